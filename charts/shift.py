"""Where every region stands under other weights, and where it came from."""

from typing import Any

import pandas as pd

from charts.canvas import AXIS_ROOM, blank, layout
from charts.chart import Chart
from charts.labels import direction_colour
from charts.rank_axes import first_place, ranks_across
from charts.rows import long_row_axis, name_room, row_names, row_notes, row_ranks, row_values, value_room
from charts.theme import Frame
from charts.wording import bold, hover, plain, printed, unscored
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
    ranked = rows.sort_values(["rank", "name"], na_position="last").reset_index(drop=True)
    scored = ranked[ranked["rank"].notna()]
    if scored.empty:
        sentence = _("No region has a score under these weights.")
        return Chart(blank("shift", sentence, frame, _), sentence, "", sentence, _table(rows, _))
    last = int(max(scored["rank"].max(), scored["official_rank"].max()))
    ranks = ["" if pd.isna(rank) else _.number(int(rank), 0) for rank in ranked["rank"]]
    labels = _labels(ranked, ranks, highlighted, frame)
    missing = {row: unscored(_) for row in ranked.index[ranked["rank"].isna()]}
    moved = scored["shift"].abs().ge(far).to_numpy(bool)
    values = [_value(row, far, highlighted, scale, frame, _) for row in ranked.itertuples()]
    data = [
        _lines(scored[~moved], frame.theme.faint, 2),
        _lines(scored[moved & (scored["shift"] > 0)], frame.theme.rise, 3),
        _lines(scored[moved & (scored["shift"] < 0)], frame.theme.fall, 3),
        _official(scored, frame),
        _dots(scored, moved, highlighted, scale, frame, _),
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
        {"data": data, "layout": drawn}, _title(scored, _), _subtitle(far, frame, _), _alt(scored, far, _),
        _table(ranked, _),
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
    if pd.isna(row.rank):
        return ""
    score = (bold if row.region in highlighted else str)(printed(row.score, scale, _))
    shift = int(row.shift)
    if shift == 0:
        return score
    told = f"{'▲' if shift > 0 else '▼'} {_.number(abs(shift), 0)}"
    colour = direction_colour(shift, frame) if abs(shift) >= far else frame.theme.muted
    written = bold(told) if abs(shift) >= far else told
    return f'{score}  <span style="color: {colour}">{written}</span>'


def _lines(rows: pd.DataFrame, colour: str, width: int) -> dict[str, Any]:
    """Draw from the official rank to the one under the other weights."""
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [place for row in rows.itertuples() for place in (int(row.official_rank), int(row.rank), None)],
        "y": [place for row in rows.index for place in (row, row, None)],
        "line": {"color": colour, "width": width},
        "hoverinfo": "skip",
    }


def _official(rows: pd.DataFrame, frame: Frame) -> dict[str, Any]:
    """Draw an open dot at the official rank of those that moved."""
    moved = rows[rows["shift"] != 0]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": moved["official_rank"].astype(int).tolist(),
        "y": moved.index.tolist(),
        "marker": {"size": 7, "color": frame.theme.page, "line": {"width": 1.5, "color": frame.theme.muted}},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def _dots(
    rows: pd.DataFrame, moved: Any, highlighted: frozenset[str], scale: Scale, frame: Frame, _: Words
) -> dict[str, Any]:
    """Draw a dot at the rank under the other weights, in the colour of its direction where it moved far."""
    theme = frame.theme
    chosen = rows["region"].isin(highlighted)
    return {
        "type": "scatter",
        "mode": "markers",
        "x": rows["rank"].astype(int).tolist(),
        "y": rows.index.tolist(),
        "customdata": rows["region"].tolist(),
        "hovertext": [_sentence(row, scale, _) for row in rows.itertuples()],
        "hoverinfo": "text",
        "marker": {
            "size": [13 if one else 9 for one in chosen],
            "color": [
                direction_colour(shift, frame) if far else theme.ink if one else theme.muted
                for shift, far, one in zip(rows["shift"], moved, chosen, strict=True)
            ],
            "opacity": 1,
            "line": {"width": 1.5, "color": theme.page},
        },
        "cliponaxis": False,
    }


def _sentence(row: Any, scale: Scale, _: Words) -> str:
    """Say of one region where it stands and where it stood."""
    return hover(
        _("{name}: rank {now} with {score}, officially rank {before} with {official}.").format(
            name=row.name,
            now=_.number(int(row.rank), 0),
            score=printed(row.score, scale, _),
            before=_.number(int(row.official_rank), 0),
            official=printed(row.official_score, scale, _),
        )
    )


def _title(scored: pd.DataFrame, _: Words) -> str:
    """Name those that moved farthest each way."""
    shift = scored["shift"].astype(int)
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


def _subtitle(far: int, frame: Frame, _: Words) -> str:
    """Say what dots, lines and colours mean."""
    ranks = _("Number before the name: rank.") if frame.narrow else _("Number after the name: rank.")
    meaning = _("Filled dot: rank under these weights. Open dot: official rank. Coloured: moved {far} places or more.")
    return f"{meaning.format(far=_.number(far, 0))} {ranks}"


def _alt(scored: pd.DataFrame, far: int, _: Words) -> str:
    """Tell in a sentence who leads and how many moved."""
    return _("Ranks of {total} regions under other weights, {first} first; {moved} moved {far} places or more.").format(
        total=_.number(len(scored), 0),
        first=scored.iloc[0]["name"],
        moved=_.number(int(scored["shift"].abs().ge(far).sum()), 0),
        far=_.number(far, 0),
    )


def _table(rows: pd.DataFrame, _: Words) -> pd.DataFrame:
    """Keep what is drawn under readable headers."""
    headers = {
        "rank": _("Rank now"),
        "region": _("Code"),
        "name": _("Region"),
        "official_rank": _("Official rank"),
        "shift": _("Places gained"),
        "score": _("Score now"),
        "official_score": _("Official score"),
    }
    return rows[list(headers)].rename(columns=headers)
