"""What each row below a header is: a region's, or one of the many that people put between and after them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from data.answers.parts import Part
from data.figures import tidy
from data.regions import match_region
from data.result_table.header import Header
from data.result_table.labels import ROLE, Role, Vocabulary, is_only_a_number
from data.workbook import Cell, CellKind, Sheet

_SUBTOTAL = re.compile(
    r"(sub ?)?(jumlah|total|rata ?- ?rata|rerata|rataan|average|mean|median|maksimum|minimum|modus|"
    r"nilai (tertinggi|terendah|maksimum|minimum|rata)|tertinggi|terendah|standar deviasi|sum|max|min)\b"
)
_WEIGHTS = re.compile(r"(bobot|weight)s?\b")
_DIGITS = re.compile(r"\(?[0-9]{1,3}\)?")
LEAST_COLUMN_NUMBERS = 3


class RowKind(StrEnum):
    """What a row is."""

    REGION = "region"
    HEADER = "header"
    WEIGHTS = "weights"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Row:
    """A row below the header, what it is and the text that says so (the region's name as written)."""

    row: int
    kind: RowKind
    text: str


def rows_below(sheet: Sheet, header: Header, vocabulary: Vocabulary) -> Iterator[Row]:
    """Tell what every filled row below the header is."""
    mapped = {column.column for column in header.columns if column.meanings}
    answers = {c.column for c in header.columns if c.meaning and c.meaning.part not in (ROLE, Part.PRINTED)}
    filled: dict[int, list[Cell]] = {}
    for (row, column), cell in sorted(sheet.cells.items()):
        if row > header.bottom and column in mapped:
            filled.setdefault(row, []).append(cell)
    for row, cells in filled.items():
        yield _row(row, cells, answers, header, vocabulary)


def _row(row: int, cells: list[Cell], answers: set[int], header: Header, vocabulary: Vocabulary) -> Row:
    text = region_text(cells, header)
    first = next((cell.shown for cell in cells if cell.kind is CellKind.TEXT and not is_only_a_number(cell.shown)), "")
    answered = [cell for cell in cells if cell.column in answers]
    if vocabulary.is_role(text, Role.REGION, Role.REGION_CODE):
        return Row(row, RowKind.HEADER, text)
    label = tidy(text or first)
    if _SUBTOTAL.match(label):
        return Row(row, RowKind.ASIDE, text)
    if _WEIGHTS.match(label) or (not text and _all_percent(answered)):
        return Row(row, RowKind.WEIGHTS, text or first)
    of_region = _is_of_region(text, cells, answered, header) if text else _lacks_region(cells, answered, header)
    return Row(row, RowKind.REGION if of_region else RowKind.ASIDE, text)


def region_text(cells: list[Cell], header: Header) -> str:
    """Give what a row says of its region: the name, or the code where there is no name."""
    by_column = {cell.column: cell for cell in cells}
    name = by_column.get(header.column(Role.REGION, ROLE) or 0)
    if name is not None and name.kind is CellKind.TEXT and not _DIGITS.fullmatch(name.shown):
        return name.shown
    code = by_column.get(header.column(Role.REGION_CODE, ROLE) or 0)
    return code.shown if code is not None and not _DIGITS.fullmatch(code.shown) else ""


def _is_of_region(text: str, cells: list[Cell], answered: list[Cell], header: Header) -> bool:
    """A row with a name is a region's when it is numbered, answered, or names one, however misspelt."""
    if answered or _is_numbered(cells, header):
        return True
    found = match_region(text)
    return found.match is not None or bool(found.proposals)


def _lacks_region(cells: list[Cell], answered: list[Cell], header: Header) -> bool:
    """A row without a name is a region's when it has numbers for answers and is no row of column numbers."""
    numbers = [cell for cell in answered if cell.kind is CellKind.NUMBER or is_only_a_number(cell.shown)]
    return bool(numbers) and not _are_column_numbers(cells, header)


def _is_numbered(cells: list[Cell], header: Header) -> bool:
    number = header.column(Role.NO, ROLE)
    return any(cell.column == number and is_only_a_number(cell.shown) for cell in cells)


def _are_column_numbers(cells: list[Cell], header: Header) -> bool:
    """A row of column numbers counts up by one from cell to cell, also in the column of regions."""
    if len(cells) < LEAST_COLUMN_NUMBERS or not all(_DIGITS.fullmatch(cell.shown) for cell in cells):
        return False
    numbers = [int(cell.shown.strip("()")) for cell in cells]
    regions = header.column(Role.REGION, ROLE) or header.column(Role.REGION_CODE, ROLE)
    counted = all(later - earlier == 1 for earlier, later in pairwise(numbers))
    return counted and any(cell.column == regions for cell in cells)


def _all_percent(answered: list[Cell]) -> bool:
    return bool(answered) and all(cell.shown.endswith("%") for cell in answered)
