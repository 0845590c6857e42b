"""Cells, sheets and workbooks as values."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import partial
from math import isfinite
from typing import NamedTuple

from data.issues import CellAddress, Issue

LARGEST_MERGE = 5_000
"""A merge of more cells than this (a whole sheet) is no part of a table and is not followed."""
MOST_MERGED = 100_000
"""Merges of a sheet are followed until they cover so many cells."""

_UNSPEAKABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""Control characters and halves of characters, which no XML, no database and no screen takes."""
_NO_NUMBER = float("nan")


class CellKind(StrEnum):
    """What a cell holds; `unsaved` is a formula that was saved without its result."""

    NUMBER = "number"
    TEXT = "text"
    TRUTH = "truth"
    DATE = "date"
    ERROR = "error"
    UNSAVED = "unsaved"


class Cell(NamedTuple):
    """A filled cell: its place (from 1), what it holds, as number where it is one, and as text as it stands there.

    `computed` tells that it holds the result of a formula; the formula itself stands in an unsaved cell only.
    """

    row: int
    column: int
    kind: CellKind
    number: float
    shown: str
    number_format: str = "General"
    computed: bool = False


_TEXT, _NUMBER = CellKind.TEXT, CellKind.NUMBER
_made = partial(tuple.__new__, Cell)
"""Most cells are made by these, which take half the time of finding a member and of naming fields."""


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
    hidden_rows: frozenset[int] = frozenset()
    _columns: dict[int, list[int]] = field(default_factory=dict, init=False, repr=False)

    def columns_in(self, row: int) -> Sequence[int]:
        """The columns of the filled cells of a row."""
        if not self._columns:
            columns: dict[int, list[int]] = {}
            for of, column in self.cells:
                columns.setdefault(of, []).append(column)
            self._columns.update(columns)
        return self._columns.get(row, ())

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
    """A workbook as read; `notes` tells what was left unread (macros, links), `names` where a defined name points."""

    file_name: str
    sheets: tuple[Sheet, ...]
    notes: tuple[Issue, ...]
    names: Mapping[str, str] = field(default_factory=dict)
    properties: Mapping[str, str] = field(default_factory=dict)


def spread(merges: Iterable[Merge]) -> dict[tuple[int, int], tuple[int, int]]:
    """Lead from every place that a merge covers to its top left place."""
    covered: dict[tuple[int, int], tuple[int, int]] = {}
    left = MOST_MERGED
    for merge in merges:
        size = (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1)
        if size > LARGEST_MERGE or size > left:
            continue
        left -= size
        for row in range(merge.top, merge.bottom + 1):
            for column in range(merge.left, merge.right + 1):
                covered[row, column] = (merge.top, merge.left)
    return covered


def united(ranges: Iterable[tuple[int, int]]) -> frozenset[int]:
    """Unite ranges, their ends included, however often they overlap."""
    numbers: set[int] = set()
    last = 0
    for first, end in sorted(ranges):
        numbers.update(range(max(first, last + 1), end + 1))
        last = max(last, end)
    return frozenset(numbers)


def clean(text: str) -> str:
    """Take out what cannot be shown or stored, and the blanks around."""
    if text.isprintable() or text.replace("\n", "").isprintable():  # far faster than the search, on long criteria too
        return text.strip()
    return _UNSPEAKABLE.sub("", text).replace("\xa0", " ").strip()


def text_cell(row: int, column: int, text: str, formula: str = "") -> Cell | None:
    """Make a text cell; a text of blanks only is none."""
    return clean_cell(row, column, clean(text), formula)


def clean_cell(row: int, column: int, shown: str, formula: str) -> Cell | None:
    """Make the cell of a text that is clean."""
    return _made((row, column, _TEXT, _NO_NUMBER, shown, "General", bool(formula))) if shown else None


def number_cell(row: int, column: int, value: float, number_format: str = "General", formula: str = "") -> Cell:
    """Make a number cell, shown as percent where it is formatted so; what is infinite or no number is an error."""
    if not isfinite(value):
        return error_cell(row, column, str(value), formula)
    shown = f"{value * 100:.15g}%" if "%" in number_format else f"{value + 0.0:.15g}"  # -0.0 is shown as 0
    return _made((row, column, _NUMBER, float(value), shown, number_format, bool(formula)))


def truth_cell(row: int, column: int, value: float, formula: str = "") -> Cell:
    """Make a cell that is TRUE or FALSE."""
    return Cell(row, column, CellKind.TRUTH, float(value), "TRUE" if value else "FALSE", computed=bool(formula))


def date_cell(row: int, column: int, value: date | datetime | time | timedelta | str, formula: str = "") -> Cell:
    """Make a date cell, shown in ISO form."""
    return Cell(row, column, CellKind.DATE, _NO_NUMBER, str(value), computed=bool(formula))


def error_cell(row: int, column: int, error: str, formula: str = "") -> Cell:
    """Make a cell that shows an error such as #REF!."""
    return Cell(row, column, CellKind.ERROR, _NO_NUMBER, clean(error), computed=bool(formula))


def unsaved_cell(row: int, column: int, formula: str) -> Cell:
    """Make a cell whose formula was saved without its result."""
    return Cell(row, column, CellKind.UNSAVED, _NO_NUMBER, formula, computed=True)
