"""The way from one region to another."""

from decimal import Decimal

import pandas as pd
import pytest

from charts import LIGHT, End, Frame, Width, gap_waterfall
from tests.charts.tables import ENGLISH, FOUR, INDONESIAN, hovers, traces

STEPS = pd.DataFrame({"label": ["Regulation", "Budget", "People"], "step": map(Decimal, ("0.10", "-0.40", "0.00"))})
ENDS = (End("Kab. A", Decimal("3.20")), End("Kota B", Decimal("2.91")))
ROUNDING = Decimal("0.01")


def test_the_steps_lead_exactly_from_one_figure_to_the_other() -> None:
    chart = gap_waterfall(STEPS, ROUNDING, ENDS, FOUR, Frame(), ENGLISH)
    (bars,) = traces(chart, "bar")
    assert chart.figure["layout"]["yaxis"]["ticktext"] == [
        "<b>Kab. A</b>",
        "Budget",
        "Regulation",
        "rounding",
        "<b>Kota B</b>",
    ]
    assert bars["base"] == [3.2, 2.8, 2.9]
    assert bars["x"] == [-0.4, 0.1, 0.01]
    assert bars["base"][-1] + bars["x"][-1] == pytest.approx(float(ENDS[1].figure), abs=1e-12)


def test_rounding_is_a_step_of_its_own_only_where_it_leaves_something() -> None:
    exact = gap_waterfall(STEPS, Decimal(0), (ENDS[0], End("Kota B", Decimal("2.90"))), FOUR, Frame(), ENGLISH)
    assert "rounding" not in exact.alt
    (bars,) = traces(gap_waterfall(STEPS, ROUNDING, ENDS, FOUR, Frame(), ENGLISH), "bar")
    assert bars["marker"]["color"] == [LIGHT.fall, LIGHT.rise, LIGHT.faint]


def test_the_finding_names_the_longest_step() -> None:
    chart = gap_waterfall(STEPS, ROUNDING, ENDS, FOUR, Frame(), INDONESIAN)
    assert chart.title == "Kota B lies 0,29 below Kab. A; the longest step is Budget (−0,40)"
    back = gap_waterfall(STEPS.assign(step=-STEPS["step"]), -ROUNDING, ENDS[::-1], FOUR, Frame(), ENGLISH)
    assert back.title == "Kab. A lies 0.29 above Kota B; the longest step is Budget (+0.40)"


def test_equal_scores_and_equal_regions_are_said() -> None:
    level = pd.DataFrame({"label": ["X", "Y"], "step": [Decimal("0.10"), Decimal("-0.10")]})
    ends = (ENDS[0], End("Kota B", ENDS[0].figure))
    assert (
        "have the same score; the longest step between them is X (+0.10)"
        in gap_waterfall(level, Decimal(0), ends, FOUR, Frame(), ENGLISH).title
    )
    same = gap_waterfall(level.assign(step=Decimal(0)), Decimal(0), ends, FOUR, Frame(), ENGLISH)
    assert same.title == "Kab. A and Kota B score the same in everything"


def test_without_a_score_there_is_nothing_to_explain() -> None:
    chart = gap_waterfall(STEPS.head(0), Decimal(0), None, FOUR, Frame(), ENGLISH)
    assert chart.figure["data"] == []
    assert "nothing to explain" in chart.title


def test_every_step_says_from_where_to_where() -> None:
    told = hovers(gap_waterfall(STEPS, ROUNDING, ENDS, FOUR, Frame(), ENGLISH))
    assert "Budget: −0.40, from 3.20 to 2.80." in told


def test_on_a_phone_names_stand_above_the_bars() -> None:
    chart = gap_waterfall(STEPS, ROUNDING, ENDS, FOUR, Frame(LIGHT, Width.NARROW), ENGLISH)
    names = traces(chart, "scatter", "text")[0]
    assert names["text"][0] == "<b>Kab. A</b>"
    assert names["y"][0] < 0


def test_the_table_adds_up_with_its_rounding() -> None:
    table = gap_waterfall(STEPS, ROUNDING, ENDS, FOUR, Frame(), ENGLISH).table
    assert sum(table["Contribution"]) == ENDS[1].figure - ENDS[0].figure
    assert table["Step"].tolist() == ["Regulation", "Budget", "People", "rounding"]


@pytest.mark.parametrize(
    ("first", "second", "shown"),
    [
        ("3.20", "2.91", ["2,9", "3,0", "3,1", "3,2"]),
        ("64.03", "77.89", ["65", "70", "75"]),
        ("0.00", "0.00", ["−0,02", "−0,01", "0,00", "0,01", "0,02"]),
    ],
)
def test_the_axis_has_a_few_round_figures(first: str, second: str, shown: list[str]) -> None:
    step = pd.DataFrame({"label": ["X"], "step": [Decimal(second) - Decimal(first)]})
    ends = (End("Kab. A", Decimal(first)), End("Kota B", Decimal(second)))
    axis = gap_waterfall(step, Decimal(0), ends, FOUR, Frame(), INDONESIAN).figure["layout"]["xaxis"]
    assert [text.replace("-", "−") for text in axis["ticktext"]] == shown
