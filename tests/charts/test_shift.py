"""Every region at its rank under other weights, and where it came from."""

import pandas as pd

from charts import LIGHT, Frame, Width, rank_shift, version_shift
from tests.charts.tables import ENGLISH, FOUR, NAN, drawn_texts, hovers, traces


def rows_of(*places: tuple[int | None, int | None]) -> pd.DataFrame:
    """Regions A, B, C ... with these ranks now and officially."""
    ranks = pd.array([now for now, _before in places], dtype="Int64")
    official = pd.array([before for _now, before in places], dtype="Int64")
    return pd.DataFrame(
        {
            "region": [chr(ord("A") + place) for place in range(len(places))],
            "name": [f"Kab. {chr(ord('A') + place)}" for place in range(len(places))],
            "score": [NAN if now is None else 4 - now / 10 for now, _before in places],
            "official_score": [NAN if before is None else 4 - before / 10 for _now, before in places],
            "rank": ranks,
            "official_rank": official,
            "shift": official - ranks,
        }
    )


ROWS = rows_of((1, 7), (2, 2), (7, 1), (3, 4), (None, None))


def drawn(far: int = 5, width: Width = Width.WIDE) -> list[dict[str, object]]:
    return traces(rank_shift(ROWS, far, frozenset(["B"]), FOUR, Frame(LIGHT, width), ENGLISH), "scatter")


def test_a_line_leads_from_the_official_rank_in_the_colour_of_its_direction_where_it_is_long() -> None:
    quiet, rose, fell = drawn()[:3]
    assert (rose["x"], rose["line"]) == ([7, 1, None], {"color": LIGHT.rise, "width": 3})
    assert (fell["x"], fell["line"]) == ([1, 7, None], {"color": LIGHT.fall, "width": 3})
    assert quiet["x"] == [2, 2, None, 4, 3, None]


def test_an_open_dot_marks_the_official_rank_of_those_that_moved_only() -> None:
    assert drawn()[3]["x"] == [7, 4, 1]


def test_places_gained_and_lost_stand_beside_the_score_and_are_strong_where_they_are_many() -> None:
    chart = rank_shift(ROWS, 5, frozenset(["B"]), FOUR, Frame(), ENGLISH)
    texts = [text for text in drawn_texts(chart) if "3." in text or "▲" in text]
    assert any("3.90" in text and f"{LIGHT.rise}" in text and "<b>▲ 6</b>" in text for text in texts)
    assert any("3.70" in text and LIGHT.muted in text and "▲ 1" in text and "<b>▲" not in text for text in texts)
    assert any("<b>3.80</b>" in text and "▲" not in text for text in texts)


def test_the_title_names_who_moved_farthest() -> None:
    assert rank_shift(ROWS, 5, frozenset(), FOUR, Frame(), ENGLISH).title == (
        "Kab. A gains most (▲ 6); Kab. C loses most (▼ 6)"
    )


def test_where_nobody_moved_the_title_says_so() -> None:
    assert rank_shift(rows_of((1, 1), (2, 2)), 5, frozenset(), FOUR, Frame(), ENGLISH).title == (
        "No region changes its place"
    )


def test_a_region_without_a_score_stays_listed_and_has_no_dot() -> None:
    chart = rank_shift(ROWS, 5, frozenset(), FOUR, Frame(), ENGLISH)
    assert "E" not in [code for trace in chart.figure["data"] for code in trace.get("customdata", [])]
    assert any("no score yet" in text for text in drawn_texts(chart))
    assert len(chart.table) == 5


def test_pointed_at_a_region_tells_both_ranks() -> None:
    chart = rank_shift(ROWS, 5, frozenset(), FOUR, Frame(), ENGLISH)
    assert "Kab. A: rank 1 with 3.90, officially rank 7 with 3.30." in hovers(chart)


def test_two_versions_are_called_by_their_names() -> None:
    chart = version_shift(ROWS, 5, frozenset(), ("v-1", "v-2"), FOUR, Frame(), ENGLISH)
    assert "Kab. A: rank 1 with 3.90, before rank 7 with 3.30." in hovers(chart)
    assert chart.subtitle.startswith("Filled dot: rank under v-2. Open dot: rank under v-1. Coloured: moved 5 places")
    assert chart.alt == "Ranks of 4 regions under v-2, Kab. A first; 2 moved 5 places or more."
    assert {"Rank (v-1)", "Rank (v-2)", "Score (v-1)", "Score (v-2)"} <= set(chart.table.columns)
    none = version_shift(rows_of((None, None)), 5, frozenset(), ("v-1", "v-2"), FOUR, Frame(), ENGLISH)
    assert none.title == "No region has a score under v-2."
