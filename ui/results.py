"""The results of a round, computed once for all visitors and cut to what each may see."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from access import Denied, Permission, Visitor, allows, require
from data.edition import Snapshot, unpack
from data.instruments import read_instrument
from data.publishing import counted_files, published_decisions, published_records
from data.scored import Scored, scored, scored_round
from data.store import Edition, Round
from scoring import Instrument, shared_scheme
from ui.opened import store

__all__ = [
    "Results", "decisions_of", "earlier_of", "files_of", "frozen", "last_published", "records_of", "rescored",
    "results_of", "rounds", "store", "warm_up",
]  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Results:
    """A round, scored.

    `entries` has a row for each region the round lists, by code: name, kind, province, scheme, took_part and where it
    stands in its file. `scores` is the long table with the column published; `ranking` that of `scoring.ranking` with
    name, kind, province, of (how many are ranked), rank_in_kind, earlier, later and change (floats on the printed
    scale; NaN without an earlier result), and printed_score and printed_change, the figures that the file itself
    prints (NaN without). `answers` holds every answer with its cell. `rescored_with` names the scheme that was used
    for all, if any; `edition` changes with every change to the round or the one before it. `published` is the edition
    that these results were frozen in; None where they are the round as it stands now.
    """

    round: Round
    instrument: Instrument
    entries: pd.DataFrame
    answers: pd.DataFrame
    scores: pd.DataFrame
    ranking: pd.DataFrame
    rescored_with: str | None
    edition: str
    published: Edition | None = None

    @property
    def state(self) -> tuple[str, str, str]:
        """The name of these results: what depends on nothing else is kept under it."""
        return self.round.code, self.edition, self.rescored_with or ""

    @property
    def mixed(self) -> bool:
        """Whether regions of several weight schemes stand in one ranking."""
        return self.rescored_with is None and self.ranking["scheme"].nunique() > 1

    @property
    def unanswered(self) -> bool:
        """Whether no region has answered anything that counts: a 0 would then stand for silence."""
        return not self.ranking["coverage"].gt(0).any()

    @property
    def absent(self) -> pd.DataFrame:
        """The regions that the round lists and that did not take part."""
        return self.entries[~self.entries["took_part"]]

    @property
    def shown_change(self) -> pd.Series:
        """Region -> change against the earlier round: ours, or the printed one where we hold no earlier result."""
        table = self.ranking.set_index("region")
        return table["change"].fillna(table["printed_change"]).dropna()

    @property
    def agreeing(self) -> tuple[int, int]:
        """How many of our published indices equal the printed ones, and how many are printed."""
        printed = self.ranking.dropna(subset=["printed_score", "score"])
        same = printed["published"].astype(float).round(9) == printed["printed_score"].round(9)
        return int(same.sum()), len(printed)

    @property
    def incomplete(self) -> pd.DataFrame:
        """The rows of the ranking with less than all applicable answers."""
        return self.ranking[self.ranking["coverage"] < 1 - 1e-9]


def warm_up() -> None:
    """Make the store and the results of the round that a first visitor sees."""
    for one in _in_order(store().rounds())[:1]:
        _results(one.code, _edition(one), None)


def rounds(visitor: Visitor) -> list[Round]:
    """List the rounds this visitor may see, the latest first, samples last: all, or those that were published."""
    require(visitor, Permission.VIEW_SCORES)
    listed = store().rounds()
    if not allows(visitor, Permission.VIEW_UNPUBLISHED):
        published = store().published_rounds()
        listed = [one for one in listed if one.code in published]
    return _in_order(listed)


def results_of(round_code: str, visitor: Visitor) -> Results:
    """Give the results of a round, every region under its own weight scheme: as it stands now, or its last edition."""
    require(visitor, Permission.VIEW_SCORES)
    if allows(visitor, Permission.VIEW_UNPUBLISHED):
        return _results(round_code, _edition(store().round(round_code)), None)
    edition = store().last_edition(round_code)
    if edition is None:
        raise Denied(visitor, Permission.VIEW_UNPUBLISHED)
    return frozen(edition, visitor)


def frozen(edition: Edition, visitor: Visitor) -> Results:
    """Give the results of a round as they were published in an edition, the last one or an earlier one."""
    require(visitor, Permission.VIEW_SCORES)
    return _frozen(edition, _name_of(edition), None)


def rescored(results: Results, visitor: Visitor) -> Results:
    """Give the same results with all regions under the scheme they share, or as they are where there is none."""
    require(visitor, Permission.VIEW_SCORES)
    scheme = shared_scheme(results.instrument)
    if results.published is not None:
        return _frozen(results.published, _name_of(results.published), scheme)
    require(visitor, Permission.VIEW_UNPUBLISHED)
    return _results(results.round.code, _edition(results.round), scheme)


def earlier_of(results: Results, visitor: Visitor) -> Results | None:
    """Give the results of the round before; None for a first round, and beside an edition where none is published."""
    code = results.round.previous
    if code is None:
        return None
    if results.published is None:
        return results_of(code, visitor)
    edition = store().last_edition(code)
    return None if edition is None else frozen(edition, visitor)


def last_published(results: Results) -> tuple[Edition | None, bool]:
    """Give the last edition of the round of live results, and whether it tells the same as they do."""
    last = store().last_edition(results.round.code)
    if last is None or last.state == store().state(results.round.code):
        return last, last is not None
    return last, _is_same(results.round.code, results.edition, last)


def records_of(results: Results) -> pd.DataFrame:
    """Give the registers that go with results and that everybody may see: masterplan and quick wins."""
    if results.published is None:
        return published_records(store(), results.round.code)
    return _snapshot(results.published.code).tables["records"]


def decisions_of(results: Results) -> pd.DataFrame:
    """Give what was decided of the answers behind results, and why; the table of `data.publishing`."""
    if results.published is None:
        return published_decisions(store(), results.round.code)
    return _snapshot(results.published.code).tables["decisions"]


def files_of(results: Results) -> pd.DataFrame:
    """Name the files that results count from: id, file_name, sha256, received (a day, as text)."""
    if results.published is None:
        return counted_files(store(), results.round.code, results.entries)
    return _snapshot(results.published.code).tables["files"]


def _in_order(listed: list[Round]) -> list[Round]:
    """The latest first, samples last."""
    return sorted(listed, key=lambda one: (one.sample, -one.held.toordinal()))


def _edition(one: Round) -> str:
    """Name the state of a round and of the one before it: the key under which its results are kept."""
    before = "" if one.previous is None else store().edition(one.previous)
    return f"{store().edition(one.code)}/{before}"


def _name_of(edition: Edition) -> str:
    """Name an edition with the one of the round before that goes with it: the key under which its results are kept."""
    previous = store().round(edition.round).previous
    before = None if previous is None else store().last_edition(previous)
    return f"{edition.code}/{'' if before is None else before.code}"


@st.cache_resource(max_entries=64, show_spinner=False)
def _results(round_code: str, edition: str, scheme: str | None) -> Results:
    """Score a round. Kept for all visitors: nothing in it depends on who asks."""
    one = store().round(round_code)
    earlier = None
    if one.previous is not None:
        earlier = _results(one.previous, _edition(store().round(one.previous)), None).scores
    return _of(scored_round(store(), round_code, scheme, earlier), scheme, edition, None)


@st.cache_resource(max_entries=32, show_spinner=False)
def _frozen(edition: Edition, name: str, scheme: str | None) -> Results:
    """Read an edition, or score it again under one scheme. Kept for all visitors like the results as they stand."""
    snapshot = _snapshot(edition.code)
    one, tables = snapshot.round, snapshot.tables
    instrument = read_instrument(snapshot.instrument_files, one.instrument)
    entries, answers = tables["entries"], tables["answers"]
    if scheme is None:
        return _of(Scored(one, instrument, entries, answers, tables["scores"], tables["ranking"]), None, name, edition)
    before = None if one.previous is None else store().last_edition(one.previous)
    earlier = None if before is None else _snapshot(before.code).tables["scores"]
    return _of(scored(one, instrument, entries, answers, scheme, earlier), scheme, name, edition)


@st.cache_resource(max_entries=16, show_spinner=False)
def _snapshot(code: str) -> Snapshot:
    """Unpack an edition once for all."""
    return unpack(store().edition_content(code))


@st.cache_resource(max_entries=64, show_spinner=False)
def _is_same(round_code: str, edition: str, last: Edition) -> bool:
    """Whether a round as it stands is as it was published: every figure, rank, band and answer."""
    live, then = _results(round_code, edition, None), _snapshot(last.code).tables
    told = ["region", "code", "part", "number", "status"]
    pairs = (
        (live.scores, then["scores"]),
        (live.ranking, then["ranking"]),
        (live.answers[told], then["answers"][told]),
    )
    return all(one.equals(other) for one, other in pairs)


def _of(found: Scored, scheme: str | None, name: str, edition: Edition | None) -> Results:
    """Make results of what was scored."""
    tables = found.entries, found.answers, found.scores, found.ranking
    return Results(found.round, found.instrument, *tables, scheme, name, edition)
