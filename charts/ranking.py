"""Who stands where: every region a row, its score a dot, what is still open an interval."""

from typing import Any

import pandas as pd

from charts.canvas import AXIS_ROOM, blank, ends, layout, value_axis
from charts.chart import Chart
from charts.rank_spans import HEAD_ROOM, SCORES, SPAN_ROOM, has_spans, heads, level_marks, span_axis, span_traces
from charts.ranking_words import alt_of, sentences_of, subtitle_of, table_of, title_of
from charts.rows import long_row_axis, name_room, row_names, row_notes, row_ranks, row_values, value_room
from charts.theme import Frame
from charts.wording import bold, plain, printed, unscored
from scoring import Scale
from words import Words

ROW = 20
TALL_ROW = 46
DIGIT = 8


def ranking_dots(ranking: pd.DataFrame, highlighted: frozenset[str], scale: Scale, frame: Frame, _: Words) -> Chart:
    """Draw the ranking as dots on the printed scale; the code of a region is the customdata of its dot.

    `ranking` has a row a region: region, name, score (printed scale, NaN without), published, rank and of (how many
    are ranked, which may be more than are drawn), low, high, coverage and change; regions without a score stand last.
    Beside the dots stands how far ranks shift: place and among (rank and number of those compared), first and last
    (missing: not told), chance (of the printed band) and level (tied within noise with the row that follows it here).
    """
    if ranking.empty:
        sentence = _("No region is in this selection yet.")
        return Chart(blank("ranking", sentence, frame, _), sentence, "", sentence, table_of(ranking, _))
    rows = ranking.sort_values(["rank", "name"], na_position="last").reset_index(drop=True)
    spans = has_spans(rows)
    reach = ends(scale, pd.concat([rows["score"], rows["low"], rows["high"]]))
    ranks = ["" if pd.isna(rank) else _.number(int(rank), 0) for rank in rows["rank"]]
    labels = _labels(rows, ranks, highlighted, frame)
    missing = {row: unscored(_) for row in rows.index[rows["score"].isna()]}
    values = [
        "" if pd.isna(row.score) else (bold if row.region in highlighted else str)(printed(row.published, scale, _))
        for row in rows.itertuples()
    ]
    data = [
        _guides(rows, reach[0], frame),
        _intervals(rows, frame),
        *_dots(rows, highlighted, scale, frame, _),
        *(row_names(labels, reach[0], frame) or [row_ranks(ranks, reach[0], frame)]),
        *row_notes(missing, reach[0], frame),
        row_values(values, reach[1], frame),
        *level_marks(rows, reach[0], frame),
        *(span_traces(rows, highlighted, frame, _) if spans else []),
    ]
    height = AXIS_ROOM + 20 + len(rows) * (TALL_ROW if frame.narrow else ROW)
    drawn = layout("ranking", height, frame, _)
    tick = 12 + DIGIT * max(len(rank) for rank in ranks)
    drawn["margin"] |= {"l": name_room(rows["name"], frame, tick), "t": AXIS_ROOM, "r": value_room(frame)}
    drawn |= {
        "xaxis": value_axis(scale, reach, frame, _) | {"side": "top"},
        "yaxis": long_row_axis(labels, frame, tick),
    }
    if spans:
        drawn["margin"] |= {"t": AXIS_ROOM + HEAD_ROOM, "r": value_room(frame, SPAN_ROOM)}
        drawn["height"] += HEAD_ROOM
        drawn["xaxis"]["domain"] = list(SCORES[frame.narrow])
        drawn |= {"xaxis2": span_axis(rows, frame, _), "annotations": heads(rows, frame, _)}
    return Chart(
        {"data": data, "layout": drawn},
        title_of(rows, highlighted, scale, _),
        subtitle_of(rows, scale, frame, _),
        alt_of(rows, scale, _),
        table_of(rows, _),
    )


def _labels(rows: pd.DataFrame, ranks: list[str], highlighted: frozenset[str], frame: Frame) -> list[str]:
    """Write the names of the rows, on a phone with the rank before them."""
    names = [(bold if row.region in highlighted else str)(plain(row.name)) for row in rows.itertuples()]
    if not frame.narrow:
        return names
    muted = frame.theme.muted
    return [
        f'<span style="color: {muted}">{rank}</span>  {name}' if rank else name
        for rank, name in zip(ranks, names, strict=True)
    ]


def _dots(
    rows: pd.DataFrame, highlighted: frozenset[str], scale: Scale, frame: Frame, _: Words
) -> list[dict[str, Any]]:
    """Draw the dots: those of marked regions last, large and in the accent; without marked ones all in the accent."""
    theme = frame.theme
    scored = rows[rows["score"].notna()]
    chosen = scored["region"].isin(highlighted)
    colour = theme.faint if highlighted else theme.accent
    styles = ((scored[~chosen], colour, 9), (scored[chosen], theme.accent, 13))
    return [
        {
            "type": "scatter",
            "mode": "markers",
            "x": drawn["score"].tolist(),
            "y": drawn.index.tolist(),
            "customdata": drawn["region"].tolist(),
            "hovertext": [sentences_of(row, scale, _) for row in drawn.itertuples()],
            "hoverinfo": "text",
            "marker": {
                "size": size,
                "color": [theme.page if row.high > row.low else shade for row in drawn.itertuples()],
                "opacity": 1,
                "line": {
                    "width": 2,
                    "color": [shade if row.high > row.low else theme.page for row in drawn.itertuples()],
                },
            },
            "unselected": {"marker": {"opacity": 1}},
            "cliponaxis": False,
        }
        for drawn, shade, size in styles
    ]


def _guides(rows: pd.DataFrame, left: float, frame: Frame) -> dict[str, Any]:
    """Lead the eye from the names to the dots."""
    return _lines(rows.assign(low=left, high=rows["score"]).dropna(subset="score"), frame.theme.grid, 1)


def _intervals(rows: pd.DataFrame, frame: Frame) -> dict[str, Any]:
    """Draw from the lowest to the highest score possible where answers are missing."""
    return _lines(rows[rows["high"] > rows["low"]], frame.theme.faint, 3)


def _lines(rows: pd.DataFrame, colour: str, width: int) -> dict[str, Any]:
    """Make one trace of a line a row, from its low to its high."""
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [end for row in rows.itertuples() for end in (row.low, row.high, None)],
        "y": [end for row in rows.index for end in (row, row, None)],
        "line": {"color": colour, "width": width},
        "hoverinfo": "skip",
    }
