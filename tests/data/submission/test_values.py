"""What people type into the cells of a template: five states, each trouble with its cell, nothing guessed."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.answers.cell import read_answer
from data.answers.parts import Part
from data.answers.states import states
from data.issues import CellAddress
from data.submission import Submission
from data.submission.by_hand import typed_cell
from tests.data.building import READINESS
from tests.data.submission.building import Value, read, template, troubles

LEVEL, YES_NO, COUNT, RATIO, BUDGET, VILLAGES = "REG-01", "REG-06", "LEM-06", "LEM-03", "ANG-01", "ANG-07"


def one(code: str, part: str, value: Value, **beside: Value) -> Submission:
    """Read a template with one answer, and parts beside it."""
    return read(template({(code, part): value, **{(code, other): given for other, given in beside.items()}}))


def told(found: Submission, code: str, part: str) -> tuple[float | None, str, str]:
    """Give number, state and rule of an answer."""
    answers = found.reading.answers.assign(state=states(found.reading))
    row = answers[(answers["code"] == code) & (answers["part"] == part)].iloc[0]
    return (None if row["number"] != row["number"] else row["number"], row["state"], row["rule"])


@pytest.mark.parametrize(
    ("code", "part", "written", "number", "state", "rule", "issue"),
    [
        (LEVEL, "value", 3, 3, "ok", "", ""),
        (LEVEL, "value", "Level 3", 3, "ok", "", ""),
        (LEVEL, "value", "\uff13", 3, "ok", "", ""),
        (LEVEL, "value", "III", 3, "interpreted", "level-words", ""),
        (LEVEL, "value", "Level III", 3, "interpreted", "level-words", ""),
        (LEVEL, "value", "3 (tiga)", 3, "interpreted", "level-words", ""),
        (LEVEL, "value", "tiga", 3, "interpreted", "level-words", ""),
        (LEVEL, "value", "3 (empat)", None, "wrong", "", "L-LEVEL"),
        (LEVEL, "value", "3-4", None, "wrong", "", "L-LEVEL"),
        (LEVEL, "value", "3,5", None, "wrong", "", "L-LEVEL"),
        (LEVEL, "value", 3.5, None, "wrong", "", "L-LEVEL"),
        (LEVEL, "value", "9", None, "wrong", "", "N-RANGE"),
        (LEVEL, "value", "Belum Diisi", None, "blank", "", ""),
        (LEVEL, "value", None, None, "blank", "", ""),
        (YES_NO, "value", "Ya", 1, "ok", "", ""),
        (YES_NO, "value", "v", 1, "interpreted", "choice-word", ""),
        (YES_NO, "value", "belum", 0, "interpreted", "choice-word", ""),
        (YES_NO, "value", "nihil", None, "doubtful", "", "N-NIHIL"),
        (YES_NO, "value", "tidk", None, "wrong", "", "P-CHOICE"),
        (COUNT, "value", 2, 2, "ok", "", ""),
        (COUNT, "value", "\u00a02\u200b", 2, "ok", "", ""),
        (COUNT, "value", "٢", 2, "ok", "", ""),
        (COUNT, "value", "-", None, "blank", "", ""),
        (COUNT, "value", "n/a", None, "blank", "", ""),
        (COUNT, "value", "nihil", None, "doubtful", "", "N-NIHIL"),
        (COUNT, "value", "1.250", None, "doubtful", "", "N-TWO-READINGS"),
        (COUNT, "value", "7-10", None, "wrong", "", "N-TEXT"),
        (COUNT, "value", "1e5", None, "wrong", "", "N-TEXT"),
        (COUNT, "value", ">80%", None, "wrong", "", "N-TEXT"),
        (COUNT, "value", "12,5%", None, "wrong", "", "N-UNIT"),
        (COUNT, "value", "2 PKS/MoU aktif", 2, "interpreted", "unit-written", ""),
        (COUNT, "value", date(2019, 7, 10), None, "wrong", "", "N-DATE"),
        (COUNT, "value", True, None, "wrong", "", "N-TEXT"),
        (BUDGET, "numerator", "Rp 1.234.567.890,00", 1234567890, "interpreted", "unit-written", ""),
        (BUDGET, "numerator", "1,2 M", 1.2e9, "interpreted", "scale-word", ""),
        (BUDGET, "numerator", "350 juta", 350e6, "interpreted", "scale-word", ""),
        (RATIO, "numerator", "1,2 M", None, "wrong", "", "N-PLAIN"),
        (RATIO, "numerator", "±75 %", None, "wrong", "", "N-TEXT"),
        (RATIO, "numerator", -1, None, "wrong", "", "N-RANGE"),
        (LEVEL, "evidence_date", date(2019, 7, 10), 20190710, "ok", "", ""),
        (LEVEL, "evidence_date", datetime(2019, 7, 10, 9, 30), 20190710, "ok", "", ""),  # noqa: DTZ001
        (LEVEL, "evidence_date", "10 Juli 2019", 20190710, "ok", "", ""),
        (LEVEL, "evidence_date", "10/7/2019", 20190710, "interpreted", "day-month-year", ""),
        (LEVEL, "evidence_date", "7/13/2019", None, "doubtful", "", "D-UNSURE"),
        (LEVEL, "evidence_date", 43656, None, "doubtful", "", "D-UNSURE"),
        (LEVEL, "evidence_date", "10 Juli 1999", None, "wrong", "", "D-YEAR"),
        (LEVEL, "evidence_date", date(2036, 1, 1), None, "wrong", "", "D-YEAR"),
        (LEVEL, "evidence_date", "10-11 Juli 2019", None, "wrong", "", "D-DATE"),
        (LEVEL, "evidence_date", 2019, None, "wrong", "", "D-DATE"),
        (LEVEL, "evidence_link", "https://a.go.id/x?y=1#z", 1, "ok", "", ""),
        (LEVEL, "evidence_link", "tidak ada", None, "blank", "", ""),
        (LEVEL, "evidence_link", "javascript:alert(1)", None, "blank", "", "U-LINK"),
        (LEVEL, "evidence_link", "file:///C:/bukti.pdf", None, "blank", "", "U-LINK"),
        (LEVEL, "evidence_link", r"\\server\bukti", None, "blank", "", "U-LINK"),
        (LEVEL, "evidence_link", r"C:\bukti\sk.pdf", None, "blank", "", "U-LINK"),
        (LEVEL, "evidence_link", "www.a.go.id/x", None, "blank", "", "U-LINK"),
        (LEVEL, "evidence", "SK 5/2020", 1, "ok", "", ""),
        (LEVEL, "evidence", "belum ada", None, "blank", "", ""),
    ],
)  # fmt: skip
def test_a_cell_has_one_state_and_its_trouble(
    code: str, part: str, written: Value, number: float | None, state: str, rule: str, issue: str
) -> None:
    beside: dict[str, Value] = {"denominator": 10**12} if part == "numerator" else {}
    if code == YES_NO:
        beside["evidence"] = "SK 5/2020"
    found = one(code, part, written, **beside)
    assert told(found, code, part) == (number, state, rule)
    assert [trouble[0] for trouble in troubles(found)] == ([issue] if issue else [])
    assert found.ok
    if found.issues:
        row = found.reading.answers[found.reading.answers["part"] == part].set_index("code").loc[code]
        assert troubles(found)[0][1:] == (row["sheet"], row["cell"])
        assert found.issues[0].found == row["raw"]


@pytest.mark.parametrize(
    ("code", "part", "written", "proposed"),
    [
        (COUNT, "value", "1.250", "1,2500 / 1250"),
        (COUNT, "value", "nihil", "0"),
        (YES_NO, "value", "tidk", "Tidak"),
        (LEVEL, "evidence_date", "7/13/2019", "2019-07-13"),
        (LEVEL, "evidence_link", "www.a.go.id/x", "https://www.a.go.id/x"),
        (LEVEL, "evidence_link", "javascript:alert(1)", ""),
        (LEVEL, "value", "3-4", ""),
    ],
)
def test_what_may_be_meant_is_proposed_in_words_that_are_read_without_doubt(
    code: str, part: str, written: str, proposed: str
) -> None:
    found = one(code, part, written)
    assert found.issues[0].proposed == proposed
    for reading in proposed.split(" / ") if proposed else ():
        again = one(code, part, reading, evidence="SK 5/2020")
        assert told(again, code, part)[1] == "ok"


@pytest.mark.parametrize(
    ("beside", "status", "expected"),
    [
        ({"applies": "Tidak berlaku", "reason": "Kota tanpa desa"}, "not_applicable", []),
        ({"applies": "Not applicable", "reason": "No villages"}, "not_applicable", []),
        ({"applies": "Tidak", "reason": "Kota tanpa desa"}, "not_applicable", []),
        ({"applies": "Berlaku", "numerator": 4, "denominator": 10}, "answered", []),
        ({"numerator": "tidak berlaku", "reason": "Kota tanpa desa"}, "not_applicable", []),
        ({"applies": "Tidak berlaku"}, "blank", [("N-REASON", "G10")]),
        ({"reason": "Kota tanpa desa"}, "blank", [("N-REASON-ONLY", "H10")]),
        ({"applies": "mungkin"}, "blank", [("P-CHOICE", "G10")]),
        ({"applies": "Tidak berlaku", "reason": "x", "numerator": 4, "denominator": 10}, "blank",
         [("P-APPLIES", "G10")]),
        ({"numerator": 4}, "answered", [("N-HALF-RATIO", "F10")]),
        ({"numerator": 4, "denominator": 0}, "answered", [("N-DENOMINATOR", "F10")]),
        ({"numerator": 11, "denominator": 10}, "answered", [("N-OVER-WHOLE", "E10")]),
    ],
)  # fmt: skip
def test_parts_are_read_together(beside: dict[str, Value], status: str, expected: list[tuple[str, str]]) -> None:
    found = read(template({(VILLAGES, part): value for part, value in beside.items()}))
    assert troubles(found) == [(code, "Penganggaran", cell) for code, cell in expected]
    answers = found.reading.answers.set_index(["code", "part"])
    assert answers.loc[(VILLAGES, "numerator"), "status"] == status
    assert found.ok


def test_a_yes_needs_evidence() -> None:
    assert troubles(one(YES_NO, "value", "Ya")) == [("U-EVIDENCE-MISSING", "Regulasi", "I9")]


@pytest.mark.parametrize(
    ("row", "field", "written", "code"),
    [
        ("MP-1", "state", "Selesaai", "P-LIST"),
        ("MP-1", "state", "selesai", ""),
        ("MP-1", "state", "Final", ""),
        ("QW-01", "priority", 0, ""),
        ("QW-01", "priority", "4,0", ""),
        ("QW-01", "priority", "Ya", "N-TEXT"),
        ("QW-01", "priority", True, "N-TEXT"),
        ("QW-01", "priority", "3 (tiga)", "N-TEXT"),
        ("QW-01", "priority", 5, "N-RANGE"),
        ("QW-01", "priority", -1, "N-RANGE"),
        ("QW-01", "priority", "2,5", "N-WHOLE"),
        ("QW-01", "priority", "nihil", "N-NIHIL"),
        ("QW-01", "priority", date(2026, 4, 3), "N-DATE"),
        ("KH-OPD", "came_1", "tiga", "N-TEXT"),
        ("KH-OPD", "came_1", 2.5, "N-WHOLE"),
        ("KH-OPD", "came_1", -1, "N-RANGE"),
        ("KH-OPD", "came_1", date(2019, 7, 10), "N-DATE"),
        ("MP-2", "date", "kemarin", "D-DATE"),
        ("QW-01", "evidence", "file:///x", "U-LINK"),
        ("signed_on", "value", "7/13/2026", "D-UNSURE"),
    ],
)
def test_registers_keep_what_was_written_and_say_what_is_wrong(row: str, field: str, written: Value, code: str) -> None:
    found = read(template({(row, field): written}))
    kept = found.records.iloc[0]
    assert len(found.records) == 1
    assert (kept["row"], kept["field"], kept["status"]) == (row, field, "blank" if code else "answered")
    assert troubles(found) == ([(code, kept["sheet"], kept["cell"])] if code else [])
    assert kept["raw"]
    assert found.ok


@given(st.text(), st.sampled_from(list(Part)), st.sampled_from(READINESS.indicators))
def test_no_text_is_too_odd_for_any_part(written: str, part: Part, indicator: object) -> None:
    address = CellAddress("Regulasi", 4, 4)
    given_ = read_answer(typed_cell(address, written), address, indicator, part, READINESS)  # type: ignore[arg-type]
    assert given_.status in ("answered", "blank", "not_applicable")
    assert not (given_.issues and given_.number == given_.number), "what has an issue has no number"
