"""The tree of an instrument laid out for the arithmetic, and filled from the leaves up."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from scoring.aggregate import combine
from scoring.instrument import Instrument, Node

Matrix = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]
LEVELS = ("index", "dimension", "aspect", "indicator")


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """One node to be combined: its row, its children's rows and their weights."""

    node: Node
    row: int
    children: npt.NDArray[np.intp]
    weights: npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """An instrument under one scheme, rows in order of its codes.

    `steps` are its nodes from the leaves up; `weighed` (one column) tells which indicators have weight on the whole
    way to the index; `levels` gives the place of each row's level in `LEVELS`.
    """

    steps: tuple[Step, ...]
    weighed: Mask
    codes: tuple[str, ...]
    levels: npt.NDArray[np.int8]


@lru_cache(maxsize=64)
def plan_of(instrument: Instrument, scheme: str | None) -> Plan:
    """Lay the tree out once for an instrument and a scheme (None: the default); KeyError for an unknown scheme."""
    weights = instrument.scheme(scheme).weights
    rows = {code: row for row, code in enumerate(instrument.codes)}
    weighed = {instrument.root.code}
    for part in instrument.parts[1:]:
        if part.parent in weighed and weights[part.code] > 0:
            weighed.add(part.code)
    steps = []
    for node in reversed(instrument.nodes):
        children = [child.code for child in instrument.children(node.code)]
        places = np.array([rows[code] for code in children])
        steps.append(Step(node, rows[node.code], places, np.array([weights[code] for code in children])))
    return Plan(
        tuple(steps),
        np.array([[indicator.code in weighed] for indicator in instrument.indicators]),
        instrument.codes,
        np.array([LEVELS.index(instrument.level(code)) for code in rows], np.int8),
    )


def fill(leaves: Matrix, applicable: Mask, plan: Plan) -> tuple[Matrix, Matrix]:
    """Fill the tree from the leaves up, for regions of one scheme.

    Takes the scores of the indicators (indicators x regions, 0 to 1, NaN: none) and where they are applicable (a shape
    that fits). Returns codes x regions: scores and coverage, NaN where nothing is applicable.
    """
    inner = len(plan.steps)
    scores = np.empty((inner + len(leaves), leaves.shape[1]))
    coverage = np.empty_like(scores)
    scores[inner:] = leaves
    coverage[inner:] = ~np.isnan(leaves)
    out = ~(applicable & plan.weighed)
    if out.any():
        out = np.broadcast_to(out, leaves.shape)
        scores[inner:][out] = np.nan
        coverage[inner:][out] = np.nan
    for step in plan.steps:
        scores[step.row], coverage[step.row] = combine(
            step.node, scores[step.children], coverage[step.children], step.weights
        )
    return scores, coverage
