"""Agreement of assessors: everything that is told of a round against a loop over the draws of the bootstrap."""

import numpy as np
import pandas as pd

from bench.synthetic import synthetic_answers
from bench.timing import best_cpu_of
from scoring import Instrument, Kind
from scoring.agreement import (
    COUNT,
    Metric,
    alpha,
    alphas,
    judged,
    leniency,
    own_gaps,
    pairs,
    recalibration,
    reliability,
)

REGIONS, ASSESSORS, NOISE = 141, 5, 0.15
LOOPED = 20
"""So many draws are taken one by one; the time of all is theirs in proportion."""


def agreement_against_a_loop(instrument: Instrument) -> dict[str, float]:
    """Count everything that is told of 141 regions x 36 indicators x 5 assessors, and its alphas against a loop.

    The loop counts for each draw how often each two values meet, and makes alpha of that, as is usually done.
    """
    assessments = _assessments(instrument)
    own = assessments[assessments["assessor"] == "A0"].drop(columns="assessor")
    given = judged(assessments, instrument)

    def everything() -> object:
        laid = judged(assessments, instrument)
        tables = alphas(laid), pairs(laid), leniency(laid)
        return reliability(laid), own_gaps(own, laid), recalibration(laid, *tables)

    levels = [place for place, one in enumerate(instrument.indicators) if one.kind is Kind.LEVEL]
    of_levels = [given.numbers[given.code_of == place] for place in levels]

    def ours() -> list[float]:
        return [alpha(values, Metric.ORDINAL).value for values in of_levels]

    def loop() -> list[float]:
        dice = np.random.default_rng(1)
        for values in of_levels:
            for _ in range(LOOPED):
                _one_by_one(values[dice.integers(0, len(values), len(values))])
        return [_one_by_one(values) for values in of_levels]

    assert np.allclose(ours(), loop(), rtol=0, atol=1e-12)
    all_alphas, some = best_cpu_of(3, lambda: alphas(given)), best_cpu_of(3, ours)
    looped = best_cpu_of(2, loop) * COUNT / (LOOPED + 1)
    return {
        "everything_cpu_s": round(best_cpu_of(3, everything), 2),
        "alphas_cpu_s": round(all_alphas, 2),
        "alphas_of_levels_cpu_s": round(some, 3),
        "loop_over_levels_cpu_s": round(looped, 1),
        "ratio": round(looped / some),
    }


def _assessments(instrument: Instrument) -> pd.DataFrame:
    """Every assessor scores everything, around one answer."""
    dice = np.random.default_rng(7)
    wide = synthetic_answers(instrument, REGIONS)
    made = []
    for number in range(ASSESSORS):
        noisy = wide.copy()
        for one in instrument.indicators:
            low, high = sorted((one.goalposts.worst, one.goalposts.best)) if one.goalposts else (0.0, 1.0)
            near = wide[one.code] + dice.normal(0, NOISE * (high - low), REGIONS)
            noisy[one.code] = near.clip(low, high).round(0 if one.kind in (Kind.LEVEL, Kind.YES_NO) else 6)
        made.append(_long(noisy).assign(assessor=f"A{number}"))
    return pd.concat(made, ignore_index=True)


def _long(wide: pd.DataFrame) -> pd.DataFrame:
    """One row for each region and indicator."""
    rounded = wide.stack().rename("number").rename_axis(["region", "code"]).reset_index()
    return pd.DataFrame(rounded)


def _one_by_one(values: np.ndarray) -> float:
    """Krippendorff's alpha from the table of coincidences, ordinal."""
    found = np.unique(values)
    counts = (values[:, :, np.newaxis] == found).sum(axis=1)
    each = counts.sum(axis=1)
    met = (counts / (each - 1)[:, np.newaxis]).T @ counts - np.diag((counts / (each - 1)[:, np.newaxis]).sum(axis=0))
    often = met.sum(axis=0)
    apart = np.zeros_like(met)
    for one in range(len(found)):
        for other in range(one + 1, len(found)):
            between = often[one : other + 1].sum() - (often[one] + often[other]) / 2
            apart[one, other] = apart[other, one] = between**2
    return float(1 - (often.sum() - 1) * (met * apart).sum() / (np.outer(often, often) * apart).sum())
