"""Lenient and strict assessors, regions' own answers, and what to recalibrate."""

import numpy as np
import pandas as pd
import pytest

from scoring.agreement import Bent, alphas, judged, leniency, own_gaps, pairs, recalibration
from tests.scoring.agreement.building import NAN, TWO_DIMENSIONS, assessed, drawn, of_matrix

TRUE = np.tile([[1.0], [2.0], [3.0], [4.0]], (3, 1))


def test_a_mild_and_a_strict_assessor_are_told_in_scores_and_in_levels() -> None:
    found = leniency(judged(of_matrix(TRUE + np.array([1, 0, -1]), "a"), TWO_DIMENSIONS)).set_index("assessor")
    assert found["leniency"].tolist() == pytest.approx([0.3, 0, -0.3])  # A: 1 level above B, 2 above C
    assert found["levels"].tolist() == pytest.approx([1.5, 0, -1.5])
    assert found["bent"].tolist() == [Bent.LENIENT, Bent.IN_LINE, Bent.STRICT]
    assert found["low"].tolist() == pytest.approx([0.3, 0, -0.3])  # all deviate alike: the interval has no width
    assert found[["units", "regions"]].to_numpy().tolist() == [[12, 12]] * 3


def test_who_uses_twice_as_much_of_the_scale_has_a_spread_of_two() -> None:
    wide = np.hstack([2.5 + 2 * (TRUE - 2.5) / 2, 2.5 + (TRUE - 2.5) / 2]) / 5
    found = leniency(judged(of_matrix(100 * wide, "d"), TWO_DIMENSIONS)).set_index("assessor")
    assert found["spread"].tolist() == pytest.approx([2, 0.5])
    assert found["levels"].isna().all()
    flat = leniency(judged(of_matrix(np.hstack([TRUE, np.full((12, 1), 3.0)]), "a"), TWO_DIMENSIONS))
    assert flat["spread"].tolist() == pytest.approx([NAN, 0], nan_ok=True)


def test_the_interval_takes_the_units_of_a_region_together() -> None:
    """Three indicators of each of three regions that deviate alike say no more than three regions do."""
    deviations = {"r0": 1.0, "r1": 2.0, "r2": 3.0}
    rows = [
        (region, code, name, 2.0 + off * (name == "A"))
        for region, off in deviations.items()
        for code in "abc"
        for name in "AB"
    ]
    some = leniency(judged(assessed(*rows), TWO_DIMENSIONS)).set_index("assessor").loc["A"]
    error = np.sqrt((0.2**2 + 0 + 0.2**2) * 3 / 2) / 3
    assert some["leniency"] == pytest.approx(0.4)
    assert some["high"] - some["leniency"] == pytest.approx(1.96 * error)
    assert some["bent"] is Bent.TOO_FEW  # nine units


def test_a_deviation_counts_only_where_others_scored_too_and_its_interval_excludes_0() -> None:
    values = np.hstack([TRUE, TRUE])
    values[:, 0] += np.tile([2.0, -1.0], 6)  # half a level on average, up and down
    unsure = leniency(judged(of_matrix(values.clip(0, 5), "a"), TWO_DIMENSIONS)).set_index("assessor")
    assert unsure.loc["A", "low"] < 0 < unsure.loc["A", "leniency"]
    assert unsure.loc["A", "bent"] is Bent.IN_LINE
    alone = leniency(judged(of_matrix(TRUE, "a"), TWO_DIMENSIONS)).iloc[0]
    assert (alone["units"], alone["bent"]) == (0, Bent.TOO_FEW)
    assert alone[["leniency", "low", "high", "levels", "spread"]].isna().all()
    one_region = assessed(*[("r", code, name, 1.0) for code in "abc" for name in "AB"])
    assert leniency(judged(one_region, TWO_DIMENSIONS))["low"].isna().all()


def test_own_answers_are_held_against_the_mean_of_the_assessors() -> None:
    given = judged(
        assessed(*[("r1", "a", "A", 1.0), ("r1", "a", "B", 2.0)], *of_matrix(TRUE, "b").itertuples(index=False)),
        TWO_DIMENSIONS,
    )
    own = pd.DataFrame(
        [("r1", "a", 4.0), ("r00", "b", 3.0), ("r01", "b", 3.0), ("r02", "b", NAN), ("r03", "d", 50.0)],
        columns=["region", "code", "number"],
    )
    found = own_gaps(own, given).set_index("code")
    assert found.loc["a", ["units", "gap", "level_units", "over"]].tolist() == [1, pytest.approx(0.5), 1, 1]
    assert np.isnan(found.loc["a", "low"])
    assert found.loc["b", ["units", "gap", "over"]].tolist() == [2, pytest.approx(0.3), 0.5]
    width = 1.96 * np.std([0.4, 0.2], ddof=1)
    assert found.loc["b", ["low", "high"]].tolist() == pytest.approx([0.3 - width, 0.3 + width])
    assert found.loc["D", ["units", "level_units", "over"]].tolist() == [3, 3, pytest.approx(2 / 3)]
    assert found.loc["d", "units"] == 0  # no assessor scored it
    assert found.loc["d", ["gap", "over"]].isna().all()


def test_a_gap_of_exactly_two_levels_is_overclaimed_and_numbers_have_no_levels() -> None:
    numbers = of_matrix(np.array([[40.0], [60.0]]), "d")
    found = own_gaps(
        pd.concat([numbers, of_matrix(np.array([[3.0]]), "a")]).drop(columns="assessor"),
        judged(pd.concat([numbers, of_matrix(np.array([[1.0]]), "a")]), TWO_DIMENSIONS),
    ).set_index("code")
    assert found.loc["a", "over"] == 1
    assert found.loc["d", ["units", "gap", "level_units"]].tolist() == [2, 0, 0]
    assert np.isnan(found.loc["d", "over"])


def test_what_surely_misses_the_mark_is_to_be_recalibrated_the_worst_first() -> None:
    full = drawn(noise=0.3, regions=40)
    odd = (full["assessor"] == "C") & full["code"].isin(["a", "d"])
    given = judged(full.assign(number=full["number"].where(~odd, 0)), TWO_DIMENSIONS)
    tables = alphas(given), pairs(given), leniency(given)
    found = recalibration(given, *tables)
    assert found.indicators["code"].tolist() in (["a", "d"], ["d", "a"])
    assert found.indicators["high"].is_monotonic_increasing
    assert found.pairs["other"].tolist() == ["C", "C"]
    assert found.pairs["kappa"].is_monotonic_increasing
    fine = judged(drawn(noise=0.1), TWO_DIMENSIONS)
    picked = recalibration(fine, alphas(fine), pairs(fine), leniency(fine))
    assert [len(picked.indicators), len(picked.pairs), len(picked.assessors)] == [0, 0, 0]


def test_lenient_and_strict_assessors_are_named_the_farthest_off_first() -> None:
    given = judged(of_matrix(np.hstack([TRUE, TRUE + 1, TRUE - 1]), "a"), TWO_DIMENSIONS)
    found = recalibration(given, alphas(given), pairs(given), leniency(given))
    assert found.assessors["assessor"].tolist() == ["B", "C"]
    assert found.assessors["bent"].tolist() == [Bent.LENIENT, Bent.STRICT]
