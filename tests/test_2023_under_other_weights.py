"""What the real results of 2023 say about weights: the figures that the pages show, pinned.

All 130 regions are scored again on the five dimensions that both weight schemes share (REGULER: 10, 20, 30, 20, 20).
"""

import pandas as pd
import pytest

from scoring import Choice, index_scores, rank, score, sensitivity, shared_scheme
from scoring.weights import (
    Board,
    acceptability,
    all_weights,
    best_rank,
    board_of,
    box_around,
    box_draws,
    leader_stays_first,
    rank_summary,
    robust_pairs,
    robustly_in_top,
    scores_at,
    weights_for_first,
    winning_matrix,
    worst_rank,
)
from tests.test_published_results import DIMENSIONS, facts, instrument_of, scored

TOP_TEN = ["33.72", "32.73", "35.77", "33.74", "35.78", "34.02", "34.03", "33.11", "33.21", "34.71"]


@pytest.fixture(scope="module")
def together() -> Board:
    """All regions of 2023 on the dimensions they share."""
    made = instrument_of(2023)
    common = shared_scheme(made)
    return board_of(score(facts(2023)[DIMENSIONS].astype(float), made, common), made, common)


def named(found: pd.Series) -> set[str]:
    return set(found.index[found.fillna(value=False)])


def test_the_ten_first_stay_the_ten_first_while_no_weight_moves_by_more_than_a_quarter(together: Board) -> None:
    now = rank(pd.Series(scores_at(together, together.weights), together.regions))
    assert set(now.index[now <= 10]) == set(TOP_TEN)
    assert named(robustly_in_top(together, 10, box_around(together, 0.25))) == set(TOP_TEN)
    assert acceptability(together, box_draws(together)).top(10).sum() == 10


def test_under_all_weights_only_surakarta_is_sure_of_the_ten_first(together: Board) -> None:
    found = robustly_in_top(together, 10, all_weights(together))
    assert named(found) == {"33.72"}
    assert found.notna().all()
    worst = worst_rank(together, "33.72")
    assert worst is not None
    assert (worst.rank, worst.exact) == (3, True)


def test_surakarta_leads_until_quick_wins_weigh_nine_nineteenths(together: Board) -> None:
    kept = {dimension: leader_stays_first(together, dimension)["33.72"] for dimension in together.dimensions}
    assert kept["quick_wins"].high == pytest.approx(9 / 19)
    assert {dimension for dimension, interval in kept.items() if interval.low == 0} == set(together.dimensions)


def test_37_of_130_regions_move_five_ranks_or_more_when_all_are_scored_on_the_common_dimensions(
    together: Board,
) -> None:
    """Competition ranks of unrounded scores, all 130 in one list, before and after: an own calculation once said 38."""
    before = rank(index_scores(scored(2023)))
    after = rank(pd.Series(scores_at(together, together.weights), together.regions))
    moved = (after - before).abs()
    assert (len(moved), int((moved >= 5).sum())) == (130, 37)


def test_thirteen_regions_can_be_first_and_for_every_other_there_is_a_proof(together: Board) -> None:
    found = [weights_for_first(together, region) for region in together.regions]
    assert sum(one is not None and one.weights is not None for one in found) == 13
    proofs = [one.proof for one in found if one is not None and one.weights is None]
    assert len(proofs) == 117
    for proof in proofs:
        assert proof is not None
        assert proof.lead > 0


def test_padang_pariaman_is_39th_and_its_rank_is_36_to_41_in_the_box_and_22_to_66_at_all(together: Board) -> None:
    boxes = (box_around(together), None)
    extremes = [find(together, "13.05", box) for box in boxes for find in (best_rank, worst_rank)]
    assert all(one is not None and one.exact for one in extremes)
    assert [one.rank for one in extremes if one is not None] == [36, 41, 22, 66]
    summary = rank_summary(together, acceptability(together, box_draws(together))).set_index("region").loc["13.05"]
    assert summary["rank"] == 39
    assert 36 <= summary["low"] <= summary["median"] <= summary["high"] <= 41


def test_a_robust_pair_wins_in_every_draw(together: Board) -> None:
    pairs = robust_pairs(together, box_around(together))
    assert (int(pairs.above.sum()), bool(pairs.told.all())) == (7796, True)
    behind = winning_matrix(together, box_draws(together, count=500)).T
    assert behind[pairs.above].max() == 0


def test_normalisation_matters_most_and_the_missing_policy_changes_nothing_where_nothing_is_missing() -> None:
    made = instrument_of(2023)
    found = sensitivity(facts(2023)[DIMENSIONS].astype(float), made, shared_scheme(made), regions=["13.05"])
    shift = found.effects[found.effects["result"] == "mean_shift"].set_index("choice")["total"]
    assert found.changed[Choice.MISSING] == 0
    assert shift.idxmax() == Choice.NORMALISATION
    assert shift[Choice.MISSING] == 0
    assert shift[Choice.WEIGHTS] < 0.2
