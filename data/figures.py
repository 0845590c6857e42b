"""Numbers as people type them: one reading where there is one, none where there are two."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from math import isfinite

from words import Words


class FigureState(StrEnum):
    """What became of a written number: doubtful and wrong ones have no value."""

    OK = "ok"
    INTERPRETED = "interpreted"
    DOUBTFUL = "doubtful"
    WRONG = "wrong"
    BLANK = "blank"


class Rule(StrEnum):
    """How a number was read, or why it was not."""

    AS_WRITTEN = ""
    DECIMAL_POINT = "decimal-point"
    THOUSANDS_COMMA = "thousands-comma"
    THOUSANDS_SPACE = "thousands-space"
    ONLY_READING = "only-reading"
    SCALE_WORD = "scale-word"
    UNIT_WRITTEN = "unit-written"
    PERCENT_ASSUMED = "percent-assumed"
    TWO_READINGS = "two-readings"
    NIHIL = "nihil"
    FRACTION = "fraction"
    OTHER_UNIT = "other-unit"
    NOT_A_NUMBER = "not-a-number"


class Measure(StrEnum):
    """What a field counts, so far as it decides how a number may be written."""

    PLAIN = "plain"
    PERCENT = "percent"
    RUPIAH = "rupiah"


@dataclass(frozen=True, slots=True)
class Field:
    """What fits a field: the numbers from low to high, in this unit; `example` is one that does."""

    low: float = float("-inf")
    high: float = float("inf")
    measure: Measure = Measure.PLAIN
    unit: str = ""
    example: str = "12,5"

    def fits(self, value: float) -> bool:
        """Tell whether a value lies in the field's range."""
        return self.low <= value <= self.high


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that was read, how, and the readings it may have where it has none."""

    value: float | None
    state: FigureState
    rule: Rule = Rule.AS_WRITTEN
    readings: tuple[float, ...] = ()


BLANKS = frozenset({"", "-", "--", "n/a", "na", "belum diisi", "y/t", "ya/tidak", "a/b/c/d"})
_BLANK = Figure(None, FigureState.BLANK)
_WRONG = Figure(None, FigureState.WRONG, Rule.NOT_A_NUMBER)
_UNSEEN_RANGES = (
    (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x180E, 0x180E), (0x200B, 0x200F), (0x202A, 0x202E),
    (0x2060, 0x206F), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF),
)  # fmt: skip
_UNSEEN = dict.fromkeys(point for first, last in _UNSEEN_RANGES for point in range(first, last + 1))
_NOTE_MARK = re.compile("[\xb2\xb3\xb9\u2070-\u2089\u2460-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf]")
"""Raised, lowered and circled figures mark a footnote; NFKC would make digits of them, so that 12\u2462 were 123."""
_MINUS = dict.fromkeys((0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212), "-")
_SCALES = {"ribu": 3, "rb": 3, "juta": 6, "jt": 6, "miliar": 9, "milyar": 9, "m": 9, "triliun": 12, "t": 12}
_ONLY_OF_RUPIAH = frozenset({"m", "t"})
_WRITTEN = re.compile(r"(?P<rupiah>rp\.? ?|idr ?)?(?P<digits>-?[0-9](?:[0-9., ]*[0-9])?)(?P<sen>,-)? ?(?P<unit>.*)")
_FORMS: tuple[tuple[re.Pattern[str], str, str, Rule], ...] = (
    # form, thousands separator, decimal mark, rule
    (re.compile(r"[0-9]+"), "", "", Rule.AS_WRITTEN),
    (re.compile(r"[1-9][0-9]{0,2}(\.[0-9]{3})+,[0-9]+"), ".", ",", Rule.AS_WRITTEN),
    (re.compile(r"[1-9][0-9]{0,2}(\.[0-9]{3}){2,}"), ".", "", Rule.AS_WRITTEN),
    (re.compile(r"[0-9]+,[0-9]+"), "", ",", Rule.AS_WRITTEN),
    (re.compile(r"[0-9]+\.[0-9]+"), "", ".", Rule.DECIMAL_POINT),
    (re.compile(r"[1-9][0-9]{0,2}(,[0-9]{3})+\.[0-9]+"), ",", ".", Rule.THOUSANDS_COMMA),
    (re.compile(r"[1-9][0-9]{0,2}(,[0-9]{3}){2,}"), ",", "", Rule.THOUSANDS_COMMA),
    (re.compile(r"[1-9][0-9]{0,2}( [0-9]{3})+(,[0-9]+)?"), " ", ",", Rule.THOUSANDS_SPACE),
)
_UNIT = re.compile(r"[%a-z][^0-9]*")
_WHOLE = 100
_TWO_READINGS = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")


def tidy(text: str) -> str:
    """Bring a text to one form: NFKC, no unseen characters, plain minus, ASCII digits, single spaces, small letters."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.translate(_UNSEEN)).translate(_MINUS)
        text = "".join(_digit(character) for character in text)
    return " ".join(text.split()).casefold()


def _digit(character: str) -> str:
    return str(unicodedata.decimal(character, character))


