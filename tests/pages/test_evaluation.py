"""Assessing, moderating, objecting and answering on the pages, each as the person who does it."""

from datetime import date
from io import BytesIO

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Button

from access import Denied, Role, Visitor
from data.samples.evaluation import ASSESSORS, LEAD, OFFICER, PADANG_PARIAMAN, SECOND
from data.store import Store, StoreError
from data.store.assessments import Assessment, Verdict
from data.store.evidence import Evidence
from data.store.objections import Objection
from data.store.refusals import NotYours
from data.store.settings import Settings
from data.store.stage import Stage
from data.template_files import assessments_file
from tests.data.template.test_template import slots_of
from tests.pages.test_pages import opened
from tests.pages.test_simulasi import answer, text_of
from ui import drafts
from ui.acting import ACTING, LOCAL
from ui.evidencing.found import enter, register_for
from ui.loading import submissions_of
from ui.objecting.found import object_to, own_of
from ui.own_files import original_of
from ui.results import store
from ui.sending_back import kept_file
from words import speak

ROUND, CODE = "contoh-bimtek-2", "REG-01"
ANI, BUDI = ASSESSORS[0].email, ASSESSORS[1].email


@pytest.fixture(scope="module", autouse=True)
def assigned(own_store: Store) -> None:
    """Give Padang Pariaman to two assessors, in a round that is being assessed."""
    own_store.assign(ROUND, [(PADANG_PARIAMAN, ANI), (PADANG_PARIAMAN, BUDI)], LEAD)
    own_store.set_settings(ROUND, Settings(Stage.ASSESSING), "", LEAD)


def acted(app: AppTest, email: str, page: str, **link: str) -> AppTest:
    """Open a page as somebody."""
    app.session_state[ACTING] = email
    return opened(app, page, **link)


def said(code: str) -> list[tuple[float, str, str]]:
    listed = store().assessments(ROUND, PADANG_PARIAMAN)
    rows = listed[(listed["code"] == code) & (listed["assessor"] == ANI)]
    return list(rows[["number", "evidence", "reason"]].itertuples(index=False, name=None))


def test_what_an_assessor_chooses_is_saved_at_once(app: AppTest) -> None:
    acted(app, ANI, "penilaian", putaran=ROUND, indikator=CODE)
    assert "Anda sudah menilai 0 dari" in answer(app)
    app.radio[0].set_value(1.0).run()
    assert said(CODE) == [(1.0, Verdict.NOT_OPENED, "")]
    app.text_area[0].set_value("perda belum ada").run()
    assert said(CODE) == [(1.0, Verdict.NOT_OPENED, "perda belum ada")]
    assert "Anda sudah menilai 1 dari" in answer(app)
    ratios = [one.code for one in store().instrument("kesiapan-1").indicators if one.ratio is not None]
    answered = [option.partition(" ")[0] for option in app.selectbox(key="indikator").options]
    ratio = next(code for code in answered if code in ratios)
    app.selectbox(key="indikator").set_value(ratio).run()
    app.number_input[0].set_value(33.25).run()
    assert said(ratio)[0][0] == 33.25


def test_a_word_saved_in_another_window_is_shown_and_not_overwritten(app: AppTest) -> None:
    acted(app, ANI, "penilaian", putaran=ROUND, indikator="REG-03")
    store().assess(ROUND, [Assessment(PADANG_PARIAMAN, "REG-03", 4.0)], ANI)
    app.radio[0].set_value(0.0).run()
    assert said("REG-03")[0][0] == 4.0
    assert "Tidak disimpan" in app.error[0].value
    assert app.radio[0].value == 4.0


