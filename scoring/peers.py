"""Peer groups: where a region stands among those like it."""

from collections.abc import Iterable
from enum import StrEnum

import numpy as np
import pandas as pd

from scoring.rank import rank

SMALLEST_GROUP = 5
"""Groups under so many regions with a score have no percentile."""

PEER_COLUMNS = ("region", "group", "size", "rank", "median", "p90", "gap_to_median", "gap_to_p90", "why")


class WhyNot(StrEnum):
    """Why a region has no percentile of its group: the group is too small, or the region has no score or no group."""

    TOO_FEW = "too_few"
    NO_SCORE = "no_score"
    NO_GROUP = "no_group"


def among_peers(scores: pd.Series, groups: pd.Series) -> pd.DataFrame:
    """Compare every region with its own group.

    Takes scores by region (in any scale; NaN: none) and the group of each region (type, island group, population group,
    cohort, or a choice by hand; missing: none); the region itself belongs to its group.
    Returns one row for each region of `scores` in their order: region, group (None without), size (regions of the group
    with a score), rank among them (competition, tolerance as in `rank`; missing without a score), median and p90 of the
    group, gap_to_median and gap_to_p90 (own score minus these, in the scale of the scores; below 0: lies below), and
    why, a `WhyNot` where there are no percentiles (None elsewhere). Percentiles interpolate linearly.
    Source: Hyndman & Fan (1996), Sample Quantiles in Statistical Packages, type 7.
    """
    of = groups.reindex(scores.index).astype(object)
    table = pd.DataFrame({"region": scores.index, "group": of.where(of.notna(), None)}, index=scores.index)
    table = table.assign(size=pd.array([0] * len(table), "Int64"), rank=pd.array([pd.NA] * len(table), "Int64"))
    table[["median", "p90"]] = np.nan
    for _, members in scores.groupby(of, sort=False):
        known = members.dropna()
        table.loc[members.index, "size"] = len(known)
        table.loc[members.index, "rank"] = rank(members)
        if len(known) >= SMALLEST_GROUP:
            table.loc[known.index, ["median", "p90"]] = np.quantile(known, [0.5, 0.9])
    table["gap_to_median"], table["gap_to_p90"] = scores - table["median"], scores - table["p90"]
    why = [_why(*row) for row in zip(table["group"], scores.isna(), table["median"].notna(), strict=True)]
    table["why"] = pd.Series(why, table.index, object)
    return table.reset_index(drop=True)[list(PEER_COLUMNS)]


def by_quantile(figures: pd.Series, count: int = 4) -> pd.Series:
    """Part regions into groups of about the same size by a figure, such as their population.

    Takes figures by region (NaN: unknown) and how many groups. Returns region -> number of its group, from 1 (the
    smallest figures), Int64, missing where the figure is; equal figures are never parted, so that a group may be empty
    and all regions in one where all are equal.
    Raises ValueError for fewer than one group.
    """
    if count < 1:
        raise ValueError(f"{count} groups")
    known = figures.dropna()
    cuts = np.quantile(known, np.arange(1, count) / count) if len(known) else []
    places = 1 + np.searchsorted(cuts, known, side="left")
    return pd.Series(places, known.index, "Int64").reindex(figures.index)


def picked(regions: Iterable[str], name: str = "picked") -> pd.Series:
    """Make one group of regions picked by hand."""
    return pd.Series(name, pd.Index(list(dict.fromkeys(regions)), dtype=object), dtype=object)


def _why(group: object, unscored: bool, told: bool) -> WhyNot | None:  # noqa: FBT001 - three columns of a row
    if group is None:
        return WhyNot.NO_GROUP
    if unscored:
        return WhyNot.NO_SCORE
    return None if told else WhyNot.TOO_FEW
