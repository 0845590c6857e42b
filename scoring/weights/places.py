"""Competition ranks under many weights at once, as `scoring.rank` gives them for each."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from scoring.rank import TIE
from scoring.weights.board import Board, Matrix
from scoring.weights.draws import Draws
from scoring.weights.form import Form, form, scores_under

Numbers = npt.NDArray[np.int64]
CELLS = 50_000  # scores handled at a time: they stay in the fast memory of a processor core
BITS = 50


@dataclass(frozen=True, slots=True, eq=False)
class Ordered:
    """Draws x regions from the best down: which region stands there, and how many have a better rank.

    A region without a score has as many as there are regions. `before` is one row where no draw has a tie or a gap.
    """

    regions: Numbers
    before: Numbers


def scores_in_chunks(board: Board, draws: Draws, cells: int = CELLS) -> Iterator[Matrix]:
    """Score all regions under some of the draws after the other: draws x regions, 0 to 1, NaN without."""
    shape, used = drawn_form(board, draws)
    step = max(1, cells // max(1, len(board.regions)))
    for start in range(0, draws.count, step):
        yield scores_under(shape, draws.weights[start : start + step, used])


def drawn_form(board: Board, draws: Draws) -> tuple[Form, npt.NDArray[np.bool_]]:
    """Bring the board into the form of the dimensions that are drawn above zero, and tell which these are."""
    used: npt.NDArray[np.bool_] = np.any(draws.weights > 0, axis=0)
    return form(board, used), used


def ordered(scores: Matrix) -> Ordered:
    """Put the regions of every draw in order.

    Takes draws x regions, NaN without a score. Score and region are packed into one whole number, of which 50 bits hold
    the distance from the best score (fewer above 2,048 regions), so that plain sorting does it.
    Returns who stands where, equal scores (within 1e-9, measured from the first of them) sharing the better rank.
    Source: `scoring.rank`; method document, section 6.
    """
    count = scores.shape[1]
    low_bits = max(1, (count - 1).bit_length())
    bits = min(BITS, 61 - low_bits)
    top, bottom = scores.max(initial=1.0), scores.min(initial=0.0)
    gaps = bool(np.isnan(top))
    if gaps:
        top, bottom = np.fmax.reduce(scores, axis=None, initial=1.0), np.fmin.reduce(scores, axis=None, initial=0.0)
    unit = 2.0**bits / (top - bottom)
    distance = top - scores
    distance *= unit
    if gaps:
        distance[np.isnan(scores)] = 2.0 ** (bits + 1)
    keys = distance.astype(np.int64)
    keys <<= low_bits
    keys |= np.arange(count)
    keys.sort(axis=1)
    before = _before(keys, int(TIE * unit), low_bits)
    if gaps:
        before = np.where(keys > (1 << bits + low_bits) + count, count, before)
    keys &= (1 << low_bits) - 1
    return Ordered(keys, before)


def ranks_under(scores: Matrix) -> Numbers:
    """Rank the regions of every draw: draws x regions, 1 the best, 0 without a score."""
    found = ordered(scores)
    ranks = np.empty(scores.shape, np.int64)
    before = np.broadcast_to(found.before, scores.shape)
    np.put_along_axis(ranks, found.regions, np.where(before == scores.shape[1], 0, before + 1), axis=1)
    return ranks


def _before(keys: Numbers, tie: int, low_bits: int) -> Numbers:
    """How many stand before the first of those that each is tied with."""
    rows, count = keys.shape
    positions = np.arange(count)[np.newaxis]
    steps = keys[:, 1:] - keys[:, :-1]
    if steps.min(initial=np.iinfo(np.int64).max) >= (tie + 2) << low_bits:
        return positions
    distances = keys >> low_bits
    near = np.diff(distances, axis=1) <= tie
    tied = near.any(axis=1)
    before = np.repeat(positions, rows, axis=0)
    starts = np.concatenate([np.ones((tied.sum(), 1), bool), ~near[tied]], axis=1)
    first = np.maximum.accumulate(np.where(starts, positions, 0), axis=1)
    spans = distances[tied] - np.take_along_axis(distances[tied], first, axis=1)
    for row in np.flatnonzero((spans > tie).any(axis=1)):
        first[row] = _chained(distances[tied][row], tie)
    before[tied] = first
    return before


def _chained(distances: Numbers, tie: int) -> Numbers:
    """The same for one draw in which small differences follow one another: a tie is measured from its first member."""
    first = np.zeros(len(distances), np.int64)
    for place in range(1, len(distances)):
        leader = first[place - 1]
        first[place] = leader if distances[place] - distances[leader] <= tie else place
    return first
