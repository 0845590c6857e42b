"""The cells of one sheet of Excel.

A submission has thousands of cells and a region's patience is short: this is the one place written for speed.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from data.workbook.cells import Cell, Merge
from data.workbook.excel_cells import DIGITS, YES, Shared, column_of, place_of
from data.workbook.limits import LAST_COLUMN, LAST_ROW, Tally, check_place
from data.workbook.markup import Attributes, walk
from data.workbook.plain_parts import PlainSheet, attributes_of, plain_sheet, spoken


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

    def cut(self, part: PlainSheet) -> bool:
        """Read a part that seems plain; False where it is not, and then nothing of this sheet may be used."""
        for attributes in part.columns:
            self._column_group(attributes)
        cells, made = self.cells, self.shared.cell
        for number, more, letters, digits, style, kind, there, formula, value, bare, own, other in part.pieces():
            if letters and digits:
                row, column = int(digits), column_of(letters)
                if row > LAST_ROW:
                    check_place(row, column)
                computed = "" if there is None else "=" if value or not formula else f"={spoken(formula)}"
                written = "" if bare else value and spoken(value)
                cell = made(row, column, kind, style, computed, written, own and spoken(own))
                if cell is not None:
                    cells[row, column] = cell
            elif number:
                self._begin_row({"r": number, **(attributes_of(more) if more and "hidden" in more else {})})
                self.tally.check_cells(len(cells))
            elif other:
                return False
        for attributes in part.merges:
            self._merge(attributes)
        return True

    def walk(self, pieces: Iterable[bytes]) -> None:
        """Read a part of any form."""
        begins = {
            "row": self._begin_row,
            "c": self._begin_cell,
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

    def _begin_row(self, attributes: Attributes) -> None:
        self._row = int(attributes.get("r", self._row + 1))
        self._row_written = str(self._row)
        self._column = 0
        check_place(self._row, 1)
        if attributes.get("hidden") in YES:
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
        letters = address.rstrip(DIGITS)
        self._column = column_of(letters)
        if address[len(letters) :] != self._row_written:
            self._row = int(address[len(letters) :] or 0)
            self._row_written = str(self._row)
            check_place(self._row, self._column)

    def _end_value(self, text: str) -> None:
        self._value = text

    def _end_formula(self, text: str) -> None:
        self._formula = f"={text}"

    def _end_cell(self, _: str) -> None:
        kind, style = self._attributes.get("t"), self._attributes.get("s")
        own = "".join(self._runs)
        self._runs.clear()
        cell = self.shared.cell(self._row, self._column, kind, style, self._formula, self._value, own)
        if cell is not None:
            self.cells[self._row, self._column] = cell
        self._formula = ""

    def _column_group(self, attributes: Attributes) -> None:
        if attributes.get("hidden") in YES:
            self.hidden_columns.append((int(attributes["min"]), min(int(attributes["max"]), LAST_COLUMN)))

    def _merge(self, attributes: Attributes) -> None:
        first, _, last = attributes["ref"].replace("$", "").partition(":")
        (top, left), (bottom, right) = place_of(first), place_of(last or first)
        self.merges.append(Merge(top, left, bottom, right))


def scan(pieces: Iterable[bytes], shared: Shared, tally: Tally) -> ScannedSheet:
    """Read the part of a sheet: by searching where it is plain, else element by element."""
    part = b"".join(pieces)
    plain = plain_sheet(part)
    sheet = ScannedSheet(shared, tally)
    if plain is not None and sheet.cut(plain):
        return sheet
    sheet = ScannedSheet(shared, tally)
    sheet.walk((part,))
    return sheet
