"""Comparing units: across weight schemes, against their peers, and the price of imbalance."""

import numpy as np
import pandas as pd

from scoring.aggregate import aggregate
from scoring.choices import Aggregation
from scoring.instrument import Instrument


def shared_scheme(instrument: Instrument) -> str | None:
    """Find the scheme in which units of every scheme can be compared: all it weighs, the others weigh too.

    Returns its code, the first in the instrument's order; None when no scheme is contained in all others. Scores under
    it use the common parts only, and a comparison that uses them must say so.
    """
    weighed = {
        scheme.code: {code for code, weight in scheme.weights.items() if weight > 0} for scheme in instrument.schemes
    }
    for code, parts in weighed.items():
        if all(parts <= others for others in weighed.values()):
            return code
    return None


def peer_quartiles(scores: pd.DataFrame, regions: pd.Index) -> pd.DataFrame:
    """Lower quartile, median and upper quartile of the scores of some regions on every part.

    Takes a table of scores and the codes of the peers. Returns one row for each code: code, q1, median, q3 (0 to 1) and
    count, the number of peers with a score; linear interpolation between order statistics (Hyndman & Fan 1996, type 7).
    """
    among = scores[scores["region"].isin(regions)]
    by_code = among.groupby("code", observed=True, sort=False)["score"]
    quartiles = by_code.quantile([0.25, 0.5, 0.75]).unstack().reindex(columns=[0.25, 0.5, 0.75])
    quartiles = quartiles.set_axis(["q1", "median", "q3"], axis=1)
    return quartiles.assign(count=by_code.count()).reset_index().astype({"code": object})


def imbalance_penalty(scores: pd.DataFrame, instrument: Instrument, scheme: str | pd.Series | None = None) -> pd.Series:
    """How much the weighted geometric mean of the dimensions lies below their weighted arithmetic mean.

    Takes a table of scores and the scheme it was scored with. Returns region -> penalty, 0 (all dimensions equal) to 1,
    in the units of a score; NaN where a weighed dimension has no score. A dimension at 0 makes the geometric mean 0.
    Source: HDI technical note (UNDP 2010 and later), loss through uneven dimensions.
    """
    dimensions = [part.code for part in instrument.dimensions]
    rows = scores[scores["code"].isin(dimensions)]
    wide = rows.astype({"region": object, "code": object}).pivot(index="region", columns="code", values="score")
    wide = wide.reindex(index=pd.Index(scores["region"].astype(object).unique()), columns=dimensions)
    weights = np.array(
        [
            [
                instrument.scheme(scheme[region] if isinstance(scheme, pd.Series) else scheme).weights[code]
                for code in dimensions
            ]
            for region in wide.index
        ]
    ).reshape(wide.shape)
    values = wide.to_numpy(float)
    known = ~(np.isnan(values) & (weights > 0)).any(axis=1)
    filled, weights = np.nan_to_num(values).T, weights.T
    penalty = aggregate(Aggregation.ARITHMETIC, filled, weights) - aggregate(Aggregation.GEOMETRIC, filled, weights)
    return pd.Series(np.where(known, np.maximum(penalty, 0), np.nan), wide.index, name="imbalance_penalty")
