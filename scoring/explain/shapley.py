"""Who brought about the difference between two states of several children: exact Shapley values."""

from collections.abc import Callable
from math import factorial

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float64]
Row = npt.NDArray[np.float64]

MOST_PLAYERS = 12
"""As many children that differ are taken in every order, 4,096 mixtures; more of them in two orders only."""


def shapley(value: Callable[[Matrix], Row], to: Row, start: Row) -> Row:
    """Share the difference value(to) - value(start) out among the children.

    Takes a function from children x mixtures to one value for each mixture (NaN where a mixture has none), and both
    states of the children, NaN where a child is left out. A mixture has some children as in the one state and the
    others as in the other; one without a value counts as the middle of the two ends, which shifts shares but not their
    sum.
    Returns one share for each child, 0 for one that is the same in both; they add up to the difference. Up to 12
    children that differ: the mean over all orders in which they may change. More: the mean of the order written and its
    reverse, which adds up as well but depends on the order.
    Source: Shapley (1953), A value for n-person games; Shorrocks (2013), Decomposition procedures.
    """
    players = np.flatnonzero(~((to == start) | (np.isnan(to) & np.isnan(start))))
    count = len(players)
    shares = np.zeros(len(to))
    if not count:
        return shares
    changed = _all_mixtures(count) if count <= MOST_PLAYERS else _two_orders(count)
    states = np.repeat(start[:, np.newaxis], changed.shape[1], axis=1)
    states[players] = np.where(changed, to[players, np.newaxis], start[players, np.newaxis])
    values = value(states)
    first, last = values[~changed.any(axis=0)][0], values[changed.all(axis=0)][0]
    values = np.where(np.isnan(values), (first + last) / 2, values)
    shares[players] = _of_all(values, count) if count <= MOST_PLAYERS else _of_two(values, count)
    return shares


def _all_mixtures(count: int) -> npt.NDArray[np.bool_]:
    """Players x mixtures: the bits of the number of a mixture say who has changed."""
    return np.asarray((np.arange(2**count) >> np.arange(count)[:, np.newaxis]) & 1 == 1)


def _of_all(values: Row, count: int) -> Row:
    """Average what each player adds over all orders."""
    numbers = np.arange(2**count)
    sizes = _all_mixtures(count).sum(axis=0)
    weights = np.array([factorial(size) * factorial(count - size - 1) for size in range(count)]) / factorial(count)
    shares = np.empty(count)
    for player in range(count):
        without = numbers[(numbers >> player) & 1 == 0]
        shares[player] = weights[sizes[without]] @ (values[without | (1 << player)] - values[without])
    return shares


def _two_orders(count: int) -> npt.NDArray[np.bool_]:
    """Players x mixtures: the first 0, 1, ... of them changed, and then the last 0, 1, ... of them."""
    place, steps = np.arange(count)[:, np.newaxis], np.arange(count + 1)
    return np.concatenate([place < steps, place >= count - steps], axis=1)


def _of_two(values: Row, count: int) -> Row:
    """Average what each player adds in the two orders."""
    forward, backward = np.diff(values[: count + 1]), np.diff(values[count + 1 :])
    return (forward + backward[::-1]) / 2
