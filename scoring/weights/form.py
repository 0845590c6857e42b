"""Every aggregation as a quotient of two sums that are linear in the weights, as long as no weight is zero."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from scoring.aggregate import TOLERANCE
from scoring.choices import Aggregation, MissingPolicy
from scoring.weights.board import Board, Matrix

Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """The value of a region is sum(w `parts`) / sum(w `counted`), the greater the better.

    Arithmetic: the parts are the scores and the value is the index. Geometric: their logarithms, and the index is
    exp(value). Harmonic: minus their reciprocals, and the index is -1 / value. Minimum: the lowest score in every
    dimension, because weights above zero do not matter to it. A part is 0 where it is not counted; all are -inf
    where one score of 0 makes the index 0.
    A region has an index where `scored` holds and sum(w `cover`) >= 0 (the minimum coverage).
    """

    aggregation: Aggregation
    parts: Matrix
    counted: Mask
    scored: Mask
    cover: Matrix

    @property
    def steady(self) -> Mask:
        """The regions whose minimum coverage is met, or not met, under all weights alike."""
        return (self.cover >= 0).all(axis=1) | ~self.scored


def form(board: Board, used: Mask | None = None) -> Form:
    """Bring a board into its form for weights above zero.

    Takes the board and, where other dimensions have weight zero, which are used (the form then has these columns only).
    Returns the form, regions x dimensions.
    Source: Hardy, Littlewood & Polya, Inequalities (1934): power means are quasi-arithmetic.
    """
    columns = np.ones(len(board.dimensions), bool) if used is None else used
    scores, coverage, node = board.scores[:, columns], board.coverage[:, columns], board.root
    applicable, missing = ~np.isnan(coverage), np.isnan(scores)
    counted = applicable & ~missing if node.missing.policy is MissingPolicy.REWEIGHT else applicable
    held = np.where(missing, 0.0, scores)
    if node.floor is not None:
        held = np.maximum(held, node.floor)
    cover = np.where(applicable, coverage - node.missing.minimum_coverage + TOLERANCE, 0.0)
    scored: Mask = np.any(counted, axis=1)
    if node.missing.policy is MissingPolicy.BLOCK:
        scored &= ~(missing & applicable).any(axis=1)
    scored &= ((cover >= 0) & applicable).any(axis=1)
    if node.aggregation is Aggregation.MINIMUM:
        held = np.where(counted, held, np.inf).min(axis=1, keepdims=True) + np.zeros_like(held)
        counted = np.broadcast_to(scored[:, np.newaxis], held.shape)
    parts = np.where(counted, values_of(node.aggregation, held), 0.0)
    parts[np.isneginf(parts).any(axis=1)] = -np.inf
    scored &= ~np.isnan(parts).any(axis=1)
    return Form(node.aggregation, parts, counted, scored, cover)


def index_of(how: Aggregation, values: Matrix) -> Matrix:
    """Turn values of a form into scores, 0 to 1; NaN stays."""
    with np.errstate(divide="ignore"):
        if how is Aggregation.GEOMETRIC:
            return np.exp(values)
        if how is Aggregation.HARMONIC:
            return -1 / values
    return values


def values_of(how: Aggregation, scores: Matrix) -> Matrix:
    """Turn scores, 0 to 1, into values of a form; a negative score has none in a geometric or harmonic mean."""
    with np.errstate(divide="ignore", invalid="ignore"):
        if how is Aggregation.GEOMETRIC:
            return np.log(scores)
        if how is Aggregation.HARMONIC:
            return np.where(scores < 0, np.nan, -1 / np.abs(scores))
    return scores


def scores_under(shape: Form, weights: Matrix) -> Matrix:
    """Score all regions under many weights at once.

    Takes a form and draws x dimensions, all weights above zero. Returns draws x regions, 0 to 1, NaN without an index;
    equal to `scores_at` of each row to 1e-12.
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        values = weights @ shape.parts.T
        if not shape.counted.all():
            values = values / (weights @ shape.counted.T)
    found = index_of(shape.aggregation, values)
    without = np.broadcast_to(~shape.scored, found.shape)
    if (shape.cover < 0).any():
        without = without | (weights @ shape.cover.T < 0)
    if without.any():
        found = np.where(without, np.nan, found)
    return found
