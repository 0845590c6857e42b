"""The catalogue of what can be wrong with a workbook."""

import re
from pathlib import Path

import pytest

from data.issues import CODES, CellAddress, Severity, column_letters, issue, sentence
from words import speak

SOURCES = (Path(__file__).resolve().parents[2] / "data").rglob("*.py")
TEXTS = [source.read_text(encoding="utf-8") for source in SOURCES if source.parent.name != "issues"]
IN_USE = {code for text in TEXTS for code in re.findall(r'"([FZTINLPDU]-[A-Z-]+)"', text)}


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_a_sentence_that_takes_any_text(code: str) -> None:
    assert sentence(issue(code, None, "found {0}", "expected"), speak("en")).endswith(".")


def test_the_catalogue_holds_just_the_codes_in_use() -> None:
    assert set(CODES) == IN_USE


def test_an_unknown_code_is_refused() -> None:
    with pytest.raises(KeyError):
        issue("X-UNKNOWN")


def test_an_address_reads_as_in_a_spreadsheet() -> None:
    assert str(CellAddress("Penganggaran", 12, 6)) == "Penganggaran!F12"
    assert [column_letters(column) for column in (1, 26, 27, 702, 703)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_an_issue_takes_the_severity_of_its_code() -> None:
    assert issue("N-TWO-READINGS").severity is Severity.DOUBTFUL
