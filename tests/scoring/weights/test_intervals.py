"""How far one weight may move: held against the ranking and the bands along a grid."""

from dataclasses import replace
from decimal import Decimal

import numpy as np
import pandas as pd
from hypothesis import example, given
from hypothesis import strategies as st

from scoring import Aggregation, Band, Missing, Rounding, Text, band, half_up, on_scale, rank
from scoring.weights.board import Board, scores_at
from scoring.weights.intervals import (
    Interval,
    leader_stays_first,
    leaders,
    stays_above,
    stays_in_band,
    stays_in_top,
)
from scoring.weights.line import weights_along
from scoring.weights.trace import rank_trace
from tests.scoring.building import BLOCK, FOUR, REWEIGHT, flat
from tests.scoring.weights.boards import GAPS, MEANS, MISSING, NAN, WEIGHTS, about, board, rows_of

BOARD = board([0.8, 0.2], [0.3, 0.5], [0.1, 0.1])
BANDS = (
    Band("high", Text("", ""), Decimal("2.6"), Decimal("1.5")),
    Band("middle", Text("", ""), Decimal("1.5"), None),
    Band("low", Text("", ""), Decimal("0.9"), Decimal("0.5")),
)
INSTRUMENT = replace(flat("a", "b", "c"), scale=FOUR, bands=BANDS)
MEETING = [[NAN, 0.5, 1.0], [NAN, NAN, 1.0], [1.0, 0.25, NAN]]  # A and C meet at the very weight of b
FINE = np.linspace(0, 1, 62)[1:-1] + 1e-5


def agrees(interval: Interval | None, weight: float, holds: dict[float, bool]) -> None:
    """The interval reaches from the weight as far as something holds at the grid's weights, and no farther."""
    if interval is None:
        return
    assert interval.low <= weight <= interval.high
    assert all(held for at, held in holds.items() if interval.low + 1e-6 < at < interval.high - 1e-6)
    for beyond in (interval.low - 1e-4, interval.high + 1e-4):
        if 0 < beyond < 1:
            assert not holds[beyond]


def tied_here_only(made: Board, places: int) -> bool:
    """Tell whether A is beyond the places as soon as the weight of b moves at all."""
    beside = [weights_along(made, "b", made.weights[1] + step) for step in (-1e-4, 1e-4)]
    ranks = [rank(pd.Series(scores_at(made, weights)))[0] for weights in beside]
    return all(place is pd.NA or place > places for place in ranks)


@given(rows_of(GAPS), MEANS, MISSING, WEIGHTS, st.integers(1, 3))
@example([*MEETING, [0.75, NAN, NAN]], Aggregation.ARITHMETIC, REWEIGHT, [2.0, 1.0, 1.0], 2)
@example(MEETING, Aggregation.ARITHMETIC, REWEIGHT, [2.0, 1.0, 1.0], 2)
def test_the_top_is_kept_as_far_as_the_ranking_says(
    rows: list[list[float]], how: Aggregation, missing: Missing, weights: list[float], places: int
) -> None:
    made = board(*rows, how=how, missing=missing, weights=weights)
    found = stays_in_top(rank_trace(made, "A", "b"), places)
    now = rank(pd.Series(scores_at(made, made.weights)))[0]
    tied_at_its_end = found is not None and made.weights[1] in (found.low, found.high)
    among = now is not pd.NA and bool(now <= places)
    assert (found is not None) == among or tied_at_its_end or tied_here_only(made, places)
    grid = [*FINE, *([] if found is None else [found.low - 1e-4, found.high + 1e-4])]
    ranks = {at: rank(pd.Series(scores_at(made, weights_along(made, "b", at))))[0] for at in grid if 0 < at < 1}
    agrees(found, made.weights[1], {at: place is not pd.NA and bool(place <= places) for at, place in ranks.items()})


