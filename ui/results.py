"""The results of a round, computed once for all visitors and cut to what each may see."""

from dataclasses import dataclass
from typing import Final

import pandas as pd
import streamlit as st

from access import Permission, Visitor, require
from data.participants import answers_of_all
from data.regions import regions
from data.seed import seed_official
from data.store import Round, Store, open_store
from scoring import (
    Instrument,
    PrintedOf,
    bounds,
    change,
    finals,
    published,
    rank,
    ranking,
    score,
    shared_scheme,
    with_finals,
)

PAUSE_SECONDS: Final = 0.05
"""After each sample file that is read: pages of people who are there already come first."""


@dataclass(frozen=True, slots=True, eq=False)
class Results:
    """A round, scored.

    `entries` has a row for each region the round lists, by code: name, kind, province, scheme, took_part and where it
    stands in its file. `scores` is the long table with the column published; `ranking` that of `scoring.ranking` with
    name, kind, province, of (how many are ranked), rank_in_kind, earlier, later and change (floats on the printed
    scale; NaN without an earlier result), and printed_score and printed_change, the figures that the file itself
    prints (NaN without). `answers` holds every answer with its cell. `rescored_with` names the scheme that was used
    for all, if any; `edition` changes with every change to the round or the one before it.
    """

    round: Round
    instrument: Instrument
    entries: pd.DataFrame
    answers: pd.DataFrame
    scores: pd.DataFrame
    ranking: pd.DataFrame
    rescored_with: str | None
    edition: str

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


@st.cache_resource(show_spinner=False)
def store() -> Store:
    """Open the store, filled with the published results when it is new."""
    opened = open_store()
    seed_official(opened)
    return opened


def warm_up() -> None:
    """Make the store and the results of the round that a first visitor sees."""
    for one in _in_order(store().rounds())[:1]:
        _results(one.code, _edition(one), None)


def add_samples() -> None:
    """Add the sample rounds that the store lacks, while people are looking at the others."""
    from data.samples.seeding import seed_samples  # the readers of templates are not waited for by the first page

    seed_samples(store(), PAUSE_SECONDS)


def rounds(visitor: Visitor) -> list[Round]:
    """List the rounds this visitor may see, the latest first, samples last."""
    require(visitor, Permission.VIEW_SCORES)
    return _in_order(store().rounds())


def results_of(round_code: str, visitor: Visitor) -> Results:
    """Give the results of a round, every region under its own weight scheme."""
    require(visitor, Permission.VIEW_SCORES)
    return _results(round_code, _edition(store().round(round_code)), None)


def rescored(results: Results, visitor: Visitor) -> Results:
    """Give the same round with all regions under the scheme they share, or as it is where there is none."""
    require(visitor, Permission.VIEW_SCORES)
    return _results(results.round.code, _edition(results.round), shared_scheme(results.instrument))


def earlier_of(results: Results, visitor: Visitor) -> Results | None:
    """Give the results of the round before; None for a first round."""
    return None if results.round.previous is None else results_of(results.round.previous, visitor)


def instrument_of(round_code: str, visitor: Visitor) -> Instrument:
    """Give the instrument of a round."""
    require(visitor, Permission.VIEW_SCORES)
    return store().instrument(store().round(round_code).instrument)


def taking_part(visitor: Visitor) -> dict[str, frozenset[str]]:
    """Name the regions that took part in each round this visitor may see."""
    return {one.code: _taking_part(one.code, _edition(one)) for one in rounds(visitor)}


@st.cache_resource(max_entries=64, show_spinner=False)
def _taking_part(round_code: str, edition: str) -> frozenset[str]:  # noqa: ARG001
    """Read who took part in a round, once for each state of it."""
    rows = store().entries(round_code)
    return frozenset(rows["region"][rows["took_part"].astype(bool)])


def original_of(submission: int, visitor: Visitor) -> bytes:
    """Give a file back as it was sent."""
    require(visitor, Permission.LOAD_RESULTS)
    return store().original(submission)[1]


def _in_order(listed: list[Round]) -> list[Round]:
    """The latest first, samples last."""
    return sorted(listed, key=lambda one: (one.sample, -one.held.toordinal()))


def _edition(one: Round) -> str:
    """Name the state of a round and of the one before it: the key under which its results are kept."""
    before = "" if one.previous is None else store().edition(one.previous)
    return f"{store().edition(one.code)}/{before}"


@st.cache_resource(max_entries=64, show_spinner=False)
def _results(round_code: str, edition: str, scheme: str | None) -> Results:
    """Score a round. Kept for all visitors: nothing in it depends on who asks."""
    one = store().round(round_code)
    instrument = store().instrument(one.instrument)
    entries = _entries(store().entries(round_code))
    answers = _answers(round_code, instrument)
    values, status, schemes = answers_of_all(answers, entries, instrument)
    if scheme is not None:
        schemes = schemes.mask(schemes.notna(), scheme)
    scores = score(values, instrument, schemes, status)
    printed = published(scores, instrument, schemes)
    ranked = ranking(printed, bounds(values, instrument, schemes, status), instrument, schemes)
    ranked = ranked.join(entries[["name", "kind", "province", "island"]], on="region")
    ranked["of"] = ranked["score"].notna().sum()
    ranked["rank_in_kind"] = ranked.groupby("kind", group_keys=False)["score"].apply(rank)
    ranked = ranked.join(_moved(one, scores, instrument), on="region")
    for column, of in (("printed_score", PrintedOf.SCORE), ("printed_change", PrintedOf.CHANGE)):
        ranked[column] = ranked["region"].map(_printed(answers, instrument, of)).astype(float)
    return Results(one, instrument, entries, answers, printed, ranked, scheme, edition)


def _answers(round_code: str, instrument: Instrument) -> pd.DataFrame:
    """Read the answers of a round, with the final values of an evaluation as one more part."""
    final = finals(store().assessments(round_code), store().decisions(round_code), instrument.combining)
    return with_finals(store().answers(round_code), final)


def _entries(rows: pd.DataFrame) -> pd.DataFrame:
    """Name the regions of a round."""
    register = regions()
    known = [register[code] for code in rows["region"]]
    return rows.set_index("region").assign(
        name=[region.short_name for region in known],
        kind=[region.kind.value for region in known],
        province=[region.province for region in known],
        island=[region.island_group for region in known],
    )


def _printed(answers: pd.DataFrame, instrument: Instrument, of: PrintedOf) -> pd.Series:
    """Region -> the figure that its file prints beside the answers, to be held against ours."""
    codes = [figure.code for figure in instrument.printed if figure.of is of]
    rows = answers[(answers["part"] == "printed") & answers["code"].isin(codes)]
    return rows.set_index("region")["number"]


def _moved(one: Round, scores: pd.DataFrame, instrument: Instrument) -> pd.DataFrame:
    """The earlier and later index of each region and the change, on the printed scale, as floats to draw and sort."""
    columns = ["earlier", "later", "change"]
    if one.previous is None:
        return pd.DataFrame(columns=columns, dtype=float)
    before = store().round(one.previous)
    earlier = _results(before.code, _edition(before), None)
    return change(earlier.scores, scores, instrument).set_index("region")[columns].astype(float)
