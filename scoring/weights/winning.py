"""How often one region ranks above another when the weights are drawn, and who cannot be told apart."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pandas as pd

from scoring.rank import TIE, rank
from scoring.weights.board import Board, Matrix, scores_at
from scoring.weights.draws import Draws
from scoring.weights.places import scores_in_chunks

SURE = 0.95
ALL_PAIRS_UP_TO = 200
PAIRS_AT_A_TIME = 400


def winning_index(board: Board, draws: Draws, pairs: Sequence[tuple[str, str]]) -> pd.DataFrame:
    """Count how often the first region of each pair is above the second, and the second above the first.

    Takes the board, the draws and the pairs. Returns one row for each pair: first, second, ahead and behind (shares of
    the draws, 0 to 1; what is left are ties within 1e-9 and draws in which one has no score), and level: neither is
    ahead in more than 95 % of the draws (`setara`, tied within noise).
    Raises KeyError for a region that is not on the board.
    Source: Leskinen, Viitanen, Kangas & Kangas (2006), Forest Science 52(3), pairwise winning index of SMAA.
    """
    ones = np.array([board.row(first) for first, _ in pairs], np.intp)
    others = np.array([board.row(second) for _, second in pairs], np.intp)
    ahead, behind = np.zeros(len(pairs)), np.zeros(len(pairs))
    for scores in scores_in_chunks(board, draws):
        for start in range(0, len(pairs), PAIRS_AT_A_TIME):
            some = slice(start, start + PAIRS_AT_A_TIME)
            leads = scores[:, ones[some]] - scores[:, others[some]]
            ahead[some] += (leads > TIE).sum(axis=0)
            behind[some] += (leads < -TIE).sum(axis=0)
    ahead, behind = ahead / draws.count, behind / draws.count
    return pd.DataFrame(
        {
            "first": [first for first, _ in pairs],
            "second": [second for _, second in pairs],
            "ahead": ahead,
            "behind": behind,
            "level": level(ahead, behind),
        }
    )


def winning_matrix(board: Board, draws: Draws) -> Matrix:
    """Count for all pairs how often the region of the row is above that of the column: regions x regions, 0 to 1.

    Raises ValueError above 200 regions: then name the pairs (`winning_index`).
    """
    count = len(board.regions)
    if count > ALL_PAIRS_UP_TO:
        raise ValueError(f"all pairs are counted for up to {ALL_PAIRS_UP_TO} regions, not for {count}")
    ahead = np.zeros((count, count))
    for scores in scores_in_chunks(board, draws):
        columns = np.ascontiguousarray(scores.T)
        for row, own in enumerate(columns):
            ahead[row] += np.count_nonzero(own - columns > TIE, axis=1)
    return ahead / draws.count


def level(ahead: npt.NDArray[np.float64], behind: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_]:
    """Tell which pairs are tied within noise (`setara`): neither is ahead in more than 95 % of the draws.

    Takes winning indices, 0 to 1, in any shape. Two that tie in every draw are level; one that has no score in most
    draws is level too, because nothing is known of the pair.
    """
    return (ahead <= SURE) & (behind <= SURE)


def level_with_next(board: Board, draws: Draws) -> pd.Series:
    """Tell of each region whether it is tied within noise with the one that follows it in the ranking.

    Returns region -> level (boolean), in the order of the ranking under the board's weights; missing for the last one
    and for regions without a rank.
    """
    scores = pd.Series(scores_at(board, board.weights), board.regions)
    ranked = scores.iloc[np.argsort(-scores.to_numpy(), kind="stable")]
    places = rank(ranked)
    named = [str(region) for region, place in places.items() if place is not pd.NA]
    found = pd.Series(pd.NA, ranked.index, "boolean", name="level")
    pairs = winning_index(board, draws, list(pairwise(named)))
    found.iloc[: len(pairs)] = pairs["level"].to_numpy()
    return found
