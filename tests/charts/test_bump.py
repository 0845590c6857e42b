"""Places over the rounds: who is drawn in colour, who is named, and what is told."""

import numpy as np
import pandas as pd
import plotly.graph_objects
import pytest

from charts import LIGHT, Frame, Width, rank_bump
from tests.charts.tables import ENGLISH, drawn_texts, hovers, traces

PLACES = pd.DataFrame({"I": [1, 2, 3, 4], "II": [3, 1, 2, 4]}, index=list("ABCD"), dtype="Int64")
NAMES = pd.Series({code: f"Kab. {code}" for code in PLACES.index})


def test_the_highlighted_have_dots_and_the_others_share_one_quiet_line() -> None:
    others, _leaders, own = traces(rank_bump(PLACES, NAMES, ["A", "gone"], Frame(), ENGLISH), "scatter")[:3]
    assert others["y"] == [2, 1, None, 3, 2, None, 4, 4, None]
    assert (own["name"], own["y"], own["line"]["color"]) == ("Kab. A", [1, 3], LIGHT.categorical[0])
    assert "Kab. A, II: place 3." in hovers(rank_bump(PLACES, NAMES, ["A"], Frame(), ENGLISH))


def test_few_regions_are_all_named_on_a_wide_page_and_only_the_highlighted_on_a_phone() -> None:
    wide, narrow = (rank_bump(PLACES, NAMES, ["A"], Frame(LIGHT, width), ENGLISH) for width in Width)
    assert {"<b>3  Kab. A</b>", "4  Kab. D"} <= set(drawn_texts(wide))
    assert "<b>3</b>" in drawn_texts(narrow)
    assert not any("Kab. D" in text for text in drawn_texts(narrow))


def test_the_title_names_the_ends_and_the_alternative_the_highlighted() -> None:
    chart = rank_bump(PLACES, NAMES, ["B"], Frame(), ENGLISH)
    assert chart.title == "Kab. B gains most places (▲ 1), Kab. A loses most (▼ 2)"
    assert chart.alt == "Kab. B: I 2, II 1."
    still = PLACES.assign(II=PLACES["I"])
    assert rank_bump(still, NAMES, [], Frame(), ENGLISH).title == "Every region stands where it began"


@pytest.mark.parametrize("count", [25, 141, 514])
@pytest.mark.parametrize("width", Width)
def test_any_number_of_regions_is_drawn_with_every_label_inside(count: int, width: Width) -> None:
    orders = [np.random.default_rng(seed).permutation(count) + 1 for seed in range(4)]
    places = pd.DataFrame(dict(zip(("I", "II", "III", "IV"), orders, strict=True)), dtype="Int64")
    places.index = places.index.astype(str)
    names = pd.Series({region: f"Kab. Contoh {region}" for region in places.index})
    bottom = [str(region) for region in places["IV"].astype(int).nlargest(8).index]
    chart = rank_bump(places, names, bottom, Frame(LIGHT, width), ENGLISH)
    plotly.graph_objects.Figure(chart.figure)
    low, high = sorted(chart.figure["layout"]["yaxis"]["range"])
    labels = chart.figure["data"][-1]["y"]
    assert low <= min(labels)
    assert max(labels) <= high
