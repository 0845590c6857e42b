"""Ranks of many draws at once are those of `scoring.rank`, one by one."""

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from scoring import rank
from scoring.weights.places import ranks_under

NEAR = st.sampled_from([0.2, 0.5, 0.5 + 0.6e-9, 0.5 + 1.2e-9, 0.5 + 1.8e-9, 0.5 + 5e-9, 0.9, -3.0, 7.5, float("nan")])


def one_by_one(scores: np.ndarray) -> list[list[int]]:
    return [rank(pd.Series(row)).fillna(0).tolist() for row in scores]


@given(st.integers(1, 6).flatmap(lambda n: st.lists(st.lists(NEAR, min_size=n, max_size=n), min_size=1, max_size=5)))
def test_ties_chains_of_small_differences_and_gaps_are_ranked_as_one_by_one(rows: list[list[float]]) -> None:
    scores = np.array(rows)
    assert ranks_under(scores).tolist() == one_by_one(scores)


def test_many_regions_are_ranked_as_one_by_one() -> None:
    scores = np.random.default_rng(1).random((3, 5_000)).round(4)
    assert ranks_under(scores).tolist() == one_by_one(scores)
