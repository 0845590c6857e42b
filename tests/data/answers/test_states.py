"""The five states, told of a table as of a template."""

import pytest

from data.answers.states import states
from data.result_table import read_result_table
from tests.data.building import HEADER, IMPLEMENTATION, PARIAMAN, Value, xlsx


@pytest.mark.parametrize(
    ("written", "state"),
    [
        (3.56, "ok"), ("3,56", "ok"), ("3.56", "interpreted"), ("3.125", "interpreted"), ("nihil", "doubtful"),
        ("tiga", "wrong"), (40, "wrong"), ("-", "blank"), (None, "blank"),
    ],
)  # fmt: skip
def test_each_answer_of_a_table_has_one_of_five_states(written: Value, state: str) -> None:
    row = [*PARIAMAN]
    row[3] = written
    found = read_result_table(xlsx([HEADER, row]), "a.xlsx", IMPLEMENTATION)
    told = states(found)
    assert told.index.equals(found.answers.index)
    assert told.tolist() == [state, "ok", "ok", "ok", "ok", "ok"], "the blank collaboration does not apply"


def test_a_reading_without_answers_has_no_states() -> None:
    assert states(read_result_table(b"", "a.xlsx", IMPLEMENTATION)).empty