def test_a_filled_workbook_is_shown_first_and_kept_when_said_so(app: AppTest) -> None:
    acted(app, BUDI, "penilaian", putaran=ROUND)
    book = openpyxl.load_workbook(BytesIO(assessments_file(store(), ROUND, [PADANG_PARIAMAN], speak("id"))))
    slots = slots_of(book)
    slots["SDM-04", "value"].value, slots["SDM-04", "verdict"].value = 2, "Sah"
    slots["SDM-06", "value"].value = "banyak"
    content = BytesIO()
    book.save(content)
    app.file_uploader[0].upload("penilaian.xlsx", content.getvalue()).run()
    assert not app.exception
    listed = store().assessments(ROUND, PADANG_PARIAMAN)
    assert listed[(listed["assessor"] == BUDI) & (listed["code"] == "SDM-04")].empty
    assert "SDM" in text_of(app) or any("banyak" in str(table.value) for table in app.dataframe)
    app.button(key="nilai-simpan").click().run()
    listed = store().assessments(ROUND, PADANG_PARIAMAN)
    row = listed[(listed["assessor"] == BUDI) & (listed["code"] == "SDM-04")].iloc[0]
    assert (row["number"], row["evidence"]) == (2.0, "accepted")
    assert row["origin"].startswith("penilaian.xlsx ")


def first_button(app: AppTest) -> Button:
    """The first button of the page, below the header."""
    return next(button for button in app.button if button.key != "temukan")


def test_nothing_is_assigned_to_others(app: AppTest) -> None:
    acted(app, ASSESSORS[2].email, "penilaian", putaran=ROUND)
    assert "Belum ada daerah" in answer(app)


def test_a_lead_decides_a_second_confirms_a_region_objects_and_is_answered(app: AppTest) -> None:
    store().assess(ROUND, [Assessment(PADANG_PARIAMAN, "LEM-01", 0.0, Verdict.MISSING)], ANI)
    store().assess(ROUND, [Assessment(PADANG_PARIAMAN, "LEM-01", 2.0, Verdict.ACCEPTED)], BUDI)
    acted(app, LEAD, "moderasi", putaran=ROUND, **{"daftar-kerja": "selisih"})
    assert "dua level atau lebih" in answer(app)
    assert app.dataframe[0].value["Kode"].tolist() == ["LEM-01"]
    assert "Asesor 1 (contoh)" in app.dataframe[1].value["Siapa"].tolist()
    app.text_area[0].set_value("dokumen dibaca bersama")
    first_button(app).click().run()
    assert "Pilih nilai terlebih dahulu" in app.error[0].value
    app.segmented_control[-1].set_value(4.0)
    app.text_area[0].set_value("dokumen dibaca bersama")
    first_button(app).click().run()
    decision = store().decisions(ROUND).iloc[-1]
    assert (decision["code"], decision["before"], decision["number"]) == ("LEM-01", 1.0, 4.0)
    assert not decision["counts"]

    acted(app, SECOND, "moderasi", putaran=ROUND, **{"daftar-kerja": "sahkan"})
    confirm = next(button for button in app.button if button.label == "Sahkan")
    confirm.click().run()
    assert store().decisions(ROUND).iloc[-1]["counts"]

    store().set_settings(ROUND, Settings(Stage.OBJECTING, object_by=None), "", LEAD)
    acted(app, OFFICER, "sanggah", **{"sanggah-putaran": ROUND})
    assert "Tenggat sanggah belum ditetapkan" in answer(app)
    assert not app.text_area


