"""A few regions side by side in every indicator, those that part them furthest on top."""

from typing import Any

import numpy as np
import pandas as pd

from charts.canvas import blank, layout
from charts.chart import Chart
from charts.parts import dimensions_of
from charts.rows import long_row_axis, name_room, row_values
from charts.theme import Frame, translucent
from charts.wording import hover, inapplicable, lines, plain, printed, scale_note, unscored
from scoring import Scale
from words import Words

ROW = {False: 30, True: 23}
HEAD = {False: 18, True: 10}
"""How many letters of a name go on one line above its column, by whether the frame is narrow."""

LETTERS = 42
"""How many letters of an indicator go on one line above its cells on a phone, beside the figure at the end."""

LINE = 17
SPREAD_ROOM = 64


def difference_cells(cells: pd.DataFrame, scale: Scale, frame: Frame, _: Words) -> Chart:
    """Draw indicators as rows, the furthest apart first, and two to six regions as columns.

    `cells` has a row a region and part that stands in the instrument: region, name, code, label, score (printed scale,
    NaN without) and applies (False where the region is not asked); it gives the order of the regions.
    """
    names = dict(zip(cells["region"], cells["name"], strict=True))
    labels = dimensions_of(cells)
    if cells.empty or cells["score"].isna().all():
        sentence = _("Choose at least one region with a score.")
        return Chart(blank("cells", sentence, frame, _), sentence, "", sentence, _table(cells, {}, _))
    scores = cells.set_index(["code", "region"])["score"]
    wide = scores.unstack("region").reindex(index=list(labels), columns=list(names))
    spread = (wide.max(axis=1) - wide.min(axis=1)).where(wide.notna().sum(axis=1) > 1)
    order = spread.sort_values(ascending=False, kind="stable", na_position="last").index
    wide, spread = wide.loc[order], spread[order]
    written = [labels[code] for code in order]
    above = [_lines_above(label, frame) for label in written]
    ends = (np.cumsum(above) + np.arange(len(order))).tolist()  # the line of each row's cells
    texts = [printed(value, scale, _) if pd.notna(value) else "" for value in spread]
    heads = [lines(name, HEAD[frame.narrow]) for name in names.values()]
    top = 12 + LINE * max(head.count("<br>") + 1 for head in heads)
    drawn = layout("cells", top + ROW[frame.narrow] * (ends[-1] + 1) + 8, frame, _)
    drawn["margin"] |= {"t": top, "l": name_room(written, frame), "r": 12 if frame.narrow else SPREAD_ROOM}
    axis = long_row_axis([plain(label) for label in written], frame)
    drawn |= {
        "xaxis": _columns(heads, frame),
        "yaxis": axis | {"range": [ends[-1] + 0.5, -0.5]},
    }
    values = row_values(texts, len(names) - 0.5, frame)
    data = [
        _cells(wide, labels, names, above, scale, frame, _),
        *_gaps(cells, dict(zip(order, ends, strict=True)), names, frame, _),
        values | {"y": [end - lines_above for end, lines_above in zip(ends, above, strict=True)]},
    ]
    if frame.narrow:
        data.append(_names_above(written, ends, above, frame))
    return Chart(
        {"data": data, "layout": drawn},
        _title(wide, spread, labels, names, scale, _),
        _("Cell: score, the darker the higher. Figure at the end: how far apart.") + " " + scale_note(scale, _),
        _alt(spread, labels, scale, _),
        _table(cells, spread.to_dict(), _),
    )


def _columns(heads: list[str], frame: Frame) -> dict[str, Any]:
    """Make the axis of regions, their names above the columns."""
    return {
        "range": [-0.5, len(heads) - 0.5],
        "tickvals": list(range(len(heads))),
        "ticktext": heads,
        "tickfont": {"size": 12, "color": frame.theme.ink},
        "side": "top",
        "ticks": "",
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
    }


def _lines_above(label: str, frame: Frame) -> int:
    """Count the lines that a name needs above its cells: none where there is room beside them."""
    return lines(label, LETTERS).count("<br>") + 1 if frame.narrow else 0


