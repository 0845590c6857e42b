"""How far one weight may move before something changes: the leader, the top, a band, who of two is above."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from scoring.choices import Rounding
from scoring.instrument import Instrument
from scoring.rank import TIE
from scoring.weights.bands import first_score, passing
from scoring.weights.board import Board, scores_at
from scoring.weights.form import values_of
from scoring.weights.line import SAME, Line, line
from scoring.weights.trace import Trace, meetings, rank_trace


@dataclass(frozen=True, slots=True)
class Interval:
    """The weights of one dimension, 0 to 1, between which something holds, the others scaled to the rest."""

    low: float
    high: float


def leaders(board: Board) -> tuple[str, ...]:
    """Name the regions that share the first rank under the board's weights; none where nobody has a score."""
    scores = scores_at(board, board.weights)
    best = np.fmax.reduce(scores, initial=-np.inf)
    return tuple(str(region) for region, score in zip(board.regions, scores, strict=True) if best - score <= TIE)


def leader_stays_first(board: Board, dimension: str) -> dict[str, Interval]:
    """Tell how far the weight of a dimension may move with the leader still first, alone or shared.

    Returns leader -> interval, one for each region that shares the first rank now; empty where nobody has a score.
    Raises what `rank_trace` raises.
    """
    found = {region: stays_in_top(rank_trace(board, region, dimension), 1) for region in leaders(board)}
    return {region: interval for region, interval in found.items() if interval is not None}


def stays_in_top(trace: Trace, places: int) -> Interval | None:
    """Tell how far the weight of a trace may move with its region still among the first places.

    Returns the interval around the board's weight, ends included (there it is tied with who goes past), as long as the
    dimension and the others keep some weight; None where the region is not among them now, is so at this very weight
    only (tied where several meet), or has no score.
    """
    return _around(trace.weight, [(step.begins, step.ends, _within(step.rank, places)) for step in trace.steps()])


def _within(rank: int | None, places: int) -> bool:
    return rank is not None and rank <= places


def stays_above(board: Board, first: str, second: str, dimension: str) -> Interval | None:
    """Tell how far the weight of a dimension may move with the first region still above the second.

    Returns the interval around the board's weight, exact to the crossing (at its ends, unless these are 0 or 1, both
    are tied); None where the first is not above now: below, tied, or one of the two without a score.
    Raises KeyError for an unknown region or dimension and ValueError where the dimension has all the weight.
    """
    along = line(board, dimension)
    one, other = board.row(first), board.row(second)
    weight = float(board.weights[board.column(dimension)])
    if not _leads(along, one, other, min(max(weight, SAME), 1 - SAME)):
        return None
    ends = [along.begins[other], along.ends[other], along.begins[one], along.ends[one]]
    points = sorted({0.0, 1.0, *meetings(along, np.array([one]))[:, 0, other], *ends})
    pieces = [(low, high, _leads(along, one, other, (low + high) / 2)) for low, high in pairwise(points)]
    return _around(weight, pieces)


def _leads(along: Line, one: int, other: int, at: float) -> bool:
    """Whether one region has a score at a weight and it is above that of the other."""
    pair = np.array([one, other])
    if not (along.scored[pair] & (along.begins[pair] < at) & (at < along.ends[pair])).all():
        return False
    mine, theirs = along.scores(pair, np.array([[at], [at]]))[:, 0]
    return bool(mine - theirs > TIE)


def stays_in_band(board: Board, region: str, dimension: str, instrument: Instrument) -> Interval | None:
    """Tell how far the weight of a dimension may move with the region still in its band.

    Takes the instrument with its bands, scale and rounding; a band begins at the lowest unrounded score that is printed
    at its floor (half-up), and its knock-out is heeded. The value of a region is a straight line over a straight line,
    so that each floor is met at most once.
    Returns the interval around the board's weight, whose ends are the weights at which the band changes; None where
    the region is in no band now, or where it cannot be told: an instrument that rounds every contribution before the
    sum has an index that jumps with the weights.
    Raises KeyError for an unknown region or dimension and ValueError where the dimension has all the weight.
    """
    along = line(board, dimension)
    row = board.row(region)
    if instrument.scale.rounding is Rounding.ROUND_CONTRIBUTIONS or not along.scored[row]:
        return None
    passes = passing(board, instrument)[row]
    cuts = [first_score(band.floor, instrument.scale) for band in np.array(instrument.bands, object)[passes]]
    met = [at for cut in cuts for at in _reaches(along, row, cut)]
    points = sorted({0.0, 1.0, along.begins[row], along.ends[row], *met})
    weight = float(board.weights[board.column(dimension)])
    now = _band(along, row, weight, cuts)
    middles = [(low, high, _band(along, row, (low + high) / 2, cuts)) for low, high in pairwise(points)]
    return _around(weight, [(low, high, now is not None and band == now) for low, high, band in middles])


def _reaches(along: Line, row: int, score: float) -> list[float]:
    """The weight at which a region has a score, if there is one."""
    value = values_of(along.aggregation, np.array([[score]]))[0, 0]
    start, end = along.top0[row] - value * along.under0[row], along.top1[row] - value * along.under1[row]
    with np.errstate(divide="ignore", invalid="ignore"):
        at = start / (start - end)
    return [float(at)] if 0 < at < 1 else []


def _band(along: Line, row: int, at: float, cuts: list[float]) -> int | None:
    """Number the band a region is in at a weight, by how many floors it reaches; None without a score or a band."""
    if not along.begins[row] <= at <= along.ends[row]:
        return None
    score = along.scores(np.array([row]), np.array([[at]]))[0, 0]
    return sum(bool(score >= cut) for cut in cuts) or None


def _around(weight: float, pieces: list[tuple[float, float, bool]]) -> Interval | None:
    """Join the pieces in which something holds, in order, as far as they reach without a break from the weight."""
    found: Interval | None = None
    for low, high, holds in pieces:
        if holds:
            joined = found is not None and found.high >= low
            found = Interval(found.low if found is not None and joined else float(low), float(high))
        elif found is not None and found.high >= weight - SAME:
            break
        else:
            found = None
    if found is None or not found.low - SAME <= weight <= found.high + SAME:
        return None
    return Interval(min(found.low, weight), max(found.high, weight))
