"""One draft on screen: understood, put right in place, compared, handed back."""

from collections.abc import Callable
from datetime import date

import pytest
from openpyxl import Workbook
from streamlit.testing.v1 import AppTest

from access import Denied, Role, Visitor
from data.reading import read_draft
from data.store import Round
from data.submission import Correction, Submission
from scoring import Text
from tests.data.building import READINESS
from tests.data.submission.building import ANSWERS, REGISTERED, Values, damaged, find, template
from ui import drafts
from ui.draft_view import show_draft
from ui.results import store
from ui.session import LOCAL
from words import speak

FIRST = Round("rincian-1", Text("Rincian I", "Detail I"), "kesiapan-1", date(2019, 1, 2), sample=True, previous=None)
SECOND = Round(
    "rincian-2", Text("Rincian II", "Detail II"), "kesiapan-1", date(2019, 6, 2), sample=True, previous="rincian-1"
)
FILLED: Values = {**ANSWERS, **REGISTERED, ("LEM-01", "value"): 3, ("SDM-04", "value"): 2}
TROUBLED: Values = {
    **FILLED,
    ("REG-01", "value"): "3 (empat)",
    ("REG-03", "value"): "III",
    ("REG-06", "value"): "v",
    ("LEM-06", "value"): "1.250",
    ("ANG-01", "numerator"): "Rp 1,2 M",
    ("SDM-01", "numerator"): "banyak",
    ("SDM-01", "denominator"): 40,
    ("REG-02", "evidence_link"): "jdih.go.id/12",
    ("MP-2", "state"): "selsai",
}
READER = Visitor("tamu@uji", Role.PUBLIC)


def page() -> None:
    """Draw the draft whose number the session holds."""
    import streamlit as st

    from ui.draft_view import show_draft
    from ui.drafts import draft_of
    from ui.session import LOCAL, words_of_this_run

    show_draft(draft_of(st.session_state["draft"], LOCAL), LOCAL, words_of_this_run())


@pytest.fixture(scope="module", autouse=True)
def kept() -> None:
    """Keep a file of the region in each of two rounds."""
    for one, values in ((FIRST, ANSWERS), (SECOND, FILLED)):
        store().add_round(one, "uji")
        by_another = {("contact_name", "value"): "Budi"}  # else a test's file of the same second has the same bytes
        content = template({**values, **by_another, ("round", "value"): one.name.id}, said={"round": one.code})
        found = read_draft(content, "a.xlsx", find, one)
        assert isinstance(found, Submission)
        store().import_submission(one.code, "a.xlsx", content, found, "uji")


@pytest.fixture
def opened() -> Callable[..., AppTest]:
    """Give the function that makes a draft of a file and draws it; a draft begins without corrections."""

    def opened(content: bytes, name: str = "rincian.xlsx", tab: str = "", **link: str) -> AppTest:
        for there in drafts.stored_drafts(SECOND.code, LOCAL):
            drafts.discard([there.id], LOCAL)
        number = drafts.take_in(SECOND.code, name, content, LOCAL).draft
        app = AppTest.from_function(page, default_timeout=60)
        app.session_state["draft"] = number
        if tab:
            app.session_state[f"rincian-{number}"] = tab
        for key, value in link.items():
            app.query_params[key] = value
        return ran(app)

    return opened


def ran(app: AppTest) -> AppTest:
    app.run()
    assert not app.exception, app.exception
    return app


def troubled(values: Values = TROUBLED, **said: str) -> bytes:
    return template({**values, ("round", "value"): SECOND.name.id}, said={"round": SECOND.code, **said})


def counts(app: AppTest) -> dict[str, str]:
    """Give the cards by their names, without icons."""
    return {metric.label.rpartition("] ")[2]: metric.value for metric in app.metric}


def key(app: AppTest, begin: str, *slot: str) -> str:
    return "-".join([begin, str(app.session_state["draft"]), *slot])


def shown(app: AppTest) -> str:
    """Give all text of the page."""
    return "\n".join(
        text.value.replace("\\", "") for kind in (app.markdown, app.caption, app.error, app.warning) for text in kind
    )


def submit(app: AppTest, code: str, part: str) -> AppTest:
    (button,) = [
        each
        for each in app.button
        if each.key and each.key.startswith(f"FormSubmitter:{key(app, 'isian', code, part)}-")
    ]
    button.click()
    return ran(app)


