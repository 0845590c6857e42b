"""Published figures of many scores at once: whole numbers of the last decimal, exactly as one by one."""

from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from scoring.choices import Rounding
from scoring.instrument import Instrument, Scale
from scoring.publish import SETTLED, half_up, on_scale

Matrix = npt.NDArray[np.float64]
Column = npt.NDArray[np.float64]


def figures(scores: Matrix, scale: Scale) -> Matrix:
    """Round scores half-up to the decimals of the scale.

    Takes scores 0 to 1 in any shape. Returns the published figures as whole numbers of the last decimal (72.50 as
    7250), NaN where there is no score: the same as `half_up(on_scale(...))`, which settles every doubtful half.
    """
    unit = 10.0**scale.decimals
    near = (float(scale.low) + scores * float(scale.high - scale.low)) * unit
    return _settled(near, scores, scale, lambda score: half_up(on_scale(score, scale), scale))


def index_figures(
    index: Column, dimensions: Matrix, coverage: Matrix, weights: Column, instrument: Instrument
) -> Column:
    """Round the index of many units by the policy of the instrument.

    Takes the index by unit, and of its dimensions (dimensions x units) scores and coverage (NaN: not applicable), with
    one weight each. Returns whole numbers of the last decimal, NaN where there is no index, as `scoring.published`.
    """
    scale = instrument.scale
    if scale.rounding is Rounding.SUM_THEN_ROUND:
        return figures(index, scale)
    counted = ~np.isnan(coverage) & (weights[:, np.newaxis] > 0)
    exact = [Decimal(str(weight)) for weight in weights.tolist()]
    summed = np.zeros(len(index))
    patterns, pattern_of = np.unique(counted, axis=1, return_inverse=True)
    for number, pattern in enumerate(patterns.T):
        units = np.flatnonzero(pattern_of.ravel() == number)
        total = sum((weight for weight, used in zip(exact, pattern, strict=True) if used), Decimal(0))
        for dimension in np.flatnonzero(pattern):
            parts = _contributions(dimensions[dimension, units], exact[dimension], total, scale)
            summed[units] += np.nan_to_num(parts)
    return np.where(np.isnan(index), np.nan, summed)


def as_decimals(whole: Column, scale: Scale) -> npt.NDArray[np.object_]:
    """Turn whole numbers of the last decimal into the figures they stand for, None for NaN."""
    values, place = np.unique(whole, return_inverse=True)
    made = [None if value != value else _figure(int(value), scale.decimals) for value in values.tolist()]
    return np.array([*made, None], object)[place]


@lru_cache(maxsize=2**16)
def _figure(whole: int, decimals: int) -> Decimal:
    """Make one figure; the same few thousand come again and again."""
    return Decimal(whole).scaleb(-decimals)


def band_places(
    index: Matrix, failing: Callable[[float], npt.NDArray[np.bool_]], instrument: Instrument
) -> npt.NDArray[np.intp]:
    """Find the bands of many published figures.

    Takes the index as whole numbers of the last decimal, and a function that tells for a knock-out (in the same whole
    numbers) which units have a dimension below it. Returns places in the instrument's bands, -1 without a band.
    """
    places = np.full(index.shape, -1, np.intp)
    for place, band in reversed(list(enumerate(instrument.bands))):
        reached = index >= in_whole(band.floor, instrument.scale)
        if band.minimum_dimension is not None:
            reached &= ~failing(in_whole(band.minimum_dimension, instrument.scale))
        places[reached] = place
    return places


def in_whole(figure: Decimal, scale: Scale) -> float:
    """The lowest whole number of the last decimal that reaches a figure of the scale."""
    return float((figure.scaleb(scale.decimals)).to_integral_value("ROUND_CEILING"))


def _contributions(scores: Column, weight: Decimal, total: Decimal, scale: Scale) -> Column:
    """The rounded contributions of one dimension."""
    near = (float(scale.low) + scores * float(scale.high - scale.low)) * float(weight / total) * 10.0**scale.decimals
    return _settled(near, scores, scale, lambda score: half_up(on_scale(score, scale) * weight / total, scale))


def _settled(near: Matrix, scores: Matrix, scale: Scale, exactly: Callable[[float], Decimal]) -> Matrix:
    """Round half-up in binary, and in decimal whatever lies so near a half that binary could miss it."""
    size = np.abs(near)
    rounded = np.floor(size + 0.5) * np.sign(near)
    with np.errstate(invalid="ignore"):
        distance = np.abs(size - np.floor(size) - 0.5)
        doubtful = distance < 2 * float(SETTLED) * 10.0**scale.decimals + 1e-9 + 1e-14 * size
    if doubtful.any():
        values, place = np.unique(scores[doubtful], return_inverse=True)
        settled = [float(exactly(value).scaleb(scale.decimals)) for value in values.tolist()]
        rounded[doubtful] = np.array(settled)[place]
    return rounded + 0.0
