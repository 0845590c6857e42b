"""The comparison page: its views, its peers, and what depends on the weights."""

from decimal import Decimal
from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from data.regions import attributes
from scoring.weights.board import Board, scores_at, with_weights
from tests.pages.conftest import BLANK, EMPTY, OF_ONE, TIED
from tests.pages.test_pages import opened
from ui.boards import board_in, comparable
from ui.comparing.over_rounds import points_of, rounds_alike
from ui.comparing.pairs import pairs_of, robustly_ahead
from ui.comparing.peers import among
from ui.gaps import gap_table, way_between
from ui.peers import kinds, population_groups
from ui.results import Results, results_of
from ui.session import LOCAL
from words import speak

INDONESIAN = speak("id")
VIEWS = ["batang", "radar", "indikator", "selisih", "pasangan", "putaran", "tabel"]


def said(app: AppTest) -> str:
    return str(app.markdown[0].value).replace("\\", "")


def headings(app: AppTest) -> str:
    return " ".join(heading.value for heading in app.subheader).replace("\\", "")


def shared(code: str) -> Results:
    return comparable(results_of(code, LOCAL), LOCAL)


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("code", ["2023", "contoh-bimtek-2", EMPTY, OF_ONE, TIED, BLANK])
def test_every_view_draws_every_round(app: AppTest, view: str, code: str) -> None:
    opened(app, "bandingkan", putaran=code, gambar=view)
    assert len(app.title) == 1
    if code in ("2023", "contoh-bimtek-2"):
        assert app.query_params["gambar"] == view
        assert len(app.expander) == (0 if view == "tabel" else 1)


@pytest.mark.parametrize("view", VIEWS)
def test_one_region_and_no_region_are_no_error(app: AppTest, view: str) -> None:
    opened(app, "bandingkan", putaran="2023", gambar=view, pilih="13.05")
    assert "dua sampai enam" in said(app)
    opened(app, "bandingkan", pilih="99.99")
    assert any("Pilih daerah di atas" in info.value for info in app.info)


def test_the_sentence_tells_whether_the_order_depends_on_the_weights(app: AppTest) -> None:
    results = results_of("2022", LOCAL)
    listed = results.ranking["region"].tolist()
    robust = next(pair for pair in zip(listed, listed[10:], strict=False) if robustly_ahead(results, *pair))
    fragile = next(pair for pair in pairwise(listed) if robustly_ahead(results, *pair) is False)
    opened(app, "bandingkan", putaran="2022", pilih=",".join(robust))
    assert "apa pun bobotnya dalam ±25%" in said(app)
    opened(app, "bandingkan", putaran="2022", pilih=",".join(fragile))
    assert "bergantung bobot" in said(app)


def test_regions_of_two_weight_groups_are_told_under_shared_weights(app: AppTest) -> None:
    opened(app, "bandingkan", putaran="2023", gambar="pasangan")
    assert "bobot bersama" in said(app)
    assert any("bobot REGULER" in caption.value for caption in app.caption)


def test_the_way_from_one_region_to_another_adds_up_exactly() -> None:
    for code in ("2022", "2023", "contoh-bimtek-2"):
        results = results_of(code, LOCAL)
        scored = results.ranking.dropna(subset="score")
        figures = scored.set_index("region")["published"]
        for first, second in zip(scored["region"], scored["region"][3:], strict=False):
            way = way_between(results, first, second, INDONESIAN)
            assert sum(way.steps["step"], Decimal(0)) + way.remainder == figures[second] - figures[first]
            assert way.gap is not None
            assert abs(way.gap.residual) < 1e-12


def test_the_way_back_is_the_same_with_other_signs() -> None:
    results = results_of("2022", LOCAL)
    first, second = results.ranking["region"].iloc[[0, 9]]
    there, back = (way_between(results, *pair, INDONESIAN) for pair in ((first, second), (second, first)))
    assert (there.steps["step"] == -back.steps["step"]).all()


