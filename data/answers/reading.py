"""What was read from a file: how each column was understood, the answers, the regions and what is wrong."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import pandas as pd

from data.answers.correction import Correction
from data.answers.given import Given
from data.issues import CellAddress, Issue, Severity


class Answer(NamedTuple):
    """A row of the table of answers: one part of one indicator of one region, as number and as written, and where."""

    region: str
    code: str
    part: str
    number: float
    status: str
    raw: str
    sheet: str
    cell: str
    rule: str


class Entry(NamedTuple):
    """A row of the table of regions: as matched and as written, its weight scheme, and whether it took part."""

    region: str
    region_written: str
    scheme: str | None
    took_part: bool
    sheet: str
    row: int


ANSWER_COLUMNS = Answer._fields
ENTRY_COLUMNS = Entry._fields


@dataclass(frozen=True, slots=True)
class ColumnReading:
    """A column of the table: where its header stands and what it was taken for; no code where it was not understood."""

    address: CellAddress
    header: str
    code: str | None
    part: str
    how: str


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """Everything that was read from one file; `corrections` are what people said of rows of a table that it holds."""

    sheet: str
    columns: tuple[ColumnReading, ...]
    answers: pd.DataFrame
    entries: pd.DataFrame
    issues: tuple[Issue, ...]
    corrections: tuple[Correction, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether the file may be stored: no issue is an error."""
        return all(issue.severity is not Severity.ERROR for issue in self.issues)


def answer(region: str, code: str, part: str, address: CellAddress, given: Given) -> Answer:
    """Lay what a cell gives out as a row of the table of answers."""
    return Answer(
        region, code, str(part), given.number, str(given.status), given.raw, address.sheet, address.cell,
        str(given.rule),
    )  # fmt: skip


def reading(
    sheet: str,
    columns: Iterable[ColumnReading],
    answers: Iterable[Answer],
    entries: Iterable[Entry],
    issues: Iterable[Issue],
    corrections: Iterable[Correction] = (),
) -> Reading:
    """Stand what was read up as tables."""
    answer_table = table_of(answers, ANSWER_COLUMNS, {"number": float})
    entry_table = table_of(entries, ENTRY_COLUMNS, {"took_part": bool, "row": int})
    return Reading(sheet, tuple(columns), answer_table, entry_table, tuple(issues), tuple(corrections))


def table_of(
    rows: Iterable[tuple[object, ...]], columns: Sequence[str], kinds: Mapping[str, type[float | bool]]
) -> pd.DataFrame:
    """Stand rows up as a table, a column at a time: several small tables are made of each of hundreds of files."""
    stood = dict(zip(columns, zip(*rows, strict=True), strict=False))
    if not stood:  # no rows, no columns; pandas would take a column without rows for numbers
        return pd.DataFrame({name: np.array([], kinds.get(name, object)) for name in columns})
    of_texts = [name for name in columns if name not in kinds]
    texts = pd.array([text for name in of_texts for text in stood[name]], "str")
    height = len(stood[columns[0]])
    cut = {name: texts[place * height : (place + 1) * height] for place, name in enumerate(of_texts)}
    return pd.DataFrame(
        {name: np.array(stood[name], kinds[name]) if name in kinds else cut[name] for name in columns}, copy=False
    )


def nothing_read(issues: Iterable[Issue]) -> Reading:
    """Make the reading of a file in which no table could be read."""
    return reading("", (), (), (), issues)
