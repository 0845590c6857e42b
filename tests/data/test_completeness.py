"""Completeness counted by hand: two dimensions of two indicators, a region a case."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime

import pandas as pd
import pytest

from data.completeness import COUNTS, State, completeness, days_of_sending, standing
from data.instruments.dimensions import dimension_of
from data.issues import Severity
from data.participants import answers_of_all
from scoring import Kind, Status, score
from tests.data.building import IMPLEMENTATION
from tests.scoring.building import indicator, instrument, node

TWO = instrument(
    [node("I"), node("A", "I"), node("B", "I")],
    [
        indicator("A1", "A"),
        indicator("A2", "A", kind=Kind.YES_NO),
        indicator("B1", "B", kind=Kind.LEVEL),
        indicator("B2", "B"),
    ],
    weights={"A1": 3, "A2": 1},
)
COLUMNS = {code: column for column, code in enumerate(["A1", "A2", "B1", "B2"], start=2)}
DUE = date(2026, 6, 9)

Given = Mapping[str, float | Status]


def answers_of(given: Given, proven: Sequence[str] = (), region: str = "13.05") -> pd.DataFrame:
    """Lay out a region's answers: a number, or why there is none; row 1 of the sheet, evidence in row 2."""
    rows = []
    for code, value in given.items():
        number, status = (None, value) if isinstance(value, Status) else (value, Status.ANSWERED)
        rows.append((region, code, "value", number, str(status), f"{'ABCDE'[COLUMNS[code] - 1]}1"))
        shown = code in proven
        rows.append((region, code, "evidence", 1.0 if shown else None, "answered" if shown else "blank", "Z2"))
    table = pd.DataFrame(rows, columns=["region", "code", "part", "number", "status", "cell"])
    return table.astype({"number": float}).assign(sheet="S", submission_id=1)


def issues_at(found: Mapping[str, Severity]) -> pd.DataFrame:
    """Place an issue at the answer of each code."""
    rows = [(1, str(severity), "S", 1, COLUMNS[code]) for code, severity in found.items()]
    return pd.DataFrame(rows, columns=["submission_id", "severity", "sheet", "row", "column"])


def counted(given: Given, found: Mapping[str, Severity] | None = None, *, proven: Sequence[str] = ()) -> pd.DataFrame:
    """Count one region; COUNTS and share by dimension."""
    answers = answers_of(given, proven)
    entries = pd.DataFrame({"took_part": [True], "scheme": ["default"]}, index=pd.Index(["13.05"], name="region"))
    values, status, schemes = answers_of_all(answers, entries, TWO)
    parts = completeness(score(values, TWO, schemes, status), answers, issues_at(found or {}), TWO)
    return parts.set_index("dimension")[[*COUNTS, "share"]]


