"""Which label belongs to which indicator, and which cells stand in its part of the sheet."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import inf

from data.answers.parts import Part
from data.issues import CellAddress
from data.layouts.beside import Habits, answer_cell
from data.layouts.labels import Form, Label
from data.layouts.likeness import Match
from data.layouts.terms import Reason

_NEARLY = 0.1
"""Two indicators whose likeness to a label differs by less are both named."""
_CONTRADICTS = 0.84
_FARTHEST_NAME = 3
_MOST_ROWS = 12
"""The last indicator of a sheet reaches so far down."""
_EXACT = (Reason.CODE, Reason.NAME)


@dataclass(frozen=True, slots=True, eq=False)
class Owned:
    """The label of each indicator, the surest first, the others that may lay claim to it, and the labels of nobody."""

    form: Form
    labels: Mapping[str, Label]
    rivals: Mapping[CellAddress, tuple[str, ...]]
    again: Mapping[CellAddress, CellAddress]
    used: frozenset[CellAddress]
    free: tuple[Label, ...]

    def below(self, code: str) -> Iterator[Label]:
        """The labels in the part of the sheet that an indicator's label begins: beside and below it, up to the next."""
        own = self.labels.get(code)
        if own is None:
            return
        row, column = own.cell.row, own.cell.column
        others = [label for label in self.labels.values() if label.sheet is own.sheet and label is not own]
        in_column = (
            label.cell.row for label in others if label.cell.row > row and abs(label.cell.column - column) <= 1
        )
        last = min(in_column, default=row + _MOST_ROWS)
        in_row = (
            label.cell.column for label in others if row <= label.cell.row < last and label.cell.column > column + 1
        )
        end = min(in_row, default=inf)
        for label in self.free:
            if label.sheet is own.sheet and row <= label.cell.row < last and column <= label.cell.column < end:
                yield label


def owners_of(form: Form, habits: Habits) -> Owned:
    """Give each indicator its likeliest label, and no label to two of them."""
    named_beside = {label.address: code for label in form.labels if (code := _other_name(form, label)) is not None}
    claims = [
        (_rank(form, habits, label, match, contradicted=label.address in named_beside), number, label, match)
        for number, label in enumerate(form.labels)
        for match in label.matches
        if match.part == Part.VALUE
    ]
    labels: dict[str, Label] = {}
    owner: dict[CellAddress, str] = {}
    rivals: dict[CellAddress, list[str]] = defaultdict(list)
    for _rank_of_it, _number, label, match in sorted(claims, key=lambda claim: claim[:2]):
        taken_by = owner.get(label.address)
        if match.code in labels or taken_by is not None:
            if taken_by is not None and taken_by != match.code and match.likeness >= _of(label, taken_by) - _NEARLY:
                rivals[label.address].append(match.code)
            continue
        labels[match.code], owner[label.address] = label, match.code
    for address, code in named_beside.items():
        _tell_both(form, address, code, labels, rivals)
    free = tuple(label for label in form.labels if label.address not in owner)
    told = {address: tuple(dict.fromkeys(codes)) for address, codes in rivals.items()}
    return Owned(form, labels, told, dict(_again(form, habits, labels)), frozenset(owner), free)


def _rank(form: Form, habits: Habits, label: Label, match: Match, *, contradicted: bool) -> tuple[int, float, int]:
    """The surest first; of equals the one beside which something stands."""
    exact = match.reason in _EXACT and not contradicted
    order = list(Reason).index(match.reason) if exact else len(Reason)
    return order, -match.likeness, 0 if _is_answered(form, habits, label) else 1


def _is_answered(form: Form, habits: Habits, label: Label) -> bool:
    """Whether something stands where a label is answered that is not itself a question."""
    answer = answer_cell(form, habits, label, Part.VALUE).address
    filled = label.sheet.covering(answer.row, answer.column) is not None
    return filled and not (answer in form.at and form.at[answer].matches)


def _other_name(form: Form, label: Label) -> str | None:
    """The indicator that is named beside a code of another one: last year's form numbers them otherwise."""
    code = next((match.code for match in label.matches if match.reason is Reason.CODE), None)
    if code is None:
        return None
    for other in form.in_row[label.sheet.name, label.cell.row]:
        if not 0 < other.cell.column - label.cell.column <= _FARTHEST_NAME:
            continue
        named = [match for match in other.matches if match.part == Part.VALUE and match.likeness >= _CONTRADICTS]
        if named and all(match.code != code for match in named):
            return named[0].code
    return None


def _tell_both(
    form: Form, address: CellAddress, named: str, labels: Mapping[str, Label], rivals: dict[CellAddress, list[str]]
) -> None:
    """Tell the code and the name that contradict each other of one another."""
    code = next(match.code for match in form.at[address].matches if match.reason is Reason.CODE)
    for one, other in ((code, named), (named, code)):
        if one in labels and labels[one].cell.row == address.row and labels[one].sheet.name == address.sheet:
            rivals[labels[one].address].append(other)


def _again(form: Form, habits: Habits, labels: Mapping[str, Label]) -> Iterator[tuple[CellAddress, CellAddress]]:
    """Tell of each label where the same text stands again with an answer: nobody knows which of the two is meant."""
    by_text: dict[str, list[Label]] = defaultdict(list)
    for label in form.labels:
        if label.matches and label.matches[0].reason in _EXACT and _is_answered(form, habits, label):
            by_text[label.folded].append(label)
    for own in labels.values():
        others = [label.address for label in by_text.get(own.folded, ()) if label is not own]
        if others:
            yield own.address, others[0]


def _of(label: Label, code: str) -> float:
    return next(match.likeness for match in label.matches if match.code == code)
