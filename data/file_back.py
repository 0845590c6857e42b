"""The file back: a submission as its region wrote it, in a sound template, each problem in its cell and in a list."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date
from typing import Any

from data.answers.cell import read_answer
from data.answers.links import NO_EVIDENCE
from data.answers.parts import Part
from data.answers.states import VOUCHED
from data.figures import tidy
from data.regions import regions
from data.submission import Correction, Submission
from data.submission.by_hand import typed_cell
from data.submission.places import Place
from data.submission.records import FIELD_OF
from data.submission.slots import sort_issues
from data.template import Problems, Slot, Value, Values, returned_workbook
from data.template.form import RoundLike
from data.template.registers import Asks
from data.template.slots import Percent
from data.workbook import Cell, CellKind
from data.workbook.cells import number_cell
from scoring import Instrument, Status
from words import Words

_WORDS = (Part.EVIDENCE, Part.REASON, Part.NOTE, Part.EVIDENCE_LINK)
"""Parts in which any text would count as given."""


def file_back(submission: Submission, round_: RoundLike, instrument: Instrument, _: Words) -> bytes:
    """Write the workbook of a submission anew; KeyError when it is not known whose it is."""
    region = regions()[submission.identity.region]
    return returned_workbook(region, round_, instrument, values_of(submission, instrument), problems_of(submission), _)


def values_of(submission: Submission, instrument: Instrument) -> Values:
    """Give what stood in every cell, as it stood; in place of a corrected answer what was typed.

    A cell of which nothing may be taken (a row that stands twice, one merged cell over several answers, the text a
    formula gave) is left blank, so that nobody confirms it by sending the file again.
    """
    typed = {(made.code, made.part): made for made in submission.corrections}
    values: dict[Slot, Value] = dict(_recorded(submission, typed))
    for slot, place in submission.places.items():
        value = _typed(place, typed[slot], instrument) if slot in typed else _stood(place, slot[1])
        if value != "":
            values[slot] = value
    return values


def problems_of(submission: Submission) -> Problems:
    """Sort the issues by the slot they are about; those about none stay apart."""
    found = sort_issues(submission)
    return Problems(found.of_slot, found.others)


def _stood(place: Place, part: str) -> Value:
    """Give what stands in a cell, as a value of the kind it has there."""
    cell = place.cell
    if cell is None or place.trouble is not None:
        return ""
    if cell.kind is CellKind.NUMBER:
        return Percent(cell.number) if "%" in cell.number_format else cell.number
    if cell.kind in (CellKind.ERROR, CellKind.UNSAVED) and part in _WORDS:
        return ""
    return _day(cell) if cell.kind is CellKind.DATE else cell.shown


def _day(cell: Cell) -> Value:
    with suppress(ValueError):  # a time of day has no date
        return date.fromisoformat(cell.shown[:10])
    return cell.shown


def _typed(place: Place, made: Correction, instrument: Instrument) -> Value:
    """Give what a person typed: as a number where that is read the same, for the formulas of the workbook."""
    indicator = next(one for one in instrument.indicators if one.code == made.code)
    given = read_answer(typed_cell(place.address, made.typed), place.address, indicator, made.part, instrument)
    if given.number == given.number and not given.text:
        cell = number_cell(place.address.row, place.address.column, given.number)
        again = read_answer(cell, place.address, indicator, made.part, instrument)
        if (again.number, again.rule, again.issues) == (given.number, "", given.issues):
            return given.number
    return made.typed


def _recorded(submission: Submission, typed: Mapping[Slot, Correction]) -> Iterator[tuple[Slot, Value]]:
    """Give what stood in the registers and on the cover, or was typed, but for what cannot be taken from its cell."""
    found = {(each.address.sheet, each.address.cell): each for each in submission.beside if each.address is not None}
    for row in submission.records.itertuples():
        slot = (str(row.row), str(row.field))
        if slot in typed:
            yield slot, _recorded_value(row, typed[slot].typed)
            continue
        trouble = found.get((row.sheet, row.cell))
        untaken = trouble.code.startswith("T-") if trouble is not None else tidy(row.raw) not in NO_EVIDENCE
        if row.raw and not (row.status == Status.BLANK and untaken):
            yield slot, _recorded_value(row, row.raw)


def _recorded_value(row: Any, written: str) -> Value:
    """Give an entry as a value of its kind where nobody has to be asked how it was read, else as it was written."""
    if row.number == row.number and row.rule in ("", "formula", *VOUCHED):
        asks = FIELD_OF[row.row, row.field].asks
        if asks in (Asks.COUNT, Asks.MARK):
            return float(row.number)
        if asks is Asks.DATE:
            return date.fromisoformat(row.text)
    return str(written)
