"""Krippendorff's alpha, held against his own example and against the formula written out."""

import sys
from collections import defaultdict
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings

from scoring.agreement import Metric, Reading, Reason, alpha, reading
from tests.scoring.agreement.building import NAN, matrices

# Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, section C: 12 units, 4 observers, some missing.
PUBLISHED = np.array(
    [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, NAN, NAN, NAN],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NAN, 3],
        [NAN, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NAN],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NAN],
    ]
).T


def written_out(values: np.ndarray, metric: Metric) -> float:
    """Alpha from its coincidences, value by value, with the ordinal metric as Krippendorff writes it."""
    met: defaultdict[tuple[float, float], float] = defaultdict(float)
    for row in values:
        there = row[~np.isnan(row)]
        for one, other in permutations(there.tolist(), 2):
            met[one, other] += 1 / (len(there) - 1)
    often: defaultdict[float, float] = defaultdict(float)
    for (one, _), count in met.items():
        often[one] += count

    def apart(one: float, other: float) -> float:
        if metric is Metric.INTERVAL:
            return (one - other) ** 2
        low, high = sorted((one, other))
        between = sum(count for value, count in often.items() if low <= value <= high)
        return (between - (often[low] + often[high]) / 2) ** 2

    observed = sum(count * apart(*pair) for pair, count in met.items())
    expected = sum(often[one] * often[other] * apart(one, other) for one in often for other in often if one != other)
    return 1 - (sum(often.values()) - 1) * observed / expected if expected else NAN


@pytest.mark.parametrize(("metric", "printed"), [(Metric.ORDINAL, 0.815), (Metric.INTERVAL, 0.849)])
def test_the_published_example_comes_out(metric: Metric, printed: float) -> None:
    found = alpha(PUBLISHED, metric)
    assert found.value == pytest.approx(printed, abs=5e-4)
    assert (found.units, found.values, found.reason) == (11, 40, None)
    assert found.low < found.value < found.high <= 1


@settings(max_examples=60)
@given(values=matrices())
def test_it_is_the_formula_written_out_whatever_the_order_of_units_and_assessors(values: np.ndarray) -> None:
    for metric in Metric:
        found, expected = alpha(values, metric, draws=2), written_out(values, metric)
        assert found.value == pytest.approx(expected, abs=1e-12, nan_ok=True)
        assert found.value <= 1 or np.isnan(expected)
        turned = alpha(values[::-1, ::-1], metric, draws=2)
        assert turned.value == pytest.approx(expected, abs=1e-12, nan_ok=True)


@settings(max_examples=20)
@given(values=matrices(share_of_blanks=0))
def test_perfect_agreement_is_1_and_moving_the_scale_changes_nothing(values: np.ndarray) -> None:
    same = np.repeat(values[:, :1], 3, axis=1)
    if np.ptp(same):
        assert [alpha(same, metric, draws=2).value for metric in Metric] == pytest.approx([1, 1])
    moved = alpha(values * 7 - 3, Metric.INTERVAL, draws=2)
    assert moved.value == pytest.approx(alpha(values, Metric.INTERVAL, draws=2).value, abs=1e-9, nan_ok=True)
    bent = alpha(np.exp(values), Metric.ORDINAL, draws=2)  # only the order of the levels counts
    assert bent.value == pytest.approx(alpha(values, Metric.ORDINAL, draws=2).value, abs=1e-12, nan_ok=True)


@pytest.mark.parametrize("metric", list(Metric))
def test_what_cannot_be_told_is_nan_with_its_reason_and_never_1(metric: Metric) -> None:
    equal = alpha(np.full((20, 3), 0.1), metric)
    assert (equal.reason, equal.units, equal.values) == (Reason.ALL_EQUAL, 20, 60)
    single = alpha(np.array([[1.0, NAN], [NAN, 2.0]]), metric)
    assert (single.reason, single.units, single.values) == (Reason.NO_PAIR, 0, 0)
    assert np.isnan([*(equal.value, equal.low, equal.high), *(single.value, single.low, single.high)]).all()
    nobody = alpha(np.empty((0, 0)), metric)
    assert nobody.reason is Reason.NO_PAIR


@pytest.mark.parametrize("metric", list(Metric))
def test_few_units_and_nearly_equal_ones_have_an_alpha_but_no_interval(metric: Metric) -> None:
    few = alpha(PUBLISHED[:5], metric)
    assert few.value == pytest.approx(written_out(PUBLISHED[:5], metric))
    nearly = np.zeros((30, 2))
    nearly[0] = [1, 0]  # more than a third of the draws miss this unit, and have no alpha
    found = alpha(nearly, metric)
    assert found.value == pytest.approx(0.0, abs=1e-9)
    assert (few.reason, found.reason) == (Reason.TOO_FEW, Reason.ALL_EQUAL)
    assert np.isnan([few.low, few.high, found.low, found.high]).all()


def test_the_interval_is_that_of_a_plain_loop_repeats_by_its_seed_and_narrows_with_units() -> None:
    dice = np.random.default_rng(4)
    values = np.clip(dice.integers(0, 6, (60, 1)) + dice.integers(-1, 2, (60, 3)), 0, 5).astype(float)
    for metric in Metric:
        found = alpha(values, metric, draws=2_000)
        loop = [written_out(values[dice.integers(0, 60, 60)], metric) for _ in range(400)]
        assert [found.low, found.high] == pytest.approx(np.quantile(loop, [0.025, 0.975]).tolist(), abs=0.02)
        assert alpha(values, metric, draws=2_000) == found
        assert alpha(values, metric, draws=2_000, seed=1).low != found.low
        wider = alpha(np.repeat(values, 9, axis=0), metric)
        assert wider.high - wider.low < (found.high - found.low) / 2


def test_a_large_sample_is_drawn_in_blocks_that_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = alpha(PUBLISHED, Metric.INTERVAL, draws=50)
    monkeypatch.setattr(sys.modules[alpha.__module__], "BLOCK", 40)
    assert alpha(PUBLISHED, Metric.INTERVAL, draws=50) == whole


@pytest.mark.parametrize(
    ("value", "low", "read"),
    [
        (0.85, 0.80, Reading.SOLID),
        (0.85, 0.79, Reading.TENTATIVE),
        (0.70, 0.667, Reading.TENTATIVE),
        (0.82, 0.60, Reading.WEAK),
        (0.82, NAN, Reading.SOLID),
        (NAN, NAN, None),
    ],
)
def test_an_alpha_is_read_by_what_it_surely_reaches(value: float, low: float, read: Reading | None) -> None:
    assert reading(value, low) is read