BLANK = Status.BLANK
CASES: dict[str, tuple[Given, Mapping[str, Severity], Sequence[str], dict[str, list[float]]]] = {
    "all answered and proven": (
        {"A1": 0.5, "A2": 1, "B1": 1, "B2": 0.25},
        {},
        ["A1", "A2", "B1", "B2"],
        {"A": [2, 2, 0, 0, 0, 0, 1.0], "B": [2, 2, 0, 0, 0, 0, 1.0]},
    ),
    "the heavier one blank leaves a quarter of the weight": (
        {"A1": BLANK, "A2": 1, "B1": 1, "B2": 0.25},
        {},
        ["A2", "B1", "B2"],
        {"A": [2, 1, 0, 0, 1, 0, 0.25], "B": [2, 2, 0, 0, 0, 0, 1.0]},
    ),
    "doubtful and wrong ones are not blank": (
        {"A1": BLANK, "A2": BLANK, "B1": BLANK, "B2": 1},
        {"A1": Severity.DOUBTFUL, "A2": Severity.ERROR},
        ["B2"],
        {"A": [2, 0, 1, 1, 0, 0, 0.0], "B": [2, 1, 0, 0, 1, 0, 0.5]},
    ),
    "a warning beside an answer changes nothing": (
        {"A1": 1, "A2": 1, "B1": 1, "B2": 1},
        {"A1": Severity.WARNING, "B1": Severity.DOUBTFUL},
        ["A1", "A2", "B1", "B2"],
        {"A": [2, 2, 0, 0, 0, 0, 1.0], "B": [2, 2, 0, 0, 0, 0, 1.0]},
    ),
    "not applicable is not asked": (
        {"A1": Status.NOT_APPLICABLE, "A2": 1, "B1": 1, "B2": 1},
        {},
        ["A2", "B1", "B2"],
        {"A": [1, 1, 0, 0, 0, 0, 1.0], "B": [2, 2, 0, 0, 0, 0, 1.0]},
    ),
    "a dimension that does not apply has no row": (
        {"A1": Status.NOT_APPLICABLE, "A2": Status.NOT_APPLICABLE, "B1": 1, "B2": 1},
        {},
        ["B1", "B2"],
        {"B": [2, 2, 0, 0, 0, 0, 1.0]},
    ),
    "no and level 0 claim nothing, so need no evidence; a yes, a level and a number do": (
        {"A1": 0, "A2": 0, "B1": 0, "B2": 1},
        {},
        [],
        {"A": [2, 2, 0, 0, 0, 1, 1.0], "B": [2, 2, 0, 0, 0, 1, 1.0]},
    ),
    "a blank needs no evidence yet": (
        {"A1": BLANK, "A2": 1, "B1": 1, "B2": BLANK},
        {},
        [],
        {"A": [2, 1, 0, 0, 1, 1, 0.25], "B": [2, 1, 0, 0, 1, 1, 0.5]},
    ),
    "nothing read at all is blank": (
        {"A1": BLANK},
        {},
        [],
        {"A": [2, 0, 0, 0, 2, 0, 0.0], "B": [2, 0, 0, 0, 2, 0, 0.0]},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_every_answer_is_counted_once(name: str) -> None:
    given, found, proven, expected = CASES[name]
    assert {str(code): row.tolist() for code, row in counted(given, found, proven=proven).iterrows()} == expected


def test_a_dimension_may_be_an_indicator() -> None:
    assert dimension_of(IMPLEMENTATION)["output"] == "output"
    assert dimension_of(TWO) == {"A1": "A", "A2": "A", "B1": "B", "B2": "B"}


def parts_with(**answered: int) -> pd.DataFrame:
    """Make the parts of regions that answered so many of four: r1305=4."""
    rows = [(f"{name[1:3]}.{name[3:]}", "A", 4, done, 0, 0, 4 - done, 0, done / 4) for name, done in answered.items()]
    table = pd.DataFrame(rows, columns=["region", "dimension", *COUNTS, "share"])
    return table.astype({"region": object, **dict.fromkeys(COUNTS, int), "share": float})


def stands(
    expected: Sequence[str],
    came: Mapping[str, date | None],
    today: date,
    absent: Sequence[str] = (),
    **answered: int,
) -> dict[str, tuple[str, int | None]]:
    """Tell state and days late of each region, in the order given back."""
    parts = parts_with(**answered)
    scores = pd.DataFrame({"region": parts["region"], "level": "index", "coverage": parts["share"]})
    arrivals = pd.DataFrame({"region": list(came), "version": 1, "sent": list(came.values())}, dtype=object)
    table = standing(expected, parts, scores, absent, arrivals, DUE, today)
    late = [None if pd.isna(days) else int(days) for days in table["days_late"]]
    return dict(zip(table["region"], zip(table["state"], late, strict=True), strict=True))


def test_who_sent_nothing_is_late_from_the_day_after_the_deadline_on() -> None:
    assert stands(["13.05"], {}, DUE) == {"13.05": (State.NOT_SENT, 0)}
    assert stands(["13.05"], {}, date(2026, 6, 12)) == {"13.05": (State.LATE, 3)}


def test_those_who_need_attention_come_first_the_emptiest_before_the_fuller() -> None:
    day = DUE
    came = {"13.01": day, "13.02": day, "13.03": day, "13.04": day}
    told = stands(
        ["13.01", "13.02", "13.03", "13.04", "13.05"], came, date(2026, 6, 10), ["13.04"], r1301=4, r1302=3, r1303=1
    )
    assert list(told) == ["13.05", "13.03", "13.02", "13.01", "13.04"]
    assert [state for state, _late in told.values()] == [
        State.LATE, State.PARTIAL, State.PARTIAL, State.COMPLETE, State.ABSENT,
    ]  # fmt: skip


def test_what_came_after_the_deadline_stays_late_and_an_unknown_day_is_not() -> None:
    came = {"13.01": date(2026, 6, 11), "13.02": DUE, "13.03": None}
    told = stands(list(came), came, date(2026, 12, 1), r1301=4, r1302=4, r1303=4)
    assert told == {
        "13.01": (State.COMPLETE, 2),
        "13.02": (State.COMPLETE, 0),
        "13.03": (State.COMPLETE, None),
    }


def test_nobody_expected_is_an_empty_table() -> None:
    assert stands([], {}, DUE) == {}


def test_the_day_of_sending_is_counted_in_west_indonesia_and_known_only_of_a_file_of_ones_own() -> None:
    late_evening = datetime(2026, 6, 9, 17, 30, tzinfo=UTC)
    arrivals = pd.DataFrame(
        {
            "region": ["13.01", "13.02", "13.03"],
            "at": pd.to_datetime([late_evening] * 3, utc=True),
            "by": ["ani", "ani", "seed"],
            "regions": [1, 130, 1],
        }
    )
    assert days_of_sending(arrivals, "seed")["sent"].tolist() == [date(2026, 6, 10), None, None]
