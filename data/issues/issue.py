"""What is wrong with somebody's workbook: a code, a place, what stood there and what was expected."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache


class Severity(StrEnum):
    """What an issue does: an error blocks the file, a doubtful answer is not scored, a warning is only shown.

    Of a template an error in a single answer blocks only that answer.
    """

    ERROR = "error"
    DOUBTFUL = "doubtful"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class CellAddress:
    """A cell of a sheet; row and column count from 1."""

    sheet: str
    row: int
    column: int

    @property
    def cell(self) -> str:
        """The address within the sheet: F12."""
        return f"{column_letters(self.column)}{self.row}"

    def __str__(self) -> str:
        return f"{self.sheet}!{self.cell}"


@dataclass(frozen=True, slots=True)
class Issue:
    """One finding: its code, its severity, the cell (none for a whole file or sheet), what stood there, what should.

    `proposed` is what may be written there instead and is then read without doubt; of several, parted by " / ", one.
    """

    code: str
    severity: Severity
    address: CellAddress | None
    found: str
    expected: str
    proposed: str = ""


@cache
def column_letters(column: int) -> str:
    """Name a column as spreadsheets do: 1 is A, 28 is AB."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
