"""indicators.csv as rows that know their lines; whatever does not fit is noted with line and column."""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from math import isfinite
from typing import TypeVar

from data.instruments.problems import CSV_FILE, Problem, nearest, one_of, shown
from scoring import Kind, Text, Transform

COLUMNS = (
    "code", "parent", "weight", "kind", "name_id", "name_en", "unit_id", "unit_en", "worst", "best", "transform",
    "breakpoints", "clip", "numerator_id", "numerator_en", "denominator_id", "denominator_en", "per", "evidence_id",
    "evidence_en", "reference", "citation", "guess_id", "guess_en",
)  # fmt: skip
OPTIONAL_COLUMNS = ("headers", "effort")
LEVEL_COLUMN = re.compile(r"level_(0|[1-9][0-9]?)_(id|en)")
UNREADABLE_ROW = "a row that cannot be read"
NUMBER = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]{1,3})?")

Word = TypeVar("Word", Kind, Transform)


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """One row of the file: the line on which it begins, its cells by column, and where problems are kept."""

    line: int
    cells: Mapping[str, str]
    problems: list[Problem]

    @property
    def place(self) -> str:
        """Where the row begins."""
        return f"{CSV_FILE}:{self.line}"

    def report(self, key: str, found: str, expected: str) -> None:
        """Note a problem in a column; a column that is missing altogether was noted once, at the header."""
        if key in self.cells:
            self.problems.append(Problem(CSV_FILE, self.line, key, found, expected))

    def text(self, column: str) -> str:
        """Read a cell; empty when blank."""
        return self.cells.get(column, "")

    def required(self, column: str, expected: str) -> str:
        """Read a cell that must not be blank."""
        if not self.text(column):
            self.report(column, "nothing", expected)
        return self.text(column)

    def wording(self, stem: str) -> Text:
        """Read a text that must be there in both tongues."""
        indonesian = self.required(f"{stem}_id", "a text in Indonesian")
        return Text(indonesian, self.required(f"{stem}_en", "a text in English"))

    def wording_if_any(self, stem: str) -> Text | None:
        """Read a text that may be blank, but then in both tongues."""
        if self.text(f"{stem}_id") or self.text(f"{stem}_en"):
            return self.wording(stem)
        return None

    def number(self, column: str) -> Decimal | None:
        """Read a number; None when the cell is blank, or when it is none and that was noted."""
        written = self.text(column)
        return read_number(written, column, self) if written else None

    def word(self, column: str, default: Word) -> Word:
        """Read one of the words of an enumeration; the default when blank."""
        words = [word.value for word in type(default)]
        written = self.text(column) or default.value
        if written in words:
            return type(default)(written)
        self.report(column, shown(written), one_of(words))
        return default


def read_number(written: str, column: str, row: Row) -> Decimal | None:
    """Read a number written with a point; None, with the problem noted, for anything else."""
    if NUMBER.fullmatch(written) and isfinite(float(written)):
        return Decimal(written)
    expected = "a number, such as 12.5"
    if "," in written or written.count(".") > 1:
        expected = "a number with a point as decimal mark and no thousands marks, such as 12.5"
    row.report(column, shown(written), expected)
    return None


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """The rows of the file; `whole` when every row could be read as far as it tells where its indicator belongs."""

    rows: list[Row]
    whole: bool


def read_rows(text: str, problems: list[Problem]) -> Sheet:
    """Split the text of indicators.csv into rows, noting wrong columns and rows of a wrong length."""
    lines = [line for line in _lines(text, problems) if any(line[1])]
    readable = not any(problem.file == CSV_FILE and problem.found.startswith(UNREADABLE_ROW) for problem in problems)
    first, header = lines[0] if lines else (1, [])
    if len(header) == 1 and ";" in header[0]:
        problems.append(Problem(CSV_FILE, first, "", 'columns separated by ";"', 'columns separated by ","'))
        return Sheet([], whole=False)
    _check_header(header, first, problems)
    for line, cells in lines[1:]:
        if len(cells) != len(header):
            found = f"{len(cells)} cells"
            problems.append(Problem(CSV_FILE, line, "", found, f"{len(header)}, as many as the header has"))
    rows = [Row(line, dict(zip(header, cells, strict=False)), problems) for line, cells in lines[1:]]
    if not rows:
        problems.append(Problem(CSV_FILE, first, "", "no indicator", "at least one row below the header"))
    placed = all({"code", "parent", "weight"} <= row.cells.keys() for row in rows)
    return Sheet(rows, whole=bool(rows) and readable and placed)


def _lines(text: str, problems: list[Problem]) -> Iterator[tuple[int, list[str]]]:
    """Give every row with the line on which it begins, its cells without spaces around them."""
    reader = csv.reader(io.StringIO(text), strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = [cell.strip() for cell in next(reader)]
        except StopIteration:
            return
        except csv.Error as trouble:
            problems.append(Problem(CSV_FILE, line, "", f"{UNREADABLE_ROW} ({trouble})", "CSV"))
            continue
        yield line, cells


def _check_header(header: list[str], line: int, problems: list[Problem]) -> None:
    """Note columns that are unknown, written twice or missing; a level needs both tongues."""
    for number, column in enumerate(header):
        if column in header[:number]:
            problems.append(Problem(CSV_FILE, line, column, "the column twice", "every column once"))
        elif column not in (*COLUMNS, *OPTIONAL_COLUMNS) and not LEVEL_COLUMN.fullmatch(column):
            found = f'the unknown column "{column}"' if column else "a column without a name"
            expected = nearest(column, (*COLUMNS, *OPTIONAL_COLUMNS, "level_0_id"))
            problems.append(Problem(CSV_FILE, line, column, found, expected))
    pairs = [f"level_{level}_{tongue}" for level in sorted(levels_of(header)) for tongue in ("id", "en")]
    for column in (*COLUMNS, *pairs):
        if column not in header:
            problems.append(Problem(CSV_FILE, line, column, "no such column", "it in the header"))


def levels_of(columns: list[str]) -> set[int]:
    """Name the levels that have a column."""
    return {int(match[1]) for column in columns if (match := LEVEL_COLUMN.fullmatch(column))}


def gaps(levels: list[int]) -> list[int]:
    """Name the levels that are missing between the lowest and the highest."""
    return [gap for lower, upper in pairwise(levels) for gap in range(lower + 1, upper)]
