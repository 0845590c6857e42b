"""The charts of dimensions: overview, profile, comparison, radar."""

import pandas as pd
import pytest

from charts import (
    LIGHT,
    Frame,
    Width,
    dimension_bars,
    dimension_overview,
    dimension_profile,
    radar,
)
from scoring import Rounding, Scale
from tests.charts.tables import (
    DIMENSIONS,
    ENGLISH,
    FOUR,
    INDONESIAN,
    NAN,
    drawn_texts,
    hovers,
    parts_of,
    quartiles_of,
    traces,
)

THREE = parts_of({"Kab. A": [3.0, 1.0, 2.0], "Kab. B": [4.0, 2.0, 2.5], "Kab. C": [3.5, 1.5, NAN]})
MEDIANS = quartiles_of(2.0).set_index("code")["median"]


def test_the_overview_names_the_weakest_dimension() -> None:
    chart = dimension_overview(THREE, DIMENSIONS, FOUR, Frame(), INDONESIAN)
    assert chart.title == "Institutions is weakest: median 1,50"
    assert chart.figure["layout"]["yaxis"]["ticktext"] == ["Regulation", "<b>Institutions</b>", "Budget"]
    colours = [trace["marker"]["color"] for trace in traces(chart, "scatter", "markers")[:3]]
    assert colours == [LIGHT.accent, LIGHT.fall, LIGHT.accent]


def test_the_overview_draws_quartiles_and_medians() -> None:
    chart = dimension_overview(THREE, DIMENSIONS, FOUR, Frame(), ENGLISH)
    (band,) = traces(chart, "bar")
    assert band["base"] == [3.25, 1.25, 2.125]
    assert band["x"] == [0.5, 0.5, 0.25]
    ticks = traces(chart, "scatter", "markers")[-1]
    assert ticks["x"] == [3.5, 1.5, 2.25]
    assert ticks["marker"]["symbol"] == "line-ns"


def test_dimensions_with_the_lowest_median_are_named_together() -> None:
    chart = dimension_overview(parts_of({"Kab. A": [3.0, 1.0, 1.0]}), DIMENSIONS, FOUR, Frame(), ENGLISH)
    assert chart.title == "Institutions, Budget is weakest: median 1.00"


def test_no_dimension_is_weakest_where_all_are_alike() -> None:
    chart = dimension_overview(parts_of({"Kab. A": [1.0, 1.0, 1.0]}), DIMENSIONS, FOUR, Frame(), ENGLISH)
    assert chart.title == "All dimensions have the same median: 1.00"


def test_a_dimension_without_scores_is_a_word() -> None:
    chart = dimension_overview(parts_of({"Kab. A": [3.0, 1.0, NAN]}), DIMENSIONS, FOUR, Frame(), ENGLISH)
    assert any("no score yet" in text for text in drawn_texts(chart))
    (band,) = traces(chart, "bar")
    assert band["y"] == [0, 1]


def test_the_profile_draws_scores_over_the_peers() -> None:
    chart = dimension_profile(parts_of({"Kab. A": [3.0, 1.25, NAN]}), quartiles_of(2.0), FOUR, Frame(), INDONESIAN)
    band, bars = traces(chart, "bar")
    assert band["base"] == [1.5, 1.5, 1.5]
    assert bars["x"] == [3.0, 1.25]
    assert bars["y"] == [0, 1]
    (ticks,) = traces(chart, "scatter", "markers")
    assert ticks["x"] == [2.0, 2.0, 2.0]
    texts = drawn_texts(chart)
    assert any("<b>3,00</b>" in text and "+1,00" in text for text in texts)
    assert any("<b>1,25</b>" in text and "−0,75" in text for text in texts)
    assert any("no score yet" in text for text in texts)
    assert chart.title == "Above its peers most in Regulation (+1,00), below them most in Institutions (−0,75)"


