"""The ranking as dots."""

import pytest

from charts import DARK, LIGHT, Frame, Width, ranking_dots
from tests.charts.tables import ENGLISH, FOUR, INDONESIAN, NAN, drawn_texts, hovers, ranking_of, traces

WIDE, NARROW = Frame(), Frame(LIGHT, Width.NARROW)


def test_the_marked_region_has_the_accent_and_the_others_are_grey() -> None:
    chart = ranking_dots(ranking_of([3.0, 2.0, 1.0]), frozenset({"11.02"}), FOUR, Frame(DARK), ENGLISH)
    peers, marked = traces(chart, "scatter", "markers")
    assert peers["customdata"] == ["11.01", "11.03"]
    assert set(peers["marker"]["color"]) == {DARK.faint}
    assert marked["customdata"] == ["11.02"]
    assert marked["marker"]["color"] == [DARK.accent]
    assert "<b>Kab. Contoh 2</b>" in chart.figure["layout"]["yaxis"]["ticktext"]
    assert chart.title == "Kab. Contoh 2: rank 2 of 3"


def test_without_a_marked_region_the_leader_is_the_finding() -> None:
    chart = ranking_dots(ranking_of([2.0, 3.5]), frozenset(), FOUR, WIDE, INDONESIAN)
    assert chart.title == "Kab. Contoh 2 has the highest score: 3,50"
    peers, marked = traces(chart, "scatter", "markers")
    assert set(peers["marker"]["color"]) == {LIGHT.accent}
    assert marked["x"] == []


def test_tied_regions_share_the_rank_and_the_title() -> None:
    chart = ranking_dots(ranking_of([3.0, 3.0, 1.0]), frozenset(), FOUR, WIDE, ENGLISH)
    assert chart.title == "2 regions share the highest score, 3.00"
    ranks = next(trace for trace in traces(chart, "scatter", "text") if trace["textposition"] == "middle left")
    assert [text.strip() for text in ranks["text"]] == ["1", "1", "3"]


def test_rank_and_value_stand_in_the_row() -> None:
    chart = ranking_dots(ranking_of([1.0, 3.25]), frozenset(), FOUR, WIDE, INDONESIAN)
    assert chart.figure["layout"]["yaxis"]["ticktext"] == ["Kab. Contoh 2", "Kab. Contoh 1"]
    assert [text.strip() for text in chart.figure["data"][-1]["text"]] == ["3,25", "1,00"]


def test_on_a_phone_rank_and_name_stand_above_the_row() -> None:
    chart = ranking_dots(ranking_of([1.0, 3.25]), frozenset(), FOUR, NARROW, INDONESIAN)
    assert chart.figure["layout"]["yaxis"]["showticklabels"] is False
    (names,) = [trace for trace in traces(chart, "scatter", "text") if "Contoh" in trace["text"][0]]
    assert names["text"][0].endswith("1</span>  Kab. Contoh 2")
    assert names["y"][0] < 0


def test_a_missing_score_is_a_word_in_the_last_row_and_no_dot() -> None:
    chart = ranking_dots(ranking_of([NAN, 2.0]), frozenset(), FOUR, WIDE, ENGLISH)
    assert [x for trace in traces(chart, "scatter", "markers") for x in trace["x"]] == [2.0]
    (note,) = [trace for trace in traces(chart, "scatter", "text") if "no score yet" in trace["text"][0]]
    assert note["y"] == [1]
    assert "1 region has no score yet." in chart.alt


def test_regions_that_all_lack_a_score_are_still_listed() -> None:
    chart = ranking_dots(ranking_of([NAN, NAN]), frozenset(), FOUR, WIDE, ENGLISH)
    assert chart.title == "No region has a score yet"
    assert chart.alt == "2 regions have no score yet."


def test_an_incomplete_region_has_an_interval_and_says_so() -> None:
    ranking = ranking_of([2.0, 1.0])
    ranking.loc[0, ["low", "high", "coverage"]] = [1.5, 2.75, 0.8]
    chart = ranking_dots(ranking, frozenset(), FOUR, WIDE, ENGLISH)
    _guides, intervals = traces(chart, "scatter", "lines")
    assert intervals["x"] == [1.5, 2.75, None]
    assert any("80% of the answers are in" in text and "from 1.50 to 2.75." in text for text in hovers(chart))
    assert "thick line" in chart.subtitle


def test_the_change_is_told_where_there_is_one() -> None:
    chart = ranking_dots(ranking_of([2.0, 1.0]).assign(change=[-0.29, NAN]), frozenset(), FOUR, WIDE, INDONESIAN)
    assert [("−0,29" in text) for text in hovers(chart)] == [True, False]


def test_the_ends_of_the_scale_are_shown() -> None:
    axis = ranking_dots(ranking_of([2.0]), frozenset(), FOUR, WIDE, ENGLISH).figure["layout"]["xaxis"]
    assert axis["ticktext"] == ["0", "1", "2", "3", "4"]
    assert axis["range"][0] < 0 < 4 < axis["range"][1]


@pytest.mark.parametrize(("frame", "row"), [(WIDE, 20), (NARROW, 46)])
def test_the_height_follows_the_rows(frame: Frame, row: int) -> None:
    heights = [
        ranking_dots(ranking_of([1.0] * count), frozenset(), FOUR, frame, ENGLISH).figure["layout"]["height"]
        for count in (25, 141)
    ]
    assert heights[1] - heights[0] == (141 - 25) * row


def test_a_long_name_is_whole_and_has_a_margin_that_grows() -> None:
    name = "Kabupaten Administrasi Kepulauan Seribu yang Sangat Panjang Sekali Namanya"
    chart = ranking_dots(ranking_of([1.0], [name]), frozenset(), FOUR, WIDE, ENGLISH)
    assert name in drawn_texts(chart)
    short = ranking_dots(ranking_of([1.0], ["Kota A"]), frozenset(), FOUR, WIDE, ENGLISH)
    room = chart.figure["layout"]["margin"]["l"] - short.figure["layout"]["margin"]["l"]
    assert room >= 7 * (len(name) - len("Kota A"))


def test_a_rank_in_a_selection_is_that_among_all() -> None:
    ranking = ranking_of([3.0, 2.0, 1.0])
    chart = ranking_dots(ranking[ranking["rank"] > 1], frozenset({"11.02"}), FOUR, WIDE, ENGLISH)
    assert chart.title == "Kab. Contoh 2: rank 2 of 3"
