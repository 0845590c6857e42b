"""Weights that a person states: taken as they are or refused, never made to fit."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from math import isfinite

import numpy as np
import numpy.typing as npt

Row = npt.NDArray[np.float64]
SUM_TOLERANCE = 1e-9


class Refusal(StrEnum):
    """Why stated weights are refused."""

    NAMES = "names"
    NOT_A_NUMBER = "not_a_number"
    NEGATIVE = "negative"
    ALL_ZERO = "all_zero"
    SUM = "sum"


class WeightsError(ValueError):
    """Weights that cannot be scored with: the reason, and the dimensions or the sum that it is about."""

    def __init__(self, reason: Refusal, dimensions: tuple[str, ...], total: float) -> None:
        """Say what is wrong in one sentence of the message."""
        self.reason = reason
        self.dimensions = dimensions
        self.total = total
        super().__init__(_sentence(reason, dimensions, total))


def stated_weights(weights: Mapping[str, float], dimensions: Sequence[str]) -> Row:
    """Take the weights of all dimensions as somebody states them.

    Takes dimension -> weight: all of the dimensions and no others, none negative, together 1 or together 100 (to
    within 1e-9 of that sum). A weight of 0 leaves its dimension out.
    Returns one weight for each dimension, in their order, together 1.
    Raises WeightsError, a ValueError with the reason as a value, for anything else: weights are never normalised
    silently.
    """
    names = tuple(sorted(set(weights) ^ set(dimensions)))
    if names:
        raise WeightsError(Refusal.NAMES, names, float("nan"))
    stated = {name: float(weights[name]) for name in dimensions}
    total = sum(stated.values())
    odd = tuple(name for name, weight in stated.items() if not isfinite(weight))
    if odd:
        raise WeightsError(Refusal.NOT_A_NUMBER, odd, total)
    negative = tuple(name for name, weight in stated.items() if weight < 0)
    if negative:
        raise WeightsError(Refusal.NEGATIVE, negative, total)
    if total == 0:
        raise WeightsError(Refusal.ALL_ZERO, tuple(dimensions), total)
    if all(abs(total / whole - 1) > SUM_TOLERANCE for whole in (1, 100)):
        raise WeightsError(Refusal.SUM, (), total)
    return np.array(list(stated.values())) / total


def _sentence(reason: Refusal, dimensions: tuple[str, ...], total: float) -> str:
    names = ", ".join(dimensions)
    return {
        Refusal.NAMES: f"every dimension needs one weight and no other part has one: {names}",
        Refusal.NOT_A_NUMBER: f"these weights are no numbers: {names}",
        Refusal.NEGATIVE: f"these weights are negative: {names}",
        Refusal.ALL_ZERO: "all weights are zero",
        Refusal.SUM: f"the weights add up to {total:g}, not to 1 or 100",
    }[reason]
