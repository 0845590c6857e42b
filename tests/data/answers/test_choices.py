"""A yes or no that is not written as one: what is proposed never says the opposite."""

import pytest

from data.answers.choices import read_yes_no
from data.issues import CellAddress
from data.workbook.cells import text_cell


@pytest.mark.parametrize(
    ("written", "proposed"),
    [
        ("Ya, ada", "Ya"), ("sudah (SK 12/2024)", "Ya"), ("belum lengkap", "Tidak"), ("tidk", "Tidak"), ("yaa", "Ya"),
        ("Ya Tidak", ""), ("belum ada SK", ""), ("mungkin", ""), ("x", ""),
    ],
)  # fmt: skip
def test_what_is_proposed_is_what_its_words_say(written: str, proposed: str) -> None:
    cell = text_cell(1, 1, written)
    assert cell is not None
    (found,) = read_yes_no(cell, CellAddress("Regulasi", 1, 1)).issues
    assert (found.code, found.proposed) == ("P-CHOICE", proposed)