def test_the_head_says_whose_it_is_what_it_becomes_and_how_the_score_moves(opened: Callable[..., AppTest]) -> None:
    app = opened(troubled())
    assert "**Kab. Padang Pariaman** · Rincian II · menjadi versi 2" in shown(app)
    cards = counts(app)
    assert [cards[name] for name in ("Terbaca", "Ditafsirkan", "Meragukan", "Salah", "Kosong")] == [
        "4",
        "3",
        "1",
        "2",
        "26",
    ]
    assert app.metric[0].delta.startswith("−")
    assert "pada versi 1" in shown(app)


def test_one_press_takes_a_reading_and_undo_gives_it_back(opened: Callable[..., AppTest]) -> None:
    app = opened(troubled())
    before = counts(app)
    assert [app.button(key(app, "pakai", "LEM-06", "value", place)).label for place in "01"] == [
        "Pakai 1,25",
        "Pakai 1\\.250",
    ]
    app.button(key(app, "pakai", "LEM-06", "value", "0")).click()
    after = counts(ran(app))
    assert (after["Meragukan"], after["Terbaca"]) == ("0", "5")
    assert after["Nilai"] > before["Nilai"]
    assert "“1.250” → 1,25 · dibenarkan sebagaimana dibaca" in shown(app)
    app.button(key(app, "batal", "LEM-06", "value")).click()
    assert counts(ran(app)) == before


def test_another_value_needs_a_reason_and_is_kept_beside_what_was_written(opened: Callable[..., AppTest]) -> None:
    app = opened(troubled())
    app.radio(key(app, "ketik", "REG-01", "value")).set_value("3")
    submit(app, "REG-01", "value")
    assert "Tulis alasannya" in shown(app)
    assert drafts.draft_of(app.session_state["draft"], LOCAL).corrections == ()
    app.text_input(key(app, "sebab", "REG-01", "value")).input("kata OPD")
    submit(app, "REG-01", "value")
    assert counts(app)["Salah"] == "1"
    assert "“3 (empat)” → level 3 · kata OPD" in shown(app)


def test_what_is_typed_may_be_wrong_again_and_says_so(opened: Callable[..., AppTest]) -> None:
    app = opened(troubled())
    app.text_input(key(app, "ketik", "SDM-01", "numerator")).input("dua puluh lima")
    app.text_input(key(app, "sebab", "SDM-01", "numerator")).input("telepon")
    submit(app, "SDM-01", "numerator")
    assert counts(app)["Salah"] == "2"
    assert "Sumber Daya Manusia!E4 · tertulis: “banyak” → diketik di sini: “dua puluh lima”" in shown(app)
    assert "“dua puluh lima” bukan bilangan" in shown(app)


def test_nothing_typed_is_nothing_saved(opened: Callable[..., AppTest]) -> None:
    app = submit(opened(troubled()), "SDM-01", "numerator")
    assert "Isi atau pilih nilainya dulu" in shown(app)


def test_all_interpreted_answers_are_confirmed_at_once(opened: Callable[..., AppTest]) -> None:
    app = opened(troubled())
    score = counts(app)["Nilai"]
    app.button(key(app, "semua-benar")).click()
    cards = counts(ran(app))
    assert (cards["Ditafsirkan"], cards["Terbaca"], cards["Nilai"]) == ("0", "7", score)
    typed = {made.code: made.typed for made in drafts.draft_of(app.session_state["draft"], LOCAL).corrections}
    assert typed == {"REG-03": "3", "REG-06": "Ya", "ANG-01": "1200000000"}


def test_a_blank_is_answered_here(opened: Callable[..., AppTest]) -> None:
    app = opened(troubled(FILLED))
    assert "Semua jawaban dalam berkas ini sudah jelas" in app.success[0].value
    app.selectbox(key(app, "pilih-kosong")).select_index(0)
    ran(app)
    app.radio(key(app, "ketik", "REG-03", "value")).set_value("4")
    app.text_input(key(app, "sebab", "REG-03", "value")).input("surat 7 Juni")
    submit(app, "REG-03", "value")
    assert counts(app)["Terbaca"] == "9"
    assert "kosong → level 4 · surat 7 Juni" in shown(app)


