"""Who is above whom, and who is tied within noise."""

import numpy as np
import pandas as pd
import pytest

from scoring.weights.draws import box_draws, simplex_draws
from scoring.weights.winning import level, level_with_next, winning_index, winning_matrix
from tests.scoring.building import BLOCK
from tests.scoring.weights.boards import NAN, board

BOARD = board([0.6, 0.2], [0.4, 0.6], [0.1, 0.1], [0.1, 0.1])


def test_the_winning_index_is_the_share_of_weights_with_the_first_ahead() -> None:
    found = winning_index(BOARD, simplex_draws(BOARD, 20_000), [("A", "B"), ("A", "C"), ("C", "A"), ("C", "D")])
    assert found["ahead"].tolist() == pytest.approx([1 / 3, 1, 0, 0], abs=0.01)
    assert found["behind"].tolist() == pytest.approx([2 / 3, 0, 1, 0], abs=0.01)
    assert found["level"].tolist() == [True, False, False, True]
    with pytest.raises(KeyError):
        winning_index(BOARD, simplex_draws(BOARD, 5), [("A", "Z")])


def test_all_pairs_at_once_are_the_pairs_one_by_one() -> None:
    rows = np.random.default_rng(5).random((30, 4)).round(2).tolist()
    made = board(*rows)
    draws = box_draws(made, count=300)
    matrix = winning_matrix(made, draws)
    pairs = [(one, other) for one in made.regions for other in made.regions]
    listed = winning_index(made, draws, pairs)
    assert matrix.ravel().tolist() == listed["ahead"].tolist()
    assert matrix.T.ravel().tolist() == listed["behind"].tolist()
    assert (matrix.diagonal() == 0).all()


def test_all_pairs_of_a_country_are_refused() -> None:
    made = board(*[[0.5, 0.5]] * 201)
    with pytest.raises(ValueError, match="200"):
        winning_matrix(made, box_draws(made, count=1))


def test_level_ends_where_one_is_ahead_in_more_than_95_of_100() -> None:
    assert level(np.array([0.95, 0.951, 0.02, 0.0]), np.array([0.05, 0.03, 0.97, 0.0])).tolist() == [
        True, False, False, True,
    ]  # fmt: skip


def test_each_region_is_held_against_the_one_that_follows_it() -> None:
    found = level_with_next(BOARD, simplex_draws(BOARD, 500))
    assert found.index.tolist() == ["B", "A", "C", "D"]
    assert found.tolist() == [True, False, True, pd.NA]


def test_who_has_no_rank_is_level_with_nobody() -> None:
    made = board([0.6, NAN], [0.4, 0.6], missing=BLOCK)
    assert level_with_next(made, box_draws(made, count=5)).tolist() == [pd.NA, pd.NA]
    nobody = board([NAN, NAN], missing=BLOCK)
    assert level_with_next(nobody, box_draws(nobody, count=5)).tolist() == [pd.NA]
