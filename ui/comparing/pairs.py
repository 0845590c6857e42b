"""Which of a few regions is above which whatever the weights, and at which weight the others turn."""

from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np
import pandas as pd

from scoring.rank import TIE
from scoring.weights.board import Board, scores_at
from scoring.weights.box import box_around
from scoring.weights.intervals import stays_above
from scoring.weights.robust import robust_pairs
from ui.boards import board_in
from ui.results import Results
from words import Words

MOST_TURNS = 3


@dataclass(frozen=True, slots=True)
class Turn:
    """The weight of one dimension, 0 to 1, at which two regions are level; beyond it, away from `now`, they turn."""

    dimension: str
    now: float
    at: float


@dataclass(frozen=True, slots=True)
class Pair:
    """Two regions, the first above the second (or level with it: `level`).

    `robust`: whether that holds for all weights within 25 %; None: it cannot be told. `turns`: where one weight alone
    turns it, the nearest first.
    """

    first: str
    second: str
    level: bool
    robust: bool | None
    turns: tuple[Turn, ...]


def pairs_of(results: Results, regions: list[str]) -> list[Pair]:
    """Compare all pairs of the regions that have a score, those on top first.

    Takes results whose regions share one weight scheme.
    """
    board = _only(board_in(results), regions)
    scores = pd.Series(scores_at(board, board.weights), board.regions)
    order = scores.dropna().sort_values(ascending=False, kind="stable").index
    found = robust_pairs(board, box_around(board))
    pairs = []
    for first, second in combinations(order, 2):
        row, column = board.row(first), board.row(second)
        told = bool(found.told[row, column])
        level = scores[first] - scores[second] <= TIE
        turns = () if level else _turns(board, first, second)
        pairs.append(Pair(first, second, level, bool(found.above[row, column]) if told else None, turns))
    return pairs


def pairs_table(pairs: list[Pair], results: Results, _: Words) -> pd.DataFrame:
    """Write the pairs as sentences."""
    names = results.entries["name"]
    dimensions = {part.code: _.of(part.name) for part in results.instrument.dimensions}
    ahead, same = _("{first} above {second}"), _("{first} level with {second}")
    return pd.DataFrame(
        {
            _("Pair"): [
                (same if pair.level else ahead).format(first=names[pair.first], second=names[pair.second])
                for pair in pairs
            ],
            _("All weights within ±25%"): [_verdict(pair, _) for pair in pairs],
            _("Turns when one weight alone is"): [_where(pair, dimensions, _) for pair in pairs],
        }
    )


def answer_of_pairs(pairs: list[Pair], _: Words) -> str:
    """Say how many of the pairs do not depend on the weights; who is level has no order that could stand."""
    ordered = [pair for pair in pairs if not pair.level]
    level = _.plural("{count} pair is level.", "{count} pairs are level.", len(pairs) - len(ordered))
    if not ordered:
        return level
    told = _("{robust} of {count} pairs stand for all weights within ±25%.").format(
        robust=_.number(sum(pair.robust is True for pair in ordered), 0), count=_.number(len(ordered), 0)
    )
    return told if len(ordered) == len(pairs) else f"{told} {level}"


def _only(board: Board, regions: list[str]) -> Board:
    """Keep some regions on a board."""
    rows = [board.row(region) for region in regions]
    return replace(board, regions=board.regions[rows], scores=board.scores[rows], coverage=board.coverage[rows])


def _turns(board: Board, first: str, second: str) -> tuple[Turn, ...]:
    """Find the weights at which the first is no longer above the second, the nearest first."""
    found = []
    for dimension, now in zip(board.dimensions, board.weights.tolist(), strict=True):
        if now >= 1:
            continue  # it has all the weight: the others have no proportions to keep
        interval = stays_above(board, first, second, dimension)
        if interval is not None:
            found += [Turn(dimension, now, end) for end in (interval.low, interval.high) if 0 < end < 1]
    return tuple(sorted(found, key=lambda turn: abs(turn.at - turn.now)))


def _verdict(pair: Pair, _: Words) -> str:
    if pair.level:
        return _("level now")
    return {True: _("stands"), False: _("depends on the weights"), None: _("cannot be told")}[pair.robust]


def _where(pair: Pair, dimensions: dict[str, str], _: Words) -> str:
    """Say at which weights a pair turns."""
    if pair.level:
        return ""
    if not pair.turns:
        return _("no weight alone turns it")
    above, below = _("{dimension} above {weight} (now {now})"), _("{dimension} below {weight} (now {now})")
    return "; ".join(
        (above if turn.at > turn.now else below).format(
            dimension=dimensions[turn.dimension], weight=_.percent(turn.at, 1), now=_.percent(turn.now, 1)
        )
        for turn in pair.turns[:MOST_TURNS]
    )


def robustly_ahead(results: Results, first: str, second: str) -> bool | None:
    """Tell whether the first is above the second for all weights within 25 %; None: it cannot be told."""
    board = _only(board_in(results), [first, second])
    found = robust_pairs(board, box_around(board))
    if np.isnan(scores_at(board, board.weights)).any() or not found.told[0, 1]:
        return None
    return bool(found.above[0, 1])
