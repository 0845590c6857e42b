"""What is wrong with somebody's workbook: a code, a place, what stood there and what was expected."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from words import Words


class Severity(StrEnum):
    """What an issue does: an error blocks the file, a doubtful answer is not scored, a warning is only shown."""

    ERROR = "error"
    DOUBTFUL = "doubtful"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class CellAddress:
    """A cell of a sheet; row and column count from 1."""

    sheet: str
    row: int
    column: int

    @property
    def cell(self) -> str:
        """The address within the sheet: F12."""
        return f"{column_letters(self.column)}{self.row}"

    def __str__(self) -> str:
        return f"{self.sheet}!{self.cell}"


CODES: Mapping[str, Severity] = MappingProxyType(
    {
        "F-EMPTY": Severity.ERROR,
        "F-SIZE": Severity.ERROR,
        "F-TYPE": Severity.ERROR,
        "F-OLD-FORMAT": Severity.ERROR,
        "F-PASSWORD": Severity.ERROR,
        "F-CORRUPT": Severity.ERROR,
        "F-BOMB": Severity.ERROR,
        "F-DTD": Severity.ERROR,
        "F-SHEETS": Severity.ERROR,
        "F-CELLS": Severity.ERROR,
        "F-MACRO": Severity.WARNING,
        "F-LINK": Severity.WARNING,
        "T-HEADER": Severity.ERROR,
        "T-TWO-SHEETS": Severity.ERROR,
        "T-HEADER-CHANGES": Severity.ERROR,
        "T-COLUMN-TWICE": Severity.ERROR,
        "T-COLUMN-AMBIGUOUS": Severity.ERROR,
        "T-COLUMN-RESEMBLES": Severity.ERROR,
        "T-COLUMN-UNKNOWN": Severity.WARNING,
        "T-COLUMN-MISSING": Severity.WARNING,
        "T-COLUMN-HIDDEN": Severity.WARNING,
        "T-SCHEME": Severity.ERROR,
        "T-WEIGHTS": Severity.ERROR,
        "T-WEIGHTS-DIFFER": Severity.WARNING,
        "T-NO-ROWS": Severity.ERROR,
        "I-REGION-MISSING": Severity.ERROR,
        "I-REGION-UNKNOWN": Severity.ERROR,
        "I-REGION-UNSURE": Severity.ERROR,
        "I-REGION-TYPE": Severity.ERROR,
        "I-CODE-UNSURE": Severity.ERROR,
        "I-CODE-DIFFERS": Severity.ERROR,
        "I-REGION-TWICE": Severity.ERROR,
        "I-SCHEME-UNKNOWN": Severity.ERROR,
        "I-ZERO-ROW": Severity.WARNING,
        "N-TEXT": Severity.ERROR,
        "N-TWO-READINGS": Severity.DOUBTFUL,
        "N-NIHIL": Severity.DOUBTFUL,
        "N-FRACTION": Severity.DOUBTFUL,
        "N-UNIT": Severity.ERROR,
        "N-RANGE": Severity.ERROR,
        "N-DATE": Severity.ERROR,
        "N-FORMULA": Severity.ERROR,
        "N-ERROR": Severity.ERROR,
        "N-DENOMINATOR": Severity.ERROR,
        "N-HALF-RATIO": Severity.DOUBTFUL,
        "N-OVER-WHOLE": Severity.WARNING,
        "N-REASON": Severity.DOUBTFUL,
        "N-REASON-ONLY": Severity.DOUBTFUL,
        "N-PRINTED": Severity.DOUBTFUL,
        "L-LEVEL": Severity.ERROR,
        "P-CHOICE": Severity.ERROR,
        "U-EVIDENCE-MISSING": Severity.WARNING,
    }
)


@dataclass(frozen=True, slots=True)
class Issue:
    """One finding: its code, its severity, the cell (none for a whole file or sheet), what stood there, what should."""

    code: str
    severity: Severity
    address: CellAddress | None
    found: str
    expected: str


def issue(code: str, address: CellAddress | None = None, found: str = "", expected: str = "") -> Issue:
    """Make an issue of the catalogue, with the severity of its code; KeyError for a code that is not in it."""
    return Issue(code, CODES[code], address, found, expected)


def column_letters(column: int) -> str:
    """Name a column as spreadsheets do: 1 is A, 28 is AB."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def sentence(found: Issue, _: Words) -> str:
    """Say in one sentence or two what happened and what to do about it (the place is in `address`)."""
    wording = _wordings_of_files(_) | _wordings_of_tables(_) | _wordings_of_regions(_) | _wordings_of_answers(_)
    return wording[found.code].format(found=found.found, expected=found.expected)


def _wordings_of_files(_: Words) -> dict[str, str]:
    return {
        "F-EMPTY": _("The file is empty. Save the workbook again and send that file."),
        "F-SIZE": _("The file is too large ({found}). Send a file of at most {expected}."),
        "F-TYPE": _("The file is not a spreadsheet ({found}). Send it as {expected}."),
        "F-OLD-FORMAT": _("This kind of file ({found}) cannot be read. Open it and save it as {expected}."),
        "F-PASSWORD": _("The workbook is locked with a password. Remove the password and send it again."),
        "F-CORRUPT": _("The file is damaged and cannot be read. Open it, save it under a new name and send that file."),
        "F-BOMB": _("The file unpacks to more than is accepted ({found}, at most {expected}). Send only the table."),
        "F-DTD": _("The file holds document type declarations ({found}), which are refused. Save the workbook again."),
        "F-SHEETS": _("The workbook has too many sheets ({found}, at most {expected}). Send only the table."),
        "F-CELLS": _("The workbook has too many filled cells ({found}, at most {expected}). Send only the table."),
        "F-MACRO": _("The workbook holds macros. They were not run; only the cells were read."),
        "F-LINK": _("The workbook is linked to other files. The links were not followed; only saved values were read."),
    }


