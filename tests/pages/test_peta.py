"""The map: its sentence, its choices in the link, and the list that is the same selection."""

import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import BLANK, EMPTY, OF_ONE
from tests.pages.test_pages import opened
from tests.pages.test_profile import text_of


def figure_of(app: AppTest) -> dict[str, Any]:
    """The figure of the map as it goes to the browser."""
    return dict(json.loads(app.get("plotly_chart")[0].proto.spec))


def areas_of(app: AppTest) -> set[str]:
    """The words of the classes that are drawn."""
    return {trace["name"] for trace in figure_of(app)["data"] if trace.get("fill") == "toself"}


def test_java_scores_higher_than_sumatra_and_the_others_are_outlines(app: AppTest) -> None:
    opened(app, "peta", putaran="2023", daerah="33.72")
    told = text_of(app)
    assert "Tertinggi Kota Surakarta (3,84)" in told
    assert "Jawa 3,07" in told
    assert "Sumatera 2,51" in told
    assert "Peringkat 1 dari 130" in told
    assert "130 dari 514 daerah ikut putaran ini" in told
    assert "tidak ikut putaran ini" in areas_of(app)
    assert len(figure_of(app)["data"][-1]["customdata"]) == 514
    assert len(app.dataframe[0].value) == 130
    assert "Peta skematis, bukan batas resmi" in figure_of(app)["layout"]["meta"]["subtitle"], "in a saved picture too"
    assert len(app.get("plotly_chart")[0].proto.spec) < 600_000


def test_a_part_that_is_not_asked_of_all_is_drawn_apart_from_zero_and_filters_come_near(app: AppTest) -> None:
    opened(app, "peta", putaran="2023", ukuran="collaboration")
    assert "tidak berlaku" in areas_of(app)
    opened(app, "peta", putaran="2023", provinsi="Jawa Timur", jenis="kota", ukuran="baseline")
    table = app.dataframe[0].value
    assert table["Daerah"].str.startswith("Kota ").all()
    low, high = figure_of(app)["layout"]["xaxis"]["range"]
    assert 110 < low < high < 117
    assert app.query_params["ukuran"] == "baseline"
    assert "tanpa angka" not in text_of(app), "Padang Pariaman is outside the selection, and has its figure"


def test_an_unknown_figure_or_drawing_falls_back_with_a_note(app: AppTest) -> None:
    opened(app, "peta", putaran="2023", ukuran="cuaca", **{"gambar-peta": "globe"})
    notes = [note.value for note in app.info]
    assert sum("Tautan meminta" in note for note in notes) == 2
    assert app.query_params["ukuran"] == "INDEX"
    assert app.query_params["gambar-peta"] == "skematis"


def test_bands_colour_a_readiness_round_and_hexagons_are_alike(app: AppTest) -> None:
    opened(app, "peta", putaran="contoh-bimtek-4", **{"gambar-peta": "segienam"})
    assert {"Baik", "tidak ikut putaran ini"} <= areas_of(app)
    assert app.query_params["warna"] == "predikat"
    opened(app, "peta", putaran="contoh-bimtek-4", ukuran="perubahan", warna="nilai")
    assert "naik paling jauh" in text_of(app)
    assert app.dataframe[0].value["Nilai"].is_monotonic_decreasing


@pytest.mark.parametrize(
    ("code", "told"), [(OF_ONE, "Tertinggi Kab. Padang Pariaman"), (EMPTY, "Belum ada"), (BLANK, "")]
)
def test_a_round_of_one_region_or_without_answers_has_its_words(app: AppTest, code: str, told: str) -> None:
    opened(app, "peta", putaran=code)
    assert told in text_of(app)
    assert len(app.get("plotly_chart")) == (code == OF_ONE)
