"""What must not change, or change one way only, whatever the board."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring import Aggregation, Missing
from scoring.weights import (
    Board,
    Draws,
    DrawScheme,
    acceptability,
    best_rank,
    box_around,
    rank_summary,
    rank_trace,
    robust_pairs,
    scores_at,
    simplex_draws,
    weights_for_first,
    with_weights,
    worst_rank,
)
from scoring.weights.form import form, scores_under
from tests.scoring.building import REWEIGHT
from tests.scoring.weights.boards import GAPS, LEVELS, MEANS, MISSING, NAN, about, board, rows_of

ORDERS = st.randoms(use_true_random=False)


def shuffled(made: Board, order: list[int]) -> Board:
    """The same regions in another order."""
    return replace(made, regions=made.regions[order], scores=made.scores[order], coverage=made.coverage[order])


@given(rows_of(GAPS), MEANS, MISSING, ORDERS)
def test_the_order_of_regions_changes_nothing(
    rows: list[list[float]], how: Aggregation, missing: Missing, chance: object
) -> None:
    made = board(*rows, how=how, missing=missing)
    order = list(range(len(rows)))
    chance.shuffle(order)  # type: ignore[attr-defined]
    other = shuffled(made, order)
    draws = simplex_draws(made, 50)
    assert (acceptability(other, draws).counts == acceptability(made, draws).counts[order]).all()
    pairs, again = robust_pairs(made, box_around(made)), robust_pairs(other, box_around(other))
    assert (again.above == pairs.above[np.ix_(order, order)]).all()
    assert (again.told == pairs.told[np.ix_(order, order)]).all()
    for region in made.regions:
        assert rank_trace(other, region, "b").steps() == rank_trace(made, region, "b").steps()


@given(rows_of(GAPS), MEANS, MISSING, st.permutations([0, 1, 2]))
def test_the_order_of_dimensions_changes_nothing(
    rows: list[list[float]], how: Aggregation, missing: Missing, order: list[int]
) -> None:
    made = board(*rows, how=how, missing=missing, weights=[1, 2, 5])
    other = replace(
        made,
        dimensions=tuple(made.dimensions[place] for place in order),
        scores=made.scores[:, order],
        coverage=made.coverage[:, order],
        weights=made.weights[order],
    )
    draws = simplex_draws(made, 50)
    turned = Draws(DrawScheme.SIMPLEX, None, draws.seed, draws.weights[:, order])
    assert (acceptability(other, turned).counts == acceptability(made, draws).counts).all()
    assert (robust_pairs(other, box_around(other)).above == robust_pairs(made, box_around(made)).above).all()
    for step, again in zip(rank_trace(made, "A", "c").steps(), rank_trace(other, "A", "c").steps(), strict=True):
        assert (again.begins, again.ends) == (about(step.begins), about(step.ends))
        assert again.rank == step.rank


@given(rows_of(LEVELS))
def test_one_more_region_that_is_last_everywhere_takes_no_rank_from_the_others(rows: list[list[float]]) -> None:
    made, more = board(*rows), board(*rows, [-1.0, -1.0, -1.0])
    more = replace(more, scores=np.vstack([made.scores, [-1.0, -1.0, -1.0]]))
    draws = simplex_draws(made, 50)
    assert (acceptability(more, draws).shares[:-1, :-1] == acceptability(made, draws).shares).all()


@settings(max_examples=40)
@given(rows_of(LEVELS), st.integers(0, 2))
def test_improving_a_dimension_never_costs_its_owner_a_rank(rows: list[list[float]], which: int) -> None:
    better = [row.copy() for row in rows]
    better[0][which] = 1.0
    before, after = board(*rows), board(*better)
    draws = simplex_draws(before, 50)
    for places in range(1, len(rows) + 1):
        assert acceptability(after, draws).top(places)[0] >= acceptability(before, draws).top(places)[0]
    for find in (best_rank, worst_rank):
        earlier, later = find(before, "A"), find(after, "A")
        assert earlier is not None
        assert later is not None
        assert later.rank <= earlier.rank


@given(rows_of(LEVELS).filter(lambda rows: len(rows) > 1), st.integers(0, 2))
def test_one_blank_changes_the_scores_of_one_region(rows: list[list[float]], which: int) -> None:
    blank = [row.copy() for row in rows]
    blank[0][which] = NAN
    draws = simplex_draws(board(*rows), 20)
    whole = scores_under(form(board(*rows)), draws.weights)
    with_blank = scores_under(form(board(*blank, missing=REWEIGHT)), draws.weights)
    assert with_blank[:, 1:] == pytest.approx(whole[:, 1:], abs=1e-12)
    assert np.isfinite(with_blank).all()


@given(rows_of(LEVELS))
def test_arithmetic_is_at_least_geometric_is_at_least_harmonic_is_at_least_minimum(rows: list[list[float]]) -> None:
    draws = simplex_draws(board(*rows), 20)
    arithmetic, geometric, harmonic, minimum = (
        scores_under(form(board(*rows, how=how)), draws.weights) for how in Aggregation
    )
    assert (arithmetic >= geometric - 1e-12).all()
    assert (geometric >= harmonic - 1e-12).all()
    assert (harmonic >= minimum - 1e-12).all()


@given(rows_of(GAPS), MEANS, MISSING)
def test_weights_of_a_hundred_and_of_one_are_the_same_weights(
    rows: list[list[float]], how: Aggregation, missing: Missing
) -> None:
    made = board(*rows, how=how, missing=missing)
    hundred, one = (
        with_weights(made, {code: share * whole for code, share in zip("abc", (0.2, 0.3, 0.5), strict=True)})
        for whole in (100, 1)
    )
    np.testing.assert_allclose(
        scores_at(hundred, hundred.weights), scores_at(one, one.weights), rtol=0, atol=1e-15, equal_nan=True
    )


@given(rows_of(GAPS), MEANS)
def test_a_constant_dimension_moves_nobody(rows: list[list[float]], how: Aggregation) -> None:
    """Under the arithmetic mean a column that is the same for all never changes an order."""
    constant = [[0.5, row[1], row[2]] for row in rows]
    made = board(*constant)
    assert {len(rank_trace(made, region, "a").steps()) for region in made.regions} == {1}
    assert board(*constant, how=how).scores[:, 0].tolist() == [0.5] * len(rows)


def test_everything_is_told_of_one_region_alone() -> None:
    made = board([0.3, 0.9])
    draws = simplex_draws(made, 10)
    summary = rank_summary(made, acceptability(made, draws))
    assert summary[["rank", "low", "median", "high"]].iloc[0].tolist() == [1, 1, 1, 1]
    assert [step.rank for step in rank_trace(made, "A", "a").steps()] == [1]
    best, worst, first = best_rank(made, "A"), worst_rank(made, "A"), weights_for_first(made, "A")
    assert best is not None
    assert worst is not None
    assert first is not None
    assert (best.rank, worst.rank, first.moved) == (1, 1, about(0))
