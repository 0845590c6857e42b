"""Figures for a hall: the blocks of a slide in type that is read from the back row."""

from itertools import accumulate, pairwise
from typing import Any

from charts.blocks import Bars, Lines, Role, Series, Steps
from charts.canvas import layout
from charts.labels import direction_colour
from charts.theme import Frame
from charts.wording import bold, lines, plain
from words import Words

HEIGHT = 430
LETTERS, FIGURES = 18, 17
LINE = {False: 18, True: 12}


def hall_figure(block: Bars | Lines | Steps, frame: Frame, _: Words) -> dict[str, Any]:
    """Draw the block of a slide as a plotly figure; a missing value is a gap."""
    match block:
        case Bars():
            return _bars(block, frame, _)
        case Lines():
            return _lines(block, frame, _)
        case Steps():
            return _steps(block, frame, _)


def _bars(bars: Bars, frame: Frame, _: Words) -> dict[str, Any]:
    """Draw groups of bars on the whole scale, each with its figure."""
    places = list(range(len(bars.categories)))
    traces = [
        {
            "type": "bar",
            "name": plain(series.name),
            "x": places,
            "y": [None if value is None else value - bars.low for value in series.values],
            "base": bars.low,
            "marker": {"color": colour, "cornerradius": 3},
            "text": [_figure(value, bars.decimals, series, _) for value in series.values],
            "textposition": "outside",
            "textfont": {"size": FIGURES if len(bars.series) < 4 else 14, "color": frame.theme.ink},
            "cliponaxis": False,
            "hoverinfo": "skip",
        }
        for series, colour in zip(bars.series, _colours(bars.series, frame), strict=True)
    ]
    drawn = _ground("hall-bars", bars.categories, frame, _) | {"barmode": "group", "bargap": 0.28}
    drawn["yaxis"] = _scale(bars.low, bars.high, frame, _)
    return {"data": traces, "layout": drawn}


def _lines(given: Lines, frame: Frame, _: Words) -> dict[str, Any]:
    """Draw lines over moments on the whole scale, each point with its figure."""
    traces = [
        {
            "type": "scatter",
            "mode": "lines+markers+text",
            "name": plain(series.name),
            "x": list(range(len(given.moments))),
            "y": list(series.values),
            "line": {"color": colour, "width": 4},
            "marker": {"size": 14, "color": colour},
            "text": [_figure(value, given.decimals, series, _) for value in series.values],
            "textposition": "top center",
            "textfont": {"size": FIGURES + 3, "color": frame.theme.ink},
            "connectgaps": False,
            "cliponaxis": False,
            "hoverinfo": "skip",
        }
        for series, colour in zip(given.series, _colours(given.series, frame), strict=True)
    ]
    drawn = _ground("hall-lines", given.moments, frame, _)
    drawn["yaxis"] = _scale(given.low, given.high, frame, _)
    return {"data": traces, "layout": drawn}


def _steps(given: Steps, frame: Frame, _: Words) -> dict[str, Any]:
    """Draw the way from one figure to another; the part of the scale between them fills the height."""
    names = (given.start[0], *(label for label, _step in given.steps), given.end[0])
    steps = [step for _label, step in given.steps]
    heights = list(accumulate(steps, initial=given.start[1]))
    room = max(max(heights) - min(heights), 10.0**-given.decimals)
    floor = min(heights) - room / 3
    bases = [floor, *(min(pair) for pair in pairwise(heights)), floor]
    tops = [given.start[1], *(max(pair) for pair in pairwise(heights)), given.end[1]]
    places = given.decimals
    start, end = (_.number(figure, places) for figure in (given.start[1], given.end[1]))
    texts = [start, *(_.signed(step, places) for step in steps), end]
    colours = [frame.theme.ink, *(direction_colour(step, frame) for step in steps), frame.theme.ink]
    bar = {
        "type": "bar",
        "x": list(range(len(names))),
        "base": bases,
        "y": [top - base for top, base in zip(tops, bases, strict=True)],
        "width": 0.62,
        "marker": {"color": colours, "cornerradius": 3},
        "text": [bold(text) for text in texts],
        "textposition": "outside",
        "textfont": {"size": FIGURES, "color": frame.theme.ink},
        "cliponaxis": False,
        "hoverinfo": "skip",
    }
    drawn = _ground("hall-steps", names, frame, _)
    drawn["yaxis"] = {"range": [floor, max(heights) + room / 5], "visible": False, "fixedrange": True}
    return {"data": [bar], "layout": drawn | {"showlegend": False}}


def _ground(subject: str, names: tuple[str, ...], frame: Frame, _: Words) -> dict[str, Any]:
    """Make the layout: large letters, names below, a legend above where there are several series."""
    drawn = layout(subject, HEIGHT, frame, _)
    drawn["showlegend"] = True
    drawn["legend"] |= {"font": {"size": LETTERS, "color": frame.theme.ink}}
    drawn["margin"] = {"l": 46, "r": 16, "t": 56, "b": 64, "pad": 4}
    drawn["xaxis"] = {
        "tickvals": list(range(len(names))),
        "ticktext": [lines(name, LINE[frame.narrow]) for name in names],
        "tickfont": {"size": LETTERS if len(names) < 7 else 14, "color": frame.theme.ink},
        "tickangle": 0,
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
    }
    return drawn


def _scale(low: float, high: float, frame: Frame, _: Words) -> dict[str, Any]:
    """Show the whole scale in quarters, with room above for figures."""
    places = [low + (high - low) * step / 4 for step in range(5)]
    return {
        "range": [low, high + (high - low) * 0.06],
        "tickvals": places,
        "ticktext": [_.number(place, 0 if (high - low) % 4 == 0 else 2) for place in places],
        "tickfont": {"size": 15, "color": frame.theme.muted},
        "gridcolor": frame.theme.grid,
        "zeroline": False,
        "fixedrange": True,
    }


def _figure(value: float | None, decimals: int, series: Series, _: Words) -> str:
    """Write the figure of a bar; the region's own in bold."""
    if value is None:
        return ""
    return bold(_.number(value, decimals)) if series.role is Role.OWN else _.number(value, decimals)


def _colours(series: tuple[Series, ...], frame: Frame) -> list[str]:
    """Give every series a colour by what it is."""
    others = iter(frame.theme.categorical[1:])
    own = {Role.OWN: frame.theme.accent, Role.PEERS: frame.theme.faint, Role.BEST: frame.theme.ink}
    return [own[one.role] if one.role in own else next(others) for one in series]
