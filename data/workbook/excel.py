"""Workbooks of Excel since 2007 (xlsx, xlsm), through openpyxl."""

from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from data.issues import Issue, issue
from data.workbook.cells import (
    Cell,
    Merge,
    Sheet,
    Workbook,
    date_cell,
    error_cell,
    number_cell,
    spread,
    text_cell,
    truth_cell,
    unsaved_cell,
)


def read_xlsx(content: bytes, file_name: str) -> Workbook:
    """Read the visible truth of a workbook: saved values, formulas known as such, macros and links left alone."""
    from openpyxl import load_workbook  # a quarter of a second that only those who read workbooks pay

    written = load_workbook(BytesIO(content), keep_links=False)
    has_formulas = any(cell.data_type == "f" for sheet in written.worksheets for cell in _filled(sheet))
    saved = load_workbook(BytesIO(content), keep_links=False, data_only=True) if has_formulas else written
    pairs = zip(written.worksheets, saved.worksheets, strict=True)
    return Workbook(file_name, tuple(_sheet(sheet, values) for sheet, values in pairs), _notes(content))


def _notes(content: bytes) -> tuple[Issue, ...]:
    with ZipFile(BytesIO(content)) as archive:
        names = archive.namelist()
    macros = [issue("F-MACRO")] if "xl/vbaProject.bin" in names else []
    links = [issue("F-LINK")] if any(name.startswith("xl/externalLinks/") for name in names) else []
    return (*macros, *links)


def _filled(sheet: Any) -> list[Any]:
    """List the cells that the file holds; iter_rows would make every cell up to the last one."""
    return [cell for cell in sheet._cells.values() if cell.value is not None]


def _sheet(sheet: Any, values: Any) -> Sheet:
    made = (_cell(cell, values) for cell in _filled(sheet))
    merges = (Merge(m.min_row, m.min_col, m.max_row, m.max_col) for m in sheet.merged_cells.ranges)
    hidden_columns = frozenset(
        column
        for dimension in sheet.column_dimensions.values()
        if dimension.hidden and dimension.min and dimension.max
        for column in range(dimension.min, dimension.max + 1)
    )
    cells = {(cell.row, cell.column): cell for cell in made if cell is not None}
    return Sheet(sheet.title, sheet.sheet_state != "visible", cells, spread(merges), hidden_columns)


def _cell(cell: Any, values: Any) -> Cell | None:
    if cell.data_type != "f":
        return _saved_cell(cell, "")
    formula = str(getattr(cell.value, "text", cell.value))
    saved = values._cells.get((cell.row, cell.column))
    if saved is None or saved.value is None:
        return unsaved_cell(cell.row, cell.column, formula)
    return _saved_cell(saved, formula)


def _saved_cell(cell: Any, formula: str) -> Cell | None:
    value = cell.value
    if cell.data_type == "e":
        return error_cell(cell.row, cell.column, str(value), formula)
    if isinstance(value, bool):
        return truth_cell(cell.row, cell.column, value, formula)
    if isinstance(value, int | float):
        return number_cell(cell.row, cell.column, value, cell.number_format, formula)
    if isinstance(value, date | datetime | time | timedelta):
        return date_cell(cell.row, cell.column, value, formula)
    return text_cell(cell.row, cell.column, str(value), formula)
