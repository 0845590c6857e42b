"""The cheapest path against all sets of moves, on instruments small enough to try them all."""

from dataclasses import replace
from decimal import Decimal
from itertools import product

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring import (
    Aggregation,
    Band,
    Goalposts,
    Indicator,
    Instrument,
    Kind,
    Missing,
    MissingPolicy,
    Rounding,
    Status,
    Text,
    score,
)
from scoring.improve import Aim, NoPath, Path, ToBand, ToFigure, ToRank, Why, cheapest_path
from scoring.improve.reach import climbs
from scoring.standing import standing_of
from scoring.tree import fill, plan_of
from tests.scoring.building import BLOCK, HUNDRED, REWEIGHT, flat, indicator, instrument, node, with_levels
from tests.scoring.trees import FLOORS, HOWS, MISSING, NAN

TOP = Band("top", Text("", ""), Decimal(70), Decimal(50))
GOOD = Band("good", Text("", ""), Decimal(45), Decimal(20))
LOW = Band("low", Text("", ""), Decimal(0), None)
OTHERS = [[3.0, 1.0, 2.0, 1.0], [1.0, 2.0, 1.0, 0.0]]
CODES = list("abcd")
LEVEL = st.sampled_from([0.0, 1.0, 2.0, 3.0, NAN])


def small(draw: st.DrawFn) -> Instrument:
    """An index over two dimensions and an indicator of its own, with any rules."""
    rules = [node(code, parent, how=draw(HOWS), missing=draw(MISSING), floor=draw(FLOORS)) for code, parent in TREE]
    rounding = draw(st.sampled_from(list(Rounding)))
    if rules[0].aggregation is not Aggregation.ARITHMETIC:
        rounding = Rounding.SUM_THEN_ROUND
    efforts = [draw(st.sampled_from([1.0, 1.0, 2.0, 0.5, 3.3])) for _ in CODES]
    leaves: list[Indicator] = [
        with_levels("a", range(4), "D", effort=efforts[0]),
        with_levels("b", range(4), "D", effort=efforts[1]),
        with_levels("c", range(3), "E", goalposts=Goalposts(0, 3), effort=efforts[2]),
        replace(indicator("d", "I", kind=Kind.YES_NO), effort=efforts[3]),
    ]
    weights = {code: draw(st.sampled_from([1.0, 2.0, 3.5])) for code in ["D", "E", *CODES]}
    scale = replace(HUNDRED, rounding=rounding)
    return instrument(rules, leaves, weights=weights, scale=scale, bands=(TOP, GOOD, LOW))


TREE = [("I", None), ("D", "I"), ("E", "I")]
INSTRUMENTS = st.composite(small)()
AIMS = st.one_of(
    st.sampled_from([ToBand("top"), ToBand("good"), ToRank(1), ToRank(2)]),
    st.integers(0, 100).map(lambda figure: ToFigure(Decimal(figure))),
)


def tried_out(aim: Aim, table: pd.DataFrame, made: Instrument) -> float | None:
    """The least effort of all sets of moves of the first region that meet the target."""
    plan, inner = plan_of(made, None), len(made.nodes)
    filled = fill(np.array([leaf_scores(row, made) for row in table.to_numpy()]).T, np.ones((1, 1), bool), plan)
    climbed = climbs(filled[0][inner:, 0], np.ones(4, bool), made, 0.1)
    best = None
    for counts in product(*(range(len(climb.scores)) for climb in climbed)):
        cost = sum(count * leaf.effort for count, leaf in zip(counts, made.indicators, strict=True))
        if best is not None and cost >= best:
            continue
        changed = table.copy()
        for code, climb, count in zip(CODES, climbed, counts, strict=True):
            if count:
                changed.loc["x", code] = climb.answers[count]
        scores = score(changed, made)
        own = standing_of(scores[scores["region"] == "x"], made)
        index = scores[scores["code"] == "I"].set_index("region")["score"]
        if own.index is not None and reaches(aim, own.index, own.band, 1 + int((index > index["x"] + 1e-9).sum())):
            best = cost
    return best


def leaf_scores(row: np.ndarray, made: Instrument) -> list[float]:
    """Score levels by hand."""
    return [
        value / (leaf.goalposts.best if leaf.goalposts else 1) for value, leaf in zip(row, made.indicators, strict=True)
    ]


def reaches(aim: Aim, figure: Decimal, band: Band | None, place: int) -> bool:
    """Say by hand whether a target is met."""
    if isinstance(aim, ToFigure):
        return figure >= aim.figure
    if isinstance(aim, ToRank):
        return place <= aim.place
    return band in ((TOP,) if aim.code == "top" else (TOP, GOOD))