def test_a_sheet_without_marks_is_proposed_and_read_once_confirmed(opened: Callable[..., AppTest]) -> None:
    def unmark(book: Workbook) -> None:
        book["Regulasi"].delete_rows(1)
        book["Regulasi"].delete_cols(1)

    app = opened(damaged(troubled(FILLED), unmark))
    assert "Apakah lembar “Regulasi” adalah lembar Regulasi?" in shown(app)
    assert "kolom C: jawaban · kolom D: pembilang" in shown(app)
    assert "7 tidak ditemukan dalam berkas" in shown(app)
    assert not app.error
    app.button(key(app, "lembar", "REG")).click()
    assert counts(ran(app))["Terbaca"] == "8"
    assert "Lembar tanpa tanda yang sudah dibenarkan: Regulasi" in shown(app)


def test_what_keeps_a_file_out_is_said_first(opened: Callable[..., AppTest]) -> None:
    app = opened(troubled(checksum="x"))
    assert "T-CHECKSUM" in app.error[0].value
    assert counts(app)["Salah"] == "2"


@pytest.mark.parametrize(
    ("dimension", "toggles", "codes"),
    [
        ("REG", (True, False), {"REG-01", "REG-02", "REG-03", "REG-06"}),
        ("LEM", (True, True), {"LEM-06"}),
        ("ANG", (False, False), {f"ANG-0{number}" for number in range(1, 8)}),
    ],
)
def test_answers_stand_by_dimension_with_state_reading_and_rule(
    opened: Callable[..., AppTest],
    dimension: str,
    toggles: tuple[bool, bool],
    codes: set[str],
) -> None:
    app = opened(troubled(), tab="Jawaban")
    app.button_group(key(app, "dimensi")).set_value(dimension)
    app.toggle(key(app, "hanya")).set_value(toggles[0])
    app.toggle(key(app, "bukti")).set_value(toggles[1])
    table = ran(app).dataframe[0].value
    assert set(table["Kode"]) == codes
    if dimension == "REG":
        row = table.set_index("Kode").loc["REG-03"]
        assert (row["Tertulis"], row["Terbaca"], row["Cara membaca, atau masalahnya"]) == (
            "III", "level 3", "Jenjang dibaca dari kata-katanya.",
        )  # fmt: skip
        assert list(row["Keadaan"]) == ["≈\u2002ditafsirkan"]
        assert row["Sel"] == "Regulasi!D6"


def test_what_changed_is_told_against_the_version_and_the_round_before(opened: Callable[..., AppTest]) -> None:
    app = opened(troubled(), tab="Yang berubah")
    scores, changed = (table.value for table in app.dataframe)
    assert scores.columns.tolist() == [
        "Bagian", "Berkas ini", "Versi 1", "Perubahan terhadap versi 1", "Rincian I", "Perubahan terhadap Rincian I",
    ]  # fmt: skip
    kinds = {code: kind[2:] for code, (kind,) in zip(changed["Kode"], changed["Perubahan"], strict=True)}
    assert kinds == {
        "REG-01": "hilang", "REG-03": "baru", "LEM-06": "hilang", "ANG-01": "turun", "SDM-01": "berubah",
    }  # fmt: skip
    app.session_state[key(app, "banding")] = "Terhadap Rincian I"
    assert set(ran(app).dataframe[1].value["Kode"]) == {
        "REG-01",
        "REG-03",
        "LEM-01",
        "LEM-06",
        "ANG-01",
        "SDM-01",
        "SDM-04",
    }


def test_registers_and_contacts_are_shown_as_read(opened: Callable[..., AppTest]) -> None:
    app = opened(troubled(), tab="Masterplan, quick win, kehadiran")
    books, quick, came = (table.value for table in app.dataframe)
    assert books.iloc[0][["Keadaan", "Tanggal"]].tolist() == ["Selesai", "10 Juli 2019"]
    assert books.iloc[1]["Keadaan"] == "⚠ selsai"
    assert quick["Nama quick win"].tolist() == ["Nagari digital"]
    assert came.set_index("").loc["OPD", "Bimtek I"] == "37 / 40"
    assert "Ani" in shown(app)
    assert "1 Juni 2026" in shown(app)


