"""Two moments: rises and falls of regions, and of the dimensions of one."""

from itertools import pairwise

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from charts import LIGHT, Frame, Width, change_dumbbell, change_slope
from charts.labels import spread
from tests.charts.tables import ENGLISH, FOUR, INDONESIAN, NAN, drawn_texts, hovers, parts_of, ranking_of, traces

MOMENTS = ("2022", "2023")
MOVED = ranking_of([2.0, 1.0, 3.0, 2.5]).assign(
    earlier=[1.5, 1.75, 3.0, NAN], later=[2.0, 1.0, 3.0, 2.5], change=[0.5, -0.75, 0.0, NAN]
)


def test_the_largest_rise_is_on_top_and_changes_are_signed() -> None:
    chart = change_dumbbell(MOVED, MOMENTS, frozenset({"11.02"}), FOUR, Frame(), INDONESIAN)
    names = chart.figure["layout"]["yaxis"]["ticktext"]
    assert names == ["Kab. Contoh 1", "Kab. Contoh 3", "<b>Kab. Contoh 2</b>"]
    texts = [text for text in drawn_texts(chart) if "span" in text]
    assert [text.split(">")[-2].split("<")[0] for text in texts[:2]] == ["+0,50", "+0,00"]
    assert "−0,75" in texts[2]
    assert texts[2].strip().startswith("<b>")
    assert chart.title == "1 of 3 regions rose, 1 fell"


def test_the_earlier_dot_is_open_and_the_later_one_shows_the_direction() -> None:
    chart = change_dumbbell(MOVED, MOMENTS, frozenset(), FOUR, Frame(), ENGLISH)
    earlier, rose, fell, same = traces(chart, "scatter", "markers")
    assert earlier["name"] == "2022"
    assert earlier["marker"]["color"] == LIGHT.page
    assert [trace["marker"]["color"] for trace in (rose, fell, same)] == [LIGHT.rise, LIGHT.fall, LIGHT.muted]
    assert [trace["x"] for trace in (rose, fell, same)] == [[2.0], [1.0], [3.0]]
    assert hovers(chart)[0] == "Kab. Contoh 1: 1.50 in 2022, 2.00 in 2023, change +0.50."


def test_a_region_with_one_moment_is_counted_and_kept_in_the_table() -> None:
    chart = change_dumbbell(MOVED, MOMENTS, frozenset(), FOUR, Frame(), ENGLISH)
    assert "1 region without a score in both rounds is not drawn." in chart.subtitle
    assert len(chart.table) == 4


def test_the_published_change_is_written_not_the_difference() -> None:
    chart = change_dumbbell(MOVED.assign(change=[0.51, NAN, NAN, NAN]), MOMENTS, frozenset(), FOUR, Frame(), ENGLISH)
    assert any("+0.51" in text for text in drawn_texts(chart))


def test_every_dimension_is_a_line_between_the_moments() -> None:
    earlier, later = parts_of({"A": [1.0, 3.0, 2.0]}), parts_of({"A": [2.5, 2.0, 2.0]})
    chart = change_slope(earlier, later, MOMENTS, FOUR, Frame(), INDONESIAN)
    lines = traces(chart, "scatter", "lines+markers")
    assert [trace["y"] for trace in lines] == [[1.0, 2.5], [3.0, 2.0], [2.0, 2.0]]
    assert [trace["line"]["color"] for trace in lines] == [LIGHT.rise, LIGHT.fall, LIGHT.muted]
    assert chart.title == "Regulation rose most (+1,50); Institutions fell most (−1,00)"
    assert any("<b>2,50</b>" in text and "+1,50" in text and "Regulation" in text for text in drawn_texts(chart))
    assert chart.figure["layout"]["xaxis"]["ticktext"] == ["<b>2022</b>", "<b>2023</b>"]
    assert {"0", "4"} <= set(drawn_texts(chart))


def test_a_dimension_with_one_moment_is_named_under_the_heading() -> None:
    chart = change_slope(
        parts_of({"A": [1.0, 3.0, NAN]}), parts_of({"A": [1.0, 3.0, 2.0]}), MOMENTS, FOUR, Frame(), ENGLISH
    )
    assert chart.title == "No dimension changed"
    assert "Without a score in both rounds: Budget." in chart.subtitle
    assert len(traces(chart, "scatter", "lines+markers")) == 2


def test_on_a_phone_the_name_has_a_line_of_its_own() -> None:
    table = parts_of({"A": [1.0, 3.0, 2.0]})
    chart = change_slope(table, table, MOMENTS, FOUR, Frame(LIGHT, Width.NARROW), ENGLISH)
    assert any(text.endswith("<br>Regulation") for text in drawn_texts(chart))


@given(st.lists(st.floats(0, 4), min_size=1, max_size=8))
def test_labels_never_lie_on_one_another_and_keep_their_order(places: list[float]) -> None:
    moved = spread(places, 0.2, 0.0, 4.0)
    assert all(after - before >= 0.2 - 1e-9 for before, after in pairwise(sorted(moved)))
    assert all(-1e-9 <= place <= 4 + 1e-9 for place in moved)
    by_place = sorted(range(len(places)), key=lambda index: (places[index], index))
    assert [moved[index] for index in by_place] == sorted(moved)


def test_labels_far_apart_stay_where_they_are() -> None:
    assert spread([3.0, 1.0, 2.0], 0.2, 0.0, 4.0) == [3.0, 1.0, 2.0]


def test_the_names_of_rounds_break_into_lines_on_a_phone() -> None:
    scored = pd.DataFrame({"code": ["X"], "label": ["X"], "score": [3.0]})
    drawn = change_slope(
        scored, scored, ("8 September 2026", "8 Desember 2026"), FOUR, Frame(width=Width.NARROW), INDONESIAN
    )
    assert drawn.figure["layout"]["xaxis"]["ticktext"] == ["<b>8 September<br>2026</b>", "<b>8 Desember<br>2026</b>"]
