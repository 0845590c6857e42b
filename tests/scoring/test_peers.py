"""Peer groups: rank, size and gaps in the group; small groups say so."""

import numpy as np
import pandas as pd
import pytest

from scoring.peers import PEER_COLUMNS, WhyNot, among_peers, by_quantile, picked

NAN = float("nan")


def test_a_region_is_compared_with_its_own_group_alone() -> None:
    scores = pd.Series([0.1, 0.2, 0.3, 0.4, 0.5, 0.99], list("abcdef"))
    groups = pd.Series(["kota"] + ["kab"] * 5, list("fabcde"))
    found = among_peers(scores, groups).set_index("region")
    assert tuple(among_peers(scores, groups).columns) == PEER_COLUMNS
    assert found.loc["b", ["group", "size", "rank"]].tolist() == ["kab", 5, 4]
    assert found.loc["b", ["median", "p90", "gap_to_median", "gap_to_p90"]].tolist() == pytest.approx(
        [0.3, 0.46, -0.1, -0.26]
    )
    assert found["why"].tolist() == [None] * 5 + [WhyNot.TOO_FEW]


def test_a_group_under_five_has_places_but_no_percentile_and_says_so() -> None:
    found = among_peers(pd.Series([0.1, 0.2, 0.2, 0.4, NAN], list("abcde")), picked("abcde"))
    assert found["rank"].tolist() == [4, 2, 2, 1, pd.NA]
    assert found["size"].tolist() == [4] * 5
    assert found[["median", "p90", "gap_to_median", "gap_to_p90"]].isna().all(axis=None)
    assert found["why"].tolist() == [WhyNot.TOO_FEW] * 4 + [WhyNot.NO_SCORE]


def test_ties_everywhere_share_the_first_place_and_lie_at_the_median() -> None:
    found = among_peers(pd.Series(0.3, list("abcde")), picked("abcde"))
    assert found["rank"].tolist() == [1] * 5
    assert found["gap_to_median"].tolist() == [0.0] * 5


def test_a_region_without_a_group_or_a_score_is_told_nothing() -> None:
    scores = pd.Series([0.1, NAN], ["a", "b"])
    found = among_peers(scores, pd.Series({"b": "kab"}))
    assert found["why"].tolist() == [WhyNot.NO_GROUP, WhyNot.NO_SCORE]
    assert found["group"].tolist() == [None, "kab"]
    assert found["size"].tolist() == [0, 0]
    assert found["rank"].isna().all()
    assert among_peers(pd.Series([], dtype=float), picked("")).empty


def test_one_blank_changes_one_region() -> None:
    scores = pd.Series(np.linspace(0, 1, 8), list("abcdefgh"))
    fewer = scores.copy()
    fewer["a"] = NAN
    before, after = (among_peers(each, picked("abcdefgh")).set_index("region") for each in (scores, fewer))
    assert after["rank"].drop("a").tolist() == before["rank"].drop("a").tolist()
    assert after["size"].tolist() == [7] * 8


def test_quantiles_of_population_part_regions_into_groups_of_the_same_size() -> None:
    groups = by_quantile(pd.Series([10, 20, 30, 40, 50, 60, 70, 80, NAN], list("abcdefghi")))
    assert groups.tolist() == [1, 1, 2, 2, 3, 3, 4, 4, pd.NA]
    assert by_quantile(pd.Series([5.0, 5.0, 5.0]), 3).tolist() == [1, 1, 1]
    assert by_quantile(pd.Series([NAN]), 3).isna().all()
    assert by_quantile(pd.Series([1.0, 2.0]), 1).tolist() == [1, 1]
    with pytest.raises(ValueError, match="0 groups"):
        by_quantile(pd.Series([1.0]), 0)
