"""Rank acceptability: counted right, for few and for many regions, with ties and gaps."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given

from scoring import Aggregation, Missing, rank
from scoring.weights.acceptability import acceptability, rank_summary
from scoring.weights.board import scores_at
from scoring.weights.draws import Draws, DrawScheme, box_draws, dirichlet_draws, simplex_draws
from tests.scoring.building import BLOCK, REWEIGHT
from tests.scoring.weights.boards import GAPS, MEANS, MISSING, NAN, board, rows_of


@given(rows_of(GAPS), MEANS, MISSING)
def test_every_draw_counts_once_at_the_rank_that_the_core_gives(
    rows: list[list[float]], how: Aggregation, missing: Missing
) -> None:
    made = board(*rows, how=how, missing=missing)
    draws = simplex_draws(made, 7)
    expected = np.zeros((len(rows), len(rows)))
    for weights in draws.weights:
        for row, place in enumerate(rank(pd.Series(scores_at(made, weights))).fillna(0)):
            if place:
                expected[row, place - 1] += 1
    assert acceptability(made, draws).shares == pytest.approx(expected / 7, abs=1e-12)


def test_shares_of_ranks_are_those_of_the_geometry() -> None:
    """Over two dimensions A leads while its weight of a is above 2/3: a third of all weights."""
    made = board([0.6, 0.2], [0.4, 0.6])
    found = acceptability(made, simplex_draws(made, 20_000))
    assert found.shares[0] == pytest.approx([1 / 3, 2 / 3], abs=0.01)
    assert found.shares.sum(axis=0) == pytest.approx([1, 1])


def test_ranks_after_ties_are_skipped_and_never_averaged_or_dense() -> None:
    made = board([0.9, 0.9], [0.5, 0.5], [0.5, 0.5], [0.1, 0.1])
    assert acceptability(made, box_draws(made, count=5)).shares.tolist() == [
        [1, 0, 0, 0], [0, 1, 0, 0], [0, 1, 0, 0], [0, 0, 0, 1],
    ]  # fmt: skip


def test_one_blank_takes_the_rank_of_one_region_only() -> None:
    made = board([0.9, 0.9], [0.5, NAN], [0.1, 0.1], missing=BLOCK)
    found = acceptability(made, box_draws(made, count=10))
    assert found.shares.sum(axis=1).tolist() == [1, 0, 1]
    summary = rank_summary(made, found)
    assert summary["ranked"].tolist() == [1, 0, 1]
    assert summary[["rank", "low", "median", "high"]].iloc[1].isna().all()
    assert summary["median"].dropna().tolist() == [1, 2]


def test_a_minimum_coverage_takes_the_rank_under_the_weights_that_miss_it_only() -> None:
    made = board([0.9, NAN], [0.5, 0.5], missing=Missing(REWEIGHT.policy, 0.5))
    found = acceptability(made, simplex_draws(made, 20_000))
    assert found.shares.sum(axis=1) == pytest.approx([0.5, 1], abs=0.01)
    assert found.counts[:, -1].tolist() == [20_000 - found.counts[0, 0], 0]


def test_the_summary_gives_median_and_interval_beside_the_rank_under_the_boards_weights() -> None:
    made = board([0.6, 0.2], [0.4, 0.6], [0.1, 0.1])
    summary = rank_summary(made, acceptability(made, simplex_draws(made, 1_000)))
    assert summary.to_dict("list") == {
        "region": ["A", "B", "C"],
        "rank": [2, 1, 3],
        "low": [1, 1, 3],
        "median": [2, 1, 3],
        "high": [2, 2, 3],
        "ranked": [1, 1, 1],
    }
    narrow = rank_summary(made, acceptability(made, simplex_draws(made, 1_000)), interval=0.2)
    assert narrow["low"].tolist() == narrow["high"].tolist() == [2, 1, 3]


def test_the_median_is_the_rank_at_exactly_half_of_the_draws() -> None:
    made = board([0.6, 0.2], [0.4, 0.6])
    halves = Draws(DrawScheme.SIMPLEX, None, 0, np.array([[0.9, 0.1], [0.1, 0.9]]))
    assert rank_summary(made, acceptability(made, halves))["median"].tolist() == [1, 1]


def test_the_share_in_the_top_is_summed_over_its_ranks() -> None:
    made = board([0.6, 0.2], [0.4, 0.6], [0.1, 0.1])
    found = acceptability(made, simplex_draws(made, 999))
    assert found.top(2).tolist() == [1, 1, 0]
    assert found.top(1)[0] == found.shares[0, 0]
    assert found.top(50).tolist() == [1, 1, 1]


def test_thousands_of_regions_are_counted_in_classes_that_agree_with_every_rank() -> None:
    scores = np.random.default_rng(3).random((1_200, 3)).round(3)
    made = board(*scores.tolist())
    draws = dirichlet_draws(made, count=40)
    every, classes = acceptability(made, draws, 1_200), acceptability(made, draws)
    assert (len(every.last), len(classes.last)) == (1_200, 100)
    ends = np.cumsum(every.counts[:, :-1], axis=1)[:, classes.last - 1]
    assert (ends == np.cumsum(classes.counts[:, :-1], axis=1)).all()
    assert (classes.top(12) == every.top(12)).all()
    with pytest.raises(ValueError, match="classes"):
        classes.top(10)
    exact, coarse = rank_summary(made, every), rank_summary(made, classes)
    assert (coarse["low"] <= exact["low"]).all()
    assert (coarse["high"] >= exact["high"]).all()
    assert ((coarse["high"] - exact["high"]) < 12).all()


def test_what_can_be_told_of_one_region_of_none_and_of_identical_ones() -> None:
    alone = board([0.3, 0.4])
    assert acceptability(alone, box_draws(alone)).shares.tolist() == [[1]]
    same = board([0.3, 0.4], [0.3, 0.4])
    assert acceptability(same, box_draws(same)).shares.tolist() == [[1, 0], [1, 0]]
    blank = board([NAN, NAN], [NAN, NAN], missing=REWEIGHT)
    assert acceptability(blank, box_draws(blank)).shares.tolist() == [[0, 0], [0, 0]]
    nobody = replace(alone, regions=alone.regions[:0], scores=alone.scores[:0], coverage=alone.coverage[:0])
    with pytest.raises(ValueError, match="no region"):
        acceptability(nobody, box_draws(nobody))
