"""Attendance of bimtek as the registers count it, and the day of the signature."""

from datetime import date

import pandas as pd

from data.attendance import attendance, signed_on

COLUMNS = ["region", "register", "row", "field", "text", "number", "status", "raw"]


def counted(*cells: tuple[str, str, float | None, str]) -> pd.DataFrame:
    """Records of one region: group, field, number (None: not read) and what stands there."""
    return pd.DataFrame(
        [
            ("13.05", "KH", group, field, "", number, "blank" if number is None else "answered", raw)
            for group, field, number, raw in cells
        ],
        columns=COLUMNS,
    ).astype({"number": float})


def test_groups_are_summed_by_meeting() -> None:
    found = attendance(
        counted(
            ("KH-TIM", "invited_1", 20, "20"), ("KH-TIM", "came_1", 15, "15"), ("KH-OPD", "invited_1", 10, "10"),
            ("KH-OPD", "came_1", 10, "10"), ("KH-TIM", "invited_3", 20, "20"), ("KH-TIM", "came_3", 0, "0"),
        )
    )  # fmt: skip
    assert found.loc[("13.05", "I")].to_dict() == {"invited": 30, "came": 25, "open": 0}
    assert found.loc[("13.05", "III")].to_dict() == {"invited": 20, "came": 0, "open": 0}
    assert ("13.05", "II") not in found.index


def test_a_group_that_cannot_be_read_is_left_out_and_counted() -> None:
    found = attendance(
        counted(
            ("KH-TIM", "invited_1", 20, "20"), ("KH-TIM", "came_1", 15, "15"), ("KH-OPD", "invited_1", None, "sepuluh"),
            ("KH-OPD", "came_1", 10, "10"), ("KH-NAGARI", "invited_1", None, ""),
        )
    )  # fmt: skip
    assert found.loc[("13.05", "I")].to_dict() == {"invited": 20, "came": 15, "open": 1}


def test_a_meeting_of_which_nothing_can_be_read_has_no_sum() -> None:
    found = attendance(counted(("KH-OPD", "invited_1", None, "sepuluh"))).loc[("13.05", "I")]
    assert found["open"] == 1
    assert found[["invited", "came"]].isna().all()


def test_a_round_without_registers_has_no_attendance() -> None:
    assert attendance(pd.DataFrame(columns=COLUMNS).astype({"number": float, "field": "str", "raw": "str"})).empty


def test_the_day_of_signing_is_told_where_it_can_be_read() -> None:
    rows = [
        ("13.05", "SAMPUL", "signed_on", "value", "2026-09-04", 20260904, "answered", "4/9"),
        ("13.06", "SAMPUL", "signed_on", "value", "", None, "blank", "kemarin"),
        ("13.07", "SAMPUL", "contact_name", "value", "X", None, "answered", "X"),
    ]
    assert signed_on(pd.DataFrame(rows, columns=COLUMNS)) == {"13.05": date(2026, 9, 4)}
