"""The steps that a region can take and the way to a target, computed once for all who look at the same results."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
import streamlit as st

from charts import Now
from scoring import Status, index_scores
from scoring.explain import unit
from scoring.improve import Aim, NoPath, Path, cheapest_path, moves
from ui.answered import answered, unit_of
from ui.results import Results
from ui.tables import on_printed_scale
from words import Words

Efforts = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Position:
    """A region with a score before it moves: the round, the round before it (None: none), and where it stands."""

    results: Results
    earlier: Results | None
    region: str
    now: Now


def position_of(results: Results, earlier: Results | None, region: str) -> Position | None:
    """Tell where a region stands; None without a score."""
    row = results.ranking.set_index("region").loc[region]
    if row["published"] is None:
        return None
    band = None if pd.isna(row["band"]) else str(row["band"])
    return Position(results, earlier, region, Now(row["published"], int(row["rank"]), band))


def steps_of(here: Position, efforts: Efforts) -> pd.DataFrame:
    """Give the rows of `scoring.improve.moves` of a region under these efforts, the largest gain first."""
    found = _steps(here.results.state, here.results, here.earlier)
    own = found[found["region"] == here.region]
    changed = own["code"].astype(object).map(dict(efforts)).astype(float)
    effort = changed.fillna(own["effort"])
    own = own.assign(effort=effort, gain_per_effort=own["gain"] / effort)
    return own.sort_values(["gain", "effort"], ascending=[False, True], kind="stable").reset_index(drop=True)


def path_of(here: Position, aim: Aim, efforts: Efforts) -> Path | NoPath:
    """Find the cheapest way of a region to a target."""
    return _path((*here.results.state, here.region), aim, efforts, here.results)


def before_and_after(here: Position, path: Path, _: Words) -> pd.DataFrame:
    """Rows label, before and after (printed scale): the dimensions that apply, now and at the end of a path."""
    instrument = here.results.instrument
    values, status, schemes = answered(here.results)
    before = unit_of(here.results, here.region)
    answers, states = values.loc[[here.region]].astype(float), status.loc[[here.region]].copy()
    for one in path.taken:
        answers.loc[here.region, one.code] = one.next_answer
        states.loc[here.region, one.code] = Status.ANSWERED.value
    after = unit(here.region, answers, instrument, schemes, states)
    weights = instrument.scheme(before.scheme).weights
    parts = [
        part for part in instrument.dimensions if weights[part.code] > 0 and not np.isnan(after.coverage[part.code])
    ]
    return pd.DataFrame(
        {
            "label": [_.of(part.name) for part in parts],
            "before": on_printed_scale(pd.Series([before.scores[part.code] for part in parts]), instrument),
            "after": on_printed_scale(pd.Series([after.scores[part.code] for part in parts]), instrument),
        }
    )


@st.cache_resource(max_entries=32, show_spinner=False)
def _steps(state: tuple[str, ...], _results: Results, _earlier: Results | None) -> pd.DataFrame:  # noqa: ARG001
    values, status, schemes = answered(_results)
    previous = None if _earlier is None else index_scores(_earlier.scores)
    return moves(values, _results.instrument, schemes, status, previous=previous)


@st.cache_resource(max_entries=1024, show_spinner=False)
def _path(state: tuple[str, ...], aim: Aim, efforts: Efforts, _results: Results) -> Path | NoPath:
    values, status, schemes = answered(_results)
    return cheapest_path(state[-1], aim, values, _results.instrument, schemes, status, effort=dict(efforts))
