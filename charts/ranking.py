"""Who stands where: every region a row, its score a dot, what is still open an interval."""

from typing import Any

import pandas as pd

from charts.canvas import AXIS_ROOM, blank, ends, layout, value_axis
from charts.chart import Chart
from charts.rows import long_row_axis, name_room, row_names, row_notes, row_ranks, row_values, value_room
from charts.theme import Frame
from charts.wording import bold, hover, plain, printed, scale_note, unscored
from scoring import Scale
from words import Words

ROW = 20
TALL_ROW = 46
DIGIT = 8


def ranking_dots(ranking: pd.DataFrame, highlighted: frozenset[str], scale: Scale, frame: Frame, _: Words) -> Chart:
    """Draw the ranking as dots on the printed scale; the code of a region is the customdata of its dot.

    `ranking` has a row a region: region, name, score (printed scale, NaN without), published, rank and of (how many
    are ranked, which may be more than are drawn), low, high, coverage and change; regions without a score stand last.
    """
    if ranking.empty:
        sentence = _("No region is in this selection yet.")
        return Chart(blank("ranking", sentence, frame, _), sentence, "", sentence, _table(ranking, _))
    rows = ranking.sort_values(["rank", "name"], na_position="last").reset_index(drop=True)
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
    ]
    height = AXIS_ROOM + 20 + len(rows) * (TALL_ROW if frame.narrow else ROW)
    drawn = layout("ranking", height, frame, _)
    tick = 12 + DIGIT * max(len(rank) for rank in ranks)
    drawn["margin"] |= {"l": name_room(rows["name"], frame, tick), "t": AXIS_ROOM, "r": value_room(frame)}
    drawn |= {
        "xaxis": value_axis(scale, reach, frame, _) | {"side": "top"},
        "yaxis": long_row_axis(labels, frame, tick),
    }
    title = _title(rows, highlighted, scale, _)
    return Chart(
        {"data": data, "layout": drawn}, title, _subtitle(rows, scale, frame, _), _alt(rows, scale, _), _table(rows, _)
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
            "hovertext": [_sentences(row, scale, _) for row in drawn.itertuples()],
            "hoverinfo": "text",
            "marker": {"size": size, "color": shade, "opacity": 1, "line": {"width": 1.5, "color": theme.page}},
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


def _sentences(row: Any, scale: Scale, _: Words) -> str:
    """Say of one region what its row shows."""
    where = _("{name}: score {score}, rank {rank} of {total}.").format(
        name=row.name,
        score=printed(row.published, scale, _),
        rank=_.number(int(row.rank), 0),
        total=_.number(int(row.of), 0),
    )
    gap = ""
    if row.high > row.low:
        gap = _("{share} of the answers are in; with the rest the score can lie anywhere from {low} to {high}.").format(
            share=_.percent(row.coverage),
            low=printed(row.low, scale, _),
            high=printed(row.high, scale, _),
        )
    moved = ""
    if pd.notna(row.change):
        moved = _("Change from the round before: {change}.").format(change=_.signed(row.change, scale.decimals))
    return hover(where, gap, moved)


def _title(rows: pd.DataFrame, highlighted: frozenset[str], scale: Scale, _: Words) -> str:
    """Say where the one marked region stands, else who leads."""
    scored = rows[rows["score"].notna()]
    chosen = scored[scored["region"].isin(highlighted)]
    if len(chosen) == 1:
        row = chosen.iloc[0]
        return _("{name}: rank {rank} of {total}").format(
            name=row["name"], rank=_.number(int(row["rank"]), 0), total=_.number(int(row["of"]), 0)
        )
    if scored.empty:
        return _("No region has a score yet")
    leaders = scored[scored["rank"] == scored["rank"].min()]
    best = printed(leaders.iloc[0]["published"], scale, _)
    if len(leaders) > 1:
        return _("{count} regions share the highest score, {score}").format(count=len(leaders), score=best)
    return _("{name} has the highest score: {score}").format(name=leaders.iloc[0]["name"], score=best)


def _subtitle(rows: pd.DataFrame, scale: Scale, frame: Frame, _: Words) -> str:
    """Say what dots and lines mean."""
    ranks = (
        _("Dot: score. Number before the name: rank.")
        if frame.narrow
        else _("Dot: score. Number after the name: rank.")
    )
    notes = [ranks, scale_note(scale, _)]
    if (rows["high"] > rows["low"]).any():
        notes.insert(1, _("Thick line: where the score can lie while answers are missing."))
    return " ".join(notes)


def _alt(rows: pd.DataFrame, scale: Scale, _: Words) -> str:
    """Tell the ranking in two sentences."""
    scored = rows[rows["score"].notna()]
    missing = _.plural(
        "{count} region has no score yet.", "{count} regions have no score yet.", len(rows) - len(scored)
    )
    if scored.empty:
        return missing
    told = _("Dot plot of {total} regions, from {first} with {high} to {last} with {low}.").format(
        total=_.number(len(scored), 0),
        first=scored.iloc[0]["name"],
        high=printed(scored.iloc[0]["published"], scale, _),
        last=scored.iloc[-1]["name"],
        low=printed(scored.iloc[-1]["published"], scale, _),
    )
    return told if len(scored) == len(rows) else f"{told} {missing}"


def _table(rows: pd.DataFrame, _: Words) -> pd.DataFrame:
    """Keep what is drawn under readable headers."""
    headers = {
        "rank": _("Rank"),
        "region": _("Code"),
        "name": _("Region"),
        "score": _("Score"),
        "low": _("Lowest possible"),
        "high": _("Highest possible"),
    }
    return rows[list(headers)].rename(columns=headers)
