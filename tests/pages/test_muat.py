"""The page Muat data: files become drafts in one table, to be saved or discarded; a bad one stops nothing."""

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from itertools import count
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook
from streamlit.testing.v1 import AppTest

from data.issues import issue
from data.result_table import read_table
from data.store import Round, Store, open_store
from data.submission import Correction, Submission
from data.template.anchors import Meta
from data.workbook import read_workbook
from scoring import Text
from tests.data.building import READINESS
from tests.data.store.made import reading
from tests.data.submission.building import ANSWERS, Values, damaged, template
from tests.pages.test_pages import opened
from ui.drafts import correct
from ui.sending_back import kept_file
from ui.session import LOCAL

ROOT = Path(__file__).resolve().parent.parent.parent
XLSX = "application/octet-stream"
numbers = count(1)


@pytest.fixture
def store() -> Iterator[Store]:
    """Open the store of the page tests."""
    opened_store = open_store()
    yield opened_store
    opened_store.close()


@pytest.fixture
def code(store: Store) -> str:
    """Add a round of this test alone, long ago, so that no link without a round opens it."""
    made = f"muat-{next(numbers)}"
    name = Text(f"Bimtek {made}", f"Trial {made}")
    store.add_round(Round(made, name, "kesiapan-1", date(2018, 1, 1), sample=False, previous="contoh-bimtek-1"), "uji")
    return made


def filled(code: str, region: str = "13.05", name: str = "Kab. Padang Pariaman", more: Values | None = None) -> bytes:
    cover = {("region_code", "value"): region, ("region", "value"): name, ("round", "value"): f"Bimtek {code}"}
    values = {**ANSWERS, **cover, **(more or {})}
    return template(values, said={Meta.ROUND: code, Meta.REGION: region})


def loaded(app: AppTest, code: str, **files: bytes) -> AppTest:
    """Open the page and drop files on it; a _ in a name is its point."""
    opened(app, "muat", putaran=code)
    app.file_uploader[0].set_value([(name.replace("_", "."), content, XLSX) for name, content in files.items()])
    app.run()
    assert not app.exception, app.exception
    return app


def again(code: str) -> AppTest:
    """Open the page as after a reload: in a new session."""
    return opened(AppTest.from_file(ROOT / "ui" / "entry.py", default_timeout=60), "muat", putaran=code)


def drafts(app: AppTest) -> dict[str, str]:
    """File -> state, of the table of drafts."""
    tables = [table.value for table in app.dataframe if (table.key or "").startswith("konsep-")]
    return {} if not tables else dict(zip(tables[0]["Berkas"], tables[0]["Keadaan"], strict=True))


def told(app: AppTest) -> dict[str, str]:
    """File -> what happened, of the report."""
    tables = [table.value for table in app.dataframe if "Yang terjadi" in table.value]
    return {} if not tables else dict(zip(tables[0]["Berkas"], tables[0]["Yang terjadi"], strict=True))


def said(app: AppTest) -> str:
    return "\n".join(text.value for text in app.markdown)


def choose(app: AppTest, *files: str) -> None:
    """Choose rows of the table of drafts, as a click on them does."""
    table = next(table for table in app.dataframe if (table.key or "").startswith("konsep-"))
    rows = [row for row, name in enumerate(table.value["Berkas"]) if name in files]
    app.session_state[str(table.key)] = {"selection": {"rows": rows, "columns": [], "cells": []}}
    app.run()
    assert not app.exception, app.exception


def press(app: AppTest, key: str) -> AppTest:
    app.button(key=key).click()
    app.run()
    assert not app.exception, app.exception
    return app


def doubtful(code: str, region: str = "13.06", name: str = "Kab. Agam") -> bytes:
    return filled(code, region, name, {("LEM-06", "value"): "1.250"})


def test_every_file_becomes_a_draft_with_its_state_and_nothing_is_saved(app: AppTest, store: Store, code: str) -> None:
    table = b"Kabupaten/Kota,Nama\nKab. Agam,x\n"
    loaded(app, code, a_xlsx=filled(code), b_xlsx=doubtful(code), c_xlsx=b"%PDF-1.7", d_csv=table)
    assert drafts(app) == {
        "a.xlsx": "siap disimpan",
        "b.xlsx": "perlu dilihat",
        "c.xlsx": "tidak dapat dibaca",
        "d.csv": "perlu dilihat",
    }
    assert "4 berkas dibaca" in said(app)
    assert store.submissions(code).empty
    row = next(table.value for table in app.dataframe if (table.key or "").startswith("konsep-")).iloc[1]
    assert row[["Daerah", "Putaran"]].tolist() == ["Kab. Agam", f"Bimtek {code}"]
    assert row[["Versi berikut", "Terisi", "Ditafsirkan", "Meragukan", "Salah", "Kosong"]].tolist() == [
        1,
        5,
        0,
        1,
        0,
        30,
    ]


