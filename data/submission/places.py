"""The cell of each item and field of a grid, and what keeps a cell from being read as it stands."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from data.issues import CellAddress, Issue, issue
from data.submission.grids import Grid
from data.workbook import Cell, CellKind, Sheet

Slot = tuple[str, str]
"""An item and one of its fields."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a slot is, what stands there, why that may not be read until a person says so, and what to remark on it."""

    address: CellAddress
    cell: Cell | None
    trouble: Issue | None = None
    remark: Issue | None = None


def places_of(grid: Grid, slots: Iterable[Slot]) -> dict[Slot, Place]:
    """Find the cell of each slot whose column stands; a row that is gone or stands twice troubles its first slot."""
    asked = [slot for slot in slots if slot[1] in grid.columns]
    shared = _under_one_merge(grid, asked)
    places: dict[Slot, Place] = {}
    told: set[str] = set()
    for item, field in asked:
        rows = grid.rows.get(item, ())
        if len(rows) == 1:
            places[item, field] = place_at(grid.sheet, rows[0], grid.columns[field], shared)
            continue
        places[item, field] = _rowless(grid, item, field, rows, first=item not in told)
        told.add(item)
    return places


def place_at(sheet: Sheet, row: int, column: int, shared: Mapping[tuple[int, int], list[Slot]]) -> Place:
    """Place what a cell answers; `shared` lists the slots under each merged range, by its top left place."""
    address = sheet.address(row, column)
    start = sheet.merged.get((row, column), (row, column))
    cell = sheet.at(*start)
    if cell is None:
        return Place(address, None)
    if len(shared.get(start, ())) > 1:
        items = ", ".join(dict.fromkeys(item for item, _ in shared[start]))
        return Place(address, cell, issue("T-MERGED-ANSWERS", address, cell.shown, items))
    if cell.computed and cell.kind not in (CellKind.NUMBER, CellKind.UNSAVED, CellKind.ERROR):
        return Place(address, cell, issue("T-FORMULA-RESULT", address, cell.shown, proposed=cell.shown))
    if start != (row, column):
        return Place(address, cell, remark=issue("T-MERGED", address, cell.shown))
    if cell.computed and cell.kind is CellKind.NUMBER:
        return Place(address, cell, remark=issue("T-FORMULA", address, cell.shown))
    return Place(address, cell)


def _rowless(grid: Grid, item: str, field: str, rows: tuple[int, ...], *, first: bool) -> Place:
    """Place a slot whose item has no row, or more than one; the first slot of an item tells it."""
    if not rows:
        return Place(grid.mark, None, issue("T-ITEM-MISSING", grid.mark, "", item) if first else None)
    here, there = (grid.sheet.address(row, grid.columns[field]) for row in (rows[1], rows[0]))
    return Place(here, None, issue("T-ITEM-TWICE", here, item, str(there)) if first else None)


def _under_one_merge(grid: Grid, slots: Iterable[Slot]) -> Mapping[tuple[int, int], list[Slot]]:
    """List the slots under each merged range, by its top left place."""
    under: dict[tuple[int, int], list[Slot]] = defaultdict(list)
    if not grid.sheet.merged:
        return under
    for item, field in slots:
        for row in grid.rows.get(item, ()):
            start = grid.sheet.merged.get((row, grid.columns[field]))
            if start is not None:
                under[start].append((item, field))
    return under
