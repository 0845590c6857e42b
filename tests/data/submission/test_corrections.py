"""Answers fixed or confirmed in place: read by the rules of their cell, the raw text kept."""

import pytest
from openpyxl import Workbook

from data.answers.states import states
from data.issues import CellAddress
from data.submission import Correction, Submission, apply_corrections, slot_at
from tests.data.building import READINESS
from tests.data.submission.building import Values, read, template, troubles

TROUBLED: Values = {
    ("REG-01", "value"): "3 (empat)",
    ("LEM-06", "value"): "1.250",
    ("REG-06", "value"): "v",
    ("REG-06", "evidence"): "SK 5/2020",
    ("LEM-03", "numerator"): 4,
    ("ANG-01", "numerator"): "1,2 M",
    ("ANG-01", "denominator"): 1_500_000_000_000,
}


def corrected(*made: tuple[str, str, str], values: Values = TROUBLED) -> Submission:
    """Apply corrections, each a code, a part and what was typed."""
    return apply_corrections(read(template(values)), [Correction(*each, "kata OPD") for each in made], READINESS)


def told(found: Submission, code: str, part: str = "value") -> tuple[float | None, str, str, str]:
    """Give number, raw text, rule and state of an answer."""
    answers = found.reading.answers.assign(state=states(found.reading)).set_index(["code", "part"])
    row = answers.loc[(code, part)]
    return (None if row["number"] != row["number"] else row["number"], row["raw"], row["rule"], row["state"])


@pytest.mark.parametrize(
    ("code", "part", "typed", "expected"),
    [
        ("REG-01", "value", "3", (3, "3 (empat)", "corrected", "ok")),
        ("REG-01", "value", "Level 4", (4, "3 (empat)", "corrected", "ok")),
        ("LEM-06", "value", "1250", (1250, "1.250", "confirmed", "ok")),
        ("LEM-06", "value", "3", (3, "1.250", "corrected", "ok")),
        ("REG-06", "value", "Ya", (1, "v", "confirmed", "ok")),
        ("REG-06", "value", "Tidak", (0, "v", "corrected", "ok")),
        ("ANG-01", "numerator", "1200000000", (1.2e9, "1,2 M", "confirmed", "ok")),
        ("LEM-03", "denominator", "10", (10, "", "corrected", "ok")),
        ("LEM-06", "value", "", (None, "1.250", "corrected", "blank")),
    ],
)
def test_a_correction_takes_the_place_of_what_stood_there(
    code: str, part: str, typed: str, expected: tuple[float | None, str, str, str]
) -> None:
    before = corrected()
    found = corrected((code, part, typed))
    assert told(found, code, part) == expected
    others = (found.reading.answers["code"] != code).to_numpy()
    assert found.reading.answers[others].equals(before.reading.answers[others])


def test_what_is_settled_goes_and_the_rest_stays() -> None:
    assert troubles(corrected()) == [
        ("L-LEVEL", "Regulasi", "D4"), ("N-HALF-RATIO", "Kelembagaan", "F6"), ("N-TWO-READINGS", "Kelembagaan", "D9"),
    ]  # fmt: skip
    found = corrected(("REG-01", "value", "3"), ("LEM-03", "denominator", "10"))
    assert troubles(found) == [("N-TWO-READINGS", "Kelembagaan", "D9")]
    assert [(made.code, made.typed, made.reason) for made in found.corrections] == [
        ("REG-01", "3", "kata OPD"),
        ("LEM-03", "10", "kata OPD"),
    ]


def test_what_is_typed_may_be_wrong_again_and_is_told() -> None:
    found = corrected(("REG-01", "value", "9"))
    assert troubles(found)[0] == ("N-RANGE", "Regulasi", "D4")
    assert found.issues[0].found == "9"
    assert told(found, "REG-01") == (None, "3 (empat)", "", "wrong")


def test_a_correction_can_raise_what_the_parts_say_together() -> None:
    assert ("N-OVER-WHOLE", "Kelembagaan", "E6") in troubles(corrected(("LEM-03", "denominator", "3")))


def test_the_latest_correction_counts() -> None:
    found = apply_corrections(corrected(("REG-01", "value", "3")), [Correction("REG-01", "value", "4", "x")], READINESS)
    assert told(found, "REG-01")[0] == 4
    assert len(found.corrections) == 1


def test_the_cell_of_an_issue_leads_to_the_answer_it_is_about() -> None:
    found = corrected()
    addresses = [issue.address for issue in found.issues]
    assert [slot_at(found, address) for address in addresses if address is not None] == [
        ("REG-01", "value"), ("LEM-03", "denominator"), ("LEM-06", "value"),
    ]  # fmt: skip
    assert slot_at(found, CellAddress("Regulasi", 99, 1)) is None


def test_an_answer_that_is_not_asked_cannot_be_corrected() -> None:
    with pytest.raises(KeyError):
        corrected(("REG-99", "value", "3"))


def test_a_row_that_is_gone_and_a_merged_cell_can_be_answered_in_place() -> None:
    def damage(book: Workbook) -> None:
        book["Kelembagaan"].delete_rows(9)
        book["Regulasi"].merge_cells("D4:D6")

    found = read(template(TROUBLED, damage))
    assert ("T-ITEM-MISSING", "Kelembagaan", "A1") in troubles(found)
    made = [("LEM-06", "2"), ("REG-01", "3 (empat)"), ("REG-03", "2"), ("REG-01", "3")]
    found = apply_corrections(found, [Correction(code, "value", typed, "x") for code, typed in made], READINESS)
    assert [trouble[0] for trouble in troubles(found)] == ["N-HALF-RATIO"]
    assert told(found, "LEM-06") == (2, "", "corrected", "ok")
    assert told(found, "REG-03")[0] == 2
