"""The best and the worst rank that any weights can give a region, by integer programming, confirmed by re-ranking."""

from dataclasses import dataclass
from operator import itemgetter

import numpy as np
import numpy.typing as npt
import pandas as pd

from scoring.rank import rank
from scoring.weights.board import Board, scores_at
from scoring.weights.box import Box, all_weights, lightest
from scoring.weights.given import Row
from scoring.weights.rivals import Rivals, rivals

MARGIN = 1e-6  # who is to be ahead leads by this much: solvers cannot tell less from nothing
SECONDS = 60.0
SCALED = 1e3  # HiGHS fails on differences as small as its own tolerance of a millionth
TRIES = 25
FOUND, TIME_IS_UP = 0, 1  # states of `scipy.optimize.milp`
LOOSE = 1e-4  # how far a bound of the solver may be off by its own arithmetic
Choice = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Extreme:
    """A rank that a region has under these weights (one for each dimension, together 1), and the proven limit.

    No weights of the box give a rank beyond `bound`; the rank is the exact extreme where both agree.
    """

    rank: int
    weights: Row
    bound: int

    @property
    def exact(self) -> bool:
        """Whether this is proven to be the best, or worst, possible rank."""
        return self.rank == self.bound


@dataclass(frozen=True, slots=True, eq=False)
class _Answer:
    """Which open rivals are ahead in the best solution found (None: time was up before one), and the proven bound.

    It is `final` when the two belong together: the search came to its end.
    """

    choice: Choice | None
    bound: int
    final: bool


def best_rank(board: Board, region: str, box: Box | None = None, seconds: float = SECONDS) -> Extreme | None:
    """Find the best rank that any weights of a box give a region, and such weights.

    Takes the board, the region, the box (None: all weights, `all_weights`) and how long to search. As few others as
    possible are ahead: minimise sum(z_k) with w (g_k - g_X) <= U_k z_k, z_k 0 or 1; ties count as not ahead. The
    weights are then moved as far from every tie as the same choice allows, and the region is ranked again under them.
    Returns the rank, the weights and the bound; None for a region that has no score. Rank and bound differ only where
    the time was up or where some others count other dimensions than the region does (see `robust_pairs`).
    Raises KeyError for an unknown region and RuntimeError when the ranking does not confirm the solution.
    Source: mixed-integer programme with `scipy.optimize.milp` (HiGHS); best attainable rank as in Kadzinski, Greco &
    Slowinski (2012), Omega 40(4), extreme ranking analysis.
    """
    return _extreme(board, region, box, seconds, -1)


def worst_rank(board: Board, region: str, box: Box | None = None, seconds: float = SECONDS) -> Extreme | None:
    """Find the worst rank that any weights of a box give a region, and such weights.

    As `best_rank`, with as many others as possible ahead, each by at least a millionth of a score: maximise sum(z_k)
    with w (g_k - g_X) >= 0.000001 where z_k is 1.
    """
    return _extreme(board, region, box, seconds, 1)


def _extreme(board: Board, region: str, box: Box | None, seconds: float, sign: int) -> Extreme | None:
    allowed = all_weights(board) if box is None else box
    against = rivals(board, region, allowed)
    if against is None:
        return None
    refused: list[Choice] = []
    for _ in range(TRIES):
        answer = _solve(against, seconds, sign, refused)
        reached = 1 + against.ahead + answer.bound + (against.untold if sign > 0 else 0)
        tried = [_spread(allowed, weights) for weights in (lightest(against.box, -against.cover), *against.hints)]
        if allowed.holds(board.weights):
            tried.append(board.weights)
        if answer.choice is not None:
            tried.append(_spread(allowed, _apart(against, answer.choice, sign)))
        ranked = [(sign * place, weights) for weights in tried if (place := _rank(board, region, weights))]
        place, weights = max(ranked, key=itemgetter(0))
        if answer.choice is None or not answer.final or against.untold or sign * place == reached:
            return Extreme(sign * place, weights, reached)
        refused.append(answer.choice)
    raise RuntimeError(f"the ranking does not confirm a rank of {region}")


