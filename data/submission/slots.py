"""The issues and the states of a submission by slot: two rows that are gone share a cell, but never a slot."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

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
    own: dict[Issue, Slot] = {}
    at: dict[tuple[str, str], list[Slot]] = defaultdict(list)
    for slot, place in (*submission.places.items(), *submission.record_places.items()):
        at[place.address.sheet, place.address.cell].append(slot)
        if place.trouble is not None:
            own[place.trouble] = slot
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
    return _states(submission.reading.answers[["code", "part", "status", "rule"]], found)


def record_states(submission: Submission, found: SortedIssues) -> Mapping[Slot, FigureState]:
    """Tell the state of each entry of the registers in whose cell something stands, or stood."""
    return _states(submission.records[["row", "field", "status", "rule"]], found)


def _states(rows: pd.DataFrame, found: SortedIssues) -> dict[Slot, FigureState]:
    states: dict[Slot, FigureState] = {}
    for item, field, status, rule in rows.itertuples(index=False, name=None):
        by_issue = [state for each in found.of_slot.get((item, field), ()) if (state := BY_SEVERITY.get(each.severity))]
        states[item, field] = min(by_issue, key=GRAVEST.index) if by_issue else as_read(status, rule)
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