def test_regions_of_two_weight_groups_have_steps_of_weights() -> None:
    results = results_of("2023", LOCAL)
    first, second = results.ranking.drop_duplicates("scheme")["region"].iloc[:2]
    steps = way_between(results, first, second, INDONESIAN).steps["label"]
    assert any("bobot lain" in label or "bagian lain" in label for label in steps)


def test_regions_without_answers_have_no_way_where_they_have_no_score(app: AppTest) -> None:
    results = results_of(BLANK, LOCAL)
    first, second = results.ranking["region"]
    way = way_between(results, first, second, INDONESIAN)
    assert (way.ends is None) == bool(results.ranking["score"].isna().any())
    assert gap_table(way, results, INDONESIAN)[0].empty == (way.gap is None)
    opened(app, "bandingkan", putaran=BLANK, gambar="selisih")
    assert "Belum ada daerah yang menjawab" in said(app)


def test_the_details_of_a_difference_reach_down_to_the_indicators(app: AppTest) -> None:
    opened(app, "bandingkan", putaran="contoh-bimtek-2", gambar="selisih")
    table = app.dataframe[-1].value
    assert len(table) > 10
    assert table.iloc[:, 1].abs().is_monotonic_decreasing


def test_the_pair_of_the_waterfall_stands_in_the_link(app: AppTest) -> None:
    first, second, third = results_of("2022", LOCAL).ranking["region"].iloc[:3]
    link = {"putaran": "2022", "gambar": "selisih", "pilih": f"{first},{second},{third}"}
    opened(app, "bandingkan", **link, dari=third, ke=first)
    assert (app.query_params["dari"], app.query_params["ke"]) == (third, first)


def test_from_a_region_to_itself_becomes_another(app: AppTest) -> None:
    regions = results_of("2022", LOCAL).ranking["region"].iloc[:3].tolist()
    link = {"putaran": "2022", "gambar": "selisih", "pilih": ",".join(regions)}
    opened(app, "bandingkan", **link, dari=regions[1], ke=regions[1])
    assert app.session_state["dari"] != app.session_state["ke"]


def at(board: Board, dimension: str, weight: float) -> pd.Series:
    """Score all regions with another weight of one dimension, the others in their proportions."""
    column = board.column(dimension)
    weights = board.weights / (1 - board.weights[column]) * (1 - weight)
    weights[column] = weight
    moved = with_weights(board, dict(zip(board.dimensions, weights, strict=True)))
    return pd.Series(scores_at(moved, moved.weights), board.regions)


def test_a_pair_turns_where_it_is_said_to() -> None:
    results = shared("2023")
    board = board_in(results)
    pairs = pairs_of(results, results.ranking["region"].iloc[20:26].tolist())
    turns = [(pair, turn) for pair in pairs for turn in pair.turns]
    assert len(pairs) == 15
    assert turns
    for pair, turn in turns:
        before, after = turn.at - (turn.at - turn.now) * 1e-3, turn.at + (turn.at - turn.now) * 1e-3
        scores = at(board, turn.dimension, before)
        assert scores[pair.first] > scores[pair.second]
        scores = at(board, turn.dimension, after)
        assert scores[pair.first] < scores[pair.second]


def test_a_robust_pair_does_not_turn_within_a_quarter() -> None:
    pairs = pairs_of(shared("2023"), shared("2023").ranking["region"].iloc[:6].tolist())
    for pair in pairs:
        inside = [turn for turn in pair.turns if abs(turn.at / turn.now - 1) < 0.2]
        assert not (pair.robust and inside)
    assert {pair.robust for pair in pairs} == {True, False}


def test_regions_that_are_the_same_are_level(app: AppTest) -> None:
    opened(app, "bandingkan", putaran=TIED, gambar="pasangan")
    assert "bernilai sama" in said(app)
    assert set(app.dataframe[0].value.iloc[:, 1]) == {"kini sama"}


