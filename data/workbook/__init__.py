"""Workbooks as received: xlsx, xlsm, xlsb, xls, ods and csv read to cells that know their place."""

from data.workbook.archive import is_archive, members_of
from data.workbook.cells import Cell, CellKind, Sheet, Workbook
from data.workbook.intake import Format, check_size
from data.workbook.kept import read_workbook
from data.workbook.limits import LARGEST_FILE, UnreadableFileError

__all__ = [
    "LARGEST_FILE",
    "Cell",
    "CellKind",
    "Format",
    "Sheet",
    "UnreadableFileError",
    "Workbook",
    "check_size",
    "is_archive",
    "members_of",
    "read_workbook",
]
