"""How much of the variance of a result each choice is responsible for (Sobol)."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Results = npt.NDArray[np.float64]
NOTHING = 1e-18  # the variance that binary arithmetic leaves of equal results


@dataclass(frozen=True, slots=True, eq=False)
class Effects:
    """First-order and total effects: choices x results, 0 to 1; NaN where a result never varied or is not known.

    `first`: what the variance would fall by on average if only this choice were settled. `total`: what would be left
    if all others were. Their difference is interaction.
    """

    first: Results
    total: Results


def effects(results: Results) -> Effects:
    """Split the variance of results that are known for every combination of choices.

    Takes choices along the first axes, one axis each, all options of a choice equally likely, and results along the
    last. Every combination is there, so nothing is estimated: first = Var(E[Y | choice]) / Var(Y), total =
    E[Var(Y | all others)] / Var(Y).
    Source: Sobol (1993); Saltelli et al. (2008), Global Sensitivity Analysis: The Primer, chapter 4; for indices
    Saisana, Saltelli & Tarantola (2005), J. R. Stat. Soc. A 168.
    """
    axes = tuple(range(results.ndim - 1))
    variance = results.var(axis=axes)
    variance = np.where(variance > NOTHING, variance, np.nan)
    first = [results.mean(axis=tuple(other for other in axes if other != axis)).var(axis=0) for axis in axes]
    total = [results.var(axis=axis).mean(axis=tuple(range(results.ndim - 2))) for axis in axes]
    return Effects(np.array(first) / variance, np.array(total) / variance)


def effects_interval(results: Results, resamples: int, seed: int, level: float) -> tuple[Effects, Effects]:
    """Tell how far the effects may be off because the options of the last choice (drawn weights) are a sample.

    Takes results as `effects` does; the options of the last choice are drawn again with replacement, the others stay.
    Returns the lower and the upper ends of the percentile bootstrap interval of this level (0 to 1).
    Source: Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapter 13; Archer, Saltelli & Sobol (1997).
    """
    dice = np.random.default_rng(seed)
    drawn = results.shape[-2]
    again = [effects(results[..., dice.integers(0, drawn, drawn), :]) for _ in range(resamples)]
    tails = [(1 - level) / 2, (1 + level) / 2]
    first = np.quantile([one.first for one in again], tails, axis=0)
    total = np.quantile([one.total for one in again], tails, axis=0)
    return Effects(first[0], total[0]), Effects(first[1], total[1])
