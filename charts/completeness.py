"""The board of a round: every region a row, every dimension a cell, the louder the more is missing."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor
from typing import Any

import pandas as pd

from charts.canvas import LEGEND_LINE, LEGEND_ROOM, blank, hidden_axis, layout
from charts.chart import Chart
from charts.completeness_words import (
    alternative,
    finding,
    legend_of,
    long_table,
    sentences,
    short_names,
    shortened,
)
from charts.rows import INDENT, row_axis
from charts.theme import Frame, translucent
from charts.wording import bold, hover, lines, plain
from scoring.instrument import Indicator, Node
from words import Words

ROW, TALL_ROW = 27, 50
HEADING = {False: 1.7, True: 1.4}
"""How many rows the names of the dimensions take, by whether the frame is narrow."""

REPEAT = 20
"""After so many rows the names of the dimensions stand again: a long board is read through a window."""

GAP = 0.12
ABOVE = 0.57
LINE = 14
NOTE_ROOM = 170
SHADES = ((0.75, 0.14), (0.5, 0.32), (0.25, 0.55), (0.0, 1.0))
"""From which share on a cell has which strength of the warning colour; full ones have a tick and are quiet."""


def completeness_board(
    rows: pd.DataFrame, cells: pd.DataFrame, dimensions: Sequence[Node | Indicator], frame: Frame, _: Words
) -> Chart:
    """Draw how much of every dimension each region has answered, in the order given.

    `rows` has region, name, heading (the state, alike for neighbours), note (what stands at its end), sent and share
    (of everything, 0 to 1, NaN where nothing is asked); `cells` a row for each region that sent and dimension that
    applies: region, dimension, asked, answered, doubtful, wrong, blank, unproven and share.
    """
    if rows.empty:
        sentence = _("No region is in this selection yet.")
        return Chart(blank("completeness", sentence, frame, _), sentence, "", sentence, long_table(rows, cells, {}, _))
    names = {part.code: _.of(part.name) for part in dimensions}
    places, headings = _places(rows, frame)
    bottom = max(places) + 1
    data = [
        *_cells(rows, cells, places, names, frame, _),
        _unsent(rows, places, len(names), frame, _),
        _notes(rows, places, len(names), frame),
        _heads([at for at, _heading in headings], names, frame, _),
        *_names_above(rows, places, headings, frame),
    ]
    legend = LEGEND_ROOM + (2 * LEGEND_LINE if frame.narrow else 0)
    unit = TALL_ROW if frame.narrow else ROW
    drawn = layout("completeness", round(legend + (bottom + 0.2) * unit), frame, _)
    drawn["margin"] |= {"t": legend, "b": 4, "r": 4 if frame.narrow else NOTE_ROOM}
    drawn |= {
        "xaxis": hidden_axis((0, _right(len(names)))),
        "yaxis": _axis(rows, places, headings, bottom, frame),
        "showlegend": True,
        "barmode": "overlay",
    }
    marks = _("Number: answered share of the weight. ✓: nothing is missing. ?: answers that are doubtful or wrong.")
    codes = legend_of(names) if frame.narrow else ""
    title, alt = finding(cells, names, _), alternative(rows, cells, names, _)
    return Chart(
        {"data": data, "layout": drawn}, title, f"{marks} {codes}".strip(), alt, long_table(rows, cells, names, _)
    )


@dataclass(frozen=True, slots=True)
class _Shade:
    """One class of cells: its word in the legend, its ground and the colour of its text."""

    name: str
    ground: str
    ink: str


def _shades(frame: Frame, _: Words) -> list[_Shade]:
    """The classes of cells, from full to nearly empty."""
    theme, upper = frame.theme, 1.0
    shades = [_Shade(_("complete"), translucent(theme.accent, 0.16), theme.accent)]
    for low, strength in SHADES:
        top = _.number(upper * 100 - 1, 0)
        told = _("{low}–{high}%").format(low=_.number(low * 100, 0), high=top)
        word = told if low else _("below {share}").format(share=_.percent(upper))
        loud = strength == 1
        shades.append(_Shade(word, translucent(theme.fall, strength), theme.page if loud else theme.ink))
        upper = low
    return shades


def _shade_of(share: float, nothing_open: bool) -> int:  # noqa: FBT001 - a property of the cell
    """The class of a cell."""
    if nothing_open:
        return 0
    return 1 + next(place for place, (low, _strength) in enumerate(SHADES) if share >= low)


def _places(rows: pd.DataFrame, frame: Frame) -> tuple[list[float], list[tuple[float, str]]]:
    """Give every region its place from the top, and where the headings stand: before each state, and again later."""
    counts = rows["heading"].value_counts()
    places: list[float] = []
    headings: list[tuple[float, str]] = []
    at, since, before = 0.0, 0, None
    for heading in rows["heading"]:
        if heading != before or since == REPEAT:
            headings.append((at + HEADING[frame.narrow] - 1, f"{heading} · {counts[heading]}"))
            at, since, before = at + HEADING[frame.narrow], 0, heading
        places.append(at)
        at, since = at + 1, since + 1
    return places, headings


def _left(column: int) -> float:
    """Where a column begins; the first is that of all dimensions together and stands a little apart."""
    return column + (GAP if column else 0.0)


def _right(dimensions: int) -> float:
    """Where the last column ends."""
    return _left(dimensions) + 1.0


def _cells(
    rows: pd.DataFrame, cells: pd.DataFrame, places: list[float], names: dict[str, str], frame: Frame, _: Words
) -> list[dict[str, Any]]:
    """Make a trace of bars for each class of cells, so that the legend can name it."""
    at = dict(zip(rows["region"], places, strict=True))
    name_of = dict(zip(rows["region"], rows["name"], strict=True))
    sums = cells.groupby("region")[["asked", "answered", "doubtful", "wrong", "blank", "unproven"]].sum()
    sums = sums.join(rows.set_index("region")["share"]).reset_index().assign(dimension="")
    columns = {"": 0, **{code: place for place, code in enumerate(names, start=1)}}
    shown = pd.concat([sums, cells[sums.columns]])
    shown = shown[shown["region"].isin(list(at))]
    bars: list[list[tuple[float, float, str, str, str]]] = [[] for _shade in (0, *SHADES)]
    for cell in shown.itertuples():
        nothing_open = cell.answered == cell.asked
        text = "✓" if nothing_open else _.percent(floor(cell.share * 100 + 1e-9) / 100)
        unsure = int(cell.doubtful + cell.wrong)
        text += f" ?{unsure}" if unsure else ""
        told = sentences(name_of[cell.region], names.get(cell.dimension, _("all dimensions")), cell, _)
        bars[_shade_of(cell.share, nothing_open)].append(
            (_left(columns[cell.dimension]), at[cell.region], text, told, cell.region)
        )
    return [_bar(shade, found, frame) for shade, found in zip(_shades(frame, _), bars, strict=True)]


def _bar(shade: _Shade, found: list[tuple[float, float, str, str, str]], frame: Frame) -> dict[str, Any]:
    """Make the cells of one class; without any, only the legend shows it."""
    return {
        "type": "bar",
        "orientation": "h",
        "name": shade.name,
        "base": [cell[0] for cell in found],
        "x": [0.97] * len(found),
        "y": [cell[1] - _lift(frame) for cell in found],
        "width": 0.5 if frame.narrow else 0.88,
        "text": [cell[2] for cell in found],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "none",
        "insidetextfont": {"size": 11 if frame.narrow else 12, "color": shade.ink},
        "hovertext": [cell[3] for cell in found],
        "hoverinfo": "text",
        "customdata": [cell[4] for cell in found],
        "marker": {"color": shade.ground, "line": {"width": 0}, "cornerradius": 3},
    }


def _unsent(rows: pd.DataFrame, places: list[float], dimensions: int, frame: Frame, _: Words) -> dict[str, Any]:
    """Hatch the rows of those who sent nothing."""
    found = [
        (0.0, at, "", hover(f"{row.name}: {row.note}."), str(row.region))
        for row, at in zip(rows.itertuples(), places, strict=True)
        if not row.sent
    ]
    theme = frame.theme
    bar = _bar(_Shade(_("nothing sent"), theme.surface, theme.ink), found, frame)
    pattern = {"shape": "/", "size": 7, "solidity": 0.12, "bgcolor": theme.surface, "fgcolor": theme.faint}
    marker = bar["marker"] | {"pattern": pattern, "line": {"width": 1, "color": theme.faint}}
    return bar | {"x": [_right(dimensions) - 0.03] * len(found), "marker": marker}


def _notes(rows: pd.DataFrame, places: list[float], dimensions: int, frame: Frame) -> dict[str, Any]:
    """Write at the end of each row which version came and when, or how late it is; on a phone beside the name."""
    right = _right(dimensions) - 0.03
    if frame.narrow:
        told = [(right, at - ABOVE, plain(note)) for at, note in zip(places, rows["note"], strict=True)]
        return _texts(told, "middle left", frame.theme.muted)
    told = [(right, at, f"{INDENT}{plain(note)}") for at, note in zip(places, rows["note"], strict=True)]
    return _texts(told, "middle right", frame.theme.muted)


def _heads(headings: list[float], names: dict[str, str], frame: Frame, _: Words) -> dict[str, Any]:
    """Write the names of the columns under every heading."""
    labels = short_names(names) if frame.narrow else names
    texts = [lines(label, LINE) for label in (_("All"), *labels.values())]
    told = [(_left(column) + 0.485, at, text) for at in headings for column, text in enumerate(texts)]
    return _texts(told, "middle center", frame.theme.muted)


def _names_above(
    rows: pd.DataFrame, places: list[float], headings: list[tuple[float, str]], frame: Frame
) -> list[dict[str, Any]]:
    """Write names and headings above their rows, where the axis does not write them."""
    if not frame.narrow:
        return []
    told = [(0.0, at - ABOVE, plain(shortened(name))) for at, name in zip(places, rows["name"], strict=True)]
    told += [(0.0, at - ABOVE, bold(plain(text))) for at, text in headings]
    return [_texts(told, "middle right", frame.theme.ink)]


def _axis(
    rows: pd.DataFrame, places: list[float], headings: list[tuple[float, str]], bottom: float, frame: Frame
) -> dict[str, Any]:
    """Make the axis of names; the headings stand among them in bold."""
    labels = [*(bold(plain(text)) for _at, text in headings), *(plain(name) for name in rows["name"])]
    reach = [bottom - 0.4, -0.2 if frame.narrow else -0.6]
    return row_axis(labels, frame) | {"range": reach, "tickvals": [*(at for at, _text in headings), *places]}


def _lift(frame: Frame) -> float:
    """How far the cells stand above the middle of their row on a phone, where the names take its upper part."""
    return 0.1 if frame.narrow else 0.0


def _texts(told: list[tuple[float, float, str]], position: str, colour: str) -> dict[str, Any]:
    """Make a trace of texts, each with its place."""
    return {
        "type": "scatter",
        "mode": "text",
        "x": [one[0] for one in told],
        "y": [one[1] for one in told],
        "text": [one[2] for one in told],
        "textposition": position,
        "textfont": {"size": 12, "color": colour},
        "cliponaxis": False,
        "hoverinfo": "skip",
        "showlegend": False,
    }
