"""Every message is translated, none is left over, and no page speaks without the catalogue."""

import ast
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from words import speak
from words.catalogue import ONE_FORM, SPEAKING, catalogue, messages_in_code

ROOT = Path(__file__).resolve().parent.parent
PLACEHOLDER = re.compile(r"\{\w+\}")
SHOWING = {
    "title", "header", "subheader", "caption", "markdown", "metric", "error", "warning", "info", "success", "button",
    "download_button", "selectbox", "multiselect", "segmented_control", "text_input", "file_uploader", "tabs",
    "popover", "expander", "spinner", "dialog", "radio", "toggle", "form_submit_button",
}  # fmt: skip
SPOKEN = {"label", "body", "help", "placeholder", "text"}


def test_every_message_is_translated() -> None:
    kept = catalogue()
    missing = []
    for message in messages_in_code():
        key = message.id if isinstance(message.id, str) else message.id[0]
        known = kept.get(key)
        translated = known is not None and not known.fuzzy and all(_forms(known.string))
        if key and not translated:
            missing.append(f"{message.locations[0][0]}:{message.locations[0][1]}: {key}")
    assert missing == [], "run `python -m words.catalogue` and translate"


def test_no_translation_is_left_over() -> None:
    used = {message.id if isinstance(message.id, str) else message.id[0] for message in messages_in_code()}
    kept = {message.id if isinstance(message.id, str) else message.id[0] for message in catalogue()}
    assert kept - used == set()


def test_indonesian_counts_with_one_form() -> None:
    kept = catalogue()
    assert kept.plural_forms == ONE_FORM
    assert {len(_forms(message.string)) for message in kept if message.pluralizable} == {1}


def test_translations_keep_their_placeholders() -> None:
    for message in catalogue():
        asked = message.id if isinstance(message.id, str) else message.id[-1]
        for form in _forms(message.string) if asked else ():
            assert set(PLACEHOLDER.findall(form)) == set(PLACEHOLDER.findall(asked)), asked


def _forms(string: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (string or "",) if isinstance(string, str | None) else tuple(string)


@pytest.mark.parametrize(
    "path", sorted([*ROOT.glob("pages/*.py"), *ROOT.glob("ui/**/*.py")]), ids=lambda path: path.name
)
def test_no_text_is_shown_past_the_catalogue(path: Path) -> None:
    bare = [
        f"{path.name}:{call.lineno}: {text.value}"
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr in SHOWING
        if isinstance(call.func.value, ast.Name) and call.func.value.id == "st"
        for given in [*call.args[:1], *(each.value for each in call.keywords if each.arg in SPOKEN)]
        for text in (given.elts if isinstance(given, ast.List | ast.Tuple) else [given])
        if isinstance(text, ast.Constant) and isinstance(text.value, str) and re.search("[A-Za-z]", text.value)
    ]
    assert bare == []


def test_no_message_hides_in_an_f_string() -> None:
    """Babel does not find these, so they would stay untranslated unseen."""
    hidden = [
        f"{path}:{call.lineno}: {ast.unparse(call)}"
        for package in SPEAKING
        for path in (ROOT / package).rglob("*.py")
        for text in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and ast.unparse(call.func) in {"_", "_.plural"}
    ]
    assert hidden == []


def test_both_tongues_write_numbers_their_own_way() -> None:
    indonesian, english = speak("id"), speak("en")
    assert (indonesian.number(1234.5, 2), english.number(1234.5, 2)) == ("1.234,50", "1,234.50")
    assert [indonesian.plain(value) for value in (12.5, 1250.0, 0.00004, 2 / 3, None)] == [
        "12,5", "1.250", "0", "0,6667", "–",
    ]  # fmt: skip
    assert (indonesian.signed(-0.29, 2), english.signed(0.11, 2)) == ("−0,29", "+0.11")
    assert (indonesian.percent(0.725, 1), indonesian.number(None, 2), indonesian.signed(float("nan"), 1)) == (
        "72,5%", "–", "–",
    )  # fmt: skip
    region = ("{count} region", "{count} regions")
    assert (indonesian.plural(*region, 2), indonesian.plural(*region, 1)) == ("2 daerah", "1 daerah")
    assert (english.plural(*region, 2), english.plural(*region, 1)) == ("2 regions", "1 region")


def test_the_same_number_of_another_type_is_written_the_same() -> None:
    spoken = speak("id")
    numbers: list[Any] = [Decimal(3), np.int64(3), np.float64(3), 3, Decimal("3.00")]
    for three in numbers:
        assert (spoken.number(three, 2), spoken.signed(three, 1)) == ("3,00", "+3,0")


def test_an_unknown_tongue_is_refused() -> None:
    with pytest.raises(KeyError):
        speak("fr")
