"""Influence beside weight, spread of the scores, mobility of the ranks; what cannot be told is NaN."""

from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring import rank, score
from scoring.diagnostics import influence, mobility, places_together, spread
from tests.scoring.building import REWEIGHT, flat, indicator, instrument, node

NAN = float("nan")


def test_equal_weights_need_not_mean_equal_influence() -> None:
    dice = np.random.default_rng(3)
    table = pd.DataFrame({"wide": dice.uniform(0, 1, 200), "narrow": dice.uniform(0.5, 0.6, 200)})
    made = flat("wide", "narrow")
    found = influence(score(table, made), made).set_index("code")
    assert found["weight"].tolist() == [0.5, 0.5]
    index = table.mean(axis=1)
    assert found["influence"].tolist() == pytest.approx([table[code].corr(index) ** 2 for code in table])
    assert found.loc["wide", "influence"] > 0.9
    assert found.loc["narrow", "influence"] < 0.2
    assert found["share"].sum() == pytest.approx(1)


def test_influence_follows_the_scheme_and_leaves_out_what_it_does_not_weigh() -> None:
    made = instrument([node("I")], [indicator(code) for code in "abc"], schemes={"X": {"a": 3, "c": 0}})
    table = pd.DataFrame({"a": [0.1, 0.5, 0.9], "b": [0.3, 0.2, 0.4], "c": [1.0, 0.0, 1.0]})
    found = influence(score(table, made, "X"), made, "X")
    assert found["code"].tolist() == ["a", "b"]
    assert found["weight"].tolist() == [0.75, 0.25]


@pytest.mark.parametrize(
    "rows",
    [
        {"a": [0.1, 0.5], "b": [0.2, 0.3]},
        {"a": [0.4] * 3, "b": [0.4] * 3},
        {"a": [NAN] * 4, "b": [0.1, 0.2, 0.3, 0.4]},
    ],
)
def test_few_regions_and_equal_or_blank_dimensions_tell_no_influence(rows: dict[str, list[float]]) -> None:
    made = flat("a", "b", missing=REWEIGHT)
    found = influence(score(pd.DataFrame(rows), made), made)
    assert np.isnan(found["influence"][0])
    assert found["share"].isna().all()


def test_one_blank_dimension_is_left_out_of_its_own_correlation_only() -> None:
    made = flat("a", "b", missing=REWEIGHT)
    table = pd.DataFrame({"a": [0.1, 0.5, 0.9, 0.4], "b": [0.2, 0.3, 0.5, NAN]})
    assert influence(score(table, made), made)["count"].tolist() == [4, 3]


def test_the_spread_shows_floor_ceiling_and_who_is_told_apart() -> None:
    made = flat("a", "same", "blank", missing=REWEIGHT)
    table = pd.DataFrame({"a": [0.0, 0.0, 0.5, 1.0], "same": [0.3, 0.3, 0.3, NAN], "blank": [NAN] * 4})
    found = spread(score(table, made)).set_index("code")
    assert found.loc["a", ["asked", "count", "q1", "median", "q3", "floor", "ceiling", "separates"]].tolist() == [
        4, 4, 0.0, 0.25, 0.625, 0.5, 0.25, True,
    ]  # fmt: skip
    assert found.loc["same", ["count", "floor", "separates"]].tolist() == [3, 0.0, False]
    assert found.loc["blank", ["asked", "count", "separates"]].tolist() == [4, 0, False]
    assert found.loc["blank", ["lowest", "median", "floor", "ceiling"]].isna().all()


def test_one_region_separates_nobody() -> None:
    found = spread(score(pd.DataFrame({"a": [0.5]}), flat("a")))
    assert not found["separates"].any()
    assert found["level"].tolist() == ["index", "dimension"]
    assert spread(score(pd.DataFrame({"a": []}, index=pd.Index([], dtype=object)), flat("a"))).empty


def tau_by_hand(one: list[float], other: list[float]) -> float:
    """Tau-b over all pairs."""
    pairs = [(np.sign(one[i] - one[j]), np.sign(other[i] - other[j])) for i, j in combinations(range(len(one)), 2)]
    total = sum(a * b for a, b in pairs)
    untied = [sum(pair[side] != 0 for pair in pairs) for side in (0, 1)]
    return float(total / np.sqrt(untied[0] * untied[1])) if all(untied) else NAN


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), min_size=1, max_size=12))
def test_tau_is_that_of_all_pairs(pairs: list[tuple[int, int]]) -> None:
    one, other = ([float(pair[side]) for pair in pairs] for side in (0, 1))
    found = mobility(pd.Series(one), pd.Series(other))
    assert found.tau == pytest.approx(tau_by_hand(one, other), nan_ok=True)


def test_places_are_among_the_regions_of_both_rounds_and_the_greatest_moves_come_first() -> None:
    earlier = pd.Series({"a": 0.9, "b": 0.8, "c": 0.7, "gone": 1.0, "blank": NAN})
    later = pd.Series({"new": 1.0, "a": 0.1, "b": 0.8, "c": 0.7, "blank": 0.5})
    found = mobility(earlier, later)
    assert found.places.to_dict("records") == [
        {"region": "a", "earlier": 1, "later": 3, "moved": -2},
        {"region": "b", "earlier": 2, "later": 1, "moved": 1},
        {"region": "c", "earlier": 3, "later": 2, "moved": 1},
    ]
    assert (found.moved_at_least(2), found.moved_at_least(1), found.moved_at_least(3)) == (1, 3, 0)
    assert found.places["later"].tolist() == rank(later.loc[["a", "b", "c"]]).tolist()


def test_no_region_in_common_or_ties_everywhere_tell_no_mobility() -> None:
    assert np.isnan(mobility(pd.Series({"a": 0.1}), pd.Series({"b": 0.1})).tau)
    assert mobility(pd.Series({"a": 0.1}), pd.Series({"b": 0.1})).places.empty
    same = mobility(pd.Series([0.2, 0.2]), pd.Series([0.1, 0.3]))
    assert np.isnan(same.tau)
    assert same.places["earlier"].tolist() == [1, 1]


def test_places_are_among_the_regions_of_every_round_so_that_newcomers_move_nobody() -> None:
    scores = pd.DataFrame({"I": [3.0, 2.0, np.nan, 2.0], "II": [1.0, 4.0, 9.0, 2.0]}, index=list("abcd"))
    assert places_together(scores).to_dict("list") == {"I": [1, 2, 2], "II": [3, 1, 2]}
    assert places_together(scores).index.tolist() == ["a", "b", "d"]


def test_nobody_in_every_round_has_no_places() -> None:
    places = places_together(pd.DataFrame({"I": [1.0, np.nan], "II": [np.nan, 1.0]}))
    assert places.empty
    assert places.columns.tolist() == ["I", "II"]