def _solve(against: Rivals, seconds: float, sign: int, refused: list[Choice]) -> _Answer:
    """Choose which open rivals are ahead, as many (1) or few (-1) as can be, but for the choices that were refused."""
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import csr_array, diags_array, hstack

    count, dimensions = against.open.shape
    if count == 0:
        return _Answer(np.zeros(0, bool), 0, final=True)
    box, lead = against.box, against.open * SCALED
    if sign < 0:
        slack = -np.maximum(lead.max(axis=1), 0.0)
        ends = np.full(count, -np.inf), np.zeros(count)
    else:
        slack = np.minimum(lead.min(axis=1), 0.0) - MARGIN * SCALED
        ends = slack + MARGIN * SCALED, np.full(count, np.inf)
    rules = [
        LinearConstraint(hstack([csr_array(lead), diags_array(slack)]), *ends),
        LinearConstraint(np.r_[np.ones(dimensions), np.zeros(count)][np.newaxis], 1, 1),
        LinearConstraint(np.r_[against.cover, np.zeros(count)][np.newaxis], 0, np.inf),
    ]
    for choice in refused:
        signs = np.where(choice, 1.0, -1.0)
        rules.append(LinearConstraint(np.r_[np.zeros(dimensions), signs][np.newaxis], -np.inf, choice.sum() - 1))
    whole = np.r_[np.zeros(dimensions), np.ones(count)]
    found = milp(
        -sign * whole,
        integrality=whole,
        bounds=Bounds(np.r_[box.lower, np.zeros(count)], np.r_[box.upper, np.ones(count)]),
        constraints=rules,
        options={"time_limit": seconds, "mip_rel_gap": 0.0},
    )
    if found.status not in (FOUND, TIME_IS_UP):
        raise RuntimeError(f"the ranking confirms no solution: {found.message}")
    best = None if found.x is None else found.x[dimensions:] > 0.5
    if found.status == FOUND:
        return _Answer(best, round(-sign * found.fun), final=True)
    return _Answer(best, _proven(found.mip_dual_bound, count, sign), final=False)


def _proven(dual: float | None, count: int, sign: int) -> int:
    """Round what a solver proved before its time was up to a number of rivals that is surely within reach."""
    if dual is None or not np.isfinite(dual):
        return 0 if sign < 0 else count
    reached = -sign * dual
    return max(0, int(np.ceil(reached - LOOSE))) if sign < 0 else min(count, int(np.floor(reached + LOOSE)))


def _apart(against: Rivals, ahead: Choice, sign: int) -> Row:
    """Of all weights with this choice, find those farthest from a tie that would undo it."""
    from scipy.optimize import linprog

    box, dimensions = against.box, len(against.box.lower)
    kept = against.open[~ahead] if sign < 0 else -against.open[ahead]
    ones = np.ones((len(kept), 1))
    found = linprog(
        np.r_[np.zeros(dimensions), -1.0],
        A_ub=np.vstack([np.hstack([kept, ones]), np.r_[-against.cover, 0.0]]),
        b_ub=np.zeros(len(kept) + 1),
        A_eq=np.r_[np.ones(dimensions), 0.0][np.newaxis],
        b_eq=[1.0],
        bounds=[*zip(box.lower, box.upper, strict=True), (-1.0, 1.0)],
    )
    weights = np.clip(found.x[:dimensions], box.lower, box.upper)
    settled: Row = weights / weights.sum()
    return settled


def _spread(box: Box, weights: Row) -> Row:
    """Put the weights of the dimensions that may have weight back among all dimensions."""
    full = np.zeros(len(box.upper))
    full[box.used] = weights
    return full


def _rank(board: Board, region: str, weights: Row) -> int:
    """Rank a region under some weights; 0 without a score."""
    place = rank(pd.Series(scores_at(board, weights)))[board.row(region)]
    return 0 if place is pd.NA else int(place)


def robustly_in_top(board: Board, places: int, box: Box, seconds: float = SECONDS) -> pd.Series:
    """Tell which regions are among the first places under all weights of a box.

    Returns region -> whether its worst possible rank is within the places (boolean); missing where that cannot be told
    in the time, or because regions count different dimensions; False for a region without a score.
    Source: `worst_rank`.
    """
    now = rank(pd.Series(scores_at(board, board.weights), board.regions))
    found = pd.Series(np.zeros(len(now), bool), board.regions, "boolean", name="robust")
    for region, place in now.items():
        if place is pd.NA or place > places:
            continue
        worst = worst_rank(board, str(region), box, seconds)
        if worst is not None and worst.rank <= places:
            found[region] = True if worst.bound <= places else pd.NA
    return found
