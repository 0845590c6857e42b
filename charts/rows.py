"""Rows of a horizontal chart: the name beside the row on a wide page, above it on a phone; the figure at the end."""

from collections.abc import Sequence
from typing import Any

from charts.theme import Frame

ABOVE = 0.36
VALUE_ROOM = 60
LETTER = 7.1
"""Pixels of a letter of a name, rather too many than too few."""

TICK = 6
INDENT = "\u00a0\u00a0\u00a0"


def row_axis(labels: Sequence[str], frame: Frame) -> dict[str, Any]:
    """Make the axis of rows, the first on top; its margin grows with the longest name."""
    top = 0.75 if frame.narrow else 0.6
    return {
        "range": [len(labels) - 0.4, -top],
        "tickvals": list(range(len(labels))),
        "ticktext": list(labels),
        "showticklabels": not frame.narrow,
        "tickfont": {"size": 13, "color": frame.theme.ink},
        "ticks": "" if frame.narrow else "outside",
        "ticklen": TICK,
        "tickcolor": "rgba(0, 0, 0, 0)",
        "automargin": True,
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
    }


def long_row_axis(labels: Sequence[str], frame: Frame, tick: float = TICK) -> dict[str, Any]:
    """Make the axis of many rows, whose margin `name_room` gives: the browser needs seconds to find it by measuring."""
    return row_axis(labels, frame) | {"automargin": False, "ticklen": tick if not frame.narrow else TICK}


def name_room(names: Sequence[str], frame: Frame, tick: float = TICK) -> int:
    """Return the margin, in pixels, for the names before the rows; above the rows they need none of their own."""
    return 4 if frame.narrow else round(tick + LETTER * max(map(len, names)) + 6)


def row_names(labels: Sequence[str], left: float, frame: Frame) -> list[dict[str, Any]]:
    """Write the names above their rows where the axis does not write them."""
    if not frame.narrow:
        return []
    return [_texts(labels, left, -ABOVE, "middle right", frame.theme.ink)]


def row_ranks(texts: Sequence[str], left: float, frame: Frame) -> dict[str, Any]:
    """Write the ranks of the rows in a column of their own, between the names and the marks."""
    return _texts([f"{text}{INDENT}" for text in texts], left, 0, "middle left", frame.theme.muted)


def row_values(texts: Sequence[str], right: float, frame: Frame) -> dict[str, Any]:
    """Write the figures of the rows in one column at the right end."""
    if frame.narrow:
        return _texts(texts, right, -ABOVE, "middle left", frame.theme.ink)
    return _texts([f"{INDENT}{text}" for text in texts], right, 0, "middle right", frame.theme.ink)


def row_notes(notes: dict[int, str], left: float, frame: Frame) -> list[dict[str, Any]]:
    """Write a word into rows that have no mark."""
    if not notes:
        return []
    trace = _texts([f"{INDENT}{note}" for note in notes.values()], left, 0, "middle right", frame.theme.muted)
    return [trace | {"y": list(notes)}]


def value_room(frame: Frame, room: int = VALUE_ROOM) -> int:
    """Return the margin, in pixels, for the column of figures; above the rows it needs none of its own."""
    return 12 if frame.narrow else room


def _texts(texts: Sequence[str], x: float, lift: float, position: str, colour: str) -> dict[str, Any]:
    """Make a trace of one text a row at one place of the value axis."""
    return {
        "type": "scatter",
        "mode": "text",
        "x": [x] * len(texts),
        "y": [row + lift for row in range(len(texts))],
        "text": list(texts),
        "textposition": position,
        "textfont": {"size": 13, "color": colour},
        "cliponaxis": False,
        "hoverinfo": "skip",
        "showlegend": False,
        "unselected": {"textfont": {"color": colour}},
    }
