"""The rank of a region as an exact step function of one weight, and whom it meets at every step."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pandas as pd

from scoring.rank import TIE, rank
from scoring.weights.board import Board, Matrix, scores_at
from scoring.weights.given import Row
from scoring.weights.line import SAME, Line, line, weights_along

Numbers = npt.NDArray[np.int64]
PAIRS_AT_A_TIME = 300_000


@dataclass(frozen=True, slots=True)
class Step:
    """Between these two weights (open interval), the rank; None without a score."""

    begins: float
    ends: float
    rank: int | None


@dataclass(frozen=True, slots=True)
class Crossing:
    """At this weight another region goes past (`ranks_lost` 1) or falls behind (-1) as the weight grows.

    It also comes and goes where its minimum coverage is met or missed. At the weight itself both are equal.
    """

    at: float
    region: str
    ranks_lost: int


@dataclass(frozen=True, slots=True, eq=False)
class Trace:
    """The rank of a region along the weight t of one dimension, the others scaled to 1 - t.

    `weight` is the board's weight of the dimension; `first` the rank just above t = 0; `at`, `others` (rows of the
    board) and `lost` the crossings in order; `begins` to `ends` where it has a score; `at_zero` and `at_one` the rank
    where the dimension, or all others, are left out (None without a score).
    """

    region: str
    dimension: str
    weight: float
    first: int
    at: Row
    others: Numbers
    lost: Numbers
    begins: float
    ends: float
    at_zero: int | None
    at_one: int | None

    def steps(self) -> tuple[Step, ...]:
        """Give the step function as intervals that together cover 0 to 1."""
        edges = [0.0, *self.at.tolist(), 1.0]
        ranks = self.first + np.concatenate([[0], np.cumsum(self.lost)])
        made: list[Step] = []
        for (begins, ends), place in zip(pairwise(edges), ranks, strict=True):
            for low, high, found in (
                (begins, min(ends, self.begins), None),
                (max(begins, self.begins), min(ends, self.ends), int(place)),
                (max(begins, self.ends), ends, None),
            ):
                if high - low > SAME:
                    if made and made[-1].rank == found:
                        made[-1] = Step(made[-1].begins, high, found)
                    else:
                        made.append(Step(made[-1].ends if made else 0.0, high, found))
        return tuple(made)

    def crossings(self, regions: pd.Index) -> tuple[Crossing, ...]:
        """Name the regions that are met, of the board's regions, in the order of the weight."""
        return tuple(
            Crossing(float(at), str(regions[other]), int(lost))
            for at, other, lost in zip(self.at, self.others, self.lost, strict=True)
            if self.begins - SAME <= at <= self.ends + SAME
        )


def rank_trace(board: Board, region: str, dimension: str) -> Trace:
    """Trace the rank of one region along the weight of one dimension, exactly.

    Takes the board and the codes. Two values meet where (p_i + t q_i)(m_k + t n_k) = (p_k + t q_k)(m_i + t n_i): a
    straight line where both count the same dimensions, else (blanks reweighted, parts not applicable) a quadratic. For
    the geometric and the harmonic mean the values are logarithms and reciprocals; the minimum has no crossings, because
    weights above zero do not matter to it. Between two crossings, regions within 1e-9 are tied.
    Returns the trace. Ranks are those of `scoring.rank` but for chains of differences below 1e-9.
    Raises KeyError for an unknown region or dimension and ValueError where the dimension has all the weight.
    Source: method document, section 5; sensitivity to one weight after Triantaphyllou & Sanchez (1997), Decision
    Sciences 28(1).
    """
    rows = np.array([board.row(region)])
    return next(_traces(board, dimension, rows))


