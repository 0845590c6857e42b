"""Trouble with a file as a whole, also with a zip of many."""

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
    "F-STYLES": Severity.ERROR,
    "F-GRID": Severity.ERROR,
    "F-LONG-TEXT": Severity.ERROR,
    "F-DUPLICATE": Severity.ERROR,
    "F-TIMEOUT": Severity.ERROR,
    "F-MEMORY": Severity.ERROR,
    "F-CRASH": Severity.ERROR,
    "F-MISSING": Severity.ERROR,
    "F-NO-FILE": Severity.ERROR,
    "F-MACRO": Severity.WARNING,
    "F-LINK": Severity.WARNING,
    "F-BINARY": Severity.WARNING,
    "Z-CORRUPT": Severity.ERROR,
    "Z-PASSWORD": Severity.ERROR,
    "Z-ENTRIES": Severity.ERROR,
    "Z-SIZE": Severity.ERROR,
    "Z-PATH": Severity.ERROR,
    "Z-LINK": Severity.ERROR,
    "Z-TWICE": Severity.ERROR,
    "Z-NESTED": Severity.ERROR,
    "Z-EMPTY": Severity.ERROR,
    "Z-NONE": Severity.ERROR,
    "Z-STOPPED": Severity.WARNING,
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
        "F-STYLES": _(
            "The workbook has too many cell formats ({found}, at most {expected}). "
            "Copy the table into a new workbook and send that one."
        ),
        "F-GRID": _(
            "The file has a cell outside of any spreadsheet (row, column: {found}; at most {expected}). "
            "Send only the table."
        ),
        "F-LONG-TEXT": _(
            "This cell holds more text than a spreadsheet can ({expected} characters). "
            "Shorten it, or look for a quotation mark that is not closed."
        ),
        "F-DUPLICATE": _(
            "The file holds two parts of the same name, so it is not clear which counts. "
            "Open it, save it under a new name and send that file."
        ),
        "F-TIMEOUT": _(
            "Reading the file took longer than {expected} seconds and was stopped. "
            "Copy the table into a new workbook and send that one."
        ),
        "F-MEMORY": _(
            "Reading the file needed too much memory and was stopped. "
            "Copy the table into a new workbook and send that one."
        ),
        "F-CRASH": _(
            "Reading the file broke off; the file is probably damaged. "
            "Copy the table into a new workbook and send that one."
        ),
        "F-MISSING": _("There is no file {found}. Check the name and the folder."),
        "F-NO-FILE": _("{found} is no file that can be read. Name a file, and check that you may read it."),
        "F-MACRO": _("The workbook holds macros. They were not run; only the cells were read."),
        "F-LINK": _("The workbook is linked to other files. The links were not followed; only saved values were read."),
        "F-BINARY": _(
            "The workbook is in the binary format xlsb: percent signs and error cells cannot be told. "
            "Check the figures, or save it as xlsx."
        ),
        "Z-CORRUPT": _("The zip file is damaged ({found}). Make it again and send that one."),
        "Z-PASSWORD": _("The zip file is locked with a password. Make it again without one."),
        "Z-ENTRIES": _("The zip file holds too many files ({found}, at most {expected}). Send them in several."),
        "Z-SIZE": _("The zip file unpacks to too much ({found}, at most {expected}). Send the files in several."),
        "Z-PATH": _("The zip file holds a file whose name is not safe (“{found}”). Make it again from a plain folder."),
        "Z-LINK": _("The zip file holds a link instead of a file (“{found}”). Put the file itself into it."),
        "Z-TWICE": _("The zip file holds “{found}” twice. Keep one of the two."),
        "Z-NESTED": _("“{found}” is an archive within the zip file. Put its files directly into one zip file."),
        "Z-STOPPED": _(
            "Only the first {found} of the {expected} files in the zip file were checked: more takes too long at once. "
            "Unpack it and check the rest by themselves."
        ),
        "Z-NONE": _(
            "Not one of the files in the zip file could be read ({found}). Each is named above with its cause."
        ),
        "Z-EMPTY": _("There is no file in the zip file. Put the workbooks into it."),
    }
