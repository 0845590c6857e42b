"""How the regions score in every dimension, and which dimension is weakest."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from charts.canvas import AXIS_ROOM, LEGEND_ROOM, blank, ends, layout, value_axis
from charts.chart import Chart
from charts.parts import quartile_bars, ticks
from charts.rows import row_axis, row_names, row_notes, row_values, value_room
from charts.theme import Frame
from charts.wording import bold, hover, plain, printed, scale_note, unscored
from scoring import Indicator, Node, Scale
from words import Words

ROW = 56
TALL_ROW = 76
GOLDEN = 0.6180339887


def dimension_overview(
    parts: pd.DataFrame, dimensions: Sequence[Node | Indicator], scale: Scale, frame: Frame, _: Words
) -> Chart:
    """Draw all scores of every dimension as faint dots over the quartile band, with the median as a tick.

    `parts` has a row a region and dimension: region, name, code, label and score (printed scale, NaN without);
    `dimensions` gives the order of the rows.
    """
    names = [_.of(dimension.name) for dimension in dimensions]
    scores = [parts.loc[parts["code"] == dimension.code, "score"].dropna() for dimension in dimensions]
    summary = pd.DataFrame(
        {
            "name": names,
            "count": [len(column) for column in scores],
            "q1": [column.quantile(0.25) for column in scores],
            "median": [column.median() for column in scores],
            "q3": [column.quantile(0.75) for column in scores],
        }
    )
    if summary["median"].isna().all():
        sentence = _("No dimension has a score yet.")
        return Chart(blank("overview", sentence, frame, _), sentence, "", sentence, _table(summary, _))
    weakest = _weakest(summary)
    labels = [(bold if row in weakest else str)(plain(name)) for row, name in enumerate(names)]
    reach = ends(scale, parts["score"])
    known = summary.dropna(subset="median")
    data = [
        quartile_bars(list(known.index), list(known["q1"]), list(known["q3"]), 0.4, _("middle half"), frame),
        *_dots(parts, dimensions, weakest, scale, frame, _),
        ticks(list(known.index), list(known["median"]), 26, _("median"), frame),
        *row_names(labels, reach[0], frame),
        *row_notes({row: unscored(_) for row in summary.index[summary["median"].isna()]}, reach[0], frame),
        row_values(_values(summary, weakest, scale, _), reach[1], frame),
    ]
    drawn = layout("overview", _height(len(names), frame), frame, _)
    drawn["margin"] |= {"t": LEGEND_ROOM, "b": AXIS_ROOM, "r": value_room(frame)}
    drawn |= {
        "xaxis": value_axis(scale, reach, frame, _),
        "yaxis": row_axis(labels, frame),
        "showlegend": True,
        "barmode": "overlay",
    }
    return Chart(
        {"data": data, "layout": drawn},
        _title(summary, weakest, scale, _),
        _("Dot: a region. Tick: the median. Band: the middle half of the regions.") + " " + scale_note(scale, _),
        _alt(summary, scale, _),
        _table(summary, _),
    )


def _height(rows: int, frame: Frame) -> int:
    """Return the height for a number of rows."""
    return LEGEND_ROOM + AXIS_ROOM + rows * (TALL_ROW if frame.narrow else ROW)


def _weakest(summary: pd.DataFrame) -> list[int]:
    """Find the rows with the lowest median; none where all have the same."""
    lowest = summary["median"].min()
    rows = list(summary.index[(summary["median"] - lowest).abs() < 1e-9])
    return rows if len(rows) < summary["median"].notna().sum() else []


def _dots(
    parts: pd.DataFrame,
    dimensions: Sequence[Node | Indicator],
    weakest: Sequence[int],
    scale: Scale,
    frame: Frame,
    _: Words,
) -> list[dict[str, Any]]:
    """Make the dots of every dimension, spread within its row so that alike scores stay apart."""
    traces = []
    for row, dimension in enumerate(dimensions):
        drawn = parts[(parts["code"] == dimension.code) & parts["score"].notna()]
        spread = (np.arange(len(drawn)) * GOLDEN % 1 - 0.5) * 0.36
        label = _.of(dimension.name)
        traces.append(
            {
                "type": "scatter",
                "mode": "markers",
                "name": _("region"),
                "showlegend": row == 0,
                "x": drawn["score"].tolist(),
                "y": (row + spread).tolist(),
                "customdata": drawn["region"].tolist(),
                "hovertext": [
                    hover(
                        _("{name}, {dimension}: {score}.").format(
                            name=point.name, dimension=label, score=printed(point.score, scale, _)
                        )
                    )
                    for point in drawn.itertuples()
                ],
                "hoverinfo": "text",
                "marker": {
                    "size": 6,
                    "opacity": 0.45,
                    "color": frame.theme.fall if row in weakest else frame.theme.accent,
                },
                "cliponaxis": False,
            }
        )
    return traces


def _values(summary: pd.DataFrame, weakest: Sequence[int], scale: Scale, _: Words) -> list[str]:
    """Write the medians, the weakest in bold."""
    return [
        "" if pd.isna(median) else (bold if row in weakest else str)(printed(median, scale, _))
        for row, median in summary["median"].items()
    ]


def _title(summary: pd.DataFrame, weakest: Sequence[int], scale: Scale, _: Words) -> str:
    """Name the weakest dimension."""
    if not weakest:
        return _("All dimensions have the same median: {median}").format(
            median=printed(summary["median"].min(), scale, _)
        )
    names = ", ".join(summary["name"][row] for row in weakest)
    median = printed(summary["median"][weakest[0]], scale, _)
    return _("{dimension} is weakest: median {median}").format(dimension=names, median=median)


def _alt(summary: pd.DataFrame, scale: Scale, _: Words) -> str:
    """Tell the medians in one sentence."""
    told = ", ".join(f"{row.name} {printed(row.median, scale, _)}" for row in summary.itertuples())
    return _("Median by dimension: {medians}.").format(medians=told)


def _table(summary: pd.DataFrame, _: Words) -> pd.DataFrame:
    """Keep what is drawn under readable headers."""
    headers = {
        "name": _("Dimension"),
        "count": _("Regions"),
        "q1": _("Lower quartile"),
        "median": _("Median"),
        "q3": _("Upper quartile"),
    }
    return summary.rename(columns=headers)
