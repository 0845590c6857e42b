"""The instrument page: a version read, two compared, a new one made as a spreadsheet, checked and saved."""

import pytest
from streamlit.testing.v1 import AppTest

from access import Denied, Role, Visitor
from data.instrument_form import form_of, read_draft, write_form
from data.instruments import files_in, shipped
from data.store.errors import InstrumentTaken
from tests.data.instrument_form.forms import Edited
from tests.pages.test_pages import opened
from tests.pages.test_profile import text_of
from ui.instrument.found import draft_of, files_of, keep_draft, version_of, versions
from ui.instrument.reading import shares_of_index
from ui.instrument.table import marked
from ui.page import XLSX
from ui.results import rounds, store
from ui.session import LOCAL
from words import speak

PUBLIC, REGION = Visitor("x@y.id", Role.PUBLIC), Visitor("z@y.id", Role.REGION, frozenset({"13.05"}))


def form(version: str, name: str) -> Edited:
    """Open the form of a shipped version, to become another."""
    return Edited(write_form(form_of(files_in(shipped()[version]), name), "uji", speak("id")))


def uploaded(app: AppTest, content: bytes, name: str = "formulir.xlsx") -> AppTest:
    """Load a form on the page."""
    opened(app, "instrumen", rubrik="ubah", versi="kesiapan-1")
    app.file_uploader[0].set_value([(name, content, XLSX)])
    app.run()
    assert not app.exception, app.exception
    return app


@pytest.fixture
def form_of_readiness() -> Edited:
    return form("kesiapan-1", "kesiapan-9")


def test_a_version_is_read_with_its_tree_weights_and_the_part_that_is_picked(app: AppTest) -> None:
    opened(app, "instrumen", putaran="contoh-bimtek-2")
    assert app.query_params["versi"] == "kesiapan-1"  # that of the round in the header
    assert "36 indikator dalam 5 dimensi, dicetak dari 0 sampai 100" in text_of(app)
    used = sum(one.instrument == "kesiapan-1" for one in rounds(LOCAL))
    assert f"terkunci, dipakai {used} putaran" in text_of(app)
    assert {metric.label: metric.value for metric in app.metric}["Perkiraan"] == "17"
    tree = app.dataframe[0].value.set_index("Kode")
    assert tree.loc[["INDEX", "REG", "REG-01", "LEM-01"], "Bobot (%)"].tolist() == [100, 20, 5, 4.44]
    assert tree[tree["Bobot (%)"] < 20]["Bobot (%)"].sum() == pytest.approx(100, abs=0.1)
    opened(app, "instrumen", versi="implementasi-2023")
    assert {"REGULER (%)", "KPPN&IKN (%)"} <= set(app.dataframe[0].value.columns)
    opened(app, "instrumen", versi="tidak-ada")
    assert not app.exception


def test_two_versions_are_compared_filtered_and_tried_on_the_answers_of_a_round(app: AppTest) -> None:
    opened(app, "instrumen", rubrik="banding", versi="implementasi-2023", putaran="2023")
    told = text_of(app)
    assert "Dari implementasi-2022 ke implementasi-2023: 15 perbedaan; 7 di antaranya dapat menggeser skor" in told
    assert "Menurut implementasi-2022, 107 dari 130 daerah berganti tempat" in told
    assert "Tidak ikut, hanya ada di implementasi-2023: Program Kolaborasi." in told
    assert "implementasi-2022 tidak punya kelompok bobot REGULER" in told
    assert len(app.dataframe[0].value) == 15
    opened(app, "instrumen", **{"geser-skor": "skor", "hal": "weight"})
    table = app.dataframe[0].value
    assert set(table["Apa yang berbeda"]) == {"Bobot"}
    assert table.set_index("Bagian").loc["outcome · Outcome", ["implementasi-2022", "implementasi-2023"]].tolist() == [
        "30,00%", "20,00%",
    ]  # fmt: skip
    opened(app, "instrumen", **{"hal": "", "cabang": "collaboration", "geser-skor": "kata"})
    assert "Tidak ada perbedaan yang lolos saringan" in app.info[0].value
    opened(app, "instrumen", pembanding="kesiapan-1")
    assert "Tidak ada jawaban putaran ini yang menjawab" in " ".join(one.value for one in app.info)


