"""What an answer was read as, in words: a level, a yes, a number with its unit, a day."""

from datetime import date
from math import isnan

from data.answers.cell import read_answer
from data.answers.parts import Part
from data.submission.by_hand import typed_cell
from data.submission.places import Place, Slot
from data.submission.records import FIELD_OF, read_record
from data.submission.submission import Record
from data.template.lists import APPLICABLE, NO, NOT_APPLICABLE, YES
from data.template.registers import Asks
from scoring import Indicator, Instrument, Kind, Status
from words import Words

MIDNIGHT = " 00:00:00"
"""How a spreadsheet ends a day without a time."""


def reading(indicator: Indicator, part: str, number: float, status: str, raw: str, _: Words) -> str:
    """Say what one part of an answer was read as; empty where it says nothing."""
    if status == Status.NOT_APPLICABLE:
        return _.of(NOT_APPLICABLE)
    if isnan(number) or status != Status.ANSWERED:
        return ""
    match part:
        case Part.EVIDENCE | Part.REASON | Part.NOTE | Part.EVIDENCE_LINK:
            return raw
        case Part.EVIDENCE_DATE:
            return _.day(date.fromisoformat(f"{number:08.0f}"))
        case Part.APPLIES:
            return _.of(APPLICABLE)
        case Part.VALUE if indicator.kind is Kind.LEVEL:
            return _("level {level}").format(level=_.number(number, 0))
        case Part.VALUE if indicator.kind is Kind.YES_NO:
            return _.of(YES if number else NO)
    return _.plain(number)


def reading_of_entry(entry: Record, _: Words) -> str:
    """Say what an entry of a register was read as; empty where it was not."""
    if entry.status != Status.ANSWERED:
        return ""
    field = FIELD_OF[entry.row, entry.field]
    match field.asks:
        case Asks.CHOICE:
            return next((_.of(choice.name) for choice in field.choices if choice.code == entry.text), entry.text)
        case Asks.DATE:
            return _.day(date.fromisoformat(entry.text))
        case Asks.COUNT if not isnan(entry.number):
            return _.number(entry.number, 0)
    return entry.text or entry.raw


def typed_as_entry(slot: Slot, place: Place, typed: str, _: Words) -> str:
    """Say what a text would be read as in the place of an entry; the text itself where it would not be read."""
    given = read_record(typed_cell(place.address, typed), place.address, FIELD_OF[slot])
    entry = Record("", "", *slot, given.text, given.number, str(given.status), given.raw, "", "", given.rule)
    return reading_of_entry(entry, _) or typed


def typed_as_answer(indicator: Indicator, part: str, place: Place, typed: str, made: Instrument, _: Words) -> str:
    """Say what a text would be read as in the place of an answer; the text itself where it would not be read."""
    given = read_answer(typed_cell(place.address, typed), place.address, indicator, part, made)
    return reading(indicator, part, given.number, str(given.status), given.text or typed, _) or typed


def unit_of(indicator: Indicator, part: str, _: Words) -> str:
    """Say what is counted in a part: what the numerator or denominator is, or the unit."""
    if indicator.ratio is not None and part in (Part.NUMERATOR, Part.DENOMINATOR):
        return _.of(getattr(indicator.ratio, part))
    return _.of(indicator.unit) if part == Part.VALUE else ""
