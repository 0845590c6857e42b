"""A round scored and ranked: every table that its pages tell."""

from dataclasses import dataclass

import pandas as pd

from data.participants import answers_of_all
from data.regions import regions
from data.store.rounds import Round
from data.store.store import Store
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
    with_finals,
)


@dataclass(frozen=True, slots=True, eq=False)
class Scored:
    """A round with what it was scored from and what came out; `ui.results.Results` says what the tables hold."""

    round: Round
    instrument: Instrument
    entries: pd.DataFrame
    answers: pd.DataFrame
    scores: pd.DataFrame
    ranking: pd.DataFrame


def scored_round(store: Store, code: str, scheme: str | None, earlier: pd.DataFrame | None) -> Scored:
    """Score a round as it stands now, all under one scheme if it is named; `earlier` are the scores of the one before.

    Final values of an evaluation come in as one more part of the answers.
    """
    one = store.round(code)
    instrument = store.instrument(one.instrument)
    final = finals(store.assessments(code), store.decisions(code), instrument.combining)
    answers = with_finals(store.answers(code), final)
    return scored(one, instrument, _named(store.entries(code)), answers, scheme, earlier)


def scored_beside_earlier(store: Store, one: Round) -> Scored:
    """Score a round as it stands now, every region under its own scheme, with what moved since the round before."""
    before = None if one.previous is None else scored_round(store, one.previous, None, None).scores
    return scored_round(store, one.code, None, before)


def scored(
    one: Round,
    instrument: Instrument,
    entries: pd.DataFrame,
    answers: pd.DataFrame,
    scheme: str | None,
    earlier: pd.DataFrame | None,
) -> Scored:
    """Score and rank regions with a name from their answers."""
    values, status, schemes = answers_of_all(answers, entries, instrument)
    if scheme is not None:
        schemes = schemes.mask(schemes.notna(), scheme)
    scores = score(values, instrument, schemes, status)
    printed = published(scores, instrument, schemes)
    ranked = ranking(printed, bounds(values, instrument, schemes, status), instrument, schemes)
    ranked = ranked.join(entries[["name", "kind", "province", "island"]], on="region")
    ranked["of"] = ranked["score"].notna().sum()
    ranked["rank_in_kind"] = ranked.groupby("kind", group_keys=False)["score"].apply(rank)
    ranked = ranked.join(_moved(earlier, scores, instrument), on="region")
    for column, of in (("printed_score", PrintedOf.SCORE), ("printed_change", PrintedOf.CHANGE)):
        ranked[column] = ranked["region"].map(_printed(answers, instrument, of)).astype(float)
    return Scored(one, instrument, entries, answers, printed, ranked)


def _named(rows: pd.DataFrame) -> pd.DataFrame:
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


def _moved(earlier: pd.DataFrame | None, scores: pd.DataFrame, instrument: Instrument) -> pd.DataFrame:
    """The earlier and later index of each region and the change, on the printed scale, as floats to draw and sort."""
    columns = ["earlier", "later", "change"]
    if earlier is None:
        return pd.DataFrame(columns=columns, dtype=float)
    return change(earlier, scores, instrument).set_index("region")[columns].astype(float)
