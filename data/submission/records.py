"""The registers of a template: masterplan, quick wins, attendance, and the contacts on the cover."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from math import nan

import pandas as pd

from data.answers.cell import read_words
from data.answers.choices import read_choice, read_yes_no
from data.answers.day_cells import read_date
from data.answers.figure_cells import read_count
from data.answers.given import Given
from data.answers.links import read_link
from data.answers.reading import table_of
from data.issues import CellAddress, Issue
from data.submission.grids import Grid
from data.submission.places import Place, Slot, places_of
from data.submission.submission import RECORD_COLUMNS, Record
from data.template.anchors import COVER, CoverItem, FieldCode
from data.template.registers import REGISTERS, Asks, RegisterField
from data.workbook import Cell
from scoring import Status, Text

_IDENTITY = (CoverItem.REGION_CODE, CoverItem.REGION, CoverItem.ROUND)
_SIGNED = RegisterField(FieldCode.VALUE, Text("Tanggal", "Date"), Asks.DATE)
_TOLD = RegisterField(FieldCode.VALUE, Text("Isian", "Entry"), Asks.TEXT)


def read_records(grids: Mapping[str, Grid], region: str) -> tuple[list[Record], list[Issue]]:
    """Read every filled cell of the registers and of the contacts."""
    records: list[Record] = []
    issues: list[Issue] = []
    for grid, fields in _asked(grids):
        places = places_of(grid, (slot for slot in fields if slot[0] in grid.rows))
        for (row, code), place in places.items():
            if place.cell is None and place.trouble is None:
                continue
            given = _given(place, fields[row, code])
            issues.extend(given.issues)
            records.append(_record(region, grid.plan.code, row, code, place.address, given))
    return records, issues


def record_table(records: list[Record]) -> pd.DataFrame:
    """Stand records up as a table."""
    return table_of(records, RECORD_COLUMNS, {"number": float})


def _asked(grids: Mapping[str, Grid]) -> Iterator[tuple[Grid, Mapping[Slot, RegisterField]]]:
    """List what is asked, as far as its sheet stands."""
    if COVER in grids:
        items = [item for item in CoverItem if item not in _IDENTITY]
        yield (
            grids[COVER],
            {(str(item), str(FieldCode.VALUE)): _SIGNED if item is CoverItem.SIGNED_ON else _TOLD for item in items},
        )
    for register in REGISTERS:
        if register.code in grids:
            fields = {(row.code, field.code): field for row in register.rows for field in register.fields}
            yield grids[register.code], fields


def _given(place: Place, field: RegisterField) -> Given:
    if place.trouble is not None or place.cell is None:
        raw = place.cell.shown if place.cell is not None else ""
        return Given(nan, Status.BLANK, raw, "", (place.trouble,) if place.trouble is not None else ())
    given = _read(place.cell, place.address, field)
    return replace(given, issues=(*given.issues, place.remark)) if place.remark is not None else given


def _read(cell: Cell, address: CellAddress, field: RegisterField) -> Given:
    match field.asks:
        case Asks.TEXT:
            return replace(read_words(cell), number=nan)
        case Asks.CHOICE:
            return read_choice(cell, address, field.choices)
        case Asks.YES_NO:
            return read_yes_no(cell, address)
        case Asks.COUNT:
            return read_count(cell, address)
        case Asks.DATE:
            return read_date(cell, address)
        case Asks.LINK:
            return replace(read_link(cell, address), number=nan)


def _record(region: str, register: str, row: str, field: str, address: CellAddress, given: Given) -> Record:
    return Record(
        region, register, row, field, given.text, given.number, str(given.status), given.raw, address.sheet,
        address.cell, given.rule,
    )  # fmt: skip
