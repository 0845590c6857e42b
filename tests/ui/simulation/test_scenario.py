"""Weights in percent points: shared out exactly, written into links and read from them strictly."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.scoring.weights.boards import board
from ui.simulation.scenario import (
    decimals_of,
    equal_points,
    followed,
    own_points,
    to_hundred,
    total,
    understood,
    weights_of,
    written,
)

FIVE = board([0.5] * 5, weights=[0.1, 0.2, 0.3, 0.2, 0.2])
THREE = board([0.5] * 3)
POINTS = st.lists(st.integers(0, 100), min_size=2, max_size=7).filter(any)


@given(POINTS, st.sampled_from([0, 1]))
def test_scaled_weights_add_up_to_100_and_no_weight_is_a_step_off_its_proportion(
    points: list[int], decimals: int
) -> None:
    named = {str(place): float(weight) for place, weight in enumerate(points)}
    scaled = to_hundred(named, decimals)
    assert total(scaled) == 100
    for code, weight in named.items():
        assert abs(scaled[code] - 100 * weight / sum(points)) < 10.0**-decimals


@given(POINTS, st.integers(0, 100))
def test_the_others_follow_a_moved_weight_to_a_sum_of_100(points: list[int], value: int) -> None:
    before = to_hundred({str(place): float(weight) for place, weight in enumerate(points)}, 0)
    after = followed(before, "0", value, 0)
    assert (after["0"], total(after), list(after)) == (value, 100, list(before))
    assert min(after.values()) >= 0


def test_the_others_share_equally_where_the_moved_one_had_all() -> None:
    assert followed({"a": 100, "b": 0, "c": 0}, "a", 40, 0) == {"a": 40, "b": 30, "c": 30}


def test_a_lone_dimension_has_all_the_weight() -> None:
    assert followed({"a": 100}, "a", 30, 0) == {"a": 100}


def test_sliders_are_as_fine_as_the_boards_own_weights_need() -> None:
    assert (decimals_of(FIVE), decimals_of(THREE)) == (0, 1)
    assert list(own_points(FIVE).values()) == [10, 20, 30, 20, 20]
    assert list(equal_points(FIVE).values()) == [20] * 5
    assert list(own_points(THREE).values()) == [33.4, 33.3, 33.3]


def test_the_boards_own_weights_are_not_rounded_by_the_sliders() -> None:
    assert weights_of(own_points(THREE), THREE) is THREE.weights
    assert weights_of({"a": 50.0, "b": 25.0, "c": 25.0}, THREE).tolist() == [0.5, 0.25, 0.25]


def test_a_scenario_is_read_as_it_was_written() -> None:
    scenario = {"a": 12.0, "b": 18.0, "c": 30.0, "d": 0.0, "e": 40.0}
    assert understood(written(scenario), FIVE) == scenario
    assert understood(written(own_points(THREE)), THREE) == own_points(THREE)


@pytest.mark.parametrize(
    "forged",
    [
        "",
        "a:10,b:20,c:30,d:20",
        "a:10,b:20,c:30,d:20,e:19",
        "a:10,b:20,c:30,d:20,x:20",
        "a:10,b:20,c:30,d:20,e:20,f:0",
        "a:10,a:10,b:20,c:30,d:20,e:20",
        "a:-10,b:40,c:30,d:20,e:20",
        "a:nan,b:20,c:30,d:20,e:20",
        "a:1e1,b:20,c:30,d:20,e:20",
        "a:10.5,b:19.5,c:30,d:20,e:20",
        "a:100,b:100,c:-100,d:0,e:0",
        "a:10," * 5000,
    ],
)
def test_a_forged_scenario_is_refused(forged: str) -> None:
    assert understood(forged, FIVE) is None


def test_weights_of_a_scenario_are_shares() -> None:
    assert np.isclose(weights_of(dict.fromkeys("abcde", 20.0), FIVE).sum(), 1)
