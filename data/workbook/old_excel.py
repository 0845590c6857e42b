"""Workbooks of Excel up to 2003 (xls), through xlrd."""

from io import StringIO
from typing import Any

from data.workbook.cells import (
    Cell,
    Merge,
    Sheet,
    Workbook,
    clean,
    date_cell,
    error_cell,
    number_cell,
    spread,
    text_cell,
    truth_cell,
)
from data.workbook.limits import Tally


class LockedWorkbookError(Exception):
    """The workbook is encrypted with a password."""


def read_xls(content: bytes, file_name: str) -> Workbook:
    """Read an old workbook; it keeps no trace of which values are formulas'."""
    from xlrd import XLRDError, open_workbook  # only those who read old workbooks pay for it
    from xlrd.compdoc import CompDocError

    try:
        book = open_workbook(file_contents=content, logfile=StringIO(), formatting_info=True, ragged_rows=True)
    except (XLRDError, CompDocError) as refused:
        if "encrypted" in str(refused).lower():
            raise LockedWorkbookError from refused
        raise ValueError(str(refused)) from refused
    tally = Tally()
    return Workbook(file_name, tuple(_sheet(book, sheet, tally) for sheet in book.sheets()), ())


def _sheet(book: Any, sheet: Any, tally: Tally) -> Sheet:
    tally.add_sheet()
    cells: dict[tuple[int, int], Cell] = {}
    for row in range(sheet.nrows):
        for column in range(sheet.row_len(row)):
            cell = _cell(book, sheet.cell(row, column), row + 1, column + 1)
            if cell is not None:
                cells[row + 1, column + 1] = cell
                tally.add_cells()
    merges = (Merge(top + 1, left + 1, bottom, right) for top, bottom, left, right in sheet.merged_cells)
    hidden_columns = frozenset(column + 1 for column, info in sheet.colinfo_map.items() if info.hidden)
    hidden_rows = frozenset(row + 1 for row, info in sheet.rowinfo_map.items() if info.hidden)
    return Sheet(clean(sheet.name), bool(sheet.visibility), cells, spread(merges), hidden_columns, hidden_rows)


def _cell(book: Any, cell: Any, row: int, column: int) -> Cell | None:
    from xlrd import XL_CELL_BOOLEAN, XL_CELL_DATE, XL_CELL_ERROR, XL_CELL_NUMBER, XL_CELL_TEXT, error_text_from_code
    from xlrd.xldate import xldate_as_datetime

    number_format = book.format_map[book.xf_list[cell.xf_index].format_key].format_str
    if cell.ctype == XL_CELL_NUMBER:
        return number_cell(row, column, cell.value, number_format)
    if cell.ctype == XL_CELL_TEXT:
        return text_cell(row, column, cell.value)
    if cell.ctype == XL_CELL_DATE:
        return date_cell(row, column, xldate_as_datetime(cell.value, book.datemode))
    if cell.ctype == XL_CELL_BOOLEAN:
        return truth_cell(row, column, cell.value)
    if cell.ctype == XL_CELL_ERROR:
        return error_cell(row, column, error_text_from_code.get(cell.value, "#?"))
    return None
