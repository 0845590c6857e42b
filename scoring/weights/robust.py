"""Who is above whom whatever the weights of a box."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from scoring.weights.board import Board, Matrix
from scoring.weights.box import Box, Range, least, ranges, shaped
from scoring.weights.form import Form, Mask

ZERO = 1e-12
PAIRS_AT_A_TIME = 300_000


@dataclass(frozen=True, slots=True, eq=False)
class RobustPairs:
    """Regions x regions: whether that of the row is `above` (or level with) that of the column under all weights.

    Where `told` is False it cannot be told: the two count different dimensions (blanks reweighted, parts not
    applicable), or one meets its minimum coverage under some of the weights only.
    """

    regions: pd.Index
    box: Box
    above: Mask
    told: Mask


def robust_pairs(board: Board, box: Box) -> RobustPairs:
    """Find for all pairs whether the first is robustly above the second over a box of weights.

    A is robustly above B when the minimum of sum(w (D_A - D_B)) over box and simplex is 0 or more (in logarithms or
    reciprocals for the geometric and harmonic mean); it lies on a vertex. Identical regions are robustly above each
    other; a region without a score is above nobody. Where two count different dimensions, their lowest and highest
    scores are compared, and the weights that give these, which may leave the pair untold.
    Returns the pairs; nobody is above itself.
    Source: method document, section 5; dominance over a set of weights after Weber (1987), EJOR 28(1).
    """
    shape, narrow = shaped(board, box)
    count = len(board.regions)
    kinds = shape.counted @ (2.0 ** np.arange(shape.counted.shape[1]))
    above, told = np.zeros((count, count), bool), np.ones((count, count), bool)
    chunk = max(1, PAIRS_AT_A_TIME // max(1, count))
    for start in range(0, count, chunk):
        rows = slice(start, start + chunk)
        above[rows] = least(narrow, leads(shape, rows)) >= -ZERO
    uneven = kinds[:, np.newaxis] != kinds
    if uneven.any():
        sure, refuted = _by_ranges(shape, ranges(shape, narrow))
        above = np.where(uneven, sure, above)
        told = ~uneven | sure | refuted
    both = shape.scored[:, np.newaxis] & shape.scored
    steady = shape.steady
    told = (told & steady[:, np.newaxis] & steady) | ~both
    above &= both & told
    np.fill_diagonal(above, val=False)
    return RobustPairs(board.regions, box, above, told)


def leads(shape: Form, rows: slice | np.ndarray) -> Matrix:
    """Subtract the parts of all regions from those of some: rows x regions x dimensions; 0 where both are endless."""
    with np.errstate(invalid="ignore"):
        return np.nan_to_num(shape.parts[rows, np.newaxis] - shape.parts, nan=0.0, posinf=np.inf, neginf=-np.inf)


def _by_ranges(shape: Form, found: Range) -> tuple[Mask, Mask]:
    """Tell which pairs are surely robust, and which surely not, from where each score is lowest and highest."""
    sure = found.low[:, np.newaxis] >= found.high - ZERO
    refuted = np.zeros_like(sure)
    for weights, axis in ((found.at_low, 0), (found.at_high, 1)):
        with np.errstate(invalid="ignore", divide="ignore"):
            values = (weights @ shape.parts.T) / (weights @ shape.counted.T)
        own = values.diagonal()[:, np.newaxis]
        behind = own < values - ZERO if axis == 0 else (values < own - ZERO).T
        refuted |= behind
    return sure, refuted & ~sure
