"""How the workbook of a round looks, and how text and the frame of a sheet are written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from data.row_heights import lines, points
from reports.book.given import Book
from reports.book.layout import FIRST, HEADER
from reports.tables import UNWRITABLE
from words import Words

NAVY, TEAL, INK, MUTED, LINE = "#0B4257", "#0F766E", "#0F172A", "#52606F", "#CBD5DF"
SURFACE, INPUT, MARK, RED = "#F4F7F9", "#FFF4D6", "#DCEFEC", "#B91C1C"

MOST_ACROSS, WIDE_SCALE = 16, 60
"""How many columns go onto one page; a wider sheet is printed smaller, over several."""

ROW_HEIGHT = 15

_BASE = {"font_name": "Calibri", "font_size": 10, "font_color": INK, "valign": "vcenter"}
_BOX = {"border": 1, "border_color": LINE}
_HEAD = {**_BOX, "bold": True, "font_color": "#FFFFFF", "align": "center", "text_wrap": True}
LOOKS: Mapping[str, Mapping[str, object]] = MappingProxyType(
    {
        "title": {"bold": True, "font_size": 16, "font_color": "#FFFFFF", "bg_color": NAVY, "indent": 1},
        "subtitle": {"font_color": "#FFFFFF", "bg_color": NAVY, "indent": 1},
        "sample": {"bold": True, "font_color": RED, "indent": 1},
        "hint": {"font_color": MUTED, "indent": 1},
        "words": {"text_wrap": True, "valign": "top"},
        "heading": {"bold": True, "font_size": 12, "font_color": TEAL, "bottom": 2, "bottom_color": TEAL},
        "header": {**_HEAD, "bg_color": TEAL},
        "group": {**_HEAD, "bg_color": NAVY, "text_wrap": False, "align": "left"},
        "text": {**_BOX, "align": "left", "indent": 1},
        "wrapped": {**_BOX, "text_wrap": True, "align": "left", "valign": "top", "indent": 1},
        "centred": {**_BOX, "align": "center"},
        "input": {**_BOX, "bg_color": INPUT, "locked": False, "align": "right", "indent": 1},
        "input_centred": {**_BOX, "bg_color": INPUT, "locked": False, "align": "center"},
        "number": {**_BOX, "align": "right", "indent": 1},
        "result": {**_BOX, "align": "right", "indent": 1, "bold": True, "bg_color": MARK},
        "whole": {**_BOX, "bold": True, "bg_color": MARK, "align": "left", "valign": "top", "indent": 1},
        "marked": {"bg_color": MARK},
        "muted": {"font_color": MUTED, "font_size": 9},
    }
)


@dataclass(frozen=True, slots=True, eq=False)
class Styles:
    """The looks of one workbook; a look with changes is made once and kept."""

    book: Any
    made: dict[tuple[object, ...], Any] = field(default_factory=dict)

    def of(self, look: str, **changes: object) -> Any:
        """Give the format of a look, with some of its properties changed."""
        key = (look, *sorted(changes.items()))
        if key not in self.made:
            self.made[key] = self.book.add_format({**_BASE, **LOOKS[look], **changes})
        return self.made[key]


def printed_format(decimals: int) -> str:
    """The number format of figures with so many decimals."""
    return "0" + ("." + "0" * decimals if decimals else "")


def begin(page: Any, title: str, hints: tuple[str, str], book: Book, styles: Styles, _: Words) -> None:
    """Write the head that all sheets share: what it is, of which round, a sample as a sample, two lines of advice."""
    page.hide_gridlines(2)
    page.set_row(0, 28)
    for row, look in ((0, "title"), (1, "subtitle")):
        page.set_row(row, 28 if row == 0 else 18, styles.of(look))
    page.write_string(0, 0, title, styles.of("title"))
    held = _("{round} · {day} · instrument {version}").format(
        round=_.of(book.name), day=_.day(book.held), version=book.instrument.version
    )
    mark = _("SAMPLE: these figures are invented.")
    page.write_string(1, 0, f"{mark} {held}" if book.sample else held, styles.of("subtitle"))
    for row, hint in enumerate(hints, start=2):
        page.write_string(row, 0, hint, styles.of("hint"))


def finish(page: Any, sheet: str, book: Book, columns: int, frozen: int, _: Words) -> None:
    """Freeze the heading and the first columns and set the sheet up for paper, code and name again on every page."""
    page.freeze_panes(FIRST, frozen)
    page.repeat_rows(HEADER)
    put_on_paper(page, sheet, book, _)
    if columns <= MOST_ACROSS:
        page.fit_to_pages(1, 0)
    else:
        page.repeat_columns(0, 1)
        page.set_print_scale(WIDE_SCALE)


def put_on_paper(page: Any, sheet: str, book: Book, _: Words) -> None:
    """Lock what is computed and set the page up for A4, with a foot that calls a sample a sample."""
    page.protect("", {"format_columns": True, "format_rows": True, "autofilter": True, "select_unlocked_cells": True})
    page.set_landscape()
    page.set_paper(9)
    page.set_margins(0.4, 0.4, 0.5, 0.6)
    mark = [_("SAMPLE: these figures are invented.")] if book.sample else []
    foot = " · ".join((*mark, _.of(book.name), sheet)).replace("&", "&&")
    page.set_footer(f"&L&8{foot}&R&8&P / &N")


def height_of(*texts: tuple[str, float]) -> float:
    """How high a row must be for wrapped texts in columns of these widths."""
    return max(ROW_HEIGHT, points(max(lines(text, width) for text, width in texts)))


def clean(text: object) -> str:
    """Drop what XML cannot hold."""
    return UNWRITABLE.sub("", str(text))[:32767]
