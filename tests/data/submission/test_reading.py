"""What a filled template says is read whole, wherever its rows and columns were moved."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from data.submission import Identity, is_template
from data.template.anchors import META
from data.workbook import read_workbook
from tests.data.building import HEADER, PARIAMAN, READINESS, xlsx
from tests.data.submission.building import (
    ANSWERS,
    REGISTERED,
    Damage,
    answers_of,
    damaged,
    read,
    template,
    troubles,
)
from tests.office import converted, needs_libreoffice

EXPECTED = {
    ("REG-01", "value"): (3, "answered"),
    ("REG-01", "evidence"): (1, "answered"),
    ("REG-01", "evidence_date"): (20190710, "answered"),
    ("REG-01", "evidence_link"): (1, "answered"),
    ("REG-02", "numerator"): (4, "answered"),
    ("REG-02", "denominator"): (10, "answered"),
    ("REG-06", "value"): (1, "answered"),
    ("REG-06", "evidence"): (1, "answered"),
    ("LEM-06", "value"): (2, "answered"),
    ("ANG-01", "numerator"): (1.25e9, "answered"),
    ("ANG-01", "denominator"): (1.5e12, "answered"),
    ("SDM-07", "applies"): (None, "not_applicable"),
    ("SDM-07", "numerator"): (None, "not_applicable"),
    ("SDM-07", "denominator"): (None, "not_applicable"),
    ("SDM-07", "reason"): (1, "answered"),
    ("TIK-02", "note"): (1, "answered"),
}


def test_a_filled_template_is_read_whole() -> None:
    found = read(template())
    assert troubles(found) == []
    assert found.ok
    assert found.identity == Identity("1", "submission", "kesiapan-1", READINESS.checksum, "13.05", "uji", "id")
    assert answers_of(found) == EXPECTED
    first = found.reading.answers.iloc[0]
    assert (first["region"], first["raw"], first["sheet"], first["cell"]) == ("13.05", "3", "Regulasi", "D4")
    assert found.reading.entries.to_dict("records") == [
        {
            "region": "13.05", "region_written": "Kab. Padang Pariaman", "scheme": READINESS.schemes[0].code,
            "took_part": True, "sheet": "Sampul", "row": 1,
        }
    ]  # fmt: skip


def test_every_part_of_every_indicator_has_its_row() -> None:
    answers = read(template({})).reading.answers
    assert set(answers["status"]) == {"blank"}
    assert answers["number"].isna().all()
    asked = answers[answers["part"].isin(["value", "numerator", "denominator"])]
    assert asked["code"].nunique() == len(READINESS.indicators)


def _moved(book: Workbook) -> None:
    for sheet in book.worksheets:
        if sheet.title != META:
            sheet.insert_rows(5, 2)
            sheet.insert_rows(1, 3)
            sheet.insert_cols(4)
            sheet.insert_cols(1, 2)


def _renamed(book: Workbook) -> None:
    for number, sheet in enumerate(book.worksheets):
        sheet.title = f"Lembar {number}"
        sheet.sheet_state = "visible"
        sheet.column_dimensions["A"].hidden = False
    book._sheets.reverse()


def _reordered(book: Workbook) -> None:
    """Move the column of the denominator in front, and the first row to the end."""
    for sheet in book.worksheets:
        if sheet["A1"].value in ("#REG", "#ANG"):
            rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
            rows = [[*row[:2], row[5], *row[2:5], *row[6:]] for row in rows]
            rows.append(rows.pop(3))
            for place, row in enumerate(rows, start=1):
                for column, value in enumerate(row, start=1):
                    sheet.cell(place, column).value = value


def _upside_down(book: Workbook) -> None:
    """Sort a sheet from Z to A, its machine row with it."""
    sheet = book["Regulasi"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    for place, row in enumerate(reversed(rows), start=1):
        for column, value in enumerate(row, start=1):
            sheet.cell(place, column).value = value


@pytest.mark.parametrize("damage", [_moved, _renamed, _reordered, _upside_down])
def test_rows_inserted_columns_moved_sheets_renamed_give_the_same_answers(damage: Damage) -> None:
    content = template({**ANSWERS, **REGISTERED})
    found, before = read(damaged(content, damage)), read(content)
    assert troubles(found) == []
    assert answers_of(found) == EXPECTED
    what = ["register", "row", "field", "text", "number", "status"]
    assert found.records[what].equals(before.records[what])


@needs_libreoffice
@pytest.mark.parametrize("kind", ["xlsx", "ods", "xls"])
def test_what_libreoffice_saves_gives_the_same_answers(kind: str, tmp_path: Path) -> None:
    (tmp_path / "uji.xlsx").write_bytes(template({**ANSWERS, **REGISTERED}, _moved))
    found = read((converted(tmp_path, kind, "uji.xlsx") / f"uji.{kind}").read_bytes())
    assert troubles(found) == []
    assert answers_of(found) == EXPECTED
    assert len(found.records) == len(REGISTERED)


def test_the_registers_are_read_by_what_each_column_asks() -> None:
    records = read(template(REGISTERED)).records
    told = {
        (row.row, row.field): (row.register, row.text, None if row.number != row.number else row.number)
        for row in records.itertuples()
    }
    assert told == {
        ("contact_name", "value"): ("SAMPUL", "Ani", None),
        ("signed_on", "value"): ("SAMPUL", "2026-06-01", 20260601),
        ("MP-1", "state"): ("MP", "final", None),
        ("MP-1", "date"): ("MP", "2019-07-10", 20190710),
        ("MP-1", "link"): ("MP", "https://padangpariamankab.go.id/mp", None),
        ("QW-01", "title"): ("QW", "Nagari digital", None),
        ("QW-01", "priority"): ("QW", "3", 3),
        ("KH-OPD", "invited_1"): ("KH", "", 40),
        ("KH-OPD", "came_1"): ("KH", "", 37),
    }
    assert set(records["region"]) == {"13.05"}
    assert set(records["status"]) == {"answered"}


def test_a_table_of_results_is_no_template() -> None:
    assert is_template(read_workbook(template(), "a"))
    assert not is_template(read_workbook(xlsx([HEADER, PARIAMAN]), "a"))
    assert not is_template(read_workbook(xlsx([["#", "#No", "region", "value", "note"], PARIAMAN]), "a"))
