"""The ground every chart is drawn on: layout, axes, the empty figure, and how plotly may behave."""

from collections.abc import Iterable
from math import isfinite
from typing import Any

from charts.theme import FONT, Frame
from charts.wording import lines, tick_decimals
from scoring import Scale
from words import Words

SEPARATORS = {"id": ",.", "en": ".,"}
CLEAR = "rgba(0, 0, 0, 0)"
LEGEND_ROOM = 34
LEGEND_LINE = 19
AXIS_ROOM = 26


def layout(subject: str, height: int, frame: Frame, _: Words) -> dict[str, Any]:
    """Make the layout that all figures share; `subject` keeps what the visitor did to a chart over reruns."""
    theme = frame.theme
    return {
        "height": height,
        "paper_bgcolor": CLEAR,
        "plot_bgcolor": CLEAR,
        "font": {"family": FONT, "size": 13, "color": theme.ink},
        "separators": SEPARATORS[_.language],
        "uirevision": subject,
        "margin": {"l": 4, "r": 12, "t": 8, "b": 8, "pad": 0},
        "hovermode": "closest",
        "dragmode": False,
        "hoverlabel": {
            "bgcolor": theme.surface,
            "bordercolor": theme.faint,
            "font": {"family": FONT, "size": 13, "color": theme.ink},
            "align": "left",
        },
        "showlegend": False,
        "legend": {
            "orientation": "h",
            "x": 0,
            "xref": "container",
            "xanchor": "left",
            "y": 1,
            "yref": "container",
            "yanchor": "top",
            "font": {"size": 12, "color": theme.muted},
            "itemclick": False,
            "itemdoubleclick": False,
            "traceorder": "normal",
            "bgcolor": CLEAR,
        },
    }


def ends(scale: Scale, values: Iterable[float]) -> tuple[float, float]:
    """Find the ends of the value axis: the scale's own, further out only for scores that lie beyond them."""
    known = [float(value) for value in values if isfinite(value)]
    return min([float(scale.low), *known]), max([float(scale.high), *known])


def value_axis(scale: Scale, reach: tuple[float, float], frame: Frame, _: Words) -> dict[str, Any]:
    """Make the axis of scores: the ends of the scale and its quarters, on quiet lines."""
    low, high = float(scale.low), float(scale.high)
    places = [low + (high - low) * step / 4 for step in range(5)]
    margin = (reach[1] - reach[0]) * 0.015
    return {
        "range": [reach[0] - margin, reach[1] + margin],
        "tickvals": places,
        "ticktext": [_.number(place, tick_decimals(scale)) for place in places],
        "tickfont": {"size": 12, "color": frame.theme.muted},
        "ticks": "",
        "showgrid": True,
        "gridcolor": frame.theme.grid,
        "gridwidth": 1,
        "zeroline": False,
        "showline": False,
        "fixedrange": True,
    }


def hidden_axis(reach: tuple[float, float]) -> dict[str, Any]:
    """Make an axis that only places marks."""
    return {"range": list(reach), "visible": False, "fixedrange": True}


def blank(subject: str, sentence: str, frame: Frame, _: Words) -> dict[str, Any]:
    """Make the figure of a chart that has nothing to draw: one centred sentence."""
    note = {
        "text": lines(sentence, 36 if frame.narrow else 70),
        "x": 0.5,
        "y": 0.5,
        "xref": "paper",
        "yref": "paper",
        "showarrow": False,
        "font": {"size": 15, "color": frame.theme.muted},
    }
    axes = {"xaxis": hidden_axis((0, 1)), "yaxis": hidden_axis((0, 1))}
    return {"data": [], "layout": layout(subject, 160, frame, _) | axes | {"annotations": [note]}}


def config(file_name: str) -> dict[str, Any]:
    """Make the plotly configuration: nothing but a download, under a file name that says what it holds."""
    return {
        "displaylogo": False,
        "modeBarButtons": [["toImage"]],
        "toImageButtonOptions": {"filename": file_name, "format": "png", "scale": 3},
        "scrollZoom": False,
        "doubleClick": False,
        "showTips": False,
    }
