"""From the bytes of a file to its workbook."""

import csv
import struct
import zlib
from collections.abc import Iterable
from zipfile import BadZipFile

from defusedxml import DefusedXmlException

from data.issues import issue
from data.workbook.cells import Sheet, Workbook
from data.workbook.comma_separated import read_csv
from data.workbook.excel import read_xlsx
from data.workbook.intake import MOST_CELLS, MOST_SHEETS, Format, UnreadableFileError, recognise
from data.workbook.old_excel import LockedWorkbookError, read_xls
from data.workbook.open_document import read_ods

_READERS = {Format.XLSX: read_xlsx, Format.XLS: read_xls, Format.ODS: read_ods, Format.CSV: read_csv}
_DAMAGE = (
    BadZipFile, zlib.error, struct.error, csv.Error, LookupError, ValueError, TypeError, AttributeError,
    ArithmeticError, AssertionError, EOFError, OSError, NotImplementedError, SyntaxError, RecursionError,
)  # fmt: skip
"""What the libraries raise on damaged workbooks; XML errors are SyntaxErrors."""


def read_workbook(content: bytes, file_name: str) -> Workbook:
    """Read a workbook of any accepted kind; raises UnreadableFileError, whose issue says what to do."""
    read = _READERS[recognise(content)]
    try:
        workbook = read(content, file_name)
    except LockedWorkbookError as locked:
        raise UnreadableFileError(issue("F-PASSWORD")) from locked
    except _DAMAGE as damage:
        for cause in (damage, damage.__cause__):  # openpyxl wraps what the XML parser refuses
            if isinstance(cause, DefusedXmlException):
                raise UnreadableFileError(issue("F-DTD", None, type(cause).__name__)) from damage
        raise UnreadableFileError(issue("F-CORRUPT")) from damage
    _check_size(workbook.sheets)
    return workbook


def _check_size(sheets: Iterable[Sheet]) -> None:
    counts = [len(sheet.cells) for sheet in sheets]
    if len(counts) > MOST_SHEETS:
        raise UnreadableFileError(issue("F-SHEETS", None, str(len(counts)), str(MOST_SHEETS)))
    if sum(counts) > MOST_CELLS:
        raise UnreadableFileError(issue("F-CELLS", None, str(sum(counts)), str(MOST_CELLS)))
    if not sum(counts):
        raise UnreadableFileError(issue("F-EMPTY"))
