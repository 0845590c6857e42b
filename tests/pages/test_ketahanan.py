"""Stress test: four tests, each with a conclusion, on every kind of round."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import EMPTY, OF_ONE
from tests.pages.test_pages import opened
from tests.pages.test_simulasi import answer, text_of

TESTS = ("pasangan", "peluang", "langkah", "instrumen")


def test_the_sentence_says_how_much_of_the_ranking_stands(app: AppTest) -> None:
    opened(app, "ketahanan", putaran="2023")
    assert "urutan 93% dari semua pasangan daerah tetap" in answer(app)
    assert "10 dari sepuluh besar pasti tetap" in answer(app)


@pytest.mark.parametrize("test", TESTS)
@pytest.mark.parametrize("code", ["2023", "2022", "contoh-bimtek-1"])
def test_each_test_concludes_in_a_sentence_and_says_why(app: AppTest, test: str, code: str) -> None:
    opened(app, "ketahanan", putaran=code, uji=test)
    assert "Kesimpulan." in text_of(app)
    assert [box.label for box in app.expander] == ["Mengapa angka ini?"]
    assert app.query_params["uji"] == test


def test_only_the_open_test_is_drawn(app: AppTest) -> None:
    opened(app, "ketahanan", putaran="2023", uji="pasangan")
    assert "pengaruh" not in text_of(app)
    assert not app.dataframe


@pytest.mark.parametrize(("within", "told"), [("10", "±10%"), ("semua", "bobot apa pun")])
def test_pairs_are_compared_over_the_chosen_weights(app: AppTest, within: str, told: str) -> None:
    opened(app, "ketahanan", putaran="2023", uji="pasangan", rentang=within)
    assert f"Bobot dalam rentang: {told}" in text_of(app)


def test_a_wider_box_leaves_fewer_pairs_sure(app: AppTest) -> None:
    sure = []
    for within in ("10", "25", "50", "semua"):
        opened(app, "ketahanan", putaran="2022", uji="pasangan", rentang=within)
        conclusion = next(part.value for part in app.markdown if "Kesimpulan" in part.value).replace("\\", "")
        sure.append(int(conclusion.partition("Urutan ")[2].partition(" dari")[0].replace(".", "")))
    assert sure == sorted(sure, reverse=True)
    assert len(set(sure)) == 4


@pytest.mark.parametrize(
    ("scheme", "width", "told"),
    [("kotak", "lebar", "±50%"), ("dirichlet", "sempit", "240"), ("bebas", "sedang", "2026")],
)
def test_the_dice_are_told_with_their_seed(app: AppTest, scheme: str, width: str, told: str) -> None:
    opened(app, "ketahanan", putaran="2023", uji="peluang", undian=scheme, sebar=width)
    assert told in text_of(app)
    assert "2026" in text_of(app)
    assert ("sebar" in app.query_params) is (scheme != "bebas")


def test_the_top_part_comes_first_and_another_stands_in_the_link(app: AppTest) -> None:
    opened(app, "ketahanan", putaran="2023", uji="peluang")
    assert app.session_state["bagian"] == "1"
    opened(app, "ketahanan", bagian="126")
    assert app.query_params["bagian"] == "126"
    opened(app, "ketahanan", bagian="7")
    assert app.query_params["bagian"] == "1" or app.query_params["bagian"] == "126"


def test_a_short_ranking_has_no_parts_to_choose(app: AppTest) -> None:
    opened(app, "ketahanan", putaran="contoh-bimtek-1", uji="peluang")
    assert "bagian" not in app.query_params


def test_a_step_that_changes_nothing_is_reported(app: AppTest) -> None:
    opened(app, "ketahanan", putaran="2023", uji="langkah")
    assert "Tidak mengubah apa pun di putaran ini: Jawaban kosong." in text_of(app)


def test_effects_on_the_rank_of_one_region(app: AppTest) -> None:
    opened(app, "ketahanan", putaran="2023", uji="langkah", hasil="daerah", daerah="13.05")
    assert "peringkat Kab. Padang Pariaman" in text_of(app)


def test_influence_is_held_beside_the_weight_and_parts_that_separate_nobody_come_first(app: AppTest) -> None:
    opened(app, "ketahanan", putaran="contoh-bimtek-1", uji="instrumen")
    table = app.dataframe[0].value
    assert {"Di batas bawah (%)", "Membedakan daerah"} <= set(table.columns)
    assert "lebih berpengaruh daripada bobotnya" in text_of(app)


def test_one_region_and_an_empty_round_have_nothing_to_test(app: AppTest) -> None:
    opened(app, "ketahanan", putaran=OF_ONE)
    assert "Perlu dua daerah" in text_of(app)
    opened(app, "ketahanan", putaran=EMPTY)
    assert any("Belum ada" in text.value for text in app.markdown)
