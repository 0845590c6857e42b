"""The workbook of an assessor."""

from datetime import date

from data.template import write_assessment
from data.template.slots import Slot, Value
from scoring import Kind
from tests.data.template.forms import REGION, ROUND, readiness, reopened
from tests.data.template.test_template import slots_of
from words import speak

ANSWERS: dict[Slot, Value] = {
    ("REG-01", "value"): 4,
    ("REG-01", "evidence"): "=Perbup 12/2025",
    ("REG-01", "evidence_date"): date(2025, 7, 10),
    ("REG-01", "evidence_link"): "https://example.go.id/perbup",
    ("REG-02", "numerator"): 3,
    ("REG-02", "denominator"): 40,
}


def test_it_has_the_same_anchors_for_what_the_assessor_finds_and_the_regions_answers_locked() -> None:
    workbook = reopened(write_assessment(REGION, ROUND, readiness(), ANSWERS, speak("id")))
    cells = slots_of(workbook)
    asked = {(one.code, field) for one in readiness().indicators for field in ("value", "verdict", "reason", "note")}
    assert {slot for slot in cells if slot[0] in readiness().codes} == asked
    assert all(cell.value is None for slot, cell in cells.items() if slot in asked)
    assert all(not cell.protection.locked for slot, cell in cells.items() if slot in asked)
    sheet = workbook["Regulasi"]
    assert sheet["E6"].value == "4"
    assert sheet["F6"].value == "=Perbup 12/2025\n10 Juli 2025\nhttps://example.go.id/perbup"
    assert sheet["E7"].value == "3 ÷\n40"
    assert all(sheet[place].protection.locked and sheet[place].data_type == "s" for place in ("E6", "F6", "E7"))
    said = {row[0].value: row[1].value for row in workbook["_meta"].iter_rows()}
    assert (said["purpose"], said["region"], said["round"]) == ("assessment", "13.05", "bimtek-2")


def test_the_verdict_and_the_value_have_their_lists() -> None:
    workbook = reopened(write_assessment(REGION, ROUND, readiness(), {}, speak("en")))
    rules = [rule.formula1 for rule in workbook["Regulation"].data_validations.dataValidation if rule.type == "list"]
    kinds = [one.kind for one in readiness().indicators if one.parent == "REG"]
    assert rules.count("list_verdict") == len(kinds) == 7
    assert rules.count("list_yes_no") == kinds.count(Kind.YES_NO)
    place = workbook.defined_names["list_verdict"].attr_text.split("!")[1]
    assert [cell.value for (cell,) in workbook["_lists"][place]] == ["Valid", "Incomplete", "Invalid", "None"]
