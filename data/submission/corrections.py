"""What a person says about single answers, applied to a submission: fixed or confirmed in place, with a reason."""

from collections.abc import Iterable
from dataclasses import replace

from data.answers.correction import Correction
from data.issues import CellAddress
from data.submission.answering import as_reading, entry_row, read_answers
from data.submission.places import Slot
from data.submission.records import read_records, record_table
from data.submission.submission import Submission
from scoring import Instrument


def apply_corrections(submission: Submission, corrections: Iterable[Correction], instrument: Instrument) -> Submission:
    """Read what was typed by the rules of its cell; the issues it settles go, the raw text and all else stays.

    The latest correction of a slot counts. Raises KeyError for one that neither answers nor registers hold.
    """
    added = {(made.code, made.part): made for made in corrections}
    unknown = sorted(slot for slot in added if not holds(submission, slot))
    if unknown:
        raise KeyError(unknown[0])
    merged = {(made.code, made.part): made for made in submission.corrections} | added
    kept = tuple(merged.values())
    answers, found = read_answers(submission.identity.region, instrument, submission.places, kept)
    entry = entry_row(submission.reading)
    records, beside = read_records(submission.identity.region, submission.record_places, kept)
    reading = as_reading(entry, answers, (*submission.whole, *found, *beside))
    return replace(submission, reading=reading, records=record_table(records), beside=tuple(beside), corrections=kept)


def holds(submission: Submission, slot: Slot) -> bool:
    """Tell whether a submission has a cell for this answer or this entry of a register."""
    return slot in submission.places or slot in submission.record_places


def slot_at(submission: Submission, address: CellAddress) -> Slot | None:
    """Say which indicator and part are answered in a cell; None where none is."""
    return next((slot for slot, place in submission.places.items() if place.address == address), None)
