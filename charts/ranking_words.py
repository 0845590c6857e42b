"""The ranking in words: heading, caption, text alternative, what a row says, and the table of what is drawn."""

from typing import Any

import pandas as pd

from charts.rank_spans import has_spans, ranked_in_groups
from charts.theme import Frame
from charts.wording import hover, printed, scale_note
from scoring import Scale
from words import Words


def sentences_of(row: Any, scale: Scale, _: Words) -> str:
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
    return hover(where, gap, _shift(row, _), moved)


def _shift(row: Any, _: Words) -> str:
    """Say of one region between which ranks it lies, and how often it keeps its band."""
    if pd.isna(row.first) or row.among < 2:
        return ""
    told = _("In 90% of the draws its rank is {first} to {last} (now {place} of {among}).").format(
        first=_.number(int(row.first), 0),
        last=_.number(int(row.last), 0),
        place=_.number(int(row.place), 0),
        among=_.number(int(row.among), 0),
    )
    if pd.isna(row.chance):
        return told
    return told + " " + _("It keeps its band in {share} of them.").format(share=_.percent(row.chance))


def title_of(rows: pd.DataFrame, highlighted: frozenset[str], scale: Scale, _: Words) -> str:
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


def subtitle_of(rows: pd.DataFrame, scale: Scale, frame: Frame, _: Words) -> str:
    """Say what dots and lines mean."""
    if has_spans(rows):
        notes = [_("Dot: score. Bar: how far the rank shifts in 90% of the draws.")]
        if ranked_in_groups(rows):
            notes.append(
                _("Shifts are counted within each weight group, because ranks across them are not comparable.")
            )
    elif frame.narrow:
        notes = [_("Dot: score. Number before the name: rank.")]
    else:
        notes = [_("Dot: score. Number after the name: rank.")]
    if (rows["high"] > rows["low"]).any():
        notes.append(_("Hollow dot, thick line: where the score can lie while answers are missing."))
    if rows["level"].fillna(value=False).any():
        notes.append(_("≈: tied with the one below."))
    notes.append(scale_note(scale, _))
    return " ".join(notes)


def alt_of(rows: pd.DataFrame, scale: Scale, _: Words) -> str:
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


def table_of(rows: pd.DataFrame, _: Words) -> pd.DataFrame:
    """Keep what is drawn under readable headers."""
    headers = {
        "rank": _("Rank"),
        "region": _("Code"),
        "name": _("Region"),
        "score": _("Score"),
        "low": _("Lowest possible"),
        "high": _("Highest possible"),
        "place": _("Rank among those compared"),
        "first": _("Rank from"),
        "last": _("Rank to"),
        "chance": _("Chance of the band"),
        "level": _("Tied with the next"),
    }
    return rows[list(headers)].rename(columns=headers)
