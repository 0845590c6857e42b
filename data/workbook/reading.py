"""From the bytes of a file to its workbook, in this very process: only the worker does so."""

import csv
import struct
import zlib
from collections.abc import Iterable
from zipfile import BadZipFile

from data.issues import issue
from data.workbook.cells import Cell, Sheet, Workbook
from data.workbook.comma_separated import read_csv
from data.workbook.excel import read_xlsx
from data.workbook.excel_binary import read_xlsb
from data.workbook.intake import Format, recognise
from data.workbook.limits import LONGEST_TEXT, UnreadableFileError
from data.workbook.old_excel import LockedWorkbookError, read_xls
from data.workbook.open_document import read_ods

_READERS = {
    Format.XLSX: read_xlsx,
    Format.XLSB: read_xlsb,
    Format.XLS: read_xls,
    Format.ODS: read_ods,
    Format.CSV: read_csv,
}
_DAMAGE = (
    BadZipFile, zlib.error, struct.error, csv.Error, LookupError, ValueError, TypeError, AttributeError,
    ArithmeticError, AssertionError, EOFError, OSError, NotImplementedError, SyntaxError, RuntimeError,
)  # fmt: skip
"""What the libraries raise on damaged workbooks; XML errors are SyntaxErrors, too deep ones RuntimeErrors."""


def parse(content: bytes, file_name: str) -> Workbook:
    """Read a workbook of any accepted kind; raises UnreadableFileError, whose issue says what to do."""
    read = _READERS[recognise(content)]
    try:
        workbook = read(content, file_name)
    except LockedWorkbookError as locked:
        raise UnreadableFileError(issue("F-PASSWORD")) from locked
    except _DAMAGE as damage:
        raise UnreadableFileError(issue("F-CORRUPT")) from damage
    _check(workbook.sheets)
    return workbook


def _check(sheets: Iterable[Sheet]) -> None:
    """Refuse a workbook without a filled cell, and one with a cell of more text than a cell can hold."""
    filled = [sheet for sheet in sheets if sheet.cells]
    for sheet in filled:
        longest = max(sheet.cells.values(), key=_length)
        if _length(longest) > LONGEST_TEXT:
            address = sheet.address(longest.row, longest.column)
            raise UnreadableFileError(issue("F-LONG-TEXT", address, "", str(LONGEST_TEXT)))
    if not filled:
        raise UnreadableFileError(issue("F-EMPTY"))


def _length(cell: Cell) -> int:
    return len(cell.shown)
