"""The sheets of the form in which an instrument is edited, and their columns by the keys a program knows them by."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from data.instruments.rows import COLUMNS as CSV_COLUMNS
from data.instruments.rows import OPTIONAL_COLUMNS
from data.issues import CellAddress

MARK = "#instrument-1:"
"""Begins the first cell of the row of keys, by which a sheet is known whatever it is called and wherever it lies."""

SCHEME = "scheme:"
"""Begins the key of a column with the weights of a scheme."""

VERSION = re.compile(r"[a-z0-9][a-z0-9.-]{0,39}")
"""What a version may be called: it names files, and stands in links."""


class Sheet(StrEnum):
    """What a sheet of the form holds."""

    HEAD = "head"
    NODES = "nodes"
    INDICATORS = "indicators"
    LEVELS = "levels"
    WEIGHTS = "weights"
    SCHEMES = "schemes"
    BANDS = "bands"
    PRINTED = "printed"


KEYS: Mapping[Sheet, tuple[str, ...]] = MappingProxyType(
    {
        Sheet.HEAD: ("key", "label", "value", "value_en"),
        Sheet.NODES: (
            "code", "parent", "name_id", "name_en", "aggregation", "weights", "policy", "minimum_coverage", "floor",
        ),
        Sheet.INDICATORS: tuple(key for key in (*CSV_COLUMNS, *OPTIONAL_COLUMNS) if key != "weight"),
        Sheet.LEVELS: ("code", "level", "criterion_id", "criterion_en"),
        Sheet.WEIGHTS: ("code", "part", "weight"),
        Sheet.SCHEMES: ("code", "name_id", "name_en", "headers"),
        Sheet.BANDS: ("code", "name_id", "name_en", "floor", "minimum_dimension"),
        Sheet.PRINTED: ("code", "name_id", "name_en", "of", "headers"),
    }
)  # fmt: skip

HEAD_KEYS = (
    "version", "based_on", "name", "citation", "zero_rows_did_not_take_part", "combining", "low", "high", "decimals",
    "rounding",
)  # fmt: skip

MOST_ROWS: Mapping[Sheet, int] = MappingProxyType(
    {
        Sheet.HEAD: 40, Sheet.NODES: 120, Sheet.INDICATORS: 400, Sheet.LEVELS: 4000, Sheet.WEIGHTS: 520,
        Sheet.SCHEMES: 12, Sheet.BANDS: 20, Sheet.PRINTED: 20,
    }
)  # fmt: skip
"""What is more is refused before it is checked: it is no instrument, and checking it would hold the server up."""

HEADING = "#keys"
"""Under this key a row knows where the row of keys of its sheet begins."""

MOST_ASTRAY = 60
"""With more problems than this a form is not read on: looking for what was meant by each would hold the server up."""

LONGEST_CODE, LONGEST_TEXT = 40, 4000


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A row of a sheet: its cells by key as text, blank ones left out, and where each key of its sheet stands."""

    cells: Mapping[str, str]
    at: Mapping[str, CellAddress] = field(default_factory=dict)

    def text(self, key: str) -> str:
        """Read a cell; empty when blank."""
        return self.cells.get(key, "")

    @property
    def code(self) -> str:
        """The code that the row is about."""
        return self.text("code")


Form = Mapping[Sheet, Sequence[Line]]


def schemes_in(form: Form) -> list[str]:
    """List the schemes that the sheet of weights has a column for, in their order."""
    keys = dict.fromkeys(key for line in form[Sheet.WEIGHTS] for key in (*line.at, *line.cells))
    return [key.removeprefix(SCHEME) for key in keys if key.startswith(SCHEME)]


def heading_of(line: Line, key: str) -> CellAddress:
    """Give the cell that holds a key, in the row of keys above a row that was read; KeyError for an unknown key."""
    return CellAddress(line.at[key].sheet, line.at[HEADING].row, line.at[key].column)
