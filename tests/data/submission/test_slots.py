"""Issues and states by slot."""

from collections import Counter

from openpyxl import Workbook

from data.answers.states import states
from data.answers.tally import tally
from data.figures import FigureState
from data.submission import Correction, Submission, apply_corrections
from data.submission.slots import indicator_states, slot_states, sort_issues
from tests.data.building import READINESS
from tests.data.submission.building import ANSWERS, REGISTERED, Values, read, template

TROUBLED: Values = {
    **ANSWERS, **REGISTERED, ("REG-01", "value"): "3 (empat)", ("LEM-06", "value"): "1.250",
    ("REG-06", "value"): "v", ("LEM-03", "numerator"): 4, ("MP-1", "state"): "selsai",
}  # fmt: skip


def told(found: Submission) -> dict[str, str]:
    """Give the state of every indicator that is not blank."""
    by_indicator = indicator_states(slot_states(found, sort_issues(found)))
    return {code: str(state) for code, state in by_indicator.items() if state != "blank"}


def test_an_indicator_has_the_gravest_state_of_its_parts() -> None:
    found = read(template(TROUBLED))
    assert told(found) == {
        "REG-01": "wrong", "REG-02": "ok", "REG-06": "interpreted", "LEM-03": "doubtful", "LEM-06": "doubtful",
        "ANG-01": "ok", "SDM-07": "ok",
    }  # fmt: skip
    assert len(indicator_states(slot_states(found, sort_issues(found)))) == len(READINESS.indicators)


def test_without_rows_that_are_gone_both_ways_to_tell_states_agree() -> None:
    found = read(template(TROUBLED))
    by_slot = Counter(str(state) for state in slot_states(found, sort_issues(found)).values())
    assert by_slot == Counter(states(found.reading))


def test_issues_of_registers_have_their_slot_and_those_of_the_file_none() -> None:
    def damage(book: Workbook) -> None:
        del book["Kehadiran"]

    found = sort_issues(read(template(TROUBLED, damage)))
    assert [issue.code for issue in found.of_slot["MP-1", "state"]] == ["P-LIST"]
    assert [issue.code for issue in found.others] == ["T-REGISTER-MISSING"]


def test_rows_that_are_gone_are_told_apart_and_answered_one_by_one() -> None:
    def damage(book: Workbook) -> None:
        for row in (9, 6, 4):
            book["Kelembagaan"].delete_rows(row)

    found = read(template(ANSWERS, damage))
    assert {code: state for code, state in told(found).items() if code.startswith("LEM")} == {
        "LEM-01": "doubtful", "LEM-03": "doubtful", "LEM-06": "doubtful",
    }  # fmt: skip
    made = [Correction("LEM-01", "value", "3", "x"), Correction("LEM-06", "value", "banyak", "x")]
    fixed = apply_corrections(found, made, READINESS)
    assert {code: state for code, state in told(fixed).items() if code.startswith("LEM")} == {
        "LEM-01": "ok", "LEM-03": "doubtful", "LEM-06": "wrong",
    }  # fmt: skip
    assert [issue.code for issue in sort_issues(fixed).of_slot["LEM-06", "value"]] == ["N-TEXT"]
    rows = fixed.reading.answers.assign(state=states(fixed.reading)).set_index(["code", "part"])
    assert rows.loc[("LEM-01", "value"), "state"] == "ok", "the long way round agrees"


def test_the_list_of_files_and_the_page_of_one_count_alike() -> None:
    found = read(template({**TROUBLED, ("TIK-01", "reason"): "lupa", ("TIK-04", "applies"): "Tidak berlaku"}))
    counted = tally(found.reading)
    mine = Counter(indicator_states(slot_states(found, sort_issues(found))).values())
    assert (counted.doubtful, counted.wrong, counted.interpreted, counted.blank) == (
        mine[FigureState.DOUBTFUL], mine[FigureState.WRONG], mine[FigureState.INTERPRETED], mine[FigureState.BLANK],
    )  # fmt: skip
    assert counted.answered == mine[FigureState.OK] + mine[FigureState.INTERPRETED]
