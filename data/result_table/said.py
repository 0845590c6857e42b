"""What a person says of a row whose region is not certain: which region it is, or that it is left out."""

from collections.abc import Iterable, Mapping

from data.answers.correction import Correction
from data.issues import CellAddress, Issue
from data.regions import Region, regions

_UNSURE = frozenset(
    {"I-REGION-MISSING", "I-REGION-UNKNOWN", "I-REGION-UNSURE", "I-REGION-TYPE", "I-CODE-UNSURE", "I-CODE-DIFFERS",
     "I-REGION-TWICE"}
)  # fmt: skip
LEFT_OUT = ""
"""What is typed in place of a region to leave a row out."""


def said_of_rows(corrections: Iterable[Correction]) -> Mapping[tuple[str, str], Correction]:
    """Sort by row what was said: a region there is, or that the row is left out; the latest of a row counts."""
    return {(made.code, made.part): made for made in corrections if made.typed in (LEFT_OUT, *regions())}


def row_slot(sheet: str, row: int) -> tuple[str, str]:
    """Name a row of a table as what a correction is about."""
    return f"{sheet}!{row}", "row"


def slot_of(address: CellAddress) -> tuple[str, str]:
    """Name the row of a cell as what a correction is about."""
    return row_slot(address.sheet, address.row)


def is_about_row(found: Issue) -> bool:
    """Tell an issue that a person settles by choosing the region of its row, or by leaving the row out."""
    return found.code in _UNSURE


def proposed_for(found: Issue) -> tuple[Region, ...]:
    """List the regions that a row may be of."""
    proposed = (regions().get(code) for code in found.proposed.split(" / "))
    return tuple(region for region in proposed if region is not None)
