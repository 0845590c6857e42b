"""Text tables: csv as saved with comma, semicolon or tab."""

import csv
from io import StringIO

from data.workbook.cells import Cell, Sheet, Workbook, text_cell
from data.workbook.intake import decode

SHEET = "csv"
_SEPARATORS = ("\t", ";", ",")


def read_csv(content: bytes, file_name: str) -> Workbook:
    """Read a text table; every cell is text, its one sheet is named csv."""
    text = decode(content)
    cells: dict[tuple[int, int], Cell] = {}
    for row, line in enumerate(csv.reader(StringIO(text), delimiter=_separator(text)), start=1):
        for column, written in enumerate(line, start=1):
            cell = text_cell(row, column, written)
            if cell is not None:
                cells[row, column] = cell
    return Workbook(file_name, (Sheet(SHEET, hidden=False, cells=cells, merged={}, hidden_columns=frozenset()),), ())


def _separator(text: str) -> str:
    """Find the separator: tab or semicolon where most lines hold it (commas are decimal marks then), else comma."""
    lines = [line for line in text.splitlines()[:100] if line.strip()]
    for separator in _SEPARATORS:
        if 2 * sum(separator in line for line in lines) > len(lines):
            return separator
    return ","