@given(rows_of(GAPS).filter(lambda rows: len(rows) > 1), MEANS, MISSING, WEIGHTS)
def test_one_stays_above_another_as_far_as_their_scores_say(
    rows: list[list[float]], how: Aggregation, missing: Missing, weights: list[float]
) -> None:
    made = board(*rows, how=how, missing=missing, weights=weights)
    found = stays_above(made, "A", "B", "b")

    def above(at: float) -> bool:
        one, other = scores_at(made, weights_along(made, "b", at))[:2]
        return bool(one - other > 1e-9)

    assert (found is not None) == above(made.weights[1])
    if found is not None:
        grid = [at for at in (*FINE, found.low - 1e-4, found.high + 1e-4) if 0 < at < 1]
        agrees(found, made.weights[1], {at: above(at) for at in grid})


def band_at(made: Board, at: float) -> str | None:
    """The band that is published for A."""
    index = scores_at(made, weights_along(made, "b", at))[0]
    if np.isnan(index):
        return None
    printed = [
        None if np.isnan(score) else half_up(on_scale(score, FOUR), FOUR)
        for score, covered in zip(made.scores[0], made.coverage[0], strict=True)
        if not np.isnan(covered)
    ]
    found = band(half_up(on_scale(index, FOUR), FOUR), INSTRUMENT, printed)
    return None if found is None else found.code


@given(rows_of(GAPS, 1), MEANS, MISSING, WEIGHTS)
def test_a_band_is_kept_as_far_as_it_would_be_published(
    rows: list[list[float]], how: Aggregation, missing: Missing, weights: list[float]
) -> None:
    made = board(*rows, how=how, missing=missing, weights=weights)
    found = stays_in_band(made, "A", "b", INSTRUMENT)
    now = band_at(made, made.weights[1])
    if found is None:
        assert now is None
    else:
        grid = [at for at in (*FINE, found.low - 1e-4, found.high + 1e-4) if 0 < at < 1]
        agrees(found, made.weights[1], {at: band_at(made, at) == now for at in grid})


def test_the_leader_stays_first_up_to_the_crossing() -> None:
    assert leaders(BOARD) == ("A",)
    assert leader_stays_first(BOARD, "a") == {"A": Interval(about(0.375), 1.0)}
    assert leader_stays_first(BOARD, "b") == {"A": Interval(0.0, about(0.625))}


def test_leaders_that_share_the_first_rank_are_all_named() -> None:
    tied = board([0.8, 0.2], [0.2, 0.8], [0.1, 0.1])
    assert leader_stays_first(tied, "a") == {"A": Interval(0.5, 1.0), "B": Interval(0.0, 0.5)}
    nobody = board([NAN, 0.2], missing=BLOCK)
    assert leaders(nobody) == ()
    assert leader_stays_first(nobody, "a") == {}


def test_who_is_not_above_or_not_in_the_top_has_no_interval() -> None:
    tied = board([0.8, 0.2], [0.2, 0.8])
    assert stays_above(tied, "A", "B", "a") is None
    assert stays_above(BOARD, "B", "A", "a") is None
    assert stays_in_top(rank_trace(BOARD, "C", "a"), 2) is None
    assert stays_above(BOARD, "A", "B", "a") == Interval(about(0.375), 1.0)


def test_where_contributions_are_rounded_the_band_cannot_be_told() -> None:
    made = board([0.8, 0.2, 0.5])
    assert stays_in_band(made, "A", "a", INSTRUMENT) is not None
    rounded = replace(INSTRUMENT, scale=replace(FOUR, rounding=Rounding.ROUND_CONTRIBUTIONS))
    assert stays_in_band(made, "A", "a", rounded) is None


def test_a_coverage_that_is_missed_ends_the_interval() -> None:
    made = board([0.8, NAN, NAN], [0.1, 0.1, 0.1], missing=Missing(REWEIGHT.policy, 0.25))
    assert stays_in_top(rank_trace(made, "A", "a"), 1) == Interval(about(0.25), 1.0)
    assert stays_in_band(made, "A", "a", replace(INSTRUMENT, bands=BANDS[1:])) == Interval(about(0.25), 1.0)
