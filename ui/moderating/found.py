"""Everything that was said of the answers of a round, side by side, and what of it asks for a second look."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
import streamlit as st

from access import Permission, Visitor, require
from data.store.decisions import Decision
from data.store.refusals import NumberUnfit
from data.store.stage import Stage
from scoring import FINAL, Doubt, doubts, finals, is_large_move, moved, widen
from scoring.agreement import judged, reliability
from ui.results import Results, earlier_of, store

KEY = ["region", "code"]


@dataclass(frozen=True, slots=True, eq=False)
class Board:
    """The assessments of a round laid side by side.

    `own` and `status` hold what regions answered (regions x indicators); `said` the assessments that count; `final` the
    table of `scoring.finals` by region and code; `doubts` that of `scoring.doubts` with the parts that moved.
    """

    results: Results
    own: pd.DataFrame
    status: pd.DataFrame
    said: pd.DataFrame
    final: pd.DataFrame
    doubts: pd.DataFrame
    decisions: pd.DataFrame
    objections: pd.DataFrame
    people: Mapping[str, str]
    stage: Stage

    @property
    def waiting(self) -> pd.DataFrame:
        """The decisions that a second person has still to confirm."""
        return self.decisions[self.decisions["awaits"] & self.decisions["agreed"].isna()]

    @property
    def unanswered(self) -> pd.DataFrame:
        """The objections without an answer that stands."""
        refused = ~self.decisions["agreed"].fillna(value=True).astype(bool)
        answered = set(self.decisions.loc[~refused, "objection"].dropna())
        return self.objections[~self.objections["id"].isin(answered)]

    def stands(self, region: str, code: str) -> float | None:
        """The value that counts now, in the indicator's unit."""
        if (region, code) in self.final.index:
            number = self.final.loc[(region, code), "number"]
        else:
            number = self.own.loc[region, code]
        return None if pd.isna(number) else float(number)

    def name(self, email: str) -> str:
        """How a person is called."""
        return self.people.get(email) or email


def board_of(results: Results, visitor: Visitor) -> Board:
    """Lay everything that was said in a round side by side."""
    require(visitor, Permission.VIEW_ASSESSMENTS)
    return _board(results.state, results, earlier_of(results, visitor))


def set_final(board: Board, given: Decision, visitor: Visitor) -> int:
    """Keep a final value; more than a level away from what stands it awaits a second person."""
    require(visitor, Permission.MODERATE)
    instrument = board.results.instrument
    indicator = instrument.indicator(given.code)
    if given.number is not None and not indicator.takes(given.number):
        raise NumberUnfit(given.code, given.number)
    return store().decide(board.results.round.code, given, visitor.email)


def awaits_second(board: Board, region: str, code: str, number: float | None) -> bool:
    """Tell whether a second person must confirm this final value."""
    return number is not None and is_large_move(board.stands(region, code), number, code, board.results.instrument)


def confirm(decision: int, reason: str, visitor: Visitor) -> None:
    """Confirm a move of somebody else."""
    require(visitor, Permission.MODERATE)
    store().confirm(decision, reason, visitor.email)


def reject(decision: int, reason: str, visitor: Visitor) -> None:
    """Refuse a move of somebody else."""
    require(visitor, Permission.MODERATE)
    store().reject(decision, reason, visitor.email)


@st.cache_resource(max_entries=16, show_spinner=False)
def _board(state: tuple[str, ...], _results: Results, _earlier: Results | None) -> Board:  # noqa: ARG001 - the state is the key
    """Read the round once for all who moderate it."""
    code, instrument = _results.round.code, _results.instrument
    rows = _results.answers
    own, status = widen(rows[rows["part"] != FINAL], instrument)
    listed = store().assessments(code)
    said, decisions = listed[listed["counts"]], store().decisions(code)
    final = finals(listed, decisions, instrument.combining)
    asked = doubts(own, status, said, final, instrument)
    if _earlier is not None and said["number"].notna().any():
        asked = pd.concat([asked, _moved(_results, _earlier, said)], ignore_index=True)
    people = {one.email: one.name for one in store().people()}
    stage = store().settings(code).stage
    objections = store().objections(code)
    return Board(_results, own, status, said, final.set_index(KEY), asked, decisions, objections, people, stage)


def _moved(results: Results, earlier: Results, said: pd.DataFrame) -> pd.DataFrame:
    """The dimensions of regions that moved by more than their assessors explain."""
    instrument = results.instrument
    table = reliability(judged(said[said["number"].notna()], instrument))
    detectable = table.set_index("code")["detectable_mean"]
    dimensions = [part.code for part in instrument.dimensions]
    length = float(instrument.scale.high - instrument.scale.low)
    now, before = (
        one.scores[one.scores["code"].isin(dimensions)].astype({"region": str, "code": str})[[*KEY, "score"]]
        for one in (results, earlier)
    )
    assessed = set(said["region"])
    now = now[now["region"].isin(assessed)]
    return moved(now.assign(score=now["score"] * length), before.assign(score=before["score"] * length), detectable)


def worklists(board: Board) -> dict[str, pd.DataFrame]:
    """The regions and codes of every worklist, in the order in which they are worked off."""
    lists = {"sanggah": board.unanswered[KEY], "sahkan": board.waiting[KEY]}
    names = {
        "selisih": Doubt.APART,
        "mandiri": Doubt.OWN,
        "bukti": Doubt.EVIDENCE,
        "belum": Doubt.UNSCORED,
        "berubah": Doubt.MOVED,
    }
    for key, doubt in names.items():
        rows = board.doubts[board.doubts["doubt"] == doubt]
        rows = rows.assign(far=rows["size"].abs().fillna(np.inf)).sort_values("far", ascending=False, kind="stable")
        lists[key] = rows[[*KEY, "size"]]
    lists["semua"] = board.final.reset_index()[KEY]
    return lists
