"""Exact rank traces, held against the ranking at every weight of a grid."""

from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring import Aggregation, Missing, rank
from scoring.weights.board import Board, scores_at
from scoring.weights.line import weights_along
from scoring.weights.trace import Crossing, Step, Trace, rank_trace, rank_traces
from tests.scoring.building import BLOCK, REWEIGHT
from tests.scoring.weights.boards import GAPS, MEANS, MISSING, NAN, WEIGHTS, about, board, rows_of

FINE = np.linspace(0, 1, 102)[1:-1] + 1e-5


def ranks_at(made: Board, dimension: str, at: float) -> list[int | None]:
    places = rank(pd.Series(scores_at(made, weights_along(made, dimension, at))))
    return [None if place is pd.NA else int(place) for place in places]


def told(trace: Trace, at: float) -> int | None:
    return next(step.rank for step in trace.steps() if step.begins <= at <= step.ends)


@given(rows_of(GAPS), MEANS, MISSING, WEIGHTS, st.sampled_from(["a", "b", "c"]), st.sampled_from([None, 0.1]))
def test_the_trace_has_the_rank_of_every_weight_that_is_no_crossing(
    rows: list[list[float]],
    how: Aggregation,
    missing: Missing,
    weights: list[float],
    dimension: str,
    floor: float | None,
) -> None:
    made = board(*rows, how=how, missing=missing, weights=weights, floor=floor)
    traces = rank_traces(made, dimension)
    edges = np.array([edge for trace in traces for step in trace.steps() for edge in (step.begins, step.ends)])
    for at in FINE:
        if np.abs(edges - at).min() > 1e-7:
            assert [told(trace, at) for trace in traces] == ranks_at(made, dimension, at)
    assert [trace.at_zero for trace in traces] == ranks_at(made, dimension, 0.0)
    assert [trace.at_one for trace in traces] == ranks_at(made, dimension, 1.0)


@given(rows_of(GAPS, 5), MEANS, MISSING)
def test_the_steps_cover_all_weights_without_a_gap(rows: list[list[float]], how: Aggregation, missing: Missing) -> None:
    for trace in rank_traces(board(*rows, how=how, missing=missing), "b"):
        steps = trace.steps()
        assert (steps[0].begins, steps[-1].ends) == (0.0, 1.0)
        assert all(one.ends == other.begins and one.rank != other.rank for one, other in pairwise(steps))


def test_a_crossing_is_where_the_formula_says_and_names_whom_it_meets() -> None:
    made = board([0.8, 0.2], [0.3, 0.5], [0.1, 0.1])
    trace = rank_trace(made, "A", "a")
    assert trace.steps() == (Step(0.0, about(0.375), 2), Step(about(0.375), 1.0, 1))
    assert trace.crossings(made.regions) == (Crossing(about(0.375), "B", -1),)
    assert rank_trace(made, "C", "a").steps() == (Step(0.0, 1.0, 3),)
    assert (trace.weight, trace.at_zero, trace.at_one) == (0.5, 2, 1)


def test_reweighted_blanks_make_curves_that_meet_twice() -> None:
    """A answers b and c, B answers all: with t on a, A stays at 0.5 and B runs from 0.6 through 0.45 as t grows."""
    made = board([NAN, 0.2, 0.8], [0.4, 0.9, 0.1], [0.0, 0.0, 0.0], missing=REWEIGHT, weights=[2, 1, 1])
    at = next(crossing.at for crossing in rank_trace(made, "A", "b").crossings(made.regions))
    left, right = scores_at(made, weights_along(made, "b", at))[:2]
    assert left == pytest.approx(right, abs=1e-12)


def test_all_traces_together_are_the_traces_one_by_one() -> None:
    rows = np.random.default_rng(2).random((40, 3)).round(2).tolist()
    rows[3][1] = rows[7][0] = NAN
    made = board(*rows, missing=REWEIGHT)
    for region, trace in zip(made.regions, rank_traces(made, "b"), strict=True):
        assert trace.steps() == rank_trace(made, region, "b").steps()


def test_identical_regions_share_every_step_and_meet_nowhere() -> None:
    made = board([0.8, 0.2], [0.8, 0.2], [0.3, 0.5])
    one, other = rank_trace(made, "A", "a"), rank_trace(made, "B", "a")
    assert one.steps() == other.steps()
    assert {crossing.region for crossing in one.crossings(made.regions)} == {"C"}


def test_weights_above_zero_do_not_matter_to_the_minimum() -> None:
    made = board([0.8, 0.2], [0.3, 0.5], how=Aggregation.MINIMUM)
    assert rank_trace(made, "A", "a").steps() == (Step(0.0, 1.0, 2),)
    assert rank_trace(made, "A", "a").at_one == 1


def test_a_region_without_a_score_has_no_rank_anywhere() -> None:
    made = board([NAN, 0.2], [0.3, 0.5], missing=BLOCK)
    assert rank_trace(made, "A", "b").steps() == (Step(0.0, 1.0, None),)
    assert (rank_trace(made, "A", "b").at_zero, rank_trace(made, "A", "b").at_one) == (None, 2)


def test_where_one_dimension_has_all_the_weight_the_others_have_no_proportions() -> None:
    made = board([0.8, 0.2], weights=[1, 0])
    with pytest.raises(ValueError, match="a has all the weight"):
        rank_trace(made, "A", "a")
    assert rank_trace(made, "A", "b").steps() == (Step(0.0, 1.0, 1),)
    with pytest.raises(KeyError):
        rank_trace(made, "A", "z")
    with pytest.raises(KeyError):
        rank_trace(made, "Z", "b")
