"""The board scores as the core does, under every aggregation, missing policy and weight."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring import Aggregation, Missing, Status, index_scores, score
from scoring.weights.board import board_of, scores_at, with_weights
from scoring.weights.form import form, scores_under
from scoring.weights.given import WeightsError
from tests.scoring.building import flat, indicator, instrument, node
from tests.scoring.weights.boards import GAPS, MEANS, MISSING, NAN, board, rows_of

POSITIVE = st.lists(st.integers(1, 20), min_size=3, max_size=3)
STATUS = st.sampled_from([Status.ANSWERED, Status.ANSWERED, Status.ANSWERED, Status.NOT_APPLICABLE])


@given(rows_of(GAPS), MEANS, MISSING, POSITIVE, st.sampled_from([None, 0.1]), st.data())
def test_scores_under_any_weights_are_those_of_the_core(
    rows: list[list[float]],
    how: Aggregation,
    missing: Missing,
    weights: list[int],
    floor: float | None,
    data: st.DataObject,
) -> None:
    codes = ["a", "b", "c"]
    answers = pd.DataFrame(rows, pd.Index([str(row) for row in range(len(rows))], dtype=object), codes, float)
    shape = [[data.draw(STATUS) for _ in codes] for _ in rows]
    status = pd.DataFrame(shape, answers.index, codes, object)
    plain = flat(*codes, how=how, missing=missing, floor=floor)
    made = board_of(score(answers, plain, status=status), plain)
    other = flat(*codes, how=how, missing=missing, floor=floor, weights=dict(zip(codes, weights, strict=True)))
    expected = index_scores(score(answers, other, status=status)).to_numpy()
    np.testing.assert_allclose(scores_at(made, np.array(weights)), expected, rtol=0, atol=1e-12)
    under = scores_under(form(made), np.array([weights, weights]) / sum(weights))
    np.testing.assert_allclose(under, [expected, expected], rtol=0, atol=1e-12)


def test_only_what_the_scheme_weighs_is_on_the_board() -> None:
    made = instrument([node("I")], [indicator("a"), indicator("b"), indicator("c")], schemes={"X": {"b": 0, "c": 3}})
    set_up = board_of(score(pd.DataFrame({"a": [0.5], "b": [1.0], "c": [0.1]}, index=["r"]), made), made)
    assert set_up.dimensions == ("a", "c")
    assert set_up.weights.tolist() == [0.25, 0.75]
    assert set_up.scores.tolist() == [[0.5, 0.1]]
    assert (set_up.row("r"), set_up.column("c")) == (0, 1)
    with pytest.raises(KeyError):
        set_up.column("b")


def test_regions_of_two_schemes_are_never_ranked_as_if_they_shared_one() -> None:
    leaves = [indicator("a"), indicator("b"), indicator("c")]
    made = instrument([node("I")], leaves, schemes={"X": {"a": 3, "c": 0}, "Y": {}})
    answers = pd.DataFrame({"a": [0.5, 0.5], "b": [1.0, 1.0], "c": [0.5, 0.5]}, index=["p", "q"])
    mixed = score(answers, made, pd.Series({"p": "X", "q": "Y"}))
    for scheme in ("X", "Y"):
        with pytest.raises(ValueError, match="not scored under"):
            board_of(mixed, made, scheme)


def test_a_board_takes_stated_weights_or_refuses_them() -> None:
    made = board([0.2, 0.8], [0.9, 0.3])
    assert with_weights(made, {"a": 10, "b": 90}).weights.tolist() == [0.1, 0.9]
    with pytest.raises(WeightsError):
        with_weights(made, {"a": 5, "b": 3})


def test_a_score_without_end_has_no_board() -> None:
    with pytest.raises(ValueError, match="infinite"):
        replace(board([0.5, 0.5]), scores=np.array([[float("inf"), 0.5]]))


def test_a_dimension_without_any_answer_stays_on_the_board() -> None:
    assert scores_at(board([0.4, NAN], [0.8, NAN]), np.array([0.5, 0.5])).tolist() == [0.2, 0.4]
