"""Where the header of a table stands and what its columns mean."""

from collections.abc import Iterator
from dataclasses import dataclass

from data.answers.parts import Part
from data.result_table.labels import ROLE, Meaning, Role, Vocabulary, is_only_a_number
from data.workbook import CellKind, Sheet

MOST_ROWS_OF_A_HEADER = 3
MOST_ANCHORS = 20
MOST_COLUMNS = 1_000
MOST_ROWS = 2_000
"""There are 514 regions; a table of more rows, or of more columns, is none of ours and would take minutes."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column with a header: the texts of the header from above and all that they may mean."""

    column: int
    header: tuple[str, ...]
    meanings: frozenset[Meaning]

    @property
    def title(self) -> str:
        """The header as one text."""
        return " / ".join(self.header)

    @property
    def meaning(self) -> Meaning | None:
        """The meaning, where there is exactly one."""
        return next(iter(self.meanings)) if len(self.meanings) == 1 else None


@dataclass(frozen=True, slots=True)
class Header:
    """The rows of a header, from top to bottom, and its columns from left to right."""

    top: int
    bottom: int
    columns: tuple[Column, ...]

    def column(self, code: str, part: str) -> int | None:
        """The first column of this code and part."""
        for column in self.columns:
            if column.meaning is not None and (column.meaning.code, column.meaning.part) == (code, part):
                return column.column
        return None

    @property
    def region_column(self) -> int:
        """The column that names the regions, by code where there are no names."""
        return self.column(Role.REGION, ROLE) or self.column(Role.REGION_CODE, ROLE) or 1

    def answered(self) -> dict[tuple[str, str], int]:
        """The columns of answers and printed figures by code and part; of two the first."""
        found: dict[tuple[str, str], int] = {}
        for column in self.columns:
            if column.meaning is not None and column.meaning.part != ROLE:
                found.setdefault((column.meaning.code, column.meaning.part), column.column)
        return found

    @property
    def understood(self) -> int:
        """How many different things the columns mean."""
        return len({(meaning.code, meaning.part) for column in self.columns for meaning in column.meanings})

    @property
    def is_table(self) -> bool:
        """Whether it names regions and at least one indicator."""
        meanings = [meaning for column in self.columns for meaning in column.meanings]
        regions = any(meaning.code in (Role.REGION, Role.REGION_CODE) for meaning in meanings)
        return regions and any(meaning.part not in (ROLE, Part.PRINTED) for meaning in meanings)


def find_header(sheet: Sheet, vocabulary: Vocabulary) -> Header | None:
    """Find the rows whose columns are understood best; of equals the fewest rows, then the first."""
    found = [header for header in _candidates(sheet, vocabulary) if header.is_table]
    return max(found, key=lambda h: (h.understood, h.top - h.bottom, -h.top), default=None)


def header_at(sheet: Sheet, vocabulary: Vocabulary, top: int, bottom: int) -> Header:
    """Read the given rows as a header."""
    columns = sorted({column for row in range(top, bottom + 1) for column in sheet.columns_in(row)})[:MOST_COLUMNS]
    covered = {column for row in range(top, bottom + 1) for column in columns if sheet.covering(row, column)}
    return Header(top, bottom, tuple(_column(sheet, vocabulary, top, bottom, column) for column in sorted(covered)))


def extent(sheet: Sheet, header: Header) -> tuple[int, int]:
    """Tell how many filled rows stand below a header and how many columns it has."""
    rows = {row for row, _ in sheet.cells if row > header.bottom}
    columns = {column for row in range(header.top, header.bottom + 1) for column in sheet.columns_in(row)}
    return len(rows), len(columns)


def _candidates(sheet: Sheet, vocabulary: Vocabulary) -> Iterator[Header]:
    anchors = {
        row
        for (row, _), cell in sheet.cells.items()
        if cell.kind is CellKind.TEXT and vocabulary.is_role(cell.shown, Role.REGION, Role.REGION_CODE)
    }
    windows = {
        (top, top + height)
        for anchor in sorted(anchors)[:MOST_ANCHORS]
        for height in range(MOST_ROWS_OF_A_HEADER)
        for top in range(max(1, anchor - height), anchor + 1)
    }
    for top, bottom in sorted(windows):
        yield header_at(sheet, vocabulary, top, bottom)


def _column(sheet: Sheet, vocabulary: Vocabulary, top: int, bottom: int, column: int) -> Column:
    cells = [sheet.covering(row, column) for row in range(top, bottom + 1)]
    texts = [cell.shown for cell in cells if cell is not None and cell.kind is CellKind.TEXT]
    header = tuple(dict.fromkeys(text for text in texts if not is_only_a_number(text)))
    return Column(column, header, vocabulary.understand(header))
