"""Weights are drawn as they say, and again from their seed."""

import numpy as np
import pytest

from scoring.weights.draws import DrawScheme, box_draws, dirichlet_draws, simplex_draws
from tests.scoring.weights.boards import board

BOARD = board([0.1, 0.2, 0.3], weights=[1, 2, 7])
SOME_ZERO = board([0.1, 0.2, 0.3], weights=[1, 0, 3])


@pytest.mark.parametrize("draw", [box_draws, dirichlet_draws, simplex_draws])
def test_every_draw_adds_up_to_1_and_comes_again_from_its_seed(draw) -> None:  # type: ignore[no-untyped-def]
    first, again, other = draw(BOARD, count=500, seed=7), draw(BOARD, count=500, seed=7), draw(BOARD, count=500, seed=8)
    assert first.count == 500
    assert first.weights.sum(axis=1) == pytest.approx(1, abs=1e-12)
    assert (first.weights > 0).all()
    assert (first.weights == again.weights).all()
    assert (first.weights != other.weights).any()
    assert (first.seed, first.scheme) == (7, DrawScheme(draw.__name__.removesuffix("_draws")))


def test_a_box_holds_every_weight_within_its_share_and_is_used_to_its_walls() -> None:
    drawn = box_draws(BOARD, 0.25, 20_000)
    ratios = drawn.weights / BOARD.weights
    assert drawn.spread == 0.25
    assert (ratios >= 0.75 - 1e-12).all()
    assert (ratios <= 1.25 + 1e-12).all()
    assert ratios[:, :2].min() < 0.76
    assert ratios[:, :2].max() > 1.24


def test_a_box_without_spread_is_the_weights_themselves() -> None:
    assert box_draws(BOARD, 0, 3).weights == pytest.approx(np.tile(BOARD.weights, (3, 1)))


def test_the_mean_of_a_dirichlet_is_the_weights_and_its_spread_is_the_stated_one() -> None:
    drawn = dirichlet_draws(BOARD, 60, 40_000).weights
    assert drawn.mean(axis=0) == pytest.approx(BOARD.weights, abs=0.002)
    assert drawn.std(axis=0) == pytest.approx(np.sqrt(BOARD.weights * (1 - BOARD.weights) / 61), rel=0.03)


def test_the_simplex_knows_no_weight_better_than_another() -> None:
    drawn = simplex_draws(BOARD, 40_000).weights
    assert drawn.mean(axis=0) == pytest.approx([1 / 3] * 3, abs=0.005)
    assert (drawn[:, 0] > 0.5).mean() == pytest.approx(0.25, abs=0.01)  # (1 - 0.5) squared


def test_a_weight_of_zero_stays_zero_where_the_weights_are_drawn_around() -> None:
    for drawn in (box_draws(SOME_ZERO), dirichlet_draws(SOME_ZERO)):
        assert (drawn.weights[:, 1] == 0).all()
        assert (drawn.weights[:, [0, 2]] > 0).all()


def test_a_narrow_distribution_never_loses_a_dimension_to_underflow() -> None:
    assert (dirichlet_draws(BOARD, 1e-3, 1_000).weights > 0).all()


@pytest.mark.parametrize("spread", [-0.1, 1.5, float("nan")])
def test_a_spread_that_is_no_share_is_refused(spread: float) -> None:
    with pytest.raises(ValueError, match="spread"):
        box_draws(BOARD, spread)


@pytest.mark.parametrize("concentration", [0, -3, float("nan")])
def test_a_concentration_that_is_not_above_zero_is_refused(concentration: float) -> None:
    with pytest.raises(ValueError, match="concentration"):
        dirichlet_draws(BOARD, concentration)
