"""Dates as people type them: day, month, year; a date that can only be read month first is asked about."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from math import isfinite

from data.figures import BLANKS, FigureState, tidy

EARLIEST, LATEST = date(2000, 1, 1), date(2035, 12, 31)
"""What lies outside is a slip of the pen in an evaluation of these years."""

DAY_FIRST = "day-month-year"
_MONTHS = (
    ("januari", "january", "jan"),
    ("februari", "february", "pebruari", "feb", "peb"),
    ("maret", "march", "mar"),
    ("april", "apr"),
    ("mei", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("agustus", "august", "agu", "ags", "agt", "aug"),
    ("september", "sept", "sep"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nopember", "nov", "nop"),
    ("desember", "december", "des", "dec"),
)
_MONTH_OF = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names}
_WEEKDAY = re.compile(
    r"(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?,? "
)
_ISO = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})(?:[t ][0-9:.]+(?:z|[+-][0-9:]+)?)?")
_IN_WORDS = re.compile(r"(?P<day>[0-9]{1,2})[ -](?P<month>[a-z]+)\.?,?[ -](?P<year>[0-9]{4})")
_MONTH_WORD_FIRST = re.compile(r"(?P<month>[a-z]+)\.? (?P<day>[0-9]{1,2}),? (?P<year>[0-9]{4})")
_IN_DIGITS = re.compile(
    r"(?P<day>[0-9]{1,2}) ?(?P<mark>[/.-]) ?(?P<month>[0-9]{1,2}) ?(?P=mark) ?(?P<year>[0-9]{4}|[0-9]{2})"
)
_SERIAL_ZERO = date(1899, 12, 30)
_CENTURY = 2000


@dataclass(frozen=True, slots=True)
class Day:
    """A date that was read, how, and the dates it may be where it is none."""

    value: date | None
    state: FigureState
    rule: str = ""
    readings: tuple[date, ...] = ()


_BLANK = Day(None, FigureState.BLANK)
_WRONG = Day(None, FigureState.WRONG)


def read_day(text: str) -> Day:
    """Read a date from text; the years are not judged here."""
    plain = _WEEKDAY.sub("", tidy(text), count=1)
    if plain in BLANKS or plain == "nihil":
        return _BLANK
    for form in (_ISO, _IN_WORDS, _MONTH_WORD_FIRST):
        if parts := form.fullmatch(plain):
            month = _MONTH_OF.get(parts["month"]) or (int(parts["month"]) if parts["month"].isdigit() else 0)
            found = _made(parts["year"], month, parts["day"])
            return Day(found, FigureState.OK) if found else _WRONG
    parts = _IN_DIGITS.fullmatch(plain)
    return _in_digits(parts["day"], parts["month"], parts["year"]) if parts else _WRONG


def read_serial(number: float) -> Day:
    """Read a number in the place of a date: one that a spreadsheet would show as a date may be that date."""
    low, high = ((end - _SERIAL_ZERO).days for end in (EARLIEST, LATEST))
    if not isfinite(number) or not low <= number <= high:
        return _WRONG
    return Day(None, FigureState.DOUBTFUL, readings=(_SERIAL_ZERO + timedelta(days=int(number)),))


def _in_digits(first: str, second: str, year: str) -> Day:
    """Day, month, year; a short year, or a second number that can be no month, is asked about."""
    day_first, month_first = _made(year, int(second), first), _made(year, int(first), second)
    found = day_first or month_first
    if found is None:
        return _WRONG
    if day_first is None or len(year) != len("2019"):
        return Day(None, FigureState.DOUBTFUL, readings=(found,))
    return Day(found, FigureState.INTERPRETED, DAY_FIRST)


def _made(year: str, month: int, day: str) -> date | None:
    """Make a date of its parts; None where the calendar has none."""
    try:
        return date(int(year) + (_CENTURY if len(year) == len("19") else 0), month, int(day))
    except ValueError:
        return None
