"""The rank of one region along one weight: steps, crossings, and the present weight."""

from itertools import pairwise

from charts import DARK, LIGHT, Frame, TraceLine, Width, rank_line
from tests.charts.tables import ENGLISH, INDONESIAN, drawn_texts, hovers, traces

NAMES = {"A": "Kab. A", "B": "Kab. B", "C": "Kab. C"}
STEPS = [(0.0, 0.2, 3), (0.2, 0.5, 2), (0.5, 1.0, 1)]
TRACE = TraceLine("Kab. A", "Output", 0.3, 0.1, STEPS, [(0.2, "B", -1), (0.5, "C", -1)], (2, 0.2, 1.0))


def test_the_line_is_level_between_crossings_and_steps_at_them() -> None:
    (line,) = traces(rank_line(TRACE, NAMES, 3, Frame(), ENGLISH), "scatter", "lines")
    assert (line["x"], line["y"]) == ([0, 20, 20, 50, 50, 100], [3, 3, 2, 2, 1, 1])


def test_the_first_rank_is_on_top() -> None:
    axis = rank_line(TRACE, NAMES, 3, Frame(), ENGLISH).figure["layout"]["yaxis"]
    assert axis["range"][0] > 3 > 1 > axis["range"][1]
    assert axis["tickvals"] == [1, 2, 3]


def test_crossings_are_marked_in_the_middle_of_the_step_and_name_whom_they_are_with() -> None:
    chart = rank_line(TRACE, NAMES, 3, Frame(), ENGLISH)
    (marks,) = traces(chart, "scatter", "markers")
    assert (marks["x"], marks["y"], marks["customdata"]) == ([20, 50], [2.5, 1.5], ["B", "C"])
    assert "At 20.0%: Kab. A goes past Kab. B as the weight grows." in hovers(chart)
    assert {"Kab. B", "Kab. C"} <= set(drawn_texts(chart))


def test_weights_are_written_as_the_language_does() -> None:
    fine = TraceLine("Kab. A", "Output", 0.125, 0.125, STEPS, [(0.2, "B", -1)])
    assert "<b>now 12,5%</b>" in drawn_texts(rank_line(fine, NAMES, 3, Frame(), INDONESIAN))
    assert any("20,0%" in text for text in hovers(rank_line(fine, NAMES, 3, Frame(), INDONESIAN)))


def test_who_is_passed_is_told_apart_from_who_passes() -> None:
    falling = TraceLine("Kab. A", "Output", 0.3, 0.3, [(0.0, 0.6, 1), (0.6, 1.0, 2)], [(0.6, "B", 1)])
    assert "At 60.0%: Kab. B goes past Kab. A as the weight grows." in hovers(
        rank_line(falling, NAMES, 2, Frame(), ENGLISH)
    )


def test_several_met_at_one_weight_are_one_mark() -> None:
    both = TraceLine("Kab. A", "Output", 0.3, 0.3, [(0.0, 0.4, 3), (0.4, 1.0, 1)], [(0.4, "B", -1), (0.4, "C", -1)])
    chart = rank_line(both, NAMES, 3, Frame(), ENGLISH)
    assert traces(chart, "scatter", "markers")[0]["x"] == [40]
    assert "Kab. B +1" in drawn_texts(chart)


def test_the_present_weight_is_a_full_line_and_the_official_one_a_dotted_one() -> None:
    layout = rank_line(TRACE, NAMES, 3, Frame(), ENGLISH).figure["layout"]
    shade, now, official = layout["shapes"]
    assert (shade["type"], shade["x0"], shade["x1"]) == ("rect", 20, 100)
    assert (now["x0"], "dash" in now["line"]) == (30, False)
    assert (official["x0"], official["line"]["dash"]) == (10, "dot")
    assert {"<b>now 30%</b>", "official 10%"} <= {note["text"] for note in layout["annotations"]}


def test_at_the_official_weight_there_is_one_line() -> None:
    same = TraceLine("Kab. A", "Output", 0.1, 0.1, STEPS, [])
    assert len(rank_line(same, NAMES, 3, Frame(), ENGLISH).figure["layout"]["shapes"]) == 1


def test_only_few_crossings_are_named_and_never_close_together() -> None:
    steps = [(place / 50, (place + 1) / 50, 51 - place) for place in range(50)]
    crossings = [(place / 50, "B", -1) for place in range(1, 50)]
    many = TraceLine("Kab. A", "Output", 0.5, 0.5, steps, crossings)
    for width, most, apart in ((Width.WIDE, 5, 11), (Width.NARROW, 2, 30)):
        chart = rank_line(many, NAMES, 51, Frame(DARK, width), ENGLISH)
        at = sorted(note["x"] for note in chart.figure["layout"]["annotations"] if note["text"] == "Kab. B")
        assert 1 < len(at) <= most
        assert min(later - earlier for earlier, later in pairwise(at)) >= apart
        assert len(traces(chart, "scatter", "markers")[0]["x"]) == 49


def test_a_weight_without_a_score_is_a_gap() -> None:
    gap = TraceLine("Kab. A", "Output", 0.1, 0.1, [(0.0, 0.2, 2), (0.2, 0.4, None), (0.4, 1.0, 1)], [])
    (line,) = traces(rank_line(gap, NAMES, 2, Frame(LIGHT), ENGLISH), "scatter", "lines")
    assert line["x"] == [0, 20, None, 40, 100]


def test_the_title_tells_the_range_or_that_nothing_changes() -> None:
    assert rank_line(TRACE, NAMES, 3, Frame(), ENGLISH).title == (
        "Kab. A moves between rank 1 and 3 of 3 with the weight of Output"
    )
    still = TraceLine("Kab. A", "Output", 0.1, 0.1, [(0.0, 1.0, 2)], [])
    assert "keeps rank 2 of 3" in rank_line(still, NAMES, 3, Frame(), ENGLISH).title


def test_the_table_has_every_step_with_who_is_met() -> None:
    table = rank_line(TRACE, NAMES, 3, Frame(), ENGLISH).table
    assert table["Rank"].tolist() == [3, 2, 1]
    assert table["Meets at the start"].tolist() == ["", "Kab. B", "Kab. C"]
