"""Which cell of a strange workbook may answer which indicator: proposed with its reason, never decided."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from data.answers.parts import Part
from data.issues import CellAddress
from data.layouts.beside import AnswerCell, Found, Habits, answer_cell, habits_of
from data.layouts.headings import columns_beside, part_of
from data.layouts.labels import Form, Label
from data.layouts.likeness import LEAST_LIKENESS, Match
from data.layouts.owners import Owned, owners_of
from data.layouts.terms import Reason
from data.submission.plan import BESIDE, PARTS_OF
from scoring import Indicator, Kind

Slot = tuple[str, str]
_SURE = frozenset({Reason.CODE, Reason.NAME, Reason.QUESTION})
_PLAIN = frozenset({Found.HEADING, Found.ALIKE})
FEWEST_PROPOSED = 2
"""A workbook in which fewer indicators are found is no form of this instrument."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A cell that may answer a part of an indicator: the label it was found by, why, and what speaks against it.

    `rivals` are the codes of other indicators that the label or the cell may belong to as well; `again` is where the
    same label stands a second time, answered.
    """

    code: str
    part: str
    label: CellAddress
    text: str
    answer: CellAddress
    reason: Reason
    likeness: float
    found: Found
    rivals: tuple[str, ...] = ()
    again: CellAddress | None = None

    @property
    def slot(self) -> Slot:
        """The indicator and part."""
        return self.code, self.part

    @property
    def sure(self) -> bool:
        """Whether label and cell are beyond doubt: named exactly, answered in plain sight, claimed by no other."""
        return self.reason in _SURE and self.found in _PLAIN and not self.rivals and self.again is None


@dataclass(frozen=True, slots=True, eq=False)
class Proposals:
    """A workbook seen as a form, and the cell proposed for each part of its indicators."""

    form: Form
    habits: Habits
    by_slot: Mapping[Slot, Proposal]

    @property
    def codes(self) -> tuple[str, ...]:
        """The indicators for which an answer is proposed."""
        asked = {code for code, part in self.by_slot if part not in BESIDE}
        return tuple(indicator.code for indicator in self.form.instrument.indicators if indicator.code in asked)

    @property
    def resembles(self) -> bool:
        """Whether the workbook looks like a form of the instrument at all."""
        return len(self.codes) >= FEWEST_PROPOSED


def propose(form: Form) -> Proposals:
    """Propose cells for all indicators: of each the likeliest label, and no cell for two of them."""
    habits = habits_of(form)
    owned = owners_of(form, habits)
    made = _Making(form, habits, owned)
    order = list(dict.fromkeys((*owned.labels, *(indicator.code for indicator in form.instrument.indicators))))
    indicators = sorted(form.instrument.indicators, key=lambda indicator: order.index(indicator.code))
    for indicator in indicators:
        made.asked(indicator)
    for indicator in indicators:
        made.beside(indicator)
    return Proposals(form, habits, made.by_slot)


@dataclass(slots=True, eq=False)
class _Making:
    """Proposals on their way: what is taken, and by whom."""

    form: Form
    habits: Habits
    owned: Owned
    by_slot: dict[Slot, Proposal] = field(default_factory=dict)
    taken: dict[CellAddress, Slot] = field(default_factory=dict)

    def asked(self, indicator: Indicator) -> None:
        """Propose the answer of an indicator; a ratio of which no half is found may be answered as it is."""
        parts = PARTS_OF[indicator.kind]
        for part in parts:
            self._first(indicator, part)
        if indicator.kind is Kind.RATIO and not any((indicator.code, part) in self.by_slot for part in parts):
            self._of_own_label(indicator, Part.VALUE)

    def beside(self, indicator: Indicator) -> None:
        """Propose what stands beside an answer: under headings of its row, or at labels below its label."""
        base = self.owned.labels.get(indicator.code) or self._label_of_answer(indicator)
        if base is None:
            return
        columns = columns_beside(self.form.headings[base.sheet.name], base.cell.row, base.cell.column)
        for part in BESIDE:
            if part in columns:
                answer = AnswerCell(base.sheet.address(base.cell.row, columns[part]), Found.HEADING)
                self._take(indicator.code, part, base, self._match_of(indicator.code, base), answer)
            else:
                self._at_labels(indicator.code, part, self.owned.below(indicator.code))

    def _first(self, indicator: Indicator, part: Part) -> None:
        if part is Part.VALUE:
            self._of_own_label(indicator, part)
            return
        own = self.owned.labels.get(indicator.code)
        if own is not None:
            columns = columns_beside(self.form.headings[own.sheet.name], own.cell.row, own.cell.column)
            if part in columns:
                answer = AnswerCell(own.sheet.address(own.cell.row, columns[part]), Found.HEADING)
                self._take(indicator.code, part, own, self._match_of(indicator.code, own), answer)
                return
        below = list(self.owned.below(indicator.code))
        slot = (indicator.code, str(part))
        for labels in (below, self.owned.free):
            if slot not in self.by_slot:
                self._at_question(indicator.code, part, labels)
        if slot not in self.by_slot:
            self._at_labels(indicator.code, part, below)

    def _of_own_label(self, indicator: Indicator, part: Part) -> None:
        own = self.owned.labels.get(indicator.code)
        if own is not None:
            answer = answer_cell(self.form, self.habits, own, part)
            self._take(indicator.code, part, own, self._match_of(indicator.code, own), answer)

    def _at_question(self, code: str, part: Part, labels: Iterable[Label]) -> None:
        """Propose the label that asks for this half of the ratio; from elsewhere only one that asks for none rather."""
        below = list(self.owned.below(code))
        found = [
            (match, label)
            for label in labels
            for match in label.matches
            if (match.code, match.part) == (code, part)
            and (label in below or match.likeness >= label.matches[0].likeness)
        ]
        if found:
            match, label = max(found, key=lambda each: each[0].likeness)
            others = () if label in below else _others(label, match)
            self._take(code, part, label, match, answer_cell(self.form, self.habits, label, Part.VALUE), others)

    def _at_labels(self, code: str, part: str, labels: Iterable[Label]) -> None:
        """Propose the first label that only names the part (Pembilang, Bukti dukung)."""
        for label in labels:
            if part_of(label.cell.shown) == part and not label.matches and label.address not in self.taken:
                answer = answer_cell(self.form, self.habits, label, part)
                if answer.address not in self.form.at or not self.form.at[answer.address].matches:
                    self._take(code, part, label, Match(code, part, Reason.PART, LEAST_LIKENESS), answer)
                    return

    def _take(
        self, code: str, part: str, label: Label, match: Match, answer: AnswerCell, rivals: tuple[str, ...] = ()
    ) -> None:
        """Propose a cell, unless it serves another indicator already: then that one is told its rival."""
        slot = (code, str(part))
        other = self.taken.get(answer.address)
        if other is not None and other != slot:
            if other[0] != code:
                first = self.by_slot[other]
                self.by_slot[other] = replace(first, rivals=tuple(dict.fromkeys((*first.rivals, code))))
            return
        if answer.address in self.owned.used:
            return
        rivals = tuple(dict.fromkeys((*rivals, *self.owned.rivals.get(label.address, ()))))
        rivals = tuple(rival for rival in rivals if rival != code)
        self.taken[answer.address] = slot
        self.by_slot[slot] = Proposal(
            code, str(part), label.address, label.cell.shown, answer.address, match.reason, match.likeness,
            answer.found, rivals, self.owned.again.get(label.address),
        )  # fmt: skip

    def _match_of(self, code: str, label: Label) -> Match:
        return next(match for match in label.matches if match.code == code)

    def _label_of_answer(self, indicator: Indicator) -> Label | None:
        """The label of the first proposed part of an indicator that has no label of its own."""
        for part in PARTS_OF[indicator.kind]:
            made = self.by_slot.get((indicator.code, str(part)))
            if made is not None:
                label = self.form.at[made.label]
                return label if any(match.code == indicator.code for match in label.matches) else None
        return None


def _others(label: Label, match: Match) -> tuple[str, ...]:
    """The other indicators that a label asks for in the same words."""
    near = (other for other in label.matches if other.likeness >= match.likeness - 0.05)
    return tuple(dict.fromkeys(other.code for other in near if other.code != match.code))
