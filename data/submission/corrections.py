"""What a person says about single answers, applied to a submission: fixed or confirmed in place, with a reason."""

from collections.abc import Iterable
from dataclasses import replace

from data.issues import CellAddress
from data.submission.answering import as_reading, entry_row, read_answers
from data.submission.places import Slot
from data.submission.submission import Correction, Submission
from scoring import Instrument


def apply_corrections(submission: Submission, corrections: Iterable[Correction], instrument: Instrument) -> Submission:
    """Read what was typed by the rules of its cell; the issues it settles go, the raw text and all else stays.

    The latest correction of an answer counts. Raises KeyError for an answer that the template does not hold.
    """
    merged = {(made.code, made.part): made for made in (*submission.corrections, *corrections)}
    unknown = sorted(slot for slot in merged if slot not in submission.places)
    if unknown:
        raise KeyError(unknown[0])
    kept = tuple(merged.values())
    answers, found = read_answers(submission.identity.region, instrument, submission.places, kept)
    entry = entry_row(submission.reading)
    reading = as_reading(entry, answers, (*submission.whole, *found, *submission.beside))
    return replace(submission, reading=reading, corrections=kept)


def slot_at(submission: Submission, address: CellAddress) -> Slot | None:
    """Say which indicator and part are answered in a cell; None where none is."""
    return next((slot for slot, place in submission.places.items() if place.address == address), None)
