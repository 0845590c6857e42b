"""Submissions: workbooks that were made from our template, read by the identity of their rows and columns."""

from data.answers.correction import Correction
from data.submission.corrections import apply_corrections, slot_at
from data.submission.identity import ExpectedRound
from data.submission.read import FindInstrument, is_template, read_submission
from data.submission.submission import RECORD_COLUMNS, Identity, Record, Submission

__all__ = [
    "RECORD_COLUMNS",
    "Correction",
    "ExpectedRound",
    "FindInstrument",
    "Identity",
    "Record",
    "Submission",
    "apply_corrections",
    "is_template",
    "read_submission",
    "slot_at",
]
