"""Everything that two versions of an instrument can say otherwise."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from scoring import (
    Aggregation,
    Band,
    Breakpoint,
    Combining,
    Goalposts,
    Instrument,
    Kind,
    Level,
    Printed,
    PrintedOf,
    Ratio,
    Scheme,
    Text,
    Transform,
)
from scoring.versions import MOVING, Aspect, Difference, Value, differences
from scoring.versions.differences import share
from tests.scoring.building import FOUR, REWEIGHT, indicator, instrument, node, with_levels

T = Text("lain", "other")
RATIO = Ratio(Text("a", "a"), Text("b", "b"), 100)
GOOD = Band("good", Text("Baik", "Good"), Decimal(50), None)
FINAL = Printed("final", Text("Akhir", "Final"), PrintedOf.SCORE, ())


def base() -> Instrument:
    """Two dimensions: D with a and b, E with the levels of c."""
    leaves = [indicator("a", "D"), indicator("b", "D"), with_levels("c", (0, 1, 2), "E")]
    return instrument([node("I"), node("D", "I"), node("E", "I")], leaves, bands=(GOOD,))


def with_leaf(leaf_code: str, **changes: Any) -> Instrument:
    leaves = tuple(replace(leaf, **changes) if leaf.code == leaf_code else leaf for leaf in base().indicators)
    return replace(base(), indicators=leaves)


def with_node(code: str, **changes: Any) -> Instrument:
    return replace(base(), nodes=tuple(replace(one, **changes) if one.code == code else one for one in base().nodes))


def weighed(**weights: float) -> Instrument:
    one = base().schemes[0]
    return replace(base(), schemes=(replace(one, weights={**one.weights, **weights}),))


def one(aspect: Aspect, code: str, before: Value | None, after: Value | None, of: str = "") -> Difference:
    return Difference(aspect, code, of, before, after)


def test_a_version_differs_in_nothing_from_itself_nor_by_weights_of_the_same_proportion() -> None:
    assert differences(base(), base()) == ()
    assert differences(base(), replace(base(), version="test-2", checksum="x")) == ()
    assert differences(base(), weighed(a=30.0, b=30.0)) == ()


CASES: dict[str, tuple[Instrument, list[Difference]]] = {
    "name of an indicator": (with_leaf("a", name=T), [one(Aspect.NAME, "a", Text("a", "a"), T)]),
    "kind": (with_leaf("a", kind=Kind.YES_NO), [one(Aspect.KIND, "a", Kind.NUMBER, Kind.YES_NO)]),
    "unit": (with_leaf("a", unit=T), [one(Aspect.UNIT, "a", Text("", ""), T)]),
    "ratio": (with_leaf("a", ratio=RATIO), [one(Aspect.RATIO, "a", None, RATIO)]),
    "goalposts": (
        with_leaf("a", goalposts=Goalposts(9, 1)),
        [one(Aspect.GOALPOSTS, "a", Goalposts(0, 1), Goalposts(9, 1))],
    ),
    "break points": (
        with_leaf("a", goalposts=None, breakpoints=(Breakpoint(0, 0), Breakpoint(2, 1))),
        [
            one(Aspect.GOALPOSTS, "a", Goalposts(0, 1), None),
            one(Aspect.BREAKPOINTS, "a", (), (Breakpoint(0, 0), Breakpoint(2, 1))),
        ],
    ),
    "transform": (
        with_leaf("a", transform=Transform.LN),
        [one(Aspect.TRANSFORM, "a", Transform.NONE, Transform.LN)],
    ),
    "clip": (with_leaf("a", clipped=False), [one(Aspect.CLIP, "a", before=True, after=False)]),
    "evidence": (with_leaf("a", evidence=T), [one(Aspect.EVIDENCE, "a", Text("", ""), T)]),
    "source": (with_leaf("a", reference="UU"), [one(Aspect.SOURCE, "a", ("", ""), ("UU", ""))]),
    "guess": (with_leaf("a", guess=T), [one(Aspect.GUESS, "a", None, T)]),
    "effort": (with_leaf("a", effort=2.0), [one(Aspect.EFFORT, "a", 1.0, 2.0)]),
    "headers": (with_leaf("a", headers=("A",)), [one(Aspect.HEADERS, "a", (), ("A",))]),
    "criteria": (
        with_leaf("c", levels=(Level(0, Text("0", "0")), Level(1, T))),
        [one(Aspect.CRITERION, "c", Text("1", "1"), T, "1"), one(Aspect.CRITERION, "c", Text("2", "2"), None, "2")],
    ),
    "weights": (
        weighed(a=3.0),
        [one(Aspect.WEIGHT, "a", 0.5, 0.75, "default"), one(Aspect.WEIGHT, "b", 0.5, 0.25, "default")],
    ),
    "moved": (
        with_leaf("a", parent="E"),
        [
            one(Aspect.MOVED, "a", "D", "E"),
            one(Aspect.WEIGHT, "b", 0.5, 1.0, "default"),
            one(Aspect.WEIGHT, "c", 1.0, 0.5, "default"),
        ],
    ),
    "aggregation": (
        with_node("D", aggregation=Aggregation.MINIMUM),
        [one(Aspect.AGGREGATION, "D", Aggregation.ARITHMETIC, Aggregation.MINIMUM)],
    ),
    "missing": (with_node("D", missing=REWEIGHT), [one(Aspect.MISSING, "D", base().root.missing, REWEIGHT)]),
    "floor": (with_node("D", floor=0.1), [one(Aspect.FLOOR, "D", None, 0.1)]),
    "name of a node": (with_node("D", name=T), [one(Aspect.NAME, "D", Text("D", "D"), T)]),
    "name of the whole": (replace(base(), name=T), [one(Aspect.NAME, "", Text("", ""), T)]),
    "source of the whole": (replace(base(), citation="UU"), [one(Aspect.SOURCE, "", "", "UU")]),
    "scale": (replace(base(), scale=FOUR), [one(Aspect.SCALE, "", base().scale, FOUR)]),
    "zero rows": (
        replace(base(), zero_rows_did_not_take_part=True),
        [one(Aspect.ABSENCE, "", before=False, after=True)],
    ),
    "combining": (
        replace(base(), combining=Combining.MEDIAN),
        [one(Aspect.COMBINING, "", Combining.MEAN, Combining.MEDIAN)],
    ),
    "bands": (
        replace(base(), bands=(replace(GOOD, floor=Decimal(60)), replace(GOOD, code="poor"))),
        [
            one(Aspect.BAND, "", GOOD, replace(GOOD, floor=Decimal(60)), "good"),
            one(Aspect.BAND, "", None, replace(GOOD, code="poor"), "poor"),
        ],
    ),
    "a band less": (replace(base(), bands=()), [one(Aspect.BAND, "", GOOD, None, "good")]),
    "printed": (replace(base(), printed=(FINAL,)), [one(Aspect.PRINTED, "", None, FINAL, "final")]),
    "the only scheme by another name": (
        replace(base(), schemes=(replace(base().schemes[0], code="X", name=T, headers=("x",)),)),
        [
            one(Aspect.SCHEME, "", Text("default", "default"), T, "X"),
            one(Aspect.HEADERS, "", (), ("x",), "X"),
        ],
    ),
    "one more scheme": (
        replace(base(), schemes=(*base().schemes, Scheme("X", T, base().schemes[0].weights, ()))),
        [one(Aspect.SCHEME, "", None, T, "X")],
    ),
    "another code, all else the same": (
        replace(
            with_leaf("a", code="z", name=Text("a", "a")),
            schemes=(replace(base().schemes[0], weights={**base().schemes[0].weights, "z": 1.0}),),
        ),
        [one(Aspect.CODE, "z", "a", "z")],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_each_thing_that_differs_is_told_once_and_nothing_else(case: str) -> None:
    after, expected = CASES[case]
    assert list(differences(base(), after)) == expected


@pytest.mark.parametrize("turned", [lambda a, b: (a, b), lambda a, b: (b, a)])
def test_a_part_that_is_new_or_gone_is_told_with_its_share_and_that_of_the_others(
    turned: Callable[[Instrument, Instrument], tuple[Instrument, Instrument]],
) -> None:
    more = instrument(
        list(base().nodes), [*base().indicators, replace(indicator("n", "E"), name=T)], bands=base().bands
    )
    earlier, later = turned(base(), more)
    is_new = later is more
    sides: tuple[Text | None, Text | None] = (None, T) if is_new else (T, None)
    shares: tuple[float | None, float | None] = (None, 0.5) if is_new else (0.5, None)
    found = {(one.aspect, one.code): (one.before, one.after) for one in differences(earlier, later)}
    assert found == {
        (Aspect.ADDED if is_new else Aspect.REMOVED, "n"): sides,
        (Aspect.WEIGHT, "n"): shares,
        (Aspect.WEIGHT, "c"): (1.0, 0.5) if is_new else (0.5, 1.0),
    }


def test_a_dimension_that_became_one_indicator_is_a_change_of_kind() -> None:
    one_leaf = instrument([node("I"), node("D", "I")], [*base().indicators[:2], replace(indicator("E"), name=T)])
    found = differences(base(), replace(one_leaf, bands=base().bands))
    assert one(Aspect.KIND, "E", Aggregation.ARITHMETIC, Kind.NUMBER) in found
    assert one(Aspect.REMOVED, "c", Text("c", "c"), None) in found


def test_names_that_stand_twice_or_codes_that_both_have_are_never_taken_for_another_code() -> None:
    twins = replace(base(), indicators=tuple(replace(leaf, name=T, kind=Kind.NUMBER) for leaf in base().indicators))
    renamed = replace(twins, indicators=(replace(twins.indicators[0], code="z"), *twins.indicators[1:]))
    schemes = (replace(base().schemes[0], weights={**base().schemes[0].weights, "z": 1.0}),)
    aspects = [one.aspect for one in differences(twins, replace(renamed, schemes=schemes))]
    assert aspects == [Aspect.ADDED, Aspect.WEIGHT, Aspect.REMOVED, Aspect.WEIGHT]
    swapped = with_leaf("a", name=Text("b", "b"))
    assert {one.aspect for one in differences(base(), swapped)} == {Aspect.NAME}


def test_the_root_has_no_share_and_children_without_weight_have_none() -> None:
    nothing = weighed(a=0.0, b=0.0)
    assert share(nothing, nothing.schemes[0], "I") is None
    assert share(nothing, nothing.schemes[0], "a") is None
    assert share(base(), base().schemes[0], "a") == 0.5


def test_wording_never_moves_a_score() -> None:
    wording = {
        Aspect.CODE, Aspect.NAME, Aspect.EVIDENCE, Aspect.SOURCE, Aspect.GUESS, Aspect.EFFORT, Aspect.HEADERS,
        Aspect.PRINTED,
    }  # fmt: skip
    assert frozenset(Aspect) - wording == MOVING
