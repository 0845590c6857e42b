"""The parts of an answer, and what people call them."""

from collections.abc import Mapping
from enum import StrEnum


class Part(StrEnum):
    """Which part of an answer a cell holds; `printed` is a figure that is kept beside the answers.

    The parts that a region fills bear the names of the columns of a template.
    """

    VALUE = "value"
    NUMERATOR = "numerator"
    DENOMINATOR = "denominator"
    EVIDENCE = "evidence"
    REASON = "reason"
    PRINTED = "printed"
    APPLIES = "applies"
    EVIDENCE_DATE = "evidence_date"
    EVIDENCE_LINK = "evidence_link"
    NOTE = "note"


ASKED = (Part.VALUE, Part.NUMERATOR, Part.DENOMINATOR)
"""The parts that answer; the others prove, explain or excuse."""

PART_LABELS: Mapping[Part, tuple[str, ...]] = {
    Part.VALUE: ("jawaban", "nilai", "isian", "level", "skor", "capaian", "hasil", "answer", "value", "score"),
    Part.NUMERATOR: ("pembilang", "numerator"),
    Part.DENOMINATOR: ("penyebut", "denominator"),
    Part.EVIDENCE: ("bukti", "bukti dukung", "bukti pendukung", "data dukung", "evidence", "supporting evidence"),
    Part.REASON: ("alasan tidak berlaku", "alasan", "reason", "reason not applicable", "why not applicable"),
}
"""What the columns of result tables are called."""
