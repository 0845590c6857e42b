"""What a person looks through: for each indicator the cells confirmed, known from before, or proposed."""

from collections.abc import Iterator
from dataclasses import dataclass

from data.answers.parts import ASKED
from data.issues import CellAddress
from data.layouts.anchors import Anchor, anchor_of, answer_of, label_of
from data.layouts.lines import Line, line_between, parts_of
from data.layouts.mapping import LayoutMapping
from data.layouts.proposals import Proposals
from data.submission.plan import PARTS_OF
from scoring import Indicator


@dataclass(frozen=True, slots=True)
class Row:
    """An indicator with its lines; `confirmed` says that a person has decided, perhaps that it is `absent`."""

    indicator: Indicator
    lines: tuple[Line, ...]
    confirmed: bool
    absent: bool = False

    @property
    def asked(self) -> tuple[Line, ...]:
        """The lines that answer."""
        return tuple(line for line in self.lines if line.part in ASKED)

    @property
    def sure(self) -> bool:
        """Whether every part that is asked stands beyond doubt."""
        parts = {line.part for line in self.asked}
        whole = set(PARTS_OF[self.indicator.kind]) <= parts
        return whole and not self.confirmed and all(line.sure for line in self.asked)

    @property
    def known(self) -> bool:
        """Whether it was confirmed for an earlier file of this layout and is found again."""
        return not self.confirmed and any(line.known for line in self.asked)


def rows_of(found: Proposals, confirmed: LayoutMapping, known: LayoutMapping | None) -> tuple[Row, ...]:
    """Give every indicator: as confirmed, else as known from before, else as proposed; no cell stands in two."""
    taken = {answer for anchor in confirmed.anchors.values() if (answer := answer_of(found.form, anchor)) is not None}
    return tuple(_row(found, indicator, confirmed, known, taken) for indicator in found.form.instrument.indicators)


def anchors_of(found: Proposals, lines: tuple[Line, ...]) -> dict[str, Anchor]:
    """Make the ways to the cells of some lines."""
    return {line.part: anchor_of(found.form, line.label, line.answer) for line in lines}


def confirmed_rows(found: Proposals, mapping: LayoutMapping, rows: tuple[Row, ...]) -> LayoutMapping:
    """Confirm rows at once: of those that are sure what is sure, of those known from before all that is found."""
    cells = dict(mapping.anchors)
    for row in rows:
        for line in row.lines:
            if line.known or (row.sure and line.sure):
                cells[row.indicator.code, line.part] = anchor_of(found.form, line.label, line.answer)
    return LayoutMapping(cells, mapping.absent)


def _row(
    found: Proposals,
    indicator: Indicator,
    confirmed: LayoutMapping,
    known: LayoutMapping | None,
    taken: set[CellAddress],
) -> Row:
    code = indicator.code
    if code in confirmed.codes:
        lines = tuple(_anchored(found, indicator, confirmed, known=False))
        return Row(indicator, lines, confirmed=True, absent=code in confirmed.absent)
    if known is not None and code in known.codes:
        lines = tuple(line for line in _anchored(found, indicator, known, known=True) if line.answer not in taken)
        if lines:
            return Row(indicator, lines, confirmed=False)
    return Row(indicator, tuple(_proposed(found, indicator, taken)), confirmed=False)


def _anchored(found: Proposals, indicator: Indicator, mapping: LayoutMapping, *, known: bool) -> Iterator[Line]:
    for part in parts_of(indicator):
        anchor = mapping.anchors.get((indicator.code, str(part)))
        label = label_of(found.form, anchor) if anchor is not None else None
        answer = answer_of(found.form, anchor) if anchor is not None else None
        if label is not None and answer is not None:
            line = line_between(found, indicator, str(part), label, answer)
            yield Line(line.part, line.label, line.text, line.answer, line.given, None, known)


def _proposed(found: Proposals, indicator: Indicator, taken: set[CellAddress]) -> Iterator[Line]:
    for part in parts_of(indicator):
        proposal = found.by_slot.get((indicator.code, str(part)))
        if proposal is not None and proposal.answer not in taken:
            label = found.form.at[proposal.label]
            line = line_between(found, indicator, str(part), label, proposal.answer)
            yield Line(line.part, line.label, line.text, line.answer, line.given, proposal)
