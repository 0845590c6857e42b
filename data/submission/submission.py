"""A template that came back, read: what it says it is, its answers, its registers, and what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

import pandas as pd

from data.answers.correction import Correction
from data.answers.reading import Reading
from data.issues import Issue, Severity
from data.submission.places import Place, Slot

_BLOCKING_FAMILIES = ("F-", "Z-", "T-", "I-")


class Record(NamedTuple):
    """A row of the table of records: one filled cell of a register, as text, as number and as written, and where."""

    region: str
    register: str
    row: str
    field: str
    text: str
    number: float
    status: str
    raw: str
    sheet: str
    cell: str
    rule: str


RECORD_COLUMNS = Record._fields


@dataclass(frozen=True, slots=True)
class Identity:
    """What a workbook says it is; empty where it does not say."""

    layout: str = ""
    purpose: str = ""
    instrument: str = ""
    checksum: str = ""
    region: str = ""
    round: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Submission:
    """Everything that was read from one template, with the corrections that were made to it.

    `whole` are the issues of the workbook, `beside` those of the registers; `reading` holds these and those of the
    answers. `places` are the cells of the answers, `record_places` those of the registers and the contacts; no slot is
    in both. `proposals` are the codes of dimensions that were found by their visible texts only.
    """

    identity: Identity
    reading: Reading
    records: pd.DataFrame
    places: Mapping[Slot, Place]
    whole: tuple[Issue, ...]
    beside: tuple[Issue, ...]
    record_places: Mapping[Slot, Place] = field(default_factory=dict)
    corrections: tuple[Correction, ...] = ()
    proposals: tuple[str, ...] = ()

    def place(self, slot: Slot) -> Place:
        """The cell of an answer or of an entry of a register; KeyError where there is none."""
        return self.places[slot] if slot in self.places else self.record_places[slot]

    @property
    def issues(self) -> tuple[Issue, ...]:
        """All issues."""
        return self.reading.issues

    @property
    def blocking(self) -> tuple[Issue, ...]:
        """The errors of the file, the template and whose it is; those of single answers do not keep it out."""
        return tuple(
            found
            for found in self.reading.issues
            if found.severity is Severity.ERROR and found.code.startswith(_BLOCKING_FAMILIES)
        )

    @property
    def ok(self) -> bool:
        """Whether it may be stored."""
        return not self.blocking
