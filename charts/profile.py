"""Where one region stands in every dimension, beside its peers."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from charts.canvas import AXIS_ROOM, LEGEND_ROOM, blank, ends, layout, value_axis
from charts.chart import Chart
from charts.parts import quartile_bars, ticks
from charts.rows import row_axis, row_names, row_notes, row_values, value_room
from charts.theme import Frame
from charts.wording import bold, hover, plain, printed, scale_note, unscored
from scoring import Scale
from words import Words

ROW = 48
TALL_ROW = 70


def dimension_profile(parts: pd.DataFrame, quartiles: pd.DataFrame, scale: Scale, frame: Frame, _: Words) -> Chart:
    """Draw one region's dimensions as bars over its peers' quartile band, with their median as a tick.

    `parts` has a row a dimension of one region: region, name, code, label and score (printed scale, NaN without);
    `quartiles` has a row a dimension: code, q1, median, q3, on the same scale.
    """
    rows = parts.merge(quartiles[["code", "q1", "median", "q3"]], on="code", how="left")
    if rows["score"].isna().all():
        sentence = _("This region has no score yet.")
        return Chart(blank("profile", sentence, frame, _), sentence, "", sentence, _table(rows, _))
    reach = ends(scale, pd.concat([rows["score"], rows["q1"], rows["q3"]]))
    labels = [plain(label) for label in rows["label"]]
    peers = rows.dropna(subset="median")
    missing = {row: unscored(_) for row in rows.index[rows["score"].isna()]}
    band = 0.42 if frame.narrow else 0.62
    data = [
        quartile_bars(list(peers.index), list(peers["q1"]), list(peers["q3"]), band, _("middle half of peers"), frame),
        _bars(rows, scale, frame, _),
        ticks(list(peers.index), list(peers["median"]), 32, _("median of peers"), frame),
        *row_names(labels, reach[0], frame),
        *row_notes(missing, reach[0], frame),
        row_values(_values(rows, scale, frame, _), reach[1], frame),
    ]
    drawn = layout("profile", _height(len(rows), frame), frame, _)
    drawn["margin"] |= {"t": LEGEND_ROOM, "b": AXIS_ROOM, "r": value_room(frame, 108)}
    drawn |= {
        "xaxis": value_axis(scale, reach, frame, _),
        "yaxis": row_axis(labels, frame),
        "showlegend": True,
        "barmode": "overlay",
    }
    subtitle = _("Figures: score, and its distance from the median of peers.") + " " + scale_note(scale, _)
    return Chart(
        {"data": data, "layout": drawn}, _title(rows, scale, _), subtitle, _alt(rows, scale, _), _table(rows, _)
    )


def _height(rows: int, frame: Frame) -> int:
    """Return the height for a number of rows."""
    return LEGEND_ROOM + AXIS_ROOM + 8 + rows * (TALL_ROW if frame.narrow else ROW)


def _bars(rows: pd.DataFrame, scale: Scale, frame: Frame, _: Words) -> dict[str, Any]:
    """Make the bars of the region, from the low end of the scale."""
    drawn = rows[rows["score"].notna()]
    low = float(scale.low)
    return {
        "type": "bar",
        "orientation": "h",
        "name": plain(str(rows["name"].iloc[0])),
        "y": drawn.index.tolist(),
        "base": low,
        "x": (drawn["score"] - low).tolist(),
        "width": 0.24 if frame.narrow else 0.3,
        "marker": {"color": frame.theme.accent, "cornerradius": 3, "line": {"width": 0}},
        "customdata": drawn["code"].tolist(),
        "hovertext": [_sentences(row, scale, _) for row in drawn.itertuples()],
        "hoverinfo": "text",
    }


def _sentences(row: Any, scale: Scale, _: Words) -> str:
    """Say of one dimension what its row shows."""
    told = _("{name}, {dimension}: {score}.").format(
        name=row.name, dimension=row.label, score=printed(row.score, scale, _)
    )
    if pd.isna(row.median):
        return hover(told)
    peers = _("Peers: median {median}, middle half from {low} to {high}.").format(
        median=printed(row.median, scale, _), low=printed(row.q1, scale, _), high=printed(row.q3, scale, _)
    )
    return hover(told, peers)


def _values(rows: pd.DataFrame, scale: Scale, frame: Frame, _: Words) -> list[str]:
    """Write score and distance from the median."""
    texts = []
    for row in rows.itertuples():
        if pd.isna(row.score):
            texts.append("")
            continue
        score = bold(printed(row.score, scale, _))
        if pd.isna(row.median):
            texts.append(score)
            continue
        gap = _.signed(row.score - row.median, scale.decimals)
        texts.append(f'{score}  <span style="color: {frame.theme.muted}">{gap}</span>')
    return texts


def _gaps(rows: pd.DataFrame) -> Sequence[tuple[str, float]]:
    """List the distances from the peers' medians, the best first."""
    known = rows.assign(gap=rows["score"] - rows["median"]).dropna(subset="gap").sort_values("gap", ascending=False)
    return list(zip(known["label"], known["gap"], strict=True))


def _title(rows: pd.DataFrame, scale: Scale, _: Words) -> str:
    """Name where the region stands out most, upwards and downwards."""
    gaps = _gaps(rows)
    if not gaps:
        best = rows.loc[rows["score"].idxmax()]
        return _("Strongest: {dimension} ({score})").format(
            dimension=best["label"], score=printed(best["score"], scale, _)
        )
    (best, up), (worst, down) = gaps[0], gaps[-1]
    if down >= 0:
        return _("At or above the median of its peers in every dimension")
    if up <= 0:
        return _("Nowhere above the median of its peers; furthest below in {dimension} ({gap})").format(
            dimension=worst, gap=_.signed(down, scale.decimals)
        )
    return _("Above its peers most in {best} ({up}), below them most in {worst} ({down})").format(
        best=best, up=_.signed(up, scale.decimals), worst=worst, down=_.signed(down, scale.decimals)
    )


def _alt(rows: pd.DataFrame, scale: Scale, _: Words) -> str:
    """Tell the scores and the medians in one sentence."""
    told = "; ".join(
        _("{dimension} {score} (median of peers {median})").format(
            dimension=row.label, score=printed(row.score, scale, _), median=printed(row.median, scale, _)
        )
        for row in rows.itertuples()
    )
    return f"{rows['name'].iloc[0]}: {told}."


def _table(rows: pd.DataFrame, _: Words) -> pd.DataFrame:
    """Keep what is drawn under readable headers."""
    headers = {
        "label": _("Dimension"),
        "score": _("Score"),
        "q1": _("Lower quartile"),
        "median": _("Median"),
        "q3": _("Upper quartile"),
    }
    return rows[list(headers)].rename(columns=headers)
