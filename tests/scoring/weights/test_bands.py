"""Bands under drawn weights are those that are published for each draw."""

from dataclasses import replace
from decimal import Decimal

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring import (
    Band,
    Instrument,
    Missing,
    MissingPolicy,
    Rounding,
    Scale,
    Text,
    half_up,
    on_scale,
    published,
    ranking,
    score,
)
from scoring import bounds as limits
from scoring.weights.bands import band_chances, first_score
from scoring.weights.board import board_of
from scoring.weights.draws import Draws, DrawScheme, simplex_draws
from tests.scoring.building import FOUR, HUNDRED, REWEIGHT, ZERO, flat
from tests.scoring.weights.boards import GAPS, NAN, rows_of

BANDS = (
    Band("high", Text("", ""), Decimal("2.6"), Decimal("1.5")),
    Band("middle", Text("", ""), Decimal("1.8"), None),
    Band("low", Text("", ""), Decimal("0.9"), Decimal("0.5")),
)
CODES = ["a", "b", "c"]


def made(missing: Missing, rounding: Rounding) -> Instrument:
    """An index over three indicators on a scale to 4, two bands of it with a knock-out."""
    return replace(flat(*CODES, missing=missing), scale=replace(FOUR, rounding=rounding), bands=BANDS)


@pytest.mark.parametrize("rounding", list(Rounding))
@given(
    rows=rows_of(GAPS, 4),
    policy=st.sampled_from(list(MissingPolicy)),
    drawn=st.lists(st.lists(st.integers(1, 97), min_size=3, max_size=3), min_size=1, max_size=3),
)
def test_every_draw_counts_in_the_band_that_a_ranking_would_publish(
    rounding: Rounding, rows: list[list[float]], policy: MissingPolicy, drawn: list[list[int]]
) -> None:
    plain = made(Missing(policy, 0.0), rounding)
    answers = pd.DataFrame(rows, pd.Index([f"r{row}" for row in range(len(rows))], dtype=object), CODES, float)
    draws = Draws(DrawScheme.SIMPLEX, None, 0, np.array([np.array(one) / sum(one) for one in drawn]))
    found = band_chances(board_of(score(answers, plain), plain), draws, plain).set_index("region")
    expected = pd.DataFrame(0.0, answers.index, ["high", "middle", "low", "none"])
    for weights in draws.weights:
        scheme = replace(plain.schemes[0], weights=dict(zip(CODES, map(float, weights), strict=True)))
        one = replace(plain, schemes=(scheme,))
        table = ranking(
            published(score(answers, one), one), limits(answers, one), one, pd.Series("default", answers.index)
        )
        for region, band in zip(table["region"], table["band"], strict=True):
            expected.loc[region, "none" if band is None else band] += 1 / len(drawn)
    pd.testing.assert_frame_equal(found, expected, check_names=False, atol=1e-12)


@given(st.integers(0, 400), st.sampled_from([FOUR, HUNDRED, Scale(Decimal(1), Decimal(5), 1, Rounding.SUM_THEN_ROUND)]))
def test_a_band_begins_at_the_lowest_score_that_is_printed_at_its_floor(hundredths: int, scale: Scale) -> None:
    floor = (Decimal(hundredths) / 100).quantize(Decimal(1).scaleb(-scale.decimals))
    first = first_score(floor, scale)
    assert half_up(on_scale(first, scale), scale) >= floor
    assert half_up(on_scale(float(np.nextafter(first, -np.inf)), scale), scale) < floor


def test_an_instrument_without_bands_puts_nobody_in_one() -> None:
    plain = flat(*CODES)
    set_up = board_of(score(pd.DataFrame([[0.1, 0.2, 0.3]], columns=CODES), plain), plain)
    assert band_chances(set_up, simplex_draws(set_up, 5), plain).drop(columns="region").to_dict("list") == {"none": [1]}


def test_a_dimension_that_does_not_apply_knocks_nobody_out() -> None:
    plain = made(REWEIGHT, Rounding.SUM_THEN_ROUND)
    scores = score(pd.DataFrame([[0.9, 0.9, NAN]], columns=CODES), plain)
    blank = board_of(scores, plain)
    assert band_chances(blank, simplex_draws(blank, 5), plain)["high"].tolist() == [0]
    excused = replace(blank, coverage=np.array([[1.0, 1.0, NAN]]))
    assert band_chances(excused, simplex_draws(excused, 5), plain)["high"].tolist() == [1]
    nothing = replace(blank, coverage=np.full((1, 3), NAN), scores=np.full((1, 3), NAN))
    assert band_chances(nothing, simplex_draws(nothing, 5), made(ZERO, Rounding.SUM_THEN_ROUND))["none"].tolist() == [1]
