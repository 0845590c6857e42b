"""The cells that people fill: blank, or with what was given before and what is wrong with it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from data.issues import Issue, Severity, sentence
from data.template.styles import DATE_FORMAT, FILLS, Styles
from words import Words


class Percent(float):
    """A number that stands in its cell with a percent format: 0.5 is shown as 50%."""


Value = str | float | date
Slot = tuple[str, str]
"""An item (a row) and the field (a column) that is asked of it."""

Values = Mapping[Slot, Value]
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LONGEST = 32_767
_FIRST_DAY = date(1900, 1, 1)


@dataclass(frozen=True, slots=True, eq=False)
class Problems:
    """What is wrong with a workbook: the issues of each slot, and those that have no cell here."""

    marks: Mapping[Slot, Sequence[Issue]]
    others: Sequence[Issue] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a slot was written; row and column count from 0."""

    sheet: str
    row: int
    column: int


@dataclass(frozen=True, slots=True, eq=False)
class Slots:
    """Writes the cells of a workbook that are filled, and remembers where each of them is."""

    styles: Styles
    values: Values
    marks: Mapping[Slot, Sequence[Issue]]
    spoken: Words
    places: dict[Slot, Place] = field(default_factory=dict)

    def write(self, page: Any, row: int, column: int, slot: Slot, look: str = "input", **changes: object) -> None:
        """Write one slot, with its value if it was given and its marks if something is wrong with it."""
        found = self.marks.get(slot, ())
        if found:
            changes = {**changes, "bg_color": FILLS[_worst(found)], "locked": False}
            told = "\n".join(sentence(issue, self.spoken) for issue in found)
            page.write_comment(row, column, clean(told), {"x_scale": 2.2, "y_scale": 1.2 + 0.4 * len(found)})
        value = self.values.get(slot, "")
        write_value(page, row, column, value, self.styles.of(look, **_shown_as(value, changes)))
        self.places[slot] = Place(page.get_name(), row, column)

    def marked(self, slot: Slot) -> bool:
        """Tell whether something is wrong with a slot."""
        return bool(self.marks.get(slot))


def _shown_as(value: Value, changes: Mapping[str, object]) -> dict[str, object]:
    """Set the number format that keeps a value what it is: a number in the place of a date does not become one."""
    if isinstance(value, date):
        return {**changes, "num_format": DATE_FORMAT}
    if isinstance(value, Percent):
        return {**changes, "num_format": "0.##%"}
    if not isinstance(value, str) and changes.get("num_format") == DATE_FORMAT:
        return {**changes, "num_format": "General"}
    return dict(changes)


def write_value(page: Any, row: int, column: int, value: Value, style: Any) -> None:
    """Write one value as what it is: text stays text, whatever it begins with."""
    if isinstance(value, date):
        day = value.date() if isinstance(value, datetime) else value
        if day >= _FIRST_DAY:
            page.write_datetime(row, column, day, style)
        else:
            page.write_string(row, column, day.isoformat(), style)
    elif isinstance(value, str):
        text = clean(value)
        if text:
            page.write_string(row, column, text, style)
        else:
            page.write_blank(row, column, None, style)
    elif value - value == 0:  # neither infinite nor NaN
        page.write_number(row, column, value, style)
    else:
        page.write_string(row, column, str(value), style)


def clean(text: str) -> str:
    """Drop what a workbook cannot hold."""
    return _UNWRITABLE.sub("", text)[:_LONGEST]


def _worst(found: Sequence[Issue]) -> Severity:
    return min((issue.severity for issue in found), key=list(Severity).index)
