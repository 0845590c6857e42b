"""Whose workbook it is: sources that disagree stop and ask."""

from dataclasses import replace

import pytest
from openpyxl import Workbook

from data.submission import Correction
from data.submission.identity import REGION_SLOT, ROUND_SLOT, is_about_round, proposed_regions
from data.template.anchors import META, Meta, Purpose
from tests.data.submission.building import ANSWERS, ROUND, Value, answers_of, read, template, troubles

Trouble = tuple[str, str, str]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({Meta.LAYOUT: "0"}, [("T-LAYOUT-OLDER", META, "B1")]),
        ({Meta.LAYOUT: "2"}, [("T-LAYOUT-NEWER", META, "B1")]),
        ({Meta.PURPOSE: "assessment"}, [("T-PURPOSE", META, "B2")]),
        ({Meta.INSTRUMENT: "lain-1"}, [("T-INSTRUMENT", META, "B3")]),
        ({Meta.CHECKSUM: "0" * 64}, [("T-CHECKSUM", META, "B4")]),
        ({Meta.REGION: "99.99"}, [("I-REGION-UNKNOWN", META, "B5")]),
        ({Meta.REGION: "13.06"}, [("I-COVER-DIFFERS", "Sampul", "D4"), ("I-COVER-DIFFERS", "Sampul", "D5")]),
        ({Meta.ROUND: "lain"}, [("I-ROUND-DIFFERS", "Sampul", "D6")]),
        ({Meta.LANGUAGE: "en"}, []),
    ],
)
def test_what_the_hidden_sheet_says_must_hold(said: dict[str, str], expected: list[Trouble]) -> None:
    found = read(template(said=said))
    assert troubles(found) == expected
    assert found.ok == (not expected)


@pytest.mark.parametrize(
    ("cover", "expected"),
    [
        ({("region", "value"): "KAB. PADANG PARIAMAN"}, []),
        ({("region", "value"): None, ("region_code", "value"): None}, []),
        ({("region_code", "value"): 13.05}, []),
        ({("region", "value"): "Kota Pariaman"}, [("I-COVER-DIFFERS", "Sampul", "D5")]),
        ({("region_code", "value"): "13.06"}, [("I-COVER-DIFFERS", "Sampul", "D4")]),
        ({("round", "value"): "uji"}, []),
        ({("round", "value"): "Trial round"}, []),
        ({("round", "value"): "Bimtek lain"}, [("I-COVER-DIFFERS", "Sampul", "D6")]),
    ],
)
def test_the_cover_must_agree_with_the_hidden_sheet(
    cover: dict[tuple[str, str], Value], expected: list[Trouble]
) -> None:
    found = read(template({**ANSWERS, **cover}))
    assert troubles(found) == expected
    assert found.ok == (not expected)
    assert found.identity.region == "13.05"


@pytest.mark.parametrize(
    ("cover", "expected"),
    [
        ({("region_code", "value"): None}, []),
        ({("region_code", "value"): None, ("region", "value"): "Padang Pariamann"},
         [("I-REGION-UNSURE", "Sampul", "D5")]),
        ({("region_code", "value"): None, ("region", "value"): None}, [("I-REGION-MISSING", "Sampul", "A1")]),
        ({("region_code", "value"): "99.99"}, [("I-REGION-UNKNOWN", "Sampul", "D4")]),
        ({("region_code", "value"): "1305"}, [("I-CODE-UNSURE", "Sampul", "D4")]),
        ({("region", "value"): "Kab. Bantul"}, [("I-COVER-DIFFERS", "Sampul", "D5")]),
        ({("round", "value"): "Bimtek lain"}, [("I-ROUND-DIFFERS", "Sampul", "D6")]),
    ],
)  # fmt: skip
def test_a_cover_that_must_speak_alone_is_held_to_the_register_of_regions(
    cover: dict[tuple[str, str], Value], expected: list[Trouble]
) -> None:
    found = read(template({**ANSWERS, **cover}, lambda book: book.remove(book[META])))
    assert troubles(found) == [("T-META-LOST", "", ""), *expected]
    assert found.ok == (not expected)


def test_a_number_for_a_code_has_two_decimals_again() -> None:
    def as_number(book: Workbook) -> None:
        book[META]["B5"] = 13.1

    cover: dict[tuple[str, str], Value] = {("region_code", "value"): "13.10", ("region", "value"): None}
    found = read(template({**ANSWERS, **cover}, as_number))
    assert troubles(found) == []
    assert found.identity.region == "13.10"


