"""The two other normalisations."""

import numpy as np
import pytest

from scoring.alternatives import Normalisation, renormalised

NAN = float("nan")


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        (Normalisation.GOALPOSTS, [0.1, 0.3, 0.3, 0.9, NAN]),
        (Normalisation.PERCENTILE_RANK, [0.125, 0.5, 0.5, 0.875, NAN]),
        (Normalisation.Z_SCORE, [0.3333333, 0.4444444, 0.4444444, 0.7777778, NAN]),
    ],
)
def test_each_way_on_five_answers(how: Normalisation, expected: list[float]) -> None:
    found = renormalised(np.array([[0.1, 0.3, 0.3, 0.9, NAN]]), how)[0]
    assert found.tolist() == pytest.approx(expected, nan_ok=True)


@pytest.mark.parametrize("how", [Normalisation.PERCENTILE_RANK, Normalisation.Z_SCORE])
def test_an_indicator_that_separates_nobody_is_half_for_all_and_one_without_answers_stays_blank(
    how: Normalisation,
) -> None:
    found = renormalised(np.array([[0.7, 0.7, 0.7], [NAN, NAN, NAN]]), how)
    assert found[0].tolist() == [0.5, 0.5, 0.5]
    assert np.isnan(found[1]).all()


def test_who_lies_more_than_three_deviations_off_is_held() -> None:
    assert renormalised(np.array([[0.0] * 99 + [1.0]]), Normalisation.Z_SCORE)[0].max() == 1
