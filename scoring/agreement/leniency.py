"""Who scores higher or lower than the others do, and who uses more or less of the scale."""

from enum import StrEnum

import numpy as np
import pandas as pd

from scoring.agreement.components import Places, Row
from scoring.agreement.judged import Judged, Matrix, ladder_of, on_ladder
from scoring.agreement.table import table_of
from scoring.agreement.told import FEWEST, SAME

NORMAL = 1.96
BEYOND = 0.1
"""Half a level on a ladder of 0 to 5: a mean deviation from there on is marked. A convention of ours."""

COLUMNS = ("assessor", "units", "regions", "leniency", "low", "high", "levels", "spread", "bent")


class Bent(StrEnum):
    """How an assessor stands to the others."""

    LENIENT = "lenient"
    STRICT = "strict"
    IN_LINE = "in_line"
    TOO_FEW = "too_few"


def leniency(given: Judged) -> pd.DataFrame:
    """Hold every assessor against the others, on the units that somebody else scored too.

    Returns one row for each assessor, by name: assessor, units, regions, leniency (mean of own score less the mean of
    the others' of the same unit, 0 to 1; above 0: milder), low and high (95 % interval, regions taken as clusters; NaN
    with one region), levels (the same in levels, on the indicators whose levels most indicators have in common),
    spread (standard deviation of own scores divided by that of the others' on the same units; NaN where theirs do not
    differ) and bent (`Bent`): lenient or strict from a deviation of 0.1 whose interval does not hold 0, on ten units
    or more.
    Source: deviations as facets of severity, Eckes (2015), Introduction to Many-Facet Rasch Measurement, here without a
    model; clustered standard error: Liang & Zeger (1986), Biometrika 73(1).
    """
    aside = _from_the_others(given.scores)
    ladder = ladder_of(given)
    in_levels = _from_the_others(given.numbers[on_ladder(given, ladder)])
    rows = []
    for place, name in enumerate(given.assessors):
        there = ~np.isnan(aside[:, place])
        off, region = aside[there, place], given.region_of[there]
        middle = float(off.mean()) if len(off) else np.nan
        error = _clustered(off, region)
        low, high = middle - NORMAL * error, middle + NORMAL * error
        levels = in_levels[:, place][~np.isnan(in_levels[:, place])]
        rows.append(
            {
                "assessor": name,
                "units": len(off),
                "regions": len(np.unique(region)),
                "leniency": middle,
                "low": low,
                "high": high,
                "levels": float(levels.mean()) if len(levels) else np.nan,
                "spread": _spread(given.scores[there], place),
                "bent": _bent(middle, low, high, len(off)),
            }
        )
    return table_of(rows, COLUMNS)


def _from_the_others(values: Matrix) -> Matrix:
    """Each value less the mean of the others' of its unit, NaN where there is none."""
    count = (~np.isnan(values)).sum(axis=1, keepdims=True)
    total = np.nansum(values, axis=1, keepdims=True)
    return np.asarray(values - (total - values) / np.where(count > 1, count - 1, np.nan), float)


def _clustered(off: Row, region: Places) -> float:
    """The standard error of a mean whose values go together by region; NaN with one region."""
    _, cluster = np.unique(region, return_inverse=True)
    clusters = int(cluster.max(initial=-1)) + 1
    if clusters < 2:
        return float("nan")
    sums = np.bincount(cluster, off - off.mean())
    return float(np.sqrt((sums**2).sum() * clusters / (clusters - 1)) / len(off))


def _spread(scores: Matrix, place: int) -> float:
    """The standard deviation of one column divided by that of the others, every unit counting once."""
    if not len(scores):
        return float("nan")
    others = np.delete(scores, place, axis=1)
    middle = np.nanmean(others, axis=1).mean()
    theirs = float(np.nanmean((others - middle) ** 2, axis=1).mean())
    return float(np.sqrt(scores[:, place].var() / theirs)) if theirs > SAME else float("nan")


def _bent(middle: float, low: float, high: float, units: int) -> Bent:
    """How far a deviation is one to speak of."""
    if units < FEWEST:
        return Bent.TOO_FEW
    if middle >= BEYOND and low > 0:
        return Bent.LENIENT
    return Bent.STRICT if middle <= -BEYOND and high < 0 else Bent.IN_LINE
