"""The way from one score to another, dimension by dimension, adding up exactly: regions, rounds, or the median."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

import pandas as pd
import streamlit as st

from charts import End
from scoring import Instrument
from scoring.explain import Effect, Gap, Unit, by_dimension, gap, shown
from ui.answered import unit_of
from ui.results import Results
from ui.tables import on_printed_scale
from words import Words

Units = tuple[Unit, Unit]


@dataclass(frozen=True, slots=True, eq=False)
class Way:
    """From one score to another: the steps (label, step as Decimal), what rounding leaves, the two ends, the gap.

    `ends` and `gap` are None where one of the two has no score.
    """

    steps: pd.DataFrame
    remainder: Decimal
    ends: tuple[End, End] | None
    gap: Gap | None


NO_WAY = Way(pd.DataFrame(columns=["label", "step"]), Decimal(0), None, None)


def way_between(results: Results, first: str, second: str, _: Words) -> Way:
    """Take the difference of the published figures of two regions apart into dimensions."""
    ends = end_of(results, first), end_of(results, second)
    state = (*results.state, first, second)
    return way(state, lambda: (unit_of(results, first), unit_of(results, second)), ends, results.instrument, _)


def end_of(results: Results, region: str) -> End | None:
    """Give the published figure of a region with its name; None without one."""
    row = results.ranking.set_index("region").loc[region]
    return None if row["published"] is None else End(row["name"], row["published"])


def way(
    state: tuple[str, ...],
    units: Callable[[], Units],
    ends: tuple[End | None, End | None],
    instrument: Instrument,
    _: Words,
) -> Way:
    """Take the difference of two published figures apart into dimensions.

    `state` tells what is compared from everything else, `units` gives the two sides when they are not kept yet, and
    `instrument` is that of the second side.
    """
    start, end = ends
    if start is None or end is None:
        return NO_WAY
    taken = _gap(state, units)
    if taken is None:
        return NO_WAY
    summed = by_dimension(taken)
    found = shown(replace(taken, rows=summed), instrument.scale, end.figure - start.figure)
    labels = [
        _step_name(instrument, dimension, effect, _)
        for dimension, effect in zip(summed["dimension"], summed["effect"], strict=True)
    ]
    return Way(pd.DataFrame({"label": labels, "step": found.rows["shown"]}), found.remainder, (start, end), taken)


def gap_table(way: Way, results: Results, _: Words) -> tuple[pd.DataFrame, dict[str, int]]:
    """Every row of the gap down to the indicators, the largest first, and the decimals of the number columns."""
    if way.gap is None or way.ends is None:
        return pd.DataFrame(), {}
    instrument, rows = results.instrument, way.gap.rows
    span = float(instrument.scale.high - instrument.scale.low)
    places = instrument.scale.decimals
    order = rows["contribution"].abs().sort_values(ascending=False, kind="stable").index
    rows = rows.loc[order]
    start, end = (one.name for one in way.ends)
    table = pd.DataFrame(
        {
            _("Part"): [
                _step_name(instrument, code, effect, _)
                for code, effect in zip(rows["code"], rows["effect"], strict=True)
            ],
            _("Contribution"): (rows["contribution"] * span).to_numpy(),
            start: on_printed_scale(rows["b"], instrument).to_numpy(),
            end: on_printed_scale(rows["a"], instrument).to_numpy(),
        }
    )
    return table, {start: places, end: places, _("Contribution"): places + 2}


@st.cache_resource(max_entries=512, show_spinner=False)
def _gap(state: tuple[str, ...], _units: Callable[[], Units]) -> Gap | None:  # noqa: ARG001
    """Explain how the second of two sides comes to another index than the first."""
    first, second = _units()
    return gap(second, first)


def _step_name(instrument: Instrument, code: str, effect: Effect, _: Words) -> str:
    """Name a step by its part, and by what makes it where that is not the answers."""
    name = _.of(instrument.part(code).name)
    told = {
        Effect.MISSING: _("{part}: not answered by both"),
        Effect.WEIGHT: _("{part}: other weights"),
        Effect.STRUCTURE: _("{part}: other parts"),
    }
    return told[effect].format(part=name) if effect in told else name
