"""A table as a file: a workbook with real numbers, or text for other programs."""

import csv
import re
from collections.abc import Sequence
from decimal import Decimal
from io import BytesIO, StringIO
from numbers import Real
from typing import Any

import pandas as pd

from words import Words

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
WIDEST = 60
FORBIDDEN_IN_SHEET_NAME = re.compile(r"[\[\]:*?/\\']")


def workbook_of(table: pd.DataFrame, sheet: str, notes: Sequence[str]) -> bytes:
    """Write a table as .xlsx: the notes above it (what it is, source, edition), numbers as numbers, text as text."""
    import xlsxwriter

    written = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "nan_inf_to_errors": False}
    with xlsxwriter.Workbook(written, options) as book:
        page = book.add_worksheet(FORBIDDEN_IN_SHEET_NAME.sub(" ", sheet)[:31])
        muted, head = book.add_format({"font_color": "#52606F"}), book.add_format({"bold": True, "bottom": 1})
        for row, note in enumerate(notes):
            page.write_string(row, 0, _clean(note), muted)
        top = len(notes) + (1 if notes else 0)
        for column, name in enumerate(table.columns):
            page.write_string(top, column, _clean(str(name)), head)
            for row, value in enumerate(table.iloc[:, column], start=top + 1):
                _write(page, row, column, value)
            longest = max([len(str(name)), *(len(str(value)) for value in table.iloc[:, column])])
            page.set_column(column, column, min(longest + 2, WIDEST))
        page.freeze_panes(top + 1, 0)
        if len(table):
            page.autofilter(top, 0, top + len(table), len(table.columns) - 1)
    return written.getvalue()


def csv_of(table: pd.DataFrame, about: str, notes: Sequence[str]) -> bytes:
    """Write a table as CSV for other programs: UTF-8 with mark, comma between, point as decimal mark.

    The notes stand in a last column of this name, the same in every row. Text that a spreadsheet would run as a formula
    gets a leading apostrophe.
    """
    told = _inert("; ".join(notes))
    written = StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow([*(_inert(str(name)) for name in table.columns), _inert(about)])
    for row in table.itertuples(index=False, name=None):
        writer.writerow([*(_plain(value) for value in row), told])
    return written.getvalue().encode("utf-8-sig")


def tabs_of(table: pd.DataFrame, _: Words) -> str:
    """Write a table as tab-separated text, as a sheet of either tongue takes it from the clipboard: its decimal mark.

    Text that a spreadsheet would run as a formula gets a leading apostrophe, as in the CSV.
    """
    mark = "," if _.language == "id" else "."
    written = StringIO()
    writer = csv.writer(written, delimiter="\t", lineterminator="\n")
    writer.writerow([_inert(str(name)) for name in table.columns])
    for row in table.itertuples(index=False, name=None):
        writer.writerow([_number(value, mark) if isinstance(value, Real | Decimal) else _plain(value) for value in row])
    return written.getvalue()


def _write(page: Any, row: int, column: int, value: object) -> None:  # a sheet of xlsxwriter, which has no types
    """Write one cell as what it is; a missing value stays an empty cell."""
    if value is None or pd.isna(value):
        return
    if isinstance(value, bool):
        page.write_boolean(row, column, value)
    elif isinstance(value, Real | Decimal):
        page.write_number(row, column, float(value))
    else:
        page.write_string(row, column, _clean(str(value)))


def _plain(value: object) -> str:
    """One field of the CSV."""
    if value is None or pd.isna(value):
        return ""
    return str(value) if isinstance(value, Real | Decimal) else _inert(str(value))


def _number(value: Real | Decimal, mark: str) -> str:
    """Write a number without the noise of binary floats."""
    return "" if pd.isna(value) else f"{float(value):.12g}".replace(".", mark)


def _inert(text: str) -> str:
    """Keep a spreadsheet from running text as a formula."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def _clean(text: str) -> str:
    """Drop what XML cannot hold."""
    return UNWRITABLE.sub("", text)
