"""Whatever is wrong with a form is told with its sheet and cell, in the tongue of the reader."""

from pathlib import Path

import pytest

from data.instrument_form import FormError, read_draft
from data.instrument_form.layout import MOST_ROWS, Sheet
from data.instrument_form.sentences import about, expected_of, found_of, place_told, told
from data.workbook import UnreadableFileError
from scoring.versions import Aspect, differences
from tests.data.instrument_form.forms import Edited, toy_form
from tests.data.instruments.test_indicators_csv_problems import CASES as CSV_CASES
from tests.data.instruments.test_indicators_csv_problems import problems_of
from tests.data.instruments.toy_instrument import csv_text, written
from words import speak

FORM = toy_form()
ID = speak("id")


def found_in(content: bytes, taken: tuple[str, ...] = ()) -> list[tuple[str, str, str]]:
    """Read a form that is wrong: place, what stands there and what should."""
    with pytest.raises(FormError) as caught:
        read_draft(content, "formulir.xlsx", taken)
    return [(place_told(one, ID), found_of(one, ID), expected_of(one, ID)) for one in caught.value.problems]


# Sheet, code and column of the cell; what is written there; where the problem is, if elsewhere; what is said of it.
CASES: list[tuple[str, str, str, object, tuple[str, str, str] | None, str, str]] = [
    ("head", "version", "value", "Versi Baru", None, "teks “Versi Baru”", "huruf kecil"),
    ("head", "name", "value_en", None, None, "kosong", "teks"),
    ("head", "citation", "value", None, None, "kosong", "teks"),
    ("head", "high", "value", 0, None, "bilangan 0", "bilangan di atas awal skala (0)"),
    ("head", "decimals", "value", 2.5, None, "bilangan 2.5", "bilangan bulat dari 0 sampai 6"),
    ("head", "rounding", "key", "pembulatan", None, "kunci yang tidak dikenal “pembulatan”", "salah satu dari version"),
    ("head", "decimals", "key", "high", None, "“high” untuk kedua kalinya", "sekali saja"),
    ("nodes", "REG", "parent", "INDEKS", None, "kode yang tidak dikenal “INDEKS”", "“INDEX”"),
    ("nodes", "REG", "name_id", None, None, "kosong", "teks"),
    ("nodes", "REG", "aggregation", "rata", None, "teks “rata”", "salah satu dari arithmetic"),
    ("nodes", "REG", "floor", 2, None, "bilangan 2", "bilangan dari 0 sampai 1"),
    ("nodes", "INDEX", "policy", "abaikan", None, "teks “abaikan”", "salah satu dari zero, reweight, block"),
    ("nodes", "INDEX", "minimum_coverage", 7, None, "bilangan 7", "dari 0 sampai 1"),
    ("indicators", "days", "worst", "0,5", None, "teks “0,5”", "bukan teks"),
    ("indicators", "days", "best", 30, None, "bilangan 30", "bilangan lain"),
    ("indicators", "plan", "code", "law", None, "“law”, sama dengan baris lain", "kode yang belum dipakai"),
    ("indicators", "days", "kind", "angka", None, "teks “angka”", "salah satu dari level, yes_no"),
    ("indicators", "staff", "per", None, None, "kosong", "di atas 0"),
    ("indicators", "staff", "name_id", "=HYPERLINK(1)", None, "rumus yang tersimpan", "teks atau bilangan"),
    ("levels", "law", "criterion_en", None, None, "kosong", "teks bahasa Inggris"),
    ("levels", "law", "level", "tiga", None, "level “tiga”", "bilangan bulat dari 0 sampai 99"),
    ("levels", "law", "code", "hukum", None, "kode yang tidak dikenal “hukum”", "kode indikator di formulir ini"),
    ("weights", "law", "code", "hukum", None, "kode yang tidak dikenal “hukum”", "kode bagian atau indikator"),
    ("weights", "plan", "weight", -1, None, "bilangan -1", "bilangan paling kecil 0"),
    ("weights", "days", "weight", 3, None, "3", "kosong: bagian di bawah CAP berbobot sama"),
    ("weights", "REG", "scheme:KPPN&IKN", 60, ("weights", "", "scheme:KPPN&IKN"), "jumlah bobot 110", "100"),
    ("weights", "REG", "scheme:KPPN&IKN", "banyak", None, "teks “banyak”", "bilangan paling kecil 0"),
    ("schemes", "REGULER", "name_en", None, None, "kosong", "teks"),
    ("schemes", "KPPN&IKN", "code", "KPPN", ("weights", "", "scheme:KPPN&IKN"), "kelompok bobot yang tidak", "lembar"),
    ("bands", "good", "floor", 180, None, "bilangan 180", "bilangan dari 0 sampai 100"),
    ("bands", "poor", "floor", 1, None, "bilangan 1", "0, awal skala"),
    ("printed", "final", "of", None, None, "kosong", "score atau change"),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: "-".join(map(str, case[:4])))
