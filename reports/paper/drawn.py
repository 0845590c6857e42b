"""Figures and tables as the layout takes them: every number written, every length a share of the room."""

from itertools import accumulate, pairwise
from typing import Any

from reports.paper.paper import Atlas, Drawn, Ranked, Ranking
from reports.slides import Bars, Cards, Grid, Lines, Points, Series, Steps
from words import Words

Plain = dict[str, Any]
"""What JSON can hold; the layout (paper.typ) is the only reader."""


def drawn(body: Drawn | None, _: Words) -> Plain:
    """Make one body ready to be laid out."""
    match body:
        case Cards():
            cards = [
                {"label": card.label, "value": card.value, "note": card.note, "first": place == 0}
                for place, card in enumerate(body.cards)
            ]
            return {"kind": "cards", "cards": cards}
        case Bars():
            return _bars(body, _)
        case Lines():
            return _lines(body, _)
        case Steps():
            return _steps(body, _)
        case Grid():
            columns = [{"heading": one.heading, "share": one.share, "number": one.number} for one in body.columns]
            return {"kind": "grid", "columns": columns, "rows": body.rows, "lead": body.lead}
        case Points():
            return {"kind": "points", "points": [{"heading": head, "text": text} for head, text in body.points]}
        case Ranking():
            return _ranking(body, _)
        case Atlas():
            shapes = [
                {"tone": one.tone, "rings": [[[round(x, 4), round(y, 4)] for x, y in ring] for ring in one.rings]}
                for one in body.shapes
            ]
            return {"kind": "atlas", "shapes": shapes, "height": body.height, "legend": body.legend, "alt": body.alt}
        case None:
            return {"kind": "words"}


def _bars(bars: Bars, _: Words) -> Plain:
    series = [
        {"name": one.name, "role": one.role.value, "bars": _values(one, bars.low, bars.high, bars.decimals, _)}
        for one in bars.series
    ]
    return {"kind": "bars", "categories": bars.categories, "series": series, "alt": _told(bars.categories, series)}


def _lines(lines: Lines, _: Words) -> Plain:
    series = [
        {"name": one.name, "role": one.role.value, "bars": _values(one, lines.low, lines.high, lines.decimals, _)}
        for one in lines.series
    ]
    ends = {"low": _.number(lines.low, 0), "high": _.number(lines.high, 0)}
    return {"kind": "lines", "moments": lines.moments, "series": series, "alt": _told(lines.moments, series), **ends}


def _values(series: Series, low: float, high: float, decimals: int, _: Words) -> list[Plain]:
    """Each value as written and as a share of the scale; what is missing has no share."""
    return [
        {"text": _.number(value, decimals), "share": None if value is None else _share(value, low, high)}
        for value in series.values
    ]


def _steps(steps: Steps, _: Words) -> Plain:
    """Float each step between the heights before and after it, on a scale that begins a little below the lowest."""
    heights = list(accumulate((step for _label, step in steps.steps), initial=steps.start[1]))
    room = max(max(heights) - min(heights), 10.0**-steps.decimals)
    low, high = max(0.0, min(heights) - room), max(heights)
    rows = [_end(steps.start, low, high, steps.decimals, _)]
    for (label, step), pair in zip(steps.steps, pairwise(heights), strict=True):
        ends = {"from": _share(min(pair), low, high), "to": _share(max(pair), low, high)}
        kind = "rise" if step > 0 else "fall"
        rows.append({"label": label, "text": _.signed(step, steps.decimals), "kind": kind, **ends})
    rows.append(_end(steps.end, low, high, steps.decimals, _))
    return {"kind": "steps", "rows": rows, "alt": "; ".join(f"{row['label']}: {row['text']}" for row in rows)}


def _end(end: tuple[str, float], low: float, high: float, decimals: int, _: Words) -> Plain:
    label, value = end
    ends = {"from": 0.0, "to": _share(value, low, high)}
    return {"label": label, "text": _.number(value, decimals), "kind": "end", **ends}


def _ranking(ranking: Ranking, _: Words) -> Plain:
    among = sum(row.rank is not None for row in ranking.rows)
    banded = any(row.band for row in ranking.rows)
    heads = [_("Rank"), _("Region"), _("Score"), _("Rank from–to"), _("1 to {count}").format(count=_.number(among, 0))]
    rows = [
        {
            "rank": _.number(row.rank, 0),
            "name": row.name,
            "score": row.score,
            "band": row.band,
            "interval": "–" if row.interval is None else "–".join(_.number(end, 0) for end in row.interval),
            "span": _span(row, among),
        }
        for row in ranking.rows
    ]
    return {"kind": "ranking", "heads": [*heads, _("Band")][: 5 + banded], "rows": rows, "banded": banded}


def _span(row: Ranked, among: int) -> Plain:
    """The interval of a rank and the rank itself as shares of the way from the first to the last."""
    if row.interval is None or row.rank is None:
        return {"low": None}
    low, high, at = (_share(float(place), 1.0, float(max(among, 2))) for place in (*row.interval, row.rank))
    return {"low": low, "high": high, "at": at}


def _share(value: float, low: float, high: float) -> float:
    return min(max((value - low) / (high - low), 0.0), 1.0)


def _told(categories: tuple[str, ...], series: list[Plain]) -> str:
    """Say a chart for people who do not see it."""
    groups = (
        f"{category}: " + ", ".join(f"{one['name']} {one['bars'][place]['text']}" for one in series)
        for place, category in enumerate(categories)
    )
    return "; ".join(groups)
