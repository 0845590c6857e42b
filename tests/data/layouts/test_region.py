"""Which region a strange workbook says it is of: only proposed, and only where it says so."""

import pytest

from data.layouts import only_region, regions_in
from tests.data.building import READINESS, Rows
from tests.data.layouts.building import opened


def said(rows: Rows, name: str = "Isian") -> list[tuple[str, bool]]:
    return [(each.region.code, each.exact) for each in regions_in(opened(rows, name), READINESS)]


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([["PEMERINTAH KABUPATEN PADANG PARIAMAN"], ["Isian kesiapan"]], "13.05"),
        ([["Hasil Evaluasi Kota Pariaman Tahun 2024"]], "13.77"),
        ([["Nama daerah", None, "Kab. Bantul"]], "34.02"),
        ([["Kabupaten/Kota: Bantul"]], "34.02"),
        ([["Kode wilayah", "13.05"]], "13.05"),
    ],
)
def test_a_region_that_is_named_is_the_one(rows: Rows, code: str) -> None:
    found = regions_in(opened(rows), READINESS)
    only = only_region(found)
    assert only is not None
    assert only.region.code == code


def test_a_misspelt_name_is_a_proposal_only_where_a_region_is_asked() -> None:
    assert said([["Nama daerah", "Padang Pariamann"]]) == [("13.05", False)]
    assert said([["Padang Pariamann"]]) == []


def test_a_name_of_two_types_is_only_proposed() -> None:
    assert {exact for _code, exact in said([["Kabupaten/Kota", "Solok"]])} == {False}


def test_two_regions_leave_the_choice_open() -> None:
    found = regions_in(opened([["Kab. Bantul"], ["Kota Bukittinggi"]]), READINESS)
    assert len(found) == 2
    assert only_region(found) is None


def test_the_name_of_a_sheet_may_say_it() -> None:
    assert said([["Isian"]], "Kota Bukittinggi") == [("13.75", True)]


def test_an_ordinary_text_names_nothing() -> None:
    assert said([["No", "Kode", "Pembilang"]]) == []
    assert said([["Formulir kota cerdas"], ["Masterplan", 3], ["Tanggal", "10 Juli 2024"]]) == []
