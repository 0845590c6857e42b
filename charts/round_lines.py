"""How the scores of a few regions moved over rounds that are scored alike."""

from typing import Any

import pandas as pd

from charts.canvas import AXIS_ROOM, LEGEND_LINE, LEGEND_ROOM, blank, ends, layout, value_axis
from charts.chart import Chart
from charts.labels import LEADER, leaders, spread
from charts.round_axis import LABEL_LINES, LINE, moments
from charts.theme import Frame
from charts.wording import bold, hover, lines, plain, printed, scale_note
from scoring import Scale
from words import Words

HEIGHT = 420
LETTER = 7.4
FIGURE_ROOM = 60


def round_lines(points: pd.DataFrame, scale: Scale, frame: Frame, _: Words) -> Chart:
    """Draw every region as a line over the rounds, in their order, named at its right end.

    `points` has a row a region and round: region, name, round (its name) and score (printed scale, NaN without); rounds
    stand in the order of their days. A round without a score leaves the line open.
    """
    rounds = list(dict.fromkeys(points["round"]))
    names = dict(zip(points["region"], points["name"], strict=True))
    if len(rounds) < 2 or points["score"].isna().all():
        sentence = _("There is no second round that asks the same to set beside this one.")
        return Chart(blank("rounds", sentence, frame, _), sentence, "", sentence, _table(points, _))
    wide = points.pivot(index="region", columns="round", values="score").reindex(index=list(names), columns=rounds)
    last = wide.ffill(axis=1).iloc[:, -1].dropna()
    reach = ends(scale, points["score"])
    heads = [lines(one, LABEL_LINES[frame.narrow]) for one in rounds]
    top = 10 + LINE * max(head.count("<br>") + 1 for head in heads)
    drawn = layout("rounds", HEIGHT + top, frame, _)
    gap = (reach[1] - reach[0]) * LINE / (HEIGHT - AXIS_ROOM)
    places = spread(last.tolist(), gap, *reach)
    legend = LEGEND_ROOM + LEGEND_LINE * len(names) if frame.narrow else 0
    room = FIGURE_ROOM if frame.narrow else round(20 + LETTER * max(len(name) + 7 for name in names.values()))
    drawn["margin"] |= {"t": top + legend, "b": 12, "l": 44, "r": room}
    drawn["height"] += legend
    drawn["showlegend"] = frame.narrow
    axis = value_axis(scale, reach, frame, _)
    drawn |= {"xaxis": moments(heads, frame), "yaxis": axis}
    right = len(rounds) - 1
    data = [
        leaders(last, places, right, right + LEADER[frame.width] * right, frame) | {"showlegend": False},
        *(_line(names[region], wide.loc[region], number, scale, frame, _) for number, region in enumerate(names)),
        _labels(last, names, places, right, scale, frame, _),
    ]
    return Chart(
        {"data": data, "layout": drawn},
        _title(wide, names, scale, _),
        _("Line: the score over the rounds, all scored by one instrument.") + " " + scale_note(scale, _),
        _alt(wide, names, scale, _),
        _table(points, _),
    )


def _line(name: str, scores: pd.Series, number: int, scale: Scale, frame: Frame, _: Words) -> dict[str, Any]:
    """Make the line of one region."""
    colour = frame.theme.categorical[number % len(frame.theme.categorical)]
    known = [None if pd.isna(score) else float(score) for score in scores]
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": plain(name),
        "x": list(range(len(known))),
        "y": known,
        "line": {"color": colour, "width": 2.5},
        "marker": {"size": 9, "color": colour},
        "connectgaps": False,
        "hovertext": [hover(f"{name}, {moment}: {printed(score, scale, _)}.") for moment, score in scores.items()],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _labels(
    last: pd.Series, names: dict[str, str], places: list[float], right: int, scale: Scale, frame: Frame, _: Words
) -> dict[str, Any]:
    """Write name and last score beside the right ends, each in the colour of its line."""
    order = list(names)
    colours = [frame.theme.categorical[order.index(region) % len(frame.theme.categorical)] for region in last.index]
    texts = []
    for region, score in last.items():
        figure, name = bold(printed(score, scale, _)), plain(names[str(region)])
        texts.append(figure if frame.narrow else f"{figure}  {name}")
    return {
        "type": "scatter",
        "mode": "text",
        "x": [right * (1 + LEADER[frame.width])] * len(texts),
        "y": places,
        "text": texts,
        "textposition": "middle right",
        "showlegend": False,
        "textfont": {"size": 13, "color": colours},
        "cliponaxis": False,
        "hoverinfo": "skip",
    }


def _title(wide: pd.DataFrame, names: dict[str, str], scale: Scale, _: Words) -> str:
    """Name the region that rose most between its first and its last round here."""
    moved = (
        (wide.ffill(axis=1).iloc[:, -1] - wide.bfill(axis=1).iloc[:, 0]).where(wide.notna().sum(axis=1) > 1).dropna()
    )
    if moved.empty:
        return _("No region here has a score in two rounds")
    best = str(moved.idxmax())
    change = _.signed(moved[best], scale.decimals)
    if moved[best] > 0:
        return _("{name} rose most over these rounds ({change})").format(name=names[best], change=change)
    return _("No region here rose over these rounds; {name} held best ({change})").format(
        name=names[best], change=change
    )


def _alt(wide: pd.DataFrame, names: dict[str, str], scale: Scale, _: Words) -> str:
    """Tell the scores, region by region."""
    told = [
        f"{name}: " + ", ".join(f"{moment} {printed(score, scale, _)}" for moment, score in wide.loc[region].items())
        for region, name in names.items()
    ]
    return "; ".join(told) + "."


def _table(points: pd.DataFrame, _: Words) -> pd.DataFrame:
    """Keep what is drawn under readable headers."""
    headers = {"region": _("Code"), "name": _("Region"), "round": _("Round"), "score": _("Score")}
    return points[list(headers)].rename(columns=headers)
