"""Beside the dots of the ranking: how far each rank shifts."""

import pandas as pd

from charts import DARK, LIGHT, Chart, Frame, Width, ranking_dots
from tests.charts.tables import ENGLISH, FOUR, INDONESIAN, NAN, drawn_texts, hovers, ranking_of, shifting, traces

WIDE, NARROW = Frame(), Frame(LIGHT, Width.NARROW)
FIVE = shifting(ranking_of([5.0, 4.0, 3.0, 2.0, 1.0]), 1)


def drawn(ranking: pd.DataFrame, frame: Frame = WIDE, marked: frozenset[str] = frozenset()) -> Chart:
    return ranking_dots(ranking, marked, FOUR, frame, ENGLISH)


def test_a_bar_reaches_from_the_best_to_the_worst_rank_seen_from_the_rank_now() -> None:
    (bars,) = traces(drawn(FIVE), "bar")
    assert bars["xaxis"] == "x2"
    assert bars["y"] == [0, 1, 2, 3, 4]
    assert bars["base"] == [-0.5, -1.5, -1.5, -1.5, -1.5]
    assert bars["x"] == [2.0, 3.0, 3.0, 3.0, 2.0]


def test_the_ranks_stand_at_the_end_of_the_row() -> None:
    ranking = FIVE.assign(
        first=FIVE["first"].where(FIVE["rank"] != 2, 2), last=FIVE["last"].where(FIVE["rank"] != 2, 2)
    )
    texts = [text.strip() for text in drawn(ranking).figure["data"][-1]["text"]]
    assert texts == ["1–2", "2", "2–4", "3–5", "4–5"]


def test_scores_and_shifts_are_two_panels_with_a_name_each() -> None:
    layout = drawn(FIVE).figure["layout"]
    assert layout["xaxis"]["domain"][1] < layout["xaxis2"]["domain"][0]
    assert [note["text"] for note in layout["annotations"]] == ["Score", "Shift of rank (90%)"]
    assert layout["xaxis2"]["ticktext"] == ["▲3", "0", "▼3"]
    assert layout["xaxis2"]["range"][0] == -layout["xaxis2"]["range"][1]


def test_the_axis_reaches_as_far_as_the_widest_shift() -> None:
    wide = drawn(shifting(ranking_of(range(100)), 40)).figure["layout"]["xaxis2"]
    assert wide["range"][1] > 40
    assert wide["ticktext"] == ["▲30", "0", "▼30"]


def test_ranks_in_a_group_say_that_they_are_in_a_group() -> None:
    grouped = FIVE.assign(place=FIVE["place"].where(FIVE["rank"] < 3, 1))
    assert [note["text"] for note in drawn(grouped).figure["layout"]["annotations"]] == ["Score", "In its group (90%)"]


def test_the_marked_region_has_a_strong_bar_and_the_others_a_pale_one() -> None:
    chart = drawn(FIVE, Frame(DARK), frozenset({"11.02"}))
    (bars,) = traces(chart, "bar")
    assert bars["marker"]["color"] == [DARK.ground, DARK.accent, DARK.ground, DARK.ground, DARK.ground]


def test_two_that_are_tied_within_noise_have_a_mark_between_them() -> None:
    marks = [trace for trace in traces(drawn(FIVE), "scatter", "text") if trace.get("name") == "level"]
    assert [trace["y"] for trace in marks] == [[0.5]]
    assert "≈" in marks[0]["text"][0]
    assert "≈" in drawn(FIVE).subtitle
    apart = FIVE.assign(level=FIVE["level"] & False)
    assert "≈" not in "".join([*drawn_texts(drawn(apart)), drawn(apart).subtitle])


def test_hovering_tells_ranks_and_the_chance_of_the_band() -> None:
    told = [text for text in hovers(drawn(FIVE)) if "Contoh 2" in text]
    assert any("In 90% of the draws its rank is 1 to 3 (now 2 of 5)." in text for text in told)
    assert any("keeps its band in 90% of them" in text for text in told)
    without = FIVE.assign(chance=NAN)
    assert not any("band" in text for text in hovers(drawn(without)))


def test_one_region_or_regions_without_ranks_have_no_second_panel() -> None:
    for ranking in (shifting(ranking_of([2.0]), 1), ranking_of([2.0, 1.0]), shifting(ranking_of([NAN, NAN]), 1)):
        chart = drawn(ranking)
        assert "xaxis2" not in chart.figure["layout"]
        assert traces(chart, "bar") == []


def test_a_region_without_a_score_has_no_bar() -> None:
    (bars,) = traces(drawn(shifting(ranking_of([3.0, NAN, 1.0]), 1)), "bar")
    assert bars["y"] == [0, 1]


def test_on_a_phone_the_figures_stand_above_the_bars() -> None:
    spans = drawn(FIVE, NARROW).figure["data"][-1]
    assert spans["textposition"] == "middle left"
    assert all(y < row for row, y in enumerate(spans["y"]))


def test_a_hollow_dot_is_an_incomplete_region() -> None:
    ranking = ranking_of([2.0, 1.0])
    ranking.loc[0, ["low", "high", "coverage"]] = [1.5, 2.75, 0.8]
    dots = traces(ranking_dots(ranking, frozenset(), FOUR, WIDE, INDONESIAN), "scatter", "markers")[0]
    assert dots["marker"]["color"] == [LIGHT.page, LIGHT.accent]
    assert dots["marker"]["line"]["color"] == [LIGHT.accent, LIGHT.page]


def test_the_table_holds_what_is_drawn() -> None:
    table = drawn(FIVE).table
    assert table["Rank from"].tolist() == [1, 1, 2, 3, 4]
    assert table["Rank to"].tolist() == [2, 3, 4, 5, 5]
    assert table["Chance of the band"].tolist() == [0.9] * 5
