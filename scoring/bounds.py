"""What missing answers leave open: the score were they all worst, and were they all best."""

import numpy as np
import pandas as pd

from scoring.choices import Status
from scoring.indicator import Goalposts, Indicator
from scoring.instrument import Instrument
from scoring.score import score


def bounds(
    answers: pd.DataFrame,
    instrument: Instrument,
    scheme: str | pd.Series | None = None,
    status: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Score every region twice: with each missing answer at its worst goalpost, and with each at its best.

    Takes what `scoring.score` takes. Returns columns region, level, code, low, high (0 to 1, NaN where a part is not
    applicable); what a region answered stands in both, what is not applicable in neither.
    Source: method document, section 3: bounds [S with missing = 0, S with missing = 1].
    """
    codes = [indicator.code for indicator in instrument.indicators]
    values = answers[codes].astype(float)
    states = status[codes] if status is not None else pd.DataFrame(Status.ANSWERED, values.index, codes, dtype=object)
    open_ = (states == Status.BLANK) | ((states == Status.ANSWERED) & values.isna())
    filled = states.mask(open_, Status.ANSWERED)
    tables = []
    for end in (0, 1):
        extremes = np.array([_answer_scoring(end, indicator) for indicator in instrument.indicators])
        tables.append(score(values.where(~open_, np.broadcast_to(extremes, values.shape)), instrument, scheme, filled))
    low, high = tables
    return low[["region", "level", "code"]].assign(low=low["score"], high=high["score"])


def _answer_scoring(end: int, indicator: Indicator) -> float:
    """The answer, in the indicator's unit, that scores 0 or 1 (or comes nearest to it)."""
    if isinstance(indicator.goalposts, Goalposts):
        return (indicator.goalposts.worst, indicator.goalposts.best)[end]
    corners = sorted(indicator.breakpoints, key=lambda point: point.score)
    return (corners[0], corners[-1])[end].answer
