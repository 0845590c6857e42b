"""Workbooks as received: xlsx, xlsm, xls, ods and csv read to cells that know their place."""

from data.workbook.cells import Cell, CellKind, Sheet, Workbook
from data.workbook.intake import Format, UnreadableFileError
from data.workbook.reading import read_workbook

__all__ = ["Cell", "CellKind", "Format", "Sheet", "UnreadableFileError", "Workbook", "read_workbook"]