def test_files_and_a_message_go_back(opened: Callable[..., AppTest]) -> None:
    app = opened(troubled(), tab="Kirim balik")
    assert app.code[0].value.startswith("Yth. Tim Kab. Padang Pariaman,")
    assert "Regulasi!D4" in app.code[0].value
    assert [button.proto.label for button in app.get("download_button")] == [
        "Buku kerja bertanda (.xlsx)", "Daftar masalah (.xlsx)", "Berkas sebagaimana diterima",
    ]  # fmt: skip


def test_a_table_of_results_and_a_file_that_is_none_are_shown_too(opened: Callable[..., AppTest]) -> None:
    table = b"Kabupaten/Kota;REG-01;REG-03\nKab. Padang Pariaman;3;4\n"
    assert "1 daerah" in shown(opened(table, "tabel.csv"))
    refused = opened(b"%PDF-1.7", "rusak.xlsx")
    assert len(refused.error) == 1
    assert "rusak.xlsx" in shown(refused)
    assert not refused.metric


def test_rows_of_no_certain_region_are_settled_one_by_one_and_never_silently(opened: Callable[..., AppTest]) -> None:
    rows = ("Kab. Padang Pariaman;3;4", "Kab. Aggam;2;2", "Dinas Kominfo;1;1")
    app = opened("\n".join(["Kabupaten/Kota;REG-01;REG-03", *rows]).encode(), "tabel.csv")
    assert "2 baris yang daerahnya belum pasti" in [each.value for each in app.subheader]
    usul, lain, sebab = (key(app, name, "3") for name in ("usul", "daerah-isi", "sebab-daerah"))
    assert (app.radio(usul).options, app.radio(usul).value) == (["Kab. Agam (13.06)", "Lewati baris ini"], None)
    app.selectbox(lain).select("13.05")
    app.text_input(sebab).input("telepon")
    row(app, "3")
    assert "Kab. Padang Pariaman sudah ada di baris 2. Dua baris tidak boleh menjadi satu daerah." in shown(app)
    app.selectbox(lain).set_value(None)
    app.radio(usul).set_value("13.06")
    row(app, "3")
    assert "“Kab. Aggam” → Kab. Agam (13.06) · telepon" in shown(app)
    app.radio(key(app, "usul", "4")).set_value("lewati")
    row(app, "4")
    assert "Tulis alasannya" in shown(app)
    app.text_input(key(app, "sebab-daerah", "4")).input("bukan daerah")
    row(app, "4")
    assert "“Dinas Kominfo” → dilewati · bukan daerah" in shown(app)
    assert "belum pasti" not in shown(app)
    draft = int(app.session_state["draft"])
    app.button(key(app, "batal-baris", "csv!4")).click()
    assert "“Dinas Kominfo” bukan kabupaten atau kota" in shown(ran(app))
    drafts.correct(draft, Correction("csv!4", "row", "", "bukan daerah"), LOCAL)
    kept = drafts.keep(draft, LOCAL).submission_id
    assert store().corrections(kept)[["region", "raw", "reason"]].to_numpy().tolist() == [
        ["13.06", "Kab. Aggam", "telepon"]
    ]
    assert [made.reason for made in store().said(kept).corrections] == ["telepon", "bukan daerah"]


def row(app: AppTest, number: str) -> AppTest:
    """Press the button of the form of a row."""
    (button,) = [each for each in app.button if each.key and f"{key(app, 'pilih-daerah', number)}-" in each.key]
    button.click()
    return ran(app)


TABS = ("Perlu dilihat", "Jawaban", "Yang berubah", "Masterplan, quick win, kehadiran", "Kirim balik")


@pytest.mark.parametrize("tab", TABS)
def test_a_file_of_nobody_and_one_of_an_unknown_instrument_are_shown_as_far_as_they_go(
    opened: Callable[..., AppTest], tab: str
) -> None:
    nobody = troubled({**TROUBLED, ("region_code", "value"): None, ("region", "value"): None}, region="")
    app = opened(nobody, tab=tab)
    assert "Daerah belum diketahui" in shown(app)
    assert "Berkas ini milik daerah mana?" in shown(app)
    unknown = opened(troubled(instrument="lain-9"), tab=tab)
    assert "T-INSTRUMENT" in unknown.error[0].value


