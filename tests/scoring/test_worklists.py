"""What of an assessed round asks for a second look."""

import numpy as np
import pandas as pd

from data.instruments import load_instrument, shipped
from scoring import Combining, Doubt, doubts, finals, moved

READY = load_instrument(shipped()["kesiapan-1"])


def assessed(*rows: tuple[str, str, str, float, str]) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=["region", "code", "assessor", "number", "evidence"])
    return table.assign(status="answered", counts=True)


NOTHING_DECIDED = pd.DataFrame(columns=["region", "code", "number", "objection", "counts"]).astype({"counts": bool})


def found(own: dict[str, float], *rows: tuple[str, str, str, float, str]) -> dict[tuple[str, str], float]:
    answers = pd.DataFrame([own], index=["A"]).reindex(columns=[one.code for one in READY.indicators])
    status = answers.notna().replace({True: "answered", False: "blank"})
    given = assessed(*rows)
    table = doubts(answers, status, given, finals(given, NOTHING_DECIDED, Combining.MEAN), READY)
    assert set(table["region"]) <= {"A"}
    return dict(zip(zip(table["code"], table["doubt"], strict=True), table["size"], strict=True))


def test_two_levels_apart_ask_for_a_second_look_one_level_does_not() -> None:
    close = found({"REG-01": 2.0}, ("A", "REG-01", "ani", 2.0, "accepted"), ("A", "REG-01", "budi", 3.0, "accepted"))
    far = found({"REG-01": 2.0}, ("A", "REG-01", "ani", 1.0, "accepted"), ("A", "REG-01", "budi", 3.0, "accepted"))
    assert close == {}
    assert far == {("REG-01", Doubt.APART): 2.0}


def test_an_own_answer_two_levels_above_the_assessors_is_listed() -> None:
    assert found({"REG-01": 5.0}, ("A", "REG-01", "ani", 3.0, "accepted")) == {("REG-01", Doubt.OWN): 2.0}


def test_answers_without_levels_are_held_between_their_goalposts() -> None:
    assert found({"REG-06": 1.0}, ("A", "REG-06", "ani", 0.0, "accepted")) == {("REG-06", Doubt.OWN): 1.0}
    assert found({"REG-07": 60.0}, ("A", "REG-07", "ani", 55.0, "accepted")) == {}


def test_missing_evidence_is_counted_and_what_nobody_scored_is_listed() -> None:
    listed = found(
        {"REG-01": 2.0, "REG-03": 1.0},
        ("A", "REG-01", "ani", 2.0, "missing"), ("A", "REG-01", "budi", 2.0, "missing"),
    )  # fmt: skip
    assert listed[("REG-01", Doubt.EVIDENCE)] == 2.0
    assert np.isnan(listed[("REG-03", Doubt.UNSCORED)])
    assert len(listed) == 2


def test_a_change_is_listed_where_it_is_more_than_the_assessors() -> None:
    now = pd.DataFrame({"region": ["A", "A", "B"], "code": ["REG", "LEM", "REG"], "score": [70.0, 50.0, 51.0]})
    before = now.assign(score=[60.0, 20.0, 50.0])
    table = moved(now, before, pd.Series({"REG": 5.0, "LEM": np.nan}))
    assert table.to_numpy().tolist() == [["A", "REG", Doubt.MOVED, 10.0]]
