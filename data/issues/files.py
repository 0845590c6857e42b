"""Trouble with a file as a whole."""

from data.issues.issue import Severity
from words import Words

SEVERITIES = {
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
}


def wordings(_: Words) -> dict[str, str]:
    """The sentence of every code; {found} is what stood there, {expected} what should."""
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
