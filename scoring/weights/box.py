"""The weights that are allowed: a range for each, together 1, and what is smallest over all of them."""

from dataclasses import dataclass

import numpy as np

from scoring.choices import Aggregation
from scoring.weights.board import Board, Matrix
from scoring.weights.draws import BOX_SPREAD
from scoring.weights.form import Form, Mask, form
from scoring.weights.given import Row

LEAST = 1e-4
SLACK = 1e-12


@dataclass(frozen=True, slots=True, eq=False)
class Box:
    """All weights between `lower` and `upper`, one for each dimension of a board, that add up to 1."""

    lower: Row
    upper: Row

    @property
    def used(self) -> Mask:
        """The dimensions that may have weight."""
        return self.upper > 0

    def holds(self, weights: Row) -> bool:
        """Whether weights, one for each dimension, lie in the box."""
        return bool(((self.lower - SLACK <= weights) & (weights <= self.upper + SLACK)).all())


@dataclass(frozen=True, slots=True, eq=False)
class Range:
    """The lowest and highest score of each region over a box, in values of its form, and weights that give them."""

    low: Row
    high: Row
    at_low: Matrix
    at_high: Matrix


def all_weights(board: Board) -> Box:
    """Allow all weights that add up to 1.

    Where a weight of exactly 0 would change what counts and not only how much (blanks, parts not applicable, scores of
    0 in a geometric or harmonic mean, the minimum), every dimension keeps at least 0.0001.
    """
    least = np.full(len(board.weights), _least(form(board)))
    return Box(least, np.ones(len(board.weights)))


def box_around(board: Board, spread: float = BOX_SPREAD) -> Box:
    """Allow every weight of the board to differ by no more than a share of itself (0.25: 75 % to 125 %).

    Raises ValueError for a spread outside 0 to 1.
    """
    if not 0 <= spread <= 1:
        raise ValueError(f"a spread is a share from 0 to 1, not {spread}")
    weighed = board.weights > 0
    least = _least(form(board, weighed))
    lower = np.where(weighed, np.maximum(board.weights * (1 - spread), np.minimum(least, board.weights)), 0.0)
    return Box(lower, np.minimum(board.weights * (1 + spread), 1.0))


def _least(shape: Form) -> float:
    plain = (
        shape.aggregation is not Aggregation.MINIMUM
        and shape.scored.all()
        and shape.counted.all()
        and np.isfinite(shape.parts).all()
        and (shape.cover >= 0).all()
    )
    return 0.0 if plain else LEAST


def shaped(board: Board, box: Box) -> tuple[Form, Box]:
    """Bring a board into its form, with the dimensions that may have weight only, and the box with the same."""
    return form(board, box.used), Box(box.lower[box.used], box.upper[box.used])


def lightest(box: Box, coefficients: Matrix) -> Matrix:
    """Find the weights in a box under which a weighted sum is smallest.

    Takes coefficients with one in the last axis for each dimension. Returns weights in the same shape: all lower ends,
    and the rest on the smallest coefficients first.
    Source: continuous knapsack, Dantzig (1957), Operations Research 5(2); the result is a vertex of box and simplex.
    """
    order = np.argsort(coefficients, axis=-1)
    room = (box.upper - box.lower)[order]
    left = (1 - box.lower.sum()) - np.cumsum(room, axis=-1) + room
    weights = np.empty(coefficients.shape)
    np.put_along_axis(weights, order, np.clip(left, 0.0, room) + box.lower[order], axis=-1)
    return weights


def least(box: Box, coefficients: Matrix) -> Matrix:
    """Find the smallest weighted sum over a box: coefficients without their last axis."""
    sums: Matrix = _sums(lightest(box, coefficients), coefficients)
    return sums


def greatest(box: Box, coefficients: Matrix) -> Matrix:
    """Find the greatest weighted sum over a box: coefficients without their last axis."""
    return -least(box, -coefficients)


def ranges(shape: Form, box: Box) -> Range:
    """Find between which values each region moves over a box, exactly.

    A value is a quotient of two sums; its extremes lie on vertices and are found by solving the sum
    w (parts - value counted) until it is 0.
    Returns values of the form (NaN without an index) and the weights that give them.
    Source: Dinkelbach (1967), Management Science 13(7), fractional programming.
    """
    ends = [_extreme(shape, box, sign) for sign in (1.0, -1.0)]
    (low, at_low), (high, at_high) = ends
    return Range(low, high, at_low, at_high)


def _extreme(shape: Form, box: Box, sign: float) -> tuple[Row, Matrix]:
    parts, counted = sign * shape.parts, shape.counted.astype(float)
    endless: Mask = np.any(~np.isfinite(parts), axis=1)
    parts = np.where(endless[:, np.newaxis], 0.0, parts)
    weights = lightest(box, np.zeros_like(parts))
    values = _quotient(parts, counted, weights)
    while True:
        weights = lightest(box, parts - np.nan_to_num(values)[:, np.newaxis] * counted)
        better = _quotient(parts, counted, weights)
        if not (better < values - 1e-15).any():
            break
        values = better
    values = sign * np.where(shape.scored, values, np.nan)
    return np.where(endless & shape.scored, -np.inf, values), weights


def _quotient(parts: Matrix, counted: Matrix, weights: Matrix) -> Row:
    with np.errstate(invalid="ignore", divide="ignore"):
        quotient: Row = (parts * weights).sum(axis=1) / (counted * weights).sum(axis=1)
    return quotient


def _sums(weights: Matrix, coefficients: Matrix) -> Matrix:
    with np.errstate(invalid="ignore"):
        sums: Matrix = np.where(weights > 0, weights * coefficients, 0.0).sum(axis=-1)
    return sums