def rank_traces(board: Board, dimension: str) -> list[Trace]:
    """Trace the ranks of all regions along the weight of one dimension, as `rank_trace` does one by one."""
    count = len(board.regions)
    chunk = max(1, PAIRS_AT_A_TIME // max(1, count))
    return [
        trace
        for start in range(0, count, chunk)
        for trace in _traces(board, dimension, np.arange(start, min(count, start + chunk)))
    ]


def _traces(board: Board, dimension: str, rows: npt.NDArray[np.intp]) -> Iterator[Trace]:
    along = line(board, dimension)
    points = meetings(along, rows)
    above = _above(along, rows, points)
    change = np.diff(above, axis=0)
    event, row, other = np.nonzero(change)
    at, lost = points[event, row, other], change[event, row, other]
    order = np.lexsort((at, row))
    bounds = np.searchsorted(row[order], np.arange(len(rows) + 1))
    first = 1 + above[0].sum(axis=1)
    zero, one = (_ranks(board, weights_along(board, dimension, end)) for end in (0.0, 1.0))
    weight = float(board.weights[board.column(dimension)])
    for place, unit in enumerate(rows):
        mine = order[bounds[place] : bounds[place + 1]]
        begins, ends = (along.begins[unit], along.ends[unit]) if along.scored[unit] else (1.0, 1.0)
        yield Trace(
            str(board.regions[unit]),
            dimension,
            weight,
            int(first[place]),
            at[mine],
            other[mine],
            lost[mine],
            float(begins),
            float(ends),
            zero[unit],
            one[unit],
        )


def meetings(along: Line, rows: npt.NDArray[np.intp]) -> Matrix:
    """Find the weights at which some regions may change places with all others, in order; 1 stands for none.

    Returns up to four for each pair, weights x rows x regions: where the values meet (once, or twice where different
    dimensions count), and where the other's minimum coverage begins or ceases to be met.
    """

    def cross(top: Row, under: Row) -> Matrix:
        return top * under[rows, np.newaxis] - top[rows, np.newaxis] * under

    with np.errstate(divide="ignore", invalid="ignore"):
        a0, a1, b0, b1 = along.top0, along.top1 - along.top0, along.under0, along.under1 - along.under0
        if b1.any() or (b0 != 1).any():
            roots = _roots(cross(a1, b1), cross(a0, b1) + cross(a1, b0), cross(a0, b0))
        else:
            roots = [(a0[rows, np.newaxis] - a0) / (a1 - a1[rows, np.newaxis])]
    found = [np.where((root > SAME) & (root < 1 - SAME), root, 1.0) for root in roots]
    for edges in (along.begins, along.ends):
        if ((edges > 0) & (edges < 1)).any():
            found.append(np.broadcast_to(np.where(edges > 0, edges, 1.0), found[0].shape))
    return np.sort(np.stack(found), axis=0) if len(found) > 1 else found[0][np.newaxis]


def _roots(a: Matrix, b: Matrix, c: Matrix) -> list[Matrix]:
    """Both roots of a t^2 + b t + c, without the cancellation of the schoolbook formula; NaN where there is none."""
    half = -(b + np.where(b < 0, -1.0, 1.0) * np.sqrt(np.maximum(b * b - 4 * a * c, 0.0))) / 2
    real = b * b - 4 * a * c >= -SAME * SAME
    return [np.where(real, half / a, np.nan), np.where(real, c / half, np.nan)]


def _above(along: Line, rows: npt.NDArray[np.intp], points: Matrix) -> npt.NDArray[np.int8]:
    """Tell between the points which regions are above, 0 or 1: intervals x rows x regions."""
    inner = [np.zeros_like(points[0]), *points, np.ones_like(points[0])]
    states: list[npt.NDArray[np.int8]] = []
    for low, high in pairwise(inner):
        middle = (low + high) / 2
        leads = along.scores(slice(None), middle.T).T - along.scores(rows, middle)
        present = (along.begins < middle) & (middle < along.ends) & along.scored
        state = ((leads > TIE) & present).astype(np.int8)
        if states:
            state = np.where(high - low > SAME, state, states[-1])
        states.append(state)
    return np.stack(states)


def _ranks(board: Board, weights: Row) -> list[int | None]:
    places = rank(pd.Series(scores_at(board, weights)))
    return [None if place is pd.NA else int(place) for place in places]
