"""What is wrong with a workbook, to hand on: as a workbook, and as a text to paste into WhatsApp or an e-mail."""

from collections.abc import Iterable, Sequence
from itertools import groupby

import pandas as pd

from data.issues import Issue, Severity, sentence
from reports.tables import workbook_of
from words import Words

_ORDER = tuple(Severity)
_LONGEST = 60
"""How much of what stood in a cell a message quotes."""
_ASKS_NOTHING = frozenset({"T-SCORE-DIFFERS"})
"""Issues that the sender can do nothing about: the score follows from the answers."""


def problems_table(issues: Iterable[Issue], _: Words) -> pd.DataFrame:
    """List issues as people sort them: sheet, cell, severity, code, as written, proposed, and what to do."""
    names = {Severity.ERROR: _("error"), Severity.DOUBTFUL: _("doubtful"), Severity.WARNING: _("warning")}
    rows = gravest_first(issues)
    return pd.DataFrame(
        {
            _("Sheet"): [issue.address.sheet if issue.address else "" for issue in rows],
            _("Cell"): [issue.address.cell if issue.address else "" for issue in rows],
            _("Severity"): [names[issue.severity] for issue in rows],
            _("Code"): [issue.code for issue in rows],
            _("As written"): [issue.found for issue in rows],
            _("Proposed"): [issue.proposed for issue in rows],
            _("What happened and what to do"): [sentence(issue, _) for issue in rows],
        },
        dtype=object,
    )


def problems_workbook(issues: Iterable[Issue], notes: Sequence[str], _: Words) -> bytes:
    """Write issues as a workbook, under notes that say whose they are."""
    return workbook_of(problems_table(issues, _), _("Problems"), notes)


def problems_text(issues: Iterable[Issue], file_name: str, whose: str, round_name: str, _: Words) -> str:
    """Write issues as a message: a greeting, the file, and what to do in each cell, numbered, the gravest first.

    What asks nothing of the sender is left out. Stars make bold words in WhatsApp and harm no e-mail.
    """
    rows = gravest_first(issue for issue in issues if issue.code not in _ASKS_NOTHING)
    lines = [
        _("Dear team of {region},").format(region=whose),
        "",
        _("Thank you for the file “{file}” ({round}).").format(file=file_name, round=round_name),
    ]
    if not rows:
        none = _("We found no problem in it.")
        return "\n".join([*lines[:2], f"{lines[2]} {none}"])
    asked = _.plural("Please look at {count} cell or sheet:", "Please look at {count} cells or sheets:", len(rows))
    lines[2] = f"{lines[2]} {asked}"
    titles = {
        Severity.ERROR: _("Must be corrected"),
        Severity.DOUBTFUL: _("Not counted until it is clear"),
        Severity.WARNING: _("Please check"),
    }
    number = 0
    for severity, group in groupby(rows, key=lambda issue: issue.severity):
        lines += ["", f"*{titles[severity]}*"]
        for issue in group:
            number += 1
            lines.append(f"{number}. {_line(issue, _)}")
    return "\n".join([*lines, "", _("Correct these in the file, save it and send it again. Thank you.")])


def gravest_first(issues: Iterable[Issue]) -> list[Issue]:
    """Order issues by severity, then by sheet and cell as people read a workbook."""
    listed = list(issues)
    sheets = list(dict.fromkeys(issue.address.sheet for issue in listed if issue.address))
    return sorted(
        listed,
        key=lambda issue: (
            _ORDER.index(issue.severity),
            (sheets.index(issue.address.sheet), issue.address.row, issue.address.column) if issue.address else (-1,),
        ),
    )


def _line(issue: Issue, _: Words) -> str:
    place = str(issue.address) if issue.address else _("The whole file")
    told = " ".join(sentence(_shortened(issue), _).split())
    return f"{place}: {told}"


def _shortened(issue: Issue) -> Issue:
    """Quote no more of a cell than a phone shows."""
    found = issue.found if len(issue.found) <= _LONGEST else f"{issue.found[:_LONGEST]}…"
    return Issue(issue.code, issue.severity, issue.address, found, issue.expected, issue.proposed)
