"""One row for each ranked region: what a ranking shows, joined from scores, bounds and places."""

import numpy as np
import pandas as pd

from scoring.instrument import Instrument
from scoring.publish import band
from scoring.rank import rank, rank_interval

RANKING_COLUMNS = (
    "region", "scheme", "score", "published", "band", "coverage", "low", "high", "rank", "best", "worst",
    "rank_in_scheme",
)  # fmt: skip


def ranking(printed: pd.DataFrame, limits: pd.DataFrame, instrument: Instrument, schemes: pd.Series) -> pd.DataFrame:
    """Rank the regions of a round on the index.

    Takes the table of scores with its printed figures (`scoring.published`), the bounds of the same answers, and
    region -> scheme. Returns one row for each region that took part, from the best down, those without a score last:
    region; scheme; score, low and high on the printed scale, unrounded; published (Decimal or None); band (code or
    None); coverage (0 to 1); rank among all and rank_in_scheme (Int64), best and worst place that missing answers leave
    open (Int64).
    """
    index = printed[printed["level"] == "index"].astype({"region": object}).set_index("region")
    ends = limits[limits["level"] == "index"].astype({"region": object}).set_index("region")
    low, span = float(instrument.scale.low), float(instrument.scale.high - instrument.scale.low)
    table = pd.DataFrame(
        {
            "scheme": schemes.reindex(index.index).to_numpy(object),
            "score": low + span * index["score"],
            "published": index["published"],
            "band": _bands(printed, instrument).reindex(index.index),
            "coverage": index["coverage"],
            "low": low + span * ends["low"],
            "high": low + span * ends["high"],
            "rank": rank(index["score"]),
        },
        index.index,
    )
    table = table.join(rank_interval(ends))
    in_scheme = [rank(index["score"].loc[group.index]) for _, group in table.groupby("scheme")]
    table["rank_in_scheme"] = pd.concat(in_scheme) if in_scheme else pd.Series(dtype="Int64")
    ordered = table.iloc[np.argsort(-table["score"].to_numpy(float), kind="stable")]
    return ordered.reset_index()[list(RANKING_COLUMNS)]


def _bands(printed: pd.DataFrame, instrument: Instrument) -> pd.Series:
    """Region -> code of its band, None without one; a dimension that does not apply cannot knock a region out."""
    dimensions = {part.code for part in instrument.dimensions}
    applicable = printed[printed["code"].isin(dimensions) & printed["coverage"].notna()]
    by_region = applicable.groupby(applicable["region"].astype(object))["published"].agg(list)
    index = printed[printed["level"] == "index"]
    found = {
        region: band(figure, instrument, by_region.get(region, ()))
        for region, figure in zip(index["region"], index["published"], strict=True)
    }
    return pd.Series({region: None if one is None else one.code for region, one in found.items()}, dtype=object)
