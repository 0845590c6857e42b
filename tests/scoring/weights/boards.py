"""Small boards for the tests, built in one line each, and the grid of all weights that they are held against."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import strategies as st

from scoring import Aggregation, Missing, MissingPolicy, score
from scoring.weights.board import Board, board_of, scores_at
from scoring.weights.places import ranks_under
from tests.scoring.building import ZERO, flat

NAN = float("nan")
LETTERS = "abcdefgh"


def board(
    *rows: list[float],
    how: Aggregation = Aggregation.ARITHMETIC,
    missing: Missing = ZERO,
    weights: list[float] | None = None,
    floor: float | None = None,
) -> Board:
    """Make a board of regions A, B, C ... over dimensions a, b, c ..., weights equal unless stated."""
    codes = list(LETTERS[: len(rows[0])])
    made = flat(*codes, how=how, missing=missing, floor=floor)
    regions = [f"R{number}" if len(rows) > 26 else chr(ord("A") + number) for number in range(len(rows))]
    scores = score(pd.DataFrame(rows, pd.Index(regions, dtype=object), codes, float), made)
    plain = board_of(scores, made)
    return plain if weights is None else replace(plain, weights=np.array(weights) / sum(weights))


def grid(dimensions: int, steps: int) -> Iterator[np.ndarray]:
    """All weights in steps of 1/steps, together 1."""
    for parts in product(range(steps + 1), repeat=dimensions - 1):
        if sum(parts) <= steps:
            yield np.array([*parts, steps - sum(parts)]) / steps


def ranks_on(made: Board, weights: list[np.ndarray]) -> np.ndarray:
    """The ranks of all regions under each of some weights: weights x regions, 0 without a score."""
    return ranks_under(np.array([scores_at(made, one) for one in weights]))


def about(number: float) -> Any:
    """A number to within what binary arithmetic leaves of it, that stands where a float is asked."""
    return pytest.approx(number, abs=1e-9)


LEVELS = st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0])
GAPS = st.one_of(LEVELS, LEVELS, LEVELS, st.just(NAN))
MEANS = st.sampled_from(list(Aggregation))
MISSING = st.builds(Missing, st.sampled_from(list(MissingPolicy)), st.sampled_from([0.0, 0.0, 0.4, 0.7]))
WEIGHTS = st.lists(st.sampled_from([1.0, 2.0, 3.0, 5.0]), min_size=3, max_size=3)


def rows_of(cell: st.SearchStrategy[float], most: int = 7) -> st.SearchStrategy[list[list[float]]]:
    """Tables of up to so many regions on three dimensions."""
    return st.lists(st.lists(cell, min_size=3, max_size=3), min_size=1, max_size=most)
