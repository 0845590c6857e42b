"""The board of a round: every region a row, every dimension a cell, the louder the more is missing."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from charts.canvas import LEGEND_LINE, LEGEND_ROOM, blank, hidden_axis, layout
from charts.chart import Chart
from charts.completeness_cells import bar_of_unsent, bars_of_cells, left_of, lift_of, right_of
from charts.completeness_words import (
    alternative,
    finding,
    legend_of,
    long_table,
    short_names,
    shortened,
)
from charts.rows import INDENT, row_axis
from charts.theme import Frame
from charts.wording import bold, inapplicable, lines, plain
from scoring import Indicator, Node
from words import Words
from words.speech import NO_NUMBER

ROW, TALL_ROW = 27, 50
HEADING = {False: 1.7, True: 1.4}
"""How many rows the names of the dimensions take, by whether the frame is narrow."""

REPEAT = 20
"""After so many rows the names of the dimensions stand again: a long board is read through a window."""

ABOVE = 0.57
LINE = 14
LETTER = 7.4
NOTE_ROOM = 170


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
        *bars_of_cells(rows, cells, places, names, frame, _),
        bar_of_unsent(rows, places, len(names), frame, _),
        _notes(rows, places, len(names), frame),
        _inapplicable(rows, cells, places, names, frame, _),
        _heads([at for at, _heading in headings], names, frame, _),
        *_names_above(rows, places, headings, frame),
    ]
    legend = LEGEND_ROOM + (2 * LEGEND_LINE if frame.narrow else 0)
    unit = TALL_ROW if frame.narrow else ROW
    drawn = layout("completeness", round(legend + (bottom + 0.3) * unit), frame, _)
    drawn["margin"] |= {
        "t": legend,
        "b": 4,
        "l": _name_room(rows, headings, frame),
        "r": 4 if frame.narrow else NOTE_ROOM,
    }
    drawn |= {
        "xaxis": hidden_axis((0, right_of(len(names)))),
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


def _notes(rows: pd.DataFrame, places: list[float], dimensions: int, frame: Frame) -> dict[str, Any]:
    """Write at the end of each row which version came and when, or how late it is; on a phone beside the name."""
    right = right_of(dimensions) - 0.03
    if frame.narrow:
        told = [(right, at - ABOVE, plain(note)) for at, note in zip(places, rows["note"], strict=True)]
        return _texts(told, "middle left", frame.theme.muted)
    told = [(right, at, f"{INDENT}{plain(note)}") for at, note in zip(places, rows["note"], strict=True)]
    return _texts(told, "middle right", frame.theme.muted)


def _heads(headings: list[float], names: dict[str, str], frame: Frame, _: Words) -> dict[str, Any]:
    """Write the names of the columns under every heading."""
    labels = short_names(names) if frame.narrow else names
    texts = [lines(label, LINE) for label in (_("All"), *labels.values())]
    told = [(left_of(column) + 0.485, at, text) for at in headings for column, text in enumerate(texts)]
    return _texts(told, "middle center", frame.theme.muted)


def _inapplicable(
    rows: pd.DataFrame, cells: pd.DataFrame, places: list[float], names: dict[str, str], frame: Frame, _: Words
) -> dict[str, Any]:
    """Say where a dimension does not apply to a region that sent: an empty place would look like a missing answer."""
    known = set(zip(cells["region"], cells["dimension"], strict=True))
    told = [
        (left_of(column) + 0.485, at - lift_of(frame), NO_NUMBER if frame.narrow else inapplicable(_))
        for region, sent, at in zip(rows["region"], rows["sent"], places, strict=True)
        for column, code in enumerate(names, start=1)
        if sent and (region, code) not in known
    ]
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
    reach = [bottom - 0.4, -0.35 if frame.narrow else -0.6]
    placed = {"range": reach, "tickvals": [*(at for at, _text in headings), *places], "automargin": False}
    return row_axis(labels, frame) | placed


def _name_room(rows: pd.DataFrame, headings: list[tuple[float, str]], frame: Frame) -> int:
    """Give the names their room: for plotly to measure them takes seconds where there are hundreds."""
    if frame.narrow:
        return 4
    longest = max(len(text) for text in (*rows["name"], *(text for _at, text in headings)))
    return 16 + round(longest * LETTER)


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
