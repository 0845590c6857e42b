"""The cell that stands in a sheet of Excel, made of what is written there; and how Excel writes places."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from data.issues import issue
from data.workbook.cells import (
    Cell,
    clean_cell,
    date_cell,
    error_cell,
    number_cell,
    text_cell,
    truth_cell,
    unsaved_cell,
)
from data.workbook.excel_styles import GENERAL, is_of_a_date, moment, unescaped
from data.workbook.limits import LAST_COLUMN, UnreadableFileError, check_place

DIGITS = "0123456789"
YES = ("1", "true")


@dataclass(frozen=True, slots=True, eq=False)
class Shared:
    """What all sheets of a workbook draw on: clean texts, number formats by style, and where days count from."""

    texts: Sequence[str]
    formats: Mapping[str, str]
    from_1904: bool

    def cell(
        self,
        row: int,
        column: int,
        kind: str | None,
        style: str | None,
        formula: str,
        value: str | None,
        own: str | None,
    ) -> Cell | None:
        """Make the cell of a place; None where nothing stands there. `own` is a text that the cell shares with none."""
        if value and (kind is None or kind == "n"):
            return self._number(row, column, style, formula, value)
        if value and kind == "s":
            return clean_cell(row, column, self._text(value), formula)
        if kind == "inlineStr":
            return text_cell(row, column, unescaped(own or ""), formula)
        if not value:
            is_empty_text = kind == "str" and value is not None
            return unsaved_cell(row, column, formula) if formula and not is_empty_text else None
        match kind:
            case "b":
                return truth_cell(row, column, value.strip() in YES, formula)
            case "e":
                return error_cell(row, column, value, formula)
            case "d":
                return date_cell(row, column, value, formula)
        return text_cell(row, column, unescaped(value), formula)

    def _text(self, value: str) -> str:
        number = int(value)
        if not 0 <= number < len(self.texts):
            raise UnreadableFileError(issue("F-CORRUPT"))
        return self.texts[number]

    def _number(self, row: int, column: int, style: str | None, formula: str, value: str) -> Cell:
        """Read a number; what is none there (NaN, 1E999) is an error of this cell, not of the file."""
        try:
            number = float(value if "_" not in value else "")  # Python reads 1_0 as 10
        except ValueError:
            return error_cell(row, column, value, formula)
        number_format = self.formats.get(style or "", GENERAL)
        if number_format is GENERAL or not is_of_a_date(number_format):
            return number_cell(row, column, number, number_format, formula)
        try:
            found = moment(number, number_format, from_1904=self.from_1904)
        except (OverflowError, ValueError):
            return error_cell(row, column, value, formula)
        return date_cell(row, column, found, formula)


def place_of(address: str) -> tuple[int, int]:
    """Read an address such as F12 as row and column."""
    letters = address.rstrip(DIGITS)
    place = int(address[len(letters) :] or 0), column_of(letters)
    check_place(*place)
    return place


@lru_cache(LAST_COLUMN)
def column_of(letters: str) -> int:
    """Read the letters of a column; refuses what is none."""
    column = 0
    for letter in letters[:4].upper():
        column = column * 26 + ord(letter) - ord("A") + 1 if "A" <= letter <= "Z" else LAST_COLUMN + 1
    check_place(1, column)
    return column