def test_an_edited_form_is_compared_and_saved_as_a_new_version_once(app: AppTest, form_of_readiness: Edited) -> None:
    edited = form_of_readiness
    edited.cell("weights", "REG", "weight").value = 40
    edited.cell("weights", "SDM", "weight").value = 0
    uploaded(app, edited.saved())
    told = text_of(app)
    assert "Formulir ini benar: 36 indikator dengan nama kesiapan-9." in told
    assert "Dari kesiapan-1 ke kesiapan-9: 2 perbedaan; 2 di antaranya dapat menggeser skor" in told
    assert "Kedua versi menanyakan hal yang sama: seluruh indeks dibandingkan." in told
    assert "berganti tempat" in told
    app.button(key="simpan-versi").click().run()
    assert not app.exception
    assert "Tersimpan: kesiapan-9" in app.success[0].value.replace("\\", "")
    kept = store().instrument("kesiapan-9")
    assert (kept.schemes[0].weights["REG"], kept.schemes[0].weights["SDM"]) == (40, 0)
    assert "kesiapan-9" in versions(LOCAL)
    assert store().instrument_files("kesiapan-1") == files_in(shipped()["kesiapan-1"])
    uploaded(app, edited.saved())  # the same form again is refused: the name is taken
    problems = app.dataframe[0].value
    assert problems["Tertulis"].tolist() == ["“kesiapan-9”, versi yang sudah ada"]
    draft = read_draft(edited.saved(), "x.xlsx", ())
    with pytest.raises(InstrumentTaken):
        keep_draft(draft, LOCAL)


def test_a_form_that_is_wrong_or_no_workbook_is_told_and_nothing_is_saved(
    app: AppTest, form_of_readiness: Edited
) -> None:
    edited = form_of_readiness
    edited.cell("head", "version", "value").value = "kesiapan-8"
    edited.cell("weights", "REG", "weight").value = 50
    edited.cell("indicators", "REG-02", "best").value = "=1+"
    place = edited.place("indicators", "REG-02", "best")
    uploaded(app, edited.saved())
    problems = app.dataframe[0].value.set_index("Sel")
    assert problems.loc[place, "Tertulis"].iloc[0] == "rumus yang tersimpan tanpa hasilnya"
    assert "jumlah bobot 130" in problems["Tertulis"].tolist()
    assert "hal harus diperbaiki" in app.error[0].value
    uploaded(app, b"PK\x03\x04 bukan buku kerja", "lain.xlsx")
    assert len(app.error) == 1
    assert not [one for one in app.button if one.key == "simpan-versi"]
    assert "kesiapan-8" not in versions(LOCAL)


def test_only_who_may_edit_instruments_reads_drafts_and_saves_them(form_of_readiness: Edited) -> None:
    content = form_of_readiness.saved()
    draft = read_draft(content, "x.xlsx", ())
    for visitor in (PUBLIC, REGION, Visitor("a@y.id", Role.ASSESSOR)):
        with pytest.raises(Denied):
            draft_of("sha", lambda: content, "x.xlsx", visitor)
        with pytest.raises(Denied):
            keep_draft(draft, visitor)
    with pytest.raises(Denied):
        versions(Visitor("x@y.id", "nobody"))  # type: ignore[arg-type]
    assert set(versions(PUBLIC)) == {one.instrument for one in rounds(PUBLIC)}
    assert set(files_of(version_of("kesiapan-1", PUBLIC), PUBLIC)) == {"instrument.toml", "indicators.csv"}
    with pytest.raises(KeyError):
        version_of("kesiapan-9", PUBLIC)


def test_shares_of_the_index_and_words_that_differ_are_told() -> None:
    instrument = store().instrument("kesiapan-1")
    shares = shares_of_index(instrument, "default")
    assert sum(shares[leaf.code] for leaf in instrument.indicators) == pytest.approx(1)
    assert marked("satu dua tiga", "satu lain tiga") == (
        "satu :red-background[dua] tiga", "satu :green-background[lain] tiga",
    )  # fmt: skip
    assert marked("", "[a](b)") == ("", r":green-background[\[a\](b)]")


def test_the_public_reads_and_compares_and_is_offered_no_new_version(
    app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.session.acting", lambda: PUBLIC)
    opened(app, "instrumen", rubrik="ubah", versi="kesiapan-1")
    assert app.query_params["rubrik"] == "baca"
    assert not app.file_uploader
    assert "36 indikator dalam 5 dimensi" in text_of(app)
