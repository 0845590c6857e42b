"""A damaged template: every trouble with its rows, columns and sheets is named with its cell."""

from dataclasses import replace

import pytest
from openpyxl import Workbook

from data.issues import Severity, sentence
from data.submission import read_submission
from data.template.anchors import META
from data.workbook import Cell, read_workbook
from tests.data.submission.building import ANSWERS, Damage, Value, answers_of, find, read, template, troubles
from words import speak

Trouble = tuple[str, str, str]


def _delete_row(book: Workbook) -> None:
    book["Regulasi"].delete_rows(4)


def _copy_row(book: Workbook) -> None:
    for cell in book["Regulasi"][4]:
        book["Regulasi"].cell(20, cell.column).value = cell.value


def _strange_row(book: Workbook) -> None:
    book["Regulasi"]["A12"] = "REG-99"


def _delete_sheet(book: Workbook) -> None:
    book.remove(book["Regulasi"])


def _copy_sheet(book: Workbook) -> None:
    book.copy_worksheet(book["Regulasi"])


def _delete_register(book: Workbook) -> None:
    book.remove(book["Masterplan"])


def _lose_field(book: Workbook) -> None:
    book["Regulasi"]["E1"] = None


def _lose_note(book: Workbook) -> None:
    book["Regulasi"].delete_cols(12)


def _copy_column(book: Workbook) -> None:
    book["Regulasi"]["M1"] = "value"


def _merge_down(book: Workbook) -> None:
    book["Regulasi"].merge_cells("D4:D6")


def _merge_aside(book: Workbook) -> None:
    book["Regulasi"]["C4"] = 3
    book["Regulasi"].merge_cells("C4:D4")


def _merge_to_the_right(book: Workbook) -> None:
    book["Regulasi"].insert_cols(5)
    book["Regulasi"].merge_cells("D4:E4")


def _aside(book: Workbook) -> None:
    book["Regulasi"]["D5"] = "40%"
    book["Regulasi"]["F4"] = 12
    book["Regulasi"]["E6"] = "-"


@pytest.mark.parametrize(
    ("damage", "expected"),
    [
        (_delete_row, [("T-ITEM-MISSING", "Regulasi", "A1")]),
        (_copy_row, [("T-ITEM-TWICE", "Regulasi", "D20")]),
        (_strange_row, [("T-ITEM-UNKNOWN", "Regulasi", "A12")]),
        (_delete_sheet, [("T-SHEET-MISSING", "", "")]),
        (_copy_sheet, [("T-SHEET-TWICE", "Regulasi Copy", "A1")]),
        (_delete_register, [("T-REGISTER-MISSING", "", "")]),
        (_lose_field, [("T-FIELD-MISSING", "Regulasi", "A1")]),
        (_lose_note, []),
        (_copy_column, [("T-COLUMN-TWICE", "Regulasi", "M1")]),
        (_merge_down, [("T-MERGED-ANSWERS", "Regulasi", "D4"), ("T-MERGED-ANSWERS", "Regulasi", "D6")]),
        (_merge_aside, [("T-MERGED", "Regulasi", "D4")]),
        (_merge_to_the_right, []),
        (_aside, [("T-ASIDE", "Regulasi", "F4"), ("T-ASIDE", "Regulasi", "D5")]),
    ],
)
def test_what_people_do_to_a_template_is_named_with_its_cell(damage: Damage, expected: list[Trouble]) -> None:
    found = read(template(damage=damage))
    assert troubles(found) == expected
    assert answers_of(found)["LEM-06", "value"] == (2, "answered"), "the rest is read all the same"
    for issue in found.issues:
        assert "{" not in sentence(issue, speak("en"))


@pytest.mark.parametrize("damage", [_delete_sheet, _copy_sheet, _lose_field, _copy_column])
def test_trouble_with_a_sheet_or_column_keeps_the_file_out(damage: Damage) -> None:
    found = read(template(damage=damage))
    assert not found.ok
    assert found.blocking == found.issues


@pytest.mark.parametrize("damage", [_delete_row, _copy_row, _merge_down])
def test_an_answer_that_may_be_another_s_is_not_read_but_does_not_keep_the_file_out(damage: Damage) -> None:
    found = read(template(damage=damage))
    assert found.ok
    assert {issue.severity for issue in found.issues} == {Severity.DOUBTFUL}
    assert ("REG-01", "value") not in answers_of(found)


