"""Shapley values against the mean over all orders, taken one by one."""

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.explain.shapley import MOST_PLAYERS, shapley

STATE = st.lists(st.one_of(st.floats(0, 1), st.just(float("nan"))), min_size=4, max_size=4)


def value(states: np.ndarray) -> np.ndarray:
    """A game without any symmetry; nothing left in gives no value."""
    left = np.nan_to_num(states) * np.array([[1.0], [2.0], [3.0], [5.0]])
    return np.where(np.isnan(states).all(axis=0), np.nan, left.max(axis=0) + left[0] * left[3])


def by_hand(to: np.ndarray, start: np.ndarray) -> np.ndarray:
    """The mean of what each adds, over all 24 orders."""
    ends = value(np.stack([to, start], axis=1))
    shares = np.zeros(4)
    for order in permutations(range(4)):
        state, before = start.copy(), ends[1]
        for player in order:
            state[player] = to[player]
            after = value(state[:, np.newaxis])[0]
            after = ends.mean() if np.isnan(after) else after
            shares[player] += (after - before) / 24
            before = after
    return shares


@given(STATE, STATE)
def test_shares_are_the_mean_over_all_orders(one: list[float], other: list[float]) -> None:
    to, start = np.array([0.5, *one[1:]]), np.array([*other[:3], 0.5])
    assert shapley(value, to, start) == pytest.approx(by_hand(to, start), abs=1e-12)


def test_more_than_the_most_are_shared_out_in_two_orders_and_add_up() -> None:
    count = MOST_PLAYERS + 3
    to, start = np.linspace(0, 1, count), np.linspace(0.7, 0.2, count)
    shares = shapley(lambda states: states.min(axis=0), to, start)
    assert shares.sum() == pytest.approx(to.min() - start.min())
    summed = shapley(lambda states: states.sum(axis=0), to, start)
    assert summed == pytest.approx(to - start)
