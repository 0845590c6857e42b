"""Axes of ranks: across the page with the first on the left, or down it with the first on top."""

from typing import Any

from charts.theme import Frame
from words import Words

STEPS = (1, 2, 5, 10, 25, 50, 100)
LARGEST = 250


def first_place(last: int) -> float:
    """Where an axis across begins: a little before the first rank, so that its dot is whole."""
    return 1 - max(last - 1, 1) * 0.025


def ranks_across(last: int, frame: Frame, _: Words) -> dict[str, Any]:
    """Make the axis of all ranks, the first on the left."""
    step = _step(last, 4 if frame.narrow else 6)
    places = [1, *range(step if step > 1 else 2, last + 1, step)]
    return _axis(places, frame, _) | {"range": [first_place(last), last + 1 - first_place(last)], "side": "top"}


def ranks_down(best: int, worst: int, frame: Frame, _: Words) -> dict[str, Any]:
    """Make the axis of the ranks between two, the best on top."""
    step = _step(worst - best, 7)
    places = sorted({best, worst, *(place for place in range(step, worst, step) if best < place)})
    kept = [place for place in places if place in (best, worst) or min(place - best, worst - place) >= step * 0.6]
    margin = max(worst - best, 2) * 0.08
    return _axis(kept, frame, _) | {"range": [worst + margin, best - 2 * margin]}


def _step(span: int, most: int) -> int:
    """The smallest step with which the ticks are few enough."""
    return next((step for step in STEPS if span / step <= most), LARGEST)


def _axis(places: list[int], frame: Frame, _: Words) -> dict[str, Any]:
    """What both axes share."""
    return {
        "tickvals": places,
        "ticktext": [_.number(place, 0) for place in places],
        "tickfont": {"size": 12, "color": frame.theme.muted},
        "ticks": "",
        "showgrid": True,
        "gridcolor": frame.theme.grid,
        "zeroline": False,
        "fixedrange": True,
    }
