"""The logarithmic mean, near and far."""

import numpy as np
import pytest

from scoring.explain.node import log_mean


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (1.0, 1.0, 1.0),
        (0.8, 0.4, 0.4 / np.log(2)),
        (0.4, 0.8, 0.4 / np.log(2)),
        (0.5, 0.5 + 1e-13, 0.5),
        (1.0, 1e-300, 1 / 690.7755),
    ],
)
def test_the_logarithmic_mean_is_exact_near_and_far(first: float, second: float, expected: float) -> None:
    assert log_mean(np.array([first]), np.array([second])) == pytest.approx([expected])
