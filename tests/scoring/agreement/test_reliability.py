"""Variance components, ICC, and the smallest detectable change."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.agreement import Components, Model, Reason, components, judged, reliability
from tests.scoring.agreement.building import NAN, TWO_DIMENSIONS, assessed, drawn, of_matrix
from tests.scoring.building import FOUR, flat, instrument, node, with_levels

# Shrout & Fleiss (1979), Intraclass correlations, table 2: six targets, four judges.
PUBLISHED = np.array([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]], float)


def of(values: np.ndarray) -> Components | Reason:
    """The components of regions x assessors, NaN where not scored."""
    region, assessor = np.nonzero(~np.isnan(values))
    _, region_of = np.unique(region, return_inverse=True)
    _, assessor_of = np.unique(assessor, return_inverse=True)
    return components(values[region, assessor], region_of, assessor_of)


def found(values: np.ndarray) -> Components:
    """The components where there are any."""
    told = of(values)
    assert isinstance(told, Components)
    return told


def solved(values: np.ndarray) -> np.ndarray:
    """Regions, assessors and rest, from projections and their traces written out: no formula of ours is used."""
    region, assessor = np.nonzero(~np.isnan(values))
    scores = values[region, assessor]
    regions, assessors = np.eye(values.shape[0])[region], np.eye(values.shape[1])[assessor]

    def onto(design: np.ndarray) -> np.ndarray:
        return np.asarray(design @ np.linalg.pinv(design), float)

    full = onto(np.hstack([regions, assessors]))
    forms = [full - onto(assessors), full - onto(regions), np.eye(len(scores)) - full]
    spread = [regions @ regions.T, assessors @ assessors.T, np.eye(len(scores))]
    traces = np.array([[np.trace(form @ one) for one in spread] for form in forms])
    return np.asarray(np.linalg.solve(traces, [scores @ form @ scores for form in forms]), float)


def test_the_published_table_comes_out() -> None:
    """Shrout & Fleiss print 0.29 and 0.62 for ICC(2,1) and ICC(2,4), 0.17 for the one-way ICC(1,1)."""
    complete = found(PUBLISHED)
    assert (complete.model, complete.each) == (Model.TWO_WAY, 4)
    assert [complete.one, complete.mean] == pytest.approx([0.29, 0.62], abs=5e-3)
    squares = np.array([11.24, 32.49, 1.02])  # their mean squares between targets, between judges, residual
    expected = [(squares[0] - squares[2]) / 4, (squares[1] - squares[2]) / 6, squares[2]]
    assert [complete.regions, complete.assessors, complete.rest] == pytest.approx(expected, abs=0.005)


def test_without_an_assessor_in_common_the_one_way_icc_of_the_published_table_comes_out() -> None:
    alone = np.full((6, 24), NAN)
    for row in range(6):
        alone[row, 4 * row : 4 * row + 4] = PUBLISHED[row]
    apart = found(alone)
    assert (apart.model, apart.assessors) == (Model.ONE_WAY, 0)
    assert [apart.one, apart.mean] == pytest.approx([0.17, 0.44], abs=5e-3)


def test_a_chain_of_assessors_with_nothing_left_over_is_one_way_too() -> None:
    chain = np.array([[1.0, 2.0, NAN], [NAN, 5.0, 4.0], [NAN, NAN, 3.0]])
    assert found(chain).model is Model.ONE_WAY


@settings(max_examples=60)
@given(seed=st.integers(0, 10_000), kept=st.floats(0.55, 1))
def test_any_design_gives_what_projections_give_in_any_order(seed: int, kept: float) -> None:
    dice = np.random.default_rng(seed)
    values = dice.normal(0, 2, (9, 1)) + dice.normal(0, 1, 5) + dice.normal(0, 1, (9, 5))
    values[dice.random((9, 5)) > kept] = NAN
    values = values[~np.isnan(values).all(axis=1)]
    told = found(values)
    assert told.model is Model.TWO_WAY
    mine = [told.regions, told.assessors, told.rest]
    assert mine == pytest.approx(np.maximum(solved(values), 0).tolist(), abs=1e-8)
    assert 0 <= told.one <= told.mean <= 1
    turned = found(values[::-1, ::-1])
    assert [turned.regions, turned.assessors, turned.rest] == pytest.approx(mine, abs=1e-9)


def test_panels_that_never_meet_are_compared_within_themselves() -> None:
    dice = np.random.default_rng(2)
    values = np.full((12, 6), NAN)
    values[:6, :3], values[6:, 3:] = dice.normal(0, 1, (6, 3)), 9 + dice.normal(0, 1, (6, 3))
    told = found(values)
    assert told.model is Model.TWO_WAY
    assert [told.regions, told.assessors, told.rest] == pytest.approx(np.maximum(solved(values), 0).tolist(), abs=1e-8)


def test_perfect_agreement_is_1_and_what_cannot_be_told_has_its_reason() -> None:
    same = np.repeat(np.arange(6.0)[:, np.newaxis], 3, axis=1)
    assert [found(same).one, found(same).mean] == pytest.approx([1, 1])
    assert of(np.full((6, 3), 0.4)) is Reason.ALL_EQUAL
    assert of(np.array([[1.0, NAN], [NAN, 2.0]])) is Reason.NO_PAIR
    assert of(np.array([[1.0, 2.0]])) is Reason.TOO_FEW
    panels = np.full((4, 4), NAN)
    panels[:2, :2], panels[2:, 2:] = 0.3, 0.7
    assert of(panels) is Reason.NOT_SEPARABLE


def test_scores_of_the_whole_and_the_dimensions_are_told_on_the_printed_scale() -> None:
    table = reliability(judged(of_matrix(PUBLISHED[:5] / 10, "a"), flat("a", "b"))).set_index("code")
    told = found(PUBLISHED[:5] / 10)
    for code in ("I", "a"):
        row = table.loc[code]
        assert (row["one"], row["mean"]) == (pytest.approx(told.one), pytest.approx(told.mean))
        assert row["sem"] == pytest.approx(100 * np.sqrt(told.assessors + told.rest))
        deviation = 100 * np.sqrt(told.regions + told.assessors + told.rest)
        assert row["sem"] == pytest.approx(deviation * np.sqrt(1 - told.one))  # SD x sqrt(1 - ICC)
        assert row["detectable"] == pytest.approx(1.96 * np.sqrt(2) * row["sem"])
        assert row["detectable_mean"] == pytest.approx(row["detectable"] / 2)
        assert row[["regions", "assessors", "scores", "left_out"]].tolist() == [5, 4, 20, 0]
    assert table.loc["b", "reason"] is Reason.NO_PAIR
    on_four = instrument([node("I")], [with_levels("a", range(11))], scale=FOUR)
    shorter = reliability(judged(of_matrix(PUBLISHED[:5], "a"), on_four)).set_index("code")
    assert shorter.loc["a", "sem"] == pytest.approx(table.loc["a", "sem"] / 25)


def test_fewer_than_five_regions_are_too_few() -> None:
    few = reliability(judged(of_matrix(PUBLISHED[:4] / 10, "a"), flat("a"))).iloc[0]
    assert few["reason"] is Reason.TOO_FEW
    assert np.isnan(few["one"])
    assert few["model"] is None


def test_who_left_out_what_another_scored_is_left_out_and_what_nobody_scored_is_not_applicable() -> None:
    full = drawn(regions=8)
    without_b = full[full["code"] != "b"]
    nobody = reliability(judged(without_b, TWO_DIMENSIONS)).set_index("code")
    only_a = reliability(judged(without_b[without_b["code"] == "a"], TWO_DIMENSIONS)).set_index("code")
    assert nobody.loc["D", "one"] == pytest.approx(only_a.loc["D", "one"])
    hurried = full[~((full["code"] == "b") & (full["assessor"] == "C") & (full["region"] == "r00"))]
    partly = reliability(judged(hurried, TWO_DIMENSIONS)).set_index("code")
    assert partly[["scores", "left_out"]].loc[["I", "D", "E"]].to_numpy().tolist() == [[23, 1], [23, 1], [24, 0]]
    dropped = full[~((full["assessor"] == "C") & (full["region"] == "r00"))]
    assert partly.loc["D", "one"] == reliability(judged(dropped, TWO_DIMENSIONS)).set_index("code").loc["D", "one"]


def test_every_region_is_scored_under_its_own_weights() -> None:
    nodes, leaves = list(TWO_DIMENSIONS.nodes), list(TWO_DIMENSIONS.indicators)
    weighed = instrument(nodes, leaves, schemes={"S": {}, "T": {"D": 3.0, "a": 0.0}})
    full = drawn(weighed, regions=8)
    regions = sorted(set(full["region"]))
    one = reliability(judged(full, weighed), "T")
    alike = reliability(judged(full, weighed), pd.Series("T", regions))
    assert one.equals(alike)
    mixed = reliability(judged(full, weighed), pd.Series(["S"] * 4 + ["T"] * 4, regions))
    assert mixed.loc[0, "one"] not in (one.loc[0, "one"], reliability(judged(full, weighed)).loc[0, "one"])


def test_rows_of_one_dimension_only_say_nothing_of_the_others() -> None:
    rows = [("r0", "a", "A", 1.0), ("r0", "a", "B", 2.0)]
    told = reliability(judged(assessed(*rows), TWO_DIMENSIONS)).set_index("code")
    assert told["scores"].tolist() == [2, 2, 0]
    assert told.loc["E", "reason"] is Reason.NO_PAIR
