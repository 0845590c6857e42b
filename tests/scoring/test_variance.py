"""Effects of choices, held against arithmetic by hand and against scipy's estimate."""

import numpy as np
import pytest

from scoring.variance import effects, effects_interval


def test_what_two_choices_add_is_split_and_nothing_is_interaction() -> None:
    """1 + {0, 2} + {0, 1, 2}: variances 1 and 2/3 of 5/3."""
    results = (1 + np.array([0, 2])[:, np.newaxis] + np.array([0, 1, 2]))[..., np.newaxis]
    found = effects(results.astype(float))
    assert found.first[:, 0] == pytest.approx([0.6, 0.4])
    assert found.total[:, 0] == pytest.approx([0.6, 0.4])


def test_what_two_choices_only_do_together_is_interaction() -> None:
    results = np.array([[1.0, -1.0], [-1.0, 1.0]])[..., np.newaxis]
    found = effects(results)
    assert found.first[:, 0] == pytest.approx([0, 0])
    assert found.total[:, 0] == pytest.approx([1, 1])


def test_a_choice_that_changes_nothing_has_no_effect_and_a_result_that_never_varies_has_none_to_tell() -> None:
    results = np.stack([np.array([[1.0, 2.0]] * 3), np.ones((3, 2))], axis=-1)
    found = effects(results)
    assert found.first[:, 0].tolist() == [0, 1]
    assert found.total[:, 0].tolist() == [0, 1]
    assert np.isnan(found.total[:, 1]).all()


def test_scipy_estimates_the_same_effects() -> None:
    from scipy.stats import sobol_indices, uniform

    table = np.random.default_rng(3).random((3, 2, 4, 32)) ** 3
    table[1] += 0.5

    def model(at: np.ndarray) -> np.ndarray:
        return table[tuple((at * np.array(table.shape)[:, np.newaxis]).astype(int))]  # type: ignore[no-any-return]

    estimated = sobol_indices(func=model, n=2**14, dists=[uniform()] * 4, rng=np.random.default_rng(1))
    found = effects(table[..., np.newaxis])
    assert found.first[:, 0] == pytest.approx(estimated.first_order, abs=0.03)
    assert found.total[:, 0] == pytest.approx(estimated.total_order, abs=0.03)


def test_the_interval_holds_the_effect_and_narrows_with_more_draws() -> None:
    dice = np.random.default_rng(5)

    def results(drawn: int) -> np.ndarray:
        table: np.ndarray = np.array([0.0, 1.0])[:, np.newaxis] + dice.random(drawn)
        return table[..., np.newaxis]

    def width(drawn: int) -> float:
        table = results(drawn)
        low, high = effects_interval(table, 200, 1, 0.95)
        found = effects(table)
        assert (low.first <= found.first).all()
        assert (found.total <= high.total).all()
        again, _ = effects_interval(table, 200, 1, 0.95)
        assert again.first.tolist() == low.first.tolist()
        return float((high.first - low.first)[0, 0])

    assert width(2_000) < width(20) / 5
