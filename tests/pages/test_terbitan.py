"""The page of editions, and what those see who may not see unpublished rounds: the last edition, and nothing more."""

from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from access import Denied, Permission, Role, Visitor, allows
from data.edition import unpack
from data.result_table import read_result_table
from data.store import Round, open_store
from data.store.refusals import NotYours
from scoring import Text
from tests.pages.conftest import HEADER, TABLES
from tests.pages.test_pages import PAGES, opened
from ui import acting
from ui.acting import LOCAL
from ui.loading import submissions_of
from ui.own_files import may_open, original_of
from ui.publishing.difference import difference
from ui.publishing.found import candidate_of, publish
from ui.results import (
    earlier_of,
    files_of,
    frozen,
    last_published,
    records_of,
    rescored,
    results_of,
    rounds,
)

ROOT = Path(__file__).resolve().parent.parent.parent
PUBLIC = Visitor("warga@uji", Role.PUBLIC)
REGION = Visitor("staf@uji", Role.REGION, frozenset({"13.05"}))
PUBLISHED = ["2023", "2022", "contoh-bimtek-3", "contoh-bimtek-2", "contoh-bimtek-1"]
UNPUBLISHED = "contoh-bimtek-4"
OWN = "terbit-uji"


def table_of_three(score: str) -> bytes:
    rows = [f"{name};REGULER;3;3;3;3;3" for name in ("Kota Padang", "Kab. Agam")]
    return "\n".join([HEADER, f"Kab. Padang Pariaman;REGULER;{score};3;2,5;2;1", *rows, ""]).encode()


def load(score: str) -> None:
    """Send the round of these tests anew."""
    store = open_store()
    one = Round(OWN, Text("Uji terbit", "Trial"), "implementasi-2023", date(2021, 1, 1), sample=False, previous=None)
    store.add_round(one, "uji")
    content = table_of_three(score)
    found = read_result_table(content, "uji.csv", store.instrument("implementasi-2023"))
    store.import_reading(OWN, f"uji-{score}.csv", content, found, "uji")


def test_the_public_gets_the_last_edition_of_each_round_and_of_no_other() -> None:
    for visitor in (PUBLIC, REGION):
        assert [one.code for one in rounds(visitor) if one.code in (*PUBLISHED, UNPUBLISHED)] == PUBLISHED
        for code in (UNPUBLISHED, *TABLES):
            with pytest.raises(Denied):
                results_of(code, visitor)
        results, live = results_of("2023", visitor), results_of("2023", LOCAL)
        assert results.published is not None
        assert live.published is None
        assert results.scores.equals(live.scores)
        assert results.state != live.state
        before = earlier_of(results, visitor)
        assert before is not None
        assert before.published is not None
        again = rescored(results, visitor)
        assert again.published == results.published
        assert again.ranking["scheme"].nunique() == 1
        assert set(records_of(results_of("contoh-bimtek-2", visitor))["register"]) == {"MP", "QW"}
        assert files_of(results)["sha256"].tolist() == files_of(live)["sha256"].tolist()
        with pytest.raises(Denied):
            rescored(live, visitor)


def test_somebody_of_a_region_gets_the_files_of_that_region_alone() -> None:
    listed = submissions_of("contoh-bimtek-2", LOCAL)
    own = submissions_of("contoh-bimtek-2", REGION)
    assert 0 < len(own) < len(listed)
    other = int(next(number for number in listed["id"] if number not in set(own["id"])))
    assert original_of(int(own["id"].iloc[0]), REGION)
    assert not may_open(other, REGION)
    with pytest.raises(NotYours):
        original_of(other, REGION)
    with pytest.raises(Denied):
        original_of(other, PUBLIC)
    with pytest.raises(Denied):
        submissions_of("contoh-bimtek-2", PUBLIC)


