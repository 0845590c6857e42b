"""How often a region gets a rank when the weights are drawn: regions x ranks, a part of the ranking at a time."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from charts.canvas import AXIS_ROOM, blank, layout
from charts.chart import Chart
from charts.rows import long_row_axis, name_room, row_names
from charts.theme import Frame
from charts.wording import hover, plain
from words import Words

ROW = 24
TALL_ROW = 44
COLUMNS = {False: 34, True: 9}
"""How many columns can be told apart, by whether the frame is narrow."""

SEEN = 0.005
Shares = npt.NDArray[np.float64]


def rank_chances(rows: pd.DataFrame, shares: Shares, last: Sequence[int], frame: Frame, _: Words) -> Chart:
    """Draw the share of draws in which each region gets each rank, neighbouring ranks together where they are many.

    `rows` has a row a region, in the order drawn: region, name and rank (now); `shares` the same rows x classes of
    ranks (0 to 1), and `last` the last rank of every class.
    """
    table = _table(rows, shares, last, _)
    reached = np.flatnonzero(shares.max(axis=0, initial=0.0) >= SEEN)
    if len(reached) == 0:
        sentence = _("No region of this part gets a rank.")
        return Chart(blank("chances", sentence, frame, _), sentence, "", sentence, table)
    edges = _edges(int(reached[0]), int(reached[-1]) + 1, COLUMNS[frame.narrow])
    cells = np.add.reduceat(shares[:, : edges[-1]], edges[:-1], axis=1)
    firsts = [1 if edge == 0 else int(last[edge - 1]) + 1 for edge in edges[:-1]]
    lasts = [int(last[edge - 1]) for edge in edges[1:]]
    heads = [_span(first, end, _) for first, end in zip(firsts, lasts, strict=True)]
    names = [plain(name) for name in rows["name"]]
    drawn = layout("chances", AXIS_ROOM + 24 + len(rows) * (TALL_ROW if frame.narrow else ROW), frame, _)
    drawn["margin"] |= {"l": name_room(rows["name"], frame), "t": AXIS_ROOM + 12}
    drawn |= {
        "xaxis": {
            "tickvals": list(range(len(heads))), "ticktext": heads, "side": "top", "showgrid": False, "zeroline": False,
            "fixedrange": True, "tickfont": {"size": 11, "color": frame.theme.muted}, "tickangle": 0,
            "range": [-0.5, len(heads) - 0.5],
        },
        "yaxis": long_row_axis(names, frame),
    }  # fmt: skip
    data = [_cells(rows, cells, heads, frame, _), _now(rows, firsts, lasts, frame), *row_names(names, -0.5, frame)]
    return Chart(
        {"data": data, "layout": drawn},
        _title(rows, cells, heads, _),
        _("Darker: in more of the draws. Number: percent of the draws. Frame: the rank now."),
        _alt(rows, cells, heads, _),
        table,
    )


def _edges(first: int, end: int, most: int) -> list[int]:
    """Divide the classes from the first reached to the last into columns of equal width, few enough to read."""
    width = -(-(end - first) // most)
    return [*range(first, end, width), end]


def _span(first: int, last: int, _: Words) -> str:
    """Write one rank or a span of ranks."""
    return _.number(first, 0) if first == last else f"{_.number(first, 0)}–{_.number(last, 0)}"


def _cells(rows: pd.DataFrame, cells: Shares, heads: list[str], frame: Frame, _: Words) -> dict[str, Any]:
    """Make the cells, each with its share."""
    theme = frame.theme
    return {
        "type": "heatmap",
        "z": (100 * cells).round(2).tolist(),
        "x": list(range(len(heads))),
        "y": list(range(len(rows))),
        "zmin": 0,
        "zmax": 100,
        "colorscale": [[0, theme.surface], [0.02, theme.grid], [0.5, theme.bands[3]], [1, theme.accent]],
        "showscale": False,
        "xgap": 2,
        "ygap": 2,
        "text": [[_.number(100 * share, 0) if share >= SEEN else "" for share in row] for row in cells],
        "texttemplate": "%{text}",
        "textfont": {"size": 11},
        "hovertext": [
            [
                hover(
                    _("{name}: rank {ranks} in {share} of the draws.").format(
                        name=name, ranks=head, share=_.percent(share, 1)
                    )
                )
                for share, head in zip(row, heads, strict=True)
            ]
            for row, name in zip(cells, rows["name"], strict=True)
        ],
        "hoverinfo": "text",
    }


def _now(rows: pd.DataFrame, firsts: list[int], lasts: list[int], frame: Frame) -> dict[str, Any]:
    """Frame the cell of the rank that each region has now."""
    x, y = [], []
    for row, rank in zip(range(len(rows)), rows["rank"], strict=True):
        found = [
            place for place, (first, last) in enumerate(zip(firsts, lasts, strict=True))
            if pd.notna(rank) and first <= rank <= last
        ]  # fmt: skip
        if found:
            x += [found[0] - 0.48, found[0] + 0.48, found[0] + 0.48, found[0] - 0.48, found[0] - 0.48, None]
            y += [row - 0.45, row - 0.45, row + 0.45, row + 0.45, row - 0.45, None]
    return {
        "type": "scatter", "mode": "lines", "x": x, "y": y, "line": {"width": 1.5, "color": frame.theme.ink},
        "hoverinfo": "skip", "showlegend": False,
    }  # fmt: skip


def _surest(rows: pd.DataFrame, cells: Shares, heads: list[str]) -> tuple[str, str, float]:
    """The region whose rank is surest, that rank and its share."""
    row, column = np.unravel_index(int(cells.argmax()), cells.shape)
    return str(rows["name"].iloc[int(row)]), heads[int(column)], float(cells[row, column])


def _title(rows: pd.DataFrame, cells: Shares, heads: list[str], _: Words) -> str:
    """Name the surest rank of this part."""
    name, head, share = _surest(rows, cells, heads)
    return _("Surest here: {name}, rank {ranks} in {share} of the draws").format(
        name=name, ranks=head, share=_.percent(share)
    )


def _alt(rows: pd.DataFrame, cells: Shares, heads: list[str], _: Words) -> str:
    """Tell the size of the map and its surest cell."""
    name, head, share = _surest(rows, cells, heads)
    return _(
        "Map of {count} regions and ranks {first} to {last}; surest is {name} at rank {ranks} with {share}."
    ).format(
        count=_.number(len(rows), 0),
        first=heads[0],
        last=heads[-1],
        name=name,
        ranks=head,
        share=_.percent(share),
    )


def _table(rows: pd.DataFrame, shares: Shares, last: Sequence[int], _: Words) -> pd.DataFrame:
    """Every region and class of ranks that it reaches, with its share."""
    found, classes = np.nonzero(shares)
    return pd.DataFrame(
        {
            _("Code"): rows["region"].to_numpy()[found],
            _("Region"): rows["name"].to_numpy()[found],
            _("Rank up to"): np.asarray(last)[classes],
            _("Share of draws"): shares[found, classes],
        }
    )
