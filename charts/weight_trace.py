"""The rank of one region along the weight of one dimension: every step of it, and whom it meets there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from charts.canvas import AXIS_ROOM, blank, layout
from charts.chart import Chart
from charts.meetings import meeting_marks, meetings_on, named_meetings
from charts.rank_axes import ranks_down
from charts.theme import Frame, translucent
from charts.wording import bold, hover, lines, plain
from words import Words

HEIGHT = 430
NARROW_HEIGHT = 460


@dataclass(frozen=True, slots=True)
class TraceLine:
    """What is drawn: steps (begins, ends, rank or None) and crossings (at, region, ranks lost), weights from 0 to 1."""

    name: str
    dimension: str
    weight: float
    official: float
    steps: Sequence[tuple[float, float, int | None]]
    crossings: Sequence[tuple[float, str, int]]
    top: tuple[int, float, float] | None = None
    """Among how many first places the region stays, from which weight to which."""


def rank_line(trace: TraceLine, names: Mapping[str, str], count: int, frame: Frame, _: Words) -> Chart:
    """Draw the rank of a region as a step line over the weight of a dimension, the others scaled to the rest.

    Crossings are marked and name whom the region meets: those nearest to the present weight in words, all when pointed
    at and in the table. `count` is how many regions are ranked.
    """
    ranked = [(low, high, rank) for low, high, rank in trace.steps if rank is not None]
    table = _table(trace, names, _)
    if not ranked:
        sentence = _("{region} has no score, so it has no rank to trace.").format(region=trace.name)
        return Chart(blank("trace", sentence, frame, _), sentence, "", sentence, table)
    best, worst = min(rank for *_ends, rank in ranked), max(rank for *_ends, rank in ranked)
    drawn = layout("trace", NARROW_HEIGHT if frame.narrow else HEIGHT, frame, _)
    drawn["margin"] |= {"l": 44, "r": 16, "t": AXIS_ROOM, "b": AXIS_ROOM + 26}
    drawn |= {"xaxis": _weight_axis(trace, frame, _), "yaxis": ranks_down(best, worst, frame, _)}
    drawn["shapes"], drawn["annotations"] = _marks(trace, frame, _)
    meetings = meetings_on(trace.crossings, ranked)
    drawn["annotations"] += named_meetings(meetings, 100 * trace.weight, names, frame)
    data = [_line(ranked, trace, frame, _), meeting_marks(meetings, names, trace.name, frame, _)]
    return Chart(
        {"data": data, "layout": drawn},
        _title(trace, best, worst, count, _),
        _("Line: rank, exact for every weight; the other weights keep their proportions. Dot: passes another region."),
        _alt(trace, best, worst, len(meetings), _),
        table,
    )


def _weight_axis(trace: TraceLine, frame: Frame, _: Words) -> dict[str, Any]:
    """Make the axis of the weight, in percent."""
    step = 25 if frame.narrow else 10
    places = list(range(0, 101, step))
    title = _("Weight of {dimension} (%)").format(dimension=trace.dimension)
    return {
        "range": [-1.5, 101.5],
        "tickvals": places,
        "ticktext": [_.number(place, 0) for place in places],
        "tickfont": {"size": 12, "color": frame.theme.muted},
        "title": {"text": lines(title, 44), "font": {"size": 12, "color": frame.theme.muted}, "standoff": 8},
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
    }


def _marks(trace: TraceLine, frame: Frame, _: Words) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Draw the present weight as an upright line, the official one dotted, and shade where a top place is kept."""
    shapes: list[dict[str, Any]] = []
    upright = {"type": "line", "yref": "paper", "y0": 0, "y1": 1}
    note = {"yref": "paper", "y": 1, "yanchor": "bottom", "showarrow": False}
    if trace.top is not None and trace.top[1:] != (0.0, 1.0):
        shade = {"type": "rect", "layer": "below", "yref": "paper", "y0": 0, "y1": 1, "line": {"width": 0}}
        fill = translucent(frame.theme.accent, 0.1)
        shapes.append(shade | {"x0": 100 * trace.top[1], "x1": 100 * trace.top[2], "fillcolor": fill})
    here = 100 * trace.weight
    shapes.append(upright | {"x0": here, "x1": here, "line": {"color": frame.theme.ink, "width": 2}})
    now = bold(plain(_("now {weight}").format(weight=_.percent(trace.weight, _fine(here)))))
    notes = [note | {"x": here, "text": now, "font": {"size": 12, "color": frame.theme.ink}}]
    there = 100 * trace.official
    if abs(there - here) > 1e-9:
        shapes.append(
            upright | {"x0": there, "x1": there, "line": {"color": frame.theme.muted, "width": 1.5, "dash": "dot"}}
        )
        if abs(there - here) > (30 if frame.narrow else 14):
            text = plain(_("official {weight}").format(weight=_.percent(trace.official, _fine(there))))
            notes.append(note | {"x": there, "text": text, "font": {"size": 12, "color": frame.theme.muted}})
    return shapes, notes


