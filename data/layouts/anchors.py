"""How a confirmed cell is found again in the next file of its layout: from its label, never by its address."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from data.issues import CellAddress
from data.layouts.folding import folded_name
from data.layouts.headings import heading_over
from data.layouts.labels import Form, Label


@dataclass(frozen=True, slots=True)
class Anchor:
    """The way to an answer: a label of a sheet (both folded), and the rows down and columns right of it.

    `over` is a text that stands once, over or before the label, where the label stands more than once; `among` is which
    of those it is where nothing tells them apart. `column` is the heading over the answer, where there is one.
    """

    sheet: str
    label: str
    down: int
    right: int
    over: str = ""
    among: int = 0
    column: str = ""


def anchor_of(form: Form, label: CellAddress, answer: CellAddress) -> Anchor:
    """Make the way from a label to an answer of the same sheet; KeyError when no label stands there."""
    named = form.at[label]
    heading = heading_over(form.headings[label.sheet], label.row, answer.column)
    plain = Anchor(
        folded_name(label.sheet), named.folded, answer.row - label.row, answer.column - label.column,
        column=heading.text if heading is not None and answer.row == label.row else "",
    )  # fmt: skip
    same = _occurrences(form, plain)
    if len(same) == 1:
        return plain
    for over in _texts_over(form, named):
        told_apart = Anchor(plain.sheet, plain.label, plain.down, plain.right, over, 0, plain.column)
        if label_of(form, told_apart) is named:
            return told_apart
    return Anchor(plain.sheet, plain.label, plain.down, plain.right, "", same.index(named), plain.column)


def label_of(form: Form, anchor: Anchor) -> Label | None:
    """Find the label of an anchor; None where it is gone, or where it cannot be told from another."""
    same = _occurrences(form, anchor)
    if not anchor.over:
        if anchor.among:
            return same[anchor.among] if anchor.among < len(same) else None
        return same[0] if len(same) == 1 else None
    over = [label for label in form.by_text.get(anchor.over, ()) if _on_sheet(form, label, anchor)]
    if len(over) != 1:
        return None
    first = over[0]
    after = [label for label in same if label.sheet is first.sheet and _is_after(label, first)]
    return min(after, key=lambda label: _distance(label, first), default=None)


def answer_of(form: Form, anchor: Anchor) -> CellAddress | None:
    """Find the answer of an anchor, also when a column came between; None where its label is not found."""
    label = label_of(form, anchor)
    if label is None:
        return None
    row, column = label.cell.row + anchor.down, label.cell.column + anchor.right
    if anchor.column:
        headings = form.headings[label.sheet.name]
        places = [
            place
            for place in range(label.cell.column + 1, column + _FARTHEST)
            if (heading := heading_over(headings, label.cell.row, place)) is not None and heading.text == anchor.column
        ]
        column = min(places, key=lambda place: abs(place - column), default=column)
    if row < 1 or column < 1:
        return None
    return label.sheet.address(row, column)


def nearest_label(form: Form, answer: CellAddress) -> Label | None:
    """Find the label that a typed address belongs to: left of it in its row, else above it in its column."""
    left = [label for label in form.in_row.get((answer.sheet, answer.row), ()) if label.cell.column < answer.column]
    if left:
        asking = [label for label in left if label.matches]
        return (asking or left)[-1]
    above = [
        label
        for label in form.labels
        if label.sheet.name == answer.sheet and label.cell.column == answer.column and label.cell.row < answer.row
    ]
    return above[-1] if above else None


_FARTHEST = 20
"""How many columns beyond its old place an answer is looked for."""


def _occurrences(form: Form, anchor: Anchor) -> Sequence[Label]:
    return [label for label in form.by_text.get(anchor.label, ()) if _on_sheet(form, label, anchor)]


def _on_sheet(form: Form, label: Label, anchor: Anchor) -> bool:
    """Whether a label stands on the anchor's sheet; where no sheet has that name any more, on any."""
    return folded_name(label.sheet.name) == anchor.sheet or all(
        folded_name(sheet.name) != anchor.sheet for sheet in form.sheets
    )


def _texts_over(form: Form, label: Label) -> Iterator[str]:
    """List the texts that stand once in the sheet, over or before a label: those that ask first, then the nearest."""
    on_sheet = [other for other in form.labels if other.sheet is label.sheet]
    count = Counter(other.folded for other in on_sheet)
    before = [other for other in on_sheet if count[other.folded] == 1 and _is_after(label, other)]
    for other in sorted(before, key=lambda other: (not other.matches, _distance(label, other))):
        yield other.folded


def _is_after(label: Label, over: Label) -> bool:
    one, other = label.cell, over.cell
    return other.column <= one.column and (other.row, other.column) < (one.row, one.column)


def _distance(label: Label, over: Label) -> tuple[int, int]:
    return label.cell.row - over.cell.row, label.cell.column - over.cell.column
