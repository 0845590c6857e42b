"""Our words in the place of Streamlit's: the phrases that are replaced are still those that the installed one says."""

import json
import re
from functools import cache
from pathlib import Path

import pytest
from streamlit.file_util import get_static_dir

from ui.their_words import our_words, written_words
from words import speak

SAID_WITH_NUMBERS = {
    r"(\d+)MB per file": " per file`",
    "Drag and drop (?:a file|files) here": "Drag and drop files here",
    r"File must be (\d+)MB or smaller\.": "File must be ",
    "Press Enter to apply": "Press Enter to ",
    "Press Enter to submit form": "Press Enter to ",
    r"Page (\d+)": "`Page ${",
    r"Running\.\.\.": "Running...",
    "Upload|file upload": "file upload",
    "Add: (.+)": "`Add: ${",
    "Shortcut (.+)": "`Shortcut ${",
}


@cache
def streamlits_own() -> str:
    """Everything that runs in the browser."""
    return "".join(path.read_text(encoding="utf-8") for path in (Path(get_static_dir()) / "static" / "js").glob("*.js"))


@pytest.mark.parametrize("phrase", our_words(speak("id")))
def test_streamlit_still_says_what_we_replace(phrase: str) -> None:
    plain = phrase.removesuffix("(: .*)?")
    assert SAID_WITH_NUMBERS.get(plain, plain) in streamlits_own()


def test_our_words_come_in_both_languages_with_their_phrases() -> None:
    written = json.loads(written_words())
    assert set(written) == {"id", "en"}
    found = {language: dict(pairs) for language, pairs in written.items()}
    assert found["id"]["Upload|file upload"] == "Pilih berkas"
    assert found["en"]["Upload|file upload"] == "Choose files"
    for phrase, words in found["id"].items():
        assert re.compile(phrase).groups == words.count("$1")
