"""The board of a ranking: the dimension scores of all regions, and the weights over them that are asked about."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import pandas as pd

from scoring.aggregate import combine
from scoring.instrument import Instrument, Node
from scoring.rank import TIE
from scoring.weights.given import Row, stated_weights

Matrix = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Board:
    """Regions x dimensions, and everything that makes an index of them.

    `scores` are 0 to 1 (NaN: no score), `coverage` is the answered share of every dimension (NaN: not applicable),
    `weights` add up to 1, and `root` holds the aggregation, the missing policy, the floor and the minimum coverage.
    """

    regions: pd.Index
    dimensions: tuple[str, ...]
    scores: Matrix
    coverage: Matrix
    weights: Row
    root: Node

    def __post_init__(self) -> None:
        """Refuse scores that are infinite: no weight of theirs gives a score."""
        if np.isinf(self.scores).any():
            raise ValueError("a dimension has an infinite score")

    def row(self, region: str) -> int:
        """Tell where a region stands; KeyError when it is not on the board."""
        return int(self.regions.get_loc(region))

    def column(self, dimension: str) -> int:
        """Tell where a dimension stands; KeyError when it is not on the board."""
        if dimension not in self.dimensions:
            raise KeyError(dimension)
        return self.dimensions.index(dimension)


def board_of(scores: pd.DataFrame, instrument: Instrument, scheme: str | None = None) -> Board:
    """Set up the board of regions that were all scored under one weight scheme.

    Takes a table of scores, its instrument and the scheme (None: the instrument's default). Regions of other schemes
    are scored again under the shared one first (`scoring.shared_scheme`).
    Returns the board, regions in the table's order, with the dimensions that the scheme weighs. A dimension without
    any answer stays on it: what its blanks count is the root's missing policy.
    Raises KeyError for an unknown scheme, and ValueError when the table's index is not what this scheme gives, so that
    regions scored under different schemes are never ranked as if they shared one.
    """
    stated = instrument.scheme(scheme).weights
    dimensions = tuple(part.code for part in instrument.dimensions if stated[part.code] > 0)
    asked = scores[scores["code"].isin([instrument.root.code, *dimensions])]
    rows, regions = pd.factorize(asked["region"].astype(object))
    codes = asked["code"].astype(object)
    columns = pd.Index(dimensions).get_indexer(pd.Index(codes))
    weights = np.array([stated[code] for code in dimensions])
    board = Board(
        pd.Index(regions, dtype=object, name="region"),
        dimensions,
        _wide(asked["score"], rows, columns, (len(regions), len(dimensions))),
        _wide(asked["coverage"], rows, columns, (len(regions), len(dimensions))),
        weights / weights.sum(),
        instrument.root,
    )
    at_root = (codes == instrument.root.code).to_numpy()
    index = _wide(asked["score"], rows, np.where(at_root, 0, -1), (len(regions), 1))[:, 0]
    if not np.allclose(index, scores_at(board, board.weights), rtol=0, atol=TIE, equal_nan=True):
        raise ValueError(f"the table was not scored under the scheme {instrument.scheme(scheme).code}")
    return board


def with_weights(board: Board, weights: Mapping[str, float]) -> Board:
    """Put other weights on the board, as somebody states them.

    Takes dimension -> weight, together 1 or 100; raises WeightsError for weights that cannot be scored with.
    """
    return replace(board, weights=stated_weights(weights, board.dimensions))


def scores_at(board: Board, weights: Row) -> Row:
    """Score all regions under some weights, exactly as `scoring.score` does.

    Takes one weight for each dimension, none negative, in any scale; 0 leaves the dimension out.
    Returns the index of every region, 0 to 1, NaN without.
    """
    return combine(board.root, board.scores.T, board.coverage.T, np.asarray(weights, float))[0]


def _wide(
    values: pd.Series, rows: npt.NDArray[np.intp], columns: npt.NDArray[np.intp], shape: tuple[int, int]
) -> Matrix:
    """Stand one column of the long table up as regions x dimensions; column -1 is left aside."""
    wide = np.full(shape, np.nan)
    wanted = columns >= 0
    wide[rows[wanted], columns[wanted]] = values.to_numpy(float)[wanted]
    return wide
