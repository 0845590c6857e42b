"""A filled template as its page sees it: read, sorted, scored, and set beside what is kept of its region."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from access import Permission, Visitor, require
from data.answers.reading import Answer
from data.figures import FigureState
from data.regions import Region, regions
from data.store import Round
from data.submission import Correction, Submission
from data.submission.places import Slot
from data.submission.slots import SortedIssues, indicator_states, record_states, slot_states, sort_issues
from data.submission.submission import Record
from scoring import Indicator, Instrument, Standing, standing
from ui.drafts import Draft, find_instrument
from ui.results import store


@dataclass(frozen=True, slots=True, eq=False)
class Earlier:
    """What is kept of a region: in which round, as which version, its answers and how they score."""

    round: Round
    version: int
    answers: pd.DataFrame
    standing: Standing | None


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """A draft that is a filled template, with all that its page shows of it.

    `now` is the version that counts in its round, `before` that of the round before; `version` is the number it gets.
    `rows` are its answers by slot, `entries` what stands in its registers.
    """

    draft: Draft
    found: Submission
    round: Round
    instrument: Instrument
    region: Region | None
    rows: Mapping[Slot, Answer]
    entries: Mapping[Slot, Record]
    issues: SortedIssues
    states: Mapping[Slot, FigureState]
    entry_states: Mapping[Slot, FigureState]
    indicators: Mapping[str, FigureState]
    standing: Standing | None
    version: int
    now: Earlier | None
    before: Earlier | None

    @property
    def name(self) -> str:
        """The region as people call it; empty while it is not known."""
        return "" if self.region is None else self.region.short_name

    @property
    def reference(self) -> Earlier | None:
        """What the score is set beside: the version that counts, else the round before."""
        return self.now or self.before

    def indicator(self, code: str) -> Indicator:
        """The indicator of this code."""
        return next(one for one in self.instrument.indicators if one.code == code)

    def correction(self, slot: Slot) -> Correction | None:
        """What a person said of an answer."""
        return next((made for made in self.found.corrections if (made.code, made.part) == slot), None)

    def state(self, slot: Slot) -> FigureState:
        """The state of an answer or of an entry of a register; a register whose cell is empty is blank."""
        return self.states[slot] if slot in self.states else self.entry_states.get(slot, FigureState.BLANK)

    def count(self, *states: FigureState) -> int:
        """How many indicators are in one of these states."""
        return sum(state in states for state in self.indicators.values())


@dataclass(frozen=True, slots=True, eq=False)
class _Examined:
    """What follows from a submission alone."""

    rows: Mapping[Slot, Answer]
    entries: Mapping[Slot, Record]
    issues: SortedIssues
    states: Mapping[Slot, FigureState]
    entry_states: Mapping[Slot, FigureState]
    indicators: Mapping[str, FigureState]
    standing: Standing | None


def seen_of(draft: Draft, found: Submission, visitor: Visitor) -> Seen:
    """Set a draft beside what is kept of its region."""
    require(visitor, Permission.LOAD_RESULTS)
    one = store().round(draft.round)
    instrument = find_instrument(found.identity.instrument) or store().instrument(one.instrument)
    key = (draft.sha256, draft.round, instrument.checksum, draft.corrections, draft.confirmed)
    examined = _examined(key, found, instrument)
    region = regions().get(found.identity.region)
    listed = store().versions(one.code, region.code) if region is not None else pd.DataFrame()
    now = _earlier(one, listed, region.code) if region is not None else None
    before = None
    if region is not None and one.previous is not None:
        last = store().round(one.previous)
        before = _earlier(last, store().versions(last.code, region.code), region.code)
    return Seen(
        draft, found, one, instrument, region, examined.rows, examined.entries, examined.issues, examined.states,
        examined.entry_states, examined.indicators, examined.standing, len(listed) + 1, now, before,
    )  # fmt: skip


def _earlier(one: Round, listed: pd.DataFrame, region: str) -> Earlier | None:
    """Give the version that counts; None where there is none."""
    counting = listed[listed["withdrawn_at"].isna()]
    if counting.empty:
        return None
    last = counting.iloc[-1]
    instrument = find_instrument(one.instrument) or store().instrument(one.instrument)
    answers, scored = _kept(int(last["id"]), region, instrument.checksum, instrument)
    return Earlier(one, int(last["version"]), answers, scored)


@st.cache_resource(max_entries=64, show_spinner=False)
def _kept(
    submission: int,
    region: str,
    checksum: str,  # noqa: ARG001 - names the instrument
    _instrument: Instrument,
) -> tuple[pd.DataFrame, Standing | None]:
    """Read what a submission says of a region, once: it never changes."""
    answers = store().submission_answers(submission)
    answers = answers[answers["region"] == region]
    return answers, standing(answers, _instrument)


@st.cache_resource(max_entries=24, show_spinner=False)
def _examined(key: tuple[object, ...], _found: Submission, _instrument: Instrument) -> _Examined:  # noqa: ARG001
    """Sort and score a submission once for as long as nothing about it changes; `key` names it."""
    sorted_issues = sort_issues(_found)
    states = slot_states(_found, sorted_issues)
    scored = standing(_found.reading.answers, _instrument)
    rows = {(str(row.code), str(row.part)): Answer(*row) for row in _found.reading.answers.itertuples(index=False)}
    entries = {(str(row.row), str(row.field)): Record(*row) for row in _found.records.itertuples(index=False)}
    entry_states = record_states(_found, sorted_issues)
    return _Examined(rows, entries, sorted_issues, states, entry_states, indicator_states(states), scored)
