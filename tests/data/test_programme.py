"""The registers laid out: what was read, what stands unread, what moved, what asks for attention."""

import pandas as pd
import pytest

from data.programme import TESTS, Concern, Listed, books, concerns, marks, passes, passing, quick_wins, states_before
from data.submission import Submission
from tests.data.submission.building import ANSWERS, REGISTERED, read, template

REGION = "13.05"


def listed(*wins: tuple[str, str, str], region: str = REGION, department: str = "Dinas") -> Listed:
    """Quick wins of title, state and evidence, passing no test, in rows of the register from the first."""
    fields = ["title", "state", "evidence"]
    rows = [
        (region, "QW", f"QW-{number:02}", field, text, float("nan"), "answered", text, "Quick Win", f"C{number}", "")
        for number, win in enumerate(wins, start=1)
        for field, text in zip((*fields, "department"), (*win, department), strict=True)
        if text
    ]
    names = ["region", "register", "row", "field", "text", "number", "status", "raw", "sheet", "cell", "rule"]
    return quick_wins(pd.DataFrame(rows, columns=names))


@pytest.fixture(scope="module")
def found() -> Submission:
    given = {
        **ANSWERS, **REGISTERED, ("MP-1", "state"): "Selesei", ("MP-2", "state"): "final", ("MP-2", "note"): "-",
        ("QW-02", "title"): "Antrean puskesmas", ("QW-02", "priority"): "mungkin", ("QW-02", "worth"): "3,0",
        ("QW-02", "service"): 2, ("QW-02", "evidence"): "belum ada", ("QW-04", "state"): "-",
    }  # fmt: skip
    return read(template(given))


def test_what_cannot_be_read_is_kept_as_it_was_written_and_never_taken_for_an_answer(found: Submission) -> None:
    wins = quick_wins(found.records)
    row = (found.identity.region, "QW-02")
    assert wins.read.loc[row, ["title", "priority", "worth", "service"]].tolist() == [
        "Antrean puskesmas",
        "",
        "3",
        "2",
    ]
    assert wins.unread.loc[row, ["priority", "evidence"]].tolist() == ["mungkin", ""]
    assert wins.cells.loc[row, "priority"].startswith("Quick Win!")
    assert not passing(wins)[row]


def test_a_test_is_passed_from_the_mark_of_three_on_and_all_three_are_asked(found: Submission) -> None:
    assert [passes(mark) for mark in ("", "0", "2", "3", "4")] == [None, False, False, True, True]
    wins = quick_wins(found.records)
    assert marks(wins.read).loc[(found.identity.region, "QW-02")].fillna(-1).tolist() == [-1, 3, 2]
    for given, passed in (("3", True), ("4", True), ("2", False), ("", False)):
        wins.read.loc[:, list(TESTS)] = ["4", "3", given]
        assert passing(wins).eq(passed).all()


def test_a_yes_that_was_kept_when_the_tests_were_asked_as_yes_or_no_is_no_mark() -> None:
    kept = pd.DataFrame(
        [(REGION, "QW", "QW-01", test, "", 1.0, "answered", "Ya", "Quick Win", "F6", "") for test in TESTS],
        columns=["region", "register", "row", "field", "text", "number", "status", "raw", "sheet", "cell", "rule"],
    )
    wins = quick_wins(kept)
    assert wins.read.loc[(REGION, "QW-01"), list(TESTS)].tolist() == ["", "", ""]
    assert wins.unread.loc[(REGION, "QW-01"), list(TESTS)].tolist() == ["Ya", "Ya", "Ya"]
    assert not passing(wins).any()


def test_a_row_with_nothing_but_a_sign_for_nothing_is_no_quick_win(found: Submission) -> None:
    assert "QW-04" not in quick_wins(found.records).read.index.get_level_values("row")


def test_every_book_of_a_region_that_sent_is_listed_said_or_not(found: Submission) -> None:
    listed = books(found.records)
    state = listed.read["state"].droplevel("region")
    assert state.index.tolist() == ["MP-1", "MP-2", "MP-3", "MP-4"]
    assert (state["MP-1"], state["MP-2"], state["MP-4"]) == ("", "final", "")
    assert listed.unread.loc[(found.identity.region, "MP-1"), "state"] == "Selesei"
    assert listed.unread.loc[(found.identity.region, "MP-2"), "note"] == ""


def test_a_quick_win_is_known_again_by_its_title_wherever_it_stands() -> None:
    earlier = listed(("Pasar daring", "planned", ""), ("Antrean", "running", ""), ("Kelas", "done", ""))
    now = listed(
        ("Antrean ", "running", ""), ("PASAR DARING", "running", ""), ("Baru", "planned", ""), ("", "done", "")
    )
    assert states_before(now, earlier).tolist() == ["running", "planned", "", ""]


def test_a_title_that_stood_there_twice_or_in_another_region_tells_nothing() -> None:
    twice = listed(("Antrean", "running", ""), ("antrean", "planned", ""))
    elsewhere = listed(("Antrean", "running", ""), region="13.06")
    now = listed(("Antrean", "running", ""))
    assert states_before(now, twice).tolist() == [""]
    assert states_before(now, elsewhere).tolist() == [""]
    assert states_before(now, listed()).tolist() == [""]


@pytest.mark.parametrize(
    ("state", "evidence", "before", "raised"),
    [
        ("planned", "", "planned", {Concern.UNMOVED}),
        ("planned", "", "", set()),
        ("running", "", "planned", {Concern.UNPROVEN}),
        ("running", "https://contoh.example/a", "running", {Concern.UNMOVED}),
        ("done", "", "done", {Concern.UNPROVEN}),
        ("stopped", "", "stopped", set()),
        ("", "", "", set()),
    ],
)
def test_what_asks_for_attention(state: str, evidence: str, before: str, raised: set[Concern]) -> None:
    wins = listed(("Antrean", state, evidence))
    found = concerns(wins, pd.Series([before], wins.read.index)).iloc[0]
    assert {concern for concern in Concern if found[concern]} == raised


def test_nobody_in_charge_is_a_concern_and_an_unreadable_link_is_not_taken_for_none() -> None:
    wins = listed(("Antrean", "running", ""), department="")
    wins.unread["evidence"] = "di lemari"
    found = concerns(wins, pd.Series([""], wins.read.index)).iloc[0]
    assert (found[Concern.NOBODY], found[Concern.UNPROVEN]) == (True, False)


def test_a_round_without_registers_lists_nothing() -> None:
    nothing = listed()
    assert nothing.read.empty
    assert concerns(nothing, states_before(nothing, nothing)).empty
