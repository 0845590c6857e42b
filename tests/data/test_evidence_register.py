"""The register of evidence: where each piece is named, and what is odd about it."""

from datetime import date

import pandas as pd

from data.evidence_register import Flag, register_of
from data.store.evidence import EvidenceStatus

TODAY = date(2026, 11, 24)


def answers(*rows: tuple[str, str, str, str, str]) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=["region", "code", "part", "raw", "cell"])
    return table.assign(sheet="Regulasi", status=["answered" if raw else "blank" for raw in table["raw"]])


def entered(**changes: object) -> dict[str, object]:
    row = {
        "id": 1, "region": "13.05", "code": "REG-01", "number": "12/2026", "dated": date(2026, 1, 2), "kind": "SK",
        "place": "sk.pdf", "status": "filed", "valid_until": None, "note": "", "author": "ani",
    }  # fmt: skip
    return row | changes


def by_hand(*rows: dict[str, object]) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=list(entered()))


def odd(table: pd.DataFrame) -> list[tuple[Flag, ...]]:
    return list(table["odd"])


def test_what_a_workbook_names_stands_with_its_cell_its_day_and_its_link() -> None:
    table = register_of(
        answers(
            ("13.05", "REG-01", "evidence", "Perbup 12/2025", "K6"),
            ("13.05", "REG-01", "evidence_date", "2025-07-10 00:00:00", "L6"),
            ("13.05", "REG-01", "evidence_link", "https://a.id/x", "M6"),
            ("13.05", "REG-02", "evidence", "", "K7"),
            ("13.05", "REG-02", "value", "3", "F7"),
        ),
        by_hand(),
        TODAY,
    )
    (row,) = table.to_dict("records")
    assert (row["number"], row["dated"], row["place"]) == ("Perbup 12/2025", date(2025, 7, 10), "https://a.id/x")
    assert row["source"] == "Regulasi!K6"
    assert pd.isna(row["id"])
    assert row["odd"] == ()


def test_the_same_number_however_written_or_the_same_place_is_flagged_within_a_region_only() -> None:
    twice = register_of(
        answers(),
        by_hand(
            entered(number="SK 12/2026"),
            entered(id=2, code="LEM-01", number="sk. 12-2026", place="lain.pdf"),
            entered(id=3, region="13.06", number="SK 12/2026"),
            entered(id=4, code="LEM-02", number="x", place="sk.pdf"),
            entered(id=5, code="LEM-03", number="SK 12/2026", dated=date(2020, 1, 1), place="y.pdf"),
        ),
        TODAY,
    ).set_index("id")["odd"]
    assert twice.to_dict() == {1: (Flag.TWICE,), 2: (Flag.TWICE,), 3: (), 4: (Flag.TWICE,), 5: ()}


def test_expired_undated_and_nowhere_are_flagged_and_the_withdrawn_is_not() -> None:
    assert odd(register_of(answers(), by_hand(entered(valid_until=date(2026, 11, 23))), TODAY)) == [(Flag.EXPIRED,)]
    assert odd(register_of(answers(), by_hand(entered(valid_until=TODAY)), TODAY)) == [()]
    assert odd(register_of(answers(), by_hand(entered(dated=None, place="")), TODAY)) == [(Flag.UNDATED, Flag.NOWHERE)]
    gone = entered(dated=None, place="", status=EvidenceStatus.WITHDRAWN.value)
    assert odd(register_of(answers(), by_hand(gone, entered(id=2, place="")), TODAY)) == [(), (Flag.NOWHERE,)]


def test_a_date_that_is_none_leaves_the_piece_undated() -> None:
    table = register_of(
        answers(("13.05", "REG-01", "evidence", "SK", "K6"), ("13.05", "REG-01", "evidence_date", "kemarin", "L6")),
        by_hand(),
        TODAY,
    )
    assert odd(table) == [(Flag.UNDATED, Flag.NOWHERE)]


def test_nothing_named_is_an_empty_register() -> None:
    assert register_of(answers(), by_hand(), TODAY).empty
