"""Rows of a value with its interval: a dot on a bar, beside quiet lines that it is held against."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from charts.canvas import AXIS_ROOM, layout
from charts.rows import row_axis, row_names, row_notes, row_values, value_room
from charts.theme import Frame, translucent
from charts.wording import plain
from words import Words

ROW = 38
TALL_ROW = 56
VALUE_ROOM = 150


@dataclass(frozen=True, slots=True, eq=False)
class Ruler:
    """The axis of the values: its ends, its ticks in words, and the places that values are held against."""

    low: float
    high: float
    ticks: Mapping[float, str]
    lines: Sequence[float]


def interval_rows(subject: str, rows: pd.DataFrame, ruler: Ruler, frame: Frame, _: Words) -> dict[str, Any]:
    """Draw a figure with a row each.

    `rows` has label, value, low and high (NaN where there is none), text (at the end of the row), note (in place of a
    value), told (the hover label) and marked (whether the row stands out); text and told are safe to draw.
    """
    labels = [plain(label) for label in rows["label"]]
    height = AXIS_ROOM + 20 + len(rows) * (TALL_ROW if frame.narrow else ROW)
    drawn = layout(subject, height, frame, _)
    drawn["margin"] |= {"t": AXIS_ROOM, "r": value_room(frame, VALUE_ROOM), "l": 14 if frame.narrow else 4}
    drawn |= {"xaxis": _axis(ruler, frame), "yaxis": row_axis(labels, frame), "shapes": _lines(ruler, frame)}
    known = rows[rows["value"].notna()]
    notes = {int(row): plain(note) for row, note in rows.loc[rows["value"].isna(), "note"].items()}
    data = [
        _bars(known[known["low"].notna()], frame),
        _dots(known, frame),
        *row_names(labels, ruler.low, frame),
        *row_notes(notes, ruler.low, frame),
        row_values(rows["text"].tolist(), ruler.high, frame),
    ]
    return {"data": data, "layout": drawn}


def _axis(ruler: Ruler, frame: Frame) -> dict[str, Any]:
    """Make the axis of values, on top."""
    margin = (ruler.high - ruler.low) * 0.015
    return {
        "range": [ruler.low - margin, ruler.high + margin],
        "side": "top",
        "tickvals": list(ruler.ticks),
        "ticktext": list(ruler.ticks.values()),
        "tickfont": {"size": 12, "color": frame.theme.muted},
        "gridcolor": frame.theme.grid,
        "zeroline": False,
        "fixedrange": True,
    }


def _lines(ruler: Ruler, frame: Frame) -> list[dict[str, Any]]:
    """Mark the places that values are held against."""
    return [
        {
            "type": "line",
            "layer": "below",
            "xref": "x",
            "yref": "paper",
            "x0": place,
            "x1": place,
            "y0": 0,
            "y1": 1,
            "line": {"color": frame.theme.faint, "width": 1.5, "dash": "dot"},
        }
        for place in ruler.lines
    ]


def _bars(rows: pd.DataFrame, frame: Frame) -> dict[str, Any]:
    """Draw the intervals."""
    theme = frame.theme
    return {
        "type": "bar",
        "orientation": "h",
        "y": rows.index.tolist(),
        "base": rows["low"].tolist(),
        "x": (rows["high"] - rows["low"]).tolist(),
        "width": 0.16 if frame.narrow else 0.24,
        "marker": {
            "color": [translucent(theme.accent if one else theme.faint, 0.45) for one in rows["marked"]],
            "cornerradius": 3,
        },
        "hoverinfo": "skip",
    }


def _dots(rows: pd.DataFrame, frame: Frame) -> dict[str, Any]:
    """Draw the values."""
    theme = frame.theme
    return {
        "type": "scatter",
        "mode": "markers",
        "x": rows["value"].tolist(),
        "y": rows.index.tolist(),
        "marker": {
            "size": 12,
            "color": [theme.accent if one else theme.muted for one in rows["marked"]],
            "line": {"width": 1.5, "color": theme.page},
        },
        "hovertext": rows["told"].tolist(),
        "hoverinfo": "text",
        "cliponaxis": False,
    }