def test_an_entry_of_a_register_is_put_right_as_an_answer_is(opened: Callable[..., AppTest]) -> None:
    came: Values = {("KH-OPD", "came_1"): 45, ("KH-TIM", "invited_1"): "sepuluh"}
    app = opened(troubled({**FILLED, **came, ("MP-2", "state"): "selsai"}))
    assert "Masterplan · Buku 2: masterplan · Keadaan" in shown(app)
    assert "Yang hadir (45) lebih banyak daripada yang diundang (40)" in shown(app)
    app.button(key(app, "pakai", "MP-2", "state", "0")).click()
    ran(app)
    assert "“selsai” → Selesai" in shown(app)
    app.text_input(key(app, "ketik", "KH-TIM", "invited_1")).input("10")
    app.text_input(key(app, "sebab", "KH-TIM", "invited_1")).input("daftar hadir")
    submit(app, "KH-TIM", "invited_1")
    assert "“sepuluh” → 10 · daftar hadir" in shown(app)
    app.text_input(key(app, "ketik", "KH-OPD", "came_1")).input("45")
    app.text_input(key(app, "sebab", "KH-OPD", "came_1")).input("lima tamu")
    submit(app, "KH-OPD", "came_1")
    assert "lebih banyak daripada yang diundang" not in shown(app)
    app.button(key(app, "batal", "MP-2", "state")).click()
    ran(app)
    assert "“selsai” → Selesai" not in shown(app)


def test_any_entry_of_a_register_is_filled_in_here(opened: Callable[..., AppTest]) -> None:
    app = opened(troubled(), tab="Masterplan, quick win, kehadiran")
    app.selectbox(key(app, "pilih-daftar")).select(("QW-02", "title"))
    ran(app)
    app.text_input(key(app, "ketik", "QW-02", "title")).input("Pasar daring")
    app.text_input(key(app, "sebab", "QW-02", "title")).input("surat 12 Juni")
    submit(app, "QW-02", "title")
    quick_wins = app.dataframe[1].value
    assert quick_wins["Nama quick win"].tolist() == ["Nagari digital", "Pasar daring"]


def test_the_region_is_chosen_among_proposals_with_a_reason_and_never_silently(opened: Callable[..., AppTest]) -> None:
    app = opened(troubled({**TROUBLED, ("region", "value"): "Kota Pariaman"}))
    assert "“Kota Pariaman”" in shown(app)
    assert app.radio(key(app, "usul")).options == ["Kota Pariaman (13.77)", "Kab. Padang Pariaman (13.05)"]
    assert app.radio(key(app, "usul")).value is None
    choose(app)
    assert "Pilih daerahnya dahulu." in shown(app)
    app.radio(key(app, "usul")).set_value("13.05")
    choose(app)
    assert "Tulis alasannya" in shown(app)
    app.radio(key(app, "usul")).set_value("13.05")
    app.text_input(key(app, "sebab-daerah")).input("kata pengirim")
    choose(app)
    assert "**Kab. Padang Pariaman** · Rincian II" in shown(app)
    assert "di berkas tertulis “Kota Pariaman”. Alasan: kata pengirim" in shown(app)
    drafts.keep(int(app.session_state["draft"]), LOCAL)
    (kept,) = [row for row in store().corrections(last_of("13.05")).itertuples() if row.code == "region"]
    assert (kept.raw, kept.typed, kept.reason) == ("Kota Pariaman", "13.05", "kata pengirim")


def test_a_region_that_the_file_says_may_be_another_and_that_is_undone(opened: Callable[..., AppTest]) -> None:
    app = opened(troubled())
    app.selectbox(key(app, "daerah-isi")).select("13.06")
    app.text_input(key(app, "sebab-daerah")).input("salah unduh")
    choose(app)
    assert "**Kab. Agam** · Rincian II" in shown(app)
    app.button(key(app, "batal-daerah")).click()
    ran(app)
    assert "**Kab. Padang Pariaman** · Rincian II" in shown(app)


