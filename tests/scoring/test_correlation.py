"""Rank correlation and the line of least squares, held against scipy, hand and formula."""

from math import atanh, isnan, tanh

import numpy as np
import pytest
from scipy.stats import spearmanr

from scoring.correlation import is_told, rank_correlation, trend

NAN = float("nan")


def test_ranks_go_together_as_scipy_says_with_ties_and_gaps_left_out() -> None:
    dice = np.random.default_rng(1904)
    first = dice.integers(0, 9, 60).astype(float)
    second = first + dice.normal(0, 4, 60)
    first[3], second[8] = NAN, NAN
    known = ~(np.isnan(first) | np.isnan(second))
    found = rank_correlation(first, second)
    assert found.count == 58
    assert found.rho == pytest.approx(spearmanr(first[known], second[known]).statistic, abs=1e-12)
    assert found.low < found.rho < found.high


def test_the_interval_is_fishers_with_the_error_of_bonett_and_wright() -> None:
    found = rank_correlation(np.array([1.0, 2, 3, 4, 5, 6, 7]), np.array([2.0, 1, 4, 3, 7, 5, 6]))
    rho = 1 - 6 * (1 + 1 + 1 + 1 + 4 + 1 + 1) / (7 * 48)
    assert found.rho == pytest.approx(rho)
    reach = 1.959963984540054 * ((1 + rho**2 / 2) / 4) ** 0.5
    assert (found.low, found.high) == pytest.approx((tanh(atanh(rho) - reach), tanh(atanh(rho) + reach)))


@pytest.mark.parametrize(("second", "rho"), [([1.0, 2, 30, 400], 1.0), ([4.0, 3, 2, -9], -1.0)])
def test_the_same_order_has_a_correlation_and_no_interval(second: list[float], rho: float) -> None:
    found = rank_correlation(np.array([1.0, 2, 3, 4]), np.array(second))
    assert found.rho == rho
    assert is_told(found)
    assert isnan(found.low)
    assert isnan(found.high)


@pytest.mark.parametrize(
    ("first", "second"),
    [([1.0, 2, 3], [1.0, 2, 3]), ([1.0, 1, 1, 1], [1.0, 2, 3, 4]), ([1.0, 2, 3, 4], [5.0, 5, 5, 5])],
)
def test_what_cannot_be_told_is_nan_and_never_0(first: list[float], second: list[float]) -> None:
    found = rank_correlation(np.array(first), np.array(second))
    assert not is_told(found)
    assert found.count == len(first)


def test_the_line_goes_through_points_on_a_line_and_is_none_where_there_is_none() -> None:
    assert trend(np.array([0.0, 1, NAN, 3]), np.array([1.0, 3, 5, 7])) == pytest.approx((2.0, 1.0))
    assert trend(np.array([1.0, 1]), np.array([1.0, 3])) is None
    assert trend(np.array([1.0, NAN]), np.array([1.0, 3])) is None
