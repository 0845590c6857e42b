"""The sentences under a trace: how far one weight may move before something changes."""

from dataclasses import replace

import numpy as np
import pandas as pd

from data.instruments import load_instrument, shipped
from scoring import Instrument, Rounding
from scoring.weights.board import Board
from scoring.weights.trace import rank_trace
from tests.charts.tables import ENGLISH
from ui.simulation.outcome import Outcome
from ui.simulation.trace import sentences_of_trace, top_of

INSTRUMENT = load_instrument(shipped()["kesiapan-1"])
BOARD = Board(
    pd.Index(["A", "B", "C"], dtype=object),
    ("REG", "LEM"),
    np.array([[0.9, 0.2], [0.2, 0.9], [0.1, 0.1]]),
    np.ones((3, 2)),
    np.array([0.6, 0.4]),
    INSTRUMENT.root,
)
NAMES = pd.Series({"A": "Kab. A", "B": "Kab. B", "C": "Kab. C"})


def told(region: str, instrument: Instrument = INSTRUMENT) -> list[str]:
    trace = rank_trace(BOARD, region, "REG")
    found = Outcome(BOARD, official=True, rows=pd.DataFrame())
    return sentences_of_trace(NAMES, instrument, found, trace, top_of(trace), "Regulation", ENGLISH)


def test_the_leader_and_the_top_places_have_the_weights_between_which_they_hold() -> None:
    first, top, _band = told("B")
    assert first == "Kab. A stays first while the weight of Regulation is between 50.0% and 100.0%."
    assert top == "Kab. B stays in the top 3 whatever the weight of Regulation."


def test_the_leader_is_not_told_twice_where_it_is_the_chosen_region() -> None:
    assert [sentence for sentence in told("A") if "first" in sentence or "top" in sentence] == told("A")[:1]


def test_the_band_has_the_weights_between_which_it_stays() -> None:
    assert "stays in its band while the weight of Regulation is between" in told("A")[-1]


def test_where_contributions_are_rounded_one_by_one_the_band_cannot_be_told() -> None:
    rounded = replace(INSTRUMENT, scale=replace(INSTRUMENT.scale, rounding=Rounding.ROUND_CONTRIBUTIONS))
    assert "cannot be told" in told("A", rounded)[-1]


def test_an_instrument_without_bands_says_nothing_of_them() -> None:
    assert all("band" not in sentence for sentence in told("A", replace(INSTRUMENT, bands=())))
