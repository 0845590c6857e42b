"""Cohorts of the programme and what regions are grouped by."""

from collections import Counter

from data.regions import Certainty, attributes, memberships, regions


def test_every_membership_is_of_a_known_region_and_2019_is_inferred() -> None:
    assert {one.region for one in memberships()} <= set(regions())
    assert Counter(one.year for one in memberships()) == {2017: 25, 2018: 50, 2019: 27, 2021: 41}
    assert {one.year for one in memberships() if one.certainty is Certainty.INFERRED} == {2019}


def test_regions_are_grouped_by_what_is_known_of_them() -> None:
    table = attributes()
    assert len(table) == 514
    assert table.loc["13.05", ["kind", "island_group", "province", "population"]].tolist() == [
        "kabupaten", "Sumatera", "Sumatera Barat", regions()["13.05"].population,
    ]  # fmt: skip
    assert table.loc[["33.19", "13.74", "15.71"], "cohort"].tolist() == ["2018", "2019?", "2017"]
    assert table["cohort"].isna().sum() == 514 - len({one.region for one in memberships()})
