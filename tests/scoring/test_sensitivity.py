"""Which choice matters, on answers where it is known."""

import numpy as np
import pandas as pd
import pytest

from scoring import Aggregation, MissingPolicy, Normalisation, Status, index_scores, rank, score
from scoring.sensitivity import MEAN_SHIFT, Choice, Options, Sensitivity, sensitivity
from scoring.weights.draws import DrawScheme
from tests.scoring.building import BLOCK, ZERO, flat, indicator, instrument, node

NAN = float("nan")
CODES = ["a", "b", "c"]
FEW = Options(count=16)


def answers(*rows: list[float]) -> pd.DataFrame:
    return pd.DataFrame(rows, pd.Index(list("PQRSTUVW")[: len(rows)], dtype=object), CODES, float)


PLAIN = answers([0.9, 0.2, 0.5], [0.5, 0.6, 0.4], [0.3, 0.3, 0.9], [0.1, 0.2, 0.3])


def of(found: Sensitivity, result: str) -> pd.DataFrame:
    rows = found.effects[found.effects["result"] == result]
    return rows.set_index("choice")[["first", "total"]]


def test_without_blanks_the_missing_policy_changes_nothing_and_this_is_said() -> None:
    found = sensitivity(PLAIN, flat(*CODES), regions=["P", "S"], options=FEW)
    assert found.changed[Choice.MISSING] == 0
    assert (found.changed.drop(Choice.MISSING) > 0).all()
    assert of(found, "P").loc[Choice.MISSING].tolist() == [0, 0]
    assert of(found, MEAN_SHIFT)["total"].drop(Choice.MISSING).gt(0).all()
    assert of(found, "S").isna().all(axis=None)  # last in every run
    assert found.results.set_index("result").loc["S"].tolist() == [4, 4]
    assert found.runs == 3 * 2 * 3 * 16 == len(found.draws.weights) * 18


def test_a_blank_makes_the_missing_policy_matter() -> None:
    with_blank = answers([0.9, 0.9, NAN], [0.7, 0.7, 0.7], [0.1, 0.2, 0.3])
    only = Options((Normalisation.GOALPOSTS,), aggregations=(Aggregation.ARITHMETIC,), count=8)
    found = sensitivity(with_blank, flat(*CODES), regions=["P"], options=only)
    assert found.changed.to_dict() == {
        Choice.NORMALISATION: 0, Choice.MISSING: 1, Choice.AGGREGATION: 0, Choice.WEIGHTS: 0,
    }  # fmt: skip
    assert of(found, "P")["first"].tolist() == pytest.approx([0, 1, 0, 0])


def test_where_only_weights_vary_they_are_all_of_it_and_the_ranks_are_those_of_the_core() -> None:
    only = Options(
        (Normalisation.GOALPOSTS,), (MissingPolicy.ZERO,), (Aggregation.ARITHMETIC,), DrawScheme.SIMPLEX, 32, 5
    )
    found = sensitivity(PLAIN, flat(*CODES), regions=["P", "Q"], options=only)
    assert of(found, "P").loc[Choice.WEIGHTS].tolist() == pytest.approx([1, 1])
    ranks, shifts = [], []
    now = rank(index_scores(score(PLAIN, flat(*CODES))))
    for weights in found.draws.weights:
        made = flat(*CODES, weights=dict(zip(CODES, weights, strict=True)))
        places = rank(index_scores(score(PLAIN, made)))
        ranks.append(places["Q"])
        shifts.append((places - now).abs().mean())
    listed = found.results.set_index("result")
    assert listed.loc["Q"].tolist() == [min(ranks), max(ranks)]
    assert listed.loc[MEAN_SHIFT].tolist() == pytest.approx([min(shifts), max(shifts)])
    assert (found.options.seed, found.draws.seed, found.draws.scheme) == (5, 5, DrawScheme.SIMPLEX)


def test_the_same_seed_gives_the_same_effects_and_the_interval_holds_them() -> None:
    one, again = (sensitivity(PLAIN, flat(*CODES), regions=["Q"], options=FEW) for _ in range(2))
    pd.testing.assert_frame_equal(one.effects, again.effects)
    told = one.effects.dropna()
    assert (told["total_low"] <= told["total_high"]).all()
    assert told[["first", "total"]].stack().between(-1e-12, 1 + 1e-12).all()


def test_policies_reach_every_node_and_other_schemes_leave_their_dimensions_out() -> None:
    made = instrument(
        [node("I"), node("X", "I", missing=ZERO), node("Y", "I", missing=BLOCK)],
        [indicator("a", "X"), indicator("b", "X"), indicator("c", "Y")],
        schemes={"all": {}, "x": {"Y": 0}},
    )
    table = answers([0.9, NAN, 0.1], [0.6, 0.6, 0.1], [0.1, 0.1, 0.1])
    only = Options((Normalisation.GOALPOSTS,), aggregations=(Aggregation.ARITHMETIC,), count=4)
    found = sensitivity(table, made, "x", regions=["P"], options=only)
    assert found.draws.weights.tolist() == [[1], [1], [1], [1]]
    assert found.results.set_index("result").loc["P"].tolist() == [1, 2]
    assert found.changed[Choice.MISSING] == 1


def test_who_did_not_take_part_is_not_ranked_and_who_has_no_rank_in_a_run_is_not_told() -> None:
    table = answers([0.9, NAN, 0.1], [0.6, 0.6, 0.1], [0.1, 0.1, 0.1])
    status = pd.DataFrame(Status.ANSWERED, table.index, CODES, dtype=object)
    status.loc["R"] = Status.NOT_PARTICIPATING
    blocking = Options(policies=(MissingPolicy.ZERO, MissingPolicy.BLOCK), count=4)
    found = sensitivity(table, flat(*CODES), None, status, ["P", "Q"], blocking)
    assert of(found, "P").isna().all(axis=None)
    assert of(found, "Q").notna().all(axis=None)
    assert found.results.set_index("result").loc["Q"].tolist() == [1, 2]
    with pytest.raises(KeyError):
        sensitivity(table, flat(*CODES), None, status, ["R"], blocking)


def test_a_round_in_which_nobody_has_a_score_has_nothing_to_tell() -> None:
    blank = answers([NAN, NAN, NAN])
    found = sensitivity(blank, flat(*CODES, missing=BLOCK), options=Options(policies=(MissingPolicy.BLOCK,), count=2))
    assert found.changed.eq(0).all()
    assert np.isnan(found.results["highest"]).all()