def test_a_formula_is_read_only_where_it_gives_a_number() -> None:
    workbook = read_workbook(template({**ANSWERS, ("LEM-06", "value"): "=1+1"}), "uji.xlsx")
    regulation = workbook.sheets[1]
    answered = (regulation.cells[4, 4], regulation.cells[9, 4])
    formulas = {
        (cell.row, cell.column): Cell(cell.row, cell.column, cell.kind, cell.number, cell.shown, computed=True)
        for cell in answered
    }
    sheet = replace(regulation, cells={**regulation.cells, **formulas})
    found = read_submission(replace(workbook, sheets=(workbook.sheets[0], sheet, *workbook.sheets[2:])), find)
    assert troubles(found) == [
        ("T-FORMULA", "Regulasi", "D4"),
        ("T-FORMULA-RESULT", "Regulasi", "D9"),
        ("N-FORMULA", "Kelembagaan", "D9"),
    ]
    assert answers_of(found)["REG-01", "value"] == (3, "answered")
    assert found.reading.answers.iloc[0]["rule"] == "formula"
    assert found.issues[1].proposed == "Ya"
    assert found.ok


def test_a_score_that_the_answers_do_not_give_is_told_with_both() -> None:
    right = read(template({**ANSWERS, ("REG", "score"): 24.0}))
    assert troubles(right) == [("T-SCORE-DIFFERS", "Ringkasan", "D5")]
    index = right.issues[0]
    assert index.found == "24,00"
    assert right.ok
    again = read(template({**ANSWERS, ("REG", "score"): float(index.expected.replace(",", "."))}))
    assert troubles(again) == []


@pytest.mark.parametrize(("said", "expected"), [("=1/0", []), ("–", [])])
def test_a_score_that_was_not_computed_is_passed_over(said: Value, expected: list[Trouble]) -> None:
    assert troubles(read(template({**ANSWERS, ("REG", "score"): said}))) == expected


def _lose_marks(book: Workbook) -> None:
    book["Regulasi"].delete_cols(1)
    book["Regulasi"].delete_rows(1)


def _clear_column(book: Workbook) -> None:
    for row in range(4, 11):
        book["Regulasi"].cell(row, 1).value = None


def _clear_row(book: Workbook) -> None:
    for column in range(2, 13):
        book["Regulasi"].cell(1, column).value = None


@pytest.mark.parametrize(("damage", "cell"), [(_lose_marks, "A2"), (_clear_column, "B3"), (_clear_row, "A3")])
def test_a_sheet_without_marks_is_only_proposed_and_read_once_confirmed(damage: Damage, cell: str) -> None:
    content = template(damage=damage)
    found = read(content)
    assert troubles(found) == [("T-MARKS-LOST", "Regulasi", cell)]
    assert not found.ok
    assert found.proposals == ("REG",)
    assert ("REG-01", "value") not in answers_of(found)
    assert f"value: {'C' if damage is _lose_marks else 'D'}" in found.issues[0].expected
    confirmed = read(content, confirmed={"REG"})
    assert troubles(confirmed) == []
    assert answers_of(confirmed) == answers_of(read(template()))


def _lose_marks_and_header(book: Workbook) -> None:
    _lose_marks(book)
    book["Regulasi"].delete_rows(1, 2)


def test_a_sheet_without_marks_and_header_is_missing() -> None:
    assert troubles(read(template(damage=_lose_marks_and_header))) == [("T-SHEET-MISSING", "", "")]


def _lose_meta(book: Workbook) -> None:
    book.remove(book[META])


def test_without_the_hidden_sheet_the_cover_says_whose_it_is() -> None:
    found = read(template(damage=_lose_meta))
    assert troubles(found) == [("T-META-LOST", "", "")]
    assert found.identity.region == "13.05"
    assert answers_of(found) == answers_of(read(template()))
    assert found.ok


def test_without_the_hidden_sheet_and_without_a_round_nothing_is_known() -> None:
    found = read(template(damage=_lose_meta), None)
    assert troubles(found) == [("T-TEMPLATE", "", "")]
    assert found.reading.answers.empty
