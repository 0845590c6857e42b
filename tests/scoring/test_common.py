"""What two instruments or schemes have in common, and scores that rest on it alone."""

from dataclasses import replace

import pandas as pd
import pytest

from scoring import Goalposts, Instrument, Kind, score
from scoring.common import CommonParts, common_parts, common_to_schemes, restricted
from tests.scoring.building import indicator, instrument, node


def version(*leaves: str, changed: str = "", asked_otherwise: str = "") -> Instrument:
    """Two dimensions with indicators written as D.a."""
    made = []
    for leaf in leaves:
        parent, code = leaf.split(".")
        one = indicator(code, parent, goalposts=Goalposts(0, 2 if code == changed else 1))
        made.append(replace(one, kind=Kind.YES_NO) if code == asked_otherwise else one)
    parents = sorted({leaf.split(".")[0] for leaf in leaves})
    return instrument([node("I"), *(node(parent, "I") for parent in parents)], made)


def test_an_instrument_has_all_in_common_with_itself() -> None:
    common = common_parts(version("D.a", "E.b"), version("D.a", "E.b"))
    assert common == CommonParts(("I", "D", "E", "a", "b"), (), (), ())
    assert common.whole


def test_what_is_new_gone_or_changed_is_named() -> None:
    later, earlier = version("D.a", "D.b", "D.new", "F.x", changed="b"), version("D.a", "D.b", "E.gone")
    common = common_parts(later, earlier)
    assert common == CommonParts(("I", "D", "a"), ("F", "new", "x"), ("E", "gone"), ("b",))
    assert not common.whole


def test_what_moved_or_is_asked_otherwise_stands_on_both_sides() -> None:
    assert common_parts(version("D.a", "E.b"), version("E.a", "E.b")) == CommonParts(
        ("I", "E", "b"), ("D", "a"), ("a",), ()
    )
    assert common_parts(version("D.a", "D.b", asked_otherwise="b"), version("D.a", "D.b")) == CommonParts(
        ("I", "D", "a"), ("b",), ("b",), ()
    )


def test_a_map_of_previous_codes_is_followed() -> None:
    common = common_parts(version("D.a", "D.new"), version("D.a", "D.old"), {"new": "old"})
    assert common.compared == ("I", "D", "a", "new")
    assert common.whole


def test_schemes_have_in_common_what_both_weigh() -> None:
    made = instrument(
        [node("I"), node("D", "I"), node("E", "I")],
        [indicator("a", "D"), indicator("b", "E")],
        schemes={"X": {}, "Y": {"E": 0}},
    )
    assert common_to_schemes(made, "X", "Y") == CommonParts(("I", "D", "a"), ("E", "b"), (), ())
    with pytest.raises(KeyError):
        common_to_schemes(made, "X", "Z")


def test_scores_of_the_common_parts_rest_on_nothing_else() -> None:
    later, earlier = version("D.a", "D.new", "E.b"), version("D.a", "E.b", "E.gone")
    core = restricted(later, common_parts(later, earlier).compared)
    scores = score(pd.DataFrame({"a": [0.2], "new": [1.0], "b": [0.6]}, ["x"]), core).set_index("code")["score"]
    assert scores["I"] == pytest.approx(0.4)
    assert pd.isna(scores["new"])
    with pytest.raises(ValueError, match="no indicator"):
        restricted(later, ["I", "D"])
