"""What missing answers leave open: the score were they all worst, and were they all best."""

import numpy as np
import pandas as pd

from scoring.indicator import Indicator
from scoring.instrument import Instrument
from scoring.rank import rank_interval
from scoring.score import filled_by_scheme, placed_answers, tabled
from scoring.tree import plan_of


def bounds(
    answers: pd.DataFrame,
    instrument: Instrument,
    scheme: str | pd.Series | None = None,
    status: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Score every region with each missing answer at its worst goalpost, and with each at its best.

    Takes what `scoring.score` takes. Returns columns region, level, code, low, high (0 to 1, NaN where a part is not
    applicable), in the order of the table of scores; what a region answered stands in both, what is not applicable in
    neither. Every aggregation rises with its children, so no filling of the blanks between the goalposts gives a score
    outside; whatever the missing policy, for with all answers there nothing is missing.
    Source: method document, section 3: bounds [S with missing = 0, S with missing = 1].
    """
    regions, leaves, applicable, schemes = placed_answers(answers, instrument, scheme, status)
    ends = np.array([_ends(indicator) for indicator in instrument.indicators]).reshape(-1, 2)
    blank = np.isnan(leaves)
    open_ = np.flatnonzero((blank & applicable).any(axis=0))
    worst = np.where(blank, ends[:, :1], leaves)
    best = np.where(blank[:, open_], ends[:, 1:], leaves[:, open_])
    both = [*range(len(regions)), *open_]
    filled, _ = filled_by_scheme(
        np.concatenate([worst, best], axis=1),
        np.broadcast_to(applicable, leaves.shape)[:, both],
        instrument,
        schemes[both] if isinstance(schemes, np.ndarray) else schemes,
    )
    low = filled[:, : len(regions)]
    high = low.copy()
    high[:, open_] = filled[:, len(regions) :]
    table = tabled(regions, low, high, plan_of(instrument, None))
    return table.set_axis(["region", "level", "code", "low", "high"], axis=1)


def rank_intervals(limits: pd.DataFrame) -> pd.DataFrame:
    """The best and worst place of every region on every part, given all that is missing.

    Takes a table of `scoring.bounds`. Returns it with two more columns, best and worst (Int64, missing where the
    bounds are): for each part those of `scoring.rank_interval` among the regions of the table.
    """
    parts = [rank_interval(rows) for _, rows in limits.groupby("code", observed=True, sort=False)]
    return limits.join(pd.concat(parts or [rank_interval(limits)]))


def _ends(indicator: Indicator) -> tuple[float, float]:
    """The lowest and the highest score between the goalposts or break points of an indicator."""
    if indicator.goalposts is not None:
        return 0.0, 1.0
    corners = [point.score for point in indicator.breakpoints]
    return min(corners), max(corners)
