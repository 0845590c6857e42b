"""How often each region gets each rank when the weights are drawn at random (SMAA)."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from scoring.rank import rank
from scoring.weights.board import Board, Matrix, scores_at
from scoring.weights.draws import Draws
from scoring.weights.places import Numbers, Ordered, ordered, scores_in_chunks

EVERY_RANK, BINS = 1_000, 100
COUNTED_TOGETHER = 300_000


@dataclass(frozen=True, slots=True, eq=False)
class Acceptability:
    """How many of the draws give each region (row) a rank of each class (column), the last column no rank at all.

    `last` holds the last rank of every class; up to 1,000 regions every rank is a class of its own.
    """

    regions: pd.Index
    draws: Draws
    last: Numbers
    counts: npt.NDArray[np.int32]

    @property
    def shares(self) -> Matrix:
        """The rank acceptability b: regions x classes of ranks, 0 to 1; a row lacks the draws without a rank."""
        return self.counts[:, :-1] / self.draws.count

    def top(self, places: int) -> npt.NDArray[np.float64]:
        """The share of draws in which each region is among the first places, 0 to 1.

        Raises ValueError where a class of ranks reaches beyond the places: it cannot be told then.
        """
        reached = min(places, int(self.last[-1]))
        if reached not in self.last:
            raise ValueError(f"ranks are counted in classes that end at {self.last.tolist()}, not at {places}")
        counted = self.counts[:, : int(np.searchsorted(self.last, reached)) + 1].sum(axis=1)
        return np.asarray(counted / self.draws.count)


def acceptability(board: Board, draws: Draws, classes: int | None = None) -> Acceptability:
    """Rank all regions under every draw and count.

    Takes the board, the draws and into how many equal classes the ranks are put (None: every rank up to 1,000 regions,
    100 classes above). Ties share the better rank, so that a class may never be reached.
    Returns the counts; with classes, memory grows with regions x classes and not with the draws. Identical regions have
    identical rows; a region without a score under some weights has fewer ranks than draws.
    Raises ValueError for a board without regions.
    Source: Lahdelma & Salminen (2001), SMAA-2: Stochastic Multicriteria Acceptability Analysis for Group Decision
    Making, Operations Research 49(3), rank acceptability index.
    """
    count = len(board.regions)
    if count == 0:
        raise ValueError("there is no region to rank")
    wanted = classes or (count if count <= EVERY_RANK else BINS)
    last = np.unique(np.round(np.linspace(0, count, min(wanted, count) + 1)).astype(np.int64))[1:]
    class_of = np.append(np.searchsorted(last, np.arange(1, count + 1)), len(last))
    columns = len(last) + 1
    counts = np.zeros(count * columns, np.int32)
    for scores in scores_in_chunks(board, draws):
        _count(counts, ordered(scores), class_of, columns)
    return Acceptability(board.regions, draws, last, counts.reshape(count, columns))


def _count(counts: npt.NDArray[np.int32], found: Ordered, class_of: Numbers, columns: int) -> None:
    """Add one to the cell of every region and draw."""
    cells = found.regions * columns
    cells += class_of[found.before]
    if len(counts) <= COUNTED_TOGETHER:
        counts += np.bincount(cells.ravel(), minlength=len(counts)).astype(np.int32)
        return
    for of_draw in cells:  # each region once: no cell stands in it twice
        counts[of_draw] += 1


def rank_summary(board: Board, found: Acceptability, interval: float = 0.9) -> pd.DataFrame:
    """Sum the acceptability of every region up.

    Takes the board, what was counted on it and the share of draws that the interval holds (0 to 1; 0.9: from the rank
    at 5 % to the rank at 95 % of the draws). Where ranks are in classes, `low` is the first and `high` the last rank of
    a class, and the median the last rank of its class.
    Returns one row for each region in the board's order: region; rank under the board's weights (Int64); low, median,
    high (Int64, over the draws that give a rank; missing where none does); ranked, the share of draws that do. These
    are observed ranks: the best and worst possible ones (`scoring.weights.reach`) may lie outside.
    """
    tail = (1 - interval) / 2
    first = np.concatenate([[1], found.last[:-1] + 1])
    cumulated = found.counts[:, :-1].cumsum(axis=1)
    ranked = cumulated[:, -1]
    with_rank = ranked > 0

    def at(share: float, ends: Numbers) -> pd.Series:
        reached = (cumulated < (share * ranked - 1e-9)[:, np.newaxis]).sum(axis=1)
        return pd.Series(ends[np.minimum(reached, len(ends) - 1)], dtype="Int64").where(with_rank)

    official = rank(pd.Series(scores_at(board, board.weights)))
    return pd.DataFrame(
        {
            "region": board.regions,
            "rank": official,
            "low": at(tail, first),
            "median": at(0.5, found.last),
            "high": at(1 - tail, found.last),
            "ranked": ranked / found.draws.count,
        }
    )
