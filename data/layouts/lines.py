"""One line of the mapping that a person looks through: a label, the cell of its answer, and what is read there."""

from dataclasses import dataclass

from data.answers.cell import read_answer
from data.answers.given import Given
from data.answers.parts import Part
from data.issues import CellAddress
from data.layouts.labels import Label
from data.layouts.proposals import Proposal, Proposals
from data.submission.plan import BESIDE, PARTS_OF
from scoring import Indicator, Kind


@dataclass(frozen=True, slots=True)
class Line:
    """One part of an indicator: the label, the cell of the answer, what it is read as, and how it was found.

    `proposal` is None for what a person chose or confirmed; `known` says that it was confirmed for an earlier file.
    """

    part: str
    label: CellAddress
    text: str
    answer: CellAddress
    given: Given
    proposal: Proposal | None = None
    known: bool = False

    @property
    def sure(self) -> bool:
        """Whether it may be confirmed with others at once."""
        return self.proposal is not None and self.proposal.sure


def parts_of(indicator: Indicator) -> tuple[Part, ...]:
    """List the parts for which a cell may be chosen; a ratio may also be answered as it is."""
    whole = (Part.VALUE,) if indicator.kind is Kind.RATIO else ()
    return (*PARTS_OF[indicator.kind], *whole, *BESIDE)


def line_between(found: Proposals, indicator: Indicator, part: str, label: Label, answer: CellAddress) -> Line:
    """Make the line from a label to a cell."""
    sheet = next(sheet for sheet in found.form.sheets if sheet.name == answer.sheet)
    cell = sheet.covering(answer.row, answer.column)
    given = read_answer(cell, answer, indicator, part, found.form.instrument)
    return Line(str(part), label.address, label.cell.shown, answer, given)
