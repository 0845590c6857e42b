"""The gap between two scores, taken apart down to the indicators."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from scoring.explain.branch import Row, branch
from scoring.explain.matching import matched
from scoring.explain.unit import Unit

GAP_COLUMNS = ("code", "level", "dimension", "effect", "a", "b", "contribution")


@dataclass(frozen=True, slots=True, eq=False)
class Gap:
    """The difference a - b of two unrounded indices, 0 to 1, and the rows that add up to it.

    `rows` has code, level, dimension (the one it lies in; for the root its own code), effect (`Effect`), a and b (0 to
    1, the part's own scores; NaN: none) and contribution (in units of the index, 0 to 1, signed).
    `residual` is what floating point leaves between the difference and the sum, below 1e-12.
    """

    a: float
    b: float
    difference: float
    residual: float
    rows: pd.DataFrame


def gap(a: Unit, b: Unit, previous: Mapping[str, str] | None = None) -> Gap | None:
    """Take the gap between two regions, or two rounds of one region, apart down to the indicators.

    Takes the two sides (for rounds the later one first) and, where parts have other codes on the side of b, a map from
    the code of a to that of b; codes that are not named are the same on both sides.
    Returns the gap, or None when one side has no index: there is nothing to explain. Value effects are of answers,
    weight effects of other weights, structure effects of what only one side has and of other rules or goalposts,
    missing of what only one side answered or may answer. A row stands at a node where its share cannot be told for the
    indicators below.
    Method: at each node what both sides have is compared under the average of both weights and rules (the two-factor
    Shapley value); values by `share_out`; the rows of a child are scaled to its share, so that all of them add up.
    Source: method document, section 7; Ang (2015); Shorrocks (2013).
    """
    if np.isnan(a.index) or np.isnan(b.index):
        return None
    roots = (a.instrument.root, b.instrument.root)
    rows = branch(roots, (a, b), matched(a.instrument, b.instrument, previous or {}))
    table = pd.DataFrame([_named(row, a, b) for row in rows], columns=list(GAP_COLUMNS))
    difference = a.index - b.index
    return Gap(a.index, b.index, difference, difference - float(table["contribution"].sum()), table)


def by_dimension(taken: Gap) -> pd.DataFrame:
    """Add the rows of a gap up by dimension and effect: dimension, effect, contribution, in the order of the rows."""
    return taken.rows.groupby(["dimension", "effect"], sort=False)["contribution"].sum().reset_index()


def _named(row: Row, a: Unit, b: Unit) -> tuple[object, ...]:
    """Name the part of a row as side a does, or side b where only that has it."""
    of_a, of_b = row.codes
    unit, code = (b, of_b) if of_a is None else (a, of_a)
    first = np.nan if of_a is None else a.scores[of_a]
    second = np.nan if of_b is None else b.scores[of_b]
    dimension = _dimension(unit, str(code))
    return code, unit.instrument.level(str(code)), dimension, row.effect, first, second, row.contribution


def _dimension(unit: Unit, code: str) -> str:
    """The dimension in which a part lies; the root for the root itself."""
    parent = unit.instrument.part(code).parent
    while parent is not None and parent != unit.instrument.root.code:
        code, parent = parent, unit.instrument.part(parent).parent
    return code
