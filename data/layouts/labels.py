"""The labels of a workbook: its visible texts, what they may ask for, and the headings over them."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from data.issues import CellAddress
from data.layouts.folding import folded, names_region
from data.layouts.headings import Headings, headings_of
from data.layouts.likeness import Match, matches_of
from data.layouts.terms import Vocabulary, vocabulary
from data.workbook import Cell, CellKind, Sheet, Workbook
from scoring import Instrument

MOST_LABELS = 5_000
"""A workbook of more texts is looked at so far; a form has a few hundred."""


@dataclass(frozen=True, slots=True, eq=False)
class Label:
    """A text that may name what is asked, and what it may ask for."""

    sheet: Sheet
    cell: Cell
    folded: str
    matches: tuple[Match, ...]

    @property
    def address(self) -> CellAddress:
        """Where it stands."""
        return self.sheet.address(self.cell.row, self.cell.column)


@dataclass(frozen=True, eq=False)
class Form:
    """A workbook seen as a form of an instrument: its labels in the order they are read, its rows of headings."""

    workbook: Workbook
    instrument: Instrument
    labels: tuple[Label, ...]
    headings: Mapping[str, Headings]

    @cached_property
    def at(self) -> Mapping[CellAddress, Label]:
        """The labels by their address."""
        return {label.address: label for label in self.labels}

    @cached_property
    def by_text(self) -> Mapping[str, tuple[Label, ...]]:
        """The labels of each folded text, in the order they are read."""
        texts: dict[str, list[Label]] = defaultdict(list)
        for label in self.labels:
            texts[label.folded].append(label)
        return {text: tuple(found) for text, found in texts.items()}

    @cached_property
    def in_row(self) -> Mapping[tuple[str, int], tuple[Label, ...]]:
        """The labels of each row, from the left."""
        rows: dict[tuple[str, int], list[Label]] = defaultdict(list)
        for label in self.labels:
            rows[label.sheet.name, label.cell.row].append(label)
        return {place: tuple(found) for place, found in rows.items()}

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The sheets that people see."""
        return visible(self.workbook)


def form_of(workbook: Workbook, instrument: Instrument) -> Form:
    """See a workbook as a form: its labels and headings."""
    known = vocabulary(instrument)
    labels: list[Label] = []
    headings: dict[str, Headings] = {}
    for sheet in visible(workbook):
        cells = (cell for _place, cell in sorted(sheet.cells.items()))
        of_sheet = (label for cell in cells if (label := _label(sheet, cell, known)) is not None)
        found = list(islice(of_sheet, MOST_LABELS - len(labels)))
        headings[sheet.name] = headings_of(sheet, {label.cell.row for label in found if label.matches})
        labels.extend(found)
    return Form(workbook, instrument, tuple(labels), headings)


def visible(workbook: Workbook) -> tuple[Sheet, ...]:
    """Give the sheets that people see."""
    return tuple(sheet for sheet in workbook.sheets if not sheet.hidden)


def _label(sheet: Sheet, cell: Cell, known: Vocabulary) -> Label | None:
    if cell.kind is not CellKind.TEXT or names_region(cell.shown):
        return None
    plain = folded(cell.shown)
    return Label(sheet, cell, plain, matches_of(cell.shown, known)) if plain else None
