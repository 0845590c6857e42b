"""One weight from 0 to 1, the others keeping their proportions: every value as a quotient of two straight lines."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from scoring.choices import Aggregation
from scoring.weights.board import Board, Matrix
from scoring.weights.form import Mask, form, index_of
from scoring.weights.given import Row

SAME = 1e-12  # two weights closer than this are one


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """The board along one weight t, for 0 < t < 1.

    The value of a region is (top0 + t (top1 - top0)) / (under0 + t (under1 - under0)), and it has an index where
    `scored` holds and `begins` < t < `ends` (the minimum coverage).
    """

    aggregation: Aggregation
    top0: Row
    top1: Row
    under0: Row
    under1: Row
    scored: Mask
    begins: Row
    ends: Row

    def scores(self, rows: npt.NDArray[np.intp] | slice, at: Matrix) -> Matrix:
        """Score regions each at weights of its own: rows x weights, 0 to 1."""
        with np.errstate(invalid="ignore", divide="ignore"):
            return index_of(self.aggregation, self._along(self.top0, self.top1, rows, at) / self._under(rows, at))

    def _under(self, rows: npt.NDArray[np.intp] | slice, at: Matrix) -> Matrix | float:
        if (self.under0 == 1).all() and (self.under1 == 1).all():
            return 1.0
        return self._along(self.under0, self.under1, rows, at)

    @staticmethod
    def _along(first: Row, last: Row, rows: npt.NDArray[np.intp] | slice, at: Matrix) -> Matrix:
        along: Matrix = first[rows, np.newaxis] * (1 - at) + last[rows, np.newaxis] * at
        return along


def weights_along(board: Board, dimension: str, at: float) -> Row:
    """Give one dimension this weight and scale the others to the rest, in their proportions.

    Takes the weight, 0 to 1. Returns one weight for each dimension, together 1.
    Raises ValueError where the dimension has all the weight: the others then have no proportions to keep.
    """
    column = board.column(dimension)
    others = float(np.delete(board.weights, column).sum())
    if others <= 0:
        raise ValueError(f"{dimension} has all the weight: the others have no proportions to keep")
    weights: Row = board.weights / others * (1 - at)
    weights[column] = at
    return weights


def line(board: Board, dimension: str) -> Line:
    """Lay the board along the weight of one dimension.

    Raises KeyError for an unknown dimension and ValueError where it has all the weight.
    Source: method document, section 5; S_i(t) = R_i + t (D_id - R_i) for the arithmetic mean.
    """
    start, end = weights_along(board, dimension, 0.0), weights_along(board, dimension, 1.0)
    used = (start > 0) | (end > 0)
    shape = form(board, used)
    start, end = start[used], end[used]
    begins, ends = _met(shape.cover @ start, shape.cover @ end)
    return Line(
        shape.aggregation,
        _weighted(shape.parts, start),
        _weighted(shape.parts, end),
        _exact(shape.counted @ start),
        _exact(shape.counted @ end),
        shape.scored & (begins < ends),
        begins,
        ends,
    )


def _weighted(parts: Matrix, weights: Row) -> Row:
    """Add the parts up; a weight of zero leaves out even a part without end."""
    counting = weights > 0
    sums: Row = parts[:, counting] @ weights[counting]
    return sums


def _exact(sums: Row) -> Row:
    """Weights that together are 1 but for the last bit are 1."""
    return np.where(np.abs(sums - 1) < SAME, 1.0, sums)


def _met(start: Row, end: Row) -> tuple[Row, Row]:
    """Between which weights a line from start to end is at 0 or above."""
    with np.errstate(divide="ignore", invalid="ignore"):
        crossing = start / (start - end)
    begins = np.where(start >= 0, 0.0, np.where(end >= 0, crossing, 1.0))
    ends = np.where(end >= 0, 1.0, np.where(start >= 0, crossing, 0.0))
    return begins, ends
