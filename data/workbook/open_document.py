"""Workbooks of LibreOffice (ods), read from their XML."""

from collections.abc import Iterator
from io import BytesIO
from typing import NamedTuple
from xml.etree.ElementTree import Element  # only the type: the parser is defusedxml's
from zipfile import ZipFile

from defusedxml.ElementTree import fromstring

from data.issues import issue
from data.workbook.cells import (
    Cell,
    Merge,
    Sheet,
    Workbook,
    date_cell,
    error_cell,
    number_cell,
    spread,
    text_cell,
    truth_cell,
    unsaved_cell,
)
from data.workbook.intake import MOST_CELLS, UnreadableFileError

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_GROUPS = tuple(f"{_TABLE}table-{of}" for of in ("row-group", "rows", "header-rows", "column-group", "columns"))
_WIDEST_REPEAT_OF_A_VALUE = 1_000


class _Placed(NamedTuple):
    row: int
    column: int
    element: Element


def read_ods(content: bytes, file_name: str) -> Workbook:
    """Read a workbook of LibreOffice with the types that it states."""
    with ZipFile(BytesIO(content)) as archive:
        document = fromstring(archive.read("content.xml"), forbid_dtd=True)
    unseen = _unseen_styles(document)
    tables = document.iter(f"{_TABLE}table")
    return Workbook(file_name, tuple(_sheet(table, unseen) for table in tables), ())


def _unseen_styles(document: Element) -> frozenset[str]:
    """Name the table styles that hide their sheet."""
    return frozenset(
        style.get(f"{_STYLE}name", "")
        for style in document.iter(f"{_STYLE}style")
        for properties in style.iter(f"{_STYLE}table-properties")
        if properties.get(f"{_TABLE}display") == "false"
    )


def _sheet(table: Element, unseen: frozenset[str]) -> Sheet:
    cells: dict[tuple[int, int], Cell] = {}
    merges: list[Merge] = []
    for placed in _placed(table):
        cell = _cell(placed)
        if cell is not None:
            cells[placed.row, placed.column] = cell
        if len(cells) > MOST_CELLS:
            raise UnreadableFileError(issue("F-CELLS", None, f"> {MOST_CELLS}", str(MOST_CELLS)))
        tall = int(placed.element.get(f"{_TABLE}number-rows-spanned", "1"))
        wide = int(placed.element.get(f"{_TABLE}number-columns-spanned", "1"))
        if tall * wide > 1:
            merges.append(Merge(placed.row, placed.column, placed.row + tall - 1, placed.column + wide - 1))
    hidden = table.get(f"{_TABLE}style-name", "") in unseen
    return Sheet(table.get(f"{_TABLE}name", ""), hidden, cells, spread(merges), _hidden_columns(table))


def _placed(table: Element) -> Iterator[_Placed]:
    """Give every cell that holds something with its place, repeats written out."""
    row = 1
    for line in _members(table, f"{_TABLE}table-row"):
        tall = int(line.get(f"{_TABLE}number-rows-repeated", "1"))
        filled = list(_filled(line))
        for repeat in range(tall if filled else 0):
            yield from (_Placed(row + repeat, column, element) for column, element in filled)
        row += tall


def _filled(line: Element) -> Iterator[tuple[int, Element]]:
    column = 1
    for element in line:
        if element.tag not in _CELLS:
            continue
        wide = int(element.get(f"{_TABLE}number-columns-repeated", "1"))
        says_something = len(element) or element.get(f"{_OFFICE}value-type") or element.get(f"{_TABLE}formula")
        if says_something and wide <= _WIDEST_REPEAT_OF_A_VALUE:
            yield from ((column + repeat, element) for repeat in range(wide))
        column += wide


def _members(parent: Element, tag: str) -> Iterator[Element]:
    """Give the rows or columns of a table, also those inside groups, in order."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _GROUPS:
            yield from _members(child, tag)


def _hidden_columns(table: Element) -> frozenset[int]:
    hidden: set[int] = set()
    column = 1
    for element in _members(table, f"{_TABLE}table-column"):
        wide = int(element.get(f"{_TABLE}number-columns-repeated", "1"))
        if element.get(f"{_TABLE}visibility") in ("collapse", "filter"):
            hidden.update(range(column, column + wide))
        column += wide
    return frozenset(hidden)


def _cell(placed: _Placed) -> Cell | None:
    row, column, element = placed
    kind = element.get(f"{_OFFICE}value-type", "")
    formula = element.get(f"{_TABLE}formula", "").removeprefix("of:")
    shown = "\n".join("".join(paragraph.itertext()) for paragraph in element.findall(f"{_TEXT}p"))
    if element.get(f"{_CALC}value-type") == "error" or (formula and shown.startswith(("#", "Err:"))):
        return error_cell(row, column, shown, formula)
    if kind in ("float", "percentage", "currency"):
        number_format = "0%" if kind == "percentage" else "General"
        return number_cell(row, column, float(element.get(f"{_OFFICE}value", "nan")), number_format, formula)
    if kind == "boolean":
        return truth_cell(row, column, element.get(f"{_OFFICE}boolean-value") == "true", formula)
    if kind in ("date", "time"):
        return date_cell(row, column, element.get(f"{_OFFICE}{kind}-value", shown), formula)
    if formula and not kind and not shown:
        return unsaved_cell(row, column, formula)
    return text_cell(row, column, shown, formula)