def test_a_correction_is_the_next_edition_and_both_stay_readable(app: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    load("3,1")
    opened(app, "terbitan", putaran=OWN)
    assert "Belum ada" in app.markdown[0].value
    app.checkbox(key="terbit-yakin").check().run()
    app.button(key="terbitkan").click().run()
    assert not app.exception
    assert "Diterbitkan" in app.success[0].value
    store = open_store()
    first = store.last_edition(OWN)
    assert first is not None
    assert (first.number, first.author) == (1, "local@this.machine")
    assert unpack(store.edition_content(first.code)).state == first.state
    one = store.round(OWN)
    stale = candidate_of(one, LOCAL)
    assert stale.unchanged
    assert "tidak ada yang perlu diterbitkan" in " ".join(each.value for each in app.caption)

    load("3,5")
    assert last_published(results_of(OWN, LOCAL)) == (first, False)
    opened(app, "terbitan", putaran=OWN)
    assert app.button(key="terbitkan").disabled
    app.text_input(key="alasan-terbit").input("Salah ketik baseline").run()
    app.checkbox(key="terbit-yakin").check().run()
    load("4")  # while the page is open
    app.button(key="terbitkan").click().run()
    assert "Tidak diterbitkan" in app.error[0].value
    app.button(key="terbitkan").click().run()
    second = store.last_edition(OWN)
    assert second is not None
    assert (second.number, second.reason) == (2, "Salah ketik baseline")

    found = difference(frozen(first, PUBLIC), frozen(second, PUBLIC))
    assert found.values[["region", "before", "after"]].to_numpy().tolist() == [["13.05", 3.1, 4.0]]
    assert "13.05" in found.standings.index
    assert difference(frozen(second, PUBLIC), results_of(OWN, PUBLIC)).none

    monkeypatch.setattr(acting, "LOCAL", PUBLIC)
    app = AppTest.from_file(ROOT / "ui" / "entry.py", default_timeout=60)
    opened(app, "terbitan", putaran=OWN, terbitan=first.code.lower())
    shown = next(each.value for each in app.dataframe if "Nilai" in each.value and "Peringkat" in each.value)
    assert len(shown) == 3
    assert any("menggantikan" in each.value for each in app.warning)
    told = " ".join(each.value for each in (*app.caption, *app.markdown))
    assert first.sha256 in told
    assert second.sha256 in told
    assert "local@this" not in told
    assert not [each for each in app.button if each.key == "terbitkan"]
    opened(app, "terbitan", terbitan="AAAAAAAA")
    assert any("Tidak ada terbitan" in each.value for each in app.warning)
    with pytest.raises(Denied):
        candidate_of(one, PUBLIC)
    with pytest.raises(Denied):
        publish(stale, stale.state, "", PUBLIC)


def guard_of(page: str) -> Permission:
    """The permission that a page asks for first; that it asks first is held in test_pages."""
    source = (ROOT / "pages" / f"{page}.py").read_text(encoding="utf-8")
    return Permission[source.partition("admit(Permission.")[2].partition(")")[0]]


@pytest.mark.parametrize("role", [Role.PUBLIC, Role.REGION, Role.ASSESSOR, Role.LEAD])
def test_every_page_opens_for_a_role_or_shows_nothing(role: Role, monkeypatch: pytest.MonkeyPatch) -> None:
    visitor = Visitor("peran@uji", role, frozenset({"13.05"}))
    monkeypatch.setattr(acting, "LOCAL", visitor)
    app = AppTest.from_file(ROOT / "ui" / "entry.py", default_timeout=60)
    for page in PAGES:
        opened(app, page, putaran="2023")
        assert bool(app.title) is allows(visitor, guard_of(page)), page
        said = " ".join(each.value for each in app.caption)
        assert not app.title or allows(visitor, Permission.VIEW_UNPUBLISHED) or "keadaan sekarang" not in said, page


@pytest.mark.parametrize("role", [Role.PUBLIC, Role.REGION])
def test_where_nothing_is_published_every_page_says_so(role: Role, monkeypatch: pytest.MonkeyPatch) -> None:
    visitor = Visitor("peran@uji", role, frozenset({"13.05"}))
    monkeypatch.setattr(acting, "LOCAL", visitor)
    monkeypatch.setattr("data.store.room.Room.published_rounds", lambda _store: frozenset())
    app = AppTest.from_file(ROOT / "ui" / "entry.py", default_timeout=60)
    for page in ("beranda", "peringkat", "profil", "program", "instrumen", "terbitan"):
        opened(app, page)
        assert len(app.title) == 1, page
        assert not app.dataframe or page == "terbitan"