@pytest.mark.parametrize(
    ("scores", "title"),
    [
        ([3.0, 2.0, 2.5], "At or above the median of its peers in every dimension"),
        ([1.0, 1.5, 2.0], "Nowhere above the median of its peers; furthest below in Regulation (−1.00)"),
    ],
)
def test_the_profile_says_where_the_region_stands(scores: list[float], title: str) -> None:
    assert dimension_profile(parts_of({"A": scores}), quartiles_of(2.0), FOUR, Frame(), ENGLISH).title == title


def test_a_profile_without_peers_names_its_strongest_dimension() -> None:
    chart = dimension_profile(parts_of({"A": [3.0, 1.0, 2.0]}), quartiles_of(2.0).head(0), FOUR, Frame(), ENGLISH)
    assert chart.title == "Strongest: Regulation (3.00)"
    assert hovers(chart) == ["A, Regulation: 3.00.", "A, Institutions: 1.00.", "A, Budget: 2.00."]


def test_bars_start_at_the_low_end_of_the_scale() -> None:
    scale = Scale(FOUR.low + 1, FOUR.high + 1, 2, Rounding.SUM_THEN_ROUND)
    chart = dimension_profile(parts_of({"A": [3.0, 1.0, 5.0]}), quartiles_of(2.0), scale, Frame(), ENGLISH)
    bars = traces(chart, "bar")[1]
    assert bars["base"] == 1.0
    assert bars["x"] == [2.0, 0.0, 4.0]
    assert chart.figure["layout"]["xaxis"]["ticktext"] == ["1", "2", "3", "4", "5"]


def test_the_comparison_groups_regions_by_dimension() -> None:
    chart = dimension_bars(THREE, MEDIANS, FOUR, Frame(), INDONESIAN)
    bars = traces(chart, "bar")
    assert [trace["name"] for trace in bars] == ["Kab. A", "Kab. B", "Kab. C"]
    assert [trace["text"] for trace in bars] == [["3,00", "1,00", "2,00"], ["4,00", "2,00", "2,50"], ["3,50", "1,50"]]
    assert len({trace["marker"]["color"] for trace in bars}) == 3
    assert chart.figure["layout"]["yaxis"]["ticktext"] == ["Kab. A", "Kab. B", "Kab. C"] * 3
    (line,) = traces(chart, "scatter", "lines")
    assert line["x"] == [2.0, 2.0, None] * 3
    assert any("<b>Budget</b>" in text and "median 2,00" in text for text in drawn_texts(chart))
    assert sum("no score yet" in text for text in drawn_texts(chart)) == 1
    assert chart.title == "Furthest apart in Regulation: Kab. B 4,00, Kab. A 3,00"


def test_on_a_phone_the_legend_names_the_regions() -> None:
    wide, narrow = (dimension_bars(THREE, MEDIANS, FOUR, Frame(LIGHT, width), ENGLISH) for width in Width)
    assert not any(trace["showlegend"] for trace in traces(wide, "bar"))
    assert all(trace["showlegend"] for trace in traces(narrow, "bar"))
    assert narrow.figure["layout"]["yaxis"]["showticklabels"] is False


def test_one_region_alone_is_not_compared() -> None:
    chart = dimension_bars(parts_of({"A": [1.0, 2.0, 3.0]}), pd.Series(dtype=float), FOUR, Frame(), ENGLISH)
    assert chart.title == "Scores by dimension"


def test_the_radar_is_closed_and_left_open_where_a_score_is_missing() -> None:
    chart = radar(THREE, FOUR, Frame(), ENGLISH)
    whole, _other, open_ = traces(chart, "scatterpolar")
    assert whole["r"] == [3.0, 1.0, 2.0, 3.0]
    assert whole["fill"] == "toself"
    assert open_["r"] == [3.5, 1.5, None, 3.5]
    assert open_["fill"] == "none"
    assert chart.figure["layout"]["polar"]["radialaxis"]["range"] == [0.0, 4.0]
    assert whole["line"]["dash"] != open_["line"]["dash"]


def test_a_radar_of_two_dimensions_is_a_sentence() -> None:
    chart = radar(THREE[THREE["code"] != "ANG"], FOUR, Frame(), ENGLISH)
    assert chart.figure["data"] == []
    assert chart.title == "A radar needs scores in at least three dimensions."
