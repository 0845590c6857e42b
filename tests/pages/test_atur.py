"""Rounds and people as a lead and an admin set them up."""

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from access import Denied, Role, Visitor
from data.samples.evaluation import ASSESSORS, LEAD, OFFICER, PADANG_PARIAMAN
from data.store import Store
from data.store.assessments import Assessment
from data.store.people import Person
from data.store.refusals import HomeRegion
from data.store.settings import Settings
from data.store.stage import Stage
from tests.pages.conftest import ROOT
from tests.pages.test_evaluation import acted
from tests.pages.test_pages import opened
from tests.pages.test_simulasi import answer
from ui.acting import ACTING
from ui.people.found import PersonUnfit, everybody, register
from ui.results import store
from ui.round_setup import set_up
from ui.round_setup.found import assign, change, note_presented
from ui.searching.box import KEY
from ui.session import LOCAL

ROUND, NEW = "contoh-bimtek-2", "uji-atur"


@pytest.fixture(scope="module", autouse=True)
def own(own_store: Store) -> Store:
    """Set rounds up in a store of their own."""
    return own_store


def pressed(app: AppTest, label: str) -> AppTest:
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception
    return app


def test_a_round_is_made_dated_and_waits_for_the_regions_pasted(app: AppTest) -> None:
    acted(app, LEAD, "atur", putaran=ROUND, **{"atur-bagian": "baru"})
    app.text_input[0].set_value("Uji Atur")
    pressed(app, "Buat putaran")
    assert "huruf kecil" in app.error[0].value
    app.text_input[0].set_value(NEW)
    app.text_input[1].set_value("Uji atur")
    app.text_input[2].set_value("Set-up trial")
    app.date_input[0].set_value(date(2019, 5, 1))
    pressed(app, "Buat putaran")
    assert store().round(NEW).name.id == "Uji atur"

    opened(app, "atur", putaran=NEW, **{"atur-bagian": "daerah"})
    assert "Belum ada daerah yang ditunggu" in answer(app)
    app.text_area[0].set_value("Kab. Padang Pariaman\nAtlantis")
    pressed(app, "Simpan daerah")
    assert "Atlantis" in app.error[0].value
    assert not store().settings(NEW).regions
    app.text_area[0].set_value("Kab. Padang Pariaman\n13.06")
    pressed(app, "Simpan daerah")
    assert store().settings(NEW).regions == {PADANG_PARIAMAN, "13.06"}
    opened(app, "kelengkapan", putaran=NEW)
    assert "0 dari 2 daerah" in answer(app)

    opened(app, "atur", putaran=NEW, **{"atur-bagian": "tahap"})
    app.segmented_control[-1].set_value(Stage.CLOSED)
    pressed(app, "Simpan tahap dan tenggat")
    assert "alasan" in app.error[0].value
    assert store().settings(NEW).stage is Stage.COLLECTING
    app.segmented_control[-1].set_value(Stage.ASSESSING)
    app.date_input[0].set_value(date(2019, 6, 1))
    pressed(app, "Simpan tahap dan tenggat")
    stood = store().settings(NEW)
    assert (stood.stage, stood.submit_by, len(stood.regions)) == (Stage.ASSESSING, date(2019, 6, 1), 2)

    opened(app, "atur", putaran=NEW, **{"atur-bagian": "paparan"})
    app.date_input[0].set_value(date(2019, 7, 2))
    pressed(app, "Simpan hari paparan")
    assert store().presentations(NEW)["held"].tolist() == [date(2019, 7, 2)]


def test_assessors_are_proposed_in_balance_looked_at_and_saved(app: AppTest) -> None:
    acted(app, LEAD, "atur", putaran=ROUND, **{"atur-bagian": "asesor"})
    pressed(app, "Usulkan yang seimbang")
    assert "belum disimpan" in app.info[0].value
    assert store().assignments(ROUND).empty
    pressed(app, "Simpan penugasan")
    listed = store().assignments(ROUND)
    assert listed["active"].all()
    assert listed.groupby("region")["assessor"].nunique().eq(2).all()
    loads = listed["assessor"].value_counts()
    assert loads.max() - loads.min() <= 1
    assert "Setiap daerah yang ditunggu" in answer(app)

    first = listed.iloc[0]
    store().set_settings(ROUND, Settings(Stage.ASSESSING), "", LEAD)
    store().assess(ROUND, [Assessment(first["region"], "REG-01", 2.0)], first["assessor"])
    others = [one.email for one in ASSESSORS if one.email != first["assessor"]]
    opened(app, "atur", putaran=ROUND, **{"atur-bagian": "asesor"})
    app.multiselect[0].set_value(others).run()
    pressed(app, "Usulkan yang seimbang")
    assert any("sudah ada nilainya" in each.value for each in app.warning)
    assert app.button(key="atur-simpan").disabled
    app.checkbox[-1].set_value(True).run()
    pressed(app, "Simpan penugasan")
    listed = store().assignments(ROUND)
    assert first["assessor"] not in set(listed.loc[listed["active"], "assessor"])


def test_nobody_assesses_a_region_of_their_own_and_others_set_nothing_up() -> None:
    store().set_people([Person("asal@contoh.id", "Asal", Role.ASSESSOR, frozenset({PADANG_PARIAMAN}))], LEAD)
    setup = set_up(ROUND, LOCAL)
    with pytest.raises(HomeRegion):
        assign(setup, {(PADANG_PARIAMAN, "asal@contoh.id")}, LOCAL)
    for role in (Role.PUBLIC, Role.REGION, Role.ASSESSOR):
        visitor = Visitor("orang@uji", role)
        for denied in (
            lambda who=visitor: set_up(ROUND, who),
            lambda who=visitor: change(setup, Settings(), "", who),
            lambda who=visitor: assign(setup, (), who),
            lambda who=visitor: note_presented(setup, PADANG_PARIAMAN, None, who),
            lambda who=visitor: everybody(who),
            lambda who=visitor: register(Person("x@contoh.id", "X", Role.ADMIN, frozenset()), who),
        ):
            with pytest.raises(Denied):
                denied()
    for person, page in ((OFFICER, "atur"), (ASSESSORS[0].email, "atur"), (LEAD, "orang")):
        fresh = AppTest.from_file(ROOT / "ui" / "entry.py", default_timeout=60)
        fresh.session_state[ACTING] = person
        fresh.switch_page(f"../pages/{page}.py").run()
        assert not fresh.title
        assert {button.key for button in fresh.button} == {KEY}  # the search box of every page


def test_people_are_added_changed_and_left_inactive_and_the_last_admin_stays(app: AppTest) -> None:
    opened(app, "orang", orang="tambah")
    app.text_input[0].set_value("bukan surel")
    app.text_input[1].set_value("Dewi")
    app.checkbox[-1].set_value(True)
    pressed(app, "Simpan data orang")
    assert "alamat surel lengkap" in app.error[0].value
    app.text_input[0].set_value("Dewi@Contoh.id")
    app.text_input[1].set_value("Dewi")
    app.selectbox[-1].set_value(Role.ADMIN)
    pressed(app, "Simpan data orang")
    dewi = next(one for one in store().people() if one.name == "Dewi")
    assert (dewi.email, dewi.role) == ("dewi@contoh.id", Role.ADMIN)
    opened(app, "orang", orang="ubah")
    names = app.dataframe[0].value["Nama"].tolist()
    assert "Dewi" in names
    assert "Asesor 1 (contoh)" in names
    with pytest.raises(PersonUnfit):
        register(Person("x@contoh.id", "X", Role.REGION, frozenset({"99.99"})), LOCAL)
