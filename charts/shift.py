"""Where every region stands under other weights, and where it came from."""

from typing import Any

import pandas as pd

from charts.canvas import AXIS_ROOM, blank, layout
from charts.chart import Chart
from charts.labels import direction_colour
from charts.rank_axes import first_place, ranks_across
from charts.rows import long_row_axis, name_room, row_names, row_notes, row_ranks, row_values, value_room
from charts.shift_words import ShiftWords, under_version, under_weights
from charts.theme import Frame
from charts.wording import bold, plain, printed, unscored
from scoring import Scale
from words import Words

ROW = 20
TALL_ROW = 46
DIGIT = 8
VALUE_ROOM = 104


def rank_shift(
    rows: pd.DataFrame, far: int, highlighted: frozenset[str], scale: Scale, frame: Frame, _: Words
) -> Chart:
    """Draw every region at its rank under other weights, with a line from its official rank.

    `rows` has a row a region: region, name, score and official_score (printed scale, NaN without), rank, official_rank
    and shift (places gained; missing without a rank). Regions that gained or lost `far` places or more are marked.
    """
    return _shift(rows, far, highlighted, under_weights(_), scale, frame, _)


def version_shift(
    rows: pd.DataFrame, far: int, highlighted: frozenset[str], versions: tuple[str, str], scale: Scale, frame: Frame,
    _: Words,
) -> Chart:  # fmt: skip
    """Draw the same for two versions of an instrument: that which was asked, `official_` in the rows, and another."""
    return _shift(rows, far, highlighted, under_version(*versions, _), scale, frame, _)


def _shift(
    rows: pd.DataFrame, far: int, highlighted: frozenset[str], told: ShiftWords, scale: Scale, frame: Frame, _: Words
) -> Chart:
    """Draw ranks now and before, and say of them what is told."""
    ranked = rows.sort_values(["rank", "name"], na_position="last").reset_index(drop=True)
    scored = ranked[ranked["rank"].notna()]
    scored = scored.astype({"rank": int, "official_rank": int, "shift": int})  # plain numbers are read ten times faster
    if scored.empty:
        sentence = told.none
        return Chart(blank("shift", sentence, frame, _), sentence, "", sentence, _table(rows, told))
    last = int(max(scored["rank"].max(), scored["official_rank"].max()))
    ranks = ["" if pd.isna(rank) else _.number(int(rank), 0) for rank in ranked["rank"]]
    labels = _labels(ranked, ranks, highlighted, frame)
    missing = {row: unscored(_) for row in ranked.index[ranked["rank"].isna()]}
    placed = list(scored.itertuples())
    values = [_value(row, far, highlighted, scale, frame, _) for row in placed] + [""] * len(missing)
    data = [
        _lines([row for row in placed if abs(row.shift) < far], frame.theme.faint, 2),
        _lines([row for row in placed if row.shift >= far], frame.theme.rise, 3),
        _lines([row for row in placed if -row.shift >= far], frame.theme.fall, 3),
        _official(placed, frame),
        _dots(placed, far, highlighted, told, scale, frame, _),
        *(row_names(labels, 1, frame) or [row_ranks(ranks, first_place(last), frame)]),
        *row_notes(missing, 1, frame),
        row_values(values, last, frame),
    ]
    drawn = layout("shift", AXIS_ROOM + 20 + len(ranked) * (TALL_ROW if frame.narrow else ROW), frame, _)
    tick = 12 + DIGIT * max(len(rank) for rank in ranks)
    drawn["margin"] |= {
        "l": name_room(ranked["name"], frame, tick), "t": AXIS_ROOM, "r": value_room(frame, VALUE_ROOM),
    }  # fmt: skip
    drawn |= {"xaxis": ranks_across(last, frame, _), "yaxis": long_row_axis(labels, frame, tick)}
    return Chart(
        {"data": data, "layout": drawn}, _title(scored, _), _subtitle(far, told, frame, _),
        _alt(scored, far, told, _), _table(ranked, told),
    )  # fmt: skip


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