def _fine(points: float) -> int:
    """Whole percent where they say it all, else tenths."""
    return 0 if abs(points - round(points)) < 1e-9 else 1


def _line(ranked: Sequence[tuple[float, float, int]], trace: TraceLine, frame: Frame, _: Words) -> dict[str, Any]:
    """Make the step line; it breaks where the region has no score."""
    x: list[float | None] = []
    y: list[int | None] = []
    texts: list[str] = []
    end = None
    for low, high, rank in ranked:
        if end is not None and low > end:
            x.append(None)
            y.append(None)
            texts.append("")
        told = _("{name}: rank {rank} while the weight of {dimension} is between {low} and {high}.").format(
            name=trace.name,
            rank=_.number(rank, 0),
            dimension=trace.dimension,
            low=_.percent(low, 1),
            high=_.percent(high, 1),
        )
        x += [100 * low, 100 * high]
        y += [rank, rank]
        texts += [hover(told)] * 2
        end = high
    return {
        "type": "scatter",
        "mode": "lines",
        "x": x,
        "y": y,
        "line": {"color": frame.theme.accent, "width": 3},
        "hovertext": texts,
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _title(trace: TraceLine, best: int, worst: int, count: int, _: Words) -> str:
    """Say between which ranks the region moves."""
    if best == worst:
        return _("{region} keeps rank {rank} of {count} whatever the weight of {dimension}").format(
            region=trace.name, rank=_.number(best, 0), count=_.number(count, 0), dimension=trace.dimension
        )
    return _("{region} moves between rank {best} and {worst} of {count} with the weight of {dimension}").format(
        region=trace.name,
        best=_.number(best, 0),
        worst=_.number(worst, 0),
        count=_.number(count, 0),
        dimension=trace.dimension,
    )


def _alt(trace: TraceLine, best: int, worst: int, crossings: int, _: Words) -> str:
    """Tell the line in a sentence."""
    return _(
        "Step line of the rank of {region} over the weight of {dimension}: from rank {best} to {worst}, with {count}"
        " crossings."
    ).format(
        region=trace.name,
        dimension=trace.dimension,
        best=_.number(best, 0),
        worst=_.number(worst, 0),
        count=_.number(crossings, 0),
    )


def _table(trace: TraceLine, names: Mapping[str, str], _: Words) -> pd.DataFrame:
    """Every step with who is met where it begins."""
    met: dict[float, list[str]] = {}
    for at, region, _lost in trace.crossings:
        met.setdefault(round(at, 9), []).append(names[region])
    return pd.DataFrame(
        {
            _("From weight (%)"): [100 * low for low, _high, _rank in trace.steps],
            _("To weight (%)"): [100 * high for _low, high, _rank in trace.steps],
            _("Rank"): pd.array([rank for _low, _high, rank in trace.steps], dtype="Int64"),
            _("Meets at the start"): [", ".join(met.get(round(low, 9), [])) for low, _high, _rank in trace.steps],
        }
    )
