"""What regions say of themselves against what assessors found."""

import numpy as np
import pandas as pd

from scoring.agreement.components import Row
from scoring.agreement.judged import Judged, Matrix, judged, parts
from scoring.agreement.table import table_of

NORMAL = 1.96
FAR = 2
"""So many levels above the assessors a region's own answer is overclaimed."""

NEAR = 1e-9
COLUMNS = ("code", "level", "units", "gap", "low", "high", "level_units", "over")


def own_gaps(own: pd.DataFrame, given: Judged) -> pd.DataFrame:
    """Hold the regions' own answers against the mean of their assessors, never mixing the two.

    Takes one row for each region and code: region, code, number (in the indicator's unit, NaN: not answered).
    Returns one row for each part, the whole first: code, level, units (that both answered), gap (mean of own score less
    assessed, 0 to 1; above 0: the regions rate themselves higher), low and high (limits of agreement: gap less and plus
    1.96 standard deviations of the differences; NaN with one unit), level_units (of indicators of levels) and over (the
    share of these that lie two levels or more above the mean of the assessors; NaN without).
    Raises ValueError when a region answers twice.
    Source: Bland & Altman (1986), Statistical methods for assessing agreement, Lancet 327.
    """
    differences, levels = _differences(own, given)
    rows = []
    for part in parts(given):
        found = differences[part.units]
        found = found[~np.isnan(found)]
        counted = levels[part.units]
        counted = counted[~np.isnan(counted)]
        middle = float(found.mean()) if len(found) else np.nan
        wide = NORMAL * float(found.std(ddof=1)) if len(found) > 1 else np.nan
        rows.append(
            {
                "code": part.code,
                "level": part.level,
                "units": len(found),
                "gap": middle,
                "low": middle - wide,
                "high": middle + wide,
                "level_units": len(counted),
                "over": float((counted >= FAR - NEAR).mean()) if len(counted) else np.nan,
            }
        )
    return table_of(rows, COLUMNS)


def _differences(own: pd.DataFrame, given: Judged) -> tuple[Row, Row]:
    """Own less assessed for each unit: in scores, and in levels where the indicator has levels."""
    said = judged(own.assign(assessor=""), given.instrument)
    place_of = {unit: place for place, unit in enumerate(zip(said.code_of.tolist(), _names(said), strict=True))}
    at = [place_of.get(unit, -1) for unit in zip(given.code_of.tolist(), _names(given), strict=True)]
    has_levels = np.array([bool(one.levels) for one in given.instrument.indicators])[given.code_of]
    scores = _said(said.scores, at) - _mean(given.scores)
    levels = _said(said.numbers, at) - _mean(given.numbers)
    return scores, np.where(has_levels, levels, np.nan)


def _names(of: Judged) -> list[str]:
    """The region of each unit."""
    return [of.regions[place] for place in of.region_of.tolist()]


def _said(values: Matrix, at: list[int]) -> Row:
    """The regions' own values at these places, NaN at -1."""
    return np.append(values.ravel(), np.nan)[at]


def _mean(values: Matrix) -> Row:
    """The mean of the assessors of each unit; every unit has one."""
    return np.asarray(np.nanmean(values, axis=1), float) if values.size else np.empty(0)