def _value(row: Any, far: int, highlighted: frozenset[str], scale: Scale, frame: Frame, _: Words) -> str:
    """Write the score, and how many places were gained or lost, in the colour of the direction where they are many."""
    score = (bold if row.region in highlighted else str)(printed(row.score, scale, _))
    shift = row.shift
    if shift == 0:
        return score
    told = f"{'▲' if shift > 0 else '▼'} {_.number(abs(shift), 0)}"
    colour = direction_colour(shift, frame) if abs(shift) >= far else frame.theme.muted
    written = bold(told) if abs(shift) >= far else told
    return f'{score}  <span style="color: {colour}">{written}</span>'


def _lines(rows: list[Any], colour: str, width: int) -> dict[str, Any]:
    """Draw from the official rank to the one under the other weights."""
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [place for row in rows for place in (row.official_rank, row.rank, None)],
        "y": [place for row in rows for place in (row.Index, row.Index, None)],
        "line": {"color": colour, "width": width},
        "hoverinfo": "skip",
    }


def _official(rows: list[Any], frame: Frame) -> dict[str, Any]:
    """Draw an open dot at the official rank of those that moved."""
    moved = [row for row in rows if row.shift != 0]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [row.official_rank for row in moved],
        "y": [row.Index for row in moved],
        "marker": {"size": 7, "color": frame.theme.page, "line": {"width": 1.5, "color": frame.theme.muted}},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def _dots(
    rows: list[Any], far: int, highlighted: frozenset[str], told: ShiftWords, scale: Scale, frame: Frame, _: Words
) -> dict[str, Any]:
    """Draw a dot at the rank under the other weights, in the colour of its direction where it moved far."""
    theme = frame.theme
    still = {True: theme.ink, False: theme.muted}
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [row.rank for row in rows],
        "y": [row.Index for row in rows],
        "customdata": [row.region for row in rows],
        "hovertext": [_sentence(row, told, scale, _) for row in rows],
        "hoverinfo": "text",
        "marker": {
            "size": [13 if row.region in highlighted else 9 for row in rows],
            "color": [
                direction_colour(row.shift, frame) if abs(row.shift) >= far else still[row.region in highlighted]
                for row in rows
            ],
            "opacity": 1,
            "line": {"width": 1.5, "color": theme.page},
        },
        "cliponaxis": False,
    }


def _sentence(row: Any, told: ShiftWords, scale: Scale, _: Words) -> str:
    """Say of one region where it stands and where it stood, in two lines that need no wrapping."""
    now = told.now.format(name=row.name, now=_.number(row.rank, 0), score=printed(row.score, scale, _))
    before = told.before.format(before=_.number(row.official_rank, 0), official=printed(row.official_score, scale, _))
    return f"{plain(now)}<br>{plain(before)}"


def _title(scored: pd.DataFrame, _: Words) -> str:
    """Name those that moved farthest each way."""
    shift = scored["shift"]
    if not shift.any():
        return _("No region changes its place")
    parts = []
    if shift.max() > 0:
        up = scored.loc[shift.idxmax(), "name"]
        parts.append(_("{name} gains most (▲ {places})").format(name=up, places=_.number(int(shift.max()), 0)))
    if shift.min() < 0:
        down = scored.loc[shift.idxmin(), "name"]
        parts.append(_("{name} loses most (▼ {places})").format(name=down, places=_.number(int(-shift.min()), 0)))
    return "; ".join(parts)


def _subtitle(far: int, told: ShiftWords, frame: Frame, _: Words) -> str:
    """Say what dots, lines and colours mean."""
    ranks = _("Number before the name: rank.") if frame.narrow else _("Number after the name: rank.")
    return f"{told.dots.format(far=_.number(far, 0))} {ranks}"


def _alt(scored: pd.DataFrame, far: int, told: ShiftWords, _: Words) -> str:
    """Tell in a sentence who leads and how many moved."""
    return told.alt.format(
        total=_.number(len(scored), 0),
        first=scored.iloc[0]["name"],
        moved=_.number(int(scored["shift"].abs().ge(far).sum()), 0),
        far=_.number(far, 0),
    )


def _table(rows: pd.DataFrame, told: ShiftWords) -> pd.DataFrame:
    """Keep what is drawn under readable headers."""
    return rows[list(told.headers)].rename(columns=dict(told.headers))
