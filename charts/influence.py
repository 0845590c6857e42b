"""Whether weights are what they seem: the weight of every dimension beside the influence it has on the index."""

from typing import Any

import pandas as pd

from charts.canvas import AXIS_ROOM, LEGEND_ROOM, blank, layout
from charts.chart import Chart
from charts.rows import row_axis, row_names, row_values, value_room
from charts.theme import Frame
from charts.wording import bold, hover, plain
from words import Words

ROW = 44
TALL_ROW = 62
VALUE_ROOM = 90


def influence_dots(rows: pd.DataFrame, frame: Frame, _: Words) -> Chart:
    """Draw a line a dimension from its weight to its share of the influence.

    `rows` has a row a dimension: code, label, weight, influence and share (0 to 1; NaN where it cannot be told).
    """
    known = rows[rows["share"].notna()].reset_index(drop=True)
    if known.empty:
        sentence = _("Influence cannot be told: it needs three regions that differ on every dimension.")
        return Chart(blank("influence", sentence, frame, _), sentence, "", sentence, _table(rows, _))
    top = max(float(known["share"].max()), float(known["weight"].max()))
    end = 100 * max(0.25, round(top * 20 + 0.5) / 20)
    labels = [plain(label) for label in known["label"]]
    height = LEGEND_ROOM + AXIS_ROOM + 20 + len(known) * (TALL_ROW if frame.narrow else ROW)
    drawn = layout("influence", height, frame, _)
    drawn["margin"] |= {"t": LEGEND_ROOM, "b": AXIS_ROOM, "r": value_room(frame, VALUE_ROOM)}
    drawn |= {"xaxis": _axis(end, frame, _), "yaxis": row_axis(labels, frame), "showlegend": True}
    values = [bold(f"{_.signed(100 * (row.share - row.weight), 0)}") for row in known.itertuples()]
    data = [
        _lines(known, frame),
        _dots(known, "weight", _("weight"), frame, _),
        _dots(known, "share", _("share of the influence"), frame, _),
        *row_names(labels, 0, frame),
        row_values(values, end, frame),
    ]
    return Chart(
        {"data": data, "layout": drawn},
        _title(known, _),
        _("Number: influence minus weight, in percent points. Influence: squared correlation with the index."),
        _alt(known, _),
        _table(rows, _),
    )


def _axis(end: float, frame: Frame, _: Words) -> dict[str, Any]:
    """Make the axis of shares from 0."""
    places = [place for place in range(0, 101, 10) if place <= end]
    return {
        "range": [-1, end + 1],
        "tickvals": places,
        "ticktext": [_.percent(place / 100) for place in places],
        "tickfont": {"size": 12, "color": frame.theme.muted},
        "gridcolor": frame.theme.grid,
        "zeroline": False,
        "fixedrange": True,
    }


def _lines(rows: pd.DataFrame, frame: Frame) -> dict[str, Any]:
    """Join weight and influence."""
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [place for row in rows.itertuples() for place in (100 * row.weight, 100 * row.share, None)],
        "y": [place for row in rows.index for place in (row, row, None)],
        "line": {"color": frame.theme.faint, "width": 3},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _dots(rows: pd.DataFrame, column: str, name: str, frame: Frame, _: Words) -> dict[str, Any]:
    """Mark the weight with an open dot, the influence with a filled one."""
    theme = frame.theme
    weight = column == "weight"
    marker = (
        {"size": 11, "color": theme.page, "line": {"width": 2, "color": theme.ink}}
        if weight
        else {"size": 13, "color": theme.accent, "line": {"width": 1.5, "color": theme.page}}
    )
    return {
        "type": "scatter",
        "mode": "markers",
        "name": name,
        "x": (100 * rows[column]).tolist(),
        "y": rows.index.tolist(),
        "marker": marker,
        "hovertext": [
            hover(
                _(
                    "{dimension}: weight {weight}, share of the influence {share}, squared correlation {squared}."
                ).format(
                    dimension=row.label,
                    weight=_.percent(row.weight, 1),
                    share=_.percent(row.share, 1),
                    squared=_.number(row.influence, 2),
                )
            )
            for row in rows.itertuples()
        ],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _title(rows: pd.DataFrame, _: Words) -> str:
    """Name the dimension whose influence is farthest from its weight."""
    gap = rows["share"] - rows["weight"]
    row = rows.loc[gap.abs().idxmax()]
    told = (
        _("{dimension} weighs {weight} and has {share} of the influence")
        if gap.abs().max() >= 0.005
        else _("Every dimension has the influence that its weight says")
    )
    return told.format(dimension=row["label"], weight=_.percent(row["weight"]), share=_.percent(row["share"]))


def _alt(rows: pd.DataFrame, _: Words) -> str:
    """Tell weight and influence of every dimension."""
    told = ", ".join(f"{row.label} {_.percent(row.weight)} → {_.percent(row.share)}" for row in rows.itertuples())
    return _("Weight and influence: {dimensions}.").format(dimensions=told)


def _table(rows: pd.DataFrame, _: Words) -> pd.DataFrame:
    """Keep what is drawn under readable headers."""
    headers = {
        "label": _("Dimension"),
        "weight": _("Weight (share)"),
        "influence": _("Squared correlation with the index"),
        "share": _("Share of the influence"),
    }
    return rows[list(headers)].rename(columns=headers)