def test_a_cell_that_does_not_fit_is_told_with_its_place_what_stands_there_and_what_should(
    case: tuple[str, str, str, object, tuple[str, str, str] | None, str, str],
) -> None:
    kind, code, key, value, elsewhere, found, expected = case
    edited = Edited(FORM)
    where = edited.place(kind, code, key)
    if elsewhere is not None:
        page = edited.page(elsewhere[0])
        where = f"{page.title}!{page.cell(6, edited.column(elsewhere[0], elsewhere[2])).coordinate}"
    edited.cell(kind, code, key).value = value
    said = found_in(edited.saved())
    assert [one for one in said if one[0] == where and found in one[1] and expected in one[2]], said


def test_a_version_that_exists_is_refused_and_another_name_proposed() -> None:
    ((place, found, expected),) = found_in(FORM, ("toy", "toy-2"))
    assert place == Edited(FORM).place("head", "version", "value")
    assert (found, expected) == ("“toy-2”, versi yang sudah ada", "nama baru, misalnya “toy-3”")


def test_a_row_that_stands_twice_is_told_once_for_weights_and_levels() -> None:
    edited = Edited(FORM)
    edited.cell("weights", "plan", "code").value = "law"
    edited.cell("levels", "law", "level", 1).value = 0
    found = [found for _place, found, _expected in found_in(edited.saved())]
    assert "“law” untuk kedua kalinya" in found
    assert "“law 0” untuk kedua kalinya" in found


def test_a_sheet_that_is_missing_or_there_twice_and_columns_that_are_not_the_forms_are_told() -> None:
    edited = Edited(FORM)
    edited.book.remove(edited.page("levels"))
    edited.book.copy_worksheet(edited.page("bands"))
    edited.page("printed")["A6"].value = "#instrument-1:lain"
    told_of = [found for _place, found, _expected in found_in(edited.saved())]
    assert sorted(told_of) == [
        "lembar kedua dari jenis yang sama", "lembar yang tidak dikenal", "tidak ada lembar levels",
        "tidak ada lembar printed",
    ]  # fmt: skip
    edited = Edited(FORM)
    edited.page("bands").cell(6, edited.column("bands", "floor")).value = "flor"
    edited.page("bands").cell(6, edited.column("bands", "minimum_dimension")).value = "code"
    told_of = [found for _place, found, _expected in found_in(edited.saved())]
    assert {"kolom yang tidak dikenal “flor”", "kolom “code” dua kali", "tidak ada kolom “floor”"} <= set(told_of)


def test_moved_columns_inserted_rows_own_notes_and_renamed_sheets_change_nothing() -> None:
    edited = Edited(FORM)
    page = edited.page("indicators")
    page.insert_cols(3)
    page["C8"].value = "catatan saya"
    page.insert_rows(2, 3)
    page.title = "Lain"
    edited.book.create_sheet("Catatan")["A1"].value = "apa saja"
    draft = read_draft(edited.saved(), "x.xlsx", ())
    assert differences(read_draft(FORM, "x.xlsx", ()).instrument, draft.instrument) == ()


def test_what_was_changed_is_all_that_differs() -> None:
    edited = Edited(FORM)
    edited.cell("weights", "law", "weight").value = 3
    edited.cell("indicators", "days", "worst").value = 60
    edited.cell("levels", "law", "criterion_id", 1).value = "Naskah akademik"
    before = read_draft(FORM, "x.xlsx", ()).instrument
    found = differences(before, read_draft(edited.saved(), "x.xlsx", ()).instrument)
    assert {(one.aspect, one.code, one.of) for one in found} == {
        (Aspect.WEIGHT, "law", "REGULER"),
        (Aspect.WEIGHT, "law", "KPPN&IKN"),
        (Aspect.WEIGHT, "plan", "REGULER"),
        (Aspect.WEIGHT, "plan", "KPPN&IKN"),
        (Aspect.GOALPOSTS, "days", ""),
        (Aspect.CRITERION, "law", "1"),
    }


