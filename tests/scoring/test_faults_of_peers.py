"""What other packages were seen to do wrong when they were run, and that we do not: one test for each fault."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring import Aggregation, Goalposts, Status, rank, score, widen
from scoring.peers import among_peers
from tests.scoring.building import REWEIGHT, flat, indicator, instrument, node

NAN = float("nan")
ROWS = st.lists(st.lists(st.floats(0, 1), min_size=3, max_size=3), min_size=2, max_size=6)


def index_of(rows: list[list[float]], **how: object) -> np.ndarray:
    """The index of rows of three answers."""
    scores = score(pd.DataFrame(rows, columns=list("abc")), flat(*"abc", **how))  # type: ignore[arg-type]
    return np.array(scores[scores["code"] == "I"]["score"], float)


def test_after_a_tie_the_next_place_counts_all_above_it_and_no_place_is_halved() -> None:
    assert rank(pd.Series([0.9, 0.8, 0.8, 0.7])).tolist() == [1, 2, 2, 4]


def test_scores_that_print_alike_have_their_own_places() -> None:
    assert rank(pd.Series([0.12341, 0.12339])).tolist() == [1, 2]


@given(ROWS, st.sampled_from(list(Aggregation)), st.integers(0, 5), st.integers(0, 2))
def test_one_blank_changes_one_region(rows: list[list[float]], how: Aggregation, which: int, where: int) -> None:
    which %= len(rows)
    blank = [row.copy() for row in rows]
    blank[which][where] = NAN
    before, after = index_of(rows, how=how, missing=REWEIGHT), index_of(blank, how=how, missing=REWEIGHT)
    assert np.delete(after, which).tolist() == np.delete(before, which).tolist()
    assert not np.isnan(after[which])


def test_weights_of_5_and_3_still_give_a_score_between_0_and_1() -> None:
    assert index_of([[1.0, 1.0, 1.0]], weights={"a": 5, "b": 3, "c": 9}) == pytest.approx([1.0])


def test_a_column_that_is_the_same_for_all_keeps_its_score() -> None:
    made = instrument([node("I")], [indicator("a", goalposts=Goalposts(0, 4))])
    for count in (1, 2, 5):
        scores = score(pd.DataFrame({"a": [3.0] * count}), made)
        assert set(scores["score"]) == {0.75}


@pytest.mark.parametrize("how", list(Aggregation))
def test_a_missing_child_is_treated_alike_by_every_mean(how: Aggregation) -> None:
    assert index_of([[0.5, 0.5, NAN]], how=how, missing=REWEIGHT) == pytest.approx([0.5])


def test_a_peer_of_another_type_never_enters_the_comparison() -> None:
    scores = pd.Series([0.1, 0.2, 0.3, 0.4, 0.5, 1.0], list("abcdef"))
    kinds = pd.Series(["kabupaten"] * 5 + ["kota"], scores.index)
    without = among_peers(scores.drop("f"), kinds.drop("f"))
    pd.testing.assert_frame_equal(among_peers(scores, kinds).iloc[:5], without)


def test_a_zero_is_an_answer_and_a_blank_is_none() -> None:
    rows = [("x", "a", "value", 0.0, Status.ANSWERED), ("y", "a", "value", NAN, Status.BLANK)]
    values, status = widen(pd.DataFrame(rows, columns=["region", "code", "part", "number", "status"]), flat("a"))
    coverage = score(values, flat("a"), status=status).set_index(["region", "code"])["coverage"]
    assert coverage[("x", "a")] == 1
    assert coverage[("y", "a")] == 0
