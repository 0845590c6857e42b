"""What an instrument does in practice: whether weights are what they seem, who is told apart, how much ranks move."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from scoring.instrument import Instrument
from scoring.rank import rank

FEWEST = 3
"""Two points always lie on a line: a correlation needs three regions."""

SAME = 1e-9
"""Scores that differ by no more than this are the same, as in a ranking."""


def influence(scores: pd.DataFrame, instrument: Instrument, scheme: str | None = None) -> pd.DataFrame:
    """Hold the influence of every dimension beside its weight.

    Takes a table of scores, of regions under one scheme, and that scheme. Returns one row for each weighed dimension:
    code, weight (its share of the weights, 0 to 1), influence (squared correlation of its scores with the index, 0 to
    1), share (influence divided by the sum of influences, to be held against the weight) and count, the regions that
    have both scores. Influence and share are NaN with fewer than three of them or where a dimension or the index is the
    same for all: nothing can be told then. A diagnostic, no tuner: correlated dimensions all show much influence.
    Source: Paruolo, Saisana & Saltelli (2013), Ratings and rankings: voodoo or science?, JRSS A 176(3).
    """
    weights = instrument.scheme(scheme).weights
    codes = [part.code for part in instrument.dimensions if weights[part.code] > 0]
    rows = scores[scores["code"].isin([instrument.root.code, *codes])]
    wide = rows.astype({"region": object, "code": object}).pivot(index="region", columns="code", values="score")
    wide = wide.reindex(columns=[instrument.root.code, *codes])
    index = wide[instrument.root.code].to_numpy(float)
    found = [_squared_correlation(wide[code].to_numpy(float), index) for code in codes]
    table = pd.DataFrame(
        {
            "code": pd.Series(codes, dtype=object),
            "weight": [weights[code] / sum(weights[one] for one in codes) for code in codes],
            "influence": [squared for squared, _ in found],
            "count": [count for _, count in found],
        }
    )
    total = table["influence"].sum(skipna=False)
    table["share"] = table["influence"] / total if total > 0 else np.nan
    return table[["code", "weight", "influence", "share", "count"]]


def spread(scores: pd.DataFrame) -> pd.DataFrame:
    """Describe how the scores of every part are spread over the regions.

    Takes a table of scores. Returns one row for each code: code, level, asked (regions it applies to), count (regions
    with a score), lowest, q1, median, q3, highest (0 to 1, NaN without a score; Hyndman & Fan type 7), floor and
    ceiling (shares of the scored regions at 0 or below and at 1 or above, NaN without), and separates: whether any two
    regions have different scores. A part that separates nobody (one region, all blank, all the same) ranks nobody.
    """
    by_code = scores.groupby(["code", "level"], observed=True, sort=False)
    held = by_code["score"]
    quartiles = held.quantile([0, 0.25, 0.5, 0.75, 1]).unstack().reindex(columns=[0, 0.25, 0.5, 0.75, 1])
    table = quartiles.set_axis(["lowest", "q1", "median", "q3", "highest"], axis=1)
    counts = held.count()
    ends = scores.assign(floor=scores["score"] <= SAME, ceiling=scores["score"] >= 1 - SAME)
    at_ends = ends.groupby(["code", "level"], observed=True, sort=False)[["floor", "ceiling"]].sum()
    table.insert(0, "asked", by_code["coverage"].count())
    table.insert(1, "count", counts)
    table = table.join(at_ends.div(counts.where(counts > 0), axis=0))
    table["separates"] = table["highest"] - table["lowest"] > SAME
    return table.reset_index().astype({"code": object, "level": object})


@dataclass(frozen=True, slots=True, eq=False)
class Mobility:
    """How much a ranking changed between two rounds, among the regions that both rank.

    `tau` is Kendall's tau-b (1: the same order, -1: reversed; NaN where it cannot be told: fewer than two regions, or
    all tied in a round); `places` has region, earlier, later (places among these regions) and moved (earlier minus
    later: above 0 is up), the greatest moves first.
    """

    tau: float
    places: pd.DataFrame

    def moved_at_least(self, places: int) -> int:
        """How many regions moved so many places or more, up or down."""
        return int((self.places["moved"].abs() >= places).sum())


def mobility(earlier: pd.Series, later: pd.Series) -> Mobility:
    """Compare the rankings of two rounds, or of two ways to score one.

    Takes unrounded scores by region of both, in any scale; NaN or absent: not ranked. Places are competition ranks with
    the tolerance of `rank`, among the regions in both, so that newcomers move nobody.
    Source: Kendall (1945), The treatment of ties in ranking problems, Biometrika 33(3).
    """
    before, after = earlier.dropna(), later.dropna()
    both = [region for region in after.index if region in before.index]
    first, last = rank(before.loc[both]), rank(after.loc[both])
    places = pd.DataFrame({"region": pd.Series(both, dtype=object), "earlier": first.array, "later": last.array})
    places["moved"] = places["earlier"] - places["later"]
    order = np.argsort(-places["moved"].abs().to_numpy(float), kind="stable")
    return Mobility(_tau_b(first, last), places.iloc[order].reset_index(drop=True))


def places_together(scores: pd.DataFrame) -> pd.DataFrame:
    """Rank the regions in every round among those that have a score in all of them, so that newcomers move nobody.

    Takes unrounded scores, regions x rounds, in any scale; NaN: not ranked. Returns competition ranks with the
    tolerance of `rank`, Int64, in the shape of the regions that are left.
    """
    kept = scores.dropna()
    return pd.DataFrame({code: rank(kept[code]) for code in kept}, kept.index, dtype="Int64")


def _tau_b(first: pd.Series, last: pd.Series) -> float:
    """Kendall's tau-b of two columns of places."""
    if first.nunique() < 2 or last.nunique() < 2:
        return float("nan")
    from scipy.stats import kendalltau

    return float(kendalltau(first.to_numpy(float), last.to_numpy(float), variant="b").statistic)


def _squared_correlation(one: np.ndarray, other: np.ndarray) -> tuple[float, int]:
    """Squared Pearson correlation of the units that have both, and how many have."""
    both = ~(np.isnan(one) | np.isnan(other))
    count = int(both.sum())
    first, second = one[both], other[both]
    if count < FEWEST or np.ptp(first) <= SAME or np.ptp(second) <= SAME:
        return float("nan"), count
    return float(np.corrcoef(first, second)[0, 1] ** 2), count
