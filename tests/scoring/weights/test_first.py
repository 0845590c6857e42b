"""The weights that put a region first, or a mixture of others that is above it under all weights."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings

from scoring import Aggregation, Missing, rank
from scoring.weights import first
from scoring.weights.board import Board, scores_at
from scoring.weights.box import all_weights, box_around, least
from scoring.weights.first import weights_for_first
from tests.scoring.building import BLOCK, REWEIGHT
from tests.scoring.weights.boards import (
    GAPS,
    LEVELS,
    MEANS,
    MISSING,
    NAN,
    WEIGHTS,
    about,
    board,
    grid,
    ranks_on,
    rows_of,
)


def is_first(made: Board, weights: np.ndarray) -> bool:
    place = rank(pd.Series(scores_at(made, weights)))[0]
    return place is not pd.NA and bool(place == 1)


@settings(max_examples=60)
@given(rows_of(LEVELS, 6), WEIGHTS)
def test_the_nearest_weights_put_it_first_and_nearer_ones_of_a_grid_do_not(
    rows: list[list[float]], weights: list[float]
) -> None:
    made = board(*rows, weights=weights)
    found = weights_for_first(made, "A")
    assert found is not None
    everywhere = list(grid(3, 24))
    reaching = [everywhere[place] for place in np.flatnonzero(ranks_on(made, everywhere)[:, 0] == 1)]
    if found.proof is not None:
        assert reaching == []
        mixed = sum(share * made.scores[made.row(region)] for region, share in found.proof.mixture.items())
        assert sum(found.proof.mixture.values()) == pytest.approx(1)
        assert (mixed - made.scores[0]).min() == about(found.proof.lead)
        assert found.proof.lead > 0
    else:
        assert found.weights is not None
        assert found.moved is not None
        assert is_first(made, found.weights)
        moved = [np.abs(one - made.weights).sum() / 2 for one in reaching]
        assert found.moved <= min(moved, default=1.0) + 1e-4  # alone first may cost a little more than a shared place


@settings(max_examples=60)
@given(rows_of(GAPS, 6), MEANS, MISSING)
def test_with_gaps_and_any_mean_the_answer_holds_or_is_not_given(
    rows: list[list[float]], how: Aggregation, missing: Missing
) -> None:
    made = board(*rows, how=how, missing=missing)
    box = all_weights(made)
    found = weights_for_first(made, "A", box)
    if found is None:
        return
    if found.weights is not None:
        assert is_first(made, found.weights)
    elif found.proof is not None:
        inside = [np.maximum(one, box.lower) for one in grid(3, 12)]
        assert 1 not in ranks_on(made, inside)[:, 0]


def test_who_leads_already_moves_no_weight() -> None:
    found = weights_for_first(board([0.8, 0.2], [0.3, 0.5]), "A")
    assert found is not None
    assert found.moved == about(0)
    assert found.proof is None


def test_the_least_weight_is_moved_up_to_the_crossing() -> None:
    found = weights_for_first(board([0.8, 0.2], [0.3, 0.5]), "B")
    assert found is not None
    assert found.weights is not None
    assert found.weights == pytest.approx([0.375, 0.625], abs=1e-5)
    assert found.moved == pytest.approx(0.125, abs=1e-5)


def test_a_mixture_of_others_that_is_better_everywhere_is_the_proof() -> None:
    """No single region beats C everywhere; half A and half B do, by 0.1."""
    found = weights_for_first(board([0.8, 0.2], [0.2, 0.8], [0.4, 0.4]), "C")
    assert found is not None
    assert found.weights is None
    assert found.proof is not None
    assert found.proof.mixture == {"A": about(0.5), "B": about(0.5)}
    assert found.proof.lead == about(0.1)


def test_a_box_may_forbid_what_all_weights_allow() -> None:
    made = board([0.8, 0.2], [0.3, 0.5])
    narrow = box_around(made, 0.1)
    found = weights_for_first(made, "B", narrow)
    assert found is not None
    assert found.proof is not None
    assert found.proof.mixture == {"A": about(1)}
    assert found.proof.lead == about(float(least(narrow, made.scores[0] - made.scores[1])))


def test_a_zero_in_a_geometric_mean_is_beaten_under_all_weights() -> None:
    made = board([0.0, 1.0], [0.1, 0.1], how=Aggregation.GEOMETRIC)
    found = weights_for_first(made, "A")
    assert found is not None
    assert found.proof is not None
    assert (found.proof.mixture, found.proof.lead) == ({"B": 1.0}, float("inf"))
    other = weights_for_first(made, "B")
    assert other is not None
    assert other.moved == about(0)


def test_who_has_no_score_is_never_first_and_needs_no_proof() -> None:
    assert weights_for_first(board([NAN, 0.5], missing=BLOCK), "A") is None


def test_others_that_count_other_dimensions_may_leave_it_untold() -> None:
    made = board([0.5, 0.6, 0.5], [NAN, 0.9, 0.9], missing=REWEIGHT)
    found = weights_for_first(made, "A", box_around(made))
    assert found is not None
    assert (found.weights, found.proof) == (None, None)


def test_a_solution_that_the_ranking_does_not_confirm_is_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(first, "scores_at", lambda *_: np.array([0.1, 0.9]))
    with pytest.raises(RuntimeError, match="confirm"):
        weights_for_first(board([0.8, 0.2], [0.3, 0.5]), "A")
