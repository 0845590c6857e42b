"""Trouble with a table and its header."""

from data.issues.issue import Severity
from words import Words

SEVERITIES = {
    "T-HEADER": Severity.ERROR,
    "T-TWO-SHEETS": Severity.ERROR,
    "T-SIZE": Severity.ERROR,
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
}


def wordings(_: Words) -> dict[str, str]:
    """The sentence of every code; {found} is what stood there, {expected} what should."""
    return {
        "T-HEADER": _(
            "No table was found in {found}. Give one header row a region column (KABUPATEN/KOTA) and the indicators."
        ),
        "T-TWO-SHEETS": _("More than one sheet holds the table: {found}. Leave one of them in the file."),
        "T-SIZE": _(
            "The table is too large (rows × columns: {found}, at most {expected}). "
            "Send one table with one row for each region."
        ),
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
