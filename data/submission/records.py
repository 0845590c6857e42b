"""The registers of a template: masterplan, quick wins, attendance, and the contacts on the cover."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from math import nan
from types import MappingProxyType

import pandas as pd

from data.answers.cell import read_words
from data.answers.choices import read_choice
from data.answers.correction import Correction
from data.answers.day_cells import read_date
from data.answers.figure_cells import read_count, read_mark
from data.answers.given import NOTHING, Given
from data.answers.links import read_link
from data.answers.reading import table_of
from data.answers.states import VOUCHED
from data.issues import CellAddress, Issue, issue
from data.submission.by_hand import given_by_hand
from data.submission.grids import Grid
from data.submission.places import Place, Slot, places_of
from data.submission.submission import RECORD_COLUMNS, Record
from data.template.anchors import COVER, CoverItem, FieldCode
from data.template.registers import ATTENDANCE, REGISTERS, Asks, RegisterField
from data.workbook import Cell
from scoring import Status, Text

_IDENTITY = (CoverItem.REGION_CODE, CoverItem.REGION, CoverItem.ROUND)
_SIGNED = RegisterField(FieldCode.VALUE, Text("Tanggal", "Date"), Asks.DATE)
_TOLD = RegisterField(FieldCode.VALUE, Text("Isian", "Entry"), Asks.TEXT)

_ASKED: Mapping[str, Mapping[Slot, RegisterField]] = {
    COVER: {
        (str(item), str(FieldCode.VALUE)): _SIGNED if item is CoverItem.SIGNED_ON else _TOLD
        for item in CoverItem
        if item not in _IDENTITY
    },
    **{
        register.code: {(row.code, field.code): field for row in register.rows for field in register.fields}
        for register in REGISTERS
    },
}
"""What each register asks, slot by slot."""

FIELD_OF: Mapping[Slot, RegisterField] = MappingProxyType(
    {slot: field for asked in _ASKED.values() for slot, field in asked.items()}
)
REGISTER_OF: Mapping[Slot, str] = MappingProxyType({slot: code for code, asked in _ASKED.items() for slot in asked})
"""The register of each slot; that of the contacts is the cover."""


def record_places(grids: Mapping[str, Grid]) -> dict[Slot, Place]:
    """Find the cells of the registers and of the contacts, as far as their sheets stand."""
    return {
        slot: place
        for code, asked in _ASKED.items()
        if code in grids
        for slot, place in places_of(grids[code], (slot for slot in asked if slot[0] in grids[code].rows)).items()
    }


def read_records(
    region: str, places: Mapping[Slot, Place], corrections: Iterable[Correction]
) -> tuple[list[Record], list[Issue]]:
    """Read every filled cell of the registers; one that a person gave keeps what stood there as raw text."""
    typed = {(made.code, made.part): made for made in corrections}
    given = {
        slot: _given(place, FIELD_OF[slot], typed.get(slot))
        for slot, place in places.items()
        if place.cell is not None or place.trouble is not None or slot in typed
    }
    records = [_record(region, slot, places[slot].address, found) for slot, found in given.items()]
    issues = [issue for found in given.values() for issue in found.issues]
    return records, [*issues, *_came_unasked(given, places)]


def record_table(records: list[Record]) -> pd.DataFrame:
    """Stand records up as a table."""
    return table_of(records, RECORD_COLUMNS, {"number": float})


def read_record(cell: Cell | None, address: CellAddress, field: RegisterField) -> Given:
    """Read the cell of one field of a register."""
    if cell is None:
        return NOTHING
    match field.asks:
        case Asks.TEXT:
            return replace(read_words(cell), number=nan)
        case Asks.CHOICE:
            return read_choice(cell, address, field.choices)
        case Asks.MARK:
            return read_mark(cell, address)
        case Asks.COUNT:
            return read_count(cell, address)
        case Asks.DATE:
            return read_date(cell, address)
        case Asks.LINK:
            return replace(read_link(cell, address), number=nan)


def _given(place: Place, field: RegisterField, typed: Correction | None) -> Given:
    if typed is not None:
        return given_by_hand(place, typed.typed, lambda cell: read_record(cell, place.address, field))
    if place.trouble is not None or place.cell is None:
        raw = place.cell.shown if place.cell is not None else ""
        return Given(nan, Status.BLANK, raw, "", (place.trouble,) if place.trouble is not None else ())
    given = read_record(place.cell, place.address, field)
    return replace(given, issues=(*given.issues, place.remark)) if place.remark is not None else given


def _came_unasked(given: Mapping[Slot, Given], places: Mapping[Slot, Place]) -> list[Issue]:
    """Name where more came than were invited, unless a person vouches for those who came."""
    found: list[Issue] = []
    for row in ATTENDANCE.rows:
        for field in ATTENDANCE.fields:
            meeting = field.code.removeprefix("came_")
            came, invited = given.get((row.code, field.code)), given.get((row.code, f"invited_{meeting}"))
            if meeting == field.code or came is None or invited is None or came.rule in VOUCHED:
                continue
            if came.number > invited.number:
                found.append(issue("N-CAME-MORE", places[row.code, field.code].address, came.raw, invited.raw))
    return found


def _record(region: str, slot: Slot, address: CellAddress, given: Given) -> Record:
    return Record(
        region, REGISTER_OF[slot], *slot, given.text, given.number, str(given.status), given.raw, address.sheet,
        address.cell, given.rule,
    )  # fmt: skip
