"""What Streamlit's own widgets say in English, and our words for it; ui/static/their_words.js replaces it."""

import json
from collections.abc import Mapping

from words import LANGUAGES, Words, speak


def our_words(_: Words) -> Mapping[str, str]:
    """Give our words for each phrase, a whole one as a regular expression; $1 is what its brackets hold."""
    return {
        "Upload|file upload": _("Choose files"),
        r"(\d+)MB per file": _("or drop them here; up to $1 MB each"),
        "Drag and drop (?:a file|files) here": _("Drop the files here"),
        r"File must be (\d+)MB or smaller\.": _("The file is larger than $1 MB. Send only the table."),
        "No results": _("Nothing fits"),
        "Show/hide columns(: .*)?": _("Show or hide columns") + "$1",
        "Download as CSV(: .*)?": _("Download this table (CSV)") + "$1",
        "Search(: .*)?": _("Search in the table") + "$1",
        "Fullscreen(: .*)?": _("Full screen") + "$1",
        "Close fullscreen(: .*)?": _("Leave full screen") + "$1",
        "Clear selection(: .*)?": _("Choose no row") + "$1",
        "Add: (.+)": _("Find “$1”"),
        "Shortcut (.+)": _("Keys $1"),
        "Clear value": _("Clear"),
        "Press Enter to apply": _("press Enter"),
        "Press Enter to submit form": _("press Enter to save"),
        "Copy to clipboard": _("Copy"),
        "Close": _("Close"),
        "Open": _("Open the list"),
        "Select all": _("Choose all"),
        "Clear all": _("Choose none"),
        "Clear entry": _("Clear"),
        "Next page": _("Next page"),
        "Previous page": _("Page before"),
        "Pagination": _("Pages of the list"),
        "Skip to main content": _("To the content"),
        r"Page (\d+)": _("Page $1"),
        "Expand sidebar": _("Open the list of pages"),
        "Collapse sidebar": _("Close the list of pages"),
        "Sidebar": _("List of pages"),
        "App pages": _("Pages"),
        "Navigate to home page": _("To the home page"),
        "Scroll tabs left": _("Tabs to the left"),
        "Scroll tabs right": _("Tabs to the right"),
        "Next Result": _("Next found"),
        "Previous Result": _("Found before"),
        "Close Search": _("Leave the search"),
        "Sort ascending": _("Sort upwards"),
        "Sort descending": _("Sort downwards"),
        "Autosize": _("Fit the width"),
        "Pin column": _("Keep this column in sight"),
        "Unpin column": _("Let this column go"),
        "Hide column": _("Hide this column"),
        r"Running\.\.\.": _("working"),
    }


def written_words() -> str:
    """Write our words of every language for the script of the first page."""
    return json.dumps(
        {language: list(our_words(speak(language)).items()) for language in LANGUAGES}, ensure_ascii=False
    )
