"""Every move against scoring everything anew, one move at a time."""

from dataclasses import replace
from decimal import Decimal

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring import (
    Aggregation,
    Band,
    Breakpoint,
    Goalposts,
    Instrument,
    Kind,
    Rounding,
    Scale,
    Status,
    Text,
    index_scores,
    published,
    rank,
    score,
)
from scoring.improve import MOVE_COLUMNS, moves
from scoring.standing import standing_of
from tests.scoring.building import BLOCK, HUNDRED, REWEIGHT, flat, indicator, instrument, node, with_levels
from tests.scoring.trees import NAN, answers, trees

BANDS = (
    Band("top", Text("", ""), Decimal(75), Decimal(60)),
    Band("good", Text("", ""), Decimal(50), Decimal(30)),
    Band("low", Text("", ""), Decimal(0), None),
)


def anew(
    table: pd.DataFrame,
    made: Instrument,
    schemes: pd.Series,
    status: pd.DataFrame | None,
    region: str,
    code: str,
    to: float,
) -> pd.DataFrame:
    """The whole round scored anew with one answer changed."""
    changed = table.copy()
    changed.loc[region, code] = to
    states = None if status is None else status.copy()
    if states is not None:
        states.loc[region, code] = Status.ANSWERED
    return score(changed, made, schemes, states)


@settings(deadline=None, max_examples=25)
@given(
    trees(schemes=2),
    st.lists(answers(7), min_size=1, max_size=3),
    st.sampled_from(list(Rounding)),
    st.lists(st.sampled_from(["S0", "S1"]), min_size=3, max_size=3),
    st.integers(0, 20),
)
def test_a_move_is_what_scoring_all_anew_gives(
    made: Instrument, rows: list[list[float]], rounding: Rounding, schemes: list[str], inapplicable: int
) -> None:
    if made.root.aggregation is not Aggregation.ARITHMETIC:
        rounding = Rounding.SUM_THEN_ROUND
    made = replace(made, bands=BANDS, scale=replace(HUNDRED, rounding=rounding))
    regions = list("xyz")[: len(rows)]
    table = pd.DataFrame(rows, regions, list("abcdefg"))
    of = pd.Series(schemes[: len(rows)], regions)
    status = pd.DataFrame(Status.ANSWERED, regions, table.columns, dtype=object)
    status.iloc[inapplicable % len(rows), inapplicable % 7] = Status.NOT_APPLICABLE
    before = index_scores(score(table, made, of, status))
    found = moves(table, made, of, status)
    assert tuple(found.columns) == MOVE_COLUMNS
    for row in found.itertuples():
        scores = anew(table, made, of, status, row.region, row.code, row.next_answer)
        index = index_scores(scores)
        assert row.score == pytest.approx(index[row.region], abs=1e-12, nan_ok=True)
        assert row.gain == pytest.approx(index[row.region] - before[row.region], abs=1e-12, nan_ok=True)
        stands = standing_of(scores[scores["region"] == row.region], made, of[row.region])
        assert row.published == stands.index
        assert (None if pd.isna(row.band) else row.band) == (None if stands.band is None else stands.band.code)


def test_places_are_those_of_the_ranking_with_one_region_moved() -> None:
    dice = np.random.default_rng(4)
    regions = [f"r{number}" for number in range(30)]
    table = pd.DataFrame(dice.integers(0, 5, (30, 3)), regions, list("abc")).astype(float)
    made = instrument([node("I")], [with_levels(code, range(5)) for code in "abc"], weights={"a": 3, "b": 2})
    before = pd.Series(dice.random(29), regions[1:])
    now = index_scores(score(table, made))
    found = moves(table, made, previous=before)
    expected = (now + (now - before).fillna(0)).clip(0, 1)
    for row in found.itertuples():
        fixed, moving = now.copy(), expected.copy()
        fixed[row.region] = moving[row.region] = row.score
        assert row.rank == rank(fixed)[row.region]
        assert row.rank_moving == rank(moving)[row.region]
    assert found["rank_moving"].notna().all()
    assert (found["rank"] != found["rank_moving"]).any()


def test_without_an_earlier_round_nobody_knows_the_pace() -> None:
    assert moves(pd.DataFrame({"a": [0.5]}, ["x"]), flat("a"))["rank_moving"].isna().all()


