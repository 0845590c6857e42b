"""Formulas of scores beside the core: the piecewise ones, computed here as a spreadsheet does."""

import re

import pandas as pd
import pytest

from scoring import Breakpoint, normalise
from scoring.formulas.leaf import placed
from tests.scoring.building import indicator, instrument, node

POINTS = (Breakpoint(0, 0), Breakpoint(10, 0.75), Breakpoint(20, 1))
ANSWERS = [-4.0, 0.0, 5.0, 10.0, 14.0, 20.0, 26.0]


def computed(formula: str) -> float:
    """Compute a formula of numbers, brackets and IF."""
    called = re.sub(r"IF\(([^,]+),", r"choose(\1,", formula)
    return float(eval(called, {"choose": lambda true, one, other: one if true else other}))  # noqa: S307 - our own text


@pytest.mark.parametrize("clipped", [True, False])
def test_break_points_are_read_off_as_the_core_does(clipped: bool) -> None:  # noqa: FBT001 - a parameter of the test
    part = indicator("a", breakpoints=POINTS, clipped=clipped)
    given = pd.DataFrame({"a": ANSWERS})
    expected = normalise(given, instrument([node("I")], [part]))["a"].tolist()
    assert [computed(placed(part, str(answer))) for answer in ANSWERS] == pytest.approx(expected, abs=1e-12)
