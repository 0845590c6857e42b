"""The made-up region in the middle of a group."""

import numpy as np
import pandas as pd

from scoring import Status
from scoring.explain import middle


def test_every_indicator_is_answered_with_the_median_of_what_was_answered() -> None:
    answers = pd.DataFrame({"a": [1.0, 3, 9], "b": [1.0, 2, 50], "c": [5.0, np.nan, 7]}, ["X", "Y", "Z"])
    status = answers.notna().replace({True: Status.ANSWERED, False: Status.BLANK}).astype(object)
    status.loc["Z", "b"] = Status.NOT_APPLICABLE
    status["c"] = Status.BLANK
    made = middle(answers, status, "middle")
    assert made.index.tolist() == ["middle"]
    assert made.loc["middle", ["a", "b"]].tolist() == [3, 1.5]
    assert np.isnan(made.loc["middle", "c"])
