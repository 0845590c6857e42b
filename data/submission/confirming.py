"""What may be typed to say that an answer is meant as it was read: texts that the reader takes without doubt."""

from collections.abc import Iterable
from math import isnan

from data.answers.figure_cells import field_of
from data.answers.parts import ASKED, Part
from data.figures import written
from data.issues import Issue
from data.submission.places import Place
from data.submission.submission import Record
from data.template.registers import Asks, RegisterField
from scoring import Indicator, Instrument, Kind


def readings_of(issues: Iterable[Issue], place: Place) -> tuple[str, ...]:
    """List the readings that a doubtful or wrong answer may have; of a cell that may not be read, what stands in it."""
    proposed = [reading for found in issues for reading in found.proposed.split(" / ") if reading]
    if place.trouble is not None and place.cell is not None:
        proposed.append(place.cell.shown)
    return tuple(dict.fromkeys(proposed))


def confirming_record(field: RegisterField, given: Record) -> str:
    """Write an entry of a register that was interpreted so that it is read as written; empty where nothing is to do."""
    if field.asks is Asks.CHOICE:
        return next((choice.name.id for choice in field.choices if choice.code == given.text), "")
    if field.asks is Asks.DATE:
        return given.text
    return "" if isnan(given.number) else f"{given.number:.0f}"


def confirming(indicator: Indicator, part: str, number: float, instrument: Instrument) -> str:
    """Write an answer that was interpreted so that it is read as written; empty where there is nothing to confirm."""
    if isnan(number):
        return ""
    if part == Part.EVIDENCE_DATE:
        digits = f"{number:08.0f}"
        return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"
    if part not in ASKED:
        return ""
    if part == Part.VALUE and indicator.kind is Kind.YES_NO:
        return "Ya" if number else "Tidak"
    if part == Part.VALUE and indicator.kind is Kind.LEVEL:
        return f"{number:.0f}"
    return written(number, field_of(indicator, part, instrument))
