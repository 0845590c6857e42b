"""What the charts of dimensions share: the table of parts by dimension, bars, ticks and quartile bands."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from charts.theme import Frame


def dimensions_of(parts: pd.DataFrame) -> dict[str, str]:
    """List the dimensions of a table of parts, code to label, in the order in which they first stand there."""
    return dict(zip(parts["code"], parts["label"], strict=True))


def quartile_bars(
    rows: Sequence[float], low: Sequence[float], high: Sequence[float], width: float, name: str, frame: Frame
) -> dict[str, Any]:
    """Make grey bars from the lower to the upper quartile, behind the marks of the rows."""
    return {
        "type": "bar",
        "orientation": "h",
        "name": name,
        "y": list(rows),
        "base": list(low),
        "x": [top - bottom for bottom, top in zip(low, high, strict=True)],
        "width": width,
        "marker": {"color": frame.theme.ground, "line": {"width": 0}},
        "hoverinfo": "skip",
    }


def ticks(rows: Sequence[float], places: Sequence[float], size: float, name: str, frame: Frame) -> dict[str, Any]:
    """Make upright ticks, one a row, `size` pixels long."""
    return {
        "type": "scatter",
        "mode": "markers",
        "name": name,
        "x": list(places),
        "y": list(rows),
        "marker": {
            "symbol": "line-ns",
            "size": size / 2,
            "line": {"width": 3, "color": frame.theme.ink},
            "color": frame.theme.ink,
            "opacity": 1,
        },
        "hoverinfo": "skip",
        "cliponaxis": False,
    }