def test_peers_are_grouped_as_chosen_and_the_choice_stands_in_the_link(app: AppTest) -> None:
    opened(app, "bandingkan", putaran="2023", pilih="13.05,13.71", sejawat="penduduk")
    assert app.query_params["sejawat"] == "penduduk"
    table = app.dataframe[0].value
    assert "jiwa" in table["Kelompok"].iloc[0]
    assert "Di antara daerah sebanding menurut: Jumlah penduduk" in headings(app)


def test_the_median_is_that_of_the_groups_of_those_compared() -> None:
    results = results_of("2023", LOCAL)
    cities = results.ranking.loc[results.ranking["kind"] == "kota", "region"]
    scores = results.scores[results.scores["region"].isin(cities) & (results.scores["code"] == "outcome")]
    medians = among(results, ["13.71"], kinds(INDONESIAN), INDONESIAN).medians
    assert medians["outcome"] == pytest.approx(4 * scores["score"].median())


def test_fewer_than_five_peers_have_a_rank_and_no_median() -> None:
    results = results_of(TIED, LOCAL)
    regions = results.ranking["region"].tolist()
    found = among(results, regions, kinds(INDONESIAN), INDONESIAN)
    assert found.medians.isna().all()
    table = found.table
    assert table["Selisih dari median"].isna().all()
    assert set(table["Catatan"]) == {"kurang dari lima daerah sebanding bernilai"}
    assert table["Peringkat dalam kelompok"].tolist() == [1, 1, 1]


def test_groups_of_population_are_quarters_of_the_country() -> None:
    groups = population_groups(INDONESIAN)
    sizes = pd.Series(dict(groups.of)).value_counts()
    assert set(sizes.index) == {"1", "2", "3", "4"}
    assert sizes.between(127, 130).all()
    largest = attributes()["population"].idxmax()
    assert groups.of[largest] == "4"


def test_rounds_of_other_instruments_are_compared_on_their_common_parts_and_that_is_said(app: AppTest) -> None:
    opened(app, "bandingkan", putaran="contoh-bimtek-2", gambar="putaran")
    assert "sepanjang putaran ini" in headings(app)
    assert not any(
        "instrumen lain" in caption.value for caption in app.caption
    )  # real rounds are no company of samples
    opened(app, "bandingkan", putaran="2023", gambar="putaran", pilih="12.12,13.05")
    (how,) = [caption.value for caption in app.caption if "instrumen lain" in caption.value]
    assert "Baseline, Output, Outcome, Impact, Quick Win" in how
    (left_out,) = [caption.value for caption in app.caption if "Tidak diikutkan" in caption.value]
    assert "Kolaborasi" in left_out


def test_other_rounds_are_scored_with_the_weights_of_this_one() -> None:
    results = results_of("2023", LOCAL)
    alike = rounds_alike(results, LOCAL)
    points = points_of(results, ["12.12", "13.05"], alike, LOCAL, INDONESIAN).set_index(["region", "round"])["score"]
    earlier, later = ("Evaluasi implementasi 2022", "Evaluasi implementasi 2023")
    assert [one.code for one in alike.apart] == ["2022"]
    assert points["12.12", earlier] == pytest.approx((10 * 1.05 + 20 * (1.0 + 1.69 + 1.19 + 1.17)) / 90)
    assert points["12.12", later] == pytest.approx((10 * 3.08 + 20 * (2.11 + 2.28 + 2.59 + 2.35)) / 90)
    assert points["13.05", later] == pytest.approx(3.199)
    assert np.isnan(points["13.05", earlier])


def test_rounds_that_share_nothing_stand_apart_and_one_instrument_keeps_its_published_scores() -> None:
    results = results_of("contoh-bimtek-2", LOCAL)
    alike = rounds_alike(results, LOCAL)
    region = str(results.ranking["region"].iloc[0])
    points = points_of(results, [region], alike, LOCAL, INDONESIAN).set_index("round")["score"]
    assert (len(alike.rounds), alike.apart, alike.others) == (4, (), ())
    assert points[INDONESIAN.of(results.round.name)] == results.ranking["score"].iloc[0]
