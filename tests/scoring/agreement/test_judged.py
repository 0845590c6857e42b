"""Assessments laid out as units x assessors."""

import numpy as np
import pytest

from scoring import Goalposts
from scoring.agreement import alphas, judged, own_gaps, pairs, recalibration, reliability
from scoring.agreement.judged import ladder_of, on_ladder, parts
from scoring.agreement.leniency import leniency
from tests.scoring.agreement.building import LADDER, NAN, TWO_DIMENSIONS, assessed, drawn
from tests.scoring.building import flat, indicator, instrument, node, with_levels

ROWS = (
    ("r2", "d", "B", 25.0),
    ("r2", "a", "A", 3.0),
    ("r1", "a", "B", 1.0),
    ("r1", "a", "A", NAN),
    ("r1", "?", "A", 9.0),
)


def test_units_stand_in_order_with_numbers_and_scores_whatever_the_order_of_rows() -> None:
    for rows in (ROWS, ROWS[::-1]):
        found = judged(assessed(*rows), TWO_DIMENSIONS)
        assert (found.regions, found.assessors) == (("r1", "r2"), ("A", "B"))
        assert found.code_of.tolist() == [0, 0, 3]
        assert found.region_of.tolist() == [0, 1, 1]
        np.testing.assert_array_equal(found.numbers, [[NAN, 1], [3, NAN], [NAN, 25]])
        np.testing.assert_array_equal(found.scores, [[NAN, 0.2], [0.6, NAN], [NAN, 0.75]])


def test_an_assessor_scores_once_and_levels_only_that_there_are() -> None:
    with pytest.raises(ValueError, match="twice"):
        judged(assessed(ROWS[1], ROWS[1]), TWO_DIMENSIONS)
    with pytest.raises(ValueError, match=r"2\.5 is no level of a"):
        judged(assessed(("r1", "a", "A", 2.5)), TWO_DIMENSIONS)


def test_parts_are_the_whole_the_dimensions_and_the_indicators_each_once() -> None:
    found = {part.code: (part.level, part.units.tolist()) for part in parts(judged(assessed(*ROWS), TWO_DIMENSIONS))}
    assert found == {
        "I": ("index", [0, 1, 2]),
        "D": ("dimension", [0, 1]),
        "E": ("dimension", [2]),
        "a": ("indicator", [0, 1]),
        "b": ("indicator", []),
        "c": ("indicator", []),
        "d": ("indicator", [2]),
        "e": ("indicator", []),
    }
    alone = [(part.code, part.level) for part in parts(judged(assessed(), flat("a", "b")))]
    assert alone == [("I", "index"), ("a", "dimension"), ("b", "dimension")]


def test_the_ladder_is_the_one_that_most_indicators_have() -> None:
    mixed = instrument(
        [node("I")],
        [with_levels("a", range(3)), with_levels("b", LADDER), with_levels("c", LADDER), indicator("d")],
    )
    found = judged(assessed(*[("r", code, "A", 1.0) for code in "abcd"]), mixed)
    assert ladder_of(found) == (0, 1, 2, 3, 4, 5)
    assert on_ladder(found, ladder_of(found)).tolist() == [1, 2]
    without = judged(assessed(("r", "a", "A", 1.0)), flat("a"))
    assert ladder_of(without) == ()
    assert on_ladder(without, ()).tolist() == []


def test_a_round_that_nobody_assessed_gives_tables_without_a_single_figure() -> None:
    found = judged(assessed(), TWO_DIMENSIONS)
    tables = alphas(found), pairs(found), leniency(found)
    assert [len(table) for table in tables] == [8, 0, 0]
    assert tables[0]["alpha"].isna().all()
    assert reliability(found)["one"].isna().all()
    assert own_gaps(assessed().drop(columns="assessor"), found)["gap"].isna().all()
    picked = recalibration(found, *tables)
    assert [len(table) for table in (picked.indicators, picked.pairs, picked.assessors)] == [0, 0, 0]


def test_the_order_of_rows_and_the_names_of_regions_change_no_figure() -> None:
    given = drawn(noise=1.0)
    shuffled = given.sample(frac=1, random_state=3)
    for table in (alphas, pairs, leniency, reliability):
        one, other = table(judged(given, TWO_DIMENSIONS)), table(judged(shuffled, TWO_DIMENSIONS))
        assert one.equals(other)
    backwards = given.assign(region="x" + (99 - given["region"].str[1:].astype(int)).astype(str))
    for table in (pairs, leniency, reliability):
        one, other = table(judged(given, TWO_DIMENSIONS)), table(judged(backwards, TWO_DIMENSIONS))
        numbers = one.select_dtypes("number").columns
        np.testing.assert_allclose(one[numbers].to_numpy(float), other[numbers].to_numpy(float), atol=1e-9)


def test_less_may_be_better() -> None:
    assert TWO_DIMENSIONS.indicators[3].goalposts == Goalposts(100, 0)
    found = alphas(judged(drawn(), TWO_DIMENSIONS)).set_index("code")
    assert found.loc[["I", "D", "E", "a", "d", "e"], "metric"].tolist() == [
        "interval",
        "ordinal",
        "interval",
        "ordinal",
        "interval",
        "interval",
    ]
    assert (found["low"] <= found["alpha"]).all()
    assert (found["alpha"] <= found["high"]).all()
    assert found.loc["I", "units"] == 100
    assert found.loc["I", "values"] == 300
