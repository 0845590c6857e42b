"""Who is above whom whatever the weights of a box: a matrix of regions in the order of the ranking."""

from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from charts.canvas import blank, layout
from charts.chart import Chart
from charts.rows import LETTER, long_row_axis, name_room
from charts.theme import Frame
from charts.wording import hover, plain
from words import Words

CELL = 24
NARROW_CELL = 15
UNTOLD, OPEN, SURE = 0, 1, 2
Mask = npt.NDArray[np.bool_]


def pair_matrix(rows: pd.DataFrame, above: Mask, told: Mask, frame: Frame, _: Words) -> Chart:
    """Draw for each pair of regions whether the better placed one is above under all weights of a box.

    `rows` has a row a region, in the order of the ranking: region, name and rank; `above` and `told` are rows x rows.
    """
    count = len(rows)
    states = np.where(~told, UNTOLD, np.where(above | above.T, SURE, OPEN))
    upper = np.triu(np.ones((count, count), bool), 1)
    table = _table(rows, states, upper, _)
    if not upper.any():
        sentence = _("This part has no two regions to compare.")
        return Chart(blank("pairs", sentence, frame, _), sentence, "", sentence, table)
    names = [plain(name) for name in rows["name"]]
    ranks = ["–" if pd.isna(rank) else _.number(int(rank), 0) for rank in rows["rank"]]
    cell = NARROW_CELL if frame.narrow else CELL
    drawn = layout("pairs", 60 + count * cell, frame, _)
    room = name_room(rows["name"], frame) if not frame.narrow else round(max(map(len, ranks)) * LETTER + 12)
    drawn["margin"] |= {"l": room, "t": 34}
    labels = ranks if frame.narrow else names
    axis = {
        "tickvals": list(range(count)), "ticktext": ranks, "side": "top", "showgrid": False, "zeroline": False,
        "fixedrange": True, "tickfont": {"size": 9 if frame.narrow else 11, "color": frame.theme.muted}, "tickangle": 0,
        "range": [-0.5, count - 0.5],
    }  # fmt: skip
    side = long_row_axis(labels, frame) | {"showticklabels": True, "range": [count - 0.5, -0.5]}
    side["tickfont"] = {"size": 9 if frame.narrow else 12, "color": frame.theme.ink}
    drawn |= {"xaxis": axis, "yaxis": side}
    return Chart(
        {"data": [_cells(rows, states, upper, frame, _)], "layout": drawn},
        _title(states, upper, _),
        _("Row: the better placed region, column: the other, by rank. Full: sure. Pale: depends on the weights."),
        _alt(states, upper, count, _),
        table,
    )


def _cells(rows: pd.DataFrame, states: npt.NDArray[np.int64], upper: Mask, frame: Frame, _: Words) -> dict[str, Any]:
    """Make the cells above the diagonal."""
    theme = frame.theme
    sentences = {
        SURE: _("{first} is above {second} under all these weights."),
        OPEN: _("Who of {first} and {second} is above depends on the weights."),
        UNTOLD: _("Of {first} and {second} it cannot be told: they count different dimensions."),
    }
    names = rows["name"].tolist()
    return {
        "type": "heatmap",
        "z": [
            [int(state) if shown else None for state, shown in zip(row, mask, strict=True)]
            for row, mask in zip(states, upper, strict=True)
        ],
        "x": list(range(len(rows))),
        "y": list(range(len(rows))),
        "zmin": UNTOLD,
        "zmax": SURE,
        "colorscale": [
            [0, theme.faint], [0.33, theme.faint], [0.34, theme.grid], [0.66, theme.grid], [0.67, theme.accent],
            [1, theme.accent],
        ],
        "showscale": False,
        "xgap": 2,
        "ygap": 2,
        "hoverongaps": False,
        "hovertext": [
            [
                hover(sentences[int(state)].format(first=names[one], second=names[other])) if upper[one, other] else ""
                for other, state in enumerate(row)
            ]
            for one, row in enumerate(states)
        ],
        "hoverinfo": "text",
    }  # fmt: skip


def _title(states: npt.NDArray[np.int64], upper: Mask, _: Words) -> str:
    """Say of how many pairs of this part the order is sure."""
    return _("Here the order of {sure} of {pairs} pairs is sure").format(
        sure=_.number(int((states[upper] == SURE).sum()), 0), pairs=_.number(int(upper.sum()), 0)
    )


def _alt(states: npt.NDArray[np.int64], upper: Mask, count: int, _: Words) -> str:
    """Tell the counts in a sentence."""
    return _(
        "Matrix of {count} regions: {sure} pairs sure, {open} depend on the weights, {untold} cannot be told."
    ).format(
        count=_.number(count, 0),
        sure=_.number(int((states[upper] == SURE).sum()), 0),
        open=_.number(int((states[upper] == OPEN).sum()), 0),
        untold=_.number(int((states[upper] == UNTOLD).sum()), 0),
    )


def _table(rows: pd.DataFrame, states: npt.NDArray[np.int64], upper: Mask, _: Words) -> pd.DataFrame:
    """Every pair with its state."""
    words = {SURE: _("sure"), OPEN: _("depends on the weights"), UNTOLD: _("cannot be told")}
    first, second = np.nonzero(upper)
    names = rows["name"].to_numpy()
    return pd.DataFrame(
        {
            _("Better placed"): names[first],
            _("Other"): names[second],
            _("Order"): [words[int(states[one, other])] for one, other in zip(first, second, strict=True)],
        }
    )
