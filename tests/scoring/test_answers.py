"""Long answers to wide ones: ratios, evidence, statuses."""

import pandas as pd
import pytest

from scoring import Goalposts, Instrument, Kind, Ratio, Status, Text, unproven, widen
from tests.scoring.building import indicator, instrument, node

NAN = float("nan")
A, B, N = Status.ANSWERED, Status.BLANK, Status.NOT_APPLICABLE
PERCENT = Ratio(Text("", ""), Text("", ""), 100)


def made() -> Instrument:
    """One ratio, one yes/no, one level."""
    return instrument(
        [node("I")],
        [
            indicator("r", kind=Kind.RATIO, ratio=PERCENT, goalposts=Goalposts(0, 100)),
            indicator("y", kind=Kind.YES_NO),
            indicator("l", kind=Kind.LEVEL, goalposts=Goalposts(0, 5)),
        ],
    )


def long(*rows: tuple[str, str, str, float, Status]) -> pd.DataFrame:
    """The long table of answers."""
    return pd.DataFrame(rows, columns=["region", "code", "part", "number", "status"])


@pytest.mark.parametrize(
    ("numerator", "denominator", "value", "status"),
    [
        ((3, A), (4, A), 75.0, A),
        ((0, A), (4, A), 0.0, A),
        ((3, A), (0, A), NAN, B),
        ((3, A), (NAN, B), NAN, B),
        ((NAN, B), (4, A), NAN, B),
        ((NAN, N), (NAN, N), NAN, N),
    ],
)
def test_a_ratio_is_numerator_over_denominator(
    numerator: tuple[float, Status], denominator: tuple[float, Status], value: float, status: Status
) -> None:
    values, statuses = widen(long(("x", "r", "numerator", *numerator), ("x", "r", "denominator", *denominator)), made())
    assert values.loc["x", "r"] == pytest.approx(value, nan_ok=True)
    assert statuses.loc["x", "r"] == status


def test_a_ratio_may_come_ready_made() -> None:
    assert widen(long(("x", "r", "value", 42, A)), made())[0].loc["x", "r"] == 42


@pytest.mark.parametrize(
    ("rows", "value", "status"),
    [
        ([("value", 1, A), ("evidence", 1, A)], 1.0, A),
        ([("value", 1, A), ("evidence", NAN, B)], 0.0, A),
        ([("value", 1, A)], 0.0, A),
        ([("value", 0, A)], 0.0, A),
        ([("value", NAN, B)], NAN, B),
        ([("value", NAN, N)], NAN, N),
        ([], NAN, B),
    ],
)
def test_yes_counts_with_evidence_only(rows: list[tuple[str, float, Status]], value: float, status: Status) -> None:
    answers = long(("x", "l", "value", 3, A), *[("x", "y", *row) for row in rows])
    values, statuses = widen(answers, made())
    assert values.loc["x", "y"] == pytest.approx(value, nan_ok=True)
    assert statuses.loc["x", "y"] == status


def test_yes_without_evidence_is_listed() -> None:
    answers = long(
        ("x", "y", "value", 1, A), ("x", "y", "evidence", 1, A), ("z", "y", "value", 1, A), ("w", "y", "value", 0, A)
    )
    assert unproven(answers, made()).to_dict("records") == [{"region": "z", "code": "y"}]


def test_printed_figures_and_unknown_codes_are_left_aside() -> None:
    values, _ = widen(long(("x", "l", "value", 3, A), ("x", "final", "printed", 3.2, A)), made())
    assert list(values.columns) == ["r", "y", "l"]


def test_the_same_part_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="twice"):
        widen(long(("x", "l", "value", 3, A), ("x", "l", "value", 4, A)), made())


def test_no_answers_give_no_regions() -> None:
    values, statuses = widen(long(), made())
    assert values.shape == statuses.shape == (0, 3)
