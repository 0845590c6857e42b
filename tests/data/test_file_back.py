"""The file back, read again: the same answers, and the same problems but for those that were corrected."""

from datetime import date

import pytest
from openpyxl import Workbook

from data.file_back import file_back, problems_of, values_of
from data.submission import Correction, Submission, apply_corrections
from tests.data.building import READINESS
from tests.data.submission.building import (
    ANSWERS,
    REGISTERED,
    ROUND,
    Damage,
    Value,
    Values,
    answers_of,
    read,
    template,
)
from words import speak

INDONESIAN = speak("id")
OF_STRUCTURE = "T-"


def returned(found: Submission) -> Submission:
    """Write the file back and read it."""
    return read(file_back(found, ROUND, READINESS, INDONESIAN))


def problems(found: Submission) -> list[tuple[str, tuple[str, str]]]:
    """List what is wrong with answers and registers as (code, slot)."""
    marks = problems_of(found).marks
    return sorted(
        (issue.code, slot)
        for slot, issues in marks.items()
        for issue in issues
        if not issue.code.startswith(OF_STRUCTURE)
    )


def records_of(found: Submission) -> dict[tuple[str, str], tuple[str, float | None]]:
    """Give text and number of every register cell that says something."""
    rows = found.records[found.records["status"] != "blank"]
    return {
        (row.row, row.field): (row.text, None if row.number != row.number else row.number) for row in rows.itertuples()
    }


CASES: dict[tuple[str, str], list[Value]] = {
    ("REG-01", "value"): ["3 (empat)", "3 (tiga)", "III", 9, 3.5, "Level 2", True],
    ("REG-02", "numerator"): [
        "1.250",
        "1,2 M",
        "Rp 12",
        "nihil",
        "-",
        "12,5",
        "12.5",
        0.125,
        -1,
        date(2019, 7, 10),
    ],
    ("REG-06", "value"): ["v", "mungkin", "Tdk", 1, 0, "nihil"],
    ("REG-06", "evidence"): ["", "Belum ada", "=SUM(1;2)", "+62", "-"],
    ("REG-06", "evidence_date"): ["10/7/2019", "7/13/2019", "10 Juli 2019", 43656, "kemarin"],
    ("REG-06", "evidence_link"): ["jdih.go.id/12", "file://c:/x", "https://jdih.go.id"],
    ("SDM-07", "applies"): ["tidak", "Berlaku", "entah"],
    ("MP-1", "state"): ["selsai", "Selesai", "draft"],
    ("MP-1", "date"): ["10/7/2019", "lusa"],
    ("KH-OPD", "came_1"): ["40 orang", 37.5, "37", 12],
    ("QW-01", "priority"): ["Ya", "4,0", "2.0", 5, 3],
    ("signed_on", "value"): ["7/13/2019"],
    ("contact_phone", "value"): ["081234567890", "+62 812"],
}


@pytest.mark.parametrize("turn", range(max(len(values) for values in CASES.values())))
def test_whatever_was_written_is_read_again_as_it_was(turn: int) -> None:
    found = read(template({**ANSWERS, **REGISTERED, **{slot: each[turn % len(each)] for slot, each in CASES.items()}}))
    again = returned(found)
    assert answers_of(again) == answers_of(found)
    assert records_of(again) == records_of(found)
    assert problems(again) == problems(found)
    assert again.blocking == ()


def test_what_showed_an_error_stays_wrong_and_proves_nothing() -> None:
    values: Values = {
        ("REG-02", "numerator"): "#REF!", ("REG-06", "value"): "Ya", ("REG-06", "evidence"): "#REF!",
        ("QW-01", "title"): "#N/A",
    }  # fmt: skip
    again = returned(read(template(values)))
    assert answers_of(again) == {("REG-06", "value"): (1, "answered")}
    assert records_of(again) == {}
    assert problems(again) == [("N-TEXT", ("REG-02", "numerator")), ("U-EVIDENCE-MISSING", ("REG-06", "evidence"))]


def test_a_percent_format_comes_back_as_one() -> None:
    def damage(book: Workbook) -> None:
        book["Regulasi"]["E5"] = 0.5
        book["Regulasi"]["E5"].number_format = "0%"

    found = read(template(ANSWERS, damage))
    assert problems(found) == [("N-PLAIN", ("REG-02", "numerator"))]
    assert problems(returned(found)) == problems(found)


CORRECTED = [
    Correction("REG-01", "value", "3", "kata OPD"),
    Correction("LEM-06", "value", "1250", ""),
    Correction("REG-02", "denominator", "12,5", "x"),
    Correction("REG-06", "evidence_date", "10 Juli 2019", ""),
    Correction("TIK-02", "value", "9", "salah lagi"),
]


def test_what_was_corrected_stands_corrected_and_its_problem_is_gone() -> None:
    values: Values = {
        **ANSWERS, ("REG-01", "value"): "3 (empat)", ("LEM-06", "value"): "1.250", ("REG-04", "value"): "x",
        ("REG-06", "evidence_date"): "7/13/2019",
    }  # fmt: skip
    found = read(template(values))
    fixed = apply_corrections(found, CORRECTED, READINESS)
    assert problems(fixed) == [("L-LEVEL", ("REG-04", "value")), ("N-RANGE", ("TIK-02", "value"))]
    given = values_of(fixed, READINESS)
    assert [given[made.code, made.part] for made in CORRECTED] == [3, 1250, 12.5, "10 Juli 2019", "9"]
    again = returned(fixed)
    assert answers_of(again) == answers_of(fixed)
    assert problems(again) == problems(fixed)
    assert again.corrections == ()


def merged(book: Workbook) -> None:
    book["Regulasi"].merge_cells("D4:D6")


def gone(book: Workbook) -> None:
    book["Regulasi"].delete_rows(4)
    book["Kelembagaan"].delete_rows(9)


def twice(book: Workbook) -> None:
    sheet = book["Regulasi"]
    for column in range(1, 13):
        sheet.cell(30, column, sheet.cell(4, column).value)


@pytest.mark.parametrize("damage", [merged, gone, twice])
def test_what_nothing_may_be_taken_from_is_left_blank_and_marked(damage: Damage) -> None:
    found = read(template(ANSWERS, damage))
    marks = problems_of(found).marks
    again = returned(found)
    assert answers_of(again) == answers_of(found)
    assert ("REG-01", "value") in marks
    assert ("REG-01", "value") not in values_of(found, READINESS)


def test_each_missing_row_is_marked_in_its_own_row() -> None:
    marks = problems_of(read(template(ANSWERS, gone))).marks
    assert {slot: [issue.expected for issue in issues] for slot, issues in marks.items()} == {
        ("REG-01", "value"): ["REG-01"], ("LEM-06", "value"): ["LEM-06"],
    }  # fmt: skip


def test_what_is_about_the_whole_file_is_listed_apart() -> None:
    def damage(book: Workbook) -> None:
        del book["Kehadiran"]

    found = read(template(ANSWERS, damage))
    assert [issue.code for issue in problems_of(found).others] == ["T-REGISTER-MISSING"]


def test_a_workbook_of_nobody_is_not_given_back() -> None:
    found = read(template({("region_code", "value"): "", ("region", "value"): ""}, said={"region": ""}))
    with pytest.raises(KeyError):
        file_back(found, ROUND, READINESS, INDONESIAN)
