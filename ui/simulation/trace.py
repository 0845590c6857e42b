"""The rank of the chosen region along one weight, and how far that weight may move before something changes."""

import pandas as pd
import streamlit as st

from charts import TraceLine, rank_line
from scoring import Instrument, Rounding
from scoring.weights.intervals import Interval, leader_stays_first, stays_in_band, stays_in_top
from scoring.weights.trace import Trace, rank_trace
from ui.link import keep_one
from ui.page import escaped, frame, show
from ui.results import Results
from ui.simulation.outcome import Outcome
from ui.simulation.reasons import reasons_of_trace
from ui.why import notes_of, why
from words import Words

DIMENSION = "dimensi"
MOST_LEADERS = 3
TOPS = (1, 3, 5, 10, 25, 50, 100, 250)


def show_trace(
    results: Results, found: Outcome, official: dict[str, float], region: str, settings: dict[str, str], _: Words
) -> None:
    """Show the trace of a region along the weight of a chosen dimension of the scenario."""
    board = found.board
    names = {part.code: _.of(part.name) for part in results.instrument.dimensions}
    weighed = {code: names[code] for code in board.dimensions}
    dimension = _choose_dimension(weighed, _)
    if board.weights[board.column(dimension)] == 1:
        st.info(_("This dimension has all the weight: move some of it to another one to see the trace."))
        return
    trace = rank_trace(board, region, dimension)
    top = top_of(trace)
    line = TraceLine(
        results.entries.loc[region, "name"],
        weighed[dimension],
        trace.weight,
        official[dimension],
        [(step.begins, step.ends, step.rank) for step in trace.steps()],
        [(crossing.at, crossing.region, crossing.ranks_lost) for crossing in trace.crossings(board.regions)],
        None if top is None else (top[0], top[1].low, top[1].high),
    )
    chart = rank_line(line, results.entries["name"].to_dict(), len(found.scored), frame(), _)
    show(chart, f"jejak-{region}-{dimension}", results, _, notes=notes_of(settings))
    for sentence in sentences_of_trace(
        results.entries["name"], results.instrument, found, trace, top, weighed[dimension], _
    ):
        st.markdown(f"- {escaped(sentence)}")
    why(reasons_of_trace(_), settings, results, _)


def _choose_dimension(names: dict[str, str], _: Words) -> str:
    """Offer the dimensions of the scenario."""
    keep_one(DIMENSION, names, next(iter(names)))
    told = _("Weight of {dimension}")
    return str(
        st.selectbox(
            _("Weight of which dimension"),
            list(names),
            format_func=lambda code: told.format(dimension=names[code]),
            key=DIMENSION,
            label_visibility="collapsed",
            width=300,
            persist_state="session",
        )
    )


def sentences_of_trace(
    names: pd.Series,
    instrument: Instrument,
    found: Outcome,
    trace: Trace,
    top: tuple[int, Interval] | None,
    dimension: str,
    _: Words,
) -> list[str]:
    """Say how far the weight may move with the leader first, the region in its top places and its band; by name."""
    region = names[trace.region]
    told = []
    leading = leader_stays_first(found.board, trace.dimension)
    if len(leading) > MOST_LEADERS:
        shared = _("{count} regions share the first place at these weights.")
        told.append(shared.format(count=_.number(len(leading), 0)))
    named = [one for one in leading if len(leading) <= MOST_LEADERS or one == trace.region]
    for leader in named:
        first = _("{region} stays first {range}.")
        told.append(first.format(region=names[leader], range=_range(leading[leader], dimension, _)))
    if top is not None and not (top[0] == 1 and trace.region in leading):
        among = _("{region} stays in the top {places} {range}.")
        places = _.number(top[0], 0)
        told.append(among.format(region=region, places=places, range=_range(top[1], dimension, _)))
    return told + _band(instrument, found, trace, region, dimension, _)


def top_of(trace: Trace) -> tuple[int, Interval] | None:
    """The smallest round number of first places that the region is among, and for which weights it stays there."""
    for places in TOPS:
        if (interval := stays_in_top(trace, places)) is not None:
            return places, interval
    return None


def _band(instrument: Instrument, found: Outcome, trace: Trace, region: str, dimension: str, _: Words) -> list[str]:
    """Say for which weights the band stays, or why that cannot be told."""
    if not instrument.bands:
        return []
    if instrument.scale.rounding is Rounding.ROUND_CONTRIBUTIONS:
        return [
            _("For which weights the band stays cannot be told: this instrument rounds every contribution by itself.")
        ]
    interval = stays_in_band(found.board, trace.region, trace.dimension, instrument)
    if interval is None:
        return []
    return [_("{region} stays in its band {range}.").format(region=region, range=_range(interval, dimension, _))]


def _range(interval: Interval, dimension: str, _: Words) -> str:
    """Say between which weights something holds."""
    if (interval.low, interval.high) == (0.0, 1.0):
        return _("whatever the weight of {dimension}").format(dimension=dimension)
    between = _("while the weight of {dimension} is between {low} and {high}")
    return between.format(dimension=dimension, low=_.percent(interval.low, 1), high=_.percent(interval.high, 1))
