"""What decides the rank of one region over a box of weights: who is always above it, who never, and who may be."""

from dataclasses import dataclass

import numpy as np

from scoring.rank import TIE
from scoring.weights.board import Board, Matrix
from scoring.weights.box import Box, greatest, least, ranges, shaped
from scoring.weights.form import index_of
from scoring.weights.given import Row
from scoring.weights.robust import leads


@dataclass(frozen=True, slots=True, eq=False)
class Rivals:
    """The others as one region sees them over a box (of the dimensions that may have weight).

    `ahead` are above it under all weights; the leads of `open` ones over it, regions x dimensions, decide with the
    weights (each is positive under some and not under others); of `untold` ones nothing linear can be said, but under
    the weights of `hints` one of them or the region is at its lowest or highest. `cover` is the region's own condition
    for a score: sum(w cover) >= 0.
    """

    box: Box
    ahead: int
    open: Matrix
    untold: int
    hints: Matrix
    cover: Row


def rivals(board: Board, region: str, box: Box) -> Rivals | None:
    """Sort all other regions by what they can be to one of them; None where it never has a score.

    Raises KeyError for a region that is not on the board.
    """
    shape, narrow = shaped(board, box)
    own = board.row(region)
    if not shape.scored[own]:
        return None
    steady = shape.steady
    others = shape.scored & (np.arange(len(board.regions)) != own)
    alike = others & steady & (shape.counted == shape.counted[own]).all(axis=1)
    lead = -leads(shape, np.array([own]))[0]
    low, high = least(narrow, lead), greatest(narrow, lead)
    ahead, open_ = alike & (low > TIE), alike & (low <= TIE) & (high > TIE)
    unlike = others & ~alike
    untold, hints = unlike.copy(), np.empty((0, shape.parts.shape[1]))
    if unlike.any():
        span = ranges(shape, narrow)
        lowest, highest = index_of(shape.aggregation, span.low), index_of(shape.aggregation, span.high)
        ahead |= unlike & steady & (lowest > highest[own] + TIE)
        untold &= ~ahead & ~(highest <= lowest[own] + TIE)
        asked = untold | (np.arange(len(untold)) == own)
        hints = np.concatenate([span.at_low[asked], span.at_high[asked]])
    return Rivals(narrow, int(ahead.sum()), lead[open_], int(untold.sum()), hints, shape.cover[own])
