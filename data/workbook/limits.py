"""How much a file may hold, and how a file that cannot be read is refused."""

from dataclasses import dataclass

from data.issues import Issue, issue

MEGABYTE = 1_000_000
LARGEST_FILE = 50 * MEGABYTE
LARGEST_PART = 48 * MEGABYTE
LARGEST_TOTAL = 96 * MEGABYTE
SMALLEST_PART_WITH_A_RATIO = 1 * MEGABYTE
LARGEST_RATIO = 400
MOST_ENTRIES = 3_000
MOST_SHEETS = 100
MOST_CELLS = 250_000
MOST_STYLES = 65_490
LONGEST_TEXT = 32_767
LAST_ROW = 1_048_576
LAST_COLUMN = 16_384
ACCEPTED = "xlsx, xlsm, xlsb, xls, ods, csv"


@dataclass
class UnreadableFileError(Exception):
    """The file cannot be read at all; `issue` says why and what to do."""

    issue: Issue


@dataclass(slots=True)
class Tally:
    """What was read of a workbook so far; more than is accepted is refused while it is read, not afterwards."""

    cells: int = 0
    sheets: int = 0

    def add_sheet(self) -> None:
        """Count one more sheet."""
        self.sheets += 1
        if self.sheets > MOST_SHEETS:
            raise UnreadableFileError(issue("F-SHEETS", None, f"> {MOST_SHEETS}", str(MOST_SHEETS)))

    def add_cells(self, more: int = 1) -> None:
        """Count more filled cells."""
        self.cells += more
        self.check_cells(0)

    def check_cells(self, more: int) -> None:
        """Refuse more filled cells than are accepted, without counting these yet."""
        if self.cells + more > MOST_CELLS:
            raise UnreadableFileError(issue("F-CELLS", None, f"> {MOST_CELLS}", str(MOST_CELLS)))


def check_place(row: int, column: int) -> None:
    """Refuse a place that no spreadsheet has."""
    if not (1 <= row <= LAST_ROW and 1 <= column <= LAST_COLUMN):
        raise UnreadableFileError(issue("F-GRID", None, f"{row}, {column}", f"{LAST_ROW}, {LAST_COLUMN}"))


def megabytes(size: int) -> str:
    """Write a size for people."""
    return f"{size / MEGABYTE:.0f} MB"
