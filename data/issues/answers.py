"""Trouble with an answer: a number, a level, a choice, its evidence."""

from data.issues.issue import Severity
from words import Words

SEVERITIES = {
    "N-TEXT": Severity.ERROR,
    "N-TWO-READINGS": Severity.DOUBTFUL,
    "N-NIHIL": Severity.DOUBTFUL,
    "N-FRACTION": Severity.DOUBTFUL,
    "N-UNIT": Severity.ERROR,
    "N-PLAIN": Severity.ERROR,
    "N-RANGE": Severity.ERROR,
    "N-DATE": Severity.ERROR,
    "N-FORMULA": Severity.ERROR,
    "N-ERROR": Severity.ERROR,
    "N-DENOMINATOR": Severity.ERROR,
    "N-HALF-RATIO": Severity.DOUBTFUL,
    "N-OVER-WHOLE": Severity.WARNING,
    "N-CAME-MORE": Severity.WARNING,
    "N-REASON": Severity.DOUBTFUL,
    "N-REASON-ONLY": Severity.DOUBTFUL,
    "N-PRINTED": Severity.DOUBTFUL,
    "N-WHOLE": Severity.ERROR,
    "L-LEVEL": Severity.ERROR,
    "P-CHOICE": Severity.ERROR,
    "P-LIST": Severity.ERROR,
    "P-APPLIES": Severity.DOUBTFUL,
    "D-DATE": Severity.ERROR,
    "D-YEAR": Severity.ERROR,
    "D-UNSURE": Severity.DOUBTFUL,
    "U-EVIDENCE-MISSING": Severity.WARNING,
    "U-LINK": Severity.WARNING,
}


def wordings(_: Words) -> dict[str, str]:
    """The sentence of every code; {found} is what stood there, {expected} what should."""
    return {
        "N-TEXT": _("“{found}” is not a number. Write only the number, such as {expected}."),
        "N-TWO-READINGS": _("“{found}” can be read as {expected}. Write it without a thousands separator."),
        "N-NIHIL": _("“{found}” may mean 0 or no data. Write 0, or leave the cell blank."),
        "N-FRACTION": _("{found} may be a share of one or {found}%. Write it with a percent sign."),
        "N-UNIT": _("“{found}” is in another unit than this column ({expected}). Write the number in that unit."),
        "N-PLAIN": _("“{found}” bears a unit or a percent sign, but a plain number is asked. Write only the number."),
        "N-RANGE": _("{found} is impossible here. Write a number of {expected}."),
        "N-DATE": _("The cell holds a date ({found}) instead of a number. Format it as a number and write it again."),
        "N-FORMULA": _(
            "The formula {found} was saved without its result. Open the file in a spreadsheet program and save it."
        ),
        "N-ERROR": _("The cell shows the error {found}. Correct the formula or write the number."),
        "N-DENOMINATOR": _("The denominator is 0, so there is no ratio. Correct it, or say why it does not apply."),
        "N-HALF-RATIO": _("Only one of the two numbers of the ratio is given. Write both, numerator and denominator."),
        "N-OVER-WHOLE": _("The numerator ({found}) is larger than the denominator ({expected}). Check both."),
        "N-CAME-MORE": _("More came ({found}) than were invited ({expected}). Check both, or say why it is so."),
        "N-REASON": _("“{found}” needs a reason. Write the reason, or give an answer."),
        "N-REASON-ONLY": _("There is a reason for not answering but no “tidak berlaku”. Write which of them is meant."),
        "N-PRINTED": _("The printed figure “{found}” cannot be read as a number. It is not compared with ours."),
        "N-WHOLE": _("{found} is not a whole number. Write a number without a fraction."),
        "L-LEVEL": _("“{found}” is no level of this indicator. Write one of {expected}."),
        "P-CHOICE": _("“{found}” is neither yes nor no. Write Ya or Tidak."),
        "P-LIST": _("“{found}” is not in the list. Choose one of: {expected}."),
        "P-APPLIES": _(
            "It is said not to apply, but there is an answer (“{found}”). Remove the answer, or say that it applies."
        ),
        "D-DATE": _("“{found}” is not a date. Write day, month and year, such as 10 Juli 2019."),
        "D-YEAR": _("The date {found} is outside {expected}. Correct the year."),
        "D-UNSURE": _("“{found}” may mean {expected}. Write the month in letters, such as 10 Juli 2019."),
        "U-EVIDENCE-MISSING": _("“{found}” is answered without evidence and counts as 0. Name the evidence."),
        "U-LINK": _("“{found}” is no address of a web page ({expected}). It is kept as text; write the whole address."),
    }