def read_text(written: str, field: Field) -> Figure:
    """Read a number from text; blank and `-` are blank, never 0, and what fits two readings has none."""
    text = tidy(written)
    if text in BLANKS:
        return _BLANK
    if text == "nihil":
        return Figure(None, FigureState.DOUBTFUL, Rule.NIHIL, (0.0,))
    parts = _WRITTEN.fullmatch(text)
    if parts is None or _NOTE_MARK.search(written):
        return _WRONG
    if parts["rupiah"] and field.measure is not Measure.RUPIAH:
        return Figure(None, FigureState.WRONG, Rule.OTHER_UNIT)
    exponent, unit = _scale_and_unit(parts["unit"], field)
    if unit not in _units(field):
        return Figure(None, FigureState.WRONG, Rule.OTHER_UNIT if _UNIT.fullmatch(unit) else Rule.NOT_A_NUMBER)
    how = Rule.SCALE_WORD if exponent else Rule.UNIT_WRITTEN if unit or parts["rupiah"] else Rule.AS_WRITTEN
    figure = _read_digits(parts["digits"], exponent, field, how)
    return figure if unit or figure.value is None else _share_or_percent(figure, field)


def read_number(value: float, number_format: str, field: Field) -> Figure:
    """Read a numeric cell: the number itself, with regard to a percent format."""
    if not isfinite(value):
        return _WRONG
    shown_as_percent = "%" in number_format
    if field.measure is not Measure.PERCENT:
        return Figure(None, FigureState.WRONG, Rule.OTHER_UNIT) if shown_as_percent else Figure(value, FigureState.OK)
    if shown_as_percent:
        return Figure(float(Decimal(repr(value)) * 100), FigureState.OK)
    return _share_or_percent(Figure(value, FigureState.OK), field)


def _share_or_percent(figure: Figure, field: Field) -> Figure:
    """Take a number without a percent sign for percent, but doubt one up to 1: it may be a share of one."""
    if field.measure is not Measure.PERCENT or figure.value is None or not 0 < figure.value <= _WHOLE:
        return figure
    if figure.value <= 1:
        readings = (figure.value, float(Decimal(repr(figure.value)) * _WHOLE))
        return Figure(None, FigureState.DOUBTFUL, Rule.FRACTION, readings)
    return figure if figure.rule else Figure(figure.value, FigureState.INTERPRETED, Rule.PERCENT_ASSUMED)


def _scale_and_unit(rest: str, field: Field) -> tuple[int, str]:
    """Part a word such as juta from the unit after it; a bare M or T scales rupiah only, and nothing scales percent."""
    first, _, unit = rest.partition(" ")
    if field.measure is Measure.PERCENT:
        return 0, rest
    if first in _SCALES and (first not in _ONLY_OF_RUPIAH or field.measure is Measure.RUPIAH):
        return _SCALES[first], unit
    return 0, rest


def _units(field: Field) -> frozenset[str]:
    if field.measure is Measure.PERCENT:
        return frozenset({"", "%", "persen", "percent", tidy(field.unit)})
    if field.measure is Measure.RUPIAH:
        return frozenset({"", "rupiah", tidy(field.unit)})
    return frozenset({"", tidy(field.unit)})


def _read_digits(written: str, exponent: int, field: Field, how: Rule) -> Figure:
    digits = written.removeprefix("-")
    sign = -1 if digits != written else 1
    if _TWO_READINGS.fullmatch(digits):
        whole = _value(re.sub("[.,]", "", digits), sign, exponent)
        parted = _value(digits.replace(",", "."), sign, exponent)
        fitting = tuple(value for value in (parted, whole) if field.fits(value))
        if len(fitting) == 1:
            return Figure(fitting[0], FigureState.INTERPRETED, Rule.ONLY_READING)
        return Figure(None, FigureState.DOUBTFUL, Rule.TWO_READINGS, (parted, whole))
    for form, thousands, decimal, rule in _FORMS:
        if form.fullmatch(digits):
            plain = digits.replace(thousands, "") if thousands else digits
            value = _value(plain.replace(decimal, ".") if decimal else plain, sign, exponent)
            rule = how or rule
            state = FigureState.INTERPRETED if rule else FigureState.OK
            return Figure(value, state, rule) if isfinite(value) else _WRONG
    return _WRONG


def _value(plain: str, sign: int, exponent: int) -> float:
    return float(Decimal(plain).scaleb(exponent) * sign) + 0.0  # "-0" is 0


def written(value: float, field: Field) -> str:
    """Write a number as `read_text` reads it without doubt in this field: no second reading, no share of one."""
    whole, _, rest = f"{Decimal(repr(value)):f}".removesuffix(".0").partition(".")
    number = f"{whole},{rest:0<4}" if rest else whole
    return f"{number}%" if field.measure is Measure.PERCENT else number


def explain(rule: Rule, _: Words) -> str:
    """Say how an interpreted number was read; empty for one that was read as written."""
    return {
        Rule.DECIMAL_POINT: _("the point was read as the decimal mark"),
        Rule.THOUSANDS_COMMA: _("the comma was read as the thousands separator"),
        Rule.THOUSANDS_SPACE: _("the space was read as the thousands separator"),
        Rule.ONLY_READING: _("of two readings only this one is possible here"),
        Rule.SCALE_WORD: _("ribu, juta, miliar and triliun were multiplied out"),
        Rule.UNIT_WRITTEN: _("the unit was left out"),
        Rule.PERCENT_ASSUMED: _("it was read as percent"),
    }.get(rule, "")
