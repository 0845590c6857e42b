"""Krippendorff's alpha of one set of units, with its bootstrap interval."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from scoring.agreement.told import FEWEST, SAME, Reason

Matrix = npt.NDArray[np.float64]
Row = npt.NDArray[np.float64]
Tally = tuple[Matrix, Callable[[Matrix], Row]]
COUNT, SEED, SURE = 1_000, 2026, 0.95
DEFINED = 0.9
"""The share of the draws that must have an alpha for an interval to be told."""

BLOCK = 2**18  # so many places are drawn at once: what a core keeps near


class Metric(StrEnum):
    """How far two values are apart: as numbers, or by how many values lie between them."""

    INTERVAL = "interval"
    ORDINAL = "ordinal"


@dataclass(frozen=True, slots=True)
class Alpha:
    """An alpha and its 95 % interval, NaN with the reason why; `units` were scored by two or more, with `values`."""

    value: float
    low: float
    high: float
    units: int
    values: int
    reason: Reason | None


def alpha(values: Matrix, metric: Metric, draws: int = COUNT, seed: int = SEED) -> Alpha:
    """How far assessors agree beyond chance: 1 at perfect agreement, 0 where values might as well be dealt out.

    Takes units x assessors, NaN where not scored; a unit scored once is left out. The interval holds the middle 95 % of
    the alphas of this many draws of the units with replacement, expected disagreement and ordinal distances anew in
    each. It is not given for fewer than ten units, or where more than a tenth of the draws has no alpha.
    Returns NaN with its reason, never a number, where no unit was scored twice or all values are equal.
    Source: Krippendorff (2011), Computing Krippendorff's Alpha-Reliability; (2019), Content Analysis, chapter 12;
    bootstrap by unit: Zapf, Castell, Morawietz & Karch (2016), BMC Med. Res. Methodol. 16:93.
    """
    paired = values[(~np.isnan(values)).sum(axis=1) > 1]
    units, count = len(paired), int((~np.isnan(paired)).sum())
    nothing = float("nan")
    if not units:
        return Alpha(nothing, nothing, nothing, 0, 0, Reason.NO_PAIR)
    columns, alphas_of = TALLIES[metric](paired)
    found = float(alphas_of(columns.sum(axis=0, keepdims=True))[0])
    if found != found:
        return Alpha(nothing, nothing, nothing, units, count, Reason.ALL_EQUAL)
    if units < FEWEST:
        return Alpha(found, nothing, nothing, units, count, Reason.TOO_FEW)
    drawn = alphas_of(_totals(columns, draws, seed))
    known = drawn[~np.isnan(drawn)]
    if len(known) < DEFINED * draws:
        return Alpha(found, nothing, nothing, units, count, Reason.ALL_EQUAL)
    low, high = np.quantile(known, [(1 - SURE) / 2, (1 + SURE) / 2])
    return Alpha(found, float(low), float(high), units, count, None)


def _interval(paired: Matrix) -> Tally:
    """What is added up of each unit where values are numbers: how many, their sum, their squares, their disagreement.

    Over all ordered pairs of m numbers the squared differences add up to 2 (m x sum of squares - square of the sum).
    """
    paired = paired - np.nanmean(paired)
    count = (~np.isnan(paired)).sum(axis=1).astype(float)
    total, squares = np.nansum(paired, axis=1), np.nansum(paired**2, axis=1)
    apart = 2 * np.maximum(count * squares - total**2, 0) / (count - 1)
    return np.stack([count, total, squares, apart], axis=1), _interval_alphas


def _interval_alphas(totals: Matrix) -> Row:
    """1 - observed / expected disagreement for each row of sums."""
    count, total, squares, apart = totals.T
    expected = 2 * (count * squares - total**2)
    return _alphas((count - 1) * apart, np.where(expected > SAME * count**2, expected, 0))


def _ordinal(paired: Matrix) -> Tally:
    """What is added up of each unit where values are ranks: how often each occurs, and each two of them together."""
    values = np.unique(paired[~np.isnan(paired)])
    counts = (paired[:, :, np.newaxis] == values).sum(axis=1).astype(float)
    first, second = np.triu_indices(len(values), 1)
    together = 2 * counts[:, first] * counts[:, second] / (counts.sum(axis=1, keepdims=True) - 1)

    def alphas_of(totals: Matrix) -> Row:
        """As for numbers, each value standing at the middle of the ranks that it takes up: that is the ordinal metric.

        The metric adds up the values between two and half of both; cumulated counts less half of each do the same.
        """
        often, met = totals[:, : len(values)], totals[:, len(values) :]
        middle = np.cumsum(often, axis=1) - often / 2
        apart = (middle[:, first] - middle[:, second]) ** 2
        expected = 2 * (often[:, first] * often[:, second] * apart).sum(axis=1)
        return _alphas((often.sum(axis=1) - 1) * (met * apart).sum(axis=1), expected)

    return np.concatenate([counts, together], axis=1), alphas_of


TALLIES: dict[Metric, Callable[[Matrix], Tally]] = {Metric.INTERVAL: _interval, Metric.ORDINAL: _ordinal}


def _alphas(observed: Row, expected: Row) -> Row:
    """1 - observed / expected, NaN where nothing could disagree."""
    shares: Row = np.full(len(observed), np.nan)
    np.divide(observed, expected, out=shares, where=expected > 0)
    return 1 - shares


def _totals(columns: Matrix, draws: int, seed: int) -> Matrix:
    """The sums of the columns over units drawn with replacement: draws x columns."""
    dice = np.random.default_rng(seed)
    units = len(columns)
    rows = max(1, BLOCK // units)
    blocks = []
    for first in range(0, draws, rows):
        count = min(rows, draws - first)
        picked = dice.integers(0, units, (count, units)) + units * np.arange(count)[:, np.newaxis]
        times = np.bincount(picked.ravel(), minlength=count * units).reshape(count, units)
        blocks.append(times.astype(float) @ columns)
    return np.concatenate(blocks)
