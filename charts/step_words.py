"""Next steps in sentences that can be read out: what a step is, what it brings, and the way to a target."""

from dataclasses import dataclass
from decimal import Decimal
from math import isnan
from typing import Any

import pandas as pd

from scoring import Band, Indicator, Instrument, Kind
from scoring.improve import NoPath, Path, Taken, Why
from words import Words

ALIKE = 1e-9
"""Gains that differ by less are the same."""


@dataclass(frozen=True, slots=True)
class Now:
    """Where a region stands before it moves: its published figure, its rank, the code of its band (None: no band)."""

    published: Decimal
    rank: int
    band: str | None


def headline_of(steps: pd.DataFrame, now: Now, instrument: Instrument, _: Words) -> str:
    """Say which step raises the score most, and how many others raise it as far.

    Takes the rows of `scoring.improve.moves` of one region, the largest gain first.
    """
    if steps.empty:
        return _("No step is left: everything that counts scores full marks.")
    best = steps.iloc[0]
    if not best["gain"] > 0:
        return _("No single step raises the score.")
    told = _("Raising {indicator} by one step ({before} → {after}) raises the score most: {outcome}.").format(
        indicator=name_of(str(best["code"]), instrument, _),
        before=_answer_of(best, "answer", instrument, _),
        after=_answer_of(best, "next_answer", instrument, _),
        outcome=outcome_of(best["published"], int(best["rank"]), _band(best["band"]), now, instrument, _),
    )
    others = int((steps["gain"] > best["gain"] - ALIKE).sum()) - 1
    if not others:
        return told
    return f"{told} " + _.plural("{count} other step raises it as far.", "{count} other steps raise it as far.", others)


def sentence_of_step(step: Any, now: Now, instrument: Instrument, _: Words) -> str:
    """Say of one row of `moves`, as a named tuple, from which answer to which it leads and what that brings."""
    row = step._asdict()
    return _("From {before} to {after}: score {outcome}.").format(
        before=_answer_of(row, "answer", instrument, _),
        after=_answer_of(row, "next_answer", instrument, _),
        outcome=outcome_of(step.published, int(step.rank), _band(step.band), now, instrument, _),
    )


def outcome_of(published: Decimal, rank: int, band: str | None, now: Now, instrument: Instrument, _: Words) -> str:
    """Write score, rank and, where it changes, band, then and now: 3,20 → 3,32, peringkat 35 → 26."""
    places = instrument.scale.decimals
    parts = [f"{_.number(now.published, places)} → {_.number(published, places)}"]
    if rank == now.rank:
        parts.append(_("rank still {rank}").format(rank=_.number(rank, 0)))
    else:
        parts.append(_("rank {before} → {after}").format(before=_.number(now.rank, 0), after=_.number(rank, 0)))
    if band != now.band:
        names = {one.code: _.of(one.name) for one in instrument.bands}
        before, after = (names.get(code or "", _("no band")) for code in (now.band, band))
        parts.append(_("band {before} → {after}").format(before=before, after=after))
    return ", ".join(parts)


def sentences_of_path(path: Path, instrument: Instrument, _: Words) -> list[str]:
    """Say each part of a path in a sentence, in the order of the instrument."""
    return [_taken(one, instrument, _) for one in path.taken]


def _taken(one: Taken, instrument: Instrument, _: Words) -> str:
    part = instrument.indicator(one.code)
    steps = _.plural("{count} step", "{count} steps", one.steps)
    return _("{indicator}: from {before} to {after} ({steps}, effort {effort}).").format(
        indicator=name_of(one.code, instrument, _),
        before=answer_text(one.answer, part, instrument, _),
        after=answer_text(one.next_answer, part, instrument, _),
        steps=steps,
        effort=effort_text(one.effort, _),
    )


def end_of_path(path: Path, now: Now, instrument: Instrument, _: Words) -> str:
    """Say what a path costs and where it leads."""
    if not path.taken:
        return _("The target is reached already.")
    steps = _.plural("{count} step", "{count} steps", sum(one.steps for one in path.taken))
    return _("{steps}, total effort {effort}: score {outcome}, if no other region moves.").format(
        steps=steps,
        effort=effort_text(path.cost, _),
        outcome=outcome_of(path.published, path.rank, path.band, now, instrument, _),
    )


def why_no_path(found: NoPath, _: Words) -> str:
    """Say why there is no path."""
    return {
        Why.NO_WAY: _("Not even all steps together reach this target."),
        Why.COVERAGE: _("It cannot be told: a part has no score because too little of it is answered."),
        Why.BLANKS: _("It cannot be told exactly: too many answers of one part are blank."),
        Why.BELOW_ZERO: _("It cannot be told exactly: an answer scores below zero under a mean that multiplies."),
        Why.EFFORTS: _("It cannot be told: these efforts have no common measure. Use rounder numbers."),
    }[found.why]


def band_text(band: Band, instrument: Instrument, _: Words) -> str:
    """Name a band with what it demands of the score and of each dimension."""
    places = instrument.scale.decimals
    name, floor = _.of(band.name), _.number(band.floor, places)
    if band.minimum_dimension is None:
        return _("{band} (score from {floor})").format(band=name, floor=floor)
    least = _.number(band.minimum_dimension, places)
    return _("{band} (score from {floor}, every dimension from {least})").format(band=name, floor=floor, least=least)


def name_of(code: str, instrument: Instrument, _: Words) -> str:
    """Name an indicator, with its code where it is not a dimension itself."""
    name = _.of(instrument.part(code).name)
    return name if instrument.level(code) == "dimension" else f"{code} {name}"


def answer_text(answer: float | None, part: Indicator, instrument: Instrument, _: Words) -> str:
    """Write an answer as it would be said: level 3, yes, 45,50 %."""
    if answer is None or isnan(answer):
        return _("blank")
    if part.kind is Kind.YES_NO and answer in {0.0, 1.0}:
        return _("yes") if answer else _("no")
    if part.kind is Kind.LEVEL:
        return _("level {level}").format(level=_.number(answer, 0 if answer == round(answer) else 2))
    figure = _.number(answer, 2)
    if part.kind is Kind.YES_NO:
        return figure  # between no and yes: the mean of several assessors
    return figure if instrument.level(part.code) == "dimension" else f"{figure} {_.of(part.unit)}"


def move_text(before: float | None, after: float | None, part: Indicator, instrument: Instrument, _: Words) -> str:
    """Write from which answer to which a decision leads, or that it was kept (after: None or NaN)."""
    stood = answer_text(before, part, instrument, _)
    if after is None or isnan(after):
        return _("kept at {before}").format(before=stood)
    return f"{stood} → {answer_text(after, part, instrument, _)}"


def effort_text(effort: float, _: Words) -> str:
    """Write points of effort with no more decimals than they need."""
    return _.number(effort, len(f"{effort:.2f}".rstrip("0").partition(".")[2]))


def _answer_of(row: Any, column: str, instrument: Instrument, _: Words) -> str:
    return answer_text(float(row[column]), instrument.indicator(str(row["code"])), instrument, _)


def _band(code: object) -> str | None:
    return None if pd.isna(code) else str(code)
