"""Places in a ranking, and the places that missing answers leave open."""

import numpy as np
import pandas as pd

TIE = 1e-9


def rank(scores: pd.Series) -> pd.Series:
    """Rank unrounded scores from the highest down, equal scores sharing the better place (1, 2, 2, 4).

    Takes scores by unit, in any scale; two are equal when they differ by no more than 1e-9. Returns places by unit in
    the same order, Int64, missing where the score is NaN. Each tie is measured from its first member, so that a chain
    of small differences cannot tie units that lie apart.
    Source: competition ranking as in sport; the tolerance keeps the order of summation from deciding.
    """
    values = scores.to_numpy(float, na_value=np.nan)
    order = np.argsort(-values, kind="stable")
    places = np.zeros(len(values), np.int64)
    first, place = np.inf, 0
    for position, unit in enumerate(order, start=1):
        if np.isnan(values[unit]):
            break
        if first - values[unit] > TIE:
            first, place = values[unit], position
        places[unit] = place
    ranks = pd.Series(places, scores.index, "Int64", name="rank")
    return ranks.mask(ranks == 0)


def rank_interval(bounds: pd.DataFrame) -> pd.DataFrame:
    """The best and worst place each unit can have, given what its own and others' missing answers may hold.

    Takes columns low and high by unit (`scoring.bounds`, index rows). Returns best and worst, Int64: best counts the
    units that surely lie above, worst those that could. Both are missing where the bounds are.
    Source: interval dominance; bounds by extreme substitution as in Manski (2003), Partial Identification.
    """
    low = bounds["low"].to_numpy(float, na_value=np.nan)
    high = bounds["high"].to_numpy(float, na_value=np.nan)
    known = ~np.isnan(low)
    lows, highs = np.sort(low[known]), np.sort(high[known])
    count = len(lows)
    best = count - np.searchsorted(lows, high + TIE, side="right") + 1
    above = count - np.searchsorted(highs, low + TIE, side="right")
    itself = high > low + TIE
    worst = above - itself + 1
    return pd.DataFrame({"best": pd.array(best, "Int64"), "worst": pd.array(worst, "Int64")}, bounds.index).mask(
        pd.Series(~known, bounds.index)
    )
