"""Other ways to normalise, for sensitivity analysis only: each makes a region's score depend on the others."""

from enum import StrEnum

import numpy as np
import numpy.typing as npt
import pandas as pd

Matrix = npt.NDArray[np.float64]
DEVIATIONS = 6.0
SAME = 1e-12  # the deviation that binary arithmetic leaves of equal scores


class Normalisation(StrEnum):
    """How the answers of an indicator become scores."""

    GOALPOSTS = "goalposts"
    PERCENTILE_RANK = "percentile_rank"
    Z_SCORE = "z_score"


def renormalised(leaves: Matrix, how: Normalisation) -> Matrix:
    """Normalise the goalpost scores of each indicator once more, against the other regions.

    Takes indicators x regions, 0 to 1 by goalposts, so that direction, logarithm and clipping are done; NaN stays.
    Returns the same shape. Percentile rank: the share of regions below plus half of those level (itself among them).
    z-score: 0.5 + z / 6, held between 0 and 1 (three standard deviations to either side). An indicator that separates
    nobody becomes 0.5 for all.
    Source: OECD/JRC (2008), Handbook on Constructing Composite Indicators, step 5; Hazen (1914) for the half.
    """
    if how is Normalisation.GOALPOSTS:
        return leaves
    table = pd.DataFrame(leaves)
    if how is Normalisation.PERCENTILE_RANK:
        ranks = table.rank(axis=1, method="average").to_numpy(float)
        counts = table.notna().sum(axis=1).to_numpy()[:, np.newaxis]
        shares: Matrix = (ranks - 0.5) / np.maximum(counts, 1)
        return shares
    mean = table.mean(axis=1).to_numpy(float)[:, np.newaxis]
    deviation = table.std(axis=1, ddof=0).to_numpy(float)[:, np.newaxis]
    spread = np.where(deviation > SAME, DEVIATIONS * deviation, np.inf)
    held: Matrix = np.clip(0.5 + (leaves - mean) / spread, 0.0, 1.0)
    return held
