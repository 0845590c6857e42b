"""How far ranks may shift: beside every dot a bar from the best to the worst rank, seen from the rank now."""

from typing import Any

import pandas as pd

from charts.rows import row_values
from charts.theme import Frame, translucent
from charts.wording import bold, plain
from words import Words

SCORES = {False: (0.0, 0.48), True: (0.0, 0.54)}
SPANS = {False: (0.66, 1.0), True: (0.62, 1.0)}
"""The parts of the plot that scores and shifts of rank take, by whether the frame is narrow."""

SPAN_ROOM = 64
HEAD_ROOM = 22
LEAST_REACH = 3
LEVEL, SPACE = "≈", "\u00a0"


def has_spans(rows: pd.DataFrame) -> bool:
    """Tell whether any rank can shift: among one region none can."""
    return bool(rows["first"].notna().any() and rows["among"].max() > 1)


def ranked_in_groups(rows: pd.DataFrame) -> bool:
    """Tell whether the ranks that shift are not those before the dots, but ranks in a group."""
    return bool((rows["place"] != rows["rank"]).fillna(value=False).any())


def span_traces(rows: pd.DataFrame, highlighted: frozenset[str], frame: Frame, _: Words) -> list[dict[str, Any]]:
    """Draw the bars, a tick at the rank now, and the ranks themselves at the end of the row."""
    known = rows[rows["first"].notna()]
    reach = _reach(rows)
    theme = frame.theme
    marked = known["region"].isin(highlighted)
    plain_bar = theme.ground if highlighted else translucent(theme.accent, 0.45)
    texts = [
        ""
        if pd.isna(row.first)
        else _.number(row.first, 0)
        if row.first == row.last
        else f"{_.number(row.first, 0)}–{_.number(row.last, 0)}"
        for row in rows.itertuples()
    ]
    bars = {
        "type": "bar",
        "orientation": "h",
        "xaxis": "x2",
        "y": known.index.tolist(),
        "base": (known["first"] - known["place"] - 0.5).astype(float).tolist(),
        "x": (known["last"] - known["first"] + 1).astype(float).tolist(),
        "width": 0.24 if frame.narrow else 0.5,
        "marker": {"color": [theme.accent if one else plain_bar for one in marked], "cornerradius": 2},
        "hoverinfo": "skip",
    }
    centre = {
        "type": "scatter",
        "mode": "lines",
        "xaxis": "x2",
        "x": [0, 0],
        "y": [-0.5, len(rows) - 0.5],
        "line": {"color": theme.muted, "width": 1},
        "hoverinfo": "skip",
    }
    return [bars, centre, row_values(texts, reach, frame) | {"xaxis": "x2"}]


def level_marks(rows: pd.DataFrame, left: float, frame: Frame) -> list[dict[str, Any]]:
    """Write a mark between two rows that are tied within noise."""
    level = rows.index[rows["level"].fillna(value=False).astype(bool)]
    if not len(level):
        return []
    return [
        {
            "type": "scatter",
            "mode": "text",
            "name": "level",
            "x": [left] * len(level),
            "y": [row + 0.5 - (0.28 if frame.narrow else 0) for row in level],
            "text": [f"{bold(LEVEL)}{SPACE}"] * len(level),
            "textposition": "middle right" if frame.narrow else "middle left",
            "textfont": {"size": 13, "color": frame.theme.accent},
            "cliponaxis": False,
            "hoverinfo": "skip",
        }
    ]


def span_axis(rows: pd.DataFrame, frame: Frame, _: Words) -> dict[str, Any]:
    """Make the axis of shifts: up to the left, down to the right, as far as the widest interval goes."""
    reach = _reach(rows)
    step = round(reach * 0.8) if reach < 10 else round(reach * 0.8, -1)
    number = _.number(step, 0)
    return {
        "domain": list(SPANS[frame.narrow]),
        "anchor": "y",
        "side": "top",
        "range": [-reach, reach],
        "tickvals": [-step, 0, step],
        "ticktext": [f"▲{number}", "0", f"▼{number}"],
        "tickfont": {"size": 12, "color": frame.theme.muted},
        "ticks": "",
        "showgrid": True,
        "gridcolor": frame.theme.grid,
        "zeroline": False,
        "showline": False,
        "fixedrange": True,
    }


def heads(rows: pd.DataFrame, frame: Frame, _: Words) -> list[dict[str, Any]]:
    """Name the two panels above their axes; a rank that is not the one before the dots is one in a group."""
    if ranked_in_groups(rows):
        shift = _("In its group (90%)")
    else:
        shift = _("Shift (90%)") if frame.narrow else _("Shift of rank (90%)")
    return [_head(SCORES[frame.narrow][0], _("Score"), frame), _head(SPANS[frame.narrow][0], shift, frame)]


def _head(x: float, text: str, frame: Frame) -> dict[str, Any]:
    return {
        "x": x,
        "xref": "paper",
        "xanchor": "left",
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "yshift": HEAD_ROOM,
        "text": plain(text),
        "showarrow": False,
        "font": {"size": 12, "color": frame.theme.ink},
    }


def _reach(rows: pd.DataFrame) -> float:
    """How many ranks the axis goes to either side."""
    shifts = pd.concat([rows["place"] - rows["first"], rows["last"] - rows["place"]]).dropna()
    return max(LEAST_REACH, int(shifts.max())) + 0.7
