"""Best and worst possible ranks, held against all weights on a grid and all draws."""

from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from scipy import optimize

from scoring import Aggregation, Missing, rank
from scoring.weights import reach
from scoring.weights.board import Board, scores_at
from scoring.weights.box import Box, all_weights, box_around
from scoring.weights.draws import box_draws, simplex_draws
from scoring.weights.reach import best_rank, robustly_in_top, worst_rank
from tests.scoring.building import BLOCK, REWEIGHT
from tests.scoring.weights.boards import GAPS, LEVELS, MEANS, MISSING, NAN, WEIGHTS, board, grid, ranks_on, rows_of


def rank_of(made: Board, region: str, weights: np.ndarray) -> int | None:
    place = rank(pd.Series(scores_at(made, weights), made.regions))[region]
    return None if place is pd.NA else int(place)


@settings(max_examples=60)
@given(rows_of(LEVELS, 6), WEIGHTS)
def test_no_weights_of_a_grid_go_beyond_the_exact_extremes_and_these_are_reached(
    rows: list[list[float]], weights: list[float]
) -> None:
    """Scores in quarters: the corners of all orders lie on the weights of this grid or between them."""
    made = board(*rows, weights=weights)
    best, worst = best_rank(made, "A"), worst_rank(made, "A")
    assert best is not None
    assert worst is not None
    assert best.exact
    assert worst.exact
    ranks = ranks_on(made, list(grid(3, 24)))[:, 0]
    assert best.rank <= ranks.min()
    assert worst.rank >= ranks.max()
    assert (rank_of(made, "A", best.weights), rank_of(made, "A", worst.weights)) == (best.rank, worst.rank)
    assert best.weights.sum() == pytest.approx(1)


@settings(max_examples=60)
@given(rows_of(GAPS, 6), MEANS, MISSING, WEIGHTS)
def test_with_gaps_and_any_mean_the_rank_is_reached_and_the_bound_never_passed(
    rows: list[list[float]], how: Aggregation, missing: Missing, weights: list[float]
) -> None:
    made = board(*rows, how=how, missing=missing, weights=weights)
    box = all_weights(made)
    best, worst = best_rank(made, "A", box), worst_rank(made, "A", box)
    assert (best is None) == (worst is None)
    if best is None or worst is None:
        return
    inside = [np.maximum(one, box.lower) for one in grid(3, 8)]
    ranks = [place for place in ranks_on(made, inside)[:, 0] if place]
    assert best.bound <= min(ranks, default=best.rank)
    assert worst.bound >= max(ranks, default=worst.rank)
    assert best.bound <= best.rank <= worst.rank <= worst.bound
    assert (rank_of(made, "A", best.weights), rank_of(made, "A", worst.weights)) == (best.rank, worst.rank)


def test_what_was_observed_lies_within_what_is_possible() -> None:
    made = board(*np.random.default_rng(6).random((40, 5)).round(2).tolist())
    around = (box_around(made), box_draws(made, count=300))
    for region in ("R0", "R7", "R23"):
        for box, draws in ((all_weights(made), simplex_draws(made, 300)), around):
            best, worst = best_rank(made, region, box), worst_rank(made, region, box)
            observed = [rank_of(made, region, weights) or 0 for weights in draws.weights]
            assert best is not None
            assert worst is not None
            assert best.exact
            assert worst.exact
            assert best.rank <= min(observed)
            assert max(observed) <= worst.rank
            assert box.holds(best.weights)
            assert box.holds(worst.weights)


def test_extremes_that_draws_hardly_ever_meet_are_found() -> None:
    """A leads on a only by a hair: first while a has more than 99.9 % of the weight."""
    made = board([0.501, 0.0], [0.5, 1.0], [0.2, 0.3])
    best, worst = best_rank(made, "A"), worst_rank(made, "A")
    assert best is not None
    assert worst is not None
    assert (best.rank, worst.rank) == (1, 3)
    assert best.weights[0] > 0.998


def test_identical_regions_share_both_extremes_and_one_alone_is_first() -> None:
    same = board([0.5, 0.5], [0.5, 0.5])
    for find in (best_rank, worst_rank):
        found = find(same, "B")
        assert found is not None
        assert (found.rank, found.bound) == (1, 1)
    alone = best_rank(board([0.1, NAN]), "A")
    assert alone is not None
    assert alone.rank == 1


def test_who_has_no_score_has_no_extremes() -> None:
    assert best_rank(board([NAN, 0.5], [0.1, 0.1], missing=BLOCK), "A") is None
    with pytest.raises(KeyError):
        worst_rank(board([0.1, 0.5]), "Z")


