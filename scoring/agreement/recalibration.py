"""What the assessors should talk over before they go on."""

from dataclasses import dataclass

import pandas as pd

from scoring.agreement.judged import Judged
from scoring.agreement.leniency import Bent
from scoring.agreement.told import SOLID


@dataclass(frozen=True, slots=True, eq=False)
class Recalibration:
    """Rows of the tables of agreement, what needs it most first: indicators, pairs and assessors."""

    indicators: pd.DataFrame
    pairs: pd.DataFrame
    assessors: pd.DataFrame


def recalibration(given: Judged, alphas: pd.DataFrame, pairs: pd.DataFrame, leniency: pd.DataFrame) -> Recalibration:
    """Pick what to recalibrate.

    Takes what assessors gave and its tables of `alphas`, `pairs` and `leniency`. Returns the indicators whose alpha
    surely misses 0.800: the upper end of the interval lies below it, the lowest first (what has no interval is never
    told as sure); the pairs by kappa, the lowest first, among those below 0.800; and the assessors marked lenient or
    strict, the farthest off first.
    Source of 0.800: Krippendorff (2019), Content Analysis, chapter 12; that it serves for kappa is our convention.
    """
    codes = [indicator.code for indicator in given.instrument.indicators]
    leaves = alphas[alphas["code"].isin(codes) & (alphas["high"] < SOLID)]
    apart = pairs[pairs["kappa"] < SOLID]
    bent = leniency[leniency["bent"].isin([Bent.LENIENT, Bent.STRICT])]
    farthest = bent["leniency"].abs().sort_values(ascending=False, kind="stable").index
    return Recalibration(
        leaves.sort_values("high", kind="stable").reset_index(drop=True),
        apart.sort_values("kappa", kind="stable").reset_index(drop=True),
        bent.loc[farthest].reset_index(drop=True),
    )
