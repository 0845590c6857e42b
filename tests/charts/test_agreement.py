"""Agreement by part, lenient assessors and gaps of the self-assessment: what their charts draw and say."""

import pandas as pd
import pytest

from charts import LIGHT, Chart, Frame, Width, agreement_dots, leniency_dots, own_gap_dots
from tests.charts.tables import ENGLISH, INDONESIAN, NAN, drawn_texts, hovers, traces

PARTS = pd.DataFrame(
    {
        "label": ["All", "Regulation", "Budget", "People"],
        "alpha": [0.75, 0.85, -0.1, NAN],
        "low": [0.7, 0.8, NAN, NAN],
        "high": [0.8, 0.9, NAN, NAN],
        "units": [60, 40, 5, 0],
        "why": ["", "", "too few", "not scored by two"],
    }
)


def row(name: str, deviation: float, low: float = NAN, high: float = NAN) -> dict[str, object]:
    return {"label": name, "deviation": deviation, "low": low, "high": high, "units": 12, "marked": low == low}


@pytest.mark.parametrize("width", Width)
def test_an_alpha_stands_with_its_interval_and_a_missing_one_with_its_reason(width: Width) -> None:
    chart = agreement_dots(PARTS, Frame(LIGHT, width), INDONESIAN)
    (dots,), (bars,) = traces(chart, "scatter", "markers"), traces(chart, "bar")
    assert dots["x"] == [0.75, 0.85, -0.1]
    assert dots["marker"]["color"] == [LIGHT.accent, LIGHT.accent, LIGHT.muted]
    assert (bars["base"], bars["y"]) == ([0.7, 0.8], [0, 1])
    texts = [text.strip("\u00a0") for text in drawn_texts(chart)]
    assert "<b>0,75</b> (0,70–0,80)" in texts
    assert "<b>-0,10</b>" in texts or "<b>−0,10</b>" in texts
    assert "not scored by two" in texts
    assert chart.figure["layout"]["xaxis"]["range"][0] < -0.1
    assert [line["x0"] for line in chart.figure["layout"]["shapes"]] == [0.667, 0.8]


def test_the_part_on_which_assessors_differ_most_is_the_title_unless_there_is_one_only() -> None:
    assert agreement_dots(PARTS, Frame(), ENGLISH).title == "Assessors differ most on Budget: -0.10"
    assert agreement_dots(PARTS.head(1), Frame(), ENGLISH).title == "How far assessors agree"
    assert any("40 answers" in text for text in hovers(agreement_dots(PARTS, Frame(), ENGLISH)))


def test_the_assessor_who_is_farthest_off_is_named_and_only_when_marked() -> None:
    def drawn(*rows: dict[str, object]) -> Chart:
        return leniency_dots(pd.DataFrame(rows), 100.0, 1, Frame(), ENGLISH)

    mild, strict, plain = row("A", 12.5, 10, 15), row("B", -20.0, -24, -16), row("C", 30.0)
    assert drawn(mild, strict, plain).title == "B scores 20.0 points below the others"
    assert drawn(mild, plain).title == "A scores 12.5 points above the others"
    chart = drawn(plain, row("D", NAN))
    assert chart.title == "No assessor is marked as lenient or strict"
    assert [line["x0"] for line in chart.figure["layout"]["shapes"]] == [-10, 0, 10]
    low, high = chart.figure["layout"]["xaxis"]["range"]
    assert low == -high < -30
    assert chart.figure["layout"]["xaxis"]["tickvals"] == [-20, 0, 20]
    assert any("D" in alt for alt in [chart.alt])
    assert any("+30.0 points on 12 answers" in text.replace("<br>", " ") for text in hovers(chart))


def test_small_scales_get_small_ticks() -> None:
    chart = leniency_dots(pd.DataFrame([row("A", 0.12)]), 4.0, 2, Frame(), ENGLISH)
    assert chart.figure["layout"]["xaxis"]["ticktext"] == ["−0.2", "0", "+0.2"]


def test_where_regions_rate_themselves_highest_is_told_and_where_they_do_not_that_is() -> None:
    def title(*rows: dict[str, object]) -> str:
        return own_gap_dots(pd.DataFrame(rows), 1, Frame(), ENGLISH).title

    high = row("Budget", 8.0, -10, 26)
    assert title(row("All", 3.0), high) == (
        "Regions rate themselves highest on Budget: 8.0 points above their assessors"
    )
    assert title(row("All", -3.0)) == "On no part do regions rate themselves above their assessors"
    assert title(row("All", NAN)) == "There are no deviations to show yet."
