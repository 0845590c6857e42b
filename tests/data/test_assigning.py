"""Regions given to assessors: even, nobody at home, pairs that share regions."""

from collections import Counter
from itertools import combinations

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from data.assigning import Plan, balanced, fully_assessed

REGIONS = tuple(f"{number:02}" for number in range(12))
ASSESSORS = tuple("ABCDE")
HOMES = st.dictionaries(st.sampled_from(ASSESSORS), st.frozensets(st.sampled_from(REGIONS), max_size=6), min_size=1)


@given(st.lists(st.sampled_from(REGIONS), unique=True), HOMES, st.integers(1, 4))
def test_nobody_is_at_home_and_every_region_has_as_many_as_can_be(
    regions: list[str], homes: dict[str, frozenset[str]], each: int
) -> None:
    plan = balanced(regions, homes, each)
    assert all(region not in homes[one] for region, one in plan.pairs)
    assert len(set(plan.pairs)) == len(plan.pairs)
    counts = Counter(region for region, _one in plan.pairs)
    for region in regions:
        able = [one for one in homes if region not in homes[one]]
        assert counts[region] == min(each, len(able))
        assert (region in plan.short) == (len(able) < each)
    assert plan.loads == {one: sum(other == one for _region, other in plan.pairs) for one in homes}


@given(st.integers(1, 12), st.integers(1, 5), st.integers(1, 4))
def test_loads_differ_by_one_at_most_where_nobody_is_at_home(count: int, assessors: int, each: int) -> None:
    plan = balanced(REGIONS[:count], dict.fromkeys(ASSESSORS[:assessors], frozenset()), each)
    assert plan.even


@given(st.lists(st.sampled_from(REGIONS), unique=True, min_size=1), HOMES, st.integers(1, 3))
def test_loads_are_as_even_as_any_that_one_region_passed_on_would_make_them(
    regions: list[str], homes: dict[str, frozenset[str]], each: int
) -> None:
    plan = balanced(regions, homes, each)
    given_to = set(plan.pairs)
    for region, one in plan.pairs:
        for other in homes:
            if region not in homes[other] and (region, other) not in given_to:
                assert plan.loads[one] - plan.loads[other] <= 1


@given(st.integers(2, 5))
def test_every_pair_shares_a_region_where_there_are_as_many_regions_as_pairs(assessors: int) -> None:
    who = ASSESSORS[:assessors]
    plan = balanced(REGIONS[: len(list(combinations(who, 2)))], dict.fromkeys(who, frozenset()), 2)
    assert plan.apart == ()
    assert plan.even


def test_what_cannot_be_is_said() -> None:
    assert balanced(["01"], {"A": frozenset({"01"})}, 2) == Plan((), ("01",), (), {"A": 0})
    plan = balanced(["01"], dict.fromkeys("ABC", frozenset()), 2)
    assert plan.apart == (("A", "C"), ("B", "C"))
    assert balanced(["01"], {}, 1).short == ("01",)
    lonely = balanced(["01", "02", "03"], {"A": frozenset(), "B": frozenset({"01", "02", "03"})}, 1)
    assert not lonely.even


def test_a_region_is_assessed_once_everybody_assigned_to_it_has_scored_it() -> None:
    listed = pd.DataFrame(
        [("01", "A", True), ("01", "B", True), ("02", "A", True), ("02", "B", False)],
        columns=["region", "assessor", "active"],
    )
    said = pd.DataFrame([("01", "A"), ("02", "A")], columns=["region", "assessor"])
    assert fully_assessed(listed, said) == frozenset({"02"})
    assert fully_assessed(listed[~listed["active"]], said) is None
