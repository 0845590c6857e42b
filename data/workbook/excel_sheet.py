"""The cells of one sheet of Excel, read as the XML goes by.

A submission has thousands of cells and a region's patience is short: this is the one place written for speed.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from data.issues import issue
from data.workbook.cells import (
    Cell,
    Merge,
    date_cell,
    error_cell,
    number_cell,
    text_cell,
    truth_cell,
    unsaved_cell,
)
from data.workbook.excel_styles import GENERAL, is_of_a_date, moment, unescaped
from data.workbook.limits import LAST_COLUMN, Tally, UnreadableFileError, check_place
from data.workbook.markup import Attributes, walk

_DIGITS = "0123456789"
_YES = ("1", "true")


@dataclass(frozen=True, slots=True, eq=False)
class Shared:
    """What all sheets of a workbook draw on: texts, number formats by style, and where days count from."""

    texts: Sequence[str]
    formats: Mapping[str, str]
    from_1904: bool


@dataclass(slots=True, eq=False)
class ScannedSheet:
    """A sheet as it is read: what was found so far, and the cell that is being read."""

    shared: Shared
    tally: Tally
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    _row: int = 0
    _row_written: str = ""
    _column: int = 0
    _attributes: Attributes = field(default_factory=dict)
    _value: str | None = None
    _formula: str = ""
    _runs: list[str] = field(default_factory=list)
    _formulas: dict[str, str] = field(default_factory=dict)
    _formula_attributes: Attributes = field(default_factory=dict)
    _columns: dict[str, int] = field(default_factory=dict)

    def scan(self, pieces: Iterable[bytes]) -> "ScannedSheet":
        """Read the whole part."""
        begins = {
            "row": self._begin_row,
            "c": self._begin_cell,
            "f": self._begin_formula,
            "col": self._column_group,
            "mergeCell": self._merge,
        }
        ends = {
            "row": self._end_row,
            "v": self._end_value,
            "f": self._end_formula,
            "t": self._runs.append,
            "rPh": lambda _: self._runs.pop(),
            "c": self._end_cell,
        }
        walk(pieces, begins, ends)
        return self

    def _begin_row(self, attributes: Attributes) -> None:
        self._row = int(attributes.get("r", self._row + 1))
        self._row_written = str(self._row)
        self._column = 0
        check_place(self._row, 1)
        if attributes.get("hidden") in _YES:
            self.hidden_rows.add(self._row)

    def _end_row(self, _: str) -> None:
        self.tally.check_cells(len(self.cells))

    def _begin_cell(self, attributes: Attributes) -> None:
        """Find the place; without an address a cell stands right of the last one."""
        self._attributes = attributes
        self._value = None
        address = attributes.get("r")
        if address is None:
            self._column += 1
            check_place(self._row, self._column)
            return
        letters = address.rstrip(_DIGITS)
        column = self._columns.get(letters)
        if column is None:
            column = self._columns[letters] = column_of(letters)
        self._column = column
        if address[len(letters) :] != self._row_written:
            self._row = int(address[len(letters) :] or 0)
            self._row_written = str(self._row)
            check_place(self._row, column)

    def _begin_formula(self, attributes: Attributes) -> None:
        self._formula_attributes = attributes

    def _end_value(self, text: str) -> None:
        self._value = text

    def _end_formula(self, text: str) -> None:
        """Keep the formula; one that is shared stands in the first of its cells only."""
        shared = self._formula_attributes.get("si")
        if shared is not None:
            text = text or self._formulas.get(shared, "")
            self._formulas.setdefault(shared, text)
        self._formula = f"={text}"

    def _end_cell(self, _: str) -> None:
        value, kind = self._value, self._attributes.get("t")
        if value and (kind is None or kind == "n"):
            cell: Cell | None = self._number(value)
        elif value and kind == "s":
            cell = text_cell(self._row, self._column, self._shared_text(value), self._formula)
        else:
            cell = self._other(value, kind)
        if cell is not None:
            self.cells[self._row, self._column] = cell
        self._formula = ""

    def _other(self, value: str | None, kind: str | None) -> Cell | None:
        """Make the cell of a rarer kind, or of a formula without its result."""
        row, column, formula = self._row, self._column, self._formula
        if kind == "inlineStr":
            text = unescaped("".join(self._runs))
            self._runs.clear()
            return text_cell(row, column, text, formula)
        if not value:
            is_empty_text = kind == "str" and value is not None
            return unsaved_cell(row, column, formula) if formula and not is_empty_text else None
        match kind:
            case "b":
                return truth_cell(row, column, value.strip() in _YES, formula)
            case "e":
                return error_cell(row, column, value, formula)
            case "d":
                return date_cell(row, column, value, formula)
        return text_cell(row, column, unescaped(value), formula)

    def _shared_text(self, value: str) -> str:
        number = int(value)
        if not 0 <= number < len(self.shared.texts):
            raise UnreadableFileError(issue("F-CORRUPT"))
        return self.shared.texts[number]

    def _number(self, value: str) -> Cell:
        """Read a number; what is none there (NaN, 1E999) is an error of this cell, not of the file."""
        try:
            number = float(value if "_" not in value else "")  # Python reads 1_0 as 10
        except ValueError:
            return error_cell(self._row, self._column, value, self._formula)
        number_format = self.shared.formats.get(self._attributes.get("s", ""), GENERAL)
        if number_format is GENERAL or not is_of_a_date(number_format):
            return number_cell(self._row, self._column, number, number_format, self._formula)
        try:
            found = moment(number, number_format, from_1904=self.shared.from_1904)
        except (OverflowError, ValueError):
            return error_cell(self._row, self._column, value, self._formula)
        return date_cell(self._row, self._column, found, self._formula)

    def _column_group(self, attributes: Attributes) -> None:
        if attributes.get("hidden") in _YES:
            self.hidden_columns.append((int(attributes["min"]), min(int(attributes["max"]), LAST_COLUMN)))

    def _merge(self, attributes: Attributes) -> None:
        first, _, last = attributes["ref"].replace("$", "").partition(":")
        (top, left), (bottom, right) = place_of(first), place_of(last or first)
        self.merges.append(Merge(top, left, bottom, right))


def place_of(address: str) -> tuple[int, int]:
    """Read an address such as F12 as row and column."""
    letters = address.rstrip(_DIGITS)
    place = int(address[len(letters) :] or 0), column_of(letters)
    check_place(*place)
    return place


def column_of(letters: str) -> int:
    """Read the letters of a column; refuses what is none."""
    column = 0
    for letter in letters[:4].upper():
        column = column * 26 + ord(letter) - ord("A") + 1 if "A" <= letter <= "Z" else LAST_COLUMN + 1
    check_place(1, column)
    return column
