"""`python -m tests.docs.reference` writes the reference pages that are made from the code."""

from pathlib import Path

from access import GRANTS, Permission
from data.issues import CODES, Severity, issue, sentence
from words import Words, speak

DOCS = Path(__file__).resolve().parent.parent.parent / "docs"
MEANINGS = {
    Permission.VIEW_SCORES: "see published rounds, scores, ranks and the cells they come from, and download them",
    Permission.VIEW_UNPUBLISHED: "see rounds as they stand now, published or not",
    Permission.LOAD_RESULTS: "open Muat data, have a file read, keep it in a round; a region its own files only",
    Permission.WITHDRAW_RESULTS: "take a submission out of its round, with a reason; its file stays",
    Permission.VIEW_COMPLETENESS: "open Kelengkapan: see who has sent what and who is late, and take reminders along",
    Permission.EXPORT_ALL: "have the slides or reports of all regions of a round made into one zip",
    Permission.ASSESS: "score the indicators of the regions one was assigned, on the page or in a workbook",
    Permission.VIEW_ASSESSMENTS: "see what every assessor said, side by side, and how far they agree",
    Permission.MODERATE: "set a final value with a reason, confirm another's, answer objections",
    Permission.OBJECT: "object to an indicator until the deadline; a region for itself only",
    Permission.REGISTER_EVIDENCE: "enter evidence and what became of it; a region its own only",
    Permission.PUBLISH: "freeze a round as an edition, or correct it by a new one",
    Permission.SET_UP_ROUNDS: "make rounds, set their stage, dates, regions and assessors",
    Permission.EDIT_INSTRUMENTS: "save a new version of an instrument",
    Permission.VIEW_AUDIT: "read and export the record of every change",
    Permission.MANAGE_PEOPLE: "say who may sign in, as what and for which regions",
}
EFFECTS = {
    Severity.ERROR: "nothing of the file is stored; in a template, N-, L-, P- and D- errors only leave that answer out",
    Severity.DOUBTFUL: "the file may be stored, this answer is not scored",
    Severity.WARNING: "only shown",
}
FAMILIES = {
    "F": "the file",
    "Z": "a zip of many files",
    "T": "the table and its header, the template and its sheets",
    "I": "who a row is about",
    "N": "numbers",
    "L": "levels",
    "P": "choices",
    "D": "dates",
    "U": "evidence",
}


def issues_page() -> str:
    """Every issue code with its severity and what it says and asks for, in both tongues."""
    lines = [
        "# Issues",
        "",
        "What the reader can find in a file. Each sentence says what happened and what to do; … stands for what the",
        "cell held, ‥ for what was expected. Made from `data/issues/` by `python -m tests.docs.reference`.",
        "",
        *(f"- **{severity}**: {EFFECTS[severity]}." for severity in Severity),
    ]
    for family, about in FAMILIES.items():
        lines += ["", f"## {family}- {about}", "", "| code | severity | Indonesian | English |", "|---|---|---|---|"]
        codes = [code for code in CODES if code.startswith(f"{family}-")]
        lines += [
            f"| {code} | {CODES[code]} | {_said(code, speak('id'))} | {_said(code, speak('en'))} |" for code in codes
        ]
    return "\n".join(lines) + "\n"


def permissions_page() -> str:
    """Every permission, what it allows, and the roles that have it."""
    lines = [
        "# Permissions",
        "",
        "Made from `access` by `python -m tests.docs.reference`. What is not granted is denied.",
        "",
        "| permission | allows | roles |",
        "|---|---|---|",
        *(f"| {permission} | {MEANINGS[permission]} | {', '.join(_roles(permission))} |" for permission in Permission),
        "",
        "While there is no sign-in, everybody on this machine is an admin and may act as anybody registered, and the",
        "server admits nobody else.",
    ]
    return "\n".join(lines) + "\n"


def _said(code: str, _: Words) -> str:
    """The sentence of a code, fit for a cell of a table."""
    return sentence(issue(code, None, "…", "‥"), _).replace("|", "\\|")


def _roles(permission: Permission) -> list[str]:
    """The roles that have a permission."""
    return [role for role, granted in GRANTS.items() if permission in granted]


PAGES = {"issues.md": issues_page, "permissions.md": permissions_page}

if __name__ == "__main__":
    for name, write in PAGES.items():
        (DOCS / name).write_text(write(), encoding="utf-8")
