"""Each two assessors: quadratic weighted kappa and Gwet's AC2 on what both scored."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from scoring.agreement.judged import Judged, Matrix, ladder_of, on_ladder
from scoring.agreement.told import FEWEST, SAME, Reason


@dataclass(frozen=True, slots=True, eq=False)
class Meeting:
    """What each two assessors gave to the units that both scored, all assessors x assessors.

    `units` in common, the `mean` of the one in the row and the mean of its `squares`, and the mean squared difference
    of the two (`apart`).
    """

    units: Matrix
    mean: Matrix
    squares: Matrix
    apart: Matrix


def pairs(given: Judged) -> pd.DataFrame:
    """Compare each two assessors on the units that both scored.

    Returns one row for each two who have a unit in common: one, other (by name), units, difference (mean score of the
    one less that of the other, 0 to 1), kappa (on scores), level_units and ac2 (on the indicators whose levels most
    indicators have in common), and reason (`Reason`, None) why kappa is NaN: fewer than ten units in common, or all
    scores of both the same. AC2 is NaN below ten such units, and only there.
    """
    met, ladder = meeting(given.scores), ladder_of(given)
    on_levels = meeting(given.numbers[on_ladder(given, ladder)])
    agreed = gwet_ac2(given.numbers[on_ladder(given, ladder)], ladder)
    one, other = np.nonzero(np.triu(met.units > 0, 1))
    units, level_units = met.units[one, other], on_levels.units[one, other]
    kappa = np.where(units < FEWEST, np.nan, quadratic_kappa(met)[one, other])
    names = np.array(given.assessors, object)
    table = pd.DataFrame(
        {
            "one": pd.Series(names[one], dtype=object),
            "other": pd.Series(names[other], dtype=object),
            "units": units.astype(int),
            "difference": (met.mean - met.mean.T)[one, other],
            "kappa": kappa,
            "level_units": level_units.astype(int),
            "ac2": np.where(level_units < FEWEST, np.nan, agreed[one, other]),
        }
    )
    reasons = [_reason(*row) for row in zip(units.tolist(), kappa.tolist(), strict=True)]
    return table.assign(reason=pd.Series(reasons, dtype=object))


def _reason(units: float, kappa: float) -> Reason | None:
    """Why two have no kappa."""
    if units < FEWEST:
        return Reason.TOO_FEW
    return Reason.ALL_EQUAL if kappa != kappa else None


def meeting(values: Matrix) -> Meeting:
    """Set each two assessors side by side on what both scored.

    Takes units x assessors, NaN where not scored. Means are NaN where two have no unit in common.
    """
    there = (~np.isnan(values)).astype(float)
    filled = np.nan_to_num(values)
    units = there.T @ there
    over = np.where(units > 0, units, np.nan)
    mean, squares = filled.T @ there / over, (filled**2).T @ there / over
    apart = squares + squares.T - 2 * (filled.T @ filled) / over
    return Meeting(units, mean, squares, np.maximum(apart, 0))


def quadratic_kappa(met: Meeting) -> Matrix:
    """Agreement of each two beyond chance, a disagreement counting by its square: assessors x assessors.

    Returns 1 - the mean squared difference / that of every score of the one with every score of the other. That is
    Cohen's weighted kappa with quadratic weights, and for numbers Lin's concordance. NaN where two have no unit in
    common, or all scores of both are the same.
    Source: Cohen (1968), Weighted kappa, Psychological Bulletin 70(4); Fleiss & Cohen (1973), Educ. Psychol. Meas. 33;
    Lin (1989), Biometrics 45(1).
    """
    chance = met.squares + met.squares.T - 2 * met.mean * met.mean.T
    return np.asarray(1 - met.apart / np.where(chance > SAME, chance, np.nan), float)


def gwet_ac2(numbers: Matrix, ladder: tuple[int, ...]) -> Matrix:
    """Agreement of each two beyond chance that does not collapse where nearly all give the same level.

    Takes units x assessors, each number a level of the ladder or NaN. With weights w = 1 - (k - l)^2 / (highest -
    lowest)^2, p the mean weight of the units in common, and chance e = sum of w / (q (q - 1)) x sum of s (1 - s) over
    the q levels (s: the share of a level among what both gave), AC2 is (p - e) / (1 - e).
    Returns assessors x assessors; NaN where two have no unit in common, or the ladder is empty.
    Source: Gwet (2014), Handbook of Inter-Rater Reliability, 4th edition, chapter 3.
    """
    met = meeting(numbers)
    if not ladder:
        return np.full(met.units.shape, np.nan)
    steps = np.array(ladder, float)
    span = float(np.ptp(steps))
    weights = 1 - (steps[:, np.newaxis] - steps) ** 2 / span**2
    there = (~np.isnan(numbers)).astype(float)
    over = np.where(met.units > 0, met.units, np.nan)
    mixed = np.zeros_like(met.units)
    for step in steps:
        gave = (numbers == step).astype(float).T @ there / over
        share = (gave + gave.T) / 2
        mixed += share * (1 - share)
    chance = weights.sum() / (len(steps) * (len(steps) - 1)) * mixed
    return np.asarray((1 - met.apart / span**2 - chance) / (1 - chance), float)
