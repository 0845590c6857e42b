"""The map: every region once, its class a colour; what has no figure is never drawn as a low one."""

import pandas as pd
import plotly.graph_objects
import pytest

from charts import ABSENT, DARK, INAPPLICABLE, LIGHT, MISSING, OUTSIDE, Chart, Frame, Sheet, Width, region_map
from charts.map_classes import by_band, by_change, by_score
from tests.charts.tables import BANDS, ENGLISH, FOUR, NAN

CODES = ["11.01", "11.02", "11.03", "11.04", "11.05", "11.06"]
STATES = ["", "", MISSING, INAPPLICABLE, ABSENT, OUTSIDE]
VALUES = pd.Series([1.0, 3.0, NAN, NAN, NAN, 2.0])
ROWS = pd.DataFrame(
    {
        "region": CODES, "name": [f"Kab. <b>{code}</b>" for code in CODES], "province": "Aceh", "state": STATES,
        "value": VALUES, "told": [(f"Kab. <b>{code}</b>", "", "told") for code in CODES],
    }
)  # fmt: skip
RINGS = {
    code: (((place, 0.0), (place, 1.0), (place + 1, 1.0), (place, 0.0)),)
    for place, code in enumerate(CODES)
}  # fmt: skip
SHEET = Sheet(RINGS, {code: (place + 0.3, 0.6) for place, code in enumerate(CODES)}, frozenset(CODES))


def drawn(frame: Frame = Frame(LIGHT), sheet: Sheet = SHEET, rows: pd.DataFrame = ROWS) -> Chart:  # noqa: B008
    return region_map(
        rows, by_score(rows["value"], FOUR, frame, ENGLISH), sheet, "11.02", ("Score", "Map"), frame, ENGLISH
    )


@pytest.mark.parametrize("frame", [Frame(theme, width) for theme in (LIGHT, DARK) for width in Width])
def test_a_figure_that_plotly_takes_with_every_region_in_one_class(frame: Frame) -> None:
    data = drawn(frame).figure["data"]
    plotly.graph_objects.Figure(drawn(frame).figure)
    areas = [trace for trace in data if trace.get("fill") == "toself"]
    assert sorted(x for trace in areas for x in trace["x"][::5]) == list(range(6)), "each starts at its first corner"


def test_what_has_no_figure_has_a_pattern_or_only_an_outline_and_no_colour_of_a_score() -> None:
    areas = {trace["name"]: trace for trace in drawn().figure["data"] if trace.get("fill") == "toself"}
    assert areas["no figure"]["fillpattern"]["shape"] == "/"
    assert areas["does not apply"]["fillpattern"]["shape"] == "."
    assert areas["not in this round"]["fillcolor"] == LIGHT.page
    scores = {trace["fillcolor"] for name, trace in areas.items() if "–" in name}
    assert len(scores) == 2
    assert not scores & {areas[name]["fillcolor"] for name in areas if "–" not in name}
    assert areas["outside the selection"]["showlegend"] is False


def test_the_points_know_their_regions_tell_safely_and_leave_out_what_was_not_chosen() -> None:
    points = drawn().figure["data"][-1]
    assert points["customdata"] == CODES[:-1]
    assert points["hovertext"][0] == "Kab. &lt;b&gt;11.01&lt;/b&gt;<br>told"
    assert points["marker"]["opacity"] == 0


def test_the_picture_comes_near_to_what_it_must_hold() -> None:
    near = drawn(sheet=Sheet(RINGS, SHEET.points, frozenset(["11.02"]))).figure["layout"]
    assert near["xaxis"]["range"] == pytest.approx([0.96, 2.04])
    assert near["height"] > drawn().figure["layout"]["height"]


def test_a_selection_without_a_figure_is_a_sentence() -> None:
    empty = drawn(rows=ROWS.assign(state=OUTSIDE))
    assert empty.figure["data"] == []
    assert empty.title == "No region of this selection has this figure."


def test_steps_of_a_score_run_from_the_lowest_to_the_highest_and_silence_is_in_none() -> None:
    classed = by_score(VALUES, FOUR, Frame(), ENGLISH)
    assert [one.label for one in classed.classes][0::6] == ["2.71 – 3.00", "1.00 – 1.29"]
    assert classed.of.tolist()[:2] == ["0", "6"]
    assert classed.of.isna().tolist() == VALUES.isna().tolist()
    assert len(by_score(pd.Series([2.0, 2.0]), FOUR, Frame(), ENGLISH).classes) == 1


def test_a_change_that_prints_as_none_is_neither_a_rise_nor_a_fall() -> None:
    moved = pd.Series([0.0, 0.01, -0.01, 0.5, -0.5, NAN])
    classed = by_change(moved, FOUR, Frame(), ENGLISH)
    words = {one.code: one.label for one in classed.classes}
    assert [words.get(code) for code in classed.of] == [
        "no change", "above 0 – +0.10", "−0.10 – below 0", "above +0.30", "below −0.30", None,
    ]  # fmt: skip


def test_bands_keep_their_words_and_order() -> None:
    classed = by_band(pd.Series(["poor", None]), BANDS, Frame(), ENGLISH)
    assert [one.label for one in classed.classes] == ["Good", "Fair", "Poor"]
