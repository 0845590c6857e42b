"""Where the answer to a label stands: under a heading, or where most of its neighbours have theirs."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import inf

from data.answers.cell import read_answer
from data.answers.parts import ASKED, Part
from data.issues import CellAddress
from data.layouts.headings import columns_beside, heading_over
from data.layouts.labels import Form, Label
from scoring import Indicator, Status

Step = tuple[int, int]
"""Rows down and columns to the right, from a label to its answer."""

FARTHEST = 10
_STEPS: tuple[Step, ...] = (*((0, column) for column in range(1, FARTHEST + 1)), (1, 0), (2, 0))
FEWEST_ALIKE = 2
"""How many labels must have an answer at the same place before that place is sure."""


class Found(StrEnum):
    """How the cell of an answer was found."""

    HEADING = "heading"
    ALIKE = "alike"
    BESIDE = "beside"


@dataclass(frozen=True, slots=True)
class AnswerCell:
    """The cell in which a label is answered, and how it was found."""

    address: CellAddress
    found: Found


Habits = Mapping[tuple[str, str, int], Counter[Step]]
"""How many labels of a column, or of a row, of a sheet have a readable answer at each step."""


def habits_of(form: Form) -> Habits:
    """Count at which steps the labels that ask for something have an answer that can be read."""
    counted: dict[tuple[str, str, int], Counter[Step]] = defaultdict(Counter)
    indicators = {indicator.code: indicator for indicator in form.instrument.indicators}
    for label in form.labels:
        if not label.matches:
            continue
        best = label.matches[0]
        for step in _steps(form, label, indicators[best.code], best.part):
            for group in _groups(label):
                counted[group][step] += 1
    return counted


def answer_cell(form: Form, habits: Habits, label: Label, part: str) -> AnswerCell:
    """Say where a label is answered: under a heading of its part, as its neighbours are, or right beside it."""
    sheet, row, column = label.sheet, label.cell.row, label.cell.column
    columns = columns_beside(form.headings[sheet.name], row, column)
    under = columns.get(Part(part)) or (columns.get(Part.VALUE) if part in ASKED else None)
    if under is not None:
        return AnswerCell(sheet.address(row, under), Found.HEADING)
    step = _habit(habits, label)
    if step is not None:
        down, right = step[0]
        found = Found.ALIKE if step[1] >= FEWEST_ALIKE else Found.BESIDE
        return AnswerCell(sheet.address(row + down, column + right), found)
    while sheet.merged.get((row, column + 1)) == (row, label.cell.column):
        column += 1
    return AnswerCell(sheet.address(row, column + 1), Found.BESIDE)


def _habit(habits: Habits, label: Label) -> tuple[Step, int] | None:
    """The step at which most neighbours are answered; of equals the nearest, to the right first."""
    counts: Counter[Step] = Counter()
    for group in _groups(label):
        for step, count in habits.get(group, Counter()).items():
            counts[step] = max(counts[step], count)
    return max(counts.items(), key=lambda found: (found[1], -sum(found[0]), -found[0][0]), default=None)


def _groups(label: Label) -> Iterator[tuple[str, str, int]]:
    yield label.sheet.name, "column", label.cell.column
    yield label.sheet.name, "row", label.cell.row


def _steps(form: Form, label: Label, indicator: Indicator, part: str) -> Iterator[Step]:
    """The steps at which something stands that answers the label without a doubt."""
    headings = form.headings[label.sheet.name]
    end = _next_block(form, label, indicator.code)
    for down, right in _STEPS:
        row, column = label.cell.row + down, label.cell.column + right
        cell, address = label.sheet.at(row, column), label.sheet.address(row, column)
        if cell is None or (right and column >= end):
            continue
        heading = heading_over(headings, row, column)
        if heading is not None and heading.part not in ASKED:
            continue
        given = read_answer(cell, address, indicator, part, form.instrument)
        if given.status is not Status.BLANK and not given.issues:
            yield down, right


def _next_block(form: Form, label: Label, code: str) -> float:
    """The column at which the next label of something else stands in this row."""
    others = (
        other.cell.column
        for other in form.in_row[label.sheet.name, label.cell.row]
        if other.cell.column > label.cell.column
        and other.matches
        and all(found.code != code for found in other.matches)
    )
    return min(others, default=inf)
