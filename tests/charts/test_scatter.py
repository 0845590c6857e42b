"""Two measures against each other, and one over groups: what is drawn where."""

import pandas as pd
import pytest

from charts import Axis, Frame, group_strips, measure_scatter
from tests.charts.tables import ENGLISH, drawn_texts, traces

POINTS = pd.DataFrame(
    {
        "region": list("ABC"), "name": ["Kab. A", "Kab. B", "Kota C"], "x": [10.0, 100.0, 1000.0], "y": [1.0, 2.0, 3.0],
        "size": [0.0, 1.0, 4.0], "value": [1.0, 3.0, 2.0], "group": ["Bali", "Bali", "Jawa"],
    }
)  # fmt: skip
ACROSS, UP = Axis("Population", 0, "log"), Axis("Index", 2, "linear")
FINDING = ("Found", "Dots")


def test_the_line_is_that_of_powers_of_ten_and_the_area_of_a_dot_is_its_third_measure() -> None:
    line, bali, java = traces(measure_scatter(POINTS, ACROSS, UP, (1.0, 0.0), FINDING, Frame(), ENGLISH), "scatter")
    assert (line["x"], line["y"]) == ([10.0, 1000.0], pytest.approx([1.0, 3.0]))
    assert bali["marker"]["size"] + java["marker"]["size"] == [6.0, 20.0, 34.0]
    assert (bali["text"], java["name"]) == (["Kab. A", "Kab. B"], "Jawa")


def test_without_points_there_is_a_sentence() -> None:
    for chart in (
        measure_scatter(POINTS.head(0), ACROSS, UP, None, FINDING, Frame(), ENGLISH),
        group_strips(POINTS.head(0), UP, FINDING, Frame(), ENGLISH),
    ):
        assert not chart.figure["data"]
        assert chart.title == "Found"


def test_groups_stand_by_their_median_the_highest_on_top() -> None:
    rows = pd.concat([POINTS, POINTS.head(1).assign(region="D", value=9.0, group="Papua")])
    chart = group_strips(rows, UP, FINDING, Frame(), ENGLISH)
    assert chart.figure["layout"]["yaxis"]["ticktext"] == ["Papua (1)", "Bali (2)", "Jawa (1)"]
    assert any("<b>2.00</b>" in text for text in drawn_texts(chart))
    assert chart.alt == "Medians of Index: Papua 9.00, Bali 2.00, Jawa 2.00."
