"""Places: ties, tolerance, no score, and the interval that missing answers leave."""

from itertools import product

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings

from scoring import Breakpoint, Goalposts, Instrument, Status, bounds, rank, rank_interval, rank_intervals, score
from tests.scoring.building import REWEIGHT, flat, indicator, instrument, node
from tests.scoring.trees import answers, trees

NAN = float("nan")


@pytest.mark.parametrize(
    ("scores", "places"),
    [
        ([0.9, 0.8, 0.8, 0.7], [1, 2, 2, 4]),
        ([0.8, 0.8 + 5e-10], [1, 1]),
        ([0.8, 0.8 + 2e-9], [2, 1]),
        ([0.5, 0.5 - 0.8e-9, 0.5 - 1.6e-9], [1, 1, 3]),
        ([0.1, NAN, 0.3], [2, None, 1]),
        ([NAN], [None]),
        ([], []),
        ([0.804, 0.803], [1, 2]),
    ],
)
def test_competition_ranks_of_unrounded_scores(scores: list[float], places: list[int | None]) -> None:
    assert [None if place is pd.NA else place for place in rank(pd.Series(scores, dtype=float))] == places


def test_bounds_put_missing_answers_at_both_ends() -> None:
    made = flat("a", "b", weights={"a": 3, "b": 1})
    answers = pd.DataFrame({"a": [0.4, 0.4], "b": [NAN, 0.2]}, index=["x", "y"])
    found = bounds(answers, made)
    index = found[found["code"] == "I"].set_index("region")
    assert index.loc["x", ["low", "high"]].tolist() == pytest.approx([0.3, 0.55])
    assert index.loc["y", ["low", "high"]].tolist() == pytest.approx([0.35, 0.35])


def test_bounds_leave_out_what_does_not_apply_and_who_did_not_take_part() -> None:
    made = flat("a", "b")
    answers = pd.DataFrame({"a": [0.4, NAN], "b": [NAN, NAN]}, index=["x", "out"])
    status = pd.DataFrame(
        {"a": [Status.ANSWERED, Status.NOT_PARTICIPATING], "b": [Status.NOT_APPLICABLE, Status.NOT_PARTICIPATING]},
        index=["x", "out"],
        dtype=object,
    )
    found = bounds(answers, made, status=status)
    assert set(found["region"]) == {"x"}
    assert found[found["code"] == "I"][["low", "high"]].to_numpy().tolist() == [[0.4, 0.4]]


def test_bounds_know_falling_goalposts_and_break_points() -> None:
    made = instrument(
        [node("I")],
        [
            indicator("a", goalposts=Goalposts(30, 0)),
            indicator("b", breakpoints=(Breakpoint(0, 1), Breakpoint(9, 0.5))),
        ],
    )
    found = bounds(pd.DataFrame({"a": [NAN], "b": [NAN]}, index=["x"]), made).set_index("code")
    assert found.loc["I", ["low", "high"]].tolist() == pytest.approx([0.25, 1.0])


def test_the_score_lies_within_its_bounds() -> None:
    made = flat("a", "b")
    answers = pd.DataFrame({"a": [0.4], "b": [NAN]}, index=["x"])
    found = bounds(answers, made).set_index("code").loc["I"]
    assert found["low"] <= score(answers, made)["score"][0] <= found["high"]


def test_a_rank_interval_counts_who_surely_and_who_possibly_lies_above() -> None:
    limits = pd.DataFrame({"low": [0.8, 0.3, 0.5, 0.5, NAN], "high": [0.8, 0.9, 0.6, 0.5, NAN]}, index=list("abcde"))
    places = rank_interval(limits)
    assert places["best"].tolist()[:4] == [1, 1, 2, 2]
    assert places["worst"].tolist()[:4] == [2, 4, 3, 4]
    assert places.loc["e"].isna().all()


def test_complete_answers_leave_one_place() -> None:
    points = pd.Series([0.9, 0.7, 0.7, 0.1])
    places = rank_interval(pd.DataFrame({"low": points, "high": points}))
    assert places["best"].tolist() == places["worst"].tolist() == rank(points).tolist() == [1, 2, 2, 4]


@settings(deadline=None, max_examples=30)
@given(trees(), answers(7, 3), answers(7, 3))
def test_bounds_are_the_two_scorings_with_all_blanks_worst_and_best(
    made: Instrument, one: list[float], other: list[float]
) -> None:
    table = pd.DataFrame([one, other], columns=list("abcdefg"), index=["x", "y"])
    found = bounds(table, made)
    for end, column in ((0.0, "low"), (1.0, "high")):
        assert found[column].tolist() == score(table.fillna(end), made)["score"].tolist()


def test_bounds_follow_each_regions_scheme() -> None:
    made = instrument([node("I")], [indicator("a"), indicator("b")], schemes={"X": {}, "Y": {"b": 0}})
    table = pd.DataFrame({"a": [0.4, 0.4, NAN], "b": [NAN, NAN, 0.5]}, index=["x", "y", "z"])
    found = bounds(table, made, pd.Series({"x": "X", "y": "Y", "z": "X"}))
    index = found[found["code"] == "I"]
    assert index["low"].tolist() == pytest.approx([0.2, 0.4, 0.25])
    assert index["high"].tolist() == pytest.approx([0.7, 0.4, 0.75])


def test_every_filling_of_the_blanks_lies_within_the_places_of_every_part() -> None:
    made = flat("a", "b", missing=REWEIGHT, weights={"a": 3, "b": 1})
    table = pd.DataFrame({"a": [0.4, NAN, 0.5], "b": [NAN, 0.2, 0.8]}, index=["x", "y", "z"])
    limits = rank_intervals(bounds(table, made))
    seen: dict[tuple[str, str], set[int]] = {}
    for filling in product(np.linspace(0, 1, 11), repeat=2):
        filled = table.copy()
        filled.loc["x", "b"], filled.loc["y", "a"] = filling
        scores = score(filled, made)
        for code, rows in scores.groupby("code", observed=True):
            for region, place in zip(rows["region"], rank(rows["score"]), strict=True):
                seen.setdefault((str(region), str(code)), set()).add(int(place))
    for row in limits.itertuples():
        assert (row.best, row.worst) == (min(seen[row.region, row.code]), max(seen[row.region, row.code]))


def test_places_of_no_region_are_an_empty_table() -> None:
    limits = rank_intervals(bounds(pd.DataFrame({"a": []}, index=pd.Index([], dtype=object)), flat("a")))
    assert limits.empty
    assert {"best", "worst"} <= set(limits.columns)
