"""Labels at the two ends of the lines of a slope chart, moved apart where they would lie on one another."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from charts.theme import Frame, Width
from charts.wording import bold, plain, printed
from scoring import Scale
from words import Words

LEADER = {Width.WIDE: 0.035, Width.NARROW: 0.12}


def spread(places: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Move places apart, as little as possible, until no two lie nearer than the gap; their order stays."""
    order = np.argsort(np.asarray(places, dtype=float), kind="stable")
    steps = np.arange(len(order)) * gap
    blocks: list[tuple[float, int]] = []
    for place in np.asarray(places, dtype=float)[order] - steps:
        mean, count = float(place), 1
        while blocks and blocks[-1][0] > mean:
            before, members = blocks.pop()
            mean = (mean * count + before * members) / (count + members)
            count += members
        blocks.append((mean, count))
    means = np.repeat([mean for mean, _count in blocks], [count for _mean, count in blocks])
    moved = np.empty(len(order))
    moved[order] = np.clip(means, low, max(low, high - steps[-1])) + steps
    return [float(place) for place in moved]


def direction_colour(change: float, frame: Frame) -> str:
    """Choose the colour of a direction."""
    if change == 0:
        return frame.theme.muted
    return frame.theme.rise if change > 0 else frame.theme.fall


def leaders(scores: pd.Series, places: list[float], start: float, end: float, frame: Frame) -> dict[str, Any]:
    """Lead from the ends of the lines to their labels, which may have moved apart."""
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [x for _score in scores for x in (start, end, None)],
        "y": [y for score, place in zip(scores, places, strict=True) for y in (score, place, None)],
        "line": {"color": frame.theme.faint, "width": 1},
        "cliponaxis": False,
        "hoverinfo": "skip",
    }


def earlier_labels(rows: pd.DataFrame, places: list[float], scale: Scale, frame: Frame, _: Words) -> dict[str, Any]:
    """Write the earlier scores beside the left ends."""
    texts = [printed(score, scale, _) for score in rows["score_before"]]
    return _texts(texts, -LEADER[frame.width], places, "middle left", frame.theme.muted)


def later_labels(rows: pd.DataFrame, places: list[float], scale: Scale, frame: Frame, _: Words) -> dict[str, Any]:
    """Write later score, name and change beside the right ends; on a phone the name takes a line of its own."""
    texts = []
    for row in rows.itertuples():
        change = _.signed(row.change, scale.decimals)
        told = f'<span style="color: {direction_colour(row.change, frame)}">{change}</span>'
        figures = f"{bold(printed(row.score, scale, _))}  {told}"
        texts.append(f"{figures}<br>{plain(row.label)}" if frame.narrow else f"{figures}  {plain(row.label)}")
    return _texts(texts, 1 + LEADER[frame.width], places, "middle right", frame.theme.ink)


def _texts(texts: list[str], x: float, places: list[float], position: str, colour: str) -> dict[str, Any]:
    """Make the labels of one side."""
    return {
        "type": "scatter",
        "mode": "text",
        "x": [x] * len(texts),
        "y": places,
        "text": texts,
        "textposition": position,
        "textfont": {"size": 13, "color": colour},
        "cliponaxis": False,
        "hoverinfo": "skip",
    }