def test_what_a_problem_is_about_is_named_with_the_part_that_has_it() -> None:
    edited = Edited(FORM)
    edited.cell("weights", "REG", "weight").value = 50
    edited.cell("weights", "REG", "scheme:KPPN&IKN").value = -1
    edited.cell("bands", "good", "floor").value = None
    edited.cell("indicators", "days", "worst").value = None
    with pytest.raises(FormError) as caught:
        read_draft(edited.saved(), "formulir.xlsx", ())
    said = {about(one, ID) for one in caught.value.problems}
    assert {"Cara bobot ditulis · INDEX", "Batas bawah · good", "Bernilai 0 pada", "REG · KPPN&IKN"} - said == set(), (
        said
    )


def test_a_value_of_the_head_that_is_gone_is_named() -> None:
    edited = Edited(FORM)
    edited.page("head").delete_rows(edited.row("head", "high"))
    assert ("Akhir skala", "kosong", "bilangan") in found_in(edited.saved())


def test_what_is_no_workbook_is_refused_as_any_file_is() -> None:
    for content in (b"", b"bukan buku kerja \x00\x01", b"%PDF-1.7", FORM[:2000]):
        with pytest.raises(UnreadableFileError):
            read_draft(content, "formulir.xlsx", ())


def test_a_workbook_that_is_no_form_is_told_so() -> None:
    edited = Edited(FORM)
    for page in edited.book:
        page["A6"].value = None
    assert [found for _place, found, _expected in found_in(edited.saved())] == [
        f"tidak ada lembar {sheet}" for sheet in Sheet
    ]


def test_a_megabyte_of_junk_is_refused_at_once() -> None:
    edited = Edited(FORM)
    page = edited.page("indicators")
    for row in range(7, 3007):
        page.cell(row, 2).value = f"{row}-" + "x" * 400
        page.cell(row, 3).value = f"induk-{row}"
    said = found_in(edited.saved())
    assert said == [(f"{page.title}!A6", "3000 baris", f"paling banyak {MOST_ROWS[Sheet.INDICATORS]}")]
    edited = Edited(FORM)
    edited.cell("indicators", "plan", "name_id").value = "x" * 30_000
    edited.cell("indicators", "law", "code").value = "y" * 300
    found = [found for _place, found, _expected in found_in(edited.saved())]
    assert {"teks sepanjang 30000 huruf", "teks sepanjang 300 huruf"} <= set(found)


def test_many_parents_that_nobody_is_are_told_without_looking_for_what_each_might_mean(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    edited = Edited(FORM)
    page, code, parent = (
        edited.page("indicators"),
        edited.column("indicators", "code"),
        edited.column("indicators", "parent"),
    )
    for row in range(7, 107):
        page.cell(row, code).value, page.cell(row, parent).value = f"kode-{row}", f"induk-{row}"
    monkeypatch.setattr("data.instrument_form.draft.read_instrument", lambda *_: pytest.fail("read on"))
    said = found_in(edited.saved())
    assert sum(found.startswith("kode yang tidak dikenal “induk-") for _place, found, _expected in said) == 100


def test_texts_that_a_spreadsheet_would_run_are_refused() -> None:
    edited = Edited(FORM)
    for start, code in (("=cmd|' /C calc'!A0", "law"), ("@SUM(1)", "plan"), ("-2+3", "staff")):
        cell = edited.cell("indicators", code, "reference")
        cell.value = start
        cell.data_type = "s"
    found = [found for _place, found, _expected in found_in(edited.saved())]
    assert found == [f"teks yang diawali “{mark}”" for mark in "=@-"]


@pytest.mark.parametrize(("code", "cells", "columns", "words"), CSV_CASES)
def test_all_that_the_reader_of_indicators_says_is_said_in_indonesian_too(
    tmp_path: Path, code: str, cells: dict[str, str], columns: list[str], words: str
) -> None:
    for problem in problems_of(written(tmp_path, indicators=csv_text({code: cells}))):
        assert words or columns
        assert told(problem.expected, ID) != problem.expected
        assert told(problem.found, ID) != problem.found or problem.found.lstrip("-").isdecimal()
