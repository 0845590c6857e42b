"""Columns of formulas, each written once and filled for all regions, with what it shows beside it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import isnan
from typing import Any

from reports.book.given import Book
from reports.book.layout import FIRST, HEADER, ROW, Layout
from reports.book.rows import Cells, write_rows
from reports.book.styles import Styles, clean
from scoring.formulas import NOT_APPLICABLE_SHOWN
from words import Words


@dataclass(frozen=True, slots=True, eq=False)
class Filled:
    """One column: its formula, what it shows in each row, its look, and whether it works on whole ranges."""

    column: int
    formula: str
    shown: Sequence[object]
    look: str
    number_format: str
    array: bool = False
    width: float = 13


def write_filled(page: Any, columns: Iterable[Filled], book: Book, styles: Styles, _: Words) -> None:
    """Write code and name of every region, and the columns in its row."""
    text = styles.of("text")
    named = [Cells(0, text, list(book.regions.index)), Cells(1, text, list(book.regions["name"]))]
    filled = [
        Cells(one.column, styles.of(one.look, num_format=one.number_format), one.shown, _down(one), one.array)
        for one in columns
    ]
    write_rows(page, FIRST, [*named, *filled])


def _down(one: Filled) -> list[str]:
    """Fill a formula for every row."""
    return [one.formula.replace(ROW, str(number)) for number in range(FIRST + 1, FIRST + 1 + len(one.shown))]


def write_tree_head(page: Any, layout: Layout, styles: Styles, _: Words) -> None:
    """Name the columns of the tree: each part under its node, and the node after its parts."""
    page.set_column(0, 0, 9)
    page.set_column(1, 1, 30)
    page.set_row(HEADER, 62)
    for column, heading in enumerate((_("Code"), _("Region"))):
        page.write_string(HEADER, column, heading, styles.of("header"))
    for block in layout.blocks.values():
        for place, part in enumerate(block.children, start=block.first):
            page.write_string(HEADER, place, _heading(part.code, _.of(part.name)), styles.of("header"))
        own = _heading(block.node.code, _.of(block.node.name))
        page.write_string(HEADER, block.own, own, styles.of("group", text_wrap=True, align="center"))
        page.set_column(block.first, block.own, 13)


def scores_shown(book: Book, code: str) -> list[object]:
    """What the cell of a score shows for every region."""
    return [
        NOT_APPLICABLE_SHOWN if isnan(covered) else "" if isnan(score) else score
        for score, covered in zip(*(column.tolist() for column in book.scores_of(code)), strict=True)
    ]


def coverages_shown(book: Book, code: str) -> list[object]:
    """What the cell of a coverage shows for every region."""
    return [NOT_APPLICABLE_SHOWN if isnan(covered) else covered for covered in book.scores_of(code)[1].tolist()]


def _heading(code: str, name: str) -> str:
    return clean(name if name.casefold() == code.casefold() else f"{code}\n{name}")
