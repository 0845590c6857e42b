"""What `score` makes of answers, on cases that can be checked by hand."""

import numpy as np
import pandas as pd
import pytest

from scoring import (
    SCORE_COLUMNS,
    Aggregation,
    Breakpoint,
    Goalposts,
    Instrument,
    Missing,
    MissingPolicy,
    Status,
    Transform,
    normalise,
    score,
)
from tests.scoring.building import BLOCK, REWEIGHT, flat, indicator, instrument, node

NAN = float("nan")


def index_of(answers: pd.DataFrame, made: Instrument, status: pd.DataFrame | None = None) -> list[float]:
    """The index of every region, in order."""
    scores = score(answers, made, status=status)
    return list(scores[scores["level"] == "index"]["score"])


def row(scores: pd.DataFrame, region: str, code: str) -> tuple[float, float]:
    """Score and coverage of one region on one part."""
    found = scores[(scores["region"] == region) & (scores["code"] == code)]
    return found["score"].item(), found["coverage"].item()


def test_where_less_is_better_the_lowest_answer_scores_highest() -> None:
    made = instrument([node("I")], [indicator("days", goalposts=Goalposts(worst=30, best=0))])
    answers = pd.DataFrame({"days": [30, 0, 15]}, index=["13.05", "13.06", "13.07"])
    assert normalise(answers, made)["days"].to_dict() == {"13.05": 0.0, "13.06": 1.0, "13.07": 0.5}


def test_a_zero_is_never_minus_zero() -> None:
    made = instrument([node("I")], [indicator("days", goalposts=Goalposts(worst=30, best=0))])
    assert not np.signbit(normalise(pd.DataFrame({"days": [30.0]}), made).to_numpy()).any()


@pytest.mark.parametrize(("answer", "expected"), [(-5, 0.0), (0, 0.0), (40, 0.5), (70, 0.75), (100, 1.0), (130, 1.0)])
def test_break_points_are_joined_by_straight_lines_and_held_at_the_ends(answer: float, expected: float) -> None:
    corners = (Breakpoint(0, 0), Breakpoint(40, 0.5), Breakpoint(100, 1))
    made = instrument([node("I")], [indicator("a", breakpoints=corners)])
    assert index_of(pd.DataFrame({"a": [answer]}), made) == pytest.approx([expected])


def test_without_clipping_the_end_pieces_carry_on() -> None:
    corners = (Breakpoint(0, 0), Breakpoint(40, 0.5), Breakpoint(100, 1))
    made = instrument(
        [node("I")],
        [indicator("a", breakpoints=corners, clipped=False), indicator("b", goalposts=Goalposts(0, 10), clipped=False)],
    )
    placed = normalise(pd.DataFrame({"a": [-40.0, 160.0, NAN], "b": [-1.0, 12.0, NAN]}), made)
    assert placed["a"].tolist()[:2] == pytest.approx([-0.5, 1.5])
    assert placed["b"].tolist()[:2] == pytest.approx([-0.1, 1.2])
    assert placed.loc[2].isna().all()


def test_a_logarithm_is_taken_of_answer_and_goalposts() -> None:
    made = instrument([node("I")], [indicator("gni", goalposts=Goalposts(100, 10_000), transform=Transform.LN)])
    assert index_of(pd.DataFrame({"gni": [100, 1000, 10_000, 0, -3]}), made) == pytest.approx([0, 0.5, 1, 0, 0])


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        (Aggregation.ARITHMETIC, (0.2 * 3 + 0.8) / 4),
        (Aggregation.GEOMETRIC, (0.2**3 * 0.8) ** 0.25),
        (Aggregation.HARMONIC, 4 / (3 / 0.2 + 1 / 0.8)),
        (Aggregation.MINIMUM, 0.2),
    ],
)
def test_each_aggregation_is_the_weighted_mean_of_its_name(how: Aggregation, expected: float) -> None:
    made = flat("a", "b", how=how, weights={"a": 3, "b": 1})
    assert index_of(pd.DataFrame({"a": [0.2], "b": [0.8]}), made) == pytest.approx([expected])


@pytest.mark.parametrize("how", [Aggregation.GEOMETRIC, Aggregation.HARMONIC])
def test_a_zero_makes_the_mean_zero_unless_a_floor_is_declared(how: Aggregation) -> None:
    answers = pd.DataFrame({"a": [0.0], "b": [1.0]})
    assert index_of(answers, flat("a", "b", how=how)) == [0.0]
    floored = flat("a", "b", how=how, floor=0.25)
    expected = 0.5 if how is Aggregation.GEOMETRIC else 2 / (4 + 1)
    assert index_of(answers, floored) == pytest.approx([expected])


