"""The record of changes as a lead reads it."""

import pytest
from streamlit.testing.v1 import AppTest

from access import Denied, Role, Visitor
from data.samples.evaluation import LEAD, OFFICER
from data.store.trail import Asked
from tests.pages.test_evaluation import acted
from tests.pages.test_pages import opened
from ui.acting import ACTING
from ui.audit_trail.found import all_listed, verified
from ui.results import store

HELD = "contoh-bimtek-3"


def test_changes_are_filtered_opened_and_told_with_what_stood_before(app: AppTest) -> None:
    acted(app, LEAD, "jejak", **{"jejak-putaran": HELD, "jejak-jenis": "settings"})
    told = store().changes(Asked(round=HELD, actions=["settings"]), 0, 99)
    table = app.dataframe[0].value
    assert table["Tentang"].tolist()[0] != ""
    assert len(table) == len(told) > 1
    assert set(table["Apa"]) == {"Putaran diatur"}
    detail = app.dataframe[1].value.set_index("Nilai")
    assert detail.loc["Tahap", "Sebelum"] != detail.loc["Tahap", "Sesudah"]
    opened(app, "jejak", **{"jejak-cari": "tidak ada kata begini"})
    assert "Kosongkan salah satunya" in app.info[0].value
    opened(app, "jejak", **{"jejak-cari": "", "jejak-jenis": "", "jejak-putaran": ""})
    assert len(app.dataframe[0].value) == 50
    first = app.dataframe[0].value["Tentang"].tolist()
    next(button for button in app.button if button.label == "Lebih lama").click().run()
    assert app.dataframe[0].value["Tentang"].tolist() != first


def test_the_record_is_verified_at_a_click_and_its_last_hash_shown(app: AppTest) -> None:
    opened(app, "jejak")
    rows, last = store().end_of_record()
    assert app.code[0].value == last
    assert not app.success
    app.button(key="jejak-periksa").click().run()
    assert "semuanya utuh" in app.success[0].value
    assert f"{rows:,}".replace(",", ".") in app.success[0].value


def test_a_region_reads_nothing_of_it(app: AppTest) -> None:
    app.session_state[ACTING] = OFFICER
    app.switch_page("../pages/jejak.py")
    app.run()
    assert not app.title
    assert not app.dataframe
    for role in (Role.PUBLIC, Role.REGION, Role.ASSESSOR):
        visitor = Visitor("orang@uji", role)
        with pytest.raises(Denied):
            all_listed(Asked(), visitor)
        with pytest.raises(Denied):
            verified(int, visitor)
