"""How two measures of the same units go together: their ranks, with an interval, and the line through them."""

from dataclasses import dataclass
from math import atanh, isnan, sqrt, tanh

import numpy as np
import numpy.typing as npt

FEWEST = 4
"""The interval divides by the square root of n - 3."""

NORMAL_95 = 1.959963984540054
"""Quantile 0.975 of the standard normal distribution."""


@dataclass(frozen=True, slots=True)
class Correlation:
    """A rank correlation: rho (-1 to 1), its 95 % interval and the pairs it rests on; NaN where it cannot be told."""

    rho: float
    low: float
    high: float
    count: int


def rank_correlation(first: npt.NDArray[np.float64], second: npt.NDArray[np.float64]) -> Correlation:
    """Tell how far two measures put the same units in the same order.

    Takes two columns of one length, in any unit; a unit with NaN in either is left out. Returns Spearman's rho (the
    correlation of mid-ranks) and its 95 % interval by Fisher's z with standard error sqrt((1 + rho^2 / 2) / (n - 3)).
    All are NaN with fewer than four pairs or where a column is the same for all; the interval is NaN too where the
    order is exactly the same or reversed, because z is infinite there.
    Source: Spearman (1904), The proof and measurement of association between two things, American Journal of
    Psychology 15(1); Bonett & Wright (2000), Sample size requirements for estimating Pearson, Kendall and Spearman
    correlations, Psychometrika 65(1).
    """
    known = ~(np.isnan(first) | np.isnan(second))
    count = int(known.sum())
    nothing = Correlation(np.nan, np.nan, np.nan, count)
    if count < FEWEST:
        return nothing
    one, other = _mid_ranks(first[known]), _mid_ranks(second[known])
    if one.min() == one.max() or other.min() == other.max():
        return nothing
    rho = float(np.clip(np.corrcoef(one, other)[0, 1], -1.0, 1.0))
    if abs(rho) > 1 - 1e-12:
        return Correlation(float(round(rho)), np.nan, np.nan, count)
    reach = NORMAL_95 * sqrt((1 + rho**2 / 2) / (count - 3))
    return Correlation(rho, tanh(atanh(rho) - reach), tanh(atanh(rho) + reach), count)


def trend(across: npt.NDArray[np.float64], up: npt.NDArray[np.float64]) -> tuple[float, float] | None:
    """Lay the straight line of least squares through points.

    Takes two columns of one length; a point with NaN in either is left out. Returns slope and height at 0, or None
    with fewer than two points or where all stand at one place across.
    Source: Legendre (1805), Nouvelles méthodes pour la détermination des orbites des comètes, appendix.
    """
    known = ~(np.isnan(across) | np.isnan(up))
    x, y = across[known], up[known]
    if len(x) < 2 or x.min() == x.max():
        return None
    apart = x - x.mean()
    slope = float((apart * (y - y.mean())).sum() / (apart**2).sum())
    return slope, float(y.mean() - slope * x.mean())


def is_told(found: Correlation) -> bool:
    """Whether a correlation could be told, from one `Correlation`; returns False where rho is NaN."""
    return not isnan(found.rho)


def _mid_ranks(values: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Rank from 1, the same values sharing the mean of their places."""
    _values, place, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    return np.asarray((ends - (counts - 1) / 2)[place], np.float64)
