"""Text tables: csv as saved with comma, semicolon or tab."""

import csv
from collections.abc import Iterator
from io import StringIO

from data.issues import CellAddress, issue
from data.workbook.cells import Cell, Sheet, Workbook, text_cell
from data.workbook.intake import decode
from data.workbook.limits import LAST_COLUMN, LONGEST_TEXT, Tally, UnreadableFileError, check_place

SHEET = "csv"
_SEPARATORS = ("\t", ";", ",")
_LINES_LOOKED_AT = 100


def read_csv(content: bytes, file_name: str) -> Workbook:
    """Read a text table; every cell is text, its one sheet is named csv."""
    text = decode(content)
    separator = _separator(text)
    tally = Tally()
    cells: dict[tuple[int, int], Cell] = {}
    csv.field_size_limit(LONGEST_TEXT)
    row = 0
    try:
        for row, line in enumerate(csv.reader(_lines(text, separator), delimiter=separator), start=1):
            check_place(row, 1)
            for column, written in enumerate(line, start=1):
                cell = text_cell(row, column, written)
                if cell is not None:
                    cells[row, column] = cell
                    tally.add_cells()
    except csv.Error as too_long:  # a quotation mark that is never closed, mostly
        raise UnreadableFileError(
            issue("F-LONG-TEXT", CellAddress(SHEET, row + 1, 1), "", str(LONGEST_TEXT))
        ) from too_long
    return Workbook(file_name, (Sheet(SHEET, hidden=False, cells=cells, merged={}, hidden_columns=frozenset()),), ())


def _lines(text: str, separator: str) -> Iterator[str]:
    """Give the lines; one of more fields than a sheet has columns is refused before it is taken apart."""
    for number, line in enumerate(StringIO(text, newline=""), start=1):
        if len(line) > LAST_COLUMN and line.rstrip(f"{separator}\r\n").count(separator) >= LAST_COLUMN:
            check_place(number, line.count(separator) + 1)
        yield line


def _separator(text: str) -> str:
    """Find the separator: tab or semicolon where most lines hold it (commas are decimal marks then), else comma."""
    lines = [line for line in text[: _LINES_LOOKED_AT * LONGEST_TEXT].splitlines()[:_LINES_LOOKED_AT] if line.strip()]
    for separator in _SEPARATORS:
        if 2 * sum(separator in line for line in lines) > len(lines):
            return separator
    return ","
