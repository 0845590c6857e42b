"""What a statistic of agreement says of itself: why there is none, and how an alpha is read."""

from enum import StrEnum

FEWEST = 10
"""Fewer units than these say nothing certain of a pair, of an assessor, or of how far an alpha may be off."""

SOLID, TENTATIVE = 0.800, 0.667
"""From 0.800 an alpha is relied on, from 0.667 for tentative conclusions only (Krippendorff 2019, chapter 12)."""

SAME = 1e-12
"""A variance of scores below this is what binary arithmetic leaves of equal ones."""


class Reason(StrEnum):
    """Why a statistic is not given."""

    NO_PAIR = "no_pair"
    ALL_EQUAL = "all_equal"
    TOO_FEW = "too_few"
    NOT_SEPARABLE = "not_separable"


class Reading(StrEnum):
    """How far conclusions can lean on an agreement."""

    SOLID = "solid"
    TENTATIVE = "tentative"
    WEAK = "weak"


def reading(alpha: float, low: float) -> Reading | None:
    """Read an alpha by the lower end of its interval, by itself where it has none (NaN); None without an alpha.

    Source: Krippendorff (2019), Content Analysis, 4th edition, chapter 12: data whose alpha may well lie below a
    threshold are not taken to reach it.
    """
    sure = low if low == low else alpha
    if sure != sure:
        return None
    if sure >= SOLID:
        return Reading.SOLID
    return Reading.TENTATIVE if sure >= TENTATIVE else Reading.WEAK
