"""The distribution of scores and the bands."""

import pandas as pd
import pytest

from charts import LIGHT, Frame, Width, band_bars, band_colours, score_distribution
from tests.charts.tables import BANDS, ENGLISH, FOUR, HUNDRED, INDONESIAN, NAN, drawn_texts, hovers, ranking_of, traces

SCORES = ranking_of([39.9, 40.0, 70.0, NAN]).assign(band=["poor", "fair", "good", None])


def test_every_score_is_a_dot_and_the_median_is_written() -> None:
    chart = score_distribution(SCORES, HUNDRED, (), 40.0, Frame(), INDONESIAN)
    (dots,) = traces(chart, "scatter")
    assert sorted(dots["customdata"]) == ["11.01", "11.02", "11.03"]
    assert "<b>median 40,00</b>" in drawn_texts(chart)
    assert chart.title == "Half of the regions score 40,00 or less"
    assert "1 region has no score yet." in chart.subtitle
    (line,) = chart.figure["layout"]["shapes"]
    assert line["x0"] == line["x1"] == 40.0


@pytest.mark.parametrize("width", Width)
def test_bands_are_shaded_named_and_never_colour_alone(width: Width) -> None:
    chart = score_distribution(SCORES, HUNDRED, BANDS, 40.0, Frame(LIGHT, width), ENGLISH)
    assert {"Good", "Fair", "Poor"} <= set(drawn_texts(chart))
    grounds = [shape for shape in chart.figure["layout"]["shapes"] if shape["type"] == "rect"]
    assert [(shape["x0"], shape["x1"]) for shape in grounds] == [(70.0, 100.0), (40.0, 70.0), (0.0, 40.0)]
    colours = band_colours(BANDS, LIGHT)
    (dots,) = traces(chart, "scatter")
    assert dots["marker"]["color"] == [colours["poor"], colours["fair"], colours["good"]]
    assert any(text.endswith("Band: Fair.") for text in hovers(chart))


@pytest.mark.parametrize("width", Width)
def test_a_dot_stands_on_the_ground_of_its_own_score(width: Width) -> None:
    chart = score_distribution(SCORES, HUNDRED, BANDS, 40.0, Frame(LIGHT, width), ENGLISH)
    (dots,) = traces(chart, "scatter")
    poor, fair, good = dots["x"]
    assert poor < 40 < fair < 70 < good


def test_tied_scores_stack() -> None:
    chart = score_distribution(ranking_of([2.0, 2.0, 2.0]), FOUR, (), 2.0, Frame(), ENGLISH)
    (dots,) = traces(chart, "scatter")
    assert len(set(dots["x"])) == 1
    assert sorted(dots["y"]) == [0.5, 1.5, 2.5]


def test_even_514_equal_scores_keep_the_height_in_bounds() -> None:
    chart = score_distribution(ranking_of([2.0] * 514), FOUR, (), 2.0, Frame(), ENGLISH)
    assert chart.figure["layout"]["height"] < 340


def test_band_bars_write_count_and_share_from_zero() -> None:
    chart = band_bars(pd.Series({"fair": 3, "good": 1}), BANDS, Frame(), ENGLISH)
    (bars,) = traces(chart, "bar")
    assert bars["x"] == [1, 3, 0]
    assert bars["text"] == ["1 region (25%)", "3 regions (75%)", "0 regions (0%)"]
    assert chart.figure["layout"]["xaxis"]["range"][0] == 0
    assert chart.figure["layout"]["yaxis"]["ticktext"] == ["Good", "Fair", "Poor"]
    assert chart.title == "Most regions are in the band Fair: 3 of 4"
    assert chart.table["Regions"].tolist() == [1, 3, 0]
