"""Every page runs, in both tongues and on every round, and shows nothing to a stranger."""

import ast
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from access import Denied, Role, Visitor
from tests.pages.conftest import EMPTY, TABLES
from ui import acting
from ui.own_files import original_of

ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = sorted(path.stem for path in (ROOT / "pages").glob("*.py"))
ROUNDS = ["2022", "2023", "contoh-bimtek-1", "contoh-bimtek-2", EMPTY, *TABLES]


def opened(app: AppTest, page: str, **link: str) -> AppTest:
    """Open a page by its link."""
    for key, value in link.items():
        app.query_params[key] = value
    app.switch_page(f"../pages/{page}.py")
    app.run()
    assert not app.exception, app.exception
    return app


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("code", ROUNDS)
def test_every_page_draws_every_round(app: AppTest, page: str, code: str) -> None:
    opened(app, page, putaran=code)
    assert len(app.title) == 1
    assert app.session_state["putaran"] == code
    assert app.query_params["putaran"] == code


@pytest.mark.parametrize("page", PAGES)
def test_every_page_speaks_english_when_asked(app: AppTest, page: str) -> None:
    opened(app, page, bahasa="en", putaran="contoh-bimtek-2")
    indonesian = AppTest.from_file(ROOT / "ui" / "entry.py", default_timeout=60)
    opened(indonesian, page, putaran="contoh-bimtek-2")
    assert [one.value for one in (*app.markdown, *app.caption)] != [
        one.value for one in (*indonesian.markdown, *indonesian.caption)
    ]


@pytest.mark.parametrize("page", PAGES)
def test_a_stranger_sees_nothing(page: str) -> None:
    address = st.get_option("server.address")
    st.config.set_option("server.address", "0.0.0.0")  # noqa: S104 - the case that must be refused
    try:
        app = AppTest.from_file(ROOT / "pages" / f"{page}.py", default_timeout=60).run()
    finally:
        st.config.set_option("server.address", address)
    assert not app.exception
    assert len(app.main.children) == 0


@pytest.mark.parametrize("page", PAGES)
def test_the_guard_is_the_first_statement_of_every_page(page: str) -> None:
    source = ast.parse((ROOT / "pages" / f"{page}.py").read_text(encoding="utf-8"))
    statements = [ast.unparse(one) for one in source.body[1:] if not isinstance(one, ast.Import | ast.ImportFrom)]
    assert statements[0].startswith(("visitor, _ = admit(Permission.", "(visitor, _) = admit(Permission."))


def test_padang_pariaman_is_what_the_letter_prints(app: AppTest) -> None:
    opened(app, "profil", putaran="2023", daerah="13.05")
    assert app.title[0].value == "Kab\\. Padang Pariaman"
    values = {metric.label: metric.value for metric in app.metric}
    assert (values["Nilai"], values["Perubahan"]) == ("3,20", "+0,11")
    table = app.dataframe[0].value
    assert table["Nilai"].tolist() == [3.20, 3.56, 3.14, 3.05, 3.07, 3.43]
    cells = table["Sel sumber"].tolist()
    assert all("!" in cell for cell in cells[1:])


def test_mixed_weight_groups_are_said_and_scored_again_at_one_click(app: AppTest) -> None:
    opened(app, "peringkat", putaran="2023")
    assert "kelompok bobot" in app.info[0].value
    opened(app, "peringkat", urutan="bersama")
    assert "37 dari 130" in app.info[0].value


def test_a_link_opens_the_same_picture(app: AppTest) -> None:
    opened(app, "peringkat", putaran="2023", provinsi="Sumatera Barat", jenis="kota")
    names = app.dataframe[0].value["Daerah"].tolist()
    assert names == ["Kota Padang", "Kota Padang Panjang"] or set(names) >= {"Kota Padang"}
    assert all(name.startswith("Kota") for name in names)
    assert app.query_params["provinsi"] == "Sumatera Barat"


def test_a_link_with_nonsense_opens_the_default(app: AppTest) -> None:
    opened(app, "profil", putaran="1999", daerah="99.99", bahasa="xx")
    assert app.session_state["putaran"] == "2023"
    assert app.session_state["daerah"] == "13.05"


def test_a_sample_says_so_on_every_page_that_shows_its_figures(app: AppTest) -> None:
    for page in (
        "ringkasan",
        "peringkat",
        "bandingkan",
        "simulasi",
        "ketahanan",
        "profil",
        "kelengkapan",
        "metodologi",
    ):
        opened(app, page, putaran="contoh-bimtek-1")
        assert any("contoh" in warning.value.lower() for warning in app.warning), page


@pytest.mark.parametrize(
    "page", ["ringkasan", "peringkat", "bandingkan", "simulasi", "ketahanan", "profil", "kelengkapan"]
)
def test_an_empty_round_says_what_to_do_next(app: AppTest, page: str) -> None:
    opened(app, page, putaran=EMPTY)
    assert any("Belum ada" in text.value for text in app.markdown)


def test_one_region_does_not_lead_itself(app: AppTest) -> None:
    opened(app, "peringkat", putaran="satu")
    assert "Baru Kab" in app.markdown[0].value


def test_filters_that_nobody_passes_say_what_next(app: AppTest) -> None:
    opened(app, "peringkat", putaran="contoh-bimtek-1", predikat="memuaskan", jenis="kota", provinsi="Sumatera Barat")
    assert len(app.dataframe) <= 1


def test_a_reader_follows_a_figure_to_its_row_and_is_not_given_the_file(
    app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = Visitor("tamu@uji", Role.PUBLIC)
    opened(app, "profil", putaran="2023")
    offered = _originals(app)
    monkeypatch.setattr(acting, "LOCAL", reader)
    app.run()
    assert offered
    assert not _originals(app)
    assert any("baris" in each.value for each in app.caption)
    with pytest.raises(Denied):
        original_of(int(offered[0].removeprefix("asli-")), reader)


def _originals(app: AppTest) -> list[str]:
    keys = [str(each.key) for each in app.get("download_button")]
    return [key for key in keys if key.startswith("asli-")]