def test_drafts_survive_a_reload(app: AppTest, code: str) -> None:
    loaded(app, code, a_xlsx=filled(code))
    assert drafts(again(code)) == {"a.xlsx": "siap disimpan"}


def test_all_that_is_ready_is_saved_and_the_rest_stays(app: AppTest, store: Store, code: str) -> None:
    loaded(app, code, a_xlsx=filled(code), b_xlsx=doubtful(code))
    press(app, "simpan-siap")
    assert told(app) == {"a.xlsx": "Kab. Padang Pariaman: disimpan sebagai versi 1."}
    assert drafts(app) == {"b.xlsx": "perlu dilihat"}
    assert store.entries(code)["region"].tolist() == ["13.05"]
    assert "Kab\\. Padang Pariaman · versi 1" in said(app)


def test_a_chosen_draft_is_saved_in_spite_of_its_doubts(app: AppTest, store: Store, code: str) -> None:
    loaded(app, code, a_xlsx=filled(code), b_xlsx=doubtful(code))
    choose(app, "b.xlsx")
    assert any("b\\.xlsx" in heading.value for heading in app.subheader)
    press(app, "simpan-pilihan")
    assert store.entries(code)["region"].tolist() == ["13.06"]
    assert drafts(app) == {"a.xlsx": "siap disimpan"}


def test_what_was_corrected_is_saved_with_it(app: AppTest, store: Store, code: str) -> None:
    loaded(app, code, b_xlsx=doubtful(code))
    (draft,) = store.drafts(code, LOCAL.email)
    correct(draft.id, Correction("LEM-06", "value", "2", "kata Bappeda"), LOCAL)
    opened(app, "muat", putaran=code)
    assert drafts(app) == {"b.xlsx": "siap disimpan"}
    press(app, "simpan-siap")
    (submission,) = store.submissions(code)["id"]
    assert store.corrections(submission)[["typed", "reason", "by"]].to_numpy().tolist() == [
        ["2", "kata Bappeda", LOCAL.email]
    ]


def test_a_newer_version_is_shown_and_asked_about(app: AppTest, store: Store, code: str) -> None:
    loaded(app, code, a_xlsx=filled(code))
    store.import_reading(code, "lain.xlsx", b"lain", reading(r1305=2), "budi")
    opened(app, "muat", putaran=code)
    assert drafts(app) == {"a.xlsx": "perlu dilihat"}
    choose(app, "a.xlsx")
    press(app, "simpan-pilihan")
    assert "Kab\\. Padang Pariaman" in said(app)
    assert len(store.submissions(code)) == 1, "only asked so far"
    press(app, "tetap-simpan")
    assert told(app) == {"a.xlsx": "Kab. Padang Pariaman: disimpan sebagai versi 2."}


def test_two_files_of_one_region_are_not_both_saved_unasked(app: AppTest, code: str) -> None:
    loaded(app, code, a_xlsx=filled(code), b_xlsx=filled(code, more={("REG-01", "value"): 5}))
    press(app, "simpan-siap")
    assert "disimpan sebagai versi 1" in told(app)["a.xlsx"]
    assert "versi yang lebih baru" in told(app)["b.xlsx"]
    assert drafts(app) == {"b.xlsx": "perlu dilihat"}


def test_drafts_are_discarded_after_a_question(app: AppTest, store: Store, code: str) -> None:
    loaded(app, code, a_xlsx=filled(code), c_xlsx=b"%PDF-1.7")
    choose(app, "c.xlsx")
    press(app, "buang")
    assert len(store.drafts(code, LOCAL.email)) == 2
    press(app, "ya-buang")
    assert drafts(app) == {"a.xlsx": "siap disimpan"}


