"""Answers and an instrument in, the one long table of scores out."""

from functools import lru_cache

import numpy as np
import numpy.typing as npt
import pandas as pd

from scoring.choices import Status
from scoring.instrument import Instrument
from scoring.normalise import placed
from scoring.tree import LEVELS, Mask, Matrix, Plan, fill, plan_of

SCORE_COLUMNS = ("region", "level", "code", "score", "coverage")
LEVEL_TYPE = pd.CategoricalDtype(list(LEVELS))


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
    regions, leaves, applicable, chosen = placed_answers(answers, instrument, scheme, status)
    scores, coverage = filled_by_scheme(leaves, applicable, instrument, chosen)
    return tabled(regions, scores, coverage, plan_of(instrument, None))


def placed_answers(
    answers: pd.DataFrame, instrument: Instrument, scheme: str | pd.Series | None, status: pd.DataFrame | None
) -> tuple[pd.Index, Matrix, Mask, str | npt.NDArray[np.object_] | None]:
    """Bring answers to what the arithmetic eats; takes and raises what `scoring.score` does.

    Returns the regions that took part, the scores of their indicators (indicators x regions, NaN: none), where these
    are applicable (a shape that fits), and the scheme: one for all, or one for each region.
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
    chosen = scheme.loc[regions].to_numpy(object) if isinstance(scheme, pd.Series) else scheme
    return regions, placed(values, instrument), applicable, chosen


def filled_by_scheme(
    leaves: Matrix, applicable: Mask, instrument: Instrument, schemes: str | npt.NDArray[np.object_] | None
) -> tuple[Matrix, Matrix]:
    """Fill the tree for each region under its own scheme: codes x regions, scores and coverage."""
    if not isinstance(schemes, np.ndarray):
        return fill(leaves, applicable, plan_of(instrument, schemes))
    applicable = np.broadcast_to(applicable, leaves.shape)
    scores = np.full((len(instrument.codes), leaves.shape[1]), np.nan)
    coverage = scores.copy()
    for code in dict.fromkeys(schemes):
        of_scheme = schemes == code
        scores[:, of_scheme], coverage[:, of_scheme] = fill(
            leaves[:, of_scheme], applicable[:, of_scheme], plan_of(instrument, code)
        )
    return scores, coverage


def tabled(regions: pd.Index, scores: Matrix, coverage: Matrix, plan: Plan) -> pd.DataFrame:
    """Stand scores and coverage, codes x regions, up as the one long table."""
    parts, units = scores.shape
    unit = np.tile(np.arange(units, dtype=np.int32), parts)
    part = np.repeat(np.arange(parts, dtype=np.int16), units)
    return pd.DataFrame(
        {
            "region": pd.Categorical.from_codes(unit, dtype=pd.CategoricalDtype(regions), validate=False),
            "level": pd.Categorical.from_codes(np.repeat(plan.levels, units), dtype=LEVEL_TYPE, validate=False),
            "code": pd.Categorical.from_codes(part, dtype=_code_type(plan.codes), validate=False),
            "score": scores.ravel(),
            "coverage": coverage.ravel(),
        },
        copy=False,
    )


@lru_cache(maxsize=64)
def _code_type(codes: tuple[str, ...]) -> pd.CategoricalDtype:
    """Make the type of the column of codes once."""
    return pd.CategoricalDtype(list(codes))
