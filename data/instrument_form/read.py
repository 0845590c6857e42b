"""The sheets of a workbook as rows of the form, each cell with its address; what cannot be a cell of it is noted."""

from collections.abc import Iterator

from data.instrument_form.layout import (
    HEADING,
    KEYS,
    LONGEST_CODE,
    LONGEST_TEXT,
    MARK,
    MOST_ROWS,
    SCHEME,
    Form,
    Line,
    Sheet,
)
from data.instrument_form.problem import FormProblem
from data.instruments.problems import nearest
from data.instruments.rows import NUMBER
from data.issues import CellAddress
from data.workbook import Cell, CellKind, Workbook
from data.workbook import Sheet as Page

UNREADABLE = {
    CellKind.DATE: "a date",
    CellKind.ERROR: "an error of the spreadsheet",
    CellKind.UNSAVED: "a formula without its result",
}
FORMULA_STARTS = ("=", "+", "-", "@", "\t")
TOLD_ONLY = ("label", "part")
"""Columns that only tell a person what a row is about; what stands there is not read."""


def read_form(workbook: Workbook, problems: list[FormProblem]) -> Form | None:
    """Read every sheet of the form; None, with the problem noted, where one is missing, twice or endless."""
    found: dict[Sheet, tuple[Page, Cell]] = {}
    whole = True
    for page, cell in _marks(workbook):
        kind = next((sheet for sheet in Sheet if f"{MARK}{sheet}" == cell.shown), None)
        if kind is None or kind in found:
            text = "an unknown sheet" if kind is None else "a second sheet of the same kind"
            problems.append(FormProblem(page.address(cell.row, cell.column), text, "only the sheets of the form"))
            whole = False
        else:
            found[kind] = (page, cell)
    for kind in Sheet:
        if kind not in found:
            problems.append(FormProblem(None, f"no sheet {kind}", "every sheet of the form, with its row of keys"))
            whole = False
    if not whole:
        return None
    read = {kind: _lines(kind, page, mark, problems) for kind, (page, mark) in found.items()}
    form = {kind: lines for kind, lines in read.items() if lines is not None}
    return form if len(form) == len(read) else None


def _marks(workbook: Workbook) -> Iterator[tuple[Page, Cell]]:
    """Find the cells that begin a row of keys."""
    for page in workbook.sheets:
        for cell in page.cells.values():
            if cell.shown.startswith(MARK):
                yield page, cell


def _lines(kind: Sheet, page: Page, mark: Cell, problems: list[FormProblem]) -> list[Line] | None:
    """Read the rows below the row of keys; None, with the problem noted, where they are too many to be looked at."""
    keys = _keys(kind, page, mark, problems)
    rows: dict[int, dict[str, Cell]] = {}
    for cell in page.cells.values():
        if cell.row > mark.row and cell.column in keys:
            rows.setdefault(cell.row, {})[keys[cell.column]] = cell
    if len(rows) > MOST_ROWS[kind]:
        place = page.address(mark.row, mark.column)
        problems.append(FormProblem(place, f"{len(rows)} rows", f"at most {MOST_ROWS[kind]}"))
        return None
    lines = []
    heading = {HEADING: page.address(mark.row, mark.column)}
    for row in sorted(rows):
        at = {key: page.address(row, column) for column, key in keys.items()}
        cells = {key: _text(cell, key, at[key], problems) for key, cell in rows[row].items() if key not in TOLD_ONLY}
        if any(cells.values()):
            lines.append(Line({key: text for key, text in cells.items() if text}, heading | at))
    return lines


def _keys(kind: Sheet, page: Page, mark: Cell, problems: list[FormProblem]) -> dict[int, str]:
    """Read which column holds what; columns without a key are a person's own notes."""
    keys: dict[int, str] = {}
    for column in sorted(page.columns_in(mark.row)):
        cell = page.cells[mark.row, column]
        key = cell.shown
        if column == mark.column:
            continue
        if key in keys.values():
            problems.append(FormProblem(page.address(mark.row, column), f'the column "{key}" twice', "each once"))
        elif key in KEYS[kind] or (kind is Sheet.WEIGHTS and key.startswith(SCHEME)):
            keys[column] = key
        else:
            expected = nearest(key[:LONGEST_CODE], KEYS[kind])
            found = f'the unknown column "{key[:LONGEST_CODE]}"'
            problems.append(FormProblem(page.address(mark.row, column), found, expected))
    for key in KEYS[kind]:
        if key not in keys.values() and key not in TOLD_ONLY:
            place = page.address(mark.row, mark.column)
            problems.append(FormProblem(place, f'no column "{key}"', "its key in this row"))
    return keys


def _text(cell: Cell, key: str, place: CellAddress, problems: list[FormProblem]) -> str:
    """Read one cell as text; blank, with the problem noted, where it can be none of the form."""
    if cell.kind in UNREADABLE:
        problems.append(FormProblem(place, UNREADABLE[cell.kind], "a text or a number"))
        return ""
    if cell.kind is CellKind.NUMBER:
        return f"{cell.number + 0.0:.15g}"
    if cell.kind is CellKind.TRUTH:
        return "yes" if cell.number else "no"
    text = cell.shown.replace("\r\n", "\n").replace("\r", "\n")
    longest = LONGEST_CODE if key in ("code", "parent", "key", "level") else LONGEST_TEXT
    if len(text) > longest:
        problems.append(FormProblem(place, f"a text of {len(text)} characters", f"at most {longest}"))
        return ""
    if text.startswith(FORMULA_STARTS) and not NUMBER.fullmatch(text):
        problems.append(FormProblem(place, f'a text that begins with "{text[0]}"', "a text that is no formula"))
        return ""
    return text
