"""A workbook taken apart into its parts, changed as spreadsheet programs change it, and put together again."""

import re
from collections.abc import Callable, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from data.issues import column_letters
from data.template.pages import quoted
from data.workbook.excel_cells import column_of

Parts = dict[str, str]
Move = Callable[[int, int], tuple[int, int]]
"""Where a cell goes: (row, column), both counted from 1, to (row, column)."""

_BOOK = "xl/workbook.xml"
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_REFERENCE = re.compile(r"(?<![\w!'.$])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w(])")
_PLACES = re.compile(r'(?<= )(sqref|ref|activeCell|topLeftCell)="([^"]*)"|<(f|formula\d?)>([^<]*)<')
_ROW = re.compile(r'<row r="(\d+)"([^>]*[^/>])>(.*?)</row>', re.DOTALL)
_CELL = re.compile(r'<c r="([A-Z]+)\d+"(.*?(?:/>|</c>))', re.DOTALL)
_COLUMN = re.compile(r'<col min="(\d+)" max="(\d+)"([^>]*)/>')


def apart(content: bytes) -> Parts:
    """Take a workbook apart."""
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def together(parts: Parts) -> bytes:
    """Put a workbook together: the same parts are always the same bytes."""
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        for name, part in parts.items():
            entry = ZipInfo(name, _FIRST_DAY)
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, part.encode(), compresslevel=9)
    return content.getvalue()


def merged(parts: Parts, sheet: str, cells: str) -> Parts:
    """Merge cells, of which all but the first are empty by now."""
    name = _part_of(parts, sheet)
    merge = f'<mergeCells count="1"><mergeCell ref="{cells}"/></mergeCells>'
    return {**parts, name: re.sub("<sheetProtection[^>]*/>", rf"\g<0>{merge}", parts[name], count=1)}


def renamed(parts: Parts, sheet: str, new: str) -> Parts:
    """Rename a sheet, and its name in every formula."""

    def changed(part: str) -> str:
        part = part.replace(f'<sheet name="{sheet}"', f'<sheet name="{new}"')
        return re.sub(rf"(?<![\w']){re.escape(sheet)}!|{re.escape(quoted(sheet))}!", f"{quoted(new)}!", part)

    return {name: changed(part) if name.endswith(".xml") else part for name, part in parts.items()}


def reordered(parts: Parts, order: Sequence[int]) -> Parts:
    """Move the sheets: `order` names the old places in their new order."""
    book = parts[_BOOK]
    sheets = re.findall(r"<sheet [^>]*/>", book)
    moved = [sheets[place] for place in order]
    book = book.replace("".join(sheets), "".join(moved))
    book = re.sub(r'localSheetId="(\d+)"', lambda found: f'localSheetId="{order.index(int(found[1]))}"', book)
    return {**parts, _BOOK: book}


def with_row_above(parts: Parts, sheet: str, row: int, text: str) -> Parts:
    """Insert a row above another, with a text in its third column."""
    moved = _moved(parts, sheet, lambda at, column: (at + (at >= row), column))
    name = _part_of(parts, sheet)
    added = f'<row r="{row}"><c r="C{row}" t="inlineStr"><is><t>{text}</t></is></c></row>'
    return {**moved, name: moved[name].replace(f'<row r="{row + 1}"', f'{added}<row r="{row + 1}"', 1)}


def with_column_moved(parts: Parts, sheet: str, column: int, to: int) -> Parts:
    """Cut a column out and insert it further left."""

    def place(at: int, given: int) -> tuple[int, int]:
        if given == column:
            return at, to
        return at, given + (to <= given < column)

    return _moved(parts, sheet, place)


def _part_of(parts: Parts, sheet: str) -> str:
    """Find the part of a sheet; the writer numbers them in their first order."""
    names = re.findall(r'<sheet name="([^"]*)" sheetId="(\d+)"', parts[_BOOK])
    return f"xl/worksheets/sheet{dict(names)[sheet]}.xml"


def _moved(parts: Parts, sheet: str, move: Move) -> Parts:
    """Move the cells of a sheet and every reference to them, in its own formulas and in those of the others."""
    name = _part_of(parts, sheet)
    called = rf"(?:(?<![\w']){re.escape(sheet)}|{re.escape(quoted(sheet))})!"
    there = re.compile(rf"({called})(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)")
    elsewhere = {
        other: there.sub(lambda found: found[1] + _references(found[2], move), part) for other, part in parts.items()
    }
    return {**elsewhere, name: _moved_cells(_PLACES.sub(lambda found: _moved_place(found, move), parts[name]), move)}


def _moved_place(found: re.Match[str], move: Move) -> str:
    """Move the references of an attribute or of a formula."""
    attribute, places, element, formula = found.groups()
    if attribute:
        return f'{attribute}="{_references(places, move)}"'
    return f"<{element}>{_references(formula, move)}<"


def _references(text: str, move: Move) -> str:
    def moved(found: re.Match[str]) -> str:
        fixed_column, letters, fixed_row, digits = found.groups()
        row, column = move(int(digits), column_of(letters))
        return f"{fixed_column}{column_letters(column)}{fixed_row}{row}"

    return _REFERENCE.sub(moved, text)


def _moved_cells(markup: str, move: Move) -> str:
    """Move the rows, the cells in them and the widths of the columns."""

    def row(found: re.Match[str]) -> str:
        at = int(found[1])
        placed = sorted((move(at, column_of(cell[1]))[1], cell[2]) for cell in _CELL.finditer(found[3]))
        new = move(at, 1)[0]
        cells = "".join(f'<c r="{column_letters(column)}{new}"{rest}' for column, rest in placed)
        return f'<row r="{new}"{found[2]}>{cells}</row>'

    widths = sorted(
        (move(1, column)[1], rest)
        for first, last, rest in _COLUMN.findall(markup)
        for column in range(int(first), int(last) + 1)
    )
    columns = "".join(f'<col min="{column}" max="{column}"{rest}/>' for column, rest in widths)
    markup = re.sub(r"<cols>.*?</cols>", f"<cols>{columns}</cols>", markup)
    return _ROW.sub(row, markup)
