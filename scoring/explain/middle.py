"""A made-up region in the middle of a group, to explain a score against it."""

import pandas as pd

from scoring.choices import Status


def middle(answers: pd.DataFrame, status: pd.DataFrame, name: str = "middle") -> pd.DataFrame:
    """Answer every indicator as the middle of a group does.

    Takes the answers and statuses (`Status`) of the group, regions x indicators in the same order.
    Returns one row under the name: the median of what was answered, in each indicator's unit; NaN where nobody did.
    Percentiles interpolate linearly.
    Source: Hyndman & Fan (1996), Sample Quantiles in Statistical Packages, type 7.
    """
    given = answers.astype(float).where(status.to_numpy(object) == Status.ANSWERED)
    return given.median().to_frame(name).T
