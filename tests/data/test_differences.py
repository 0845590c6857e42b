"""What changed between two sets of answers."""

import pandas as pd
import pytest

from data.answers.reading import ANSWER_COLUMNS
from data.differences import DIFFERENCE_COLUMNS, differences
from tests.data.building import READINESS

Given = dict[tuple[str, str], tuple[float | None, str]]


def answers(given: Given, **status: str) -> pd.DataFrame:
    """Make a table of answers: number and raw text by code and part; the status by code, answered where not said."""
    rows = [
        ("13.05", code, part, number, status.get(code.replace("-", "_"), "blank" if number is None else "answered"),
         raw, "Lembar", "D4", "")
        for (code, part), (number, raw) in given.items()
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=list(ANSWER_COLUMNS)).astype({"number": float})


def kinds(before: pd.DataFrame, after: pd.DataFrame) -> dict[str, str]:
    """Give the kind of change of every indicator that changed."""
    found = differences(before, after, READINESS)
    return {row.code: row.kind for row in found.itertuples() if row.kind != "same"}


def test_every_kind_of_change_has_its_name() -> None:
    before = answers(
        {
            ("REG-01", "value"): (2, "2"), ("REG-03", "value"): (3, "3"), ("REG-04", "value"): (3, "3"),
            ("REG-05", "value"): (1, "1"), ("LEM-01", "value"): (None, "x"), ("LEM-02", "value"): (4, "4"),
        }
    )  # fmt: skip
    after = answers(
        {
            ("REG-01", "value"): (3, "III"), ("REG-03", "value"): (2, "2"), ("REG-04", "value"): (None, "3 (empat)"),
            ("LEM-01", "value"): (None, "y"), ("LEM-02", "value"): (4, "Level 4"), ("LEM-04", "value"): (0, "0"),
            ("REG-05", "value"): (None, ""),
        },
        REG_05="not_applicable",
    )  # fmt: skip
    assert kinds(before, after) == {
        "REG-01": "raised", "REG-03": "lowered", "REG-04": "gone", "REG-05": "gone", "LEM-01": "other",
        "LEM-04": "new",
    }  # fmt: skip


def test_a_ratio_is_compared_as_what_it_gives_and_shows_both_numbers() -> None:
    before = answers({("REG-02", "denominator"): (10, "10"), ("REG-02", "numerator"): (4, "4")})
    after = answers({("REG-02", "numerator"): (8, "8"), ("REG-02", "denominator"): (20, "20")})
    row = differences(before, after, READINESS).set_index("code").loc["REG-02"]
    assert (row["number_before"], row["number_after"], row["kind"]) == (40, 40, "same")
    assert (row["raw_before"], row["raw_after"]) == ("4 ÷ 10", "8 ÷ 20")
    half = differences(before, answers({("REG-02", "numerator"): (8, "8")}), READINESS).set_index("code").loc["REG-02"]
    assert (half["kind"], half["status_after"]) == ("gone", "blank")


def test_evidence_turns_a_yes_from_nothing_into_full_marks() -> None:
    yes: Given = {("REG-06", "value"): (1, "Ya")}
    assert kinds(answers(yes), answers({**yes, ("REG-06", "evidence"): (1, "SK 5")})) == {"REG-06": "raised"}


def test_against_nothing_every_answer_is_new() -> None:
    found = differences(answers({}), answers({("REG-01", "value"): (0, "0")}), READINESS)
    assert tuple(found.columns) == DIFFERENCE_COLUMNS
    assert found["code"].tolist() == [indicator.code for indicator in READINESS.indicators]
    assert found.set_index("code")["kind"].value_counts().to_dict() == {"same": 35, "new": 1}


def test_answers_of_two_regions_cannot_be_compared() -> None:
    one = answers({("REG-01", "value"): (1, "1")})
    with pytest.raises(ValueError, match="2 regions"):
        differences(pd.concat([one, one.assign(region="13.06")]), one, READINESS)
