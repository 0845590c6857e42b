"""Counts by row and kind: what is drawn, written and told."""

import pandas as pd

from charts import LIGHT, Frame, Kind, Width, tally_bars
from charts.theme import readable_on
from tests.charts.tables import ENGLISH, drawn_texts, traces

KINDS = (Kind("planned", 0.0), Kind("stopped", 0.5), Kind("done", 1.0), Kind("not said", None))
TALLY = pd.DataFrame([[90, 0, 9, 1], [0, 0, 0, 0]], index=["Governance", "Living"], columns=list("abcd"))


def test_each_piece_begins_where_the_one_before_ends_and_kinds_without_any_are_left_out() -> None:
    bars = traces(tally_bars(TALLY, KINDS, "Most are planned", "Quick wins", Frame(), ENGLISH), "bar")
    assert [bar["name"] for bar in bars] == ["planned", "done", "not said"]
    assert [bar["base"][0] for bar in bars] == [0, 90, 99]
    assert [bar["x"][0] for bar in bars] == [90, 9, 1]


def test_a_count_is_written_where_it_has_room_and_the_sum_always() -> None:
    for width in Width:
        chart = tally_bars(TALLY, KINDS, "Most are planned", "Quick wins", Frame(LIGHT, width), ENGLISH)
        assert [bar["text"][0] for bar in traces(chart, "bar")] == ["90", "9", ""]
        assert any("100" in text for text in drawn_texts(chart))


def test_the_alternative_tells_every_count_and_the_table_holds_them() -> None:
    chart = tally_bars(TALLY, KINDS, "Most are planned", "Quick wins", Frame(), ENGLISH)
    assert chart.alt == "Governance: planned 90, done 9, not said 1; Living: 0."
    assert chart.table.columns.tolist() == ["Quick wins", "planned", "stopped", "done", "not said"]


def test_texts_stand_out_from_their_ground() -> None:
    assert readable_on("#CE7A12", LIGHT) == LIGHT.ink
    assert readable_on("#0B4257", LIGHT) == LIGHT.page
