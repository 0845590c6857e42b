"""Effects, chances of ranks, sure pairs and influence: what the charts of the stress test draw."""

import numpy as np
import pandas as pd
import pytest

from charts import LIGHT, Frame, Width, effect_bars, influence_dots, pair_matrix, rank_chances
from tests.charts.tables import ENGLISH, INDONESIAN, drawn_texts, hovers, traces

FRAMES = [Frame(LIGHT, width) for width in Width]
EFFECTS = pd.DataFrame(
    {
        "choice": ["norm", "weights", "missing"],
        "label": ["Normalisation", "Weights", "Missing answers"],
        "first": [0.2, 0.5, 0.0],
        "first_low": [0.15, 0.4, 0.0],
        "first_high": [0.25, 0.6, 0.0],
        "total": [0.3, 0.75, 0.0],
        "total_low": [0.25, 0.7, 0.0],
        "total_high": [0.45, 0.8, 0.0],
        "changed": [True, True, False],
    }
)


def regions(count: int) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "region": [f"{place}" for place in range(count)],
            "name": [f"Kab. {place + 1}" for place in range(count)],
            "rank": pd.array(range(1, count + 1), dtype="Int64"),
        }
    )


def test_the_choice_that_matters_most_comes_first_with_its_interval() -> None:
    chart = effect_bars(EFFECTS, "the ranking", Frame(), ENGLISH)
    total, first = traces(chart, "bar")
    assert (total["x"], first["x"]) == ([75, 30], [50, 20])
    assert total["error_x"]["array"] == pytest.approx([5, 15])
    assert total["error_x"]["arrayminus"] == pytest.approx([5, 5])
    assert chart.title == "Weights matters most for the ranking: 75%"


@pytest.mark.parametrize("frame", FRAMES)
def test_a_step_that_changes_nothing_is_said_so_beside_its_name(frame: Frame) -> None:
    texts = drawn_texts(effect_bars(EFFECTS, "the ranking", frame, ENGLISH))
    assert sum("changes nothing here" in text for text in texts) == 1
    assert "<b>0%</b>" not in texts


def test_effects_are_written_as_the_language_does() -> None:
    assert any("50,0%" in text for text in hovers(effect_bars(EFFECTS, "x", Frame(), INDONESIAN)))


def test_every_rank_has_a_column_where_they_fit() -> None:
    shares = np.array([[0.75, 0.25, 0.0], [0.25, 0.7, 0.05], [0.0, 0.05, 0.95]])
    chart = rank_chances(regions(3), shares, [1, 2, 3], Frame(), ENGLISH)
    (found,) = traces(chart, "heatmap")
    assert found["z"] == [[75, 25, 0], [25, 70, 5], [0, 5, 95]]
    assert found["text"][0] == ["75", "25", ""]
    assert chart.figure["layout"]["xaxis"]["ticktext"] == ["1", "2", "3"]
    assert chart.title == "Surest here: Kab. 3, rank 3 in 95% of the draws"
    assert found["hovertext"][0][0].replace("<br>", " ") == "Kab. 1: rank 1 in 75.0% of the draws."


def test_ranks_that_nobody_of_this_part_reaches_have_no_column() -> None:
    shares = np.zeros((2, 141))
    shares[:, 99], shares[:, 100] = (0.6, 0.4), (0.4, 0.6)
    chart = rank_chances(regions(2), shares, list(range(1, 142)), Frame(), ENGLISH)
    assert chart.figure["layout"]["xaxis"]["ticktext"] == ["100", "101"]


@pytest.mark.parametrize(("frame", "most"), [(FRAMES[0], 34), (FRAMES[1], 9)])
def test_many_ranks_stand_in_columns_together_and_no_draw_is_lost(frame: Frame, most: int) -> None:
    shares = np.full((25, 514), 1 / 514)
    shares[:, ::2] *= 1.5
    shares[:, 1::2] *= 0.5
    shares *= 3  # every rank is seen
    chart = rank_chances(regions(25), np.clip(shares, 0.0051, 1), list(range(1, 515)), frame, ENGLISH)
    (found,) = traces(chart, "heatmap")
    heads = chart.figure["layout"]["xaxis"]["ticktext"]
    assert len(heads) <= most
    assert heads[0].startswith("1–")
    assert heads[-1].endswith("514")
    assert sum(found["z"][0]) == pytest.approx(100 * np.clip(shares, 0.0051, 1)[0].sum(), abs=0.5)


def test_classes_of_ranks_keep_their_ends() -> None:
    chart = rank_chances(regions(1), np.array([[0.5, 0.5]]), [10, 20], Frame(), ENGLISH)
    assert chart.figure["layout"]["xaxis"]["ticktext"] == ["1–10", "11–20"]


def test_the_rank_now_is_framed() -> None:
    (frame,) = traces(rank_chances(regions(2), np.eye(2), [1, 2], Frame(), ENGLISH), "scatter", "lines")
    assert (min(frame["x"][:5]), max(frame["x"][:5]), min(frame["y"][6:11])) == (-0.48, 0.48, 0.55)


ABOVE = np.array([[False, True, True], [False, False, False], [False, False, False]])
TOLD = np.array([[True, True, True], [True, True, False], [True, False, True]])


def test_a_pair_is_sure_open_or_untold_and_stands_once() -> None:
    chart = pair_matrix(regions(3), ABOVE, TOLD, Frame(), ENGLISH)
    (found,) = traces(chart, "heatmap")
    assert found["z"] == [[None, 2, 2], [None, None, 0], [None, None, None]]
    assert chart.title == "Here the order of 2 of 3 pairs is sure"
    assert chart.table["Order"].tolist() == ["sure", "sure", "cannot be told"]
    open_pair = pair_matrix(regions(3), ABOVE, np.ones((3, 3), bool), Frame(), ENGLISH)
    assert traces(open_pair, "heatmap")[0]["z"][1][2] == 1


def test_on_a_phone_the_rows_are_numbered_not_named() -> None:
    wide, narrow = (pair_matrix(regions(3), ABOVE, TOLD, frame, ENGLISH).figure["layout"] for frame in FRAMES)
    assert wide["yaxis"]["ticktext"] == ["Kab. 1", "Kab. 2", "Kab. 3"]
    assert narrow["yaxis"]["ticktext"] == ["1", "2", "3"]
    assert narrow["yaxis"]["showticklabels"]


INFLUENCE = pd.DataFrame(
    {"code": ["a", "b"], "label": ["A", "B"], "weight": [0.5, 0.5], "influence": [0.2, 0.6], "share": [0.25, 0.75]}
)


def test_the_dimension_farthest_from_its_weight_is_the_title() -> None:
    chart = influence_dots(INFLUENCE, Frame(), ENGLISH)
    assert chart.title == "A weighs 50% and has 25% of the influence"
    assert {"<b>−25</b>", "<b>+25</b>"} <= {text.strip("\u00a0") for text in drawn_texts(chart)}


def test_weights_that_are_what_they_seem_are_said_so() -> None:
    same = INFLUENCE.assign(share=0.5)
    assert influence_dots(same, Frame(), ENGLISH).title == "Every dimension has the influence that its weight says"
