"""From one region to another: every dimension a step, and what rounding leaves a step of its own."""

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from math import ceil, floor
from typing import Any

import pandas as pd

from charts.canvas import AXIS_ROOM, blank, layout, value_axis
from charts.chart import Chart
from charts.labels import direction_colour
from charts.rows import long_row_axis, name_room, row_names, row_values, value_room
from charts.theme import Frame
from charts.wording import bold, hover, plain, printed
from scoring import Scale
from words import Words

ROW = {False: 34, True: 46}
ROOM = 0.08
ZERO = Decimal(0)
STEPS = (Decimal("0.2"), Decimal("0.5"), Decimal(1), Decimal(2))
MOST_TICKS = 5


@dataclass(frozen=True, slots=True)
class End:
    """Where the steps begin or end: a name and its figure on the printed scale."""

    name: str
    figure: Decimal


def gap_waterfall(
    steps: pd.DataFrame, remainder: Decimal, ends: tuple[End, End] | None, scale: Scale, frame: Frame, _: Words
) -> Chart:
    """Draw the way from the figure of one region to that of another, the longest step first.

    `steps` has label and step (Decimal, printed scale); together with the remainder they add up to the difference of
    the ends. None for the ends: one of the two has no figure.
    """
    if ends is None:
        sentence = _("One of the two regions has no score: there is nothing to explain.")
        return Chart(blank("waterfall", sentence, frame, _), sentence, "", sentence, _table(steps, ZERO, _))
    start, end = ends
    rows = _in_order(steps, remainder, _)
    places = [start.figure]
    for step in rows["step"]:
        places.append(places[-1] + step)
    labels = [start.name, *rows["label"], end.name]
    texts = [
        bold(printed(start.figure, scale, _)),
        *(_.signed(step, scale.decimals) for step in rows["step"]),
        bold(printed(end.figure, scale, _)),
    ]
    drawn = layout("waterfall", AXIS_ROOM + 16 + ROW[frame.narrow] * len(labels), frame, _)
    shown = [bold(plain(labels[0])), *map(plain, labels[1:-1]), bold(plain(labels[-1]))]
    reach = _reach([float(place) for place in places])
    drawn["margin"] |= {"t": AXIS_ROOM, "l": name_room(labels, frame), "r": value_room(frame)}
    drawn |= {
        "xaxis": value_axis(scale, reach, frame, _) | _ticks(reach, _) | {"side": "top"},
        "yaxis": long_row_axis(shown, frame),
    }
    data = [
        _links(places, frame),
        _bars(rows, places, scale, frame, _),
        _ends(places, labels, scale, frame, _),
        *row_names(shown, reach[0], frame),
        row_values(texts, reach[1], frame),
    ]
    return Chart(
        {"data": data, "layout": drawn},
        _title(rows, start, end, scale, _),
        _("Dots: the two scores. Bars: what each dimension adds or takes; together exactly the difference."),
        _alt(rows, start, end, scale, _),
        _table(steps, remainder, _),
    )


def _in_order(steps: pd.DataFrame, remainder: Decimal, _: Words) -> pd.DataFrame:
    """Put the longest step first, leave out those that are nothing, and the remainder of rounding last."""
    kept = steps[steps["step"] != ZERO]
    rows = kept.iloc[sorted(range(len(kept)), key=lambda row: -abs(kept["step"].iloc[row]))]
    rows = rows[["label", "step"]].assign(rounding=False)
    if remainder != ZERO:
        rows.loc[len(steps)] = {"label": _("rounding"), "step": remainder, "rounding": True}
    return rows.reset_index(drop=True)


def _reach(places: list[float]) -> tuple[float, float]:
    """Leave room on both sides of all steps; no bar here begins at zero, so that the axis need not."""
    low, high = min(places), max(places)
    room = max(high - low, 0.25) * ROOM
    return low - room, high + room


