"""Formulas of scores beside the core: the piecewise ones, computed here as a spreadsheet does."""

import re
from decimal import Decimal

import pandas as pd
import pytest

from scoring import Breakpoint, Rounding, Scale, half_up, normalise, on_scale
from scoring.formulas import part_formula, placed, printed, printed_formula
from tests.scoring.building import FOUR, HUNDRED, indicator, instrument, node

ONE_TO_FIVE = Scale(Decimal(1), Decimal(5), 2, Rounding.SUM_THEN_ROUND)

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


@pytest.mark.parametrize(("scale", "shown"), [(HUNDRED, "77.89"), (FOUR, "3.12"), (ONE_TO_FIVE, "4.12")])
def test_a_score_is_moved_to_the_printed_scale_and_rounded_as_it_is_published(scale: Scale, shown: str) -> None:
    score = 0.7789 if scale is HUNDRED else 0.779
    moved = {"ROUND": round}
    assert eval(printed(str(score), scale), moved) == pytest.approx(float(on_scale(score, scale)))  # noqa: S307
    assert eval(printed_formula(str(score), scale), moved) == float(half_up(on_scale(score, scale), scale))  # noqa: S307
    assert eval(printed_formula(str(score), scale), moved) == float(shown)  # noqa: S307 - our own text


def test_a_part_without_a_score_shows_a_dash() -> None:
    assert part_formula("B7", FOUR) == '=IF(ISNUMBER(B7),ROUND(ROUND(0+B7*4,11),2),"–")'
