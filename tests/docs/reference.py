"""`python -m tests.docs.reference` writes the reference pages that are made from the code."""

from pathlib import Path

from access import GRANTS, Permission
from data.issues import CODES, Issue, issue, sentence
from words import speak

DOCS = Path(__file__).resolve().parent.parent.parent / "docs"


def issues_page() -> str:
    """Every issue code with its severity and its sentence in both tongues."""
    indonesian, english = speak("id"), speak("en")
    rows = [
        f"| {code} | {severity} | " + " | ".join(_line(sentence(_shown(code), _)) for _ in (indonesian, english)) + " |"
        for code, severity in CODES.items()
    ]
    head = "# Issues\n\nMade from `data/issues.py`. … stands for what the cell held, ‥ for what was expected.\n\n"
    return head + "| code | severity | Indonesian | English |\n|---|---|---|---|\n" + "\n".join(rows) + "\n"


def permissions_page() -> str:
    """Every permission and the roles that have it."""
    rows = [
        f"| {permission} | {', '.join(role for role, granted in GRANTS.items() if permission in granted)} |"
        for permission in Permission
    ]
    return (
        "# Permissions\n\nMade from `access`. What is not granted is denied.\n\n| permission | roles |\n|---|---|\n"
        + ("\n".join(rows) + "\n")
    )


def _shown(code: str) -> Issue:
    return issue(code, None, "…", "‥")


def _line(text: str) -> str:
    return text.replace("|", "\\|")


PAGES = {"issues.md": issues_page, "permissions.md": permissions_page}

if __name__ == "__main__":
    for name, write in PAGES.items():
        (DOCS / name).write_text(write(), encoding="utf-8")
