"""The answers of one region: its cells read together, because parts of an answer depend on each other."""

from dataclasses import dataclass
from math import nan

from data.answers.cell import read_answer
from data.answers.figure_cells import read_printed
from data.answers.parts import Part
from data.answers.reading import Answer, answer
from data.answers.together import settle
from data.issues import Issue
from data.result_table.header import Header
from data.workbook import Sheet
from scoring import Instrument, Scheme, Status


@dataclass(frozen=True, slots=True)
class RowAnswers:
    """All answers of a region's row, whether it took part, and what is wrong with them."""

    answers: tuple[Answer, ...]
    took_part: bool
    issues: tuple[Issue, ...]


def read_row(
    sheet: Sheet, header: Header, row: int, region: str, scheme: Scheme | None, instrument: Instrument
) -> RowAnswers:
    """Read every answer and printed figure of a row."""
    columns = header.answered()
    answers: list[Answer] = []
    issues: list[Issue] = []
    for indicator in instrument.indicators:
        of_indicator = {part: column for (code, part), column in columns.items() if code == indicator.code}
        addresses = {part: sheet.address(row, column) for part, column in of_indicator.items()}
        given = {
            part: read_answer(sheet.at(row, column), addresses[part], indicator, part, instrument)
            for part, column in of_indicator.items()
        }
        settled, found = settle(indicator, addresses, given, scheme)
        answers.extend(answer(region, indicator.code, part, addresses[part], settled[part]) for part in settled)
        issues.extend(found)
    took_part = not (instrument.zero_rows_did_not_take_part and not issues and _is_zero_row(answers))
    if not took_part:
        answers = [a._replace(number=nan, status=str(Status.NOT_PARTICIPATING), rule="") for a in answers]
    for (code, part), column in columns.items():
        if part == Part.PRINTED:
            figure = read_printed(sheet.at(row, column), sheet.address(row, column))
            answers.append(answer(region, code, part, sheet.address(row, column), figure))
            issues.extend(figure.issues)
    return RowAnswers(tuple(answers), took_part, tuple(issues))


def _is_zero_row(answers: list[Answer]) -> bool:
    """Every score is 0 or blank and at least one is 0."""
    scores = [answer for answer in answers if answer.part == Part.VALUE]
    nothing_else = all(a.status != Status.ANSWERED or a.number == 0 for a in scores)
    return nothing_else and any(answer.number == 0 for answer in scores)
