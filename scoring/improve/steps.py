"""The next step up of an answer: the next level, yes, the next break point, or a tenth of the way."""

from dataclasses import dataclass
from functools import lru_cache
from math import log

import numpy as np
import numpy.typing as npt

from scoring.choices import Kind, Transform
from scoring.explain.unit import placed_one
from scoring.indicator import Goalposts, Indicator, Text
from scoring.instrument import Instrument
from scoring.tree import Matrix

Column = npt.NDArray[np.float64]
Places = npt.NDArray[np.intp]
Texts = npt.NDArray[np.object_]

STEP = 0.1
"""How far one step goes where an indicator has neither levels nor break points: this part of the way from the worst to
the best goalpost, measured as it is scored (on the logarithm where one is taken)."""

HIGHER = 1e-9
"""A step must raise the score of its indicator by more than this."""


@dataclass(frozen=True, slots=True, eq=False)
class Rungs:
    """The answers that an indicator can step to, what they score, lowest first, and their criteria (None: no level)."""

    answers: Column
    scores: Column
    criteria: tuple[Text | None, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Stepped:
    """One step up of every indicator (indicators x regions): the answer and its score (NaN: no step), its rung.

    `rung` counts from the lowest; -1 without a step, and where the indicator has no rungs.
    """

    answers: Matrix
    scores: Matrix
    rung: Places


@lru_cache(maxsize=64)
def ladder(instrument: Instrument) -> tuple[Rungs | None, ...]:
    """Give the levels, no and yes, or the break points of every indicator; None where there are none.

    Of two that score the same the lower answer is kept.
    """
    return tuple(_rungs(indicator, instrument) for indicator in instrument.indicators)


def _rungs(indicator: Indicator, instrument: Instrument) -> Rungs | None:
    criteria: dict[float, Text | None] = dict.fromkeys(point.answer for point in indicator.breakpoints)
    if indicator.kind is Kind.LEVEL:
        criteria = {float(level.value): level.criterion for level in indicator.levels}
    elif indicator.kind is Kind.YES_NO:
        criteria = {0.0: None, 1.0: None}
    if not criteria:
        return None
    scored = sorted((placed_one(answer, indicator, instrument), answer) for answer in criteria)
    kept = [pair for place, pair in enumerate(scored) if not place or pair[0] > scored[place - 1][0] + HIGHER]
    return Rungs(
        np.array([answer for _, answer in kept]),
        np.array([score for score, _ in kept]),
        tuple(criteria[answer] for _, answer in kept),
    )


@lru_cache(maxsize=64)
def criteria_of(instrument: Instrument) -> Texts:
    """The criterion of every rung, indicators x rungs, one column more that is None: where a rung of -1 points."""
    rungs = ladder(instrument)
    longest = max(0 if one is None else len(one.criteria) for one in rungs)
    texts = np.full((len(rungs), longest + 1), None, object)
    for row, one in enumerate(rungs):
        if one is not None:
            texts[row, : len(one.criteria)] = one.criteria
    return texts


def stepped(scores: Matrix, instrument: Instrument, step: float = STEP) -> Stepped:
    """Take one step up from each score.

    Takes scores of the indicators (indicators x regions, 0 to 1; NaN: blank, which steps up from the worst answer) and
    the length of a step where an indicator has no rungs. Nothing steps up from the best rung or goalpost.
    """
    made = Stepped(np.full_like(scores, np.nan), np.full_like(scores, np.nan), np.full(scores.shape, -1, np.intp))
    for row, (indicator, rungs) in enumerate(zip(instrument.indicators, ladder(instrument), strict=True)):
        own = scores[row]
        if rungs is None:
            from_ = np.where(np.isnan(own), 0.0, own)
            reached = np.where(from_ + step < 1 - HIGHER, from_ + step, 1.0)
            made.scores[row] = np.where(from_ < 1 - HIGHER, reached, np.nan)
            made.answers[row] = answers_scoring(made.scores[row], indicator.goalposts, indicator.transform)
            continue
        place = np.searchsorted(rungs.scores, np.where(np.isnan(own), rungs.scores[0], own) + HIGHER, side="right")
        above = place < len(rungs.scores)
        made.rung[row] = np.where(above, place, -1)
        made.answers[row] = np.append(rungs.answers, np.nan)[place]
        made.scores[row] = np.append(rungs.scores, np.nan)[place]
    return made


def answers_scoring(scores: Column, goalposts: Goalposts | None, transform: Transform) -> Column:
    """The answers that score so much between two goalposts, in the indicator's unit."""
    worst, best = (0.0, 1.0) if goalposts is None else (goalposts.worst, goalposts.best)
    if transform is Transform.LN:
        return np.asarray(worst * np.exp(scores * log(best / worst)))
    return np.asarray(worst + scores * (best - worst))
