"""The dimensions before and after a plan."""

import pandas as pd

from charts import LIGHT, Frame, before_after_bars
from tests.charts.tables import ENGLISH, FOUR, INDONESIAN, NAN, drawn_texts, hovers, traces

PARTS = pd.DataFrame(
    {"label": ["Regulation", "Budget", "People", "Data"], "before": [2.5, 3, 1, NAN], "after": [3.25, 2.75, 1, 0.5]}
)


def test_each_bar_is_the_score_now_and_what_is_gained_or_lost_beyond_it() -> None:
    now, gained, lost = traces(before_after_bars(PARTS, FOUR, Frame(), ENGLISH), "bar")
    assert (now["y"], now["x"]) == ([0, 1, 2], [2.5, 2.75, 1])
    assert (gained["y"], gained["base"], gained["x"]) == ([0, 3], [2.5, 0], [0.75, 0.5])
    assert (lost["y"], lost["base"], lost["x"]) == ([1], [2.75], [0.25])
    assert [gained["marker"]["color"], lost["marker"]["color"]] == [LIGHT.rise, LIGHT.fall]


def test_figures_say_then_and_now_as_the_language_writes_them() -> None:
    chart = before_after_bars(PARTS, FOUR, Frame(), INDONESIAN)
    texts = " ".join(drawn_texts(chart))
    for part in ("2,50 → <b>3,25</b>", "+0,75", "−0,25", "<b>1,00</b>", "– → <b>0,50</b>"):
        assert part in texts
    assert "Data: now no score yet, then 0,50." in hovers(chart)


def test_the_finding_names_what_rises_most() -> None:
    assert before_after_bars(PARTS, FOUR, Frame(), ENGLISH).title == "Regulation rises most, from 2.50 to 3.25"
    still = PARTS.head(3).assign(after=PARTS["before"].head(3))
    assert before_after_bars(still, FOUR, Frame(), ENGLISH).title == "No dimension rises"


def test_a_dimension_without_a_score_after_all_says_so() -> None:
    parts = PARTS.assign(after=[3.25, NAN, 1, NAN], before=[2.5, NAN, 1, NAN])
    assert sum("no score yet" in text for text in drawn_texts(before_after_bars(parts, FOUR, Frame(), ENGLISH))) == 2