def _wordings_of_tables(_: Words) -> dict[str, str]:
    return {
        "T-HEADER": _(
            "No table was found in {found}. Give one header row a region column (KABUPATEN/KOTA) and the indicators."
        ),
        "T-TWO-SHEETS": _("More than one sheet holds the table: {found}. Leave one of them in the file."),
        "T-HEADER-CHANGES": _("The header is repeated here with other columns. Put the columns in the same order."),
        "T-COLUMN-TWICE": _("The column “{found}” stands twice, here and in {expected}. Remove one of them."),
        "T-COLUMN-AMBIGUOUS": _("The column “{found}” may mean {expected}. Write the code of the indicator."),
        "T-COLUMN-RESEMBLES": _("The column “{found}” is unknown. If it is “{expected}”, write it so."),
        "T-COLUMN-UNKNOWN": _("The column “{found}” is not part of this instrument and was not read."),
        "T-COLUMN-MISSING": _("The table has no column for “{expected}”. It counts as not answered in every row."),
        "T-COLUMN-HIDDEN": _("The column “{found}” is hidden but was read. Check that it belongs to the table."),
        "T-SCHEME": _("The table does not say which weight group a region belongs to. Add a column: {expected}."),
        "T-WEIGHTS": _("The printed weights sum to {found} instead of {expected}. Correct the row of weights."),
        "T-WEIGHTS-DIFFER": _(
            "The printed weights ({found}) are not the instrument’s ({expected}). The instrument’s are used."
        ),
        "T-NO-ROWS": _("There is a header but no row of a region below it. Fill in the table."),
    }


def _wordings_of_regions(_: Words) -> dict[str, str]:
    return {
        "I-REGION-MISSING": _("The row has answers but no region. Write the name of the region in this cell."),
        "I-REGION-UNKNOWN": _("“{found}” is no known kabupaten or kota. Write the official name or the code."),
        "I-REGION-UNSURE": _("“{found}” may mean {expected}. Write the one that is meant."),
        "I-REGION-TYPE": _("There is no “{found}”, but there is {expected}. Correct the type or the name."),
        "I-CODE-UNSURE": _(
            "The code “{found}” is not a full Kemendagri code (13.05). It may mean {expected}. "
            "Write the name, or the code as text."
        ),
        "I-CODE-DIFFERS": _("The code “{found}” is not the code of the region in this row, {expected}. Correct one."),
        "I-REGION-TWICE": _("“{found}” stands twice, here and in {expected}. Keep one of the rows."),
        "I-SCHEME-UNKNOWN": _("The weight group “{found}” is unknown. Write one of: {expected}."),
        "I-ZERO-ROW": _("{found}: every score is 0. The region is kept as not taking part and left out of averages."),
    }


def _wordings_of_answers(_: Words) -> dict[str, str]:
    return {
        "N-TEXT": _("“{found}” is not a number. Write only the number, such as {expected}."),
        "N-TWO-READINGS": _("“{found}” can be read as {expected}. Write it without a thousands separator."),
        "N-NIHIL": _("“{found}” may mean 0 or no data. Write 0, or leave the cell blank."),
        "N-FRACTION": _("{found} may be a share of one or {found}%. Write it with a percent sign."),
        "N-UNIT": _("“{found}” is in another unit than this column ({expected}). Write the number in that unit."),
        "N-RANGE": _("{found} is impossible here. Write a number of {expected}."),
        "N-DATE": _("The cell holds a date ({found}) instead of a number. Format it as a number and write it again."),
        "N-FORMULA": _(
            "The formula {found} was saved without its result. Open the file in a spreadsheet program and save it."
        ),
        "N-ERROR": _("The cell shows the error {found}. Correct the formula or write the number."),
        "N-DENOMINATOR": _("The denominator is 0, so there is no ratio. Correct it, or say why it does not apply."),
        "N-HALF-RATIO": _("Only one of the two numbers of the ratio is given. Write both, numerator and denominator."),
        "N-OVER-WHOLE": _("The numerator ({found}) is larger than the denominator ({expected}). Check both."),
        "N-REASON": _("“{found}” needs a reason. Write the reason, or give an answer."),
        "N-REASON-ONLY": _("There is a reason for not answering but no “tidak berlaku”. Write which of them is meant."),
        "N-PRINTED": _("The printed figure “{found}” cannot be read as a number. It is not compared with ours."),
        "L-LEVEL": _("“{found}” is no level of this indicator. Write one of {expected}."),
        "P-CHOICE": _("“{found}” is neither yes nor no. Write Ya or Tidak."),
        "U-EVIDENCE-MISSING": _("“{found}” is answered without evidence and counts as 0. Name the evidence."),
    }
