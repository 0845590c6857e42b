"""Figures for a hall: what is written at the marks, gaps, and names that are no markup."""

import json

import plotly.graph_objects
import pytest

from charts import DARK, LIGHT, Bars, Frame, Lines, Role, Series, Steps, hall_figure
from words import speak

INDONESIAN = speak("id")
HOSTILE = '<a href="https://example.org">x</a>'
OWN = Series("Kab. Satu", (2.5, None), Role.OWN)
OTHERS = (Series("median", (2.0, 1.0), Role.PEERS), Series(HOSTILE, (4.0, 3.0), Role.OTHER))
BARS = Bars((HOSTILE, "Output"), (OWN, *OTHERS), 0.0, 4.0, 2)
LINES = Lines(("2022", "2023"), (OWN,), 0.0, 4.0, 2)
STEPS = Steps(("2022", 2.5), (("Output", 0.75), ("Outcome", -0.25)), ("2023", 3.0), 2)


@pytest.mark.parametrize("block", [BARS, LINES, STEPS], ids=lambda block: type(block).__name__)
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.page)
def test_every_figure_is_plain_valid_and_safe(block: Bars | Lines | Steps, theme: object) -> None:
    figure = hall_figure(block, Frame(DARK if theme is DARK else LIGHT), INDONESIAN)
    assert json.loads(json.dumps(figure, allow_nan=False)) == figure
    assert "<a href" not in json.dumps(figure)
    plotly.graph_objects.Figure(figure)


def test_a_missing_value_is_a_gap_and_its_label_is_empty() -> None:
    for block in (BARS, LINES):
        own = hall_figure(block, Frame(), INDONESIAN)["data"][0]
        assert own["y"] == [2.5, None]
        assert own["text"] == ["<b>2,50</b>", ""]


def test_the_steps_float_between_the_two_figures() -> None:
    (bar,) = hall_figure(STEPS, Frame(), INDONESIAN)["data"]
    tops = [base + height for base, height in zip(bar["base"], bar["y"], strict=True)]
    assert tops == [2.5, 3.25, 3.25, 3.0]
    assert bar["base"][1:3] == [2.5, 3.0]
    assert bar["text"] == ["<b>2,50</b>", "<b>+0,75</b>", "<b>−0,25</b>", "<b>3,00</b>"]
