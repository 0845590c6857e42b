"""The profile: its views on every round, what stands in the link, next steps under typed efforts."""

from decimal import Decimal

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from scoring.improve import Path, ToRank
from tests.pages.conftest import BLANK, EMPTY, OF_ONE, TIED
from tests.pages.test_pages import opened
from ui.improving.efforts import refused
from ui.improving.found import before_and_after, path_of, position_of, steps_of
from ui.improving.target import offers_of
from ui.peers import kinds
from ui.profile.difference import _way_from_middle
from ui.results import earlier_of, results_of
from ui.session import LOCAL
from words import speak

INDONESIAN = speak("id")
VIEWS = ["ringkas", "langkah", "selisih", "sebanding", "program"]


def text_of(app: AppTest) -> str:
    shown = [*app.markdown, *app.caption, *app.info, *app.warning, *app.subheader]
    return " ".join(str(one.value) for one in shown).replace("\\", "")


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("code", ["2022", "2023", "contoh-bimtek-1", "contoh-bimtek-3", EMPTY, OF_ONE, TIED, BLANK])
def test_every_view_draws_every_round(app: AppTest, view: str, code: str) -> None:
    opened(app, "profil", putaran=code, bagaimana=view)
    assert len(app.title) == 1
    if code not in (EMPTY, BLANK):
        assert app.query_params["bagaimana"] == view


@pytest.mark.parametrize("against", ["median", "daerah", "putaran"])
@pytest.mark.parametrize("code", ["2022", "2023", "contoh-bimtek-3", OF_ONE, TIED])
def test_every_comparison_draws_or_says_why_not(app: AppTest, against: str, code: str) -> None:
    opened(app, "profil", putaran=code, bagaimana="selisih", acuan=against)
    assert app.info or app.expander


def test_a_view_that_is_not_there_is_the_summary(app: AppTest) -> None:
    opened(app, "profil", putaran="2023", bagaimana="ramalan")
    assert app.query_params["bagaimana"] == "ringkas"


def test_outcome_raises_padang_pariaman_most_in_2023(app: AppTest) -> None:
    opened(app, "profil", putaran="2023", daerah="13.05", bagaimana="langkah")
    assert (
        "Menaikkan Outcome satu langkah (3,05 → 3,45) menaikkan nilai paling besar: 3,20 → 3,32, peringkat 35 → 26."
        in text_of(app)
    )
    table = app.dataframe[-1].value
    assert table["Indikator"].iloc[0] == "Outcome"
    assert table["Kenaikan"].iloc[0] == pytest.approx(0.12)
    assert "Peringkat baru bila yang lain tetap melaju" in table
    assert [box.label for box in app.expander].count("Mengapa angka ini?") == 2


def test_the_target_stands_in_the_link_and_decides_the_path(app: AppTest) -> None:
    opened(app, "profil", putaran="2023", daerah="13.05", bagaimana="langkah", sasaran="peringkat", posisi="10")
    assert (app.query_params["sasaran"], app.query_params["posisi"]) == ("peringkat", "10")
    assert "3 langkah, total upaya 3: nilai 3,20 → 3,52, peringkat 35 → 10" in text_of(app)
    assert not app.warning


@pytest.mark.parametrize(
    "link", [{"sasaran": "bulan"}, {"posisi": "36"}, {"sasaran": "nilai", "nilai": "9.99"}, {"sasaran": "predikat"}]
)
def test_a_target_that_does_not_lie_above_is_replaced_with_a_note(app: AppTest, link: dict[str, str]) -> None:
    opened(app, "profil", putaran="2023", daerah="13.05", bagaimana="langkah", **link)
    assert any("Sasaran dalam tautan ini" in warning.value for warning in app.warning)
    assert "total upaya" in text_of(app)


def test_where_there_are_bands_the_next_one_is_the_target(app: AppTest) -> None:
    opened(app, "profil", putaran="contoh-bimtek-3", daerah="13.05", bagaimana="langkah")
    assert (app.query_params["sasaran"], app.query_params["naik"]) == ("predikat", "sangat_baik")
    assert "predikat Baik → Sangat Baik" in text_of(app)
    assert "Tuntutan level berikutnya" in text_of(app)
    assert "Bukti dukung" in text_of(app)


def test_typed_efforts_change_the_path_and_are_told(app: AppTest) -> None:
    app.session_state["efforts by instrument"] = {"implementasi-2023": {"outcome": 10.0}}
    opened(app, "profil", putaran="2023", daerah="13.05", bagaimana="langkah", sasaran="peringkat", posisi="10")
    assert "Outcome: dari" not in text_of(app)
    assert "Upaya: Outcome 10" in text_of(app)
    next(button for button in app.button if "Kembalikan upaya" in button.label).click().run()
    assert "Outcome: dari 3,05 ke 3,85 (2 langkah, upaya 2)" in text_of(app)
    assert "Upaya: sesuai instrumen" in text_of(app)


