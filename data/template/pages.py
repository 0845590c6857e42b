"""What every sheet of our workbooks has in common: its head, its hidden anchors, its protection and its print."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from data.template.anchors import MARK
from data.template.lists import letters
from data.template.styles import Styles

MACHINE_ROW, TITLE_ROW, SUBTITLE_ROW, HINT_ROW, HEADER_ROW = range(5)
FIRST_ROW = HEADER_ROW + 1
MACHINE_COLUMN = 0
A4 = 9
TOLERANT = {
    "format_cells": True,
    "format_columns": True,
    "format_rows": True,
    "insert_columns": True,
    "insert_rows": True,
    "insert_hyperlinks": True,
    "sort": True,
    "autofilter": True,
}
"""What people may do in a protected sheet: everything that the anchors survive."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a sheet: its name here, its header, its width, and the field it holds (none: only shown)."""

    name: str
    header: str
    width: float
    field: str | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """What stands at the top and the foot of every sheet of a workbook."""

    subtitle: str
    footer: str
    page: str


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a sheet from the second on; the first is the machine's."""

    all: Sequence[Column]

    def at(self, name: str) -> int:
        """Where a column stands, counted from 0; KeyError when the sheet has none of this name."""
        for place, column in enumerate(self.all, start=MACHINE_COLUMN + 1):
            if column.name == name:
                return place
        raise KeyError(name)

    def cell(self, name: str, row: int, sheet: str = "") -> str:
        """Address a cell of a column; its column fixed, its sheet named where the formula stands on another."""
        place = f"${letters(self.at(name))}{row + 1}"
        return f"{quoted(sheet)}!{place}" if sheet else place


def quoted(sheet: str) -> str:
    """Write the name of a sheet as formulas want it."""
    return "'" + sheet.replace("'", "''") + "'"


def head(page: Any, styles: Styles, mark: str | None, title: str, hint: str, columns: Columns, shown: Head) -> None:
    """Write the machine row, the title and the header row, and hide what only the machine reads."""
    last = len(columns.all)
    page.set_column(MACHINE_COLUMN, MACHINE_COLUMN, 9, None, {"hidden": True})
    page.set_row(MACHINE_ROW, None, None, {"hidden": True})
    if mark is not None:
        page.write_string(MACHINE_ROW, MACHINE_COLUMN, f"{MARK}{mark}", styles.of("machine"))
    for place, column in enumerate(columns.all, start=MACHINE_COLUMN + 1):
        page.set_column(place, place, column.width)
        if column.field is not None:
            page.write_string(MACHINE_ROW, place, column.field, styles.of("machine"))
    banner(page, styles, title, shown.subtitle, last)
    page.set_row(HINT_ROW, 20)
    for place in range(1, last + 1):
        page.write_blank(HINT_ROW, place, None, styles.of("hint"))
        page.write_string(HEADER_ROW, place, columns.all[place - 1].header, styles.of("header"))
    page.write_string(HINT_ROW, 1, hint, styles.of("hint"))


def banner(page: Any, styles: Styles, title: str, subtitle: str, last: int) -> None:
    """Write the title and, below it, whose workbook this is."""
    page.set_row(TITLE_ROW, 30)
    page.set_row(SUBTITLE_ROW, 18)
    for place in range(1, last + 1):
        page.write_blank(TITLE_ROW, place, None, styles.of("title"))
        page.write_blank(SUBTITLE_ROW, place, None, styles.of("subtitle"))
    page.write_string(TITLE_ROW, 1, title, styles.of("title"))
    page.write_string(SUBTITLE_ROW, 1, subtitle, styles.of("subtitle"))


def finish(page: Any, shown: Head, last_row: int, last_column: int) -> None:
    """Protect a sheet without a password and set its print: A4 landscape, as wide as the paper."""
    page.protect("", TOLERANT)
    page.hide_gridlines(2)
    page.set_landscape()
    page.set_paper(A4)
    page.fit_to_pages(1, 0)
    page.set_margins(left=0.35, right=0.35, top=0.4, bottom=0.55)
    page.set_footer(f"&L&8{shown.footer}&C&8&A&R&8{shown.page} &P / &N", {"margin": 0.25, "scale_with_doc": False})
    page.print_area(TITLE_ROW, 1, last_row, last_column)
    page.set_zoom(100)


def checked(page: Any, row: int, column: int, last_row: int | None = None, **rule: object) -> None:
    """Check what is typed, and warn only: a value that does not fit can still be kept and is marked by the reader."""
    page.data_validation(
        row,
        column,
        row if last_row is None else last_row,
        column,
        {"ignore_blank": True, "error_type": "warning", **rule},
    )
