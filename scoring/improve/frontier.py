"""What a part of the tree can reach for how much effort: the best value for every cost, and by which steps."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Column = npt.NDArray[np.float64]
Steps = npt.NDArray[np.int16]

DECIMALS = 9
"""Costs are kept to so many decimals, so that the same effort added in another order is the same cost."""

MOST_PAIRS = 4_000_000
"""More pairs than this are not looked through: efforts without a common measure make too many costs."""


class TooManyError(Exception):
    """The costs are too many to be looked through."""


@dataclass(frozen=True, slots=True, eq=False)
class Frontier:
    """Points that no other beats: costs rise, and with them the values; `steps` has a column for each indicator.

    A value is a score, or what the aggregation of a node adds up.
    """

    costs: Column
    values: Column
    steps: Steps

    def having(self, fit: npt.NDArray[np.bool_]) -> "Frontier":
        """Only the points that fit."""
        return Frontier(self.costs[fit], self.values[fit], self.steps[fit])

    def valued(self, values: Column) -> "Frontier":
        """The same points with other values, which rise or stay as the old ones do."""
        kept = _unbeaten(self.costs, values)
        return Frontier(self.costs[kept], values[kept], self.steps[kept])


def best_of(frontiers: Sequence[Frontier]) -> Frontier:
    """Take the best of several ways, of which there is at least one."""
    costs = np.concatenate([one.costs for one in frontiers])
    values = np.concatenate([one.values for one in frontiers])
    kept = _unbeaten(costs, values)
    return Frontier(costs[kept], values[kept], np.concatenate([one.steps for one in frontiers])[kept])


def all_of(frontiers: Sequence[Frontier], join: Callable[[Column, Column], Column]) -> Frontier:
    """Combine what several parts can reach, each with each, values joined by addition or the minimum.

    A point that is beaten in one part cannot win in the whole, because both ways of joining rise with their parts.
    Raises TooManyError.
    """
    joined = frontiers[0]
    for other in frontiers[1:]:
        if len(joined.costs) * len(other.costs) > MOST_PAIRS:
            raise TooManyError
        first, second = np.divmod(np.arange(len(joined.costs) * len(other.costs)), max(len(other.costs), 1))
        costs = np.round(joined.costs[first] + other.costs[second], DECIMALS)
        values = join(joined.values[first], other.values[second])
        kept = _unbeaten(costs, values)
        steps = joined.steps[first[kept]] + other.steps[second[kept]]
        joined = Frontier(costs[kept], values[kept], steps)
    return joined


def _unbeaten(costs: Column, values: Column) -> npt.NDArray[np.intp]:
    """The points that no other reaches or beats at the same or a lower cost, by rising cost."""
    order = np.lexsort((-values, costs))
    highest = np.maximum.accumulate(values[order])
    return np.asarray(order[np.concatenate([[True], highest[1:] > highest[:-1]])[: len(order)]])
