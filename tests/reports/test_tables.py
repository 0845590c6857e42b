"""Files that people download: numbers as numbers, text as text, nothing that runs."""

from decimal import Decimal
from io import BytesIO

import pandas as pd
import pytest
from openpyxl import load_workbook

from reports import csv_of, tabs_of, workbook_of
from words import speak

TABLE = pd.DataFrame(
    {
        "Daerah": ["=HYPERLINK(1)", "Kota\x07 Padang", "@cmd"],
        "Nilai": [Decimal("3.20"), None, float("nan")],
        "Ikut": [True, False, True],
    }
)


def test_a_workbook_holds_notes_then_the_table() -> None:
    page = load_workbook(BytesIO(workbook_of(TABLE, "peringkat: 2023/x", ["Contoh"]))).active
    assert page is not None
    assert page.title == "peringkat  2023 x"
    rows = [[cell.value for cell in row] for row in page.iter_rows()]
    assert rows == [
        ["Contoh", None, None],
        [None, None, None],
        ["Daerah", "Nilai", "Ikut"],
        ["=HYPERLINK(1)", 3.2, True],
        ["Kota Padang", None, False],
        ["@cmd", None, True],
    ]
    assert page["A4"].data_type == "s"


def test_an_empty_table_is_a_workbook_too() -> None:
    page = load_workbook(BytesIO(workbook_of(TABLE.head(0), "x", []))).active
    assert page is not None
    assert [cell.value for cell in page[1]] == ["Daerah", "Nilai", "Ikut"]


def test_csv_keeps_decimal_points_and_disarms_formulas() -> None:
    assert csv_of(TABLE, "Tentang", ["=CONTOH", "Benih acak: 2026"]).decode("utf-8-sig").splitlines() == [
        "Daerah,Nilai,Ikut,Tentang",
        "'=HYPERLINK(1),3.20,True,'=CONTOH; Benih acak: 2026",
        "Kota\x07 Padang,,False,'=CONTOH; Benih acak: 2026",
        "'@cmd,,True,'=CONTOH; Benih acak: 2026",
    ]


def test_what_a_csv_says_about_itself_reads_back_as_one_column() -> None:
    read = pd.read_csv(BytesIO(csv_of(TABLE, "Tentang", ["Putaran: A, B", 'Bobot: "REG"'])))
    assert list(read.columns) == ["Daerah", "Nilai", "Ikut", "Tentang"]
    assert read["Nilai"].iloc[0] == 3.2
    assert set(read["Tentang"]) == {'Putaran: A, B; Bobot: "REG"'}


def test_a_csv_of_an_empty_table_keeps_its_header() -> None:
    assert csv_of(TABLE.head(0), "Tentang", ["x"]).decode("utf-8-sig").splitlines() == ["Daerah,Nilai,Ikut,Tentang"]


@pytest.mark.parametrize(("language", "number"), [("id", "-0,5"), ("en", "-0.5")])
def test_a_table_for_the_clipboard_has_the_decimal_mark_of_its_tongue_and_runs_nothing(
    language: str, number: str
) -> None:
    table = pd.DataFrame(
        {"name": ["=1+1", None], "score": [-0.5, float("nan")], "rank": [1, 2], "code": ["13.05", "x"]}
    )
    assert tabs_of(table, speak(language)) == f"name\tscore\trank\tcode\n'=1+1\t{number}\t1\t13.05\n\t\t2\tx\n"
