"""Cells of numbers: what fits the part they answer, and what is wrong with the others."""

import re
from dataclasses import replace
from math import isnan

from data.answers.given import NOTHING, Given, blank, rule_of, without
from data.answers.parts import Part
from data.figures import Field, Figure, FigureState, Measure, Rule, read_number, read_text, tidy, written
from data.issues import CellAddress, Issue, issue
from data.workbook import Cell, CellKind
from scoring import Indicator, Instrument, Kind, Status

_PERCENT_UNITS = ("%", "persen", "percent")
_UNUSABLE = {CellKind.ERROR: "N-ERROR", CellKind.UNSAVED: "N-FORMULA", CellKind.DATE: "N-DATE"}
COUNT = Field(low=0, example="12")
MARK = Field(low=0, high=4, example="3")


def unusable(cell: Cell, address: CellAddress) -> Given | None:
    """Give what a cell gives that can hold no answer at all: an error, an unsaved formula, a date."""
    code = _UNUSABLE.get(cell.kind)
    return without(cell, issue(code, address, cell.shown)) if code else None


def read_figure(cell: Cell, address: CellAddress, field: Field) -> Given:
    """Read the cell of a number."""
    if cell.kind is CellKind.TRUTH:
        return without(cell, issue("N-TEXT", address, cell.shown, field.example))
    figure = _figure(cell, field)
    if figure.value is not None and not field.fits(figure.value):
        return without(cell, issue("N-RANGE", address, cell.shown, _range(field)))
    if figure.state in (FigureState.WRONG, FigureState.DOUBTFUL):
        return without(cell, _figure_issue(figure, field, address, cell.shown))
    return _given(cell, figure)


def read_count(cell: Cell, address: CellAddress) -> Given:
    """Read the cell of a count: a whole number, not below 0."""
    return _read_whole(cell, address, COUNT)


def read_mark(cell: Cell, address: CellAddress) -> Given:
    """Read the cell of a mark, a whole number from 0 to 4; it is a text too, as the code of a choice is."""
    given = _read_whole(cell, address, MARK)
    return given if isnan(given.number) else replace(given, text=f"{given.number:.0f}")


def _read_whole(cell: Cell, address: CellAddress, field: Field) -> Given:
    given = unusable(cell, address) or read_figure(cell, address, field)
    if not isnan(given.number) and given.number % 1:
        return without(cell, issue("N-WHOLE", address, cell.shown))
    return given


def read_printed(cell: Cell | None, address: CellAddress) -> Given:
    """Read a printed figure: what cannot be read is doubtful, because nothing is scored by it."""
    if cell is None:
        return NOTHING
    figure = _figure(cell, Field()) if cell.kind in (CellKind.NUMBER, CellKind.TEXT) else None
    if figure is None or figure.state in (FigureState.WRONG, FigureState.DOUBTFUL):
        return without(cell, issue("N-PRINTED", address, cell.shown))
    return _given(cell, figure)


def field_of(indicator: Indicator, part: str, made: Instrument) -> Field:
    """What fits a part: counts are not negative, scores on the printed scale stay on it, percents may be written so."""
    if part in (Part.NUMERATOR, Part.DENOMINATOR):
        wording = tidy(getattr(indicator.ratio, part).id) if indicator.ratio is not None else ""
        in_rupiah = re.search(r"\b(rp|rupiah)\b", wording) is not None
        return Field(low=0, measure=Measure.RUPIAH if in_rupiah else Measure.PLAIN)
    percent = tidy(indicator.unit.id).startswith(_PERCENT_UNITS)
    measure = Measure.PERCENT if percent else Measure.PLAIN
    if indicator.kind is Kind.RATIO:
        return Field(low=0, measure=measure, unit=indicator.unit.id)
    ends = (float(made.scale.low), float(made.scale.high))
    if indicator.goalposts and (indicator.goalposts.worst, indicator.goalposts.best) == ends:
        return Field(*ends, measure, indicator.unit.id)
    return Field(measure=measure, unit=indicator.unit.id)


def _figure(cell: Cell, field: Field) -> Figure:
    if cell.kind is CellKind.NUMBER:
        return read_number(cell.number, cell.number_format, field)
    return read_text(cell.shown, field)


def _figure_issue(figure: Figure, field: Field, address: CellAddress, raw: str) -> Issue:
    shown = " / ".join(f"{reading:.15g}".replace(".", ",") for reading in figure.readings)
    proposed = " / ".join(written(reading, field) for reading in figure.readings)
    unit = field.unit or ("Rp" if field.measure is Measure.RUPIAH else "")
    codes: dict[Rule, tuple[str, str]] = {
        Rule.TWO_READINGS: ("N-TWO-READINGS", shown),
        Rule.NIHIL: ("N-NIHIL", ""),
        Rule.FRACTION: ("N-FRACTION", ""),
        Rule.OTHER_UNIT: ("N-UNIT", unit) if unit else ("N-PLAIN", ""),
    }
    code, expected = codes.get(figure.rule, ("N-TEXT", field.example))
    return issue(code, address, raw, expected, proposed)


def _given(cell: Cell, figure: Figure) -> Given:
    if figure.value is None or isnan(figure.value):
        return blank(cell)
    return Given(figure.value, Status.ANSWERED, cell.shown, rule_of(cell, figure.rule))


def _range(field: Field) -> str:
    return f"≥ {field.low:g}" if field.high == float("inf") else f"{field.low:g}–{field.high:g}"
