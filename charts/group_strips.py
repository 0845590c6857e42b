"""How a measure spreads within groups: a row of dots for each group, its median marked, the highest on top."""

from typing import Any

import pandas as pd

from charts.canvas import AXIS_ROOM, blank, layout
from charts.chart import Chart
from charts.rows import VALUE_ROOM, long_row_axis, name_room, row_names, row_values, value_room
from charts.scatter import Axis
from charts.theme import Frame
from charts.wording import bold, hover, lines, plain
from words import Words

ROW, TALL_ROW = 30, 46


def group_strips(rows: pd.DataFrame, axis: Axis, finding: tuple[str, str], frame: Frame, _: Words) -> Chart:
    """Draw a row for each group, by its median from the highest.

    `rows` has region, name, value (known) and group (its name); `finding` is the heading and what the marks mean.
    """
    table = rows.sort_values(["group", "value"])[["group", "region", "name", "value"]].set_axis(
        [_("Group"), _("Code"), _("Region"), axis.name], axis=1
    )
    if rows.empty:
        return Chart(blank("strips", finding[0], frame, _), finding[0], "", finding[0], table)
    held = rows.groupby("group")["value"]
    medians, counts = held.median().sort_values(ascending=False), held.count()
    place = {group: number for number, group in enumerate(medians.index)}
    labels = [plain(f"{group} ({_.number(counts[group], 0)})") for group in medians.index]
    drawn = layout("strips", 52 + AXIS_ROOM + len(labels) * (TALL_ROW if frame.narrow else ROW), frame, _)
    drawn["margin"] |= {"l": name_room(labels, frame), "r": value_room(frame, VALUE_ROOM + 20), "b": 48}
    low, high = float(rows["value"].min()), float(rows["value"].max())
    drawn |= {"xaxis": _axis(axis, frame), "yaxis": long_row_axis(labels, frame)}
    dots = {
        "type": "scatter",
        "mode": "markers",
        "x": rows["value"].tolist(),
        "y": rows["group"].map(place).tolist(),
        "hovertext": [
            hover(f"{row.name}: {_.number(row.value, axis.decimals)}", row.group)
            for row in rows.itertuples(index=False)
        ],
        "hoverinfo": "text",
        "marker": {
            "size": 9,
            "color": frame.theme.accent,
            "opacity": 0.5,
            "line": {"width": 1, "color": frame.theme.page},
        },
        "cliponaxis": False,
    }
    marks = {
        "type": "scatter",
        "mode": "markers",
        "x": medians.tolist(),
        "y": list(range(len(medians))),
        "marker": {"symbol": "line-ns-open", "size": 18, "color": frame.theme.ink, "line": {"width": 3}},
        "hoverinfo": "skip",
    }
    figures = [bold(_.number(median, axis.decimals)) for median in medians]
    told = ", ".join(f"{group} {_.number(median, axis.decimals)}" for group, median in medians.items())
    alt = _("Medians of {measure}: {groups}.").format(measure=axis.name, groups=told)
    data = [dots, marks, *row_names(labels, low, frame), row_values(figures, high, frame)]
    return Chart({"data": data, "layout": drawn}, *finding, alt, table)


def _axis(axis: Axis, frame: Frame) -> dict[str, Any]:
    """Make the axis of the measure."""
    quiet = {"size": 12, "color": frame.theme.muted}
    return {
        "title": {"text": lines(axis.name, 40 if frame.narrow else 90), "font": quiet},
        "tickfont": quiet,
        "gridcolor": frame.theme.grid,
        "zeroline": False,
        "fixedrange": True,
        "type": axis.kind,
        "nticks": 5,
    }
