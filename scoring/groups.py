"""Groups of dimensions: a second way to read a result, on which no score depends."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from scoring.indicator import Text
from scoring.instrument import Instrument

GROUP_LEVEL = "group"


@dataclass(frozen=True, slots=True)
class Group:
    """A few dimensions that are read together; each dimension of an instrument stands in one group."""

    code: str
    name: Text
    dimensions: tuple[str, ...]


def group_scores(
    scores: pd.DataFrame, instrument: Instrument, groups: Sequence[Group], schemes: pd.Series
) -> pd.DataFrame:
    """Bring the dimensions of each group together: their mean, with the weights they have in the index.

    Takes a table of scores (0 to 1) and the code of the weight scheme of each of its regions. Returns region, level
    (`GROUP_LEVEL`), code and score (0 to 1), a row a region and group; a dimension that does not apply leaves its
    weight to the others, and the score is NaN where one that applies has none, or none applies.
    """
    dimensions = [part.code for part in instrument.dimensions]
    regions = list(schemes.index)
    rows = scores[scores["code"].isin(dimensions)].astype({"region": object, "code": object})
    wide = rows.pivot(index="region", columns="code", values=["score", "coverage"])
    shape = pd.MultiIndex.from_product([["score", "coverage"], dimensions])
    wide = wide.reindex(index=regions, columns=shape).astype(float)
    weights = pd.DataFrame(
        [[instrument.scheme(scheme).weights[code] for code in dimensions] for scheme in schemes], regions, dimensions
    )
    weights = weights.where(wide["coverage"].notna(), 0.0)
    held = wide["score"]
    tables = []
    for group in groups:
        weight, score = (table[list(group.dimensions)].to_numpy(float) for table in (weights, held))
        unknown = (np.isnan(score) & (weight > 0)).any(axis=1) | (weight.sum(axis=1) == 0)
        total = np.where(unknown, np.nan, weight.sum(axis=1))
        mean = (weight * np.nan_to_num(score)).sum(axis=1) / total
        tables.append(pd.DataFrame({"region": regions, "level": GROUP_LEVEL, "code": group.code, "score": mean}))
    columns = ["region", "level", "code", "score"]
    return pd.concat(tables, ignore_index=True) if tables else pd.DataFrame(columns=columns)
