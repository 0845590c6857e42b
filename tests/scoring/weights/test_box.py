"""What is smallest over a box of weights, held against all its vertices."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring import Aggregation, Missing
from scoring.weights.board import scores_at
from scoring.weights.box import LEAST, Box, all_weights, box_around, greatest, least, lightest, ranges, shaped
from scoring.weights.form import index_of
from tests.scoring.building import REWEIGHT
from tests.scoring.weights.boards import GAPS, MEANS, MISSING, NAN, board, rows_of

NUMBERS = st.lists(st.floats(-1, 1), min_size=5, max_size=5)


def vertices(box: Box) -> list[np.ndarray]:
    """Every vertex of box and simplex: all weights but one at an end, the last making 1."""
    found = []
    for free in range(len(box.lower)):
        ends = zip(np.delete(box.lower, free), np.delete(box.upper, free), strict=True)
        for chosen in product(*ends):
            weights = np.insert(np.array(chosen), free, 1 - sum(chosen))
            if box.holds(weights):
                found.append(weights)
    return found


def test_a_box_of_a_quarter_around_five_equal_weights_has_thirty_vertices() -> None:
    box = box_around(board([0.1] * 5))
    assert len({tuple(vertex.round(9)) for vertex in vertices(box)}) == 30


@given(NUMBERS, st.lists(st.integers(1, 9), min_size=5, max_size=5), st.sampled_from([0.0, 0.25, 0.6, 1.0]))
def test_the_smallest_and_the_greatest_sum_lie_on_a_vertex(
    numbers: list[float], weights: list[int], spread: float
) -> None:
    box = box_around(board([0.1] * 5, weights=[float(one) for one in weights]), spread)
    sums = [float(vertex @ numbers) for vertex in vertices(box)]
    coefficients = np.array(numbers)
    assert least(box, coefficients) == pytest.approx(min(sums), abs=1e-12)
    assert greatest(box, coefficients) == pytest.approx(max(sums), abs=1e-12)
    assert box.holds(lightest(box, coefficients))
    assert lightest(box, coefficients).sum() == pytest.approx(1)


@given(rows_of(GAPS), MEANS, MISSING)
def test_a_range_is_never_left_and_its_ends_are_reached(
    rows: list[list[float]], how: Aggregation, missing: Missing
) -> None:
    made = board(*rows, how=how, missing=missing)
    shape, box = shaped(made, box_around(made, 0.5))
    found = ranges(shape, box)
    low, high = index_of(how, found.low), index_of(how, found.high)
    for weights in vertices(box):
        scores = scores_at(made, weights)
        known = ~np.isnan(scores) & shape.scored
        assert (scores[known] >= low[known] - 1e-12).all()
        assert (scores[known] <= high[known] + 1e-12).all()
    for row in np.flatnonzero(shape.scored & (shape.cover >= 0).all(axis=1)):
        for weights, end in ((found.at_low, low), (found.at_high, high)):
            assert scores_at(made, weights[row])[row] == pytest.approx(end[row], abs=1e-12)
    assert np.isnan(found.low[~shape.scored]).all()


def test_a_weight_may_be_zero_unless_that_changes_what_counts() -> None:
    assert all_weights(board([0.1, 0.0])).lower.tolist() == [0, 0]
    assert all_weights(board([0.1, NAN], missing=REWEIGHT)).lower.tolist() == [LEAST] * 2
    assert all_weights(board([0.1, 0.0], how=Aggregation.GEOMETRIC)).lower.tolist() == [LEAST] * 2
    assert all_weights(board([0.1, 0.2], how=Aggregation.GEOMETRIC)).lower.tolist() == [0, 0]
    assert all_weights(board([0.1, 0.2], how=Aggregation.MINIMUM)).lower.tolist() == [LEAST] * 2


def test_a_dimension_without_weight_stays_without_in_a_box_around() -> None:
    box = box_around(board([0.1, 0.2, 0.3], weights=[1, 0, 1]))
    assert box.lower.tolist() == [0.375, 0, 0.375]
    assert box.upper.tolist() == [0.625, 0, 0.625]
    assert box.used.tolist() == [True, False, True]


def test_a_spread_that_is_no_share_is_refused() -> None:
    with pytest.raises(ValueError, match="spread"):
        box_around(board([0.1, 0.2]), 2)
