"""Trouble with a template that came back: what it is, its sheets, its rows and columns."""

from data.issues.issue import Severity
from words import Words

SEVERITIES = {
    "T-TEMPLATE": Severity.ERROR,
    "T-LAYOUT-OLDER": Severity.ERROR,
    "T-LAYOUT-NEWER": Severity.ERROR,
    "T-PURPOSE": Severity.ERROR,
    "T-INSTRUMENT": Severity.ERROR,
    "T-INSTRUMENT-DIFFERS": Severity.ERROR,
    "T-CHECKSUM": Severity.ERROR,
    "T-META-LOST": Severity.WARNING,
    "T-SHEET-MISSING": Severity.ERROR,
    "T-SHEET-TWICE": Severity.ERROR,
    "T-REGISTER-MISSING": Severity.WARNING,
    "T-MARKS-LOST": Severity.ERROR,
    "T-FIELD-MISSING": Severity.ERROR,
    "T-ITEM-MISSING": Severity.DOUBTFUL,
    "T-ITEM-TWICE": Severity.DOUBTFUL,
    "T-ITEM-UNKNOWN": Severity.WARNING,
    "T-MERGED": Severity.WARNING,
    "T-MERGED-ANSWERS": Severity.DOUBTFUL,
    "T-FORMULA": Severity.WARNING,
    "T-FORMULA-RESULT": Severity.DOUBTFUL,
    "T-ASIDE": Severity.WARNING,
    "T-SCORE-DIFFERS": Severity.WARNING,
    "T-MAPPED": Severity.WARNING,
    "T-NOT-IN-LAYOUT": Severity.WARNING,
    "T-LABEL-GONE": Severity.DOUBTFUL,
}


def wordings(_: Words) -> dict[str, str]:
    """The sentence of every code; {found} is what stood there, {expected} what should."""
    return {
        "T-TEMPLATE": _(
            "The workbook is not one of our templates, or does not say of which round. Download the template of the "
            "round and fill that one in."
        ),
        "T-LAYOUT-OLDER": _(
            "The template is of an older kind ({found}; now {expected}). Download it again and copy the answers."
        ),
        "T-LAYOUT-NEWER": _(
            "A newer version of this program made the template ({found}; known here: {expected}). Use that version."
        ),
        "T-PURPOSE": _(
            "This workbook is of the kind “{found}”, but one of the kind “{expected}” is loaded here. Choose that one."
        ),
        "T-INSTRUMENT": _("The instrument “{found}” is unknown here. Download the template of the round again."),
        "T-INSTRUMENT-DIFFERS": _(
            "The template asks instrument {found}, but the round is of instrument {expected}. Download the template of "
            "the round."
        ),
        "T-CHECKSUM": _(
            "The template was made of another state of its instrument ({found}; now {expected}). Download it again."
        ),
        "T-META-LOST": _(
            "The hidden sheet _meta is gone. The region was read from the cover and the instrument is taken to be "
            "{expected}. Check both."
        ),
        "T-SHEET-MISSING": _("The sheet “{expected}” is missing. Put it back, or copy the answers to a new template."),
        "T-SHEET-TWICE": _("The sheet of “{found}” stands twice, here and in {expected}. Remove one of them."),
        "T-REGISTER-MISSING": _(
            "The sheet “{expected}” is missing and nothing of it was read. Put it back if it was filled."
        ),
        "T-MARKS-LOST": _(
            "The hidden marks of the sheet “{found}” are gone. It looks like {expected}. Confirm that, or copy the "
            "answers to a new template."
        ),
        "T-FIELD-MISSING": _(
            "The sheet “{found}” has lost the column “{expected}”. Copy the answers to a new template."
        ),
        "T-ITEM-MISSING": _("The row of {expected} is missing. It counts as not answered until it is answered here."),
        "T-ITEM-TWICE": _("{found} stands twice, here and in {expected}. Neither counts until one answer is given."),
        "T-ITEM-UNKNOWN": _(
            "“{found}” is no item of this sheet. The row was not read; answer in the rows of the template."
        ),
        "T-MERGED": _(
            "The cell is merged with others. What is seen there (“{found}”) was read. Undo the merge if that is wrong."
        ),
        "T-MERGED-ANSWERS": _(
            "One merged cell (“{found}”) stands over the answers to {expected}. None counts until each is given."
        ),
        "T-FORMULA": _(
            "The cell holds a formula. Its saved result {found} was read. Write the number if that is wrong."
        ),
        "T-FORMULA-RESULT": _(
            "The cell holds a formula whose result is “{found}”. It does not count until it is confirmed as typed."
        ),
        "T-ASIDE": _(
            "“{found}” stands where nothing is asked of {expected}, and was not read. Write it where it belongs."
        ),
        "T-SCORE-DIFFERS": _(
            "The workbook shows the score {found}; its answers give {expected}. The answers count, not the sheet."
        ),
        "T-MAPPED": _(
            "The workbook is not our template. It was read by the cells that a person confirmed ({found}). Check that "
            "they are the right ones."
        ),
        "T-NOT-IN-LAYOUT": _(
            "The layout of the workbook has no answer to {expected}. They count as not answered until they are "
            "answered here."
        ),
        "T-LABEL-GONE": _(
            "The label of {expected}, as it was confirmed for this layout, was not found. It counts as not answered "
            "until its cell is chosen again, or it is answered here."
        ),
    }
