"""An assessor's workbook read back: what was written of each indicator, with its cell and all that is wrong."""

from collections.abc import Iterator
from dataclasses import dataclass

from data.answers.cell import read_answer, read_words
from data.answers.choices import read_choice
from data.answers.given import Given
from data.answers.parts import Part
from data.issues import CellAddress, Issue, Severity, issue
from data.store.assessments import Assessment, Verdict
from data.submission.grids import Grid, find_grids, unknown_items
from data.submission.identity import ExpectedRound, identify
from data.submission.meta import find_meta
from data.submission.places import Place, places_of
from data.submission.plan import SheetPlan, dimension_plans, other_plans
from data.submission.read import FindInstrument, is_template, template_instrument
from data.template.anchors import COVER, FieldCode, Purpose
from data.template.lists import VERDICTS
from data.workbook import UnreadableFileError, read_workbook
from scoring import Instrument, Status

FIELDS = (FieldCode.VALUE, FieldCode.VERDICT, FieldCode.REASON, FieldCode.NOTE)
VERDICT_OF = {
    "valid": Verdict.ACCEPTED,
    "incomplete": Verdict.INCOMPLETE,
    "invalid": Verdict.INVALID,
    "absent": Verdict.MISSING,
    "": Verdict.NOT_OPENED,
}
_KEEPS_OUT = ("T-", "I-", "F-")
"""Errors of the whole workbook; those of a single cell only leave that score out."""


@dataclass(frozen=True, slots=True, eq=False)
class AssessmentFile:
    """What an assessor's workbook says: of which region, the words that can be kept, and everything that was found."""

    region: str
    words: tuple[Assessment, ...]
    issues: tuple[Issue, ...]

    @property
    def ok(self) -> bool:
        """Whether the words may be kept: nothing is wrong with the workbook as a whole."""
        grave = (one for one in self.issues if one.severity is Severity.ERROR and one.code.startswith(_KEEPS_OUT))
        return bool(self.region) and next(grave, None) is None


def read_assessment(
    content: bytes, file_name: str, find_instrument: FindInstrument, round_: ExpectedRound
) -> AssessmentFile:
    """Read the workbook in which an assessor judged a region; its cells are read as those of any submission."""
    try:
        workbook = read_workbook(content, file_name)
    except UnreadableFileError as unreadable:
        return AssessmentFile("", (), (unreadable.issue,))
    if not is_template(workbook):
        return AssessmentFile("", (), (issue("T-TEMPLATE"),))
    meta = find_meta(workbook)
    instrument, issues = template_instrument(workbook, meta, find_instrument, round_, Purpose.ASSESSMENT)
    issues = [*workbook.notes, *issues]
    if instrument is None:
        return AssessmentFile("", (), tuple(issues))
    cover = next(plan for plan in other_plans(instrument) if plan.code == COVER)
    grids, found = find_grids(workbook, (cover, *_plans(instrument)))
    issues.extend(found)
    identity, found = identify(meta, grids, round_)
    issues.extend(found)
    words = []
    for plan in _plans(instrument):
        if plan.code not in grids:
            issues.append(issue("T-SHEET-MISSING", None, "", f"{plan.code} {plan.name.id}"))
            continue
        issues.extend(unknown_items(grids[plan.code]))
        for word, beside in _words(grids[plan.code], identity.region, file_name, instrument):
            issues.extend(beside)
            if word is not None:
                words.append(word)
    return AssessmentFile(identity.region, tuple(words), tuple(issues))


def _plans(instrument: Instrument) -> list[SheetPlan]:
    """Plan the sheets of an assessment: the same items as a submission, other fields."""
    return [SheetPlan(one.code, one.name, one.items, FIELDS, (Part.VALUE,)) for one in dimension_plans(instrument)]


def _words(
    grid: Grid, region: str, file_name: str, instrument: Instrument
) -> Iterator[tuple[Assessment | None, list[Issue]]]:
    """Read each row of a sheet: what the assessor says, nothing where the row is blank or its value unreadable."""
    places = places_of(grid, [(item, field) for item in grid.plan.items for field in FIELDS])
    for item in grid.plan.items:
        of = {field: places[item, field] for field in FIELDS if (item, field) in places}
        given = {field: _given(place, item, field, instrument) for field, place in of.items()}
        issues = [found for one in given.values() for found in one.issues]
        issues += [place.remark for place in of.values() if place.remark is not None]
        wrong = any(one.severity in (Severity.ERROR, Severity.DOUBTFUL) for one in issues)
        said = [one for one in given.values() if one.raw.strip()]
        if wrong or not said or FieldCode.VALUE not in given:
            yield None, issues
            continue
        yield _word(item, region, given, _origin(file_name, of[FieldCode.VALUE].address)), issues


def _word(item: str, region: str, given: dict[FieldCode, Given], origin: str) -> Assessment:
    """Put the cells of a row together."""
    value = given[FieldCode.VALUE]
    texts = [given[field].text for field in (FieldCode.REASON, FieldCode.NOTE) if field in given]
    verdict = given[FieldCode.VERDICT].text if FieldCode.VERDICT in given else ""
    return Assessment(
        region,
        item,
        value.number if value.status is Status.ANSWERED else None,
        VERDICT_OF[verdict],
        " ".join(text for text in texts if text),
        value.status is not Status.NOT_APPLICABLE,
        origin,
    )


def _given(place: Place, item: str, field: FieldCode, instrument: Instrument) -> Given:
    """Read one cell of a row."""
    if place.trouble is not None:
        return Given(float("nan"), Status.BLANK, place.cell.shown if place.cell else "", "", (place.trouble,))
    if place.cell is None:
        return Given(float("nan"), Status.BLANK)
    if field is FieldCode.VERDICT:
        return read_choice(place.cell, place.address, VERDICTS)
    if field in (FieldCode.REASON, FieldCode.NOTE):
        return read_words(place.cell)
    return read_answer(place.cell, place.address, instrument.indicator(item), Part.VALUE, instrument)


def _origin(file_name: str, address: CellAddress) -> str:
    """Name the workbook and the cell a score was written in."""
    return f"{file_name} {address}"
