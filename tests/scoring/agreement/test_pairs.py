"""Kappa and AC2 of each two assessors."""

import numpy as np
import pytest
from hypothesis import given, settings

from scoring.agreement import Reason, gwet_ac2, judged, meeting, pairs, quadratic_kappa
from tests.scoring.agreement.building import NAN, TWO_DIMENSIONS, drawn, matrices, of_matrix

# Gwet's irrCAC (2019), data set cont3x3abstractors: 100 abstracts by two abstractors; vignette "weighting", quadratic.
ABSTRACTORS = np.array([[13, 0, 0], [0, 20, 7], [0, 4, 56]])
CASES = np.array([pair for pair in np.ndindex(3, 3) for _ in range(ABSTRACTORS[pair])], float)


def written_out(values: np.ndarray, levels: range) -> tuple[float, float]:
    """Kappa and AC2 of two columns from their table, cell by cell, as Cohen and Gwet write them."""
    both = values[~np.isnan(values[:, :2]).any(axis=1), :2]
    if not len(both):
        return NAN, NAN
    q, span = len(levels), levels[-1] - levels[0]
    table = np.array([[((both[:, 0] == one) & (both[:, 1] == other)).mean() for other in levels] for one in levels])
    weights = np.array([[1 - ((one - other) / span) ** 2 for other in levels] for one in levels])
    rows, columns = table.sum(axis=1), table.sum(axis=0)
    agreed, chance = float((weights * table).sum()), float((weights * np.outer(rows, columns)).sum())
    shares = (rows + columns) / 2
    other = float(weights.sum() / (q * (q - 1)) * (shares * (1 - shares)).sum())
    return (agreed - chance) / (1 - chance) if chance < 1 - 1e-12 else NAN, (agreed - other) / (1 - other)


def test_the_published_table_comes_out() -> None:
    assert quadratic_kappa(meeting(CASES))[0, 1] == pytest.approx(0.892, abs=5e-4)
    assert gwet_ac2(CASES, (0, 1, 2))[0, 1] == pytest.approx(0.940, abs=5e-4)


@settings(max_examples=60)
@given(values=matrices())
def test_both_are_the_formulas_written_out_and_the_same_from_either_side(values: np.ndarray) -> None:
    levels = range(5)
    found = quadratic_kappa(meeting(values)), gwet_ac2(values, tuple(levels))
    for one, other in ((0, 1), (1, 0)):
        expected = written_out(values[:, [0, 1]], levels)
        assert [table[one, other] for table in found] == pytest.approx(expected, abs=1e-9, nan_ok=True)


def test_two_who_agree_on_everything_are_at_1_and_a_rare_level_does_not_make_ac2_collapse() -> None:
    same = np.repeat(np.arange(12.0)[:, np.newaxis] % 6, 2, axis=1)
    assert quadratic_kappa(meeting(same))[0, 1] == pytest.approx(1)
    assert gwet_ac2(same, tuple(range(6)))[0, 1] == pytest.approx(1)
    rare = np.full((50, 2), 5.0)
    rare[0], rare[1] = [4, 5], [5, 4]
    assert quadratic_kappa(meeting(rare))[0, 1] < 0
    assert gwet_ac2(rare, tuple(range(6)))[0, 1] > 0.99


def test_two_with_fewer_than_ten_units_in_common_are_told_as_too_few() -> None:
    values = np.repeat(np.arange(15.0)[:, np.newaxis] % 6, 4, axis=1)
    values[9:, 1] = NAN  # A and B: 9 in common
    values[:, 3] = NAN
    found = pairs(judged(of_matrix(values, "a"), TWO_DIMENSIONS)).set_index(["one", "other"])
    assert found.index.tolist() == [("A", "B"), ("A", "C"), ("B", "C")]
    assert found["units"].tolist() == found["level_units"].tolist() == [9, 15, 9]
    assert found["reason"].tolist() == [Reason.TOO_FEW, None, Reason.TOO_FEW]
    assert found["kappa"].isna().tolist() == found["ac2"].isna().tolist() == [True, False, True]


def test_equal_scores_have_no_kappa_and_numbers_no_ac2() -> None:
    equal = pairs(judged(of_matrix(np.full((12, 2), 3.0), "a"), TWO_DIMENSIONS)).iloc[0]
    assert (equal["reason"], equal["ac2"]) == (Reason.ALL_EQUAL, 1)
    assert np.isnan(equal["kappa"])
    numbers = pairs(judged(of_matrix(np.arange(24.0).reshape(12, 2), "d"), TWO_DIMENSIONS)).iloc[0]
    assert numbers["level_units"] == 0
    assert np.isnan(numbers["ac2"])
    assert numbers["difference"] == pytest.approx(0.01)  # less is better, and the second gave one more
    assert np.isnan(gwet_ac2(np.ones((3, 2)), ())).all()


def test_all_kinds_of_indicators_count_in_kappa_and_levels_alone_in_ac2() -> None:
    found = pairs(judged(drawn(assessors=2), TWO_DIMENSIONS)).iloc[0]
    assert (found["units"], found["level_units"]) == (100, 60)
    assert 0.8 < found["kappa"] < 1
    assert 0.8 < found["ac2"] < 1
