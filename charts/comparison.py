"""A few regions side by side in every dimension, with the median of their peers."""

from typing import Any

import pandas as pd

from charts.canvas import AXIS_ROOM, LEGEND_LINE, LEGEND_ROOM, blank, ends, layout, value_axis
from charts.chart import Chart
from charts.parts import dimensions_of
from charts.rows import INDENT, row_axis
from charts.theme import Frame
from charts.wording import bold, hover, inapplicable, plain, printed, scale_note, unscored
from scoring import Scale
from words import Words

ROW = 25
VALUE_ROOM = 48
LABEL_SHARE = {False: 0.05, True: 0.12}
"""How much of the value axis a label needs, by whether the frame is narrow."""


def dimension_bars(parts: pd.DataFrame, medians: pd.Series, scale: Scale, frame: Frame, _: Words) -> Chart:
    """Draw two to six regions as a group of bars in every dimension; a line through the group marks the median.

    `parts` has a row a region and dimension that applies to it: region, name, code, label and score (printed scale,
    NaN without), and gives the order of both; `medians` holds the peers' median by dimension code, on the same scale.
    """
    names = dict(zip(parts["region"], parts["name"], strict=True))
    labels = dimensions_of(parts)
    if parts.empty or parts["score"].isna().all():
        sentence = _("Choose at least one region with a score.")
        return Chart(blank("comparison", sentence, frame, _), sentence, "", sentence, _table(parts, medians, _))
    scores = parts.set_index(["code", "region"])["score"]
    group = len(names) + 1.4
    reach = ends(scale, pd.concat([parts["score"], medians]))
    places = {
        (code, region): block * group + 1 + place
        for block, code in enumerate(labels)
        for place, region in enumerate(names)
    }
    data = [
        _bars(region, parts[parts["region"] == region], places, medians, number, scale, frame, _)
        for number, region in enumerate(names)
    ]
    missing = {
        at: unscored(_) if (code, region) in scores.index else inapplicable(_)
        for (code, region), at in places.items()
        if pd.isna(scores.get((code, region), float("nan")))
    }
    data += [_heads(labels, medians, group, reach[0], scale, frame, _), _medians(labels, medians, group, frame, _)]
    data += [_gaps(missing, reach[0], frame)] if missing else []
    rows = len(labels) * group
    legend = LEGEND_ROOM + (LEGEND_LINE * len(names) if frame.narrow else 0)
    drawn = layout("comparison", round(legend + AXIS_ROOM + rows * ROW), frame, _)
    axis = row_axis([], frame) | {
        "range": [rows - 0.6, -0.6],
        "tickvals": list(places.values()),
        "ticktext": [plain(names[region]) for _code, region in places],
        "tickfont": {"size": 12, "color": frame.theme.muted},
    }
    drawn["margin"] |= {"t": legend, "b": AXIS_ROOM, "r": VALUE_ROOM}
    drawn |= {"xaxis": value_axis(scale, reach, frame, _), "yaxis": axis, "showlegend": True, "barmode": "overlay"}
    return Chart(
        {"data": data, "layout": drawn},
        _title(scores, names, labels, scale, _),
        _("Bar: score. Line: the median of peers.") + " " + scale_note(scale, _),
        _alt(scores, names, labels, scale, _),
        _table(parts, medians, _),
    )


def _bars(
    region: str,
    parts: pd.DataFrame,
    places: dict[tuple[str, str], float],
    medians: pd.Series,
    number: int,
    scale: Scale,
    frame: Frame,
    _: Words,
) -> dict[str, Any]:
    """Make the bars of one region in all dimensions."""
    drawn = parts[parts["score"].notna()]
    low = float(scale.low)
    label = LABEL_SHARE[frame.narrow] * (float(scale.high) - low)
    on_line = [0 <= medians.get(row.code, float("nan")) - row.score < label for row in drawn.itertuples()]
    name = str(parts["name"].iloc[0])
    return {
        "type": "bar",
        "orientation": "h",
        "name": plain(name),
        "y": [places[code, region] for code in drawn["code"]],
        "base": low,
        "x": (drawn["score"] - low).tolist(),
        "width": 0.78,
        "marker": {"color": frame.theme.categorical[number % len(frame.theme.categorical)], "cornerradius": 2},
        "showlegend": frame.narrow,
        "text": [printed(score, scale, _) for score in drawn["score"]],
        "textposition": ["inside" if crossed else "outside" for crossed in on_line],
        "insidetextanchor": "end",
        "textangle": 0,
        "outsidetextfont": {"size": 12, "color": frame.theme.ink},
        "insidetextfont": {"size": 12, "color": frame.theme.page},
        "cliponaxis": False,
        "constraintext": "none",
        "customdata": drawn["region"].tolist(),
        "hovertext": [
            hover(
                _("{name}, {dimension}: {score}.").format(
                    name=name, dimension=row.label, score=printed(row.score, scale, _)
                ),
                _("Median of peers: {median}.").format(median=printed(medians.get(row.code), scale, _)),
            )
            for row in drawn.itertuples()
        ],
        "hoverinfo": "text",
    }


