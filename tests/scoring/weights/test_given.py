"""Stated weights are taken or refused."""

import pytest

from scoring.weights.given import Refusal, WeightsError, stated_weights


@pytest.mark.parametrize(
    ("stated", "taken"),
    [({"a": 0.3, "b": 0.7}, [0.3, 0.7]), ({"b": 70, "a": 30}, [0.3, 0.7]), ({"a": 100, "b": 0}, [1, 0])],
)
def test_weights_that_make_1_or_100_are_taken_in_the_order_of_the_dimensions(
    stated: dict[str, float], taken: list[float]
) -> None:
    assert stated_weights(stated, ("a", "b")).tolist() == pytest.approx(taken, abs=1e-15)


@pytest.mark.parametrize(
    ("stated", "reason", "about"),
    [
        ({"a": 5, "b": 3}, Refusal.SUM, "8"),
        ({"a": 33.33, "b": 66.66}, Refusal.SUM, "99.99"),
        ({"a": 0, "b": 0}, Refusal.ALL_ZERO, "zero"),
        ({"a": 120, "b": -20}, Refusal.NEGATIVE, ": b"),
        ({"a": float("nan"), "b": 1}, Refusal.NOT_A_NUMBER, ": a"),
        ({"a": float("inf"), "b": 1}, Refusal.NOT_A_NUMBER, ": a"),
        ({"a": 1}, Refusal.NAMES, ": b"),
        ({"a": 0.5, "b": 0.5, "c": 0}, Refusal.NAMES, ": c"),
    ],
)
def test_other_weights_are_refused_with_a_reason_and_never_normalised(
    stated: dict[str, float], reason: Refusal, about: str
) -> None:
    with pytest.raises(WeightsError, match=about) as refused:
        stated_weights(stated, ("a", "b"))
    assert refused.value.reason is reason
