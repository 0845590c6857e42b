"""Cells, sheets and workbooks as values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from data.issues import CellAddress, Issue

LARGEST_MERGE = 5_000
"""A merge of more cells than this (a whole sheet) is no part of a table and is not followed."""


class CellKind(StrEnum):
    """What a cell holds; `unsaved` is a formula that was saved without its result."""

    NUMBER = "number"
    TEXT = "text"
    TRUTH = "truth"
    DATE = "date"
    ERROR = "error"
    UNSAVED = "unsaved"


@dataclass(frozen=True, slots=True)
class Cell:
    """A filled cell: its place (from 1), what it holds, as number where it is one, and as text as it stands there."""

    row: int
    column: int
    kind: CellKind
    number: float
    shown: str
    number_format: str = "General"
    formula: str = ""


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged range, its ends included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """The filled cells of one sheet; `merged` leads from a covered place to the top left one of its range."""

    name: str
    hidden: bool
    cells: Mapping[tuple[int, int], Cell]
    merged: Mapping[tuple[int, int], tuple[int, int]]
    hidden_columns: frozenset[int]

    def at(self, row: int, column: int) -> Cell | None:
        """The cell that stands exactly here."""
        return self.cells.get((row, column))

    def covering(self, row: int, column: int) -> Cell | None:
        """The cell that is seen here: its own, or that of the merged range over this place."""
        return self.cells.get(self.merged.get((row, column), (row, column)))

    def address(self, row: int, column: int) -> CellAddress:
        """The address of a place of this sheet."""
        return CellAddress(self.name, row, column)


@dataclass(frozen=True, slots=True, eq=False)
class Workbook:
    """A workbook as read; `notes` tells what was left unread (macros, links)."""

    file_name: str
    sheets: tuple[Sheet, ...]
    notes: tuple[Issue, ...]


def spread(merges: Iterable[Merge]) -> dict[tuple[int, int], tuple[int, int]]:
    """Lead from every place that a merge covers to its top left place."""
    return {
        (row, column): (merge.top, merge.left)
        for merge in merges
        if (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1) <= LARGEST_MERGE
        for row in range(merge.top, merge.bottom + 1)
        for column in range(merge.left, merge.right + 1)
    }


def text_cell(row: int, column: int, text: str, formula: str = "") -> Cell | None:
    """Make a text cell; a text of blanks only is none."""
    shown = text.replace("\xa0", " ").strip()
    return Cell(row, column, CellKind.TEXT, float("nan"), shown, formula=formula) if shown else None


def number_cell(row: int, column: int, value: float, number_format: str = "General", formula: str = "") -> Cell:
    """Make a number cell, shown as percent where it is formatted so."""
    shown = f"{value * 100:.15g}%" if "%" in number_format else f"{value:.15g}"
    return Cell(row, column, CellKind.NUMBER, float(value), shown, number_format, formula)


def truth_cell(row: int, column: int, value: float, formula: str = "") -> Cell:
    """Make a cell that is TRUE or FALSE."""
    return Cell(row, column, CellKind.TRUTH, float(value), "TRUE" if value else "FALSE", formula=formula)


def date_cell(row: int, column: int, value: date | datetime | time | timedelta | str, formula: str = "") -> Cell:
    """Make a date cell, shown in ISO form."""
    return Cell(row, column, CellKind.DATE, float("nan"), str(value), formula=formula)


def error_cell(row: int, column: int, error: str, formula: str = "") -> Cell:
    """Make a cell that shows an error such as #REF!."""
    return Cell(row, column, CellKind.ERROR, float("nan"), error, formula=formula)


def unsaved_cell(row: int, column: int, formula: str) -> Cell:
    """Make a cell whose formula was saved without its result."""
    return Cell(row, column, CellKind.UNSAVED, float("nan"), formula, formula=formula)
