"""Workbooks of LibreOffice (ods), read from their XML."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element  # only the type: the parser is defusedxml's

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from data.issues import issue
from data.workbook.cells import (
    Cell,
    Merge,
    Sheet,
    Workbook,
    clean,
    date_cell,
    error_cell,
    number_cell,
    spread,
    text_cell,
    truth_cell,
    united,
    unsaved_cell,
)
from data.workbook.limits import LAST_COLUMN, LAST_ROW, Tally, UnreadableFileError, check_place
from data.workbook.package import Package, open_package

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_GROUPS = tuple(f"{_TABLE}table-{of}" for of in ("row-group", "rows", "header-rows", "column-group", "columns"))
_UNSEEN = ("collapse", "filter")
_WIDEST_REPEAT_OF_A_VALUE = 1_000


def read_ods(content: bytes, file_name: str) -> Workbook:
    """Read a workbook of LibreOffice with the types that it states."""
    package = open_package(content)
    if "META-INF/manifest.xml" in package and b"encryption-data" in package.read("META-INF/manifest.xml"):
        raise UnreadableFileError(issue("F-PASSWORD"))
    document = _tree(package)
    unseen = _unseen_styles(document)
    tally = Tally()
    sheets = tuple(_sheet(table, unseen, tally) for table in document.iter(f"{_TABLE}table"))
    macros = (issue("F-MACRO"),) if any(name.startswith("basic/") for name in package.entries) else ()
    return Workbook(file_name, sheets, macros)


def _tree(package: Package) -> Element:
    parser = DefusedXMLParser(forbid_dtd=True)
    try:
        for piece in package.pieces("content.xml"):
            parser.feed(piece)
        document: Element = parser.close()
    except DefusedXmlException as refused:
        raise UnreadableFileError(issue("F-DTD", None, "content.xml")) from refused
    return document


def _unseen_styles(document: Element) -> frozenset[str]:
    """Name the table styles that hide their sheet."""
    return frozenset(
        style.get(f"{_STYLE}name", "")
        for style in document.iter(f"{_STYLE}style")
        for properties in style.iter(f"{_STYLE}table-properties")
        if properties.get(f"{_TABLE}display") == "false"
    )


def _sheet(table: Element, unseen: frozenset[str], tally: Tally) -> Sheet:
    tally.add_sheet()
    cells: dict[tuple[int, int], Cell] = {}
    merges: list[Merge] = []
    hidden_rows: list[tuple[int, int]] = []
    row = 1
    for line in _members(table, f"{_TABLE}table-row"):
        tall = _count(line, "number-rows-repeated", LAST_ROW)
        if line.get(f"{_TABLE}visibility") in _UNSEEN:
            hidden_rows.append((row, min(row + tall - 1, LAST_ROW)))
        filled = [(element, cell) for element, cell in _filled(line, row)]
        tally.add_cells(tall * len(filled))
        for _, cell in filled:
            check_place(row + tall - 1, cell.column)
            cells.update({(at, cell.column): cell._replace(row=at) for at in range(row, row + tall)})
        merges.extend(merge for element, cell in filled for merge in _merged(element, cell))
        row += tall
    hidden = table.get(f"{_TABLE}style-name", "") in unseen
    name = clean(table.get(f"{_TABLE}name", ""))
    return Sheet(name, hidden, cells, spread(merges), _hidden_columns(table), united(hidden_rows))


def _filled(line: Element, row: int) -> Iterator[tuple[Element, Cell]]:
    """Give the cells of a row that hold something, those that repeat one as well."""
    column = 1
    for element in line:
        if element.tag not in _CELLS:
            continue
        wide = _count(element, "number-columns-repeated", LAST_COLUMN)
        says_something = len(element) or element.get(f"{_OFFICE}value-type") or element.get(f"{_TABLE}formula")
        cell = _cell(row, column, element) if says_something and wide <= _WIDEST_REPEAT_OF_A_VALUE else None
        if cell is not None:
            yield from ((element, cell._replace(column=column + repeat)) for repeat in range(wide))
        column += wide


def _merged(element: Element, cell: Cell) -> Iterator[Merge]:
    tall = _count(element, "number-rows-spanned", LAST_ROW)
    wide = _count(element, "number-columns-spanned", LAST_COLUMN)
    if tall * wide > 1:
        yield Merge(cell.row, cell.column, cell.row + tall - 1, cell.column + wide - 1)


def _count(element: Element, attribute: str, most: int) -> int:
    """Read how often an element stands or how far it reaches: at least once, at most through the whole sheet."""
    return min(max(int(element.get(f"{_TABLE}{attribute}", "1")), 1), most)


def _members(parent: Element, tag: str) -> Iterator[Element]:
    """Give the rows or columns of a table, also those inside groups, in order."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _GROUPS:
            yield from _members(child, tag)


def _hidden_columns(table: Element) -> frozenset[int]:
    hidden: list[tuple[int, int]] = []
    column = 1
    for element in _members(table, f"{_TABLE}table-column"):
        wide = _count(element, "number-columns-repeated", LAST_COLUMN)
        if element.get(f"{_TABLE}visibility") in _UNSEEN:
            hidden.append((column, min(column + wide - 1, LAST_COLUMN)))
        column += wide
    return united(hidden)


def _cell(row: int, column: int, element: Element) -> Cell | None:
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
