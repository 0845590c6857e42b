"""Forms of the small instrument, changed cell by cell as a person would in a spreadsheet."""

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from openpyxl import load_workbook

from data.instrument_form import form_of, write_form
from data.instruments import files_in
from tests.data.instruments.toy_instrument import written
from words import speak

MARK = "#instrument-1:"


def toy_form(version: str = "toy-2") -> bytes:
    """Write the form of the small instrument, to become this version."""
    with TemporaryDirectory() as folder:
        return write_form(form_of(files_in(written(Path(folder))), version), "Mainan", speak("id"))


class Edited:
    """A form that is open in a spreadsheet."""

    def __init__(self, content: bytes) -> None:
        """Open it."""
        self.book: Any = load_workbook(BytesIO(content))

    def page(self, kind: str) -> Any:
        """Find a sheet by its mark."""
        return next(page for page in self.book if page["A6"].value == f"{MARK}{kind}")

    def column(self, kind: str, key: str) -> int:
        """Find the column of a key."""
        return next(int(cell.column) for cell in self.page(kind)[6] if cell.value == key)

    def row(self, kind: str, code: str, nth: int = 0) -> int:
        """Find the row about a code, or the nth of several."""
        rows = [row for row in range(7, self.page(kind).max_row + 1) if self.page(kind).cell(row, 2).value == code]
        return rows[nth]

    def cell(self, kind: str, code: str, key: str, nth: int = 0) -> Any:
        """Find one cell."""
        return self.page(kind).cell(self.row(kind, code, nth), self.column(kind, key))

    def place(self, kind: str, code: str, key: str, nth: int = 0) -> str:
        """Name one cell as people do."""
        return f"{self.page(kind).title}!{self.cell(kind, code, key, nth).coordinate}"

    def saved(self) -> bytes:
        """Save it."""
        content = BytesIO()
        self.book.save(content)
        return content.getvalue()
