"""Two measures of regions against each other: a dot a region, named, coloured by group, with the line through them."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, log10
from typing import Any

import numpy as np
import pandas as pd

from charts.canvas import LEGEND_LINE, LEGEND_ROOM, blank, layout
from charts.chart import Chart
from charts.theme import Frame
from charts.wording import hover, lines, plain
from words import Words

HEIGHT = 520
DOT, SMALLEST, LARGEST = 10.0, 6.0, 34.0
NAMED_WHOLE = 30
NAMED = 8


@dataclass(frozen=True, slots=True)
class Axis:
    """A measure as an axis: its name, decimals, and "log" or "linear"."""

    name: str
    decimals: int
    kind: str


def measure_scatter(
    points: pd.DataFrame,
    across: Axis,
    up: Axis,
    line: tuple[float, float] | None,
    finding: tuple[str, str],
    frame: Frame,
    _: Words,
) -> Chart:
    """Draw every region as a dot.

    `points` has region, name, x, y, size (NaN: as small as it gets) and group (its name, "" for none), all x and y
    known and above 0 on a "log" axis; `line` is slope and height, in powers of ten on such an axis; `finding` is the
    heading and what the marks mean.
    """
    table = points[["region", "name", "x", "y", "group"]].set_axis(
        [_("Code"), _("Region"), across.name, up.name, _("Group")], axis=1
    )
    if points.empty:
        return Chart(blank("scatter", finding[0], frame, _), finding[0], "", finding[0], table)
    groups = sorted(set(points["group"]))
    rows = len(groups) if frame.narrow else 1 + (len(groups) - 1) // 5
    top = LEGEND_ROOM + LEGEND_LINE * (rows - 1) if len(groups) > 1 else 8
    drawn = layout("scatter", HEIGHT + top, frame, _)
    drawn["margin"] |= {"t": top, "b": 52, "l": 64, "r": 16}
    drawn |= {"xaxis": _axis(across, points["x"], frame, _), "yaxis": _axis(up, points["y"], frame, _)}
    drawn["showlegend"] = len(groups) > 1
    named = _named(points, across, up, frame)
    data = [
        _dots(points[points["group"] == group], number, named, (across, up), points["size"].max(), frame, _)
        for number, group in enumerate(groups)
    ]
    alt = _("{count} regions: {x} from {lowest} to {highest}, {y} from {least} to {most}.").format(
        count=_.number(len(points), 0), x=across.name, lowest=_.number(points["x"].min(), across.decimals),
        highest=_.number(points["x"].max(), across.decimals), y=up.name,
        least=_.number(points["y"].min(), up.decimals), most=_.number(points["y"].max(), up.decimals),
    )  # fmt: skip
    return Chart(
        {"data": [*_trend(line, points["x"], across, up, frame), *data], "layout": drawn}, *finding, alt, table
    )


def _dots(
    rows: pd.DataFrame, number: int, named: set[str], axes: tuple[Axis, Axis], most: float, frame: Frame, _: Words
) -> dict[str, Any]:
    """Make the dots of one group, the outermost with their names."""
    colours = frame.theme.categorical
    shares = np.sqrt(rows["size"].fillna(0.0).clip(lower=0).to_numpy(float) / most) if most > 0 else None
    sizes = np.full(len(rows), DOT) if shares is None else SMALLEST + (LARGEST - SMALLEST) * shares
    across, up = axes
    told = [
        hover(
            row.name,
            f"{across.name}: {_.number(row.x, across.decimals)}",
            f"{up.name}: {_.number(row.y, up.decimals)}",
            row.group,
        )
        for row in rows.itertuples(index=False)
    ]
    return {
        "type": "scatter",
        "mode": "markers+text",
        "name": plain(rows["group"].iloc[0]),
        "x": rows["x"].tolist(),
        "y": rows["y"].tolist(),
        "text": [
            plain(name) if region in named else "" for region, name in zip(rows["region"], rows["name"], strict=True)
        ],
        "textposition": "top center",
        "textfont": {"size": 11, "color": frame.theme.muted},
        "customdata": rows["region"].tolist(),
        "hovertext": told,
        "hoverinfo": "text",
        "marker": {
            "size": [round(float(size), 1) for size in sizes],
            "color": colours[number % len(colours)],
            "symbol": ("circle", "diamond")[number // len(colours) % 2],
            "opacity": 0.75,
            "line": {"width": 1, "color": frame.theme.page},
        },
        "cliponaxis": False,
    }


def _named(points: pd.DataFrame, across: Axis, up: Axis, frame: Frame) -> set[str]:
    """Choose who is named: all where they are few and the page is wide, else those farthest from the middle."""
    if len(points) <= NAMED_WHOLE and not frame.narrow:
        return set(points["region"])
    far = np.zeros(len(points))
    for column, axis in (("x", across), ("y", up)):
        placed = _placed(points[column].to_numpy(float), axis)
        far += ((placed - np.median(placed)) / (np.ptp(placed) or 1.0)) ** 2
    return set(points["region"].to_numpy()[np.argsort(-far, kind="stable")[: NAMED // (2 if frame.narrow else 1)]])


def _trend(
    line: tuple[float, float] | None, x: pd.Series, across: Axis, up: Axis, frame: Frame
) -> list[dict[str, Any]]:
    """Draw the line between the outermost dots."""
    if line is None:
        return []
    reach = [float(x.min()), float(x.max())]
    heights = line[1] + line[0] * _placed(np.array(reach), across)
    ends = 10**heights if up.kind == "log" else heights
    stroke = {"color": frame.theme.ink, "width": 1.5, "dash": "dot"}
    return [
        {"type": "scatter", "mode": "lines", "x": reach, "y": ends.tolist(), "line": stroke, "hoverinfo": "skip",
         "showlegend": False}
    ]  # fmt: skip


def _placed(values: np.ndarray, axis: Axis) -> np.ndarray:
    """Where values lie on their axis."""
    return np.log10(values) if axis.kind == "log" else values


def _axis(axis: Axis, values: Sequence[float], frame: Frame, _: Words) -> dict[str, Any]:
    """Make an axis with its name; one of powers of ten has its ticks at 1, 2 and 5 times each."""
    made: dict[str, Any] = {
        "title": {
            "text": lines(axis.name, 40 if frame.narrow else 90),
            "font": {"size": 12, "color": frame.theme.muted},
        },
        "tickfont": {"size": 12, "color": frame.theme.muted},
        "gridcolor": frame.theme.grid,
        "zeroline": False,
        "fixedrange": True,
        "type": axis.kind,
        "nticks": 6,
    }
    if axis.kind == "log":
        low, high = min(values), max(values)
        steps = [
            base * 10.0**power for power in range(floor(log10(low)), floor(log10(high)) + 1) for base in (1, 2, 5)
            if low <= base * 10.0**power <= high
        ]  # fmt: skip
        made |= {"tickvals": steps, "ticktext": [_.plain(step) for step in steps]}
    return made
