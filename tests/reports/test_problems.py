"""The problems of a workbook as a workbook and as a message."""

from io import BytesIO

import openpyxl
import pytest

from data.issues import CellAddress, issue
from reports import problems_table, problems_text, problems_workbook
from words import speak

INDONESIAN, ENGLISH = speak("id"), speak("en")
ISSUES = [
    issue("U-LINK", CellAddress("Regulasi", 9, 11), "jdih.go.id", "https://…", "https://jdih.go.id"),
    issue("N-TEXT", CellAddress("Penganggaran", 12, 6), "banyak", "12,5"),
    issue("N-TEXT", CellAddress("Regulasi", 10, 6), "=1+1", "12,5"),
    issue("N-TWO-READINGS", CellAddress("Regulasi", 4, 6), "1.250", "1,25 / 1250", "1,2500 / 1250"),
    issue("T-SCORE-DIFFERS", CellAddress("Ringkasan", 6, 5), "26,13", "31,43"),
    issue("T-SHEET-MISSING", None, "", "SDM Sumber Daya Manusia"),
    issue("N-TEXT", CellAddress("Regulasi", 4, 7), "a" * 99, "12,5"),
]


def test_the_list_runs_from_the_gravest_by_sheet_and_cell() -> None:
    table = problems_table(ISSUES, INDONESIAN)
    assert [*zip(table["Lembar"], table["Sel"], table["Kode"], strict=True)] == [
        ("", "", "T-SHEET-MISSING"),
        ("Regulasi", "G4", "N-TEXT"),
        ("Regulasi", "F10", "N-TEXT"),
        ("Penganggaran", "F12", "N-TEXT"),
        ("Regulasi", "F4", "N-TWO-READINGS"),
        ("Regulasi", "K9", "U-LINK"),
        ("Ringkasan", "E6", "T-SCORE-DIFFERS"),
    ]
    assert table.iloc[4]["Usulan"] == "1,2500 / 1250"


def test_the_workbook_holds_the_list_under_whose_it_is_and_runs_no_formula() -> None:
    book = openpyxl.load_workbook(BytesIO(problems_workbook(ISSUES, ["Kab. Padang Pariaman"], INDONESIAN)))
    rows = [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()]
    assert rows[0][0] == "Kab. Padang Pariaman"
    assert rows[2][:4] == ["Lembar", "Sel", "Tingkat", "Kode"]
    assert len(rows) == 3 + len(ISSUES)
    assert [cell.data_type for cell in book.worksheets[0]["E"] if cell.value == "=1+1"] == ["s"]


def test_the_message_greets_names_the_file_and_numbers_what_to_do() -> None:
    text = problems_text(ISSUES, "isian.xlsx", "Kab. Padang Pariaman", "Bimtek II", INDONESIAN)
    lines = text.splitlines()
    assert lines[0] == "Yth. Tim Kab. Padang Pariaman,"
    assert "“isian.xlsx” (Bimtek II)" in lines[2]
    assert "6 sel atau lembar" in lines[2]
    assert [line for line in lines if line.startswith("*")] == [
        "*Harus diperbaiki*", "*Belum dihitung sampai jelas*", "*Mohon diperiksa*",
    ]  # fmt: skip
    numbered = [line for line in lines if line[:1].isdigit()]
    assert [line.partition(":")[0] for line in numbered] == [
        "1. Seluruh berkas", "2. Regulasi!G4", "3. Regulasi!F10", "4. Penganggaran!F12", "5. Regulasi!F4",
        "6. Regulasi!K9",
    ]  # fmt: skip
    assert "a" * 61 not in text
    assert "Ringkasan" not in text, "it asks nothing of the sender"
    assert "bukan bilangan" in numbered[2]


@pytest.mark.parametrize(("spoken", "thanks"), [(INDONESIAN, "tidak menemukan masalah"), (ENGLISH, "no problem")])
def test_a_file_without_problems_is_thanked_for(spoken: object, thanks: str) -> None:
    text = problems_text([], "isian.xlsx", "Kab. X", "Bimtek II", spoken)  # type: ignore[arg-type]
    assert thanks in text
    assert len(text.splitlines()) == 3