def test_a_region_sees_its_own_values_objects_and_reads_the_answer(app: AppTest) -> None:

    store().set_settings(ROUND, Settings(Stage.OBJECTING, object_by=date(2099, 1, 1)), "", LEAD)
    acted(app, OFFICER, "sanggah", **{"sanggah-putaran": ROUND})
    assert "dapat menyanggah sampai 1 Januari 2099" in answer(app)
    app.text_area[0].set_value("perda terbit bulan lalu")
    app.text_input[0].set_value("Perda 3/2026")
    first_button(app).click().run()
    objection = store().objections(ROUND).iloc[-1]
    assert (objection["region"], objection["code"]) == (PADANG_PARIAMAN, CODE)
    assert "Belum dijawab" in text_of(app)

    acted(app, LEAD, "moderasi", putaran=ROUND, **{"daftar-kerja": "sanggah"})
    assert "perda terbit bulan lalu" in app.warning[-1].value
    app.radio[0].set_value(True)
    app.text_area[0].set_value("di luar tahun penilaian")
    first_button(app).click().run()

    acted(app, OFFICER, "sanggah", **{"sanggah-putaran": ROUND})
    assert "di luar tahun penilaian" in text_of(app)
    visitor = Visitor(OFFICER, Role.REGION, frozenset({PADANG_PARIAMAN}))
    own = own_of(store().round(ROUND), PADANG_PARIAMAN, visitor)
    with pytest.raises(Denied):
        own_of(store().round(ROUND), "34.03", visitor)
    with pytest.raises(Denied):
        object_to(own, Objection("34.03", CODE, "x", ""), visitor)


def test_a_region_enters_evidence_of_its_own_and_sees_no_other(app: AppTest) -> None:
    officer = Visitor(OFFICER, Role.REGION, frozenset({PADANG_PARIAMAN}))
    everything, own = (register_for("contoh-bimtek-3", one) for one in (LOCAL, officer))
    assert set(own.rows["region"]) == {PADANG_PARIAMAN}
    assert len(own.rows) < len(everything.rows)
    acted(app, LEAD, "bukti", putaran=ROUND, perhatian="nowhere")
    assert set(app.dataframe[0].value["Perhatikan"]) >= {"tanpa tautan atau berkas"}
    count = len(store().evidence(ROUND))
    form = [one for one in app.text_input if one.label == "Nomor atau nama"]
    form[0].set_value("SK 1/2026")
    next(button for button in app.button if button.label == "Catat").click().run()
    assert len(store().evidence(ROUND)) == count + 1
    with pytest.raises(Denied):
        enter(ROUND, Evidence("34.03", CODE, "1", None, "", ""), None, officer)


def test_a_region_sends_its_own_workbook_and_meets_no_file_of_another() -> None:
    officer = Visitor(OFFICER, Role.REGION, frozenset({PADANG_PARIAMAN}))
    listed = store().all_versions(ROUND)
    own = int(listed.loc[listed["region"] == PADANG_PARIAMAN, "submission_id"].iloc[-1])
    other = int(listed.loc[listed["region"] == "34.03", "submission_id"].iloc[-1])
    assert submissions_of(ROUND, officer)["id"].tolist() == [own]
    assert original_of(own, officer) == store().original(own)[1]
    for refused in (
        lambda: original_of(other, officer),
        lambda: drafts.reopen(other, officer),
        lambda: kept_file(other, ROUND, officer),
    ):
        with pytest.raises(NotYours):
            refused()
    taken = drafts.take_in(ROUND, "lain.xlsx", store().original(other)[1] + b" ", officer)
    assert taken.draft is not None
    with pytest.raises((NotYours, StoreError)):
        drafts.keep(taken.draft, officer)
    reopened = drafts.reopen(own, officer)
    drafts.discard([reopened], officer)


def shown_source() -> None:
    from access import Role, Visitor
    from ui.results import results_of
    from ui.session import LOCAL
    from ui.source import show_source
    from words import speak

    for visitor in (LOCAL, Visitor("warga@contoh.id", Role.PUBLIC)):
        results = results_of("contoh-bimtek-3", visitor)
        show_source(results, "13.05", "TIK-06", visitor, speak("id"))


def test_what_was_decided_and_objected_stands_with_the_result_for_everybody() -> None:
    shown = AppTest.from_function(shown_source, default_timeout=60).run()
    assert not shown.exception
    told = [caption.value.replace("\\", "") for caption in shown.caption]
    assert sum("Daerah menyanggah: Empat aplikasi sudah terhubung" in one for one in told) == 2
    assert sum("→ level 3. Bukti diterima (contoh)." in one for one in told) == 2
    assert not any(LEAD in one for one in told)