def _cells(
    wide: pd.DataFrame,
    labels: dict[str, str],
    names: dict[str, str],
    above: list[int],
    scale: Scale,
    frame: Frame,
    _: Words,
) -> dict[str, Any]:
    """Make the coloured cells under as many empty lines as each row needs; where there is no score there is none."""
    empty = [None] * len(names)
    values, told, texts = [], [], []
    for code, row, free in zip(wide.index, wide.to_numpy(float), above, strict=True):
        figures = [None if pd.isna(value) else float(value) for value in row]
        values += [[*empty]] * free + [figures]
        texts += [[""] * len(names)] * free + [["" if v is None else printed(v, scale, _) for v in figures]]
        sentences = [
            hover(_("{name}, {dimension}: {score}.").format(name=name, dimension=labels[code], score=text))
            for name, text in zip(names.values(), texts[-1], strict=True)
        ]
        told += [[""] * len(names)] * free + [sentences]
    return {
        "type": "heatmap",
        "z": values,
        "x": list(range(len(names))),
        "y": list(range(len(values))),
        "zmin": float(scale.low),
        "zmax": float(scale.high),
        "colorscale": [[0, translucent(frame.theme.accent, 0.05)], [1, translucent(frame.theme.accent, 0.5)]],
        "showscale": False,
        "xgap": 3,
        "ygap": 3,
        "text": texts,
        "texttemplate": "%{text}",
        "textfont": {"size": 13, "color": frame.theme.ink},
        "hovertext": told,
        "hoverinfo": "text",
        "hoverongaps": False,
    }


def _gaps(
    cells: pd.DataFrame, rows: dict[str, int], names: dict[str, str], frame: Frame, _: Words
) -> list[dict[str, Any]]:
    """Write into the gaps why there is no score."""
    missing = cells[cells["score"].isna()]
    if missing.empty:
        return []
    columns = {region: column for column, region in enumerate(names)}
    return [
        {
            "type": "scatter",
            "mode": "text",
            "x": [columns[region] for region in missing["region"]],
            "y": [rows[code] for code in missing["code"]],
            "text": [
                lines(unscored(_) if applies else inapplicable(_), 12 if frame.narrow else 30)
                for applies in missing["applies"]
            ],
            "textfont": {"size": 11, "color": frame.theme.muted},
            "hoverinfo": "skip",
        }
    ]


def _names_above(labels: list[str], ends: list[int], above: list[int], frame: Frame) -> dict[str, Any]:
    """Write the names of the rows on lines of their own, as many as each needs: none is cut."""
    return {
        "type": "scatter",
        "mode": "text",
        "x": [-0.5] * len(labels),
        "y": [end - (free + 1) / 2 for end, free in zip(ends, above, strict=True)],
        "text": [lines(label, LETTERS) for label in labels],
        "textposition": "middle right",
        "textfont": {"size": 12, "color": frame.theme.ink},
        "cliponaxis": False,
        "hoverinfo": "skip",
    }


def _title(
    wide: pd.DataFrame, spread: pd.Series, labels: dict[str, str], names: dict[str, str], scale: Scale, _: Words
) -> str:
    """Name the indicator in which the regions lie furthest apart."""
    if spread.isna().all():
        return _("No indicator holds the scores of two regions")
    if not spread.max():
        return _("No indicator parts these regions")
    row = wide.iloc[0]
    return _("Furthest apart in {dimension}: {best} {high}, {worst} {low}").format(
        dimension=labels[str(spread.index[0])],
        best=names[row.idxmax()],
        high=printed(row.max(), scale, _),
        worst=names[row.idxmin()],
        low=printed(row.min(), scale, _),
    )


def _alt(spread: pd.Series, labels: dict[str, str], scale: Scale, _: Words) -> str:
    """Tell the indicators from the furthest apart down."""
    told = ", ".join(f"{labels[code]} {printed(value, scale, _)}" for code, value in spread.dropna().items())
    return _("How far apart the regions are: {told}.").format(told=told or "–")


def _table(cells: pd.DataFrame, spread: dict[Any, float], _: Words) -> pd.DataFrame:
    """Keep what is drawn under readable headers, the furthest apart first."""
    place = {code: row for row, code in enumerate(spread)}
    ordered = cells.assign(place=cells["code"].map(place)).sort_values("place", kind="stable")
    return pd.DataFrame(
        {
            _("Code"): ordered["region"],
            _("Region"): ordered["name"],
            _("Indicator"): ordered["label"],
            _("Score"): ordered["score"],
            _("Furthest apart"): ordered["code"].map(spread),
        }
    )