@settings(deadline=None, max_examples=25)
@given(INSTRUMENTS, st.tuples(LEVEL, LEVEL, st.sampled_from([0.0, 1.0, NAN]), st.sampled_from([0.0, NAN])), AIMS)
def test_no_set_of_moves_is_cheaper(made: Instrument, own: tuple[float, ...], aim: Aim) -> None:
    table = pd.DataFrame([list(own), *OTHERS], list("xyz"), CODES)
    path, least = cheapest_path("x", aim, table, made), tried_out(aim, table, made)
    if least is None:
        assert path == NoPath(Why.NO_WAY)
    else:
        assert isinstance(path, Path)
        assert path.cost == pytest.approx(least)
        assert sum(one.steps * made.indicators[CODES.index(one.code)].effort for one in path.taken) == pytest.approx(
            least
        )


def test_a_target_that_is_met_costs_nothing() -> None:
    path = cheapest_path("x", ToFigure(Decimal(50)), pd.DataFrame({"a": [0.5]}, ["x"]), flat("a"))
    assert path == Path((), 0, 0.5, Decimal("50.00"), None, 1)


def test_the_published_decimals_decide() -> None:
    made = instrument(
        [node("I")], [with_levels("a", range(4)), with_levels("b", range(4))], scale=replace(HUNDRED, decimals=0)
    )
    table = pd.DataFrame({"a": [1.0], "b": [0.0]}, ["x"])
    path = cheapest_path("x", ToFigure(Decimal(33)), table, made)
    assert isinstance(path, Path)
    assert (path.cost, path.published) == (1, Decimal(33))  # 33.33 is published as 33
    path = cheapest_path("x", ToFigure(Decimal(67)), table, made)
    assert isinstance(path, Path)
    assert (path.cost, path.published) == (3, Decimal(67))  # 66.67 is published as 67


def test_a_dear_step_is_passed_over_for_two_cheap_ones() -> None:
    made = instrument([node("I")], [with_levels("a", range(3), effort=5), with_levels("b", range(3))])
    path = cheapest_path("x", ToFigure(Decimal(50)), pd.DataFrame({"a": [0.0], "b": [0.0]}, ["x"]), made)
    assert isinstance(path, Path)
    [taken] = path.taken
    assert (taken.code, taken.answer, taken.next_answer, taken.steps, taken.effort) == ("b", 0.0, 2.0, 2, 2.0)
    assert taken.criterion == Text("2", "2")
    other_efforts = cheapest_path(
        "x", ToFigure(Decimal(50)), pd.DataFrame({"a": [0.0], "b": [0.0]}, ["x"]), made, effort={"b": 20}
    )
    assert isinstance(other_efforts, Path)
    assert [one.code for one in other_efforts.taken] == ["a"]


def test_a_knock_out_demands_steps_that_the_index_does_not() -> None:
    made = instrument([node("I")], [with_levels("a", range(11)), with_levels("b", range(11))], bands=(TOP, LOW))
    path = cheapest_path("x", ToBand("top"), pd.DataFrame({"a": [10.0], "b": [4.0]}, ["x"]), made)
    assert isinstance(path, Path)
    assert [(one.code, one.steps) for one in path.taken] == [("b", 1)]
    assert path.band == "top"


def test_a_path_follows_scheme_and_status_of_its_region() -> None:
    made = instrument(
        [node("I")], [with_levels("a", range(3)), with_levels("b", range(3))], schemes={"X": {}, "Y": {"b": 0}}
    )
    table = pd.DataFrame({"a": [1.0, 0.0], "b": [1.0, NAN]}, ["x", "y"])
    status = pd.DataFrame(Status.ANSWERED, table.index, table.columns, dtype=object)
    status.loc["y", "a"] = Status.BLANK
    path = cheapest_path("y", ToFigure(Decimal(100)), table, made, pd.Series({"x": "X", "y": "Y"}), status)
    assert isinstance(path, Path)
    assert [(one.code, one.answer, one.next_answer) for one in path.taken] == [("a", None, 2.0)]
    assert cheapest_path("x", ToRank(1), table, made, status=status).cost == 0  # type: ignore[union-attr]


def test_an_inapplicable_dimension_neither_counts_nor_knocks_out() -> None:
    made = instrument(
        [node("I"), node("D", "I"), node("E", "I")],
        [with_levels("a", range(3), "D"), with_levels("b", range(3), "E")],
        bands=(TOP, LOW),
    )
    status = pd.DataFrame([[Status.ANSWERED, Status.NOT_APPLICABLE]], ["x"], list("ab"), dtype=object)
    path = cheapest_path("x", ToBand("top"), pd.DataFrame({"a": [1.0], "b": [NAN]}, ["x"]), made, status=status)
    assert isinstance(path, Path)
    assert path.cost == 1
    nothing = status.replace(Status.ANSWERED, Status.NOT_APPLICABLE)
    table = pd.DataFrame({"a": [1.0], "b": [NAN]}, ["x"])
    assert cheapest_path("x", ToBand("low"), table, made, status=nothing) == NoPath(Why.NO_WAY)


