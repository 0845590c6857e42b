"""Indicators of a few regions, the furthest apart on top."""

import pandas as pd

from charts import LIGHT, Frame, Width, difference_cells
from tests.charts.tables import ENGLISH, FOUR, NAN, parts_of, traces

CELLS = parts_of({"Kab. A": [1.0, 4.0, 2.0], "Kota B": [1.5, 0.5, NAN]}).assign(applies=True)


def test_the_indicator_that_parts_them_most_stands_on_top() -> None:
    chart = difference_cells(CELLS, FOUR, Frame(), ENGLISH)
    assert chart.figure["layout"]["yaxis"]["ticktext"] == ["Institutions", "Regulation", "Budget"]
    assert chart.title == "Furthest apart in Institutions: Kab. A 4.00, Kota B 0.50"
    (cells,) = traces(chart, "heatmap")
    assert cells["z"] == [[4.0, 0.5], [1.0, 1.5], [2.0, None]]
    assert [text.strip() for text in chart.figure["data"][-1]["text"]] == ["3.50", "0.50", ""]


def test_colours_run_from_one_end_of_the_scale_to_the_other() -> None:
    (cells,) = traces(difference_cells(CELLS, FOUR, Frame(), ENGLISH), "heatmap")
    assert (cells["zmin"], cells["zmax"]) == (0.0, 4.0)
    assert cells["textfont"]["color"] == LIGHT.ink


def test_a_gap_says_why_it_is_one() -> None:
    cells = CELLS.assign(applies=~((CELLS["name"] == "Kota B") & (CELLS["code"] == "ANG")))
    for table, word in ((CELLS, "no score yet"), (cells, "does not apply")):
        notes = traces(difference_cells(table, FOUR, Frame(), ENGLISH), "scatter", "text")[0]
        assert (notes["x"], notes["y"], notes["text"]) == ([1], [2], [word])


def test_regions_that_are_the_same_are_said_to_be() -> None:
    same = parts_of({"A": [1.0, 2.0, 3.0], "B": [1.0, 2.0, 3.0]}).assign(applies=True)
    assert difference_cells(same, FOUR, Frame(), ENGLISH).title == "No indicator parts these regions"
    one = same[same["name"] == "A"]
    assert difference_cells(one, FOUR, Frame(), ENGLISH).title == "No indicator holds the scores of two regions"


def test_on_a_phone_every_other_line_holds_a_name() -> None:
    chart = difference_cells(CELLS, FOUR, Frame(LIGHT, Width.NARROW), ENGLISH)
    (cells,) = traces(chart, "heatmap")
    assert cells["z"][0] == [None, None]
    assert cells["z"][1] == [4.0, 0.5]
    names = chart.figure["data"][-1]
    assert names["text"] == ["Institutions", "Regulation", "Budget"]
    assert names["y"] == [0, 2, 4]


def test_a_long_name_takes_more_lines_on_a_phone_and_is_never_cut() -> None:
    long = "Keterpaduan rencana dan anggaran sistem pemerintahan berbasis elektronik"
    table = CELLS.assign(label=CELLS["label"].mask(CELLS["code"] == "REG", long))
    narrow = difference_cells(table, FOUR, Frame(LIGHT, Width.NARROW), ENGLISH)
    (cells,) = traces(narrow, "heatmap")
    names = narrow.figure["data"][-1]
    assert names["text"][1].replace("<br>", " ") == long
    assert names["y"] == [0, 2.5, 5]
    assert [row for row, values in enumerate(cells["z"]) if values != [None, None]][:2] == [1, 4]
    assert len(cells["z"]) == 7
    assert long in difference_cells(table, FOUR, Frame(), ENGLISH).figure["layout"]["yaxis"]["ticktext"]


def test_the_table_is_in_the_order_of_the_chart() -> None:
    table = difference_cells(CELLS, FOUR, Frame(), ENGLISH).table
    assert table["Indicator"].drop_duplicates().tolist() == ["Institutions", "Regulation", "Budget"]
    assert table["Furthest apart"].iloc[0] == 3.5
    assert pd.isna(table["Furthest apart"].iloc[-1])