def _ticks(reach: tuple[float, float], _: Words) -> dict[str, Any]:
    """Put a few round figures on the part of the scale that is drawn: multiples of 1, 2 or 5 tenths, ones, tens."""
    span = Decimal(reach[1] - reach[0])
    ten = Decimal(1).scaleb(span.adjusted())
    step = next(ten * part for part in STEPS if span <= ten * part * MOST_TICKS)
    places = [step * number for number in range(ceil(reach[0] / float(step)), floor(reach[1] / float(step)) + 1)]
    decimals = max(0, -step.normalize().adjusted())
    return {"tickvals": [float(place) for place in places], "ticktext": [_.number(place, decimals) for place in places]}


def _bars(rows: pd.DataFrame, places: list[Decimal], scale: Scale, frame: Frame, _: Words) -> dict[str, Any]:
    """Make the floating bars."""
    return {
        "type": "bar",
        "orientation": "h",
        "y": list(range(1, len(rows) + 1)),
        "base": [float(place) for place in places[:-1]],
        "x": [float(step) for step in rows["step"]],
        "width": 0.3 if frame.narrow else 0.55,
        "marker": {
            "color": [
                frame.theme.faint if rounding else direction_colour(float(step), frame)
                for step, rounding in zip(rows["step"], rows["rounding"], strict=True)
            ],
            "cornerradius": 2,
        },
        "hovertext": [
            hover(
                _("{name}: {step}, from {before} to {after}.").format(
                    name=label,
                    step=_.signed(step, scale.decimals),
                    before=printed(before, scale, _),
                    after=printed(after, scale, _),
                )
            )
            for label, step, (before, after) in zip(rows["label"], rows["step"], pairwise(places), strict=True)
        ],
        "hoverinfo": "text",
    }


def _links(places: list[Decimal], frame: Frame) -> dict[str, Any]:
    """Lead from the end of each step to the next row."""
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [x for place in places for x in (float(place), float(place), None)],
        "y": [y for row in range(len(places)) for y in (row, row + 1, None)],
        "line": {"color": frame.theme.faint, "width": 1},
        "hoverinfo": "skip",
    }


def _ends(places: list[Decimal], labels: list[str], scale: Scale, frame: Frame, _: Words) -> dict[str, Any]:
    """Draw the two figures between which the steps lie."""
    ends = ((0, places[0], labels[0]), (len(labels) - 1, places[-1], labels[-1]))
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [float(place) for _row, place, _label in ends],
        "y": [row for row, _place, _label in ends],
        "marker": {"size": 13, "color": frame.theme.ink},
        "hovertext": [hover(f"{label}: {printed(place, scale, _)}.") for _row, place, label in ends],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _title(rows: pd.DataFrame, start: End, end: End, scale: Scale, _: Words) -> str:
    """Say how far the two lie apart and what makes most of it."""
    difference = end.figure - start.figure
    steps = rows[~rows["rounding"].astype(bool)]
    if steps.empty:
        return _("{first} and {second} score the same in everything").format(first=start.name, second=end.name)
    told = {"first": start.name, "second": end.name, "gap": printed(abs(difference), scale, _)}
    longest = steps.iloc[0]
    most = {"dimension": longest["label"], "step": _.signed(longest["step"], scale.decimals)}
    if difference == ZERO:
        text = _("{first} and {second} have the same score; the longest step between them is {dimension} ({step})")
    elif difference > ZERO:
        text = _("{second} lies {gap} above {first}; the longest step is {dimension} ({step})")
    else:
        text = _("{second} lies {gap} below {first}; the longest step is {dimension} ({step})")
    return text.format(**told, **most)


def _alt(rows: pd.DataFrame, start: End, end: End, scale: Scale, _: Words) -> str:
    """Tell all steps."""
    steps = [
        f"{label} {_.signed(step, scale.decimals)}" for label, step in zip(rows["label"], rows["step"], strict=True)
    ]
    way = [f"{start.name} {printed(start.figure, scale, _)}", *steps, f"{end.name} {printed(end.figure, scale, _)}"]
    return ", ".join(way) + "."


def _table(steps: pd.DataFrame, remainder: Decimal, _: Words) -> pd.DataFrame:
    """Keep all steps under readable headers; with the remainder they add up."""
    table = steps[["label", "step"]].rename(columns={"label": _("Step"), "step": _("Contribution")})
    if remainder != ZERO:
        table.loc[len(steps)] = [_("rounding"), remainder]
    return table