@pytest.mark.parametrize("rounding", list(Rounding))
def test_nothing_answered_is_no_index_however_it_is_rounded(rounding: Rounding) -> None:
    made = instrument(
        [node("I", missing=REWEIGHT)],
        [with_levels("a", range(3)), with_levels("b", range(3))],
        scale=replace(HUNDRED, rounding=rounding),
    )
    path = cheapest_path("x", ToFigure(Decimal(0)), pd.DataFrame({"a": [NAN], "b": [NAN]}, ["x"]), made)
    assert isinstance(path, Path)
    assert path.cost == 1


@pytest.mark.parametrize(
    ("made", "row", "why"),
    [
        (flat("a", "b", missing=Missing(MissingPolicy.REWEIGHT, 0.6)), [0.5, NAN], Why.COVERAGE),
        (flat(*"abcdefghij", missing=REWEIGHT), [0.5] + [NAN] * 9, Why.BLANKS),
        (
            instrument(
                [node("I", how=Aggregation.HARMONIC)],
                [indicator("a", clipped=False), indicator("b", goalposts=Goalposts(0, 2))],
            ),
            [-0.5, 0.5],
            Why.BELOW_ZERO,
        ),
        (flat("a", "b"), [0.5, 0.5], Why.NO_WAY),
    ],
)
def test_what_cannot_be_told_is_said(made: Instrument, row: list[float], why: Why) -> None:
    codes = [leaf.code for leaf in made.indicators]
    assert cheapest_path("x", ToFigure(Decimal(101)), pd.DataFrame([row], ["x"], codes), made) == NoPath(why)


def test_efforts_without_a_common_measure_are_looked_through_until_they_are_too_many(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dice = np.random.default_rng(1)
    codes = [f"c{number}" for number in range(24)]
    made = flat(*codes, weights=dict(zip(codes, dice.uniform(1, 2, 24).tolist(), strict=True)))
    table = pd.DataFrame([[0.0] * 24], ["x"], codes)
    efforts = dict(zip(codes, dice.uniform(1, 2, 24).tolist(), strict=True))
    path = cheapest_path("x", ToFigure(Decimal(90)), table, made, effort=efforts)
    assert isinstance(path, Path)
    assert path.published >= 90
    monkeypatch.setattr("scoring.improve.frontier.MOST_PAIRS", 1000)
    assert cheapest_path("x", ToFigure(Decimal(90)), table, made, effort=efforts) == NoPath(Why.EFFORTS)


def test_an_unknown_band_place_or_region_is_refused() -> None:
    table = pd.DataFrame({"a": [0.5]}, ["x"])
    with pytest.raises(KeyError):
        cheapest_path("x", ToBand("none"), table, flat("a"))
    with pytest.raises(ValueError, match="place"):
        cheapest_path("x", ToRank(0), table, flat("a"))
    with pytest.raises(KeyError):
        cheapest_path("z", ToRank(1), table, flat("a"))


def test_a_path_that_scoring_does_not_confirm_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scoring.improve.paths.score", lambda after, *rest: score(after * 0, *rest))
    with pytest.raises(ArithmeticError, match="does not lead"):
        cheapest_path("x", ToFigure(Decimal(90)), pd.DataFrame({"a": [0.5]}, ["x"]), flat("a"))


def test_the_milp_of_an_arithmetic_tree_agrees() -> None:
    from scipy.optimize import Bounds, LinearConstraint, milp

    dice = np.random.default_rng(7)
    codes = [f"c{number}" for number in range(12)]
    leaves = [
        with_levels(code, range(6), "DE"[row % 2], effort=float(dice.integers(1, 5))) for row, code in enumerate(codes)
    ]
    weights = dict(zip(codes, dice.integers(1, 4, 12).tolist(), strict=True))
    made = instrument([node("I"), node("D", "I"), node("E", "I")], leaves, weights=weights)
    table = pd.DataFrame([dice.integers(0, 4, 12)], ["x"], codes).astype(float)
    for aimed in (55, 65, 75, 85, 95):
        path = cheapest_path("x", ToFigure(Decimal(aimed)), table, made)
        assert isinstance(path, Path)
        sums = {home: sum(weights[leaf.code] for leaf in leaves if leaf.parent == home) for home in "DE"}
        gains = np.array([0.5 * weights[leaf.code] / sums[leaf.parent] / 5 for leaf in leaves])
        missing = aimed / 100 - 5e-5 - float(score(table, made)["score"][0])
        solved = milp(
            [leaf.effort for leaf in leaves],
            constraints=LinearConstraint(gains[np.newaxis], missing, np.inf),
            integrality=np.ones(12),
            bounds=Bounds(0, 5 - table.to_numpy()[0]),
        )
        assert path.cost == pytest.approx(solved.fun)


def test_under_block_every_blank_must_be_answered() -> None:
    made = instrument([node("I", missing=BLOCK)], [with_levels("a", range(3)), with_levels("b", range(3))])
    path = cheapest_path("x", ToFigure(Decimal(0)), pd.DataFrame({"a": [NAN], "b": [NAN]}, ["x"]), made)
    assert isinstance(path, Path)
    assert (path.cost, path.published) == (2, Decimal("50.00"))
