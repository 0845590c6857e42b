"""What stands beside an answer: what the indicator is, what is asked, and what a score rests on."""

from collections.abc import Sequence
from itertools import chain
from typing import Any

from data.template.styles import Styles
from scoring import Indicator, Instrument, Kind
from words import Words

Run = tuple[str, str]
"""A piece of text and its look."""


def about(indicator: Indicator, _: Words) -> list[Run]:
    """Name an indicator, and in small print what it rests on."""
    small = "\n".join(line for line in (indicator.reference, indicator.citation) if line)
    return [("bold", _.of(indicator.name)), ("small", f"\n{small}" if small else "")]


def criteria(indicator: Indicator, instrument: Instrument, _: Words) -> list[Run]:
    """Say what is asked: the criterion of each level, the two numbers of a ratio, and the evidence."""
    asked = {Kind.LEVEL: _levels, Kind.YES_NO: _yes_no, Kind.RATIO: _ratio, Kind.NUMBER: _number}
    runs = asked[indicator.kind](indicator, _)
    if indicator.kind in (Kind.RATIO, Kind.NUMBER) and indicator.goalposts is not None:
        runs += [("plain", "\n" + _goalposts(indicator, instrument, _))]
    if _.of(indicator.evidence):
        runs += [("level", "\n" + _("Evidence: ")), ("plain", _.of(indicator.evidence))]
    if indicator.guess is not None:
        runs += [("guess", "\n" + _("A guess: ")), ("plain", _.of(indicator.guess))]
    return runs


def written(runs: Sequence[Run]) -> str:
    """Give the text of some runs without their looks."""
    return "".join(text for _look, text in runs)


def write_runs(page: Any, row: int, column: int, runs: Sequence[Run], look: str, styles: Styles) -> None:
    """Write a cell in which some words look otherwise than others."""
    shown = [run for run in runs if run[1]]
    if len(shown) > 1:
        fragments = chain.from_iterable((styles.of(of_run), text) for of_run, text in shown)
        page.write_rich_string(row, column, *fragments, styles.of(look))
    else:
        page.write_string(row, column, written(shown), styles.of(look, bold=True))


def _levels(indicator: Indicator, _: Words) -> list[Run]:
    runs: list[Run] = []
    for place, level in enumerate(indicator.levels):
        runs += [("level", f"{'' if place == 0 else chr(10)}{level.value}  "), ("plain", _.of(level.criterion))]
    return runs


def _yes_no(_indicator: Indicator, _: Words) -> list[Run]:
    return [("level", _("Yes or no. ")), ("plain", _("A yes without evidence counts as 0."))]


def _ratio(indicator: Indicator, _: Words) -> list[Run]:
    if indicator.ratio is None:
        return _number(indicator, _)
    ratio = indicator.ratio
    made = (
        _("Result: numerator ÷ denominator × {per}, in {unit}.")
        if ratio.per != 1
        else _("Result: numerator ÷ denominator, in {unit}.")
    )
    told = made.format(per=_.number(ratio.per, 0), unit=_.of(indicator.unit))
    return [
        ("level", _("Numerator: ")),
        ("plain", _.of(ratio.numerator)),
        ("level", "\n" + _("Denominator: ")),
        ("plain", _.of(ratio.denominator)),
        ("plain", f"\n{told}"),
    ]


def _number(indicator: Indicator, _: Words) -> list[Run]:
    return [("level", _("A number in: ")), ("plain", _.of(indicator.unit))]


def _goalposts(indicator: Indicator, instrument: Instrument, _: Words) -> str:
    if indicator.goalposts is None:
        return ""
    scale, ends = instrument.scale, indicator.goalposts
    return _("Score {low} at {worst}, score {high} at {best} ({unit}).").format(
        low=f"{scale.low:f}",
        high=f"{scale.high:f}",
        worst=_.number(ends.worst, _decimals(ends.worst)),
        best=_.number(ends.best, _decimals(ends.best)),
        unit=_.of(indicator.unit),
    )


def _decimals(value: float) -> int:
    return 0 if value == int(value) else 2
