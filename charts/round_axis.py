"""The axis of rounds, by day from left to right, their names above."""

from typing import Any

from charts.labels import LEADER
from charts.theme import Frame

LINE = 19
"""Pixels of a line of text."""

LABEL_LINES = {False: 22, True: 10}
"""About how many letters of the name of a round stand in one line, by whether the frame is narrow."""


def moments(heads: list[str], frame: Frame) -> dict[str, Any]:
    """Make the axis of rounds."""
    right = len(heads) - 1
    return {
        "range": [-0.06 * right, right * (1 + LEADER[frame.width]) + 0.01],
        "tickvals": list(range(len(heads))),
        "ticktext": heads,
        "tickfont": {"size": 11 if frame.narrow else 12, "color": frame.theme.ink},
        "tickangle": 0,
        "side": "top",
        "ticks": "",
        "showgrid": True,
        "gridcolor": frame.theme.grid,
        "zeroline": False,
        "fixedrange": True,
    }
