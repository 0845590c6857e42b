"""How the regions changed places from round to round: a line each, a few of them in colour and named."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from charts.canvas import LEGEND_LINE, LEGEND_ROOM, blank, layout
from charts.chart import Chart
from charts.labels import LEADER, leaders, spread
from charts.rank_axes import ranks_down
from charts.round_axis import LABEL_LINES, LINE, moments
from charts.theme import Frame, translucent
from charts.wording import bold, hover, lines, plain
from words import Words

HEIGHT = 420
TALLEST = 760
PLACE = 5
"""Pixels of a place where there are so many regions that the chart grows."""

NAMED = 30
"""Up to so many regions every line is named where there is room."""

LETTER = 7.4
QUIET, FAINTEST = 0.75, 0.15
"""How strong the lines of the others are: the more of them, the fainter, so that the ones in colour stand out."""


def rank_bump(places: pd.DataFrame, names: pd.Series, highlighted: Sequence[str], frame: Frame, _: Words) -> Chart:
    """Draw the place of every region in every round, the first on top; the highlighted ones in colour.

    `places` has a row a region and a column a round, by its name and in the order of the days; `names` the names of
    the regions.
    """
    table = _table(places, names, _)
    rounds = [str(one) for one in places.columns]
    if len(rounds) < 2 or len(places) < 2:
        sentence = _("It takes two regions with a score in two rounds to tell who passed whom.")
        return Chart(blank("bump", sentence, frame, _), sentence, "", sentence, table)
    strong = [region for region in highlighted if region in places.index]
    quiet = places.drop(index=strong)
    worst, right = int(places.max().max()), len(rounds) - 1
    heads = [lines(one, LABEL_LINES[frame.narrow]) for one in rounds]
    top = 10 + LINE * max(head.count("<br>") + 1 for head in heads)
    legend = LEGEND_ROOM + LEGEND_LINE * len(strong) if frame.narrow else 0
    height = min(TALLEST, max(HEIGHT, (LINE if len(places) <= NAMED else PLACE) * len(places)))
    named = strong if frame.narrow or len(places) > NAMED else [*places.index]
    drawn = layout("bump", height + top + legend, frame, _)
    longest = max((len(names[region]) for region in named), default=0)
    room = 44 if frame.narrow else round(34 + LETTER * (longest + 4))
    drawn["margin"] |= {"t": top + legend, "b": 12, "l": 40, "r": room}
    drawn |= {"xaxis": moments(heads, frame), "yaxis": ranks_down(1, worst, frame, _), "showlegend": frame.narrow}
    ends = places.loc[named].iloc[:, -1].astype(float)
    spots = spread((-ends).tolist(), worst * LINE / height, -worst * 1.05, 0.0)
    at = [-spot for spot in spots]
    data = [
        _others(quiet, frame),
        leaders(ends, at, right, right + LEADER[frame.width] * right, frame) | {"showlegend": False},
        *(_line(names[one], places.loc[one], number, frame, _) for number, one in enumerate(strong)),
        _labels(ends, at, names, strong, right * (1 + LEADER[frame.width]), frame, _),
    ]
    return Chart(
        {"data": data, "layout": drawn},
        _title(places, names, _),
        _("Line: the place of a region among those with a score in every round shown, the first on top."),
        _alt(places, names, strong, _),
        table,
    )


def _others(quiet: pd.DataFrame, frame: Frame) -> dict[str, Any]:
    """Draw every other region in one trace, a gap between two of them."""
    rows = quiet.to_numpy(float).tolist()
    strength = max(FAINTEST, QUIET * min(1, NAMED / max(len(rows), 1)))
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [*range(quiet.shape[1]), None] * len(rows),
        "y": [place for row in rows for place in (*row, None)],
        "line": {"width": 1.5, "color": translucent(frame.theme.faint, strength)},
        "connectgaps": False,
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _line(name: str, places: pd.Series, number: int, frame: Frame, _: Words) -> dict[str, Any]:
    """Draw the line of one highlighted region, its places on its dots."""
    colour = _colour(number, frame)
    known = places.astype(int)
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": plain(name),
        "x": list(range(len(known))),
        "y": known.tolist(),
        "line": {"color": colour, "width": 3},
        "marker": {"size": 11, "color": colour, "line": {"width": 1.5, "color": frame.theme.page}},
        "hovertext": [
            hover(_("{name}, {round}: place {place}.").format(name=name, round=one, place=_.number(place, 0)))
            for one, place in known.items()
        ],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _labels(
    ends: pd.Series, at: list[float], names: pd.Series, strong: list[str], x: float, frame: Frame, _: Words
) -> dict[str, Any]:
    """Write the last place and the name beside the right ends; on a phone the legend has the names."""
    texts, colours = [], []
    for region, place in ends.items():
        figure, name = _.number(int(place), 0), plain(names[region])
        told = f"{figure}  {name}"
        mine = region in strong
        texts.append(bold(figure) if frame.narrow else bold(told) if mine else told)
        colours.append(_colour(strong.index(str(region)), frame) if mine else frame.theme.muted)
    return {
        "type": "scatter",
        "mode": "text",
        "x": [x] * len(texts),
        "y": at,
        "text": texts,
        "textposition": "middle right",
        "textfont": {"size": 13, "color": colours},
        "cliponaxis": False,
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _colour(number: int, frame: Frame) -> str:
    return frame.theme.categorical[number % len(frame.theme.categorical)]


def _title(places: pd.DataFrame, names: pd.Series, _: Words) -> str:
    """Name who gained and who lost most places from the first to the last round."""
    gained = (places.iloc[:, 0] - places.iloc[:, -1]).astype(int)
    best, worst = str(gained.idxmax()), str(gained.idxmin())
    if gained[best] == 0:
        return _("Every region stands where it began")
    return _("{best} gains most places (▲ {up}), {worst} loses most (▼ {down})").format(
        best=names[best], up=_.number(int(gained[best]), 0), worst=names[worst], down=_.number(-int(gained[worst]), 0)
    )


def _alt(places: pd.DataFrame, names: pd.Series, strong: list[str], _: Words) -> str:
    """Tell the places of the highlighted regions, or of the first where none is."""
    shown = strong or [str(places.iloc[:, -1].astype(int).idxmin())]
    told = [
        f"{names[region]}: "
        + ", ".join(f"{one} {_.number(int(place), 0)}" for one, place in places.loc[region].items())
        for region in shown
    ]
    return "; ".join(told) + "."


def _table(places: pd.DataFrame, names: pd.Series, _: Words) -> pd.DataFrame:
    """Keep what is drawn under readable headers."""
    table = places.reset_index(names=_("Code"))
    table.insert(1, _("Region"), [names[region] for region in places.index])
    return table