def test_a_move_names_the_criterion_and_the_evidence_and_costs_its_effort() -> None:
    made = instrument([node("I")], [with_levels("a", range(3), effort=4.0), indicator("b", kind=Kind.YES_NO)])
    found = moves(pd.DataFrame({"a": [1.0], "b": [0.0]}, ["x"]), made, effort={"b": 0.5}).set_index("code")
    assert found.loc["a", ["answer", "next_answer", "effort", "criterion", "evidence"]].tolist() == [
        1.0, 2.0, 4.0, Text("2", "2"), Text("bukti a", "evidence a"),
    ]  # fmt: skip
    assert found.loc["b", ["criterion", "evidence"]].tolist() == [None, None]
    assert found["gain"].tolist() == pytest.approx([0.25, 0.5])
    assert found["gain_per_effort"].tolist() == pytest.approx([0.0625, 1.0])


def test_full_marks_parts_without_weight_and_inapplicable_ones_have_no_move() -> None:
    made = flat("a", "b", "c", "d", weights={"b": 0})
    status = pd.DataFrame([[Status.ANSWERED] * 3 + [Status.NOT_APPLICABLE]], ["x"], list("abcd"), dtype=object)
    found = moves(pd.DataFrame([[1.0, 0.2, 0.4, 0.3]], ["x"], list("abcd")), made, status=status)
    assert found["code"].tolist() == ["c"]


def test_a_blank_is_answered_and_under_block_the_last_one_brings_a_score() -> None:
    made = flat("a", "b", missing=BLOCK)
    found = moves(pd.DataFrame({"a": [0.5, NAN], "b": [NAN, NAN]}, ["x", "y"]), made)
    of_x, of_y = (found[found["region"] == region].set_index("code") for region in "xy")
    assert of_x["score"].tolist() == pytest.approx([NAN, 0.3], nan_ok=True)
    assert of_x["rank"].tolist() == [pd.NA, 1]
    assert np.isnan(of_x.loc["b", "answer"])
    assert np.isnan(of_x.loc["b", "gain"])
    assert of_y["published"].tolist() == [None, None]


def test_where_blanks_are_left_out_a_low_answer_lowers_the_mean() -> None:
    found = moves(pd.DataFrame({"a": [0.9], "b": [NAN]}, ["x"]), flat("a", "b", missing=REWEIGHT)).set_index("code")
    assert found.loc["b", "gain"] == pytest.approx(-0.4)


def test_under_a_geometric_index_the_weakest_dimension_pays_most() -> None:
    made = flat("a", "b", "c", how=Aggregation.GEOMETRIC)
    found = moves(pd.DataFrame({"a": [0.2], "b": [0.5], "c": [0.8]}, ["x"]), made)
    assert found.sort_values("gain")["code"].tolist() == ["c", "b", "a"]


def test_identical_regions_have_identical_moves_and_one_region_is_first() -> None:
    table = pd.DataFrame({"a": [0.5, 0.5], "b": [0.2, 0.2]}, ["x", "y"])
    found = moves(table, flat("a", "b"))
    assert found[found["region"] == "x"]["score"].tolist() == found[found["region"] == "y"]["score"].tolist()
    assert found["rank"].tolist() == [1] * 4
    assert moves(table.iloc[:1], flat("a", "b"))["rank"].tolist() == [1, 1]


def test_no_region_has_no_move() -> None:
    assert moves(pd.DataFrame({"a": []}, pd.Index([], dtype=object)), flat("a")).empty


def test_an_effort_or_a_step_of_nothing_is_refused() -> None:
    table = pd.DataFrame({"a": [0.5]}, ["x"])
    for points in (0.0, -1.0, NAN, float("inf")):
        with pytest.raises(ValueError, match="effort"):
            moves(table, flat("a"), effort={"a": points})
    with pytest.raises(ValueError, match="step"):
        moves(table, flat("a"), step=0)


def test_published_contributions_follow_the_scheme_of_each_region() -> None:
    scale = Scale(Decimal(0), Decimal(4), 2, Rounding.ROUND_CONTRIBUTIONS)
    made = instrument(
        [node("I")],
        [
            indicator("a", goalposts=Goalposts(0, 4)),
            indicator("b", breakpoints=(Breakpoint(0, 0), Breakpoint(4, 1))),
        ],
        schemes={"X": {"a": 30, "b": 70}, "Y": {"a": 55, "b": 45}},
        scale=scale,
    )
    table = pd.DataFrame({"a": [1.37, 2.22], "b": [0.55, 3.33]}, ["x", "y"])
    of = pd.Series({"x": "X", "y": "Y"})
    for row in moves(table, made, of).itertuples():
        changed = table.copy()
        changed.loc[row.region, row.code] = row.next_answer
        printed = published(score(changed, made, of), made, of)
        assert (
            row.published == printed[(printed["code"] == "I") & (printed["region"] == row.region)]["published"].item()
        )
