"""The file back: what a region gave, with every problem in its cell and in a list."""

from typing import Any

import pytest

from data.issues import CellAddress, Issue, issue
from data.template import Problems, returned_workbook
from data.template.slots import Slot, Value
from tests.data.template.forms import REGION, ROUND, readiness, reopened
from tests.data.template.test_template import slots_of
from words import speak

INDONESIAN, ENGLISH = speak("id"), speak("en")
VALUES: dict[Slot, Value] = {
    ("REG-01", "value"): 4,
    ("REG-02", "numerator"): "3 (tiga)",
    ("REG-02", "denominator"): 40,
    ("REG-03", "value"): "=1+1",
    ("REG-02", "value"): "7,5%",
    ("MP-1", "state"): "Draf",
    ("contact_name", "value"): "Budi",
}
MARKS: dict[Slot, list[Issue]] = {
    ("REG-06", "evidence"): [issue("U-EVIDENCE-MISSING", None, "Ya")],
    ("REG-03", "value"): [issue("L-LEVEL", CellAddress("Lembar 1", 10, 6), "=1+1", "0–5")],
    ("REG-02", "numerator"): [
        issue("N-NIHIL", CellAddress("Lembar 1", 9, 6), "3 (tiga)"),
        issue("N-TEXT", CellAddress("Lembar 1", 9, 6), "3 (tiga)", "12,5"),
    ],
    ("REG-99", "value"): [issue("N-RANGE", None, "9", "0–5")],
}
OTHERS = [issue("N-ERROR", None, "#REF!")]


@pytest.fixture(scope="module")
def workbook() -> Any:
    return reopened(returned_workbook(REGION, ROUND, readiness(), VALUES, Problems(MARKS, OTHERS), INDONESIAN))


def test_everything_that_was_given_stands_in_its_cell_as_it_was(workbook: Any) -> None:
    cells = slots_of(workbook)
    assert {slot: cells[slot].value for slot in VALUES} == VALUES
    assert cells["REG-03", "value"].data_type == "s"


def test_each_problem_is_coloured_by_its_gravest_and_says_in_a_comment_what_to_do(workbook: Any) -> None:
    cells = slots_of(workbook)
    fills = {slot: cells[slot].fill.fgColor.rgb[2:] for slot in MARKS if slot in cells}
    assert fills == {("REG-06", "evidence"): "FBE89A", ("REG-03", "value"): "F9B4B4", ("REG-02", "numerator"): "F9B4B4"}
    told = cells["REG-02", "numerator"].comment.text
    assert "“3 (tiga)” bukan bilangan. Tulis bilangannya saja, misalnya 12,5." in told
    assert "nihil" in told or "0 atau tidak ada data" in told
    assert sum(cell.comment is not None for cell in cells.values()) == 3


def test_a_marked_cell_stays_marked_when_it_is_blank_and_may_be_corrected(workbook: Any) -> None:
    cell = slots_of(workbook)["REG-06", "evidence"]
    ruled = {str(place.sqref) for place in workbook["Regulasi"].conditional_formatting}
    assert cell.coordinate not in ruled
    assert all(not slots_of(workbook)[slot].protection.locked for slot in MARKS if slot in slots_of(workbook))


def test_the_list_has_every_problem_with_a_link_to_its_cell(workbook: Any) -> None:
    sheet, cells = workbook["Galat"], slots_of(workbook)
    rows = [[cell.value for cell in row[1:8]] for row in sheet.iter_rows(min_row=6)]
    assert [(row[1], row[2], row[3], row[5], row[6]) for row in rows] == [
        ("Kesalahan", "seluruh berkas", "#REF!", None, "N-ERROR"),
        ("Kesalahan", "seluruh berkas", "9", None, "N-RANGE"),
        ("Kesalahan", f"Regulasi!{cells['REG-02', 'numerator'].coordinate}", "3 (tiga)", "Lembar 1!F9", "N-TEXT"),
        ("Kesalahan", f"Regulasi!{cells['REG-03', 'value'].coordinate}", "=1+1", "Lembar 1!F10", "L-LEVEL"),
        ("Meragukan", f"Regulasi!{cells['REG-02', 'numerator'].coordinate}", "3 (tiga)", "Lembar 1!F9", "N-NIHIL"),
        ("Peringatan", f"Regulasi!{cells['REG-06', 'evidence'].coordinate}", "Ya", None, "U-EVIDENCE-MISSING"),
    ]
    links = [row[3].hyperlink.location for row in sheet.iter_rows(min_row=8)]
    assert links == [f"'Regulasi'!{row[2].split('!')[1]}" for row in rows[2:]]
    assert all(row[4] for row in rows)
    assert workbook.sheetnames[:2] == ["Sampul", "Galat"]
    assert workbook.active.title == "Galat"


def test_the_marks_of_the_anchors_are_as_in_the_template(workbook: Any) -> None:
    assert workbook["Galat"]["A1"].value is None
    assert [sheet["A1"].value for sheet in workbook.worksheets[2:4]] == ["#REG", "#LEM"]


def test_a_wrong_identity_stays_as_it_was_written_and_is_marked() -> None:
    values: dict[Slot, Value] = {("region_code", "value"): "13.5"}
    marks = {("region_code", "value"): [issue("N-ERROR", None, "13.5")]}
    workbook = reopened(returned_workbook(REGION, ROUND, readiness(), values, Problems(marks), ENGLISH))
    cell = slots_of(workbook)["region_code", "value"]
    assert (cell.value, cell.protection.locked) == ("13.5", False)
    assert slots_of(workbook)["region", "value"].value == "Kabupaten Padang Pariaman"
    assert workbook["Corrections"]["B4"].value.startswith("1 problem.")


def test_a_file_without_problems_says_so() -> None:
    workbook = reopened(returned_workbook(REGION, ROUND, readiness(), VALUES, Problems({}), INDONESIAN))
    assert workbook["Galat"]["B4"].value.startswith("0 masalah")
