"""A workbook in, a draft of an instrument out; or all that is wrong with it, cell by cell."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from data.instrument_form.checks import problems_of_form
from data.instrument_form.layout import MOST_ASTRAY, Form, Sheet
from data.instrument_form.problem import FormError, FormProblem
from data.instrument_form.read import read_form
from data.instrument_form.texts import Places, place_of, texts_of
from data.instruments import InstrumentError, InstrumentFiles, Problem, read_instrument
from data.workbook import Workbook, read_workbook
from scoring import Instrument


@dataclass(frozen=True, slots=True, eq=False)
class DraftInstrument:
    """An instrument that is not kept yet: what it says, its files, and the version it was made from."""

    instrument: Instrument
    files: InstrumentFiles
    origin: str


def read_draft(content: bytes, file_name: str, taken: Collection[str]) -> DraftInstrument:
    """Read a form, in a process of its own, as a version that none of `taken` is.

    Raises UnreadableFileError where the file is no workbook, and FormError with every problem of the form at once.
    """
    return draft_of(read_workbook(content, file_name), taken)


def draft_of(workbook: Workbook, taken: Collection[str]) -> DraftInstrument:
    """Make the draft of a workbook that was read; raises FormError."""
    problems: list[FormProblem] = []
    form = read_form(workbook, problems)
    if form is None:
        raise FormError(problems)
    problems += problems_of_form(form, taken)
    if len(problems) > MOST_ASTRAY:
        raise FormError(problems)
    texts = texts_of(form)
    try:
        instrument = read_instrument(texts.files, head_value(form, "version"))
    except InstrumentError as error:
        problems += [_placed(problem, texts.places) for problem in error.problems]
        raise FormError(problems) from error
    if problems:
        raise FormError(problems)
    return DraftInstrument(instrument, texts.files, head_value(form, "based_on"))


def head_value(form: Form, key: str) -> str:
    """Read one of the values at the head of the form."""
    return next((line.text("value") for line in form[Sheet.HEAD] if line.text("key") == key), "")


def _placed(problem: Problem, places: Mapping[tuple[str, int], Places]) -> FormProblem:
    """Give a problem of the files the cell that it came from."""
    address = place_of(problem.column, places.get((problem.file, problem.line), {}))
    return FormProblem(address, problem.found, problem.expected, problem.column)
