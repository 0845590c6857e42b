"""Answers and an instrument in, the one long table of scores out."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt
import pandas as pd

from scoring.aggregate import combine
from scoring.choices import Status
from scoring.instrument import Instrument, Node
from scoring.normalise import placed

SCORE_COLUMNS = ("region", "level", "code", "score", "coverage")
LEVELS = ("index", "dimension", "aspect", "indicator")
Matrix = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]


def score(
    answers: pd.DataFrame,
    instrument: Instrument,
    scheme: str | pd.Series | None = None,
    status: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Score every region on every part of the instrument.

    Takes regions (index, codes as text) x indicators, each column in its indicator's unit, NaN where there is no
    number; the weight scheme: one code for all, a code by region, or None for the instrument's default; and, where a
    NaN can be more than a blank, the `Status` of every answer in the same shape.
    Returns the table of scores, columns region, level (index, dimension, aspect, indicator), code, score (0 to 1; NaN
    without) and coverage (0 to 1, the answered share of the applicable weight; NaN: not applicable), part by part, the
    index first, regions in the order given. A part that the region's scheme weighs 0 is not applicable to it. A region
    that did not take part has no row.
    Raises KeyError for an indicator without a column, an unknown scheme or a region without one, and ValueError for a
    region that stands twice.
    Source: OECD/JRC (2008), Handbook on Constructing Composite Indicators, steps 3, 5 and 6.
    """
    if not answers.index.is_unique:
        raise ValueError(f"these regions stand twice: {sorted(set(answers.index[answers.index.duplicated()]))}")
    codes = [indicator.code for indicator in instrument.indicators]
    asked = answers if list(answers.columns) == codes else answers[codes]
    values = asked.to_numpy(float, na_value=np.nan).T
    regions = answers.index
    applicable = np.ones((1, 1), bool)
    if status is not None:
        same = status.index.equals(regions) and list(status.columns) == codes
        given = (status if same else status.loc[regions, codes]).to_numpy(object).T
        present = ~(given == Status.NOT_PARTICIPATING).all(axis=0)
        given, regions = given[:, present], regions[present]
        applicable = given != Status.NOT_APPLICABLE
        values = np.where(given == Status.ANSWERED, values[:, present], np.nan)
    leaves = placed(values, instrument)
    if not isinstance(scheme, pd.Series):
        return _long(regions, *_filled(leaves, applicable, _plan(instrument, scheme)), _plan(instrument, scheme))
    chosen = scheme.loc[regions].to_numpy(object)
    applicable = np.broadcast_to(applicable, leaves.shape)
    scores = np.full((len(instrument.codes), len(regions)), np.nan)
    coverage = scores.copy()
    for code in dict.fromkeys(chosen):
        of_scheme = chosen == code
        scores[:, of_scheme], coverage[:, of_scheme] = _filled(
            leaves[:, of_scheme], applicable[:, of_scheme], _plan(instrument, code)
        )
    return _long(regions, scores, coverage, _plan(instrument, None))


@dataclass(frozen=True, slots=True, eq=False)
class _Step:
    """One node to be combined: its row, its children's rows and their weights."""

    node: Node
    row: int
    children: npt.NDArray[np.intp]
    weights: npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class _Plan:
    """An instrument under one scheme, laid out for the arithmetic: nodes from the leaves up, rows in order of codes."""

    steps: tuple[_Step, ...]
    weighed: Mask
    codes: pd.CategoricalDtype
    levels: npt.NDArray[np.int8]


LEVEL_TYPE = pd.CategoricalDtype(list(LEVELS))


@lru_cache(maxsize=64)
def _plan(instrument: Instrument, scheme: str | None) -> _Plan:
    """Lay the tree out once for an instrument and a scheme."""
    weights = instrument.scheme(scheme).weights
    rows = {code: row for row, code in enumerate(instrument.codes)}
    weighed = {instrument.root.code}
    for part in instrument.parts[1:]:
        if part.parent in weighed and weights[part.code] > 0:
            weighed.add(part.code)
    steps = []
    for node in reversed(instrument.nodes):
        children = [child.code for child in instrument.children(node.code)]
        row = rows[node.code]
        steps.append(
            _Step(
                node, row, np.array([rows[code] for code in children]), np.array([weights[code] for code in children])
            )
        )
    return _Plan(
        tuple(steps),
        np.array([[indicator.code in weighed] for indicator in instrument.indicators]),
        pd.CategoricalDtype(list(rows)),
        np.array([LEVELS.index(instrument.level(code)) for code in rows], np.int8),
    )


def _filled(leaves: Matrix, applicable: Mask, plan: _Plan) -> tuple[Matrix, Matrix]:
    """Fill the tree from the leaves up, for regions of one scheme: codes x regions, scores and coverage."""
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


def _long(regions: pd.Index, scores: Matrix, coverage: Matrix, plan: _Plan) -> pd.DataFrame:
    """Stand two matrices up as the one long table."""
    parts, units = scores.shape
    unit = np.tile(np.arange(units, dtype=np.int32), parts)
    part = np.repeat(np.arange(parts, dtype=np.int16), units)
    return pd.DataFrame(
        {
            "region": pd.Categorical.from_codes(unit, dtype=pd.CategoricalDtype(regions), validate=False),
            "level": pd.Categorical.from_codes(np.repeat(plan.levels, units), dtype=LEVEL_TYPE, validate=False),
            "code": pd.Categorical.from_codes(part, dtype=plan.codes, validate=False),
            "score": scores.ravel(),
            "coverage": coverage.ravel(),
        },
        copy=False,
    )