def test_a_file_that_names_another_round_is_said_to_be_meant_for_this_one(opened: Callable[..., AppTest]) -> None:
    app = opened(troubled(round="lain"))
    assert "Apakah berkas ini untuk Rincian II?" in shown(app)
    assert not app.error
    choose(app, "pilih-putaran")
    assert "Tulis alasannya" in shown(app)
    app.text_input(key(app, "sebab-putaran")).input("templat lama dipakai lagi")
    choose(app, "pilih-putaran")
    assert "di berkas tertulis “lain”. Alasan: templat lama dipakai lagi" in shown(app)
    assert "Apakah berkas ini untuk" not in shown(app)
    app.button(key(app, "batal-putaran")).click()
    assert "Apakah berkas ini untuk Rincian II?" in shown(ran(app))
    app.text_input(key(app, "sebab-putaran")).input("templat lama dipakai lagi")
    choose(app, "pilih-putaran")
    drafts.keep(int(app.session_state["draft"]), LOCAL)
    (kept,) = [row for row in store().corrections(last_of("13.05")).itertuples() if row.code == "round"]
    assert (kept.raw, kept.typed, kept.reason) == ("lain", SECOND.code, "templat lama dipakai lagi")


def choose(app: AppTest, form: str = "pilih-daerah") -> AppTest:
    """Press the button of the form of the region, or of another."""
    (button,) = [each for each in app.button if each.key and f"FormSubmitter:{key(app, form)}-" in each.key]
    button.click()
    return ran(app)


def last_of(region: str) -> int:
    return int(store().versions(SECOND.code, region)["id"].iloc[-1])


def test_every_damage_that_a_person_can_settle_is_settled_here(opened: Callable[..., AppTest]) -> None:
    def damage(book: Workbook) -> None:
        book["Regulasi"].merge_cells("D4:D6")
        book["Kelembagaan"].delete_rows(9)
        book["Kelembagaan"].delete_rows(4)

    app = opened(damaged(troubled(FILLED), damage))
    assert counts(app)["Meragukan"] == "4"
    app.button(key(app, "pakai", "REG-01", "value", "0")).click()
    ran(app)
    app.radio(key(app, "ketik", "LEM-01", "value")).set_value("2")
    app.text_input(key(app, "sebab", "LEM-01", "value")).input("telepon")
    submit(app, "LEM-01", "value")
    assert counts(app)["Meragukan"] == "2"


def test_a_bad_file_is_shown_in_portions(opened: Callable[..., AppTest]) -> None:
    levels = [one.code for one in READINESS.indicators if one.kind == "level"]
    app = opened(troubled({(code, part): text for code in levels for part, text in (("value", "x"), ("note", "-"))}))

    def cards() -> int:
        return sum(each.key is not None and each.key.startswith("FormSubmitter:isian") for each in app.button)

    assert (cards(), len(levels) > 8) == (8, True)
    app.button(key(app, "lagi")).click()
    ran(app)
    assert cards() == len(levels)
    assert not any(each.key == key(app, "lagi") for each in app.button)


def test_a_draft_that_is_gone_is_said_and_not_a_failure(opened: Callable[..., AppTest]) -> None:
    number = opened(troubled()).session_state["draft"]
    draft = drafts.draft_of(number, LOCAL)
    drafts.discard([number], LOCAL)

    def gone(draft: object) -> None:
        from ui.draft_view import show_draft
        from ui.session import LOCAL, words_of_this_run

        show_draft(draft, LOCAL, words_of_this_run())  # type: ignore[arg-type]

    app = ran(AppTest.from_function(gone, default_timeout=60, args=(draft,)))
    app.button(f"pakai-{number}-LEM-06-value-0").click()
    assert len(ran(app).error) == 1


def test_it_speaks_english_when_asked(opened: Callable[..., AppTest]) -> None:
    app = opened(troubled(), bahasa="en")
    assert "Doubtful" in counts(app)
    assert app.button(key(app, "pakai", "LEM-06", "value", "0")).label == "Use 1\\.25"


def test_a_reader_is_refused(opened: Callable[..., AppTest]) -> None:
    draft = drafts.draft_of(opened(troubled()).session_state["draft"], LOCAL)
    with pytest.raises(Denied):
        show_draft(draft, READER, speak("id"))


def test_the_instrument_of_the_tests_is_that_of_the_store() -> None:
    assert store().instrument("kesiapan-1").checksum == READINESS.checksum
