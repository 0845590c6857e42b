"""What must hold whatever the answers are: bounds, monotony, independence, order."""

from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from scoring import Aggregation, Goalposts, Instrument, aggregate, normalise, rank, score
from tests.scoring.building import flat, indicator, instrument, node

MEANS = st.sampled_from(list(Aggregation))
SHARE = st.floats(0, 1)
POSITIVE = st.floats(0.01, 100)
ROWS = st.lists(st.lists(SHARE, min_size=3, max_size=3), min_size=1, max_size=6)
WEIGHTS = st.lists(POSITIVE, min_size=3, max_size=3)
CODES = ["a", "b", "c"]


def made(how: Aggregation, weights: list[float]) -> Instrument:
    """An index over three indicators."""
    return flat(*CODES, how=how, weights=dict(zip(CODES, weights, strict=True)))


def index_of(rows: list[list[float]], instrument_: Instrument) -> np.ndarray:
    """The index by region."""
    scores = score(pd.DataFrame(rows, columns=CODES), instrument_)
    return np.array(scores[scores["code"] == "I"]["score"], float)


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6), st.lists(st.floats(-1e7, 1e7), min_size=2, max_size=5))
def test_a_normalised_answer_lies_between_0_and_1_and_follows_its_direction(
    worst: float, best: float, answers: list[float]
) -> None:
    assume(abs(worst - best) > 1e-3)
    one = instrument([node("I")], [indicator("a", goalposts=Goalposts(worst, best))])
    placed = normalise(pd.DataFrame({"a": sorted(answers, reverse=best < worst)}), one)["a"]
    assert placed.between(0, 1).all()
    assert placed.is_monotonic_increasing


@given(MEANS, WEIGHTS, ROWS)
def test_the_index_lies_between_its_parts(how: Aggregation, weights: list[float], rows: list[list[float]]) -> None:
    index = index_of(rows, made(how, weights))
    assert (index >= np.min(rows, axis=1) - 1e-12).all()
    assert (index <= np.max(rows, axis=1) + 1e-12).all()


@given(MEANS, WEIGHTS, st.lists(SHARE, min_size=3, max_size=3), st.integers(0, 2), SHARE)
def test_improving_an_indicator_never_lowers_its_owner(
    how: Aggregation, weights: list[float], row: list[float], which: int, better: float
) -> None:
    improved = row.copy()
    improved[which] = max(row[which], better)
    before, after = index_of([row, improved], made(how, weights))
    assert after >= before - 1e-12


@given(WEIGHTS, ROWS)
def test_arithmetic_is_at_least_geometric_is_at_least_harmonic_is_at_least_minimum(
    weights: list[float], rows: list[list[float]]
) -> None:
    means = [
        aggregate(how, np.array(rows).T, np.repeat(np.array(weights)[:, np.newaxis], len(rows), 1))
        for how in Aggregation
    ]
    for upper, lower in pairwise(means):
        assert (upper >= lower - 1e-12).all()


@given(MEANS, WEIGHTS, ROWS, st.randoms())
def test_the_order_of_regions_and_indicators_changes_nothing(
    how: Aggregation, weights: list[float], rows: list[list[float]], chance: object
) -> None:
    table = pd.DataFrame(rows, columns=CODES)
    shuffled = table.sample(frac=1, random_state=chance.randrange(1000), axis=0)[["c", "a", "b"]]  # type: ignore[attr-defined]
    one, other = score(table, made(how, weights)), score(shuffled, made(how, weights))
    first = one[one["code"] == "I"].astype({"region": int}).set_index("region")["score"]
    second = other[other["code"] == "I"].astype({"region": int}).set_index("region")["score"]
    assert first.to_dict() == second.to_dict()


@given(MEANS, WEIGHTS, ROWS, st.lists(SHARE, min_size=3, max_size=3))
def test_one_more_region_changes_no_other(
    how: Aggregation, weights: list[float], rows: list[list[float]], newcomer: list[float]
) -> None:
    assert index_of([*rows, newcomer], made(how, weights))[:-1].tolist() == index_of(rows, made(how, weights)).tolist()


@given(MEANS, WEIGHTS, ROWS, POSITIVE)
def test_scaling_all_weights_changes_nothing(
    how: Aggregation, weights: list[float], rows: list[list[float]], by: float
) -> None:
    scaled = [weight * by for weight in weights]
    assert index_of(rows, made(how, scaled)) == pytest.approx(index_of(rows, made(how, weights)), abs=1e-12)


@given(WEIGHTS, ROWS)
def test_contributions_sum_to_the_score(weights: list[float], rows: list[list[float]]) -> None:
    share = np.array(weights) / np.sum(weights)
    assert index_of(rows, made(Aggregation.ARITHMETIC, weights)) == pytest.approx(np.array(rows) @ share, abs=1e-12)


@given(st.lists(st.one_of(SHARE, st.just(float("nan"))), max_size=12))
def test_a_place_is_one_more_than_the_number_above_by_more_than_the_tolerance_or_its_ties(values: list[float]) -> None:
    coarse = pd.Series([round(value, 3) for value in values], dtype=float)
    for value, place in zip(coarse, rank(coarse), strict=True):
        assert place is pd.NA if np.isnan(value) else place == (coarse > value + 1e-9).sum() + 1