def _heads(
    labels: dict[str, str], medians: pd.Series, group: float, left: float, scale: Scale, frame: Frame, _: Words
) -> dict[str, Any]:
    """Write the name of every dimension above its group, with the median."""
    texts = []
    for code, label in labels.items():
        known = medians.get(code)
        median = _("no median") if pd.isna(known) else _("median {median}").format(median=printed(known, scale, _))
        texts.append(f'{bold(plain(label))}  <span style="color: {frame.theme.muted}">{plain(median)}</span>')
    return {
        "type": "scatter",
        "mode": "text",
        "x": [left] * len(texts),
        "y": [block * group for block in range(len(texts))],
        "text": texts,
        "textposition": "middle right",
        "textfont": {"size": 13, "color": frame.theme.ink},
        "cliponaxis": False,
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _medians(labels: dict[str, str], medians: pd.Series, group: float, frame: Frame, _: Words) -> dict[str, Any]:
    """Draw the median of every dimension through its group of bars."""
    known = [(block, medians[code]) for block, code in enumerate(labels) if pd.notna(medians.get(code))]
    return {
        "type": "scatter",
        "mode": "lines",
        "name": _("median of peers"),
        "x": [place for _block, median in known for place in (median, median, None)],
        "y": [at for block, _m in known for at in (block * group + 0.5, (block + 1) * group - 0.9, None)],
        "line": {"color": frame.theme.ink, "width": 2},
        "hoverinfo": "skip",
    }


def _gaps(missing: dict[float, str], left: float, frame: Frame) -> dict[str, Any]:
    """Write into the gaps why there is no score."""
    return {
        "type": "scatter",
        "mode": "text",
        "x": [left] * len(missing),
        "y": list(missing),
        "text": [f"{INDENT}{reason}" for reason in missing.values()],
        "textposition": "middle right",
        "textfont": {"size": 12, "color": frame.theme.muted},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _title(scores: pd.Series, names: dict[str, str], labels: dict[str, str], scale: Scale, _: Words) -> str:
    """Name the dimension in which the regions lie furthest apart."""
    spans = scores.groupby(level="code", sort=False).agg(lambda column: column.max() - column.min())
    if len(names) < 2 or spans.isna().all() or not spans.max():
        return _("Scores by dimension")
    widest = str(spans.idxmax())
    column = scores[widest]
    return _("Furthest apart in {dimension}: {best} {high}, {worst} {low}").format(
        dimension=labels[widest],
        best=names[column.idxmax()],
        high=printed(column.max(), scale, _),
        worst=names[column.idxmin()],
        low=printed(column.min(), scale, _),
    )


def _alt(scores: pd.Series, names: dict[str, str], labels: dict[str, str], scale: Scale, _: Words) -> str:
    """Tell all scores, region by region."""
    told = []
    for region, name in names.items():
        figures = ", ".join(
            f"{label} {printed(scores.get((code, region)), scale, _)}" for code, label in labels.items()
        )
        told.append(f"{name}: {figures}")
    return "; ".join(told) + "."


def _table(parts: pd.DataFrame, medians: pd.Series, _: Words) -> pd.DataFrame:
    """Keep what is drawn under readable headers."""
    return pd.DataFrame(
        {
            _("Code"): parts["region"],
            _("Region"): parts["name"],
            _("Dimension"): parts["label"],
            _("Score"): parts["score"],
            _("Median of peers"): parts["code"].map(medians),
        }
    )