def test_the_same_bytes_twice_are_said_and_not_kept_twice(app: AppTest, store: Store, code: str) -> None:
    content = filled(code)
    loaded(app, code, a_xlsx=content, b_xlsx=content)
    assert told(app) == {"b.xlsx": "Berkas yang sama sudah ada sebagai konsep; tidak ditambahkan dua kali."}
    press(app, "simpan-siap")
    loaded(app, code, c_xlsx=content)
    assert told(app) == {"c.xlsx": "Berkas yang sama sudah tersimpan pada putaran ini; tidak ditambahkan lagi."}
    assert drafts(app) == {}
    assert len(store.submissions(code)) == 1


def test_a_zip_is_taken_apart_and_its_bad_members_hold_nothing_back(app: AppTest, code: str) -> None:
    packed, unsound = BytesIO(), BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("kiriman/a.xlsx", filled(code))
        archive.writestr("kiriman/lagi.zip", b"PK\x05\x06" + bytes(18))
        archive.writestr("kiriman/b.xlsx", doubtful(code))
    with ZipFile(unsound, "w") as archive:
        archive.writestr("../x.xlsx", b"x")
    loaded(app, code, semua_zip=packed.getvalue(), jahat_zip=unsound.getvalue())
    assert drafts(app) == {"a.xlsx": "siap disimpan", "b.xlsx": "perlu dilihat"}
    assert list(told(app)) == ["lagi.zip", "jahat.zip"]
    assert "4 berkas dibaca" in said(app)


def test_a_template_of_another_round_can_be_moved_there(app: AppTest, store: Store, code: str) -> None:
    other = f"{code}-lain"
    store.add_round(
        Round(other, Text("Lain", "Other"), "kesiapan-1", date(2018, 1, 1), sample=False, previous=None), "x"
    )
    loaded(app, other, a_xlsx=filled(code))
    assert drafts(app) == {"a.xlsx": "perlu dilihat"}
    choose(app, "a.xlsx")
    assert app.button(key="simpan-pilihan").disabled
    press(app, "pindah")
    assert drafts(app) == {}
    assert drafts(again(code)) == {"a.xlsx": "siap disimpan"}


def test_states_are_filtered_and_what_is_chosen_stays_in_sight(app: AppTest, code: str) -> None:
    loaded(app, code, a_xlsx=filled(code), b_xlsx=doubtful(code), c_xlsx=b"")
    opened(app, "muat", berkas="rusak")
    assert drafts(app) == {"c.xlsx": "tidak dapat dibaca"}
    choose(app, "c.xlsx")
    assert any("kosong" in error.value for error in app.error)
    opened(app, "muat", berkas="siap")
    assert set(drafts(app)) == {"a.xlsx", "c.xlsx"}


def test_a_kept_file_is_opened_again_to_be_corrected(app: AppTest, store: Store, code: str) -> None:
    loaded(app, code, b_xlsx=doubtful(code))
    choose(app, "b.xlsx")
    press(app, "simpan-pilihan")
    (submission,) = store.submissions(code)["id"]
    press(app, f"perbaiki-{submission}")
    assert drafts(app) == {"b.xlsx": "sudah tersimpan"}
    assert app.button(key="simpan-pilihan").disabled


def test_a_sheet_confirmed_before_it_was_kept_is_not_asked_about_again(app: AppTest, store: Store, code: str) -> None:
    def unmark(book: Workbook) -> None:
        book["Regulasi"].delete_rows(1)
        book["Regulasi"].delete_cols(1)

    loaded(app, code, c_xlsx=damaged(filled(code), unmark))
    choose(app, "c.xlsx")
    (draft,) = store.drafts(code, LOCAL.email)
    press(app, f"lembar-{draft.id}-REG")
    press(app, "simpan-pilihan")
    (submission,) = store.submissions(code)["id"]
    press(app, f"perbaiki-{submission}")
    assert drafts(app) == {"c.xlsx": "sudah tersimpan"}
    assert not [button for button in app.button if (button.key or "").startswith("lembar-")]
    assert any(
        "Lembar tanpa tanda yang sudah dibenarkan: Regulasi" in text.value.replace("\\", "") for text in app.caption
    )
    again = kept_file(submission, code, LOCAL)
    assert isinstance(again, Submission)
    assert (again.proposals, again.issues) == (("REG",), store.issues(submission))


def test_a_kept_file_goes_back_without_a_draft_of_it(app: AppTest, store: Store, code: str) -> None:
    loaded(app, code, b_xlsx=doubtful(code))
    choose(app, "b.xlsx")
    press(app, "simpan-pilihan")
    (submission,) = store.submissions(code)["id"]
    press(app, f"kirim-{submission}")
    assert not drafts(app)
    offered = [button.proto.label for button in app.get("download_button")]
    assert {"Buku kerja bertanda (.xlsx)", "Daftar masalah (.xlsx)"} <= set(offered)
    found = kept_file(submission, code, LOCAL)
    assert isinstance(found, Submission)
    assert [issue.code for issue in found.issues] == ["N-TWO-READINGS"]