def test_an_assessment_is_read_where_one_is_expected() -> None:
    content = template(said={Meta.PURPOSE: "assessment"})
    assert read(content, purpose=Purpose.ASSESSMENT).ok
    assert troubles(read(template(), purpose=Purpose.ASSESSMENT)) == [("T-PURPOSE", META, "B2")]


def test_a_template_of_another_instrument_than_the_round_s_is_refused() -> None:
    found = read(template(), replace(ROUND, instrument="implementasi-2023"))
    assert troubles(found) == [("T-INSTRUMENT-DIFFERS", META, "B3")]


def test_without_a_round_a_template_is_read_for_what_it_says_it_is() -> None:
    found = read(template(said={Meta.ROUND: "lain"}), None)
    assert troubles(found) == []
    assert found.identity.round == "lain"
    assert answers_of(found)


def test_an_unknown_region_has_no_answers() -> None:
    found = read(template(said={Meta.REGION: "99.99"}))
    assert found.reading.answers.empty
    assert found.identity.region == ""


@pytest.mark.parametrize(
    ("values", "said", "proposed"),
    [
        ({("region", "value"): "Kota Pariaman"}, {}, ["13.77", "13.05"]),
        ({}, {Meta.REGION: "99.99"}, []),
        ({("region_code", "value"): None, ("region", "value"): "Padang Pariamann"}, {Meta.REGION: ""}, ["13.05"]),
        ({("region_code", "value"): None, ("region", "value"): "Solok"}, {Meta.REGION: ""}, ["13.02", "13.72"]),
    ],
)
def test_a_person_chooses_the_region_of_a_workbook_that_does_not_say_it_surely(
    values: dict[tuple[str, str], Value], said: dict[str, str], proposed: list[str]
) -> None:
    content = template({**ANSWERS, **values}, said=said)
    unsure = read(content)
    assert [region.code for region in proposed_regions(unsure.issues)] == proposed
    chosen = Correction(*REGION_SLOT, "13.02", "kata pengirim")
    found = read(content, chosen=[chosen])
    assert found.identity.region == "13.02"
    assert set(found.reading.answers["region"]) == set(found.records["region"]) | {"13.02"} == {"13.02"}
    assert [code for code, *_ in troubles(found)] == ["I-REGION-CHOSEN"], "it is said, never silent"
    assert found.corrections == (chosen,)
    assert found.ok


def test_a_region_that_nobody_knows_is_not_chosen() -> None:
    found = read(template(), chosen=[Correction(*REGION_SLOT, "99.99", "")])
    assert found.identity.region == "13.05"


@pytest.mark.parametrize(
    ("values", "said", "written"),
    [
        ({}, {Meta.ROUND: "lain"}, "lain"),
        ({("round", "value"): "Bimtek lain"}, {}, "Bimtek lain"),
        ({("round", "value"): "Bimtek lain"}, {Meta.ROUND: ""}, "Bimtek lain"),
    ],
)
def test_a_person_says_that_a_workbook_is_meant_for_this_round_after_all(
    values: dict[tuple[str, str], Value], said: dict[str, str], written: str
) -> None:
    content = template({**ANSWERS, **values}, said=said)
    assert [is_about_round(issue) for issue in read(content).issues] == [True]
    meant = Correction(*ROUND_SLOT, ROUND.code, "kata pengirim")
    found = read(content, chosen=[meant])
    assert [(issue.code, issue.found, issue.expected) for issue in found.issues] == [
        ("I-ROUND-CHOSEN", written, ROUND.name.id)
    ], "it is said, never silent"
    assert found.corrections == (meant,)
    assert found.ok


def test_what_was_said_of_another_round_settles_nothing() -> None:
    content = template(said={Meta.ROUND: "lain"})
    found = read(content, chosen=[Correction(*ROUND_SLOT, "lain", "kata pengirim")])
    assert [issue.code for issue in found.issues] == ["I-ROUND-DIFFERS"]
    assert found.corrections == (), "a draft that was moved leaves it behind"


def test_the_region_and_the_round_are_both_chosen() -> None:
    content = template({**ANSWERS, ("region", "value"): "Kota Pariaman"}, said={Meta.ROUND: "lain"})
    chosen = [Correction(*REGION_SLOT, "13.05", "surat"), Correction(*ROUND_SLOT, ROUND.code, "kata pengirim")]
    found = read(content, chosen=chosen)
    assert [issue.code for issue in found.issues] == ["I-REGION-CHOSEN", "I-ROUND-CHOSEN"]
    assert (found.ok, found.corrections) == (True, tuple(chosen))
