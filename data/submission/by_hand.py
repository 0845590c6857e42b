"""What a person typed in place of a cell: read by the rules of that cell, with what stood there as its raw text."""

from collections.abc import Callable
from dataclasses import replace
from math import isnan

from data.answers.given import Given
from data.answers.states import CONFIRMED, CORRECTED
from data.issues import CellAddress
from data.submission.places import Place
from data.workbook import Cell
from data.workbook.cells import text_cell


def given_by_hand(place: Place, typed: str, read: Callable[[Cell | None], Given]) -> Given:
    """Read what was typed; it confirms what stands there where it says the same, else it corrects it."""
    raw = place.cell.shown if place.cell is not None else ""
    given = read(typed_cell(place.address, typed))
    if given.issues:
        return replace(given, raw=raw)
    before = read(place.cell)
    readings = [reading for found in before.issues for reading in found.proposed.split(" / ")]
    same = place.trouble is None and not before.issues and _same(before, given)
    confirmed = same or typed in readings or (place.trouble is not None and typed == raw)
    return replace(given, raw=raw, rule=CONFIRMED if confirmed else CORRECTED)


def typed_cell(address: CellAddress, typed: str) -> Cell | None:
    """Make a cell of what was typed."""
    return text_cell(address.row, address.column, typed)


def _same(one: Given, other: Given) -> bool:
    return (one.status, one.text) == (other.status, other.text) and (
        one.number == other.number or (isnan(one.number) and isnan(other.number))
    )
