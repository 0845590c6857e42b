"""Every region scored anew for each of its moves, along the way from the indicator to the index only."""

from dataclasses import dataclass

import numpy as np

from scoring.aggregate import combine
from scoring.instrument import Instrument
from scoring.tree import Matrix, Plan


@dataclass(frozen=True, slots=True, eq=False)
class Rescored:
    """Scores after one move, indicators x regions: of the index and the indicator's dimension, whose coverage too."""

    index: Matrix
    dimension: Matrix
    dimension_coverage: Matrix


@dataclass(frozen=True, slots=True, eq=False)
class _Variants:
    """One part of the tree with each of the moves below it: which indicators move, moves x regions."""

    leaves: tuple[int, ...]
    scores: Matrix
    coverage: Matrix


def rescored(scores: Matrix, coverage: Matrix, reached: Matrix, instrument: Instrument, plan: Plan) -> Rescored:
    """Score regions of one scheme anew, one move at a time.

    Takes the filled tree (codes x regions) and what each indicator reaches by its move (indicators x regions, 0 to 1;
    NaN: no move, nothing changes). Each node on the way is combined by the same function as in a full scoring, so that
    the result is the same to the last bit but for the order of a sum.
    """
    inner = len(plan.steps)
    moved = ~np.isnan(reached)
    variants = {
        inner + leaf: _Variants(
            (leaf,),
            np.where(moved[leaf], reached[leaf], scores[inner + leaf])[np.newaxis],
            np.where(moved[leaf], 1.0, coverage[inner + leaf])[np.newaxis],
        )
        for leaf in range(len(reached))
    }
    for step in plan.steps:
        parts = [variants[child] for child in step.children.tolist()]
        leaves = tuple(leaf for part in parts for leaf in part.leaves)
        shape = (len(parts), len(leaves), scores.shape[1])
        held = np.broadcast_to(scores[step.children][:, np.newaxis], shape).copy()
        covered = np.broadcast_to(coverage[step.children][:, np.newaxis], shape).copy()
        first = 0
        for child, part in enumerate(parts):
            last = first + len(part.leaves)
            held[child, first:last], covered[child, first:last] = part.scores, part.coverage
            first = last
        made = combine(step.node, held.reshape(len(parts), -1), covered.reshape(len(parts), -1), step.weights)
        variants[step.row] = _Variants(leaves, made[0].reshape(shape[1:]), made[1].reshape(shape[1:]))
    rows = {code: row for row, code in enumerate(plan.codes)}
    dimensions = [variants[rows[part.code]] for part in instrument.dimensions]
    return Rescored(
        _in_order(variants[0].leaves, variants[0].scores),
        _in_order(variants[0].leaves, np.concatenate([part.scores for part in dimensions])),
        _in_order(variants[0].leaves, np.concatenate([part.coverage for part in dimensions])),
    )


def _in_order(leaves: tuple[int, ...], rows: Matrix) -> Matrix:
    """Bring rows, one for each indicator as the tree meets it, into the order of the indicators."""
    ordered = np.empty_like(rows)
    ordered[list(leaves)] = rows
    return ordered
