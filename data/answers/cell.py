"""What one cell answers to one part of one indicator."""

import re
from math import nan

from data.answers.choices import NOT_APPLICABLE, read_applies, read_yes_no
from data.answers.day_cells import read_date
from data.answers.figure_cells import field_of, read_figure, unusable
from data.answers.given import NOTHING, Given, blank
from data.answers.levels import read_level
from data.answers.links import NO_EVIDENCE, read_link
from data.answers.parts import Part
from data.figures import tidy
from data.issues import CellAddress
from data.workbook import Cell, CellKind
from scoring import Indicator, Instrument, Kind, Status


def read_answer(cell: Cell | None, address: CellAddress, indicator: Indicator, part: str, made: Instrument) -> Given:
    """Read the cell of any part of an answer."""
    if cell is None:
        return NOTHING
    match part:
        case Part.EVIDENCE | Part.REASON | Part.NOTE:
            return read_words(cell)
        case Part.EVIDENCE_DATE:
            return read_date(cell, address)
        case Part.EVIDENCE_LINK:
            return read_link(cell, address)
        case _:
            return _read_asked(cell, address, indicator, part, made)


def read_words(cell: Cell) -> Given:
    """Read the cell of words, which are there or not."""
    if tidy(cell.shown) in NO_EVIDENCE or cell.kind in (CellKind.ERROR, CellKind.UNSAVED):
        return blank(cell)
    return Given(1.0, Status.ANSWERED, cell.shown, text=cell.shown)


def reason_after(raw: str) -> str:
    """Give the reason written behind tidak berlaku in the same cell."""
    return re.sub(r"\W", "", NOT_APPLICABLE.sub("", tidy(raw), count=1))


def _read_asked(cell: Cell, address: CellAddress, indicator: Indicator, part: str, made: Instrument) -> Given:
    if part == Part.APPLIES:
        return unusable(cell, address) or read_applies(cell, address)
    if cell.kind is CellKind.TEXT and NOT_APPLICABLE.match(tidy(cell.shown)):
        return Given(nan, Status.NOT_APPLICABLE, cell.shown)
    unread = unusable(cell, address)
    if unread is not None:
        return unread
    if part == Part.VALUE and indicator.kind is Kind.LEVEL:
        return read_level(cell, address, indicator)
    if part == Part.VALUE and indicator.kind is Kind.YES_NO:
        return read_yes_no(cell, address)
    return read_figure(cell, address, field_of(indicator, part, made))