def test_weights_above_zero_do_not_matter_to_the_minimum() -> None:
    made = board([0.8, 0.2], [0.3, 0.5], how=Aggregation.MINIMUM)
    best, worst = best_rank(made, "A"), worst_rank(made, "A")
    assert best is not None
    assert worst is not None
    assert (best.rank, worst.rank) == (2, 2)


def test_others_that_count_other_dimensions_leave_a_bound() -> None:
    made = board([0.5, 0.5, 0.6], [NAN, 0.9, 0.3], [0.4, 0.45, 0.5], missing=REWEIGHT)
    best = best_rank(made, "A")
    assert best is not None
    assert best.exact
    worst = worst_rank(made, "B")
    assert worst is not None
    assert (worst.rank, worst.bound, worst.exact) == (3, 3, True)


def test_when_time_is_up_the_bound_says_what_is_not_known() -> None:
    made = board(*np.random.default_rng(8).random((60, 5)).tolist())
    now = rank_of(made, "R5", made.weights)
    best, worst = best_rank(made, "R5", seconds=0), worst_rank(made, "R5", seconds=0)
    assert best is not None
    assert worst is not None
    assert best.bound <= best.rank <= (now or 0) <= worst.rank <= worst.bound
    assert not worst.exact


@pytest.mark.parametrize(
    ("dual", "sign", "bound"),
    [
        (None, -1, 0),
        (-np.inf, -1, 0),
        (3.2, -1, 4),
        (4.00003, -1, 4),
        (-1.0, -1, 0),
        (None, 1, 9),
        (-5.9, 1, 5),
        (-5.99996, 1, 6),
        (-12.0, 1, 9),
    ],
)
def test_what_was_proven_before_the_time_was_up_is_kept_and_never_stretched(
    dual: float | None, sign: int, bound: int
) -> None:
    assert reach._proven(dual, 9, sign) == bound


def test_the_best_found_before_the_time_was_up_is_told_with_what_was_proven(monkeypatch: pytest.MonkeyPatch) -> None:
    """The solver ends at its first solution: a rank between the one now and the best, and a bound below it."""
    made = board(*np.random.default_rng(8).random((60, 5)).tolist())
    found = best_rank(made, "R5")
    solve = optimize.milp

    def out_of_time(*given: Any, **named: Any) -> optimize.OptimizeResult:
        result = solve(*given, **named)
        result.status, result.mip_dual_bound = reach.TIME_IS_UP, result.fun - 2.5
        return result

    monkeypatch.setattr(optimize, "milp", out_of_time)
    stopped = best_rank(made, "R5")
    assert found is not None
    assert stopped is not None
    assert found.exact
    assert (stopped.rank, stopped.bound, stopped.exact) == (found.rank, max(found.rank - 2, 1), False)


@pytest.mark.parametrize("tries", [1, 25])
def test_a_solution_that_the_ranking_does_not_confirm_is_not_told(monkeypatch: pytest.MonkeyPatch, tries: int) -> None:
    monkeypatch.setattr(reach, "_rank", lambda *_: 7)
    monkeypatch.setattr(reach, "TRIES", tries)
    with pytest.raises(RuntimeError, match="confirm"):
        best_rank(board([0.8, 0.2], [0.3, 0.5], [0.2, 0.6]), "A")


def test_who_is_in_the_top_under_all_weights_of_a_box() -> None:
    made = board([0.9, 0.9], [0.8, 0.4], [0.5, 0.69], [0.1, 0.1])
    assert robustly_in_top(made, 2, box_around(made, 0.25)).to_dict() == {"A": True, "B": False, "C": False, "D": False}
    assert robustly_in_top(made, 3, box_around(made, 0.25)).to_dict() == {"A": True, "B": True, "C": True, "D": False}


def test_what_cannot_be_told_of_the_top_is_missing() -> None:
    """B averages a and b, A all three: in no draw is B above, but their ranges overlap."""
    made = board([0.2, 0.9, 0.5], [0.1, 0.8, NAN], [0.0, 0.0, 0.0], missing=REWEIGHT)
    assert robustly_in_top(made, 1, box_around(made, 0.5)).to_dict() == {"A": None, "B": False, "C": False}
    assert robustly_in_top(made, 2, box_around(made, 0.5)).to_dict() == {"A": True, "B": True, "C": False}


def test_a_box_may_lie_beside_the_boards_weights() -> None:
    made = board([0.8, 0.2], [0.3, 0.5])
    worst = worst_rank(made, "A", Box(np.array([0.0, 0.7]), np.array([0.3, 1.0])))
    best = best_rank(made, "A", Box(np.array([0.0, 0.7]), np.array([0.3, 1.0])))
    assert worst is not None
    assert best is not None
    assert (best.rank, worst.rank, best.exact, worst.exact) == (2, 2, True, True)
