"""What a workbook is made for: a region, a round, an instrument, and what is already known of its answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from data.regions import Region
from data.template.anchors import CoverItem, FieldCode, Purpose
from data.template.cover_sheet import VALUE
from data.template.lists import NOT_APPLICABLE
from data.template.slots import Problems, Slot, Values, clean
from scoring import Indicator, Instrument, Kind, Text
from scoring.formulas import NOT_APPLICABLE_SHOWN
from words import Words


class RoundLike(Protocol):
    """What a workbook says of its round."""

    @property
    def code(self) -> str:
        """The code that the reader knows it by."""

    @property
    def name(self) -> Text:
        """How it is called."""

    @property
    def held(self) -> date:
        """The day it was held."""


@dataclass(frozen=True, slots=True)
class Whose:
    """The region of a workbook: its code, and how it is written."""

    code: str
    name: str


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """Everything that one workbook is written from.

    `earlier` is last round's answers by indicator (None: not shown); `problems` what a sheet of its own lists.
    """

    whose: Whose
    round: RoundLike
    instrument: Instrument
    purpose: Purpose
    earlier: Mapping[str, str] | None = None
    values: Values = field(default_factory=dict)
    problems: Problems | None = None

    def filled(self, _: Words) -> Values:
        """The given values, and the identity that stands on every cover."""
        marks = {} if self.problems is None else self.problems.marks
        identity: Values = {
            (CoverItem.REGION_CODE, VALUE): self.whose.code,
            (CoverItem.REGION, VALUE): self.whose.name,
            (CoverItem.ROUND, VALUE): _.of(self.round.name),
        }
        return {**self.values, **{slot: value for slot, value in identity.items() if slot not in marks}}


def whose(region: Region) -> Whose:
    """Say whose workbook it is."""
    return Whose(region.code, region.official_name)


def earlier_answers(instrument: Instrument, previous: Values, _: Words) -> Mapping[str, str]:
    """Write last round's answers as they are shown beside this round's, a dash where there was none."""
    return {indicator.code: earlier_answer(indicator, previous, _) for indicator in instrument.indicators}


def earlier_answer(indicator: Indicator, previous: Values, _: Words) -> str:
    """Write one answer: a ratio as its two numbers."""
    code = indicator.code
    if str(previous.get((code, FieldCode.APPLIES), "")).strip().casefold() in _out_in_both_tongues():
        return _.of(NOT_APPLICABLE)
    if indicator.kind is Kind.RATIO and (code, FieldCode.NUMERATOR) in previous:
        return " ÷\n".join(_shown(previous, (code, part), _) for part in (FieldCode.NUMERATOR, FieldCode.DENOMINATOR))
    return _shown(previous, (code, FieldCode.VALUE), _)


def _out_in_both_tongues() -> set[str]:
    return {NOT_APPLICABLE.id.casefold(), NOT_APPLICABLE.en.casefold()}


def _shown(previous: Values, slot: Slot, _: Words) -> str:
    value = previous.get(slot, "")
    if isinstance(value, int | float):
        whole = value == int(value) if value - value == 0 else False
        return _.number(value, 0 if whole else 2)
    if isinstance(value, date):
        return _.day(value)
    return clean(value).strip() or NOT_APPLICABLE_SHOWN