def test_a_kept_table_has_problems_to_send_back_and_no_workbook(app: AppTest, store: Store, code: str) -> None:
    told = (issue("T-COLUMN-UNKNOWN", None, "x"),)
    store.import_reading(code, "tabel.csv", b"Kabupaten/Kota;x\nKab. Agam;1\n", reading(told, r1306=1), "uji")
    (submission,) = store.submissions(code)["id"]
    opened(app, "muat", putaran=code)
    press(app, f"kirim-{submission}")
    offered = [button.proto.label for button in app.get("download_button")]
    assert "Daftar masalah (.xlsx)" in offered
    assert "Buku kerja bertanda (.xlsx)" not in offered


def test_what_was_said_of_the_rows_of_a_kept_table_is_corrected_again(app: AppTest, store: Store, code: str) -> None:
    table = b"Kabupaten/Kota;REG-01\nKab. Agam;1\nKab. Padang Pariamann;3\n"
    said_of_row = Correction("csv!3", "row", "13.05", "telepon")
    found = read_table(read_workbook(table, "tabel.csv"), READINESS, [said_of_row])
    kept = store.import_reading(code, "tabel.csv", table, found, "uji").submission_id
    opened(app, "muat", putaran=code)
    press(app, f"perbaiki-{kept}")
    assert drafts(app) == {"tabel.csv": "sudah tersimpan"}
    (draft,) = store.drafts(code, LOCAL.email)
    press(app, f"batal-baris-{draft.id}-csv!3")
    assert app.radio(key=f"usul-{draft.id}-3").value is None
    correct(draft.id, Correction("csv!3", "row", "13.71", "surat dinas"), LOCAL)
    app.run()
    assert drafts(app) == {"tabel.csv": "siap disimpan"}
    press(app, "simpan-pilihan")
    store.withdraw(kept, LOCAL.email, "daerah keliru")
    assert store.entries(code)["region"].tolist() == ["13.06", "13.71"]


def test_hundreds_of_files_are_searched_and_paged(app: AppTest, store: Store, code: str) -> None:
    names = ("13.05", "13.06", "13.71")
    for number in range(24):
        given = reading((), **{f"r{names[number % 3].replace('.', '')}": 1})
        store.import_reading(code, f"berkas-{number}.xlsx", bytes([number]), given, "budi")
    opened(app, "muat", putaran=code)
    withdrawing = [button.key for button in app.button if (button.key or "").startswith("tarik-")]
    assert len(withdrawing) == 10
    app.text_input(key="cari-berkas").set_value("padang pariaman")
    app.run()
    shown = [text.value for text in app.markdown if "versi" in text.value]
    assert [line.partition("·")[0] for line in shown] == ["**Kab\\. Padang Pariaman "] * 8
    app.text_input(key="cari-berkas").set_value("tidak ada")
    app.run()
    assert any("Tidak ada berkas yang cocok" in caption.value for caption in app.caption)


@pytest.mark.parametrize(
    ("which", "label"),
    [("satu", "Unduh 1 berkas"), ("sebelumnya", "Unduh 25 berkas"), ("semua", "Unduh 514 berkas"), ("provinsi", "19")],
)
def test_templates_are_offered_for_one_region_and_for_cohorts(app: AppTest, code: str, which: str, label: str) -> None:
    opened(app, "muat", putaran=code)
    app.selectbox(key="isian-untuk").set_value(which)
    app.run()
    assert label in app.download_button(key="unduh-isian").label
    assert any("17 dari 36 indikator" in caption.value for caption in app.caption)


def test_an_assessor_gets_workbooks_of_this_round_only(app: AppTest, code: str) -> None:
    opened(app, "muat", putaran=code)
    app.segmented_control(key="pengisi").set_value("asesor")
    app.run()
    offered = app.selectbox(key="isian-untuk").options
    assert not [label for label in offered if "514" in label or "sebelumnya" in label]
    assert app.download_button(key="unduh-isian").label == "Unduh 1 berkas"
    assert "jawaban-lalu" not in [box.key for box in app.checkbox]
    assert any("halaman Penilaian" in caption.value for caption in app.caption)
