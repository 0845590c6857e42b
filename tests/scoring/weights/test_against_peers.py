"""The same figures as pymcdm and scikit-criteria where theory has one answer, and other ones where they stray.

Both are packages of multi-criteria decision analysis; they are installed for tests and measurements only.
"""

import numpy as np
import pandas as pd
import pytest

from scoring import Aggregation, rank
from scoring.weights import acceptability, scores_at, simplex_draws
from scoring.weights.form import form, scores_under
from tests.scoring.building import REWEIGHT
from tests.scoring.weights.boards import NAN, board

TABLE = np.random.default_rng(11).uniform(0.05, 1, (30, 5))
MODELS = {Aggregation.ARITHMETIC: ("WSM", "WeightedSumModel"), Aggregation.GEOMETRIC: ("WPM", "WeightedProductModel")}


def as_it_is(column: np.ndarray, cost: object) -> np.ndarray:
    """The scores are normalised already."""
    assert not cost
    return column


@pytest.mark.parametrize("how", list(MODELS))
def test_sums_and_products_are_those_of_both_packages(how: Aggregation) -> None:
    import skcriteria
    from pymcdm import methods
    from skcriteria.agg import simple

    one, other = MODELS[how]
    made = board(*TABLE.tolist(), how=how)
    for weights in simplex_draws(made, 5).weights:
        ours = scores_at(made, weights)
        theirs = getattr(methods, one)(normalization_function=as_it_is)(TABLE, weights, np.ones(5))
        decided = getattr(simple, other)().evaluate(skcriteria.mkdm(TABLE, [max] * 5, weights=weights))
        places = rank(pd.Series(ours)).tolist()
        assert places == rank(pd.Series(theirs)).tolist() == decided.rank_.tolist()
        if how is Aggregation.ARITHMETIC:
            assert ours == pytest.approx(theirs, abs=1e-12)
            assert ours == pytest.approx(decided.e_.score, abs=1e-12)
        else:  # they print logarithms or products: in proportion to ours
            assert np.ptp(np.log(ours) - np.log(theirs)) < 1e-12
            assert np.ptp(np.log(ours) - np.log(10.0) * np.asarray(decided.e_.score)) < 1e-9


def test_the_loop_that_both_packages_leave_to_their_users_gives_the_same_acceptability() -> None:
    from pymcdm import helpers, methods

    made = board(*TABLE.tolist())
    draws = simplex_draws(made, 200)
    counted = np.zeros((30, 30))
    body = methods.WSM(normalization_function=as_it_is)
    for weights in draws.weights:
        ranks = helpers.rankdata(body(TABLE, weights, np.ones(5)), reverse=True).astype(int)
        counted[np.arange(30), ranks - 1] += 1
    assert (acceptability(made, draws).shares == counted / 200).all()


def test_ties_are_neither_dense_nor_averaged_and_a_blank_is_one_regions_matter() -> None:
    """Four regions of which two tie: scikit-criteria ranks the last 3, pymcdm the tied 2.5; ours are 2, 2, 4."""
    import skcriteria
    from pymcdm import helpers
    from skcriteria.agg import simple

    tied = board([0.9, 0.9], [0.5, 0.5], [0.5, 0.5], [0.1, 0.1])
    scores = scores_at(tied, tied.weights)
    dense = simple.WeightedSumModel().evaluate(skcriteria.mkdm(tied.scores, [max] * 2, weights=[0.5, 0.5])).rank_
    assert (dense.max(), helpers.rankdata(scores, reverse=True)[1]) == (3, 2.5)
    assert rank(pd.Series(scores)).tolist() == [1, 2, 2, 4]
    gap = board([0.9, NAN], [0.5, 0.5], missing=REWEIGHT)
    assert scores_under(form(gap), np.array([[0.5, 0.5]])).tolist() == [[0.9, 0.5]]
