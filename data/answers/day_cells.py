"""Cells of a date."""

from data.answers.given import Given, blank, rule_of, without
from data.days import EARLIEST, LATEST, Day, read_day, read_serial
from data.figures import FigureState
from data.issues import CellAddress, issue
from data.workbook import Cell, CellKind
from scoring import Status


def read_date(cell: Cell, address: CellAddress) -> Given:
    """Read the cell of a date; the number of one is its digits (20190710), its text is in ISO form."""
    if cell.kind in (CellKind.ERROR, CellKind.UNSAVED):
        return without(cell, issue("N-ERROR" if cell.kind is CellKind.ERROR else "N-FORMULA", address, cell.shown))
    day = _day(cell)
    if day.state is FigureState.BLANK:
        return blank(cell)
    if day.value is not None and not EARLIEST <= day.value <= LATEST:
        return without(cell, issue("D-YEAR", address, cell.shown, f"{EARLIEST.year}–{LATEST.year}"))
    if day.value is not None:
        number = float(f"{day.value:%Y%m%d}")
        return Given(number, Status.ANSWERED, cell.shown, rule_of(cell, day.rule), text=day.value.isoformat())
    if day.state is FigureState.DOUBTFUL:
        readings = " / ".join(reading.isoformat() for reading in day.readings)
        return without(cell, issue("D-UNSURE", address, cell.shown, readings, readings))
    return without(cell, issue("D-DATE", address, cell.shown))


def _day(cell: Cell) -> Day:
    return read_serial(cell.number) if cell.kind is CellKind.NUMBER else read_day(cell.shown)
