"""What makes two workbooks the same layout: the same labels in the same order and columns, whatever the answers."""

from collections.abc import Iterator
from hashlib import sha256

from data.layouts.folding import folded_name
from data.layouts.proposals import Proposals
from data.workbook import Sheet

VERSION = "1"
"""The version of this rule; a remembered layout of another version is still found by its anchors."""


def fingerprint(found: Proposals) -> str:
    """Name a layout by its labels and headings: folded texts with their columns, row after row, sheet after sheet.

    Answers, notes, the region's name and blank rows make no difference; other labels, columns or sheets do.
    """
    lines = [f"layout {VERSION} {found.form.instrument.version}"]
    for sheet in found.form.sheets:
        of_sheet = list(_lines(found, sheet))
        if of_sheet:
            lines += [f"sheet {folded_name(sheet.name)}", *of_sheet]
    return sha256("\n".join(lines).encode()).hexdigest()


def _lines(found: Proposals, sheet: Sheet) -> Iterator[str]:
    """The headings and the labels that ask for something, in the order they are read."""
    answers = {proposal.answer for proposal in found.by_slot.values()}
    told = {proposal.label for proposal in found.by_slot.values()}
    headings = found.form.headings[sheet.name]
    texts = [(row, column, heading.text) for row, line in headings.items() for column, heading in line.items()]
    texts += [
        (label.cell.row, label.cell.column, label.folded)
        for label in found.form.labels
        if label.sheet is sheet and (label.address in told or (label.matches and label.address not in answers))
    ]
    return (f"{column} {text}" for _row, column, text in sorted(set(texts)))
