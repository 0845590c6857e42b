"""Trouble with whom a row or a workbook is about."""

from data.issues.issue import Severity
from words import Words

SEVERITIES = {
    "I-REGION-MISSING": Severity.ERROR,
    "I-REGION-UNKNOWN": Severity.ERROR,
    "I-REGION-UNSURE": Severity.ERROR,
    "I-REGION-TYPE": Severity.ERROR,
    "I-REGION-CHOSEN": Severity.WARNING,
    "I-CODE-UNSURE": Severity.ERROR,
    "I-CODE-DIFFERS": Severity.ERROR,
    "I-REGION-TWICE": Severity.ERROR,
    "I-ROW-CHOSEN": Severity.WARNING,
    "I-ROW-LEFT-OUT": Severity.WARNING,
    "I-SCHEME-UNKNOWN": Severity.ERROR,
    "I-COVER-DIFFERS": Severity.ERROR,
    "I-ROUND-DIFFERS": Severity.ERROR,
    "I-ROUND-CHOSEN": Severity.WARNING,
    "I-ZERO-ROW": Severity.WARNING,
}


def wordings(_: Words) -> dict[str, str]:
    """The sentence of every code; {found} is what stood there, {expected} what should."""
    return {
        "I-REGION-MISSING": _("There are answers but no region. Write the name of the region in this cell."),
        "I-REGION-UNKNOWN": _("“{found}” is no known kabupaten or kota. Write the official name or the code."),
        "I-REGION-UNSURE": _("“{found}” may mean {expected}. Write the one that is meant."),
        "I-REGION-TYPE": _("There is no “{found}”, but there is {expected}. Correct the type or the name."),
        "I-REGION-CHOSEN": _("A person chose {expected} as the region; the cover says “{found}”. Correct the cover."),
        "I-CODE-UNSURE": _(
            "The code “{found}” is not a full Kemendagri code (13.05). It may mean {expected}. "
            "Write the name, or the code as text."
        ),
        "I-CODE-DIFFERS": _("The code “{found}” is not the code of the region in this row, {expected}. Correct one."),
        "I-REGION-TWICE": _("“{found}” is the same region as {expected}. Keep one of the rows."),
        "I-ROW-CHOSEN": _("A person chose {expected} as the region of this row; it says “{found}”. Correct the row."),
        "I-ROW-LEFT-OUT": _("A person left this row out; it says “{found}”. The reason: {expected}."),
        "I-SCHEME-UNKNOWN": _("The weight group “{found}” is unknown. Write one of: {expected}."),
        "I-COVER-DIFFERS": _(
            "The cover says “{found}”, but the workbook was made for {expected}. Correct the cover, or fill in the "
            "workbook of the region that is meant."
        ),
        "I-ROUND-DIFFERS": _(
            "The workbook was made for round {found}, not for {expected}. Load it in its own round, or fill in the "
            "workbook of this round."
        ),
        "I-ROUND-CHOSEN": _(
            "A person said that this file is meant for {expected}; in the file stands “{found}”. Correct the cover."
        ),
        "I-ZERO-ROW": _("{found}: every score is 0. The region is kept as not taking part and left out of averages."),
    }
