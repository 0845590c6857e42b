"""Answers are counted by indicator, each in its worst state."""

import pytest

from data.answers.tally import Tally, tally
from data.issues import CellAddress, issue
from data.result_table import read_result_table
from tests.data.building import BANTUL, HEADER, IMPLEMENTATION, PARIAMAN, READINESS, xlsx
from tests.data.store.made import reading
from tests.data.submission.building import ANSWERS, Values, read, template


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, Tally(6, 0, 0, 0, 30)),
        ({("REG-01", "value"): "3 (tiga)"}, Tally(6, 1, 0, 0, 30)),
        ({("LEM-06", "value"): "1.250"}, Tally(5, 0, 1, 0, 30)),
        ({("REG-02", "numerator"): "banyak"}, Tally(5, 0, 0, 1, 30)),
        ({("REG-02", "denominator"): None}, Tally(5, 0, 1, 0, 30)),
        ({("REG-01", "evidence_date"): "kapan-kapan"}, Tally(6, 0, 0, 0, 30)),
        ({("TIK-02", "applies"): "mungkin"}, Tally(6, 0, 0, 1, 29)),
    ],
)
def test_each_indicator_of_a_template_is_counted_once_also_one_that_does_not_apply(
    more: Values, expected: Tally
) -> None:
    found = tally(read(template({**ANSWERS, **more})).reading)
    assert found == expected
    assert found.answered + found.doubtful + found.wrong + found.blank == len(READINESS.indicators)


def test_the_answers_of_a_table_are_counted_over_its_regions() -> None:
    found = read_result_table(xlsx([HEADER, PARIAMAN, BANTUL]), "uji.xlsx", IMPLEMENTATION)
    assert tally(found).answered == 11


def test_an_issue_at_a_cell_is_the_state_of_its_answer() -> None:
    doubted = reading(r1305=1, r1306=None, issues=(issue("N-NIHIL", CellAddress("Regulasi", 9, 6), "nihil"),))
    assert tally(doubted) == Tally(0, 0, 1, 0, 1)