def test_blank_negative_and_zero_efforts_are_refused() -> None:
    assert refused(pd.Series({"a": 1.0, "b": None, "c": -2.0, "d": 0.0, "e": 0.5})) == ["b", "c", "d"]


def test_where_all_are_silent_no_region_has_a_place(app: AppTest) -> None:
    opened(app, "profil", putaran=BLANK, bagaimana="langkah")
    assert not app.metric
    assert app.title[0].value == "Profil daerah"


def test_a_single_region_has_no_better_rank_to_reach(app: AppTest) -> None:
    opened(app, "profil", putaran=OF_ONE, bagaimana="langkah")
    assert app.query_params["sasaran"] == "nilai"


def test_the_bars_after_the_path_lead_to_its_figure() -> None:
    results = results_of("2023", LOCAL)
    here = position_of(results, earlier_of(results, LOCAL), "13.05")
    assert here is not None
    path = path_of(here, ToRank(10), ())
    assert isinstance(path, Path)
    bars = before_and_after(here, path, INDONESIAN).set_index("label")
    assert bars.loc["Outcome"].tolist() == pytest.approx([3.05, 3.85])
    assert (bars["after"] * [0.1, 0.2, 0.3, 0.2, 0.2]).sum() == pytest.approx(4 * path.score)


def test_every_target_offered_lies_above() -> None:
    for code in ("2023", "contoh-bimtek-3"):
        results = results_of(code, LOCAL)
        for region in results.ranking.dropna(subset="score")["region"]:
            here = position_of(results, None, region)
            assert here is not None
            for offer in offers_of(here.now, results.instrument, INDONESIAN).values():
                assert offer.first in offer.choices
            figures = offers_of(here.now, results.instrument, INDONESIAN)["nilai"].choices
            assert all(Decimal(figure) > here.now.published for figure in figures)


def test_efforts_only_change_effort_and_gain_per_effort() -> None:
    here = position_of(results_of("2023", LOCAL), None, "13.05")
    assert here is not None
    plain, dear = (steps_of(here, efforts).set_index("code") for efforts in ((), (("outcome", 4.0),)))
    assert dear.loc["outcome", "gain_per_effort"] == pytest.approx(plain.loc["outcome", "gain_per_effort"] / 4)
    assert (dear["gain"] == plain["gain"]).all()


def test_the_way_from_the_median_of_peers_adds_up_exactly() -> None:
    for code in ("2022", "2023", "contoh-bimtek-3"):
        results = results_of(code, LOCAL)
        scored = results.ranking[results.ranking["kind"] == "kabupaten"].dropna(subset="score")["region"].tolist()
        for region in scored[:6]:
            way = _way_from_middle(results, region, scored, kinds(INDONESIAN), INDONESIAN)
            assert way.ends is not None
            assert way.gap is not None
            assert abs(way.gap.residual) < 1e-12
            start, end = way.ends
            assert sum(way.steps["step"], Decimal(0)) + way.remainder == end.figure - start.figure


def test_the_round_before_leads_to_this_one(app: AppTest) -> None:
    opened(app, "profil", putaran="contoh-bimtek-3", daerah="13.05", bagaimana="selisih", acuan="putaran")
    assert "6,51" in text_of(app)


def test_the_dimensions_are_read_in_groups_where_the_instrument_has_them(app: AppTest) -> None:
    opened(app, "profil", putaran="contoh-bimtek-3", daerah="13.05")
    assert "Terkuat pada Infrastruktur (57,57), terlemah pada Struktur (54,75)" in text_of(app)
    assert "Suprastruktur: Regulasi, Kelembagaan; Struktur: " in text_of(app)
    opened(app, "profil", putaran="2023", daerah="13.05")
    assert "Suprastruktur" not in text_of(app)


def test_small_groups_say_so_and_have_no_percentile(app: AppTest) -> None:
    opened(app, "profil", putaran="contoh-bimtek-3", daerah="13.05", bagaimana="sebanding")
    table = app.dataframe[0].value.set_index("Sebanding menurut")
    assert table.loc["Provinsi", "Catatan"] == "kurang dari lima daerah sebanding bernilai"
    assert pd.isna(table.loc["Provinsi", "Selisih dari median"])
    assert table.loc["Jenis", "Selisih dari median"] > 0
