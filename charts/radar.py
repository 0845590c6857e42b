"""The shape of a few regions over all dimensions, for those who ask for it."""

from math import nan
from typing import Any

import pandas as pd

from charts.canvas import CLEAR, LEGEND_LINE, LEGEND_ROOM, blank, ends, layout
from charts.chart import Chart
from charts.parts import dimensions_of
from charts.theme import Frame, translucent
from charts.wording import hover, lines, plain, printed, scale_note, tick_decimals
from scoring import Scale
from words import Words

HEIGHT = 460
NARROW_HEIGHT = 330
FEWEST = 3
LETTER = 7
DASHES = ("solid", "dash", "dot", "dashdot", "longdash", "longdashdot")


def radar(parts: pd.DataFrame, scale: Scale, frame: Frame, _: Words) -> Chart:
    """Draw every region as a polygon over the dimensions; a dimension without a score leaves it open.

    `parts` has a row a region and dimension: region, name, code, label and score (printed scale, NaN without).
    """
    labels = dimensions_of(parts)
    table = _table(parts, _)
    if len(labels) < FEWEST or parts["score"].isna().all():
        sentence = _("A radar needs scores in at least three dimensions.")
        return Chart(blank("radar", sentence, frame, _), sentence, "", sentence, table)
    regions = dict(zip(parts["region"], parts["name"], strict=True))
    data = [
        _polygon(parts[parts["region"] == region], name, labels, number, scale, frame, _)
        for number, (region, name) in enumerate(regions.items())
    ]
    legend = LEGEND_ROOM + (LEGEND_LINE * len(regions) if frame.narrow else 0)
    drawn = layout("radar", (NARROW_HEIGHT if frame.narrow else HEIGHT) + legend, frame, _)
    longest = max(len(line) for label in labels.values() for line in lines(label, _wrap(frame)).split("<br>"))
    side = round(12 + LETTER * longest)
    drawn["margin"] |= {"t": legend + 32, "b": 32, "l": side, "r": side}
    drawn |= {"polar": _polar(parts, labels, scale, frame, _), "showlegend": True}
    names = ", ".join(regions.values())
    alt = "; ".join(f"{row.name}, {row.label}: {printed(row.score, scale, _)}" for row in parts.itertuples())
    title = _("Balance over the dimensions: {names}").format(names=names)
    subtitle = _("The further out, the higher the score.") + " " + scale_note(scale, _)
    return Chart({"data": data, "layout": drawn}, title, subtitle, alt + ".", table)


def _wrap(frame: Frame) -> int:
    """Return how many letters of a label go on one line."""
    return 9 if frame.narrow else 16


def _polygon(
    parts: pd.DataFrame, name: str, labels: dict[str, str], number: int, scale: Scale, frame: Frame, _: Words
) -> dict[str, Any]:
    """Make the polygon of one region, closed at the first dimension."""
    scores = dict(zip(parts["code"], parts["score"], strict=True))
    around = [*labels, next(iter(labels))]
    radii = [None if pd.isna(score) else float(score) for score in (scores.get(code, nan) for code in around)]
    colour = frame.theme.categorical[number % len(frame.theme.categorical)]
    return {
        "type": "scatterpolar",
        "mode": "lines+markers",
        "name": plain(name),
        "r": radii,
        "theta": [lines(labels[code], _wrap(frame)) for code in around],
        "fill": "none" if None in radii else "toself",
        "fillcolor": translucent(colour, 0.1),
        "line": {"color": colour, "width": 2.5, "dash": DASHES[number % len(DASHES)]},
        "marker": {"size": 7, "color": colour},
        "connectgaps": False,
        "hovertext": [
            hover(
                _("{name}, {dimension}: {score}.").format(
                    name=name, dimension=labels[code], score=printed(radius, scale, _)
                )
            )
            for code, radius in zip(around, radii, strict=True)
        ],
        "hoverinfo": "text",
    }


def _polar(parts: pd.DataFrame, labels: dict[str, str], scale: Scale, frame: Frame, _: Words) -> dict[str, Any]:
    """Make the round axes: straight quiet lines, the quarters of the scale, the first dimension on top."""
    low, high = float(scale.low), float(scale.high)
    places = [low + (high - low) * step / 4 for step in range(5)]
    return {
        "bgcolor": CLEAR,
        "gridshape": "linear",
        "radialaxis": {
            "range": list(ends(scale, parts["score"])),
            "tickvals": places,
            "ticktext": [_.number(place, tick_decimals(scale)) for place in places],
            "tickfont": {"size": 11, "color": frame.theme.muted},
            "gridcolor": frame.theme.grid,
            "showline": False,
            "ticks": "",
            "angle": 90,
            "tickangle": 90,
        },
        "angularaxis": {
            "rotation": 90,
            "direction": "clockwise",
            "gridcolor": frame.theme.grid,
            "linecolor": frame.theme.grid,
            "ticks": "",
            "tickfont": {"size": 13, "color": frame.theme.ink},
            "type": "category",
            "categoryarray": [lines(label, _wrap(frame)) for label in labels.values()],
        },
    }


def _table(parts: pd.DataFrame, _: Words) -> pd.DataFrame:
    """Keep what is drawn under readable headers."""
    headers = {"region": _("Code"), "name": _("Region"), "label": _("Dimension"), "score": _("Score")}
    return parts[list(headers)].rename(columns=headers)
