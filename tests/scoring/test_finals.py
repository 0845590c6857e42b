"""What several assessors and a lead make of an answer."""

import numpy as np
import pandas as pd
import pytest

from data.instruments import load_instrument, shipped
from scoring import Basis, Combining, Status, finals, is_large_move, settled, widen, with_finals

ASSESSMENTS = pd.DataFrame(
    [
        # region, code, assessor, number, status, counts
        ("A", "x", "ani", 1.0, "answered", True),
        ("A", "x", "budi", 2.0, "answered", True),
        ("A", "x", "citra", 4.0, "answered", True),
        ("A", "x", "left", 0.0, "answered", False),
        ("A", "y", "ani", np.nan, "blank", True),
        ("A", "z", "ani", np.nan, "not_applicable", True),
        ("A", "z", "budi", np.nan, "not_applicable", True),
        ("A", "z", "citra", 3.0, "answered", True),
        ("B", "x", "ani", 2.0, "answered", True),
    ],
    columns=["region", "code", "assessor", "number", "status", "counts"],
)
DECISIONS = pd.DataFrame(
    [
        # region, code, number, objection, counts
        ("B", "x", 3.0, None, True),
        ("B", "x", 4.0, None, False),
        ("B", "x", np.nan, 7, True),
        ("B", "y", 1.0, 8, True),
    ],
    columns=["region", "code", "number", "objection", "counts"],
)


def told(combining: Combining, assessments: pd.DataFrame = ASSESSMENTS) -> dict[tuple[str, str], tuple[object, ...]]:
    table = finals(assessments, DECISIONS, combining).astype(object)
    table = table.where(table.notna(), None)
    return {(row.region, row.code): tuple(row)[3:] for row in table.itertuples()}


def test_assessors_are_averaged_and_a_decision_that_counts_stands_above_them() -> None:
    found = told(Combining.MEAN)
    assert found == {
        ("A", "x"): (pytest.approx(7 / 3), "answered", Basis.ASSESSED, 3, 1.0, 4.0),
        ("A", "z"): (None, "not_applicable", Basis.ASSESSED, 1, 3.0, 3.0),
        ("B", "x"): (3.0, "answered", Basis.MODERATED, 1, 2.0, 2.0),
        ("B", "y"): (1.0, "answered", Basis.OBJECTION, 0, None, None),
    }


def test_an_instrument_may_take_the_median() -> None:
    assert told(Combining.MEDIAN)["A", "x"][0] == 2.0


def test_nothing_said_makes_nothing_final() -> None:
    nothing = finals(ASSESSMENTS[:0], DECISIONS[:0], Combining.MEAN)
    assert nothing.empty
    answers = pd.DataFrame({"region": ["A"], "code": ["x"], "part": ["value"], "number": [1.0], "status": ["answered"]})
    assert with_finals(answers, nothing) is answers
    assert settled(answers) is answers


def test_a_final_value_stands_above_the_answer_and_what_was_answered_stays() -> None:
    instrument = load_instrument(shipped()["kesiapan-1"])
    level, ratio, yes_no = (
        next(one.code for one in instrument.indicators if one.kind == kind) for kind in ("level", "ratio", "yes_no")
    )
    rows = [
        ("A", level, "value", 4.0, "answered"),
        ("A", ratio, "numerator", 1.0, "answered"),
        ("A", ratio, "denominator", np.nan, "blank"),
        ("A", yes_no, "value", 1.0, "answered"),
        ("B", level, "value", 2.0, "answered"),
    ]
    answers = pd.DataFrame(rows, columns=["region", "code", "part", "number", "status"]).assign(
        raw="x", sheet="s", cell="c", rule="", submission_id=5
    )
    final = pd.DataFrame(
        [
            ("A", level, np.nan, "not_applicable", "assessed"),
            ("A", ratio, 60.0, "answered", "moderated"),
            ("A", yes_no, 0.5, "answered", "assessed"),
            ("C", level, 1.0, "answered", "assessed"),
        ],
        columns=["region", "code", "number", "status", "basis"],
    ).assign(low=[np.nan, 50.0, 0.0, 1.0], high=[np.nan, 62.5, 0.0, 1.0], assessors=[0, 5, 2, 1])
    both = with_finals(answers, final)
    assert both[:5].equals(answers)
    added = both[5:]
    assert added["rule"].tolist() == ["assessed", "moderated", "assessed"]
    assert added["raw"].tolist() == ["", "50 … 62,5 (5)", "0 (2)"]
    assert set(added[["region", "part", "cell"]].itertuples(index=False, name=None)) == {("A", "final", "")}
    assert set(added["submission_id"]) == {5}
    values, status = widen(both, instrument)
    assert status.loc["A", level] == Status.NOT_APPLICABLE
    assert values.loc["A", [ratio, yes_no]].tolist() == [60.0, 0.5]
    assert values.loc["B", level] == 2.0
    as_answers, as_status = widen(settled(both), instrument)
    pd.testing.assert_frame_equal(as_answers, values)
    pd.testing.assert_frame_equal(as_status, status)
    in_place = settled(both)
    assert "final" not in set(in_place["part"])
    assert set(in_place.loc[in_place["part"] == "value", "cell"]) == {"c"}


def test_final_values_need_no_number_of_a_submission() -> None:
    answers = pd.DataFrame({"region": ["A"], "code": ["x"], "part": ["value"], "number": [1.0], "status": ["answered"]})
    final = answers.drop(columns="part").assign(number=3.0, basis="assessed", low=3.0, high=3.0, assessors=1)
    assert with_finals(answers, final)["number"].tolist() == [1.0, 3.0]


@pytest.mark.parametrize(
    ("code", "before", "number", "large"),
    [
        ("REG-01", 2.0, 3.0, False),
        ("REG-01", 7 / 3, 3.5, True),
        ("REG-01", None, 3.0, True),
        ("REG-01", np.nan, 3.0, True),
        ("REG-06", 0.0, 1.0, True),
        ("REG-07", 50.0, 60.0, False),
        ("REG-07", 50.0, 90.0, True),
    ],
)
def test_a_move_of_more_than_a_level_or_a_quarter_is_large(
    code: str,
    before: float | None,
    number: float,
    large: bool,  # noqa: FBT001 - the expected answer
) -> None:
    assert is_large_move(before, number, code, load_instrument(shipped()["kesiapan-1"])) is large
