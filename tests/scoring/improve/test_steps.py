"""One step up: levels, yes and no, break points, a tenth of the way; blanks; nothing above the best."""

import numpy as np
import pytest

from scoring import Breakpoint, Goalposts, Indicator, Instrument, Kind, Text, Transform
from scoring.improve.steps import criteria_of, ladder, stepped
from tests.scoring.building import indicator, instrument, node, with_levels

NAN = float("nan")


def one_step(of: Indicator, *scores: float, step: float = 0.1) -> tuple[list[float], list[float]]:
    """The answers and scores stepped to from several scores of one indicator."""
    up = stepped(np.array([scores]), made(of), step)
    return up.answers[0].tolist(), up.scores[0].tolist()


def made(*indicators: Indicator) -> Instrument:
    return instrument([node("I")], list(indicators))


def test_a_level_steps_to_the_next_level_and_a_blank_to_the_lowest_that_scores() -> None:
    answers, scores = one_step(with_levels("a", range(4)), 1 / 3, 0.0, 0.4, 1.0, NAN)
    assert answers == pytest.approx([2, 1, 2, NAN, 1], nan_ok=True)
    assert scores == pytest.approx([2 / 3, 1 / 3, 2 / 3, NAN, 1 / 3], nan_ok=True)


def test_a_level_above_the_best_goalpost_is_no_step() -> None:
    assert one_step(with_levels("a", range(4), goalposts=Goalposts(0, 2)), 0.5, 1.0)[0] == pytest.approx(
        [2, NAN], nan_ok=True
    )


def test_where_less_is_better_the_step_goes_down() -> None:
    assert one_step(with_levels("a", range(4), goalposts=Goalposts(3, 0)), 0.0, NAN)[0] == [2.0, 2.0]
    assert one_step(indicator("a", goalposts=Goalposts(30, 0)), 0.5)[0] == pytest.approx([12])


def test_no_and_a_blank_step_to_yes() -> None:
    for reached in one_step(indicator("a", kind=Kind.YES_NO), 0.0, NAN, 1.0):
        assert reached == pytest.approx([1, 1, NAN], nan_ok=True)


def test_break_points_are_steps() -> None:
    bent = indicator("a", breakpoints=(Breakpoint(0, 0), Breakpoint(40, 0.5), Breakpoint(50, 0.5), Breakpoint(100, 1)))
    assert one_step(bent, 0.2, 0.5, NAN)[0] == [40.0, 100.0, 40.0]


def test_a_number_steps_a_part_of_the_way_and_stops_at_the_goalpost() -> None:
    plain = indicator("a", goalposts=Goalposts(0, 4))
    assert one_step(plain, 0.5, 0.95, 1.0, NAN)[0] == pytest.approx([2.4, 4, NAN, 0.4], nan_ok=True)
    assert one_step(plain, 0.5, step=0.25)[0] == pytest.approx([3])


def test_a_logarithm_is_stepped_as_it_is_scored() -> None:
    assert one_step(indicator("a", goalposts=Goalposts(1, 1024), transform=Transform.LN), 0.5)[0] == pytest.approx([64])


def test_the_criteria_are_those_of_the_rungs() -> None:
    parts = made(with_levels("a", range(3)), indicator("b"), indicator("c", kind=Kind.YES_NO))
    assert criteria_of(parts).tolist() == [
        [Text("0", "0"), Text("1", "1"), Text("2", "2"), None],
        [None] * 4,
        [None] * 4,
    ]
    assert ladder(parts)[1] is None
    assert criteria_of(made(indicator("b"))).shape == (1, 1)
