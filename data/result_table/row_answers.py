"""The answers of one region: its cells read together, because parts of an answer depend on each other."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import nan

from data.issues import Issue, issue
from data.result_table.given import NOTHING, Given, read_answer, read_printed, reason_after
from data.result_table.header import Header
from data.result_table.labels import Part
from data.result_table.reading import Answer
from data.workbook import Sheet
from scoring.instrument import Indicator, Instrument, Kind, Scheme, Status

_ASKED = (Part.VALUE, Part.NUMERATOR, Part.DENOMINATOR)


@dataclass(frozen=True, slots=True)
class RowAnswers:
    """All answers of a region's row, whether it took part, and what is wrong with them."""

    answers: tuple[Answer, ...]
    took_part: bool
    issues: tuple[Issue, ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Place:
    """The row that is read, in its sheet, for its region."""

    sheet: Sheet
    row: int
    region: str


def read_row(
    sheet: Sheet, header: Header, row: int, region: str, scheme: Scheme | None, instrument: Instrument
) -> RowAnswers:
    """Read every answer and printed figure of a row."""
    place = _Place(sheet, row, region)
    columns = header.answered()
    answers: list[Answer] = []
    issues: list[Issue] = []
    for indicator in instrument.indicators:
        of_indicator = {part: column for (code, part), column in columns.items() if code == indicator.code}
        given = _given_of(place, indicator, of_indicator, instrument)
        given, found = _together(place, indicator, of_indicator, given, scheme)
        answers.extend(_answer(place, indicator.code, part, of_indicator[part], given[part]) for part in given)
        issues.extend(found)
    took_part = not (instrument.zero_rows_did_not_take_part and not issues and _is_zero_row(answers))
    if not took_part:
        answers = [a._replace(number=nan, status=str(Status.NOT_PARTICIPATING), rule="") for a in answers]
    for (code, part), column in columns.items():
        if part == Part.PRINTED:
            figure = read_printed(sheet.at(row, column), sheet.address(row, column))
            answers.append(_answer(place, code, part, column, figure))
            issues.extend(figure.issues)
    return RowAnswers(tuple(answers), took_part, tuple(issues))


def _given_of(
    place: _Place, indicator: Indicator, columns: Mapping[str, int], instrument: Instrument
) -> dict[str, Given]:
    return {
        part: read_answer(
            place.sheet.at(place.row, column), place.sheet.address(place.row, column), indicator, part, instrument
        )
        for part, column in columns.items()
    }


def _together(
    place: _Place, indicator: Indicator, columns: Mapping[str, int], given: Mapping[str, Given], scheme: Scheme | None
) -> tuple[dict[str, Given], list[Issue]]:
    """Settle what the parts of an answer say together: not applicable, half a ratio, a yes without evidence."""
    issues = [found for part in given for found in given[part].issues]
    asked: list[str] = [part for part in _ASKED if part in given]
    if not asked:
        return dict(given), issues
    reason = given.get(Part.REASON, NOTHING)
    inapplicable = [part for part in asked if given[part].status is Status.NOT_APPLICABLE]
    blank = all(given[part].status is Status.BLANK and not given[part].issues for part in asked)
    address = place.sheet.address(place.row, columns[(inapplicable or asked)[0]])
    if inapplicable:
        has_reason = reason.status is Status.ANSWERED or any(reason_after(given[part].raw) for part in inapplicable)
        if not has_reason:
            issues.append(issue("N-REASON", address, given[inapplicable[0]].raw))
        status = Status.NOT_APPLICABLE if has_reason else Status.BLANK
        return _with_status(given, asked, status), issues
    if blank and scheme is not None and scheme.weights.get(indicator.code) == 0:
        return _with_status(given, asked, Status.NOT_APPLICABLE), issues
    if blank and reason.status is Status.ANSWERED:
        issues.append(issue("N-REASON-ONLY", place.sheet.address(place.row, columns[Part.REASON]), reason.raw))
    issues.extend(_ratio_issues(place, indicator, columns, given))
    issues.extend(_evidence_issues(place, indicator, columns, given))
    return dict(given), issues


def _ratio_issues(
    place: _Place, indicator: Indicator, columns: Mapping[str, int], given: Mapping[str, Given]
) -> list[Issue]:
    if Part.NUMERATOR not in given or Part.DENOMINATOR not in given:
        return []
    numerator, denominator = given[Part.NUMERATOR], given[Part.DENOMINATOR]
    at_numerator = place.sheet.address(place.row, columns[Part.NUMERATOR])
    at_denominator = place.sheet.address(place.row, columns[Part.DENOMINATOR])
    if denominator.number == 0:
        return [issue("N-DENOMINATOR", at_denominator, denominator.raw)]
    answered = [numerator.status is Status.ANSWERED, denominator.status is Status.ANSWERED]
    if any(answered) and not all(answered) and not numerator.issues and not denominator.issues:
        return [issue("N-HALF-RATIO", at_denominator if answered[0] else at_numerator)]
    if _is_share(indicator) and numerator.number > denominator.number:
        return [issue("N-OVER-WHOLE", at_numerator, numerator.raw, denominator.raw)]
    return []


def _is_share(indicator: Indicator) -> bool:
    """Tell a part of a whole (97 of 103 villages) from a rate: its goalposts reach to the whole."""
    if indicator.goalposts is None or indicator.ratio is None:
        return False
    return max(indicator.goalposts.worst, indicator.goalposts.best) == indicator.ratio.per


def _evidence_issues(
    place: _Place, indicator: Indicator, columns: Mapping[str, int], given: Mapping[str, Given]
) -> list[Issue]:
    says_yes = indicator.kind is Kind.YES_NO and given[Part.VALUE].number == 1 if Part.VALUE in given else False
    if says_yes and given.get(Part.EVIDENCE, NOTHING).status is not Status.ANSWERED:
        column = columns.get(Part.EVIDENCE, columns[Part.VALUE])
        return [issue("U-EVIDENCE-MISSING", place.sheet.address(place.row, column), given[Part.VALUE].raw)]
    return []


def _with_status(given: Mapping[str, Given], asked: list[str], status: Status) -> dict[str, Given]:
    changed: dict[str, Given] = {part: replace(given[part], number=nan, status=status, rule="") for part in asked}
    return {**given, **changed}


def _is_zero_row(answers: list[Answer]) -> bool:
    """Every score is 0 or blank and at least one is 0."""
    scores = [answer for answer in answers if answer.part == Part.VALUE]
    nothing_else = all(a.status != Status.ANSWERED or a.number == 0 for a in scores)
    return nothing_else and any(answer.number == 0 for answer in scores)


def _answer(place: _Place, code: str, part: str, column: int, given: Given) -> Answer:
    address = place.sheet.address(place.row, column)
    return Answer(
        region=place.region,
        code=code,
        part=str(part),
        number=given.number,
        status=str(given.status),
        raw=given.raw,
        sheet=address.sheet,
        cell=address.cell,
        rule=str(given.rule),
    )
