"""What every part of the tree can reach for how much effort: a dynamic programme, exact for every aggregation."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import numpy.typing as npt

from scoring.choices import Aggregation, MissingPolicy
from scoring.explain.node import held
from scoring.improve.frontier import Column, Frontier, all_of, best_of
from scoring.improve.steps import stepped
from scoring.instrument import Instrument, Node

MOST_BLANKS = 8
"""So many children without a score may be answered in every combination where blanks are left out."""


class TooManyBlanksError(Exception):
    """More blanks are left out of a node than can be answered in every combination."""


@dataclass(frozen=True, slots=True, eq=False)
class Reach:
    """What a part can reach: with a score, for how much effort; and whether it has none as things stand."""

    scored: Frontier
    blank: bool


@dataclass(frozen=True, slots=True, eq=False)
class Climb:
    """The answers and scores of one indicator after 0, 1, 2, ... steps (NaN first where it is blank)."""

    answers: Column
    scores: Column
    rungs: npt.NDArray[np.intp]


def climbs(scores: Column, applicable: npt.NDArray[np.bool_], instrument: Instrument, step: float) -> list[Climb]:
    """Step up with every indicator until there is nothing above; what is not applicable stays."""
    stacked = [np.stack([np.full(len(scores), np.nan), scores, np.full(len(scores), -1.0)])]
    while True:
        up = stepped(stacked[-1][1][:, np.newaxis], instrument, step)
        more = np.stack([up.answers[:, 0], np.where(applicable, up.scores[:, 0], np.nan), up.rung[:, 0].astype(float)])
        ended = np.isnan(stacked[-1][1]) & (len(stacked) > 1)
        more[:, ended] = np.nan
        if np.isnan(more[1]).all():
            break
        stacked.append(more)
    whole = np.stack(stacked)
    lengths = [1 + int((~np.isnan(whole[1:, 1, row])).sum()) for row in range(len(scores))]
    return [
        Climb(whole[:last, 0, row], whole[:last, 1, row], whole[:last, 2, row].astype(np.intp))
        for row, last in enumerate(lengths)
    ]


def of_indicator(climb: Climb, row: int, count: int, effort: float) -> Reach:
    """What one of so many indicators can reach by steps of this effort."""
    costs = np.round(effort * np.arange(len(climb.scores)), 9)
    steps = np.zeros((len(climb.scores), count), np.int16)
    steps[:, row] = np.arange(len(climb.scores))
    scored = ~np.isnan(climb.scores)
    return Reach(Frontier(costs[scored], climb.scores[scored], steps[scored]), bool(np.isnan(climb.scores[0])))


def of_node(node: Node, children: list[Reach], weights: list[float], count: int) -> Reach:
    """What a node can reach, given its applicable children and their weights, all above 0."""
    blanks = [child for child, reach in enumerate(children) if reach.blank]
    scored = [child for child in range(len(children)) if child not in blanks]
    if node.missing.policy is MissingPolicy.ZERO:
        held_at_0 = [with_nothing(reach, count) if reach.blank else reach.scored for reach in children]
        return Reach(_mean(node, held_at_0, weights), blank=False)
    if node.missing.policy is MissingPolicy.BLOCK:
        return Reach(_mean(node, [reach.scored for reach in children], weights), blank=bool(blanks))
    if len(blanks) > MOST_BLANKS:
        raise TooManyBlanksError(node.code)
    ways = []
    for answered in _subsets(blanks):
        used = [*scored, *answered]
        if used:
            ways.append(_mean(node, [children[child].scored for child in used], [weights[child] for child in used]))
    return Reach(best_of(ways), blank=not scored)


def with_nothing(reach: Reach, count: int) -> Frontier:
    """Let a part without a score stay so and count 0."""
    return best_of([Frontier(np.zeros(1), np.zeros(1), np.zeros((1, count), np.int16)), reach.scored])


def _subsets(of: list[int]) -> Iterable[tuple[int, ...]]:
    """Every choice of some, none and all."""
    return (chosen for size in range(len(of) + 1) for chosen in combinations(of, size))


def _mean(node: Node, children: list[Frontier], weights: list[float]) -> Frontier:
    """Aggregate the children by the rule of their node."""
    total = sum(weights)
    if node.aggregation is Aggregation.MINIMUM:
        return all_of([child.valued(held(node, child.values)) for child in children], np.minimum)
    with np.errstate(divide="ignore"):
        added = all_of(
            [
                child.valued(_added(node, child.values) * weight / total)
                for child, weight in zip(children, weights, strict=True)
            ],
            np.add,
        )
        if node.aggregation is Aggregation.GEOMETRIC:
            return added.valued(np.exp(added.values))
        return added if node.aggregation is Aggregation.ARITHMETIC else added.valued(-1 / added.values)


def _added(node: Node, scores: Column) -> Column:
    """What a score adds to the sum of its node: itself, its logarithm, or minus its inverse; all rise with it."""
    heights = held(node, scores)
    if node.aggregation is Aggregation.GEOMETRIC:
        return np.log(heights)
    return heights if node.aggregation is Aggregation.ARITHMETIC else -1 / heights
