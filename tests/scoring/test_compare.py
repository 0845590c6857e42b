"""Schemes in common, peers, imbalance."""

import pandas as pd
import pytest

from scoring import imbalance_penalty, peer_quartiles, score, shared_scheme
from tests.scoring.building import REWEIGHT, flat, indicator, instrument, node

NAN = float("nan")


def test_the_shared_scheme_weighs_only_what_all_weigh() -> None:
    leaves = [indicator("a"), indicator("b")]
    assert shared_scheme(instrument([node("I")], leaves, schemes={"Y": {}, "X": {"b": 0}})) == "X"
    assert shared_scheme(instrument([node("I")], leaves, schemes={"Y": {"a": 0}, "X": {"b": 0}})) is None
    assert shared_scheme(flat("a")) == "default"


def test_quartiles_are_of_the_peers_alone() -> None:
    scores = score(pd.DataFrame({"a": [0.0, 0.2, 0.4, 1.0, NAN]}, index=list("vwxyz")), flat("a", missing=REWEIGHT))
    found = peer_quartiles(scores, pd.Index(["w", "x", "y", "z"])).set_index("code").loc["a"]
    assert found.tolist() == pytest.approx([0.3, 0.4, 0.7, 3])


def test_imbalance_costs_what_the_geometric_mean_lies_below_the_arithmetic() -> None:
    made = flat("a", "b", missing=REWEIGHT)
    answers = pd.DataFrame(
        {"a": [0.5, 0.2, 0.0, NAN], "b": [0.5, 0.8, 1.0, 0.4]}, index=["even", "uneven", "zero", "gap"]
    )
    penalty = imbalance_penalty(score(answers, made), made)
    assert penalty.tolist() == pytest.approx([0.0, 0.1, 0.5, NAN], nan_ok=True)


def test_imbalance_counts_what_the_regions_scheme_weighs() -> None:
    made = instrument([node("I")], [indicator("a"), indicator("b")], schemes={"X": {}, "Y": {"b": 0}})
    schemes = pd.Series({"p": "X", "q": "Y"})
    scores = score(pd.DataFrame({"a": [0.2, 0.2], "b": [0.8, NAN]}, index=["p", "q"]), made, schemes)
    assert imbalance_penalty(scores, made, schemes).to_dict() == pytest.approx({"p": 0.1, "q": 0.0})
