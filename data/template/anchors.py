"""How a template is recognised again: by the identity of its rows and columns, never by their address.

Every sheet that is filled is a grid. Its hidden machine row holds, in the hidden machine column, the mark of the sheet
("#REG"), and right of it the field of each column ("value"). Below the mark, the machine column holds the item of each
row ("REG-01"). Rows and columns may be moved, inserted or left out, sheets renamed: the grid says what stands where.
"""

from collections.abc import Iterable
from enum import StrEnum
from hashlib import sha256

LAYOUT = "1"
"""The version of this arrangement; a reader refuses a layout it does not know."""

META = "_meta"
"""The hidden sheet of pairs (column A: a `Meta`, column B: its value) that says what the workbook is."""

MARK = "#"
"""What the mark of a sheet begins with; after it stands the code of a dimension, a register, or `COVER`."""

COVER = "SAMPUL"

SUMMARY = "RINGKASAN"
"""The sheet of the live self-score: its items are the nodes of the instrument, its one field is `SCORE`."""

SCORE = "score"


class Meta(StrEnum):
    """What the hidden sheet says of the workbook; `items` is the sha256 of all item and field codes."""

    LAYOUT = "layout"
    PURPOSE = "purpose"
    INSTRUMENT = "instrument"
    CHECKSUM = "checksum"
    REGION = "region"
    ROUND = "round"
    LANGUAGE = "language"
    ITEMS = "items"


class Purpose(StrEnum):
    """Who fills the workbook: a region about itself, or an assessor about a region."""

    SUBMISSION = "submission"
    ASSESSMENT = "assessment"


class FieldCode(StrEnum):
    """The columns of a dimension's sheet that hold answers; the others (criteria, units, sums) have no code."""

    VALUE = "value"
    NUMERATOR = "numerator"
    DENOMINATOR = "denominator"
    APPLIES = "applies"
    REASON = "reason"
    EVIDENCE = "evidence"
    EVIDENCE_DATE = "evidence_date"
    EVIDENCE_LINK = "evidence_link"
    NOTE = "note"
    VERDICT = "verdict"
    """What an assessor finds of the evidence; only in an assessment."""


class CoverItem(StrEnum):
    """The rows of the cover that are read; each has one column, `value`."""

    REGION_CODE = "region_code"
    REGION = "region"
    ROUND = "round"
    CONTACT_NAME = "contact_name"
    CONTACT_UNIT = "contact_unit"
    CONTACT_PHONE = "contact_phone"
    CONTACT_EMAIL = "contact_email"
    SIGNATORY_NAME = "signatory_name"
    SIGNATORY_TITLE = "signatory_title"
    SIGNED_ON = "signed_on"


def digest_of_items(slots: Iterable[tuple[str, str]]) -> str:
    """Make the `Meta.ITEMS` of a workbook from the (item, field) pairs it asks, in whatever order."""
    return sha256("\n".join(sorted(f"{item}\t{field}" for item, field in slots)).encode()).hexdigest()
