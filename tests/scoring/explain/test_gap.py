"""The gap taken apart: it adds up whatever the tree, and says what a reader would say by hand."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring import Aggregation, Breakpoint, Goalposts, Instrument, Status
from scoring.explain import GAP_COLUMNS, Effect, Gap, by_dimension, gap, unit
from tests.scoring.building import BLOCK, REWEIGHT, flat, indicator, instrument, node
from tests.scoring.trees import NAN, answers, trees

PAIR_OF_SCHEMES = st.tuples(st.sampled_from(["S0", "S1"]), st.sampled_from(["S0", "S1"]))


def gap_of(
    one: list[float],
    other: list[float],
    made: Instrument,
    schemes: tuple[str | None, str | None] = (None, None),
    earlier: Instrument | None = None,
) -> Gap | None:
    """The gap between two rows of answers to the indicators in order."""
    sides = []
    for row, of, scheme in zip((one, other), (made, earlier or made), schemes, strict=True):
        codes = [leaf.code for leaf in of.indicators]
        sides.append(unit("x", pd.DataFrame([row], columns=codes, index=["x"]), of, scheme))
    return gap(sides[0], sides[1])


def found(one: list[float], other: list[float], made: Instrument, **how: object) -> dict[tuple[str, str], float]:
    """The contributions by code and effect."""
    taken = gap_of(one, other, made, **how)  # type: ignore[arg-type]
    assert taken is not None
    assert abs(taken.residual) < 1e-12
    return {(row.code, str(row.effect)): row.contribution for row in taken.rows.itertuples()}


@settings(deadline=None, max_examples=80)
@given(trees(), answers(7), answers(7))
def test_the_parts_of_any_tree_add_up(made: Instrument, one: list[float], other: list[float]) -> None:
    taken = gap_of(one, other, made)
    back = gap_of(other, one, made)
    if taken is None or back is None:
        assert taken is back
        return
    assert abs(taken.residual) < 1e-12
    assert taken.rows["contribution"].sum() == pytest.approx(taken.difference, abs=1e-12)
    assert set(taken.rows["effect"]) <= {Effect.VALUE, Effect.MISSING}
    assert taken.rows["contribution"].tolist() == pytest.approx(
        [-value for value in back.rows["contribution"]], abs=1e-9
    )


@settings(deadline=None, max_examples=50)
@given(trees(schemes=2), trees(schemes=2, codes="abcghij"), answers(7), answers(7), PAIR_OF_SCHEMES)
def test_the_parts_add_up_across_schemes_and_instruments(
    made: Instrument, earlier: Instrument, one: list[float], other: list[float], schemes: tuple[str, str]
) -> None:
    for before in (made, earlier):
        taken = gap_of(one, other, made, schemes, before)
        if taken is not None:
            assert abs(taken.residual) < 1e-12


@settings(deadline=None, max_examples=40)
@given(trees(), answers(7, 0))
def test_a_region_has_no_gap_to_itself(made: Instrument, one: list[float]) -> None:
    taken = gap_of(one, one, made)
    assert taken is not None
    assert taken.difference == 0
    assert (taken.rows["contribution"] == 0).all()


def test_arithmetic_contributions_are_weight_times_difference() -> None:
    made = instrument(
        [node("I"), node("D", "I"), node("E", "I")],
        [indicator("a", "D"), indicator("b", "D"), indicator("c", "E")],
        weights={"D": 3, "E": 1, "a": 2, "b": 1},
    )
    contributions = found([0.9, 0.2, 0.5], [0.3, 0.5, 0.7], made)
    assert contributions == pytest.approx(
        {("a", "value"): 0.75 * 2 / 3 * 0.6, ("b", "value"): 0.75 / 3 * -0.3, ("c", "value"): 0.25 * -0.2}
    )


def test_children_that_cancel_out_still_show_what_each_does() -> None:
    made = instrument([node("I"), node("D", "I")], [indicator("a", "D"), indicator("b", "D"), indicator("c", "I")])
    assert found([0.9, 0.1, 0.5], [0.1, 0.9, 0.5], made) == pytest.approx(
        {("a", "value"): 0.2, ("b", "value"): -0.2, ("c", "value"): 0.0}
    )


def test_a_child_that_stays_equal_under_a_minimum_is_not_split_into_moves_that_made_nothing() -> None:
    nodes = [node("I", how=Aggregation.MINIMUM), node("D", "I")]
    made = instrument(nodes, [indicator("a", "D"), indicator("b", "D"), indicator("c", "I")])
    assert found([0.9, 0.1, 0.3], [0.1, 0.9, 0.4], made) == pytest.approx({("D", "value"): 0.0, ("c", "value"): -0.1})


def test_geometric_contributions_follow_the_logarithmic_mean() -> None:
    contributions = found([0.8, 0.2], [0.4, 0.4], flat("a", "b", how=Aggregation.GEOMETRIC))
    assert contributions[("a", "value")] == pytest.approx(0.4 * np.log(2) / 2)
    assert sum(contributions.values()) == pytest.approx(0, abs=1e-15)


def test_a_declared_floor_keeps_a_geometric_mean_explainable_at_zero() -> None:
    made = flat("a", "b", how=Aggregation.GEOMETRIC, floor=0.01)
    contributions = found([0.0, 0.9], [0.4, 0.9], made)
    assert contributions[("b", "value")] == 0
    assert contributions[("a", "value")] == pytest.approx(0.09486833 - 0.6, abs=1e-6)
    assert found([0.0, 0.9], [0.005, 0.9], made)[("a", "value")] == 0


def test_a_zero_without_a_floor_is_shared_out_over_all_orders() -> None:
    contributions = found([0.0, 0.9], [0.4, 0.1], flat("a", "b", how=Aggregation.GEOMETRIC))
    assert contributions == pytest.approx({("a", "value"): -0.4, ("b", "value"): 0.2})


def test_a_minimum_is_shared_out_over_all_orders() -> None:
    contributions = found([0.3, 0.8], [0.9, 0.5], flat("a", "b", how=Aggregation.MINIMUM))
    assert contributions == pytest.approx({("a", "value"): (-0.2 - 0.5) / 2, ("b", "value"): (0.3 + 0.0) / 2})


def test_a_blank_that_counts_0_is_a_value_and_one_that_is_left_out_is_missing() -> None:
    assert found([0.6, NAN], [0.6, 0.4], flat("a", "b")) == pytest.approx({("a", "value"): 0.0, ("b", "value"): -0.2})
    assert found([0.6, NAN], [0.6, 0.4], flat("a", "b", missing=REWEIGHT)) == pytest.approx(
        {("a", "value"): 0.0, ("b", "missing"): 0.1}
    )


def test_regions_that_answered_nothing_in_common_differ_by_what_is_missing() -> None:
    taken = gap_of([0.9, NAN], [NAN, 0.4], flat("a", "b", missing=REWEIGHT))
    assert taken is not None
    assert taken.rows[["code", "effect", "contribution"]].to_numpy().tolist() == [
        ["a", Effect.MISSING, pytest.approx(0.25)],
        ["b", Effect.MISSING, pytest.approx(0.25)],
    ]


def test_without_an_index_on_one_side_there_is_nothing_to_explain() -> None:
    assert gap_of([0.9, NAN], [0.9, 0.4], flat("a", "b", missing=BLOCK)) is None


def test_a_blank_dimension_that_counts_0_has_one_row_of_its_own() -> None:
    made = instrument(
        [node("I"), node("D", "I", missing=BLOCK), node("E", "I")], [indicator("a", "D"), indicator("b", "E")]
    )
    taken = gap_of([NAN, 0.4], [0.8, 0.4], made)
    assert taken is not None
    row = taken.rows.set_index("code").loc["D"]
    assert (row["effect"], row["contribution"], row["b"]) == (Effect.VALUE, pytest.approx(-0.4), 0.8)
    assert np.isnan(row["a"])


def test_other_weights_are_told_apart_from_other_scores() -> None:
    made = instrument(
        [node("I")], [indicator("a"), indicator("b")], schemes={"X": {"a": 3, "b": 1}, "Y": {"a": 1, "b": 1}}
    )
    contributions = found([0.8, 0.4], [0.8, 0.4], made, schemes=("X", "Y"))
    assert contributions[("a", "value")] == contributions[("b", "value")] == 0
    assert contributions[("a", "weight")] + contributions[("b", "weight")] == pytest.approx(0.1)
    assert contributions[("a", "weight")] > 0  # it lies above the mean and weighs more
    assert contributions[("b", "weight")] > 0  # it lies below the mean and weighs less


def test_weights_of_a_minimum_that_change_nothing_have_one_row_at_the_node() -> None:
    made = instrument(
        [node("I", how=Aggregation.HARMONIC)],
        [indicator("a"), indicator("b")],
        schemes={"X": {"a": 3, "b": 1}, "Y": {"a": 1, "b": 1}},
    )
    contributions = found([0.8, 0.4], [0.8, 0.4], made, schemes=("X", "Y"))
    assert contributions[("I", "weight")] == pytest.approx(0.64 - 2 / (1 / 0.8 + 1 / 0.4))


def test_geometric_weights_are_told_child_by_child() -> None:
    made = instrument(
        [node("I", how=Aggregation.GEOMETRIC)],
        [indicator("a"), indicator("b")],
        schemes={"X": {"a": 3, "b": 1}, "Y": {"a": 1, "b": 1}},
    )
    contributions = found([0.8, 0.4], [0.8, 0.4], made, schemes=("X", "Y"))
    assert contributions[("a", "weight")] + contributions[("b", "weight")] == pytest.approx(
        0.8**0.75 * 0.4**0.25 - 0.32**0.5
    )


def test_a_part_that_only_one_scheme_weighs_is_structure() -> None:
    made = instrument([node("I")], [indicator("a"), indicator("b")], schemes={"X": {}, "Y": {"b": 0}})
    assert found([0.8, 0.4], [0.5, NAN], made, schemes=("X", "Y")) == pytest.approx(
        {("b", "structure"): -0.2, ("a", "value"): 0.3}
    )


def test_nothing_in_common_leaves_one_row_of_structure() -> None:
    assert found([0.8], [0.5], flat("a"), earlier=flat("b")) == pytest.approx({("I", "structure"): 0.3})


def test_changed_goalposts_are_told_apart_from_the_answer() -> None:
    later = instrument([node("I")], [indicator("a", goalposts=Goalposts(0, 200))])
    earlier = instrument([node("I")], [indicator("a", goalposts=Goalposts(0, 100))])
    contributions = found([80.0], [60.0], later, earlier=earlier)
    assert contributions[("a", "value")] == pytest.approx((0.1 + 0.2) / 2)
    assert contributions[("a", "structure")] == pytest.approx(-0.35)  # 0.4 - 0.6 in all


def test_a_part_with_another_measure_leaves_and_enters() -> None:
    later = instrument([node("I")], [indicator("a", breakpoints=(Breakpoint(0, 0), Breakpoint(9, 1))), indicator("b")])
    earlier = instrument(
        [node("I")], [replace(indicator("a"), unit=replace(indicator("a").unit, id="hari")), indicator("b")]
    )
    contributions = found([9.0, 0.5], [0.2, 0.5], later, earlier=earlier)
    assert contributions[("b", "value")] == 0
    assert contributions[("a", "structure")] == pytest.approx(0.15)  # the last of the two rows: what left lay below
    taken = gap_of([9.0, 0.5], [0.2, 0.5], later, earlier=earlier)
    assert taken is not None
    assert taken.rows["contribution"].tolist() == pytest.approx([0.25, 0.15, 0.0])


def test_another_rule_at_a_node_is_structure() -> None:
    contributions = found([0.8, 0.2], [0.8, 0.2], flat("a", "b"), earlier=flat("a", "b", how=Aggregation.GEOMETRIC))
    assert contributions[("I", "structure")] == pytest.approx(0.1)
    assert contributions[("a", "value")] == contributions[("b", "value")] == 0


def test_an_indicator_that_moved_to_another_code_is_followed() -> None:
    later, earlier = flat("new", "b"), flat("old", "b")
    sides = [
        unit("x", pd.DataFrame([row], columns=codes, index=["x"]), of)
        for row, codes, of in (([0.9, 0.5], ["new", "b"], later), ([0.4, 0.5], ["old", "b"], earlier))
    ]
    taken = gap(sides[0], sides[1], {"new": "old"})
    assert taken is not None
    assert taken.rows[["code", "effect", "a", "b", "contribution"]].to_numpy().tolist()[0] == [
        "new", Effect.VALUE, 0.9, 0.4, pytest.approx(0.25),
    ]  # fmt: skip


def test_rows_name_their_dimension_and_add_up_by_it() -> None:
    made = instrument(
        [node("I"), node("D", "I"), node("A", "D")], [indicator("a", "A"), indicator("b", "D"), indicator("c", "I")]
    )
    taken = gap_of([0.9, 0.2, 0.5], [0.3, 0.5, 0.7], made)
    assert taken is not None
    assert tuple(taken.rows.columns) == GAP_COLUMNS
    assert taken.rows.set_index("code")["dimension"].to_dict() == {"a": "D", "b": "D", "c": "c"}
    assert taken.rows.set_index("code")["level"].to_dict() == {"a": "indicator", "b": "indicator", "c": "dimension"}
    assert by_dimension(taken).to_numpy().tolist() == [
        ["D", Effect.VALUE, pytest.approx(0.5 * (0.3 - 0.15))],
        ["c", Effect.VALUE, pytest.approx(-0.1)],
    ]


@pytest.mark.parametrize("how", [Aggregation.MINIMUM, Aggregation.HARMONIC])
def test_many_children_are_shared_out_and_add_up(how: Aggregation) -> None:
    codes = [f"c{number}" for number in range(36)]
    dice = np.random.default_rng(1)
    taken = gap_of(dice.random(36).tolist(), dice.random(36).tolist(), flat(*codes, how=how))
    assert taken is not None
    assert abs(taken.residual) < 1e-12


def test_a_region_that_did_not_take_part_is_refused() -> None:
    table = pd.DataFrame({"a": [0.5]}, index=["x"])
    out = pd.DataFrame({"a": [Status.NOT_PARTICIPATING]}, index=["x"], dtype=object)
    with pytest.raises(KeyError, match="did not take part"):
        unit("x", table, flat("a"), status=out)


def test_a_unit_holds_only_what_was_answered() -> None:
    table = pd.DataFrame({"a": [0.5], "b": [0.7]}, index=["x"])
    status = pd.DataFrame({"a": [Status.ANSWERED], "b": [Status.NOT_APPLICABLE]}, index=["x"], dtype=object)
    one = unit("x", table, flat("a", "b"), pd.Series({"x": "default"}), status)
    assert one.answers["a"] == 0.5
    assert np.isnan(one.answers["b"])
    assert one.index == 0.5


def test_two_regions_that_answered_nothing_differ_by_nothing_or_cannot_be_told() -> None:
    taken = gap_of([NAN, NAN], [NAN, NAN], flat("a", "b"))
    assert taken is not None
    assert (taken.difference, taken.rows["contribution"].tolist()) == (0, [0, 0])
    assert gap_of([NAN, NAN], [NAN, NAN], flat("a", "b", missing=REWEIGHT)) is None


def test_a_dimension_without_an_answer_on_one_side_is_one_missing_row() -> None:
    made = instrument(
        [node("I", missing=REWEIGHT), node("D", "I", missing=REWEIGHT), node("E", "I", missing=REWEIGHT)],
        [indicator("a", "D"), indicator("b", "D"), indicator("c", "E")],
    )
    assert found([0.9, 0.5, 0.3], [NAN, NAN, 0.3], made) == pytest.approx({("D", "missing"): 0.2, ("c", "value"): 0.0})