def test_weights_count_by_proportion_only() -> None:
    answers = pd.DataFrame({"a": [0.5], "b": [1.0]})
    assert index_of(answers, flat("a", "b", weights={"a": 5, "b": 3})) == pytest.approx([(2.5 + 3) / 8])
    assert index_of(answers, flat("a", "b", weights={"a": 0.5, "b": 0.3})) == pytest.approx([(2.5 + 3) / 8])


@pytest.mark.parametrize(
    ("missing", "expected"),
    [
        (Missing(MissingPolicy.ZERO, 0), 0.4),
        (Missing(MissingPolicy.REWEIGHT, 0), 0.8),
        (Missing(MissingPolicy.REWEIGHT, 0.5), 0.8),
        (Missing(MissingPolicy.REWEIGHT, 0.51), NAN),
        (Missing(MissingPolicy.ZERO, 0.51), NAN),
        (Missing(MissingPolicy.BLOCK, 0), NAN),
    ],
)
def test_a_blank_does_what_the_missing_policy_says(missing: Missing, expected: float) -> None:
    scores = score(pd.DataFrame({"a": [0.8], "b": [NAN]}, index=["x"]), flat("a", "b", missing=missing))
    assert row(scores, "x", "I") == pytest.approx((expected, 0.5), nan_ok=True)
    assert row(scores, "x", "b") == pytest.approx((NAN, 0.0), nan_ok=True)


def test_not_applicable_gives_its_weight_to_the_others_and_lowers_no_coverage() -> None:
    answers = pd.DataFrame({"a": [0.8], "b": [NAN]}, index=["x"])
    status = pd.DataFrame({"a": [Status.ANSWERED], "b": [Status.NOT_APPLICABLE]}, index=["x"], dtype=object)
    for missing in (Missing(MissingPolicy.ZERO, 1), BLOCK, REWEIGHT):
        scores = score(answers, flat("a", "b", missing=missing), status=status)
        assert row(scores, "x", "I") == pytest.approx((0.8, 1.0))
        assert row(scores, "x", "b") == pytest.approx((NAN, NAN), nan_ok=True)


def test_a_number_beside_a_status_that_is_not_answered_does_not_count() -> None:
    answers = pd.DataFrame({"a": [0.8], "b": [1.0]}, index=["x"])
    status = pd.DataFrame({"a": [Status.ANSWERED], "b": [Status.BLANK]}, index=["x"], dtype=object)
    assert index_of(answers, flat("a", "b"), status=status) == pytest.approx([0.4])


def test_blank_and_zero_differ() -> None:
    answers = pd.DataFrame({"a": [0.8, 0.8], "b": [NAN, 0.0]}, index=["blank", "zero"])
    scores = score(answers, flat("a", "b", missing=REWEIGHT))
    assert row(scores, "blank", "I") == pytest.approx((0.8, 0.5))
    assert row(scores, "zero", "I") == pytest.approx((0.4, 1.0))


def test_a_region_that_did_not_take_part_has_no_row() -> None:
    answers = pd.DataFrame({"a": [0.8, 0.0]}, index=["in", "out"])
    status = pd.DataFrame({"a": [Status.ANSWERED, Status.NOT_PARTICIPATING]}, index=["in", "out"], dtype=object)
    assert set(score(answers, flat("a"), status=status)["region"]) == {"in"}


def test_a_region_with_nothing_applicable_has_no_score() -> None:
    status = pd.DataFrame({"a": [Status.NOT_APPLICABLE]}, index=["x"], dtype=object)
    for how in Aggregation:
        scores = score(pd.DataFrame({"a": [NAN]}, index=["x"]), flat("a", how=how), status=status)
        assert row(scores, "x", "I") == pytest.approx((NAN, NAN), nan_ok=True)


def test_one_blank_changes_one_region_only() -> None:
    whole = pd.DataFrame({"a": [0.1, 0.2, 0.3], "b": [0.4, 0.5, 0.6]})
    holed = whole.copy()
    holed.loc[1, "b"] = NAN
    before, after = index_of(whole, flat("a", "b")), index_of(holed, flat("a", "b"))
    assert [before[0], before[2]] == [after[0], after[2]]
    assert before[1] != after[1]


