"""What makes two workbooks the same layout, and what does not."""

import pytest

from data.layouts import fingerprint, propose
from tests.data.building import Rows, Value
from tests.data.layouts.building import changed, opened, own_sheet, seen, table_form, two_blocks


def of(rows: Rows, name: str = "Isian", **more: Rows) -> str:
    return fingerprint(propose(seen(opened(rows, name, **more))))


def test_answers_and_the_region_make_no_difference() -> None:
    assert of(own_sheet()) == of(own_sheet("Kota Bukittinggi", level="2 (dua)", part="1,2 juta"))
    assert of(own_sheet()) == of(own_sheet("Kabupaten Lima Puluh Kota", level=None, part=None))
    assert of(table_form()) == of(table_form(level="Level 4"))


def test_the_region_in_the_name_of_a_sheet_makes_no_difference() -> None:
    assert of(own_sheet(), "Kab. Bantul") == of(own_sheet(), "Kota Bima")
    assert of(own_sheet(), "Bantul") == of(own_sheet(), "Solok Selatan")


def test_evidence_that_speaks_of_an_indicator_is_no_label() -> None:
    rows = table_form()
    for row in rows[4:]:
        row[7] = "Dewan Smart City"
    assert of(rows) == of(table_form())


def test_blank_rows_and_what_asks_for_nothing_make_no_difference() -> None:
    def insert(book: object) -> None:
        sheet = book["Isian"]  # type: ignore[index]
        sheet.insert_rows(5, 2)
        sheet["B5"] = "Diisi oleh Bappeda dan Dinas Kominfo"
        sheet["B200"] = "Mengetahui, Kepala Dinas"

    assert fingerprint(propose(seen(changed(own_sheet(), insert)))) == of(own_sheet())
    assert of(own_sheet(), Petunjuk=[["Isilah dengan benar"]]) == of(own_sheet())


def other_order() -> list[list[Value]]:
    rows = own_sheet()
    rows[3], rows[6] = rows[6], rows[3]
    return rows


def moved_column() -> list[list[Value]]:
    return [[None, *row] for row in own_sheet()]


def other_heading() -> list[list[Value]]:
    rows = table_form()
    rows[3][4] = "Nilai"
    return rows


@pytest.mark.parametrize("rows", [other_order(), moved_column(), two_blocks(), own_sheet()[:-1]])
def test_other_labels_order_or_columns_are_another_layout(rows: Rows) -> None:
    assert of(rows) != of(own_sheet())


def test_other_headings_or_sheets_are_another_layout() -> None:
    assert of(other_heading()) != of(table_form())
    assert of(table_form(), "Formulir") != of(table_form())
