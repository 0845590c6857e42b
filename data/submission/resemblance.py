"""A sheet that lost its marks: what its visible codes and headers look like, to be confirmed by a person."""

import re
from collections import defaultdict
from collections.abc import Collection

from data.answers.parts import Part
from data.figures import tidy
from data.issues import column_letters
from data.submission.grids import Grid
from data.submission.plan import SheetPlan
from data.workbook import Sheet, Workbook

_HEADERS = (
    (Part.EVIDENCE_DATE, re.compile(r"tanggal|tgl|date")),
    (Part.EVIDENCE_LINK, re.compile(r"tautan|link|url")),
    (Part.REASON, re.compile(r"alasan|reason")),
    (Part.APPLIES, re.compile(r"berlaku|applies|applicable")),
    (Part.EVIDENCE, re.compile(r"bukti|evidence")),
    (Part.NOTE, re.compile(r"catatan|notes?\b")),
    (Part.NUMERATOR, re.compile(r"pembilang|numerator")),
    (Part.DENOMINATOR, re.compile(r"penyebut|denominator")),
    (Part.VALUE, re.compile(r"jawaban|isian|answer")),
)
LEAST_SHARE = 0.5
"""How many of a sheet's items must be seen before it is proposed."""


def resembling_grid(workbook: Workbook, plan: SheetPlan, taken: Collection[str]) -> Grid | None:
    """Find the visible sheet whose codes and headers look most like a plan; None where nothing does."""
    found = [
        grid
        for sheet in workbook.sheets
        if not sheet.hidden and sheet.name not in taken and (grid := _resembling(sheet, plan)) is not None
    ]
    return max(found, key=lambda grid: (len(grid.rows), len(grid.columns)), default=None)


def described(grid: Grid) -> str:
    """Say what a resembling sheet was taken for: REG Regulasi (value: D, numerator: E)."""
    columns = ", ".join(f"{field}: {column_letters(column)}" for field, column in grid.columns.items())
    return f"{grid.plan.code} {grid.plan.name.id} ({columns})"


def _resembling(sheet: Sheet, plan: SheetPlan) -> Grid | None:
    rows_by_column: dict[int, dict[str, tuple[int, ...]]] = defaultdict(dict)
    for cell in sorted(sheet.cells.values(), key=lambda cell: cell.row):
        if cell.shown in plan.items:
            rows = rows_by_column[cell.column]
            rows[cell.shown] = (*rows.get(cell.shown, ()), cell.row)
    column, rows = max(rows_by_column.items(), key=lambda found: len(found[1]), default=(0, {}))
    if not rows or len(rows) < LEAST_SHARE * len(plan.items):
        return None
    header, columns = _header_above(sheet, min(found[0] for found in rows.values()))
    if not set(plan.needed) <= set(columns):
        return None
    return Grid(plan, sheet, sheet.address(header, column), columns, rows)


def _header_above(sheet: Sheet, first: int) -> tuple[int, dict[str, int]]:
    """Find the row above the first item that names most fields."""
    headers: dict[int, dict[str, int]] = defaultdict(dict)
    for cell in sorted(sheet.cells.values(), key=lambda cell: cell.column):
        part = next((part for part, words in _HEADERS if words.match(tidy(cell.shown))), None)
        if cell.row < first and part is not None:
            headers[cell.row].setdefault(part, cell.column)
    return max(headers.items(), key=lambda found: (len(found[1]), found[0]), default=(0, {}))
