"""A few regions over the rounds of one instrument."""

import pandas as pd

from charts import LIGHT, Frame, Width, round_lines
from tests.charts.tables import ENGLISH, FOUR, INDONESIAN, NAN, hovers, traces


def points(scores: dict[str, list[float]]) -> pd.DataFrame:
    rows = [
        (f"13.{place:02d}", name, moment, score)
        for moment, column in zip(("I", "II", "III"), zip(*scores.values(), strict=True), strict=False)
        for place, (name, score) in enumerate(zip(scores, column, strict=True))
    ]
    return pd.DataFrame(rows, columns=["region", "name", "round", "score"])


TWO = points({"Kab. A": [1.0, 2.5, 3.0], "Kota B": [2.0, NAN, 1.5]})


def test_every_region_is_a_line_over_the_rounds() -> None:
    chart = round_lines(TWO, FOUR, Frame(), INDONESIAN)
    lines = traces(chart, "scatter", "lines+markers")
    assert [line["y"] for line in lines] == [[1.0, 2.5, 3.0], [2.0, None, 1.5]]
    assert not any(line["connectgaps"] for line in lines)
    assert chart.figure["layout"]["xaxis"]["ticktext"] == ["I", "II", "III"]
    assert chart.title == "Kab. A rose most over these rounds (+2,00)"
    assert "Kab. A, II: 2,50." in hovers(chart)


def test_lines_are_named_at_their_ends_in_their_colours() -> None:
    labels = traces(round_lines(TWO, FOUR, Frame(), ENGLISH), "scatter", "text")[-1]
    assert labels["text"] == ["<b>3.00</b>  Kab. A", "<b>1.50</b>  Kota B"]
    assert labels["textfont"]["color"] == list(LIGHT.categorical[:2])


def test_on_a_phone_a_legend_names_the_lines() -> None:
    chart = round_lines(TWO, FOUR, Frame(LIGHT, Width.NARROW), ENGLISH)
    assert chart.figure["layout"]["showlegend"]
    named = [trace["name"] for trace in chart.figure["data"] if trace.get("showlegend", True)]
    assert named == ["Kab. A", "Kota B"]


def test_labels_that_would_lie_on_one_another_are_moved_apart() -> None:
    labels = traces(round_lines(points({"A": [1.0, 2.0], "B": [1.5, 2.0]}), FOUR, Frame(), ENGLISH), "scatter", "text")
    low, high = sorted(labels[-1]["y"])
    assert high - low > 0.1


def test_no_rise_and_no_second_score_are_said() -> None:
    falling = round_lines(points({"A": [2.0, 1.0], "B": [2.0, 1.5]}), FOUR, Frame(), ENGLISH)
    assert falling.title == "No region here rose over these rounds; B held best (−0.50)"
    once = round_lines(points({"A": [NAN, 1.0], "B": [2.0, NAN]}), FOUR, Frame(), ENGLISH)
    assert once.title == "No region here has a score in two rounds"


def test_one_round_has_nothing_beside_it() -> None:
    chart = round_lines(points({"A": [2.0]}), FOUR, Frame(), ENGLISH)
    assert chart.figure["data"] == []
    assert "no second round" in chart.title
