"""The one way in for a file: a template is known by its marks, all else is read as a table of results."""

from collections.abc import Collection, Iterable

from data.answers.reading import Reading, nothing_read
from data.issues import Issue, issue
from data.layouts import Mapped, read_by_mapping
from data.result_table import read_table
from data.submission import (
    Correction,
    ExpectedRound,
    FindInstrument,
    Submission,
    apply_corrections,
    is_template,
    read_submission,
)
from data.submission.corrections import holds
from data.submission.identity import WHOSE
from data.workbook import UnreadableFileError, Workbook, read_workbook
from scoring import Instrument


def read_file(
    content: bytes, file_name: str, find_instrument: FindInstrument, expected_round: ExpectedRound
) -> Reading | Submission:
    """Read a file for a round: the submission of one region, or a table of the results of many."""
    found = read_draft(content, file_name, find_instrument, expected_round)
    return nothing_read((found,)) if isinstance(found, Issue) else found


def read_draft(
    content: bytes,
    file_name: str,
    find_instrument: FindInstrument,
    expected_round: ExpectedRound,
    corrections: Iterable[Correction] = (),
    confirmed: Collection[str] = (),
    mapped: Mapped | None = None,
) -> Reading | Submission | Issue:
    """Read a file with what people have said about it since; an issue where it is no workbook that can be read.

    A workbook of another layout is read by its mapping once a person uses that.
    """
    try:
        workbook = read_workbook(content, file_name)
    except UnreadableFileError as unreadable:
        return unreadable.issue
    if mapped is not None and mapped.used:
        return _read_mapped(workbook, find_instrument, expected_round, corrections, mapped)
    if is_template(workbook):
        return _read_template(workbook, find_instrument, expected_round, corrections, confirmed)
    instrument = find_instrument(expected_round.instrument)
    if instrument is None:
        return nothing_read((issue("T-INSTRUMENT", None, expected_round.instrument),))
    return read_table(workbook, instrument, corrections)


def _read_template(
    workbook: Workbook,
    find_instrument: FindInstrument,
    expected_round: ExpectedRound,
    corrections: Iterable[Correction],
    confirmed: Collection[str],
) -> Submission:
    """Read a template and what was corrected in it; a correction whose answer is not found waits until it is."""
    made = tuple(corrections)
    chosen = [each for each in made if (each.code, each.part) in WHOSE]
    found = read_submission(
        workbook, find_instrument, expected_round=expected_round, confirmed=confirmed, chosen=chosen
    )
    instrument = find_instrument(found.identity.instrument or expected_round.instrument)
    return _corrected(found, made, instrument)


def _read_mapped(
    workbook: Workbook,
    find_instrument: FindInstrument,
    expected_round: ExpectedRound,
    corrections: Iterable[Correction],
    mapped: Mapped,
) -> Reading | Submission:
    """Read a workbook of another layout by the mapping that a person confirmed."""
    instrument = find_instrument(expected_round.instrument)
    if instrument is None:
        return nothing_read((issue("T-INSTRUMENT", None, expected_round.instrument),))
    return _corrected(read_by_mapping(workbook, mapped.mapping, mapped.region, instrument), corrections, instrument)


def _corrected(found: Submission, corrections: Iterable[Correction], instrument: Instrument | None) -> Submission:
    """Apply the corrections whose answers are found; the others wait until theirs are."""
    made = [each for each in corrections if holds(found, (each.code, each.part))]
    return apply_corrections(found, made, instrument) if made and instrument is not None else found