def test_a_tree_of_four_levels_is_scored_from_the_leaves_up() -> None:
    made = instrument(
        [node("I"), node("D", "I"), node("A", "D", how=Aggregation.MINIMUM), node("E", "I")],
        [indicator("a", "A"), indicator("b", "A"), indicator("c", "D"), indicator("d", "E")],
        weights={"D": 3, "E": 1},
    )
    scores = score(pd.DataFrame({"a": [0.2], "b": [0.6], "c": [1.0], "d": [0.0]}, index=["x"]), made)
    assert tuple(scores.columns) == SCORE_COLUMNS
    assert dict(zip(scores["code"], scores["level"], strict=True)) == {
        "I": "index", "D": "dimension", "A": "aspect", "E": "dimension",
        "a": "indicator", "b": "indicator", "c": "indicator", "d": "indicator",
    }  # fmt: skip
    assert [row(scores, "x", code)[0] for code in ("A", "D", "E", "I")] == pytest.approx([0.2, 0.6, 0.0, 0.45])


def test_a_leaf_below_the_root_is_a_dimension() -> None:
    assert set(score(pd.DataFrame({"a": [0.5]}), flat("a"))["level"]) == {"index", "dimension"}


def test_each_region_is_scored_with_its_own_scheme() -> None:
    made = instrument(
        [node("I")], [indicator("a"), indicator("b")], schemes={"X": {"a": 1, "b": 1}, "Y": {"a": 1, "b": 0}}
    )
    answers = pd.DataFrame({"a": [0.2, 0.2], "b": [1.0, NAN]}, index=["p", "q"])
    scores = score(answers, made, scheme=pd.Series({"q": "Y", "p": "X"}))
    assert row(scores, "p", "I") == pytest.approx((0.6, 1.0))
    assert row(scores, "q", "I") == pytest.approx((0.2, 1.0))
    assert row(scores, "q", "b") == pytest.approx((NAN, NAN), nan_ok=True)


def test_what_hangs_below_a_part_without_weight_is_not_applicable() -> None:
    made = instrument(
        [node("I"), node("D", "I"), node("E", "I")],
        [indicator("a", "D"), indicator("b", "E")],
        schemes={"X": {"E": 0}},
    )
    scores = score(pd.DataFrame({"a": [0.5], "b": [0.9]}, index=["x"]), made)
    assert row(scores, "x", "b") == pytest.approx((NAN, NAN), nan_ok=True)
    assert row(scores, "x", "E") == pytest.approx((NAN, NAN), nan_ok=True)
    assert row(scores, "x", "I") == pytest.approx((0.5, 1.0))


def test_coverage_is_the_answered_share_of_the_weight() -> None:
    made = instrument(
        [node("I"), node("D", "I"), node("E", "I")],
        [indicator("a", "D"), indicator("b", "D"), indicator("c", "E")],
        weights={"D": 3, "E": 1, "a": 2, "b": 1},
    )
    scores = score(pd.DataFrame({"a": [1.0], "b": [NAN], "c": [1.0]}, index=["x"]), made)
    assert row(scores, "x", "D")[1] == pytest.approx(2 / 3)
    assert row(scores, "x", "I")[1] == pytest.approx(3 / 4 * 2 / 3 + 1 / 4)


def test_a_dimension_without_score_is_missing_at_the_index() -> None:
    made = instrument(
        [node("I", missing=REWEIGHT), node("D", "I", missing=BLOCK), node("E", "I")],
        [indicator("a", "D"), indicator("b", "D"), indicator("c", "E")],
    )
    assert index_of(pd.DataFrame({"a": [1.0], "b": [NAN], "c": [0.4]}), made) == pytest.approx([0.4])


def test_a_region_twice_is_refused() -> None:
    with pytest.raises(ValueError, match=r"13\.05"):
        score(pd.DataFrame({"a": [0.1, 0.2]}, index=["13.05", "13.05"]), flat("a"))


def test_a_missing_column_or_scheme_is_refused() -> None:
    with pytest.raises(KeyError):
        score(pd.DataFrame({"b": [0.1]}), flat("a"))
    with pytest.raises(KeyError):
        score(pd.DataFrame({"a": [0.1]}), flat("a"), scheme="unknown")


def test_no_regions_give_an_empty_table() -> None:
    scores = score(pd.DataFrame({"a": []}, index=pd.Index([], dtype=object)), flat("a"))
    assert scores.empty
    assert tuple(scores.columns) == SCORE_COLUMNS


@pytest.mark.parametrize(("worst", "best"), [(1, 1), (0, float("inf")), (NAN, 1)])
def test_goalposts_must_be_two_finite_numbers(worst: float, best: float) -> None:
    with pytest.raises(ValueError, match="goalposts"):
        Goalposts(worst, best)


def test_the_instrument_finds_its_parts() -> None:
    made = flat("a", "b")
    assert made.part("a").code == "a"
    assert made.codes == ("I", "a", "b")
    with pytest.raises(KeyError):
        made.part("z")
