"""Printed figures: scale, half-up, rounding policies, bands, change."""

from decimal import Decimal

import pandas as pd
import pytest

from scoring import (
    Aggregation,
    Band,
    Rounding,
    Scale,
    Text,
    band,
    change,
    half_up,
    index_scores,
    on_scale,
    published,
    score,
)
from tests.scoring.building import FOUR, flat, indicator, instrument, node

CONTRIBUTIONS = Scale(Decimal(0), Decimal(4), 2, Rounding.ROUND_CONTRIBUTIONS)


def test_halves_are_rounded_away_from_zero_on_the_decimal_not_the_binary_number() -> None:
    assert half_up(on_scale(2.675 / 4, FOUR), FOUR) == Decimal("2.68")
    assert half_up(on_scale(0.1 * 2.55 / 4, FOUR), FOUR) == Decimal("0.26")
    assert half_up(Decimal("-0.125"), FOUR) == Decimal("-0.13")


def test_a_scale_may_start_above_zero() -> None:
    assert on_scale(0.25, Scale(Decimal(1), Decimal(5), 1, Rounding.SUM_THEN_ROUND)) == Decimal(2)


def test_contributions_are_rounded_first_where_the_instrument_says_so() -> None:
    weights = {"a": 10, "b": 20, "c": 70}
    answers = pd.DataFrame({"a": [2.55 / 4], "b": [2.07 / 4], "c": [1.005 / 4]}, index=["x"])
    made = {
        scale.rounding: instrument([node("I")], [indicator(code) for code in "abc"], weights=weights, scale=scale)
        for scale in (FOUR, CONTRIBUTIONS)
    }
    printed = {
        how: published(score(answers, version), version).set_index("code")["published"]["I"]
        for how, version in made.items()
    }
    assert printed[Rounding.SUM_THEN_ROUND] == Decimal("1.37")  # 0.255 + 0.414 + 0.7035 = 1.3725
    assert printed[Rounding.ROUND_CONTRIBUTIONS] == Decimal("1.37")  # 0.26 + 0.41 + 0.70
    last = made[Rounding.SUM_THEN_ROUND]
    parts = published(score(answers, last), last)["published"].tolist()[1:]
    assert parts == [Decimal("2.55"), Decimal("2.07"), Decimal("1.01")]


def test_rounded_contributions_follow_each_regions_scheme_and_leave_out_what_does_not_apply() -> None:
    made = instrument(
        [node("I")],
        [indicator("a"), indicator("b"), indicator("c")],
        schemes={"X": {"a": 50, "b": 50, "c": 0}, "Y": {"a": 40, "b": 40, "c": 20}},
        scale=CONTRIBUTIONS,
    )
    answers = pd.DataFrame({"a": [0.0025, 0.0025], "b": [0.0025, 0.0025], "c": [None, 1.0]}, index=["p", "q"])
    schemes = pd.Series({"p": "X", "q": "Y"})
    printed = published(score(answers, made, schemes), made, schemes)
    totals = printed[printed["level"] == "index"].set_index("region")["published"].to_dict()
    assert totals == {"p": Decimal("0.02"), "q": Decimal("0.80")}  # 0.005 -> 0.01 twice; 0.004 -> 0.00 twice, 0.80


def test_no_score_prints_nothing() -> None:
    made = flat("a", how=Aggregation.ARITHMETIC)
    printed = published(score(pd.DataFrame({"a": [None]}, index=["x"]), made), made)
    assert printed["published"].tolist() == [Decimal("0.00"), None]


GOOD = Band("good", Text("Baik", "Good"), Decimal(50), Decimal(30))
FAIR = Band("fair", Text("Cukup", "Fair"), Decimal(20), None)
POOR = Band("poor", Text("Kurang", "Poor"), Decimal(0), None)


@pytest.mark.parametrize(
    ("value", "dimensions", "expected"),
    [
        (Decimal("50.00"), [Decimal(40), Decimal(60)], GOOD),
        (Decimal("49.99"), [Decimal(40), Decimal(60)], FAIR),
        (Decimal("80"), [Decimal("29.99"), Decimal(99)], FAIR),
        (Decimal("80"), [None, Decimal(99)], FAIR),
        (Decimal("19.99"), [], POOR),
        (None, [], None),
    ],
)
def test_bands_are_half_open_on_printed_decimals_and_know_a_knock_out(
    value: Decimal | None, dimensions: list[Decimal | None], expected: Band | None
) -> None:
    made = instrument([node("I")], [indicator("a")], bands=(GOOD, FAIR, POOR))
    assert band(value, made, dimensions) is expected


def test_a_figure_below_every_band_has_none() -> None:
    assert band(Decimal(-1), instrument([node("I")], [indicator("a")], bands=(POOR,))) is None
    assert band(Decimal(3), flat("a")) is None


def test_change_rounds_both_rounds_by_the_later_instrument() -> None:
    earlier = instrument([node("I")], [indicator("a"), indicator("b")], weights={"a": 1, "b": 3}, scale=CONTRIBUTIONS)
    later = instrument([node("I")], [indicator("a"), indicator("b")], weights={"a": 1, "b": 3}, scale=FOUR)
    before = score(pd.DataFrame({"a": [0.555, 0.1], "b": [0.5517, 0.1]}, index=["x", "gone"]), earlier)
    after = score(pd.DataFrame({"a": [0.6, 0.1], "b": [0.6, 0.1]}, index=["x", "new"]), later)
    moved = change(before, after, later)
    assert published(before, earlier)["published"][0] == Decimal("2.22")  # 0.56 + 1.66: not what the later letter used
    assert moved.to_dict("records") == [
        {"region": "x", "earlier": Decimal("2.21"), "later": Decimal("2.40"), "change": Decimal("0.19")}
    ]


def test_the_index_is_taken_out_by_region() -> None:
    made = flat("a")
    assert index_scores(score(pd.DataFrame({"a": [0.5]}, index=["x"]), made)).to_dict() == {"x": 0.5}
