"""Answers in their units to scores from 0 to 1: goalposts, logarithm, break points."""

from dataclasses import dataclass
from functools import lru_cache
from math import log

import numpy as np
import numpy.typing as npt
import pandas as pd

from scoring.choices import Transform
from scoring.indicator import Indicator
from scoring.instrument import Instrument

Matrix = npt.NDArray[np.float64]
Row = npt.NDArray[np.float64]


def normalise(answers: pd.DataFrame, instrument: Instrument) -> pd.DataFrame:
    """Place every answer between the goalposts of its indicator.

    Takes regions x indicators, each column in its indicator's unit; NaN means not answered.
    Returns the same shape without unit, 0 (worst) to 1 (best), held at the goalposts where the indicator says so;
    NaN stays.
    Raises KeyError when an indicator of the instrument has no column.
    Source: OECD/JRC (2008), Handbook on Constructing Composite Indicators, step 5, min-max.
    """
    codes = [indicator.code for indicator in instrument.indicators]
    values = answers[codes].to_numpy(float, na_value=np.nan).T
    return pd.DataFrame(placed(values, instrument).T, answers.index, codes)


def placed(values: Matrix, instrument: Instrument) -> Matrix:
    """Place a matrix of answers, one row for each indicator in order, between their goalposts.

    Takes indicators x regions in the indicators' units; returns the same shape, 0 (worst) to 1 (best), NaN kept.
    """
    ruler = _ruler(instrument)
    if ruler.bent:
        values = values.copy()
        for row in ruler.bent:
            values[row] = _straightened(values[row], instrument.indicators[row])
    scores: Matrix = (values - ruler.worst) / ruler.length
    np.maximum(scores, ruler.lowest, out=scores)
    np.minimum(scores, ruler.highest, out=scores)
    scores += 0.0  # 0/-30 is -0.0, which prints as -0%
    return scores


@dataclass(frozen=True, slots=True, eq=False)
class _Ruler:
    """The goalposts of all indicators as columns, and the rows whose answers are bent before they are laid on it."""

    worst: Matrix
    length: Matrix
    lowest: Matrix
    highest: Matrix
    bent: tuple[int, ...]


@lru_cache(maxsize=64)
def _ruler(instrument: Instrument) -> _Ruler:
    """Lay the goalposts out once for an instrument."""
    indicators = instrument.indicators
    ends = [_ends(indicator) for indicator in indicators]
    worst, best = np.array(ends, float).reshape(-1, 2).T[:, :, np.newaxis]
    clipped = np.array([[indicator.clipped] for indicator in indicators])
    bent = tuple(row for row, part in enumerate(indicators) if part.goalposts is None or part.transform is Transform.LN)
    return _Ruler(worst, best - worst, np.where(clipped, 0, -np.inf), np.where(clipped, 1, np.inf), bent)


def _ends(indicator: Indicator) -> tuple[float, float]:
    """Worst and best as they stand on the ruler: of the logarithm where one is taken, 0 and 1 for break points."""
    if indicator.goalposts is None:
        return 0.0, 1.0
    if indicator.transform is Transform.LN:
        return log(indicator.goalposts.worst), log(indicator.goalposts.best)
    return indicator.goalposts.worst, indicator.goalposts.best


def _straightened(values: Row, indicator: Indicator) -> Row:
    """Answers as they lie on the ruler: logarithms, or scores read off the break points."""
    if indicator.goalposts is None:
        return _piecewise(values, indicator)
    with np.errstate(divide="ignore"):
        return np.log(np.maximum(values, 0))  # zero and below lie infinitely far down: held at the lower goalpost


def _piecewise(values: Row, indicator: Indicator) -> Row:
    """Linear between the break points; beyond the ends held, or carried on along the last piece when not clipped."""
    answers = np.array([point.answer for point in indicator.breakpoints])
    scores = np.array([point.score for point in indicator.breakpoints])
    within = np.interp(values, answers, scores)
    if not indicator.clipped:
        slopes = np.diff(scores) / np.diff(answers)
        within = within + np.minimum(values - answers[0], 0) * slopes[0]
        within = within + np.maximum(values - answers[-1], 0) * slopes[-1]
    return np.where(np.isnan(values), np.nan, within)
