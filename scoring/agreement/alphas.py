"""Krippendorff's alpha of every part of an instrument."""

import pandas as pd

from scoring.agreement.alpha import COUNT, SEED, Metric, alpha
from scoring.agreement.judged import Judged, Matrix, Part, parts, shared_ladder
from scoring.agreement.table import table_of

COLUMNS = ("code", "level", "metric", "alpha", "low", "high", "units", "values", "reason")


def alphas(given: Judged, draws: int = COUNT, seed: int = SEED) -> pd.DataFrame:
    """Tell how far assessors agree on every indicator, in every dimension, and over all.

    Indicators of levels are taken as ordinal; so is a part whose indicators all have the same levels. Every other part
    is taken as interval, on scores 0 to 1, in which alone indicators of different units can be put together. A unit is
    an indicator of a region: differences between indicators of a part count as true ones, so that the alpha of a part
    is no mean of those of its indicators.
    Returns the whole first, then the dimensions, then the indicators: code, level, metric (`Metric`), alpha, low and
    high (95 % interval), units and values that alpha rests on, reason (`Reason`, None) why something is NaN.
    """
    rows = []
    for part in parts(given):
        metric = Metric.ORDINAL if shared_ladder(part, given.instrument) else Metric.INTERVAL
        found = alpha(_values(given, part, metric), metric, draws, seed)
        rows.append(
            {
                "code": part.code,
                "level": part.level,
                "metric": metric,
                "alpha": found.value,
                "low": found.low,
                "high": found.high,
                "units": found.units,
                "values": found.values,
                "reason": found.reason,
            }
        )
    return table_of(rows, COLUMNS)


def _values(given: Judged, part: Part, metric: Metric) -> Matrix:
    """The values of a part, as its metric takes them."""
    return (given.numbers if metric is Metric.ORDINAL else given.scores)[part.units]
