"""Binary workbooks of Excel (xlsb), through python-calamine."""

from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any

from data.issues import issue
from data.workbook.cells import (
    Cell,
    Merge,
    Sheet,
    Workbook,
    clean,
    date_cell,
    number_cell,
    spread,
    text_cell,
    truth_cell,
)
from data.workbook.excel import notes_of
from data.workbook.limits import Tally
from data.workbook.package import open_package


def read_xlsb(content: bytes, file_name: str) -> Workbook:
    """Read the values; percent formats, error cells and formulas are not told apart, which a note says."""
    from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum  # only in the worker: it may abort

    package = open_package(content)
    for name in package.entries:
        for _ in package.pieces(name):  # calamine checks no sums
            pass
    tally = Tally()
    sheets = []
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        for listed in book.sheets_metadata:
            tally.add_sheet()
            hidden = listed.visible != SheetVisibleEnum.Visible
            sheets.append(_sheet(book.get_sheet_by_name(listed.name), hidden=hidden, tally=tally))
    except CalamineError as damage:
        raise ValueError(str(damage)) from damage
    return Workbook(file_name, tuple(sheets), (issue("F-BINARY"), *notes_of(package)))


def _sheet(sheet: Any, *, hidden: bool, tally: Tally) -> Sheet:
    cells: dict[tuple[int, int], Cell] = {}
    for row, line in enumerate(sheet.to_python(skip_empty_area=False), start=1):
        for column, value in enumerate(line, start=1):
            cell = _cell(row, column, value)
            if cell is not None:
                cells[row, column] = cell
                tally.add_cells()
    ranges = sheet.merged_cell_ranges or ()
    merges = (Merge(top + 1, left + 1, bottom + 1, right + 1) for (top, left), (bottom, right) in ranges)
    return Sheet(clean(sheet.name), hidden, cells, spread(merges), frozenset())


def _cell(row: int, column: int, value: Any) -> Cell | None:
    if isinstance(value, bool):
        return truth_cell(row, column, value)
    if isinstance(value, int | float):
        return number_cell(row, column, value)
    if isinstance(value, date | datetime | time | timedelta):
        return date_cell(row, column, value)
    return text_cell(row, column, str(value))
