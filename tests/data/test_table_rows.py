"""Rows of a table whose region is not certain: what a person says of them counts, and is never silent."""

import pytest

from data.answers.correction import Correction
from data.result_table import LEFT_OUT, Reading, read_table, row_slot
from data.workbook import read_workbook
from tests.data.building import BANTUL, HEADER, IMPLEMENTATION, PARIAMAN, Value, places, xlsx

MISSPELT: list[Value] = [3, "KAB. AGGAM", *PARIAMAN[2:]]
UNKNOWN: list[Value] = [4, "DINAS KOMINFO", *PARIAMAN[2:]]
TABLE = xlsx([HEADER, PARIAMAN, BANTUL, MISSPELT, UNKNOWN])


def said(row: int, typed: str, reason: str = "telepon") -> Correction:
    return Correction(*row_slot("Hasil", row), typed, reason)


def read(*corrections: Correction, content: bytes = TABLE) -> Reading:
    return read_table(read_workbook(content, "hasil.xlsx"), IMPLEMENTATION, corrections)


def test_nothing_is_chosen_before_a_person_says_so_and_both_words_are_told() -> None:
    before = read()
    assert places(before) == [("I-REGION-UNSURE", "Hasil", "B4"), ("I-REGION-UNKNOWN", "Hasil", "B5")]
    assert before.issues[0].proposed == "13.06"
    after = read(said(4, "13.06"), said(5, LEFT_OUT, "bukan daerah"))
    assert after.ok
    assert places(after) == [("I-ROW-LEFT-OUT", "Hasil", "B5"), ("I-ROW-CHOSEN", "Hasil", "B4")]
    assert [(found.found, found.expected) for found in after.issues] == [
        ("DINAS KOMINFO", "bukan daerah"),
        ("KAB. AGGAM", "Kabupaten Agam (13.06)"),
    ]
    assert after.entries[["region", "region_written", "row"]].to_numpy().tolist()[2:] == [["13.06", "KAB. AGGAM", 4]]
    assert len(after.answers[after.answers["region"] == "13.06"]) == len(before.answers) / 2
    assert [made.typed for made in after.corrections] == ["13.06", LEFT_OUT]


@pytest.mark.parametrize("made", [said(4, "99.99"), said(44, "13.06"), Correction("REG-01", "value", "13.06", "x")])
def test_a_word_on_no_row_or_on_no_region_waits(made: Correction) -> None:
    assert places(read(made)) == places(read())
    assert read(made).corrections == ()


def test_two_rows_never_become_one_region() -> None:
    found = read(said(4, "34.02"), said(5, LEFT_OUT))
    assert places(found)[-1] == ("I-REGION-TWICE", "Hasil", "B4")
    assert found.issues[-1].expected == "Hasil!B3 (KAB. BANTUL)"
    assert not found.ok
    assert found.entries["region"].tolist() == ["13.05", "34.02"]


def test_a_row_that_stands_twice_or_whose_code_differs_is_settled_the_same_way() -> None:
    twice = xlsx([HEADER, PARIAMAN, [9, *PARIAMAN[1:]]])
    assert read(said(3, LEFT_OUT), content=twice).ok
    coded = xlsx([("KODE", *HEADER[1:]), ("13.06", *PARIAMAN[1:])])
    assert read(content=coded).issues[0].proposed == "13.05 / 13.06"
    chosen = read(said(2, "13.06"), content=coded)
    assert (chosen.ok, chosen.entries["region"].tolist()) == (True, ["13.06"])


def test_a_table_of_which_every_row_was_left_out_holds_nothing() -> None:
    found = read(said(2, LEFT_OUT), said(3, LEFT_OUT), said(4, LEFT_OUT), said(5, LEFT_OUT))
    assert [code for code, *_ in places(found)][-1] == "T-NO-ROWS"
    assert not found.ok
