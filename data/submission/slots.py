"""The issues and the states of a submission by slot: two rows that are gone share a cell, but never a slot."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from data.answers.parts import ASKED, Part
from data.answers.states import BY_SEVERITY, as_read
from data.figures import FigureState
from data.issues import Issue
from data.submission.places import Slot
from data.submission.submission import Submission
from data.workbook.cells import clean

GRAVEST = (FigureState.WRONG, FigureState.DOUBTFUL, FigureState.INTERPRETED, FigureState.OK, FigureState.BLANK)
"""Which state an indicator has whose parts differ, but for half a blank ratio, which is doubtful by itself."""


@dataclass(frozen=True, slots=True, eq=False)
class SortedIssues:
    """The issues of a submission: those of each slot, registers and cover too, and those that are about none."""

    of_slot: Mapping[Slot, tuple[Issue, ...]]
    others: tuple[Issue, ...]


def sort_issues(submission: Submission) -> SortedIssues:
    """Sort the issues of a submission by the slot they are about."""
    own = {place.trouble: slot for slot, place in submission.places.items() if place.trouble is not None}
    at: dict[tuple[str, str], list[Slot]] = defaultdict(list)
    for slot, place in submission.places.items():
        at[place.address.sheet, place.address.cell].append(slot)
    for row in submission.records.itertuples():
        at[row.sheet, row.cell].append((row.row, row.field))
    typed = {(made.code, made.part): clean(made.typed) for made in submission.corrections}
    of_slot: dict[Slot, list[Issue]] = defaultdict(list)
    others: list[Issue] = []
    for found in submission.issues:
        there = at.get((found.address.sheet, found.address.cell), []) if found.address is not None else []
        about = own.get(found) or next((slot for slot in there if typed.get(slot) == found.found), None)
        about = about or (there[0] if there else None)
        if about is None:
            others.append(found)
        else:
            of_slot[about].append(found)
    return SortedIssues({slot: tuple(issues) for slot, issues in of_slot.items()}, tuple(others))


def slot_states(submission: Submission, found: SortedIssues) -> Mapping[Slot, FigureState]:
    """Tell the state of each slot of the answers."""
    states: dict[Slot, FigureState] = {}
    for row in submission.reading.answers.itertuples():
        slot = (str(row.code), str(row.part))
        by_issue = [state for each in found.of_slot.get(slot, ()) if (state := BY_SEVERITY.get(each.severity))]
        states[slot] = min(by_issue, key=GRAVEST.index) if by_issue else as_read(str(row.status), str(row.rule))
    return states


def indicator_states(states: Mapping[Slot, FigureState]) -> Mapping[str, FigureState]:
    """Tell the state of each indicator: the gravest of the parts that answer it, or that excuse it."""
    of: dict[str, list[FigureState]] = defaultdict(list)
    for (code, part), state in states.items():
        if part in ASKED or (
            part in (Part.APPLIES, Part.REASON) and state in (FigureState.WRONG, FigureState.DOUBTFUL)
        ):
            of[code].append(state)
    return {code: min(each, key=GRAVEST.index) for code, each in of.items()}
