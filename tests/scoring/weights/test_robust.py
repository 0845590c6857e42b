"""Robust pairs, held against the ranking under many weights of the box."""

import numpy as np
import pytest
from hypothesis import given

from scoring import Aggregation, Missing
from scoring.weights.board import scores_at
from scoring.weights.box import all_weights, box_around
from scoring.weights.draws import box_draws
from scoring.weights.form import Mask
from scoring.weights.robust import robust_pairs
from scoring.weights.winning import winning_matrix
from tests.scoring.building import BLOCK, REWEIGHT
from tests.scoring.weights.boards import GAPS, LEVELS, MEANS, MISSING, NAN, WEIGHTS, board, grid, rows_of


@given(rows_of(GAPS), MEANS, MISSING, WEIGHTS)
def test_who_is_robustly_above_is_below_under_no_weights_and_who_is_not_is_under_some(
    rows: list[list[float]], how: Aggregation, missing: Missing, weights: list[float]
) -> None:
    made = board(*rows, how=how, missing=missing, weights=weights)
    box = all_weights(made)
    found = robust_pairs(made, box)
    inside = [np.maximum(one, box.lower) for one in grid(3, 12)]
    scores = np.array([scores_at(made, one / one.sum()) for one in inside])
    below = (scores[:, :, np.newaxis] < scores[:, np.newaxis] - 1e-9).any(axis=0)
    assert not (found.above & below).any()
    assert not (found.above & ~found.told).any()
    known = ~np.isnan(scores).any(axis=0)
    unsettled = found.told & ~found.above & ~below & known & known[:, np.newaxis]
    np.fill_diagonal(unsettled, val=False)
    for one, other in np.argwhere(unsettled):  # below between the points of the grid only: by little
        leads = scores[:, one] - scores[:, other]
        assert leads.min() < 0.05


@given(rows_of(LEVELS), WEIGHTS)
def test_without_gaps_every_pair_is_told_and_robust_means_dominated_on_every_dimension(
    rows: list[list[float]], weights: list[float]
) -> None:
    made = board(*rows, weights=weights)
    found = robust_pairs(made, all_weights(made))
    dominates: Mask = np.all(made.scores[:, np.newaxis] >= made.scores, axis=2)
    np.fill_diagonal(dominates, val=False)
    assert found.told.all()
    assert (found.above == dominates).all()


def test_a_robust_pair_wins_in_every_draw_from_the_same_box() -> None:
    made = board(*np.random.default_rng(4).random((25, 5)).round(2).tolist(), weights=[1, 2, 3, 2, 2])
    found = robust_pairs(made, box_around(made))
    winning = winning_matrix(made, box_draws(made, count=2_000))
    assert 50 < found.above.sum() < 300
    assert (winning.T[found.above] == 0).all()


def test_the_minimum_over_thirty_vertices_decides() -> None:
    made = board([0.6, 0.22], [0.4, 0.45])
    assert robust_pairs(made, box_around(made, 0.1)).above.tolist() == [[False, False], [False, False]]
    tilted = board([0.7, 0.3], [0.4, 0.45])
    assert robust_pairs(tilted, box_around(tilted, 0.1)).above.tolist() == [[False, True], [False, False]]


def test_identical_regions_are_robustly_level_and_who_has_no_score_is_above_nobody() -> None:
    made = board([0.5, 0.5], [0.5, 0.5], [NAN, 0.1], missing=BLOCK)
    found = robust_pairs(made, box_around(made))
    assert found.above.tolist() == [[False, True, False], [True, False, False], [False, False, False]]
    assert found.told.all()


def test_regions_that_count_different_dimensions_are_told_apart_only_where_their_ranges_or_ends_do() -> None:
    made = board([NAN, 0.9], [0.2, 0.3], [0.8, 0.99], [0.85, 0.93], missing=REWEIGHT)
    found = robust_pairs(made, box_around(made, 0.5))
    assert found.above[0].tolist() == [False, True, False, False]
    assert found.told[0].tolist() == [True, True, True, True]
    curved = board([0.1, 0.5, NAN], [0.2, NAN, 0.4], missing=REWEIGHT, weights=[1, 1, 1])
    assert not robust_pairs(curved, box_around(curved, 0.1)).above.any()


def test_who_meets_its_minimum_coverage_under_some_weights_only_is_not_told() -> None:
    made = board([0.9, NAN], [0.5, 0.5], missing=Missing(REWEIGHT.policy, 0.5))
    assert robust_pairs(made, box_around(made)).told.tolist() == [[False, False], [False, True]]


def test_a_zero_makes_the_geometric_mean_the_last_under_all_weights() -> None:
    made = board([0.0, 1.0], [0.1, 0.1], [1.0, 0.0], how=Aggregation.GEOMETRIC)
    assert robust_pairs(made, all_weights(made)).above.tolist() == [
        [False, False, True], [True, False, True], [True, False, False],
    ]  # fmt: skip


def test_one_region_has_no_pair() -> None:
    made = board([0.0, 1.0])
    assert robust_pairs(made, all_weights(made)).above.tolist() == [[False]]
    assert pytest.approx(1) == all_weights(made).upper.min()
