"""What answers given under one version are worth under another."""

from dataclasses import replace
from typing import Any

import pandas as pd
import pytest

from scoring import Goalposts, Instrument, Kind, Ratio, Status, Text
from scoring.versions import Carried, carried, rank_shifts
from tests.scoring.building import NONE, flat, indicator, instrument, node

ANSWERS = pd.DataFrame({"a": [1.0, 0.2, 0.0], "b": [0.0, 0.9, 0.0]}, index=["x", "y", "z"])
STATUS = pd.DataFrame(Status.ANSWERED.value, ANSWERS.index, ANSWERS.columns)
SCHEMES = pd.Series("default", ANSWERS.index)


def found_of(asked: Instrument, other: Instrument) -> Carried:
    found = carried(asked, other)
    assert found is not None
    return found


def test_the_same_answers_under_other_weights_move_ranks_and_scores() -> None:
    found = found_of(flat("a", "b"), flat("a", "b", weights={"a": 3.0}))
    assert found.whole
    rows = rank_shifts(ANSWERS, STATUS, SCHEMES, found).set_index("region")
    assert rows["official_score"].to_dict() == pytest.approx({"x": 0.5, "y": 0.55, "z": 0.0})
    assert rows["score"].to_dict() == pytest.approx({"x": 0.75, "y": 0.375, "z": 0.0})
    assert rows["shift"].to_dict() == {"x": 1, "y": -1, "z": 0}
    assert list(rows.index) == ["x", "y", "z"]


def test_other_goalposts_and_another_place_in_the_tree_are_carried_whole() -> None:
    moved = instrument(
        [node("I"), node("D", "I")], [indicator("a", "D", goalposts=Goalposts(0, 2)), indicator("b", "I")]
    )
    found = found_of(flat("a", "b"), moved)
    assert found.whole
    rows = rank_shifts(ANSWERS, STATUS, SCHEMES, found).set_index("region")
    assert rows.loc["x", "score"] == pytest.approx(0.25)


def test_what_only_one_version_asks_is_left_out_of_both() -> None:
    found = found_of(flat("a", "b"), flat("a", "new"))
    assert (found.only_asked, found.only_other) == (("b",), ("new",))
    assert not found.whole
    rows = rank_shifts(ANSWERS, STATUS, SCHEMES, found).set_index("region")
    assert rows["official_score"].to_dict() == rows["score"].to_dict() == {"x": 1.0, "y": 0.2, "z": 0.0}
    assert not rows["shift"].any()


@pytest.mark.parametrize(
    "changes", [{"kind": Kind.YES_NO}, {"unit": Text("hari", "days")}, {"ratio": Ratio(NONE, NONE, 100)}]
)
def test_another_measure_is_not_carried(changes: dict[str, Any]) -> None:
    other = flat("a", "b")
    leaves = (replace(other.indicators[0], **changes), other.indicators[1])
    found = found_of(flat("a", "b"), replace(other, indicators=leaves))
    assert found.only_asked == found.only_other == ("a",)


def test_nothing_is_carried_between_versions_that_share_nothing() -> None:
    assert carried(flat("a"), flat("b")) is None
    assert carried(flat("D"), instrument([node("I"), node("D", "I")], [indicator("a", "D")])) is None


def test_answers_follow_an_indicator_to_its_new_code() -> None:
    old, new = flat("a", "b"), flat("a-1", "b")
    named = (replace(new.indicators[0], name=old.indicators[0].name), new.indicators[1])
    found = found_of(old, replace(new, indicators=named))
    assert found.codes == {"a-1": "a", "b": "b"}
    assert rank_shifts(ANSWERS, STATUS, SCHEMES, found)["score"].tolist() == pytest.approx([0.55, 0.5, 0.0])


def test_a_region_that_did_not_take_part_has_no_row_and_one_without_a_score_no_rank() -> None:
    absent = STATUS.copy()
    absent.loc["x"] = Status.NOT_PARTICIPATING.value
    absent.loc["z"] = Status.NOT_APPLICABLE.value
    rows = rank_shifts(ANSWERS, absent, SCHEMES, found_of(flat("a", "b"), flat("a", "new"))).set_index("region")
    assert list(rows.index) == ["y", "z"]
    assert rows["rank"].isna().to_dict() == {"y": False, "z": True}


def test_a_scheme_that_the_other_version_lacks_becomes_its_first() -> None:
    nodes, leaves = [node("I")], [indicator("a"), indicator("b")]
    asked = instrument(nodes, leaves, schemes={"S": {}, "K": {"b": 0}})
    other = instrument(nodes, leaves, schemes={"S": {}, "L": {"a": 0}})
    schemes = pd.Series({"x": "S", "y": "K", "z": "S"})
    rows = rank_shifts(ANSWERS, STATUS, schemes, found_of(asked, other)).set_index("region")
    assert rows["official_score"].to_dict() == pytest.approx({"x": 0.5, "y": 0.2, "z": 0.0})
    assert rows["score"].to_dict() == pytest.approx({"x": 0.5, "y": 0.55, "z": 0.0})
