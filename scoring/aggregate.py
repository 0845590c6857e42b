"""The children of one node to its own score: weighted means, minimum, and what a missing child does."""

import numpy as np
import numpy.typing as npt

from scoring.choices import Aggregation, MissingPolicy
from scoring.instrument import Node

Matrix = npt.NDArray[np.float64]
Column = npt.NDArray[np.float64]
TOLERANCE = 1e-12


def combine(node: Node, scores: Matrix, coverage: Matrix, weights: Column) -> tuple[Column, Column]:
    """Make the score and coverage of a node from those of its children.

    Takes children x units: scores 0 to 1 (NaN: no score), coverage 0 to 1 (NaN: not applicable, its weight goes to the
    others), and one weight for each child in any scale.
    Returns one value for each unit: the score (NaN where the node's missing policy gives none) and the coverage, the
    share of applicable weight that is answered (NaN where nothing is applicable).
    Source: OECD/JRC (2008), Handbook on Constructing Composite Indicators, steps 3 (missing data) and 6 (aggregation).
    """
    applicable = ~np.isnan(coverage)
    used = applicable * weights[:, np.newaxis]
    covered = aggregate(Aggregation.ARITHMETIC, np.where(applicable, coverage, 0.0), used)
    missing = np.isnan(scores)
    none = covered + TOLERANCE < node.missing.minimum_coverage
    if node.missing.policy is MissingPolicy.BLOCK:
        none |= (missing & (used > 0)).any(axis=0)
    if node.missing.policy is MissingPolicy.REWEIGHT:
        used[missing] = 0.0
    held = np.where(missing, 0.0, scores)
    if node.floor is not None:
        held = np.maximum(held, node.floor)
    made = aggregate(node.aggregation, held, used)
    made[none] = np.nan
    return made, covered


def aggregate(how: Aggregation, scores: Matrix, weights: Matrix) -> Column:
    """Weighted mean (or minimum) of the children of each unit.

    Takes children x units without NaN, 0 to 1, and weights in the same shape; a child of weight 0 does not count.
    Returns one value for each unit; NaN where no child has weight. A zero makes a geometric or harmonic mean 0: only a
    floor declared in the instrument changes that.
    Source: Hardy, Littlewood & Polya, Inequalities (1934), weighted power means of exponent 1, 0, -1 and -infinity.
    """
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        if how is Aggregation.ARITHMETIC:
            return _sum(scores * weights) / _sum(weights)
        if how is Aggregation.GEOMETRIC:
            return np.exp(_sum(np.where(weights > 0, weights * np.log(scores), 0.0)) / _sum(weights))
        if how is Aggregation.HARMONIC:
            return _sum(weights) / _sum(np.where(weights > 0, weights / scores, 0.0))
        lowest = np.where(weights > 0, scores, np.inf).min(axis=0)
        return np.asarray(np.where(np.isinf(lowest), np.nan, lowest), float)


def _sum(parts: Matrix) -> Column:
    """Add child by child: a matrix product may add in another order when a unit joins, and move the last bit."""
    summed: Column = parts[0].copy()
    for part in parts[1:]:
        summed += part
    return summed
