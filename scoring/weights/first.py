"""Which weights put a region first, or the proof that none do."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from scoring.rank import TIE, rank
from scoring.weights.board import Board, Matrix, scores_at
from scoring.weights.box import Box, all_weights, least, shaped
from scoring.weights.given import Row
from scoring.weights.robust import leads

ALONE = 1e-6


@dataclass(frozen=True, slots=True, eq=False)
class Proof:
    """A mixture of other regions (shares, together 1) that is above a region by `lead` or more under all weights.

    The lead is in values of the form: scores for the arithmetic mean and the minimum, logarithms of scores for the
    geometric mean, reciprocals for the harmonic mean.
    """

    mixture: Mapping[str, float]
    lead: float


@dataclass(frozen=True, slots=True, eq=False)
class First:
    """The nearest weights that put a region first and how much weight they move (0 to 1), or the proof that none do.

    With neither, it cannot be told: regions that count other dimensions stand in the way.
    """

    weights: Row | None
    moved: float | None
    proof: Proof | None


def weights_for_first(board: Board, region: str, box: Box | None = None) -> First | None:
    """Find the weights nearest to the board's that put a region first, or prove that none do.

    Takes the board, the region and the allowed weights (None: all). Nearest: the least weight is moved, half the sum
    of |w_d - board's w_d|, so that w (g_X - g_k) >= 0 for all others k; the region is first alone where that can be.
    When the greatest lead that any weights give is below 0, the dual of that linear programme is a mixture of others
    that beats the region under all weights (of all weights: on every dimension); its lead is computed afresh.
    Returns what was found; None for a region without a score.
    Raises KeyError for an unknown region and RuntimeError when the ranking does not confirm the solution.
    Source: linear programmes with `scipy.optimize.linprog` (HiGHS); Farkas' lemma; potential optimality as in Hazen
    (1986), Operations Research 34(2).
    """
    allowed = all_weights(board) if box is None else box
    shape, narrow = shaped(board, allowed)
    own = board.row(region)
    if not shape.scored[own]:
        return None
    others = shape.scored & (np.arange(len(board.regions)) != own)
    alike = others & shape.steady & (shape.counted == shape.counted[own]).all(axis=1)
    rows = np.flatnonzero(alike)
    lead = leads(shape, np.array([own]))[0][alike]
    endless = np.isneginf(lead).any(axis=1)
    if endless.any():
        return First(None, None, Proof({str(board.regions[rows[endless][0]]): 1.0}, float("inf")))
    finite = np.isfinite(lead).all(axis=1)
    rows, lead = rows[finite], lead[finite]
    greatest_lead, mixture = _greatest_lead(narrow, lead, shape.cover[own])
    if greatest_lead < -TIE:
        shares = {str(board.regions[row]): float(share) for row, share in zip(rows, mixture, strict=True) if share > 0}
        surely = float(least(narrow, -(mixture @ lead)))
        return First(None, None, Proof(shares, surely)) if surely > 0 else First(None, None, None)
    weights = np.zeros(len(board.weights))
    around, by = board.weights[allowed.used], min(greatest_lead, ALONE)
    weights[allowed.used] = _nearest(narrow, lead, shape.cover[own], around, by)
    if rank(pd.Series(scores_at(board, weights)))[own] == 1:
        return First(weights, float(np.abs(weights - board.weights).sum() / 2), None)
    if (others & ~alike).any():
        return First(None, None, None)
    raise RuntimeError(f"the ranking does not confirm that {region} is first")


def _greatest_lead(box: Box, lead: Matrix, cover: Row) -> tuple[float, Row]:
    """How far a region can be ahead of all others at once, and the shares of others that hold it there."""
    from scipy.optimize import linprog

    count, dimensions = lead.shape
    found = linprog(
        np.r_[np.zeros(dimensions), -1.0],
        A_ub=np.vstack([np.hstack([-lead, np.ones((count, 1))]), np.r_[-cover, 0.0]]),
        b_ub=np.zeros(count + 1),
        A_eq=np.r_[np.ones(dimensions), 0.0][np.newaxis],
        b_eq=[1.0],
        bounds=[*zip(box.lower, box.upper, strict=True), (None, 1.0)],
    )
    shares = np.maximum(-found.ineqlin.marginals[:count], 0.0)
    shares[shares < TIE] = 0.0
    return float(-found.fun), shares / max(shares.sum(), TIE)


def _nearest(box: Box, lead: Matrix, cover: Row, around: Row, by: float) -> Row:
    """The weights nearest to some others under which a region leads all by so much."""
    from scipy.optimize import linprog

    count, dimensions = lead.shape
    unit = np.eye(dimensions)
    moves = np.block([[unit, -unit], [-unit, -unit]])
    found = linprog(
        np.r_[np.zeros(dimensions), np.ones(dimensions)],
        A_ub=np.vstack([np.hstack([np.vstack([-lead, -cover]), np.zeros((count + 1, dimensions))]), moves]),
        b_ub=np.r_[np.full(count, -by), 0.0, around, -around],
        A_eq=np.r_[np.ones(dimensions), np.zeros(dimensions)][np.newaxis],
        b_eq=[1.0],
        bounds=[*zip(box.lower, box.upper, strict=True), *[(0.0, None)] * dimensions],
    )
    weights = np.clip(found.x[:dimensions], box.lower, box.upper)
    settled: Row = weights / weights.sum()
    return settled
