"""From a workbook that was made from our template to its submission: all issues at once, with their cells."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from data.answers.correction import Correction
from data.issues import Issue, issue
from data.submission.answering import as_reading, asides, entry_of, read_answers, slots_of
from data.submission.grids import Grid, find_grids, has_marks, unknown_items
from data.submission.identity import ROUND_SLOT, ExpectedRound, identify, region_written
from data.submission.meta import MetaSheet, find_meta
from data.submission.places import Place, Slot, places_of
from data.submission.plan import SheetPlan, dimension_plans, other_plans
from data.submission.records import read_records, record_places, record_table
from data.submission.resemblance import described, resembling_grid
from data.submission.self_score import score_issues
from data.submission.submission import Identity, Submission
from data.template.anchors import LAYOUT, SUMMARY, Meta, Purpose
from data.workbook import Workbook
from scoring import Instrument

FindInstrument = Callable[[str], Instrument | None]
"""Gives the instrument of a version, None when there is none."""


def is_template(workbook: Workbook) -> bool:
    """Tell whether a workbook was made from one of our templates, damaged or not."""
    return find_meta(workbook) is not None or has_marks(workbook)


def read_submission(
    workbook: Workbook,
    find_instrument: FindInstrument,
    *,
    expected_round: ExpectedRound | None = None,
    purpose: Purpose = Purpose.SUBMISSION,
    confirmed: Collection[str] = (),
    chosen: Iterable[Correction] = (),
) -> Submission:
    """Read a template.

    `confirmed` are the dimensions whose marks are lost and that a person knows by their texts; `chosen` are the
    region and the round that a person gave it.
    """
    meta = find_meta(workbook)
    instrument, issues = template_instrument(workbook, meta, find_instrument, expected_round, purpose)
    issues = [*workbook.notes, *issues]
    if instrument is None:
        return _unread(meta, issues)
    plans = dimension_plans(instrument)
    grids, found = find_grids(workbook, (*other_plans(instrument), *plans))
    issues.extend(found)
    made = {(each.code, each.part): each for each in chosen if _holds_here(each, expected_round)}
    identity, found = identify(meta, grids, expected_round, made)
    issues.extend(found)
    proposals = _lost(workbook, plans, grids)
    issues.extend(_sheet_issues(instrument, plans, grids, proposals, confirmed))
    grids |= {code: grid for code, grid in proposals.items() if code in confirmed}
    submission = _read(identity, instrument, grids, issues, tuple(proposals))
    return replace(submission, corrections=tuple(made.values()))


def _holds_here(said: Correction, expected: ExpectedRound | None) -> bool:
    """Tell whether what a person said holds in this round; a draft may have been moved here from another."""
    return (said.code, said.part) != ROUND_SLOT or (expected is not None and said.typed == expected.code)


def _read(
    identity: Identity,
    instrument: Instrument,
    grids: Mapping[str, Grid],
    issues: list[Issue],
    proposals: tuple[str, ...],
) -> Submission:
    """Read the answers and the registers of the grids that stand."""
    places: dict[Slot, Place] = {}
    for dimension in instrument.dimensions:
        if dimension.code in grids:
            grid = grids[dimension.code]
            places |= places_of(grid, slots_of(instrument, dimension.code))
            issues.extend(asides(grid, instrument))
            issues.extend(unknown_items(grid))
    entry = entry_of(identity.region, region_written(grids), instrument, grids) if identity.region and grids else None
    answers, answer_issues = read_answers(identity.region, instrument, places, ())
    entries = record_places(grids)
    records, beside = read_records(identity.region, entries, ())
    reading = as_reading(entry, answers, ())
    issues.extend(score_issues(grids, reading.answers, instrument))
    whole = tuple(issues)
    reading = replace(reading, issues=(*whole, *answer_issues, *beside))
    return Submission(
        identity, reading, record_table(records), places, whole, tuple(beside), entries, proposals=proposals
    )


def _unread(meta: MetaSheet | None, issues: list[Issue]) -> Submission:
    identity = meta.identity if meta is not None else Identity()
    return Submission(identity, as_reading(None, (), issues), record_table([]), {}, tuple(issues), ())


def template_instrument(
    workbook: Workbook,
    meta: MetaSheet | None,
    find_instrument: FindInstrument,
    expected: ExpectedRound | None,
    purpose: Purpose,
) -> tuple[Instrument | None, list[Issue]]:
    """Find the instrument that the template asks; none where it cannot be known."""
    if meta is None:
        if not has_marks(workbook) or expected is None:
            return None, [issue("T-TEMPLATE")]
        return find_instrument(expected.instrument), [issue("T-META-LOST", None, "", expected.instrument)]
    said, at = meta.identity, meta.addresses
    if said.layout != LAYOUT:
        newer = said.layout.isdecimal() and int(said.layout) > int(LAYOUT)
        code = "T-LAYOUT-NEWER" if newer else "T-LAYOUT-OLDER"
        return None, [issue(code, at.get(Meta.LAYOUT), said.layout, LAYOUT)]
    issues = []
    if said.purpose != purpose:
        issues.append(issue("T-PURPOSE", at.get(Meta.PURPOSE), said.purpose, purpose))
    instrument = find_instrument(said.instrument)
    if instrument is None:
        return None, [*issues, issue("T-INSTRUMENT", at.get(Meta.INSTRUMENT), said.instrument)]
    if expected is not None and expected.instrument != said.instrument:
        place = at.get(Meta.INSTRUMENT)
        issues.append(issue("T-INSTRUMENT-DIFFERS", place, said.instrument, expected.instrument))
    if instrument.checksum != said.checksum:
        issues.append(issue("T-CHECKSUM", at.get(Meta.CHECKSUM), said.checksum[:12], instrument.checksum[:12]))
    return instrument, issues


def _lost(workbook: Workbook, plans: tuple[SheetPlan, ...], grids: Mapping[str, Grid]) -> dict[str, Grid]:
    """Find what the dimensions without marks resemble."""
    taken = {grid.sheet.name for grid in grids.values()}
    found = {plan.code: resembling_grid(workbook, plan, taken) for plan in plans if plan.code not in grids}
    return {code: grid for code, grid in found.items() if grid is not None}


def _sheet_issues(
    instrument: Instrument,
    plans: tuple[SheetPlan, ...],
    grids: Mapping[str, Grid],
    proposals: Mapping[str, Grid],
    confirmed: Collection[str],
) -> Iterator[Issue]:
    """Name the sheets that are missing or have lost their marks."""
    for plan in plans:
        if plan.code in grids or (plan.code in confirmed and plan.code in proposals):
            continue
        if plan.code in proposals:
            grid = proposals[plan.code]
            yield issue("T-MARKS-LOST", grid.mark, grid.sheet.name, described(grid), plan.code)
        else:
            yield issue("T-SHEET-MISSING", None, "", f"{plan.code} {plan.name.id}")
    for plan in other_plans(instrument):
        if plan.code not in grids and plan.code != SUMMARY:
            yield issue("T-REGISTER-MISSING", None, "", plan.name.id)
