"""`python -m words.catalogue`: bring the Indonesian catalogue up to date with the messages in the code.

Translations are kept, new messages come in empty (tests/test_catalogue.py fails until they are translated), and
messages that no code uses go out.
"""

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "locale" / "id" / "LC_MESSAGES" / "dashboard.po"
SPEAKING = ("access", "charts", "data", "pages", "reports", "scoring", "ui", "words")
KEYWORDS = {"_": None, "plural": (1, 2)}
ONE_FORM = "nplurals=1; plural=0;"  # Indonesian counts without a plural; Babel would write the English rule


def messages_in_code() -> Catalog:
    """Collect every message of the code with the places that use it."""
    found = Catalog(locale="id", project="smartcity-readiness", fuzzy=False)
    found.mime_headers = [("Plural-Forms", ONE_FORM)]
    for package in SPEAKING:
        folder = ROOT / package
        for file, line, message, _comments, _context in extract_from_dir(
            folder, [("**.py", "python")], keywords=KEYWORDS
        ):
            found.add(message, locations=[(f"{package}/{file}", line)])
    return found


def catalogue() -> Catalog:
    """Read the catalogue as it is kept."""
    with CATALOGUE.open("rb") as kept:
        return read_po(kept, locale="id")


def update() -> None:
    """Write the catalogue anew: the messages of the code with the translations kept."""
    kept, fresh = catalogue(), messages_in_code()
    fresh.creation_date = kept.creation_date  # a run that finds nothing new writes the same file
    for message in fresh:
        known = kept.get(message.id if isinstance(message.id, str) else message.id[0])
        if message.id and known is not None and known.string:
            message.string = known.string
    with CATALOGUE.open("wb") as written:
        write_po(written, fresh, width=120, sort_output=True, include_lineno=False)


if __name__ == "__main__":
    update()
