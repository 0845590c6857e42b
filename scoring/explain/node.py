"""The difference of one node between two sides, shared out among its children."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from scoring.aggregate import aggregate
from scoring.choices import Aggregation
from scoring.explain.shapley import Matrix, shapley
from scoring.instrument import Node

Row = npt.NDArray[np.float64]

SPLIT = 1e-9
"""A child that changed by no more than this is not split further where its share comes from Shapley values."""


class Effect(StrEnum):
    """What makes a part of a gap: other scores, a part missing on one side, other weights, another instrument."""

    VALUE = "value"
    MISSING = "missing"
    WEIGHT = "weight"
    STRUCTURE = "structure"


@dataclass(frozen=True, slots=True, eq=False)
class Shares:
    """What every child contributes through its score, and the factor by which its own rows are scaled (NaN: none)."""

    contributions: Row
    factors: Row


def mean(rule: Node, scores: Matrix, weights: Row) -> Row:
    """Aggregate children x mixtures by the rule of a node; a child that is NaN is left out, NaN where all are."""
    used = np.where(np.isnan(scores), 0.0, weights[:, np.newaxis])
    return aggregate(rule.aggregation, held(rule, np.nan_to_num(scores)), used)


def held(rule: Node, scores: Matrix) -> Matrix:
    """Raise scores to the floor that the node declares, if any."""
    return scores if rule.floor is None else np.maximum(scores, rule.floor)


def share_out(rule: Node, weights: Row, to: Row, start: Row) -> Shares:
    """Share the difference of a node between two states of its children out among them.

    Takes the node, one weight for each child and both states: scores 0 to 1, NaN where a child is left out. Arithmetic:
    weight x difference. Geometric without a zero: logarithmic-mean Divisia. All else, and where different children are
    left out: Shapley values. The contributions add up to mean(to) - mean(start).
    Source: Ang (2015), LMDI decomposition approach: a guide for implementation, Energy Policy 86 (additive LMDI-I).
    """
    used = ~np.isnan(to)
    filled = np.where(used, to, 1.0), np.where(used, start, 1.0)
    heights = held(rule, filled[0]), held(rule, filled[1])
    same = (used == ~np.isnan(start)).all()
    if same and rule.aggregation in SMOOTH and all((height >= SMOOTH[rule.aggregation]).all() for height in heights):
        shares = np.where(used, weights, 0.0) / weights[used].sum()
        factors = shares * _passed(filled, heights)
        if rule.aggregation is Aggregation.GEOMETRIC:
            ends = np.exp(np.log(np.array(heights)) @ shares)
            factors *= log_mean(ends[:1], ends[1:]) / log_mean(*heights)
        return Shares(factors * np.where(used, to - start, 0.0), factors)
    contributions = shapley(lambda states: mean(rule, states, weights), to, start)
    differences = to - start
    far = np.abs(differences) > SPLIT  # NaN is not far
    return Shares(contributions, np.where(far, contributions / np.where(far, differences, 1.0), np.nan))


SMOOTH = {Aggregation.ARITHMETIC: -np.inf, Aggregation.GEOMETRIC: np.finfo(float).tiny}
"""Aggregations whose difference has a closed form, from this score up."""


def weight_shares(rule: Node, to: Row, start: Row, scores: Row) -> Row | None:
    """Share the difference that other weights make out among the children.

    Takes the node, the weights of both sides and one state of the children. A child gains by weighing more when it lies
    above the middle of the two means. Returns contributions that add up to mean(to) - mean(start), or None where the
    aggregation does not let the effect be shared out: harmonic, minimum, a zero under a geometric mean.
    """
    used = ~np.isnan(scores)
    height = held(rule, np.where(used, scores, 1.0))
    if rule.aggregation not in SMOOTH or not (height >= SMOOTH[rule.aggregation]).all():
        return None
    moved = np.where(used, to, 0.0) / to[used].sum() - np.where(used, start, 0.0) / start[used].sum()
    ends = np.concatenate([mean(rule, scores[:, np.newaxis], weights) for weights in (to, start)])
    if rule.aggregation is Aggregation.ARITHMETIC:
        return np.asarray((height - ends.mean()) * moved)
    return np.asarray(log_mean(ends[:1], ends[1:]) * (np.log(height) - np.log(ends).mean()) * moved)


def averaged(shares: list[Shares]) -> Shares:
    """Take the mean of several ways to share out."""
    return Shares(
        np.mean([one.contributions for one in shares], axis=0), np.mean([one.factors for one in shares], axis=0)
    )


def log_mean(first: Row, second: Row) -> Row:
    """The logarithmic mean (a - b) / (ln a - ln b) of positive numbers, a where they are equal."""
    near = (first < 2 * second) & (second < 2 * first)
    apart = np.where(near, 0.0, first - second) / np.where(near, 1.0, np.log(first) - np.log(second))
    step = np.where(near, (first - second) / second, 0.0)
    moved = step != 0
    close = second * np.where(moved, step, 1.0) / np.where(moved, np.log1p(step), 1.0)
    return np.where(near, close, apart)


def _passed(scores: tuple[Row, Row], heights: tuple[Row, Row]) -> Row:
    """How much of a child's difference the floor lets through: all above it, nothing below."""
    moved = scores[0] != scores[1]
    part = (heights[0] - heights[1]) / np.where(moved, scores[0] - scores[1], 1.0)
    return np.where(moved, part, (heights[0] == scores[0]).astype(float))
