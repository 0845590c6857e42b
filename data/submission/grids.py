"""Where the rows and columns of a template stand: found by the marks, wherever they were moved."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from data.answers.parts import PART_LABELS, Part
from data.issues import CellAddress, Issue, issue
from data.submission.plan import SheetPlan
from data.template.anchors import MARK
from data.workbook import Cell, CellKind, Sheet, Workbook

_FIELDS = frozenset(Part)
_MARKED = re.compile(rf"{MARK}\w")
LEAST_FIELDS = 3
"""How many fields must stand beside a mark: a table may have a column called # and another called note."""


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """A sheet in place: where its mark stands, the column of each field and the rows of each item."""

    plan: SheetPlan
    sheet: Sheet
    mark: CellAddress
    columns: Mapping[str, int]
    rows: Mapping[str, tuple[int, ...]]


def find_grids(workbook: Workbook, plans: Iterable[SheetPlan]) -> tuple[dict[str, Grid], list[Issue]]:
    """Find the grid of each plan by its mark; a sheet that stands twice is told, and its first grid given."""
    known = {plan.code: plan for plan in plans}
    grids: dict[str, Grid] = {}
    issues: list[Issue] = []
    for sheet, cell in _marks(workbook, known):
        grid = _grid(sheet, cell, known[_code(cell)])
        if not grid.columns or not grid.rows:
            continue  # a mark alone leads nowhere: the sheet has lost the others
        first = grids.setdefault(grid.plan.code, grid)
        if first is not grid:
            issues.append(issue("T-SHEET-TWICE", grid.mark, f"{grid.plan.code} {grid.plan.name.id}", str(first.mark)))
            continue
        issues.extend(_column_issues(grid))
    return grids, issues


def has_marks(workbook: Workbook) -> bool:
    """Tell whether any sheet bears the marks of a dimension, whatever its instrument."""
    for sheet in workbook.sheets:
        rows = {cell.row for cell in sheet.cells.values() if cell.kind is CellKind.TEXT and _MARKED.match(cell.shown)}
        fields = Counter(cell.row for cell in sheet.cells.values() if cell.row in rows and cell.shown in _FIELDS)
        if any(count >= LEAST_FIELDS for count in fields.values()):
            return True
    return False


def unknown_items(grid: Grid) -> Iterator[Issue]:
    """Name what stands in the machine column and is no item of the sheet."""
    for cell in _column_of(grid.sheet, grid.mark):
        if cell.shown not in grid.plan.items:
            yield issue("T-ITEM-UNKNOWN", grid.sheet.address(cell.row, cell.column), cell.shown)


def _marks(workbook: Workbook, known: Mapping[str, SheetPlan]) -> Iterator[tuple[Sheet, Cell]]:
    for sheet in workbook.sheets:
        marks = [cell for cell in sheet.cells.values() if cell.shown[:1] == MARK and _code(cell) in known]
        yield from ((sheet, cell) for cell in sorted(marks, key=_place) if cell.kind is CellKind.TEXT)


def _place(cell: Cell) -> tuple[int, int]:
    return cell.row, cell.column


def _code(cell: Cell) -> str:
    return cell.shown.removeprefix(MARK)


def _grid(sheet: Sheet, mark: Cell, plan: SheetPlan) -> Grid:
    columns: dict[str, int] = {}
    rows: dict[str, tuple[int, ...]] = {}
    for cell in sorted(
        (one for one in sheet.cells.values() if mark.row == one.row or mark.column == one.column), key=_place
    ):
        if cell.row == mark.row and cell.shown in plan.fields:
            columns.setdefault(cell.shown, cell.column)
        elif cell.column == mark.column and cell.shown in plan.items:
            rows[cell.shown] = (*rows.get(cell.shown, ()), cell.row)
    return Grid(plan, sheet, sheet.address(mark.row, mark.column), columns, rows)


def _column_of(sheet: Sheet, mark: CellAddress) -> list[Cell]:
    cells = (cell for cell in sheet.cells.values() if cell.column == mark.column and cell.row > mark.row)
    return sorted(cells, key=lambda cell: cell.row)


def _column_issues(grid: Grid) -> Iterator[Issue]:
    of_row = (cell for cell in grid.sheet.cells.values() if cell.row == grid.mark.row)
    for cell in sorted(of_row, key=lambda cell: cell.column):
        first = grid.columns.get(cell.shown)
        if first is not None and cell.column != first:
            address = grid.sheet.address(cell.row, cell.column)
            yield issue("T-COLUMN-TWICE", address, cell.shown, str(grid.sheet.address(cell.row, first)))
    for field in grid.plan.needed:
        if field not in grid.columns:
            yield issue("T-FIELD-MISSING", grid.mark, grid.sheet.name, PART_LABELS[Part(field)][0])
