"""What may be typed to confirm an answer is read without doubt, and says the same."""

import pytest

from data.figures import FigureState
from data.issues import CellAddress
from data.submission import Correction, apply_corrections
from data.submission.confirming import confirming, readings_of
from data.submission.places import Place
from data.submission.slots import slot_states, sort_issues
from tests.data.building import READINESS
from tests.data.submission.building import Values, answers_of, read, template

INTERPRETED: Values = {
    ("REG-01", "value"): "3 (tiga)",
    ("REG-04", "value"): "IV",
    ("REG-06", "value"): "v",
    ("ANG-06", "value"): "belum",
    ("REG-02", "numerator"): "12.5",
    ("REG-02", "denominator"): "1,234.5",
    ("ANG-01", "numerator"): "Rp 1,2 M",
    ("ANG-01", "denominator"): "1,5 triliun",
    ("LEM-06", "value"): "12.125",
    ("REG-06", "evidence"): "SK 5/2020",
    ("REG-06", "evidence_date"): "10/7/2019",
}


def test_every_interpreted_answer_can_be_confirmed_as_it_was_read() -> None:
    found = read(template(INTERPRETED))
    answers = {(row.code, row.part): row.number for row in found.reading.answers.itertuples()}
    asked = [slot for slot, state in slot_states(found, sort_issues(found)).items() if state is FigureState.INTERPRETED]
    assert len(asked) == 9
    indicators = {indicator.code: indicator for indicator in READINESS.indicators}
    made = [
        Correction(code, part, confirming(indicators[code], part, answers[code, part], READINESS), "")
        for code, part in asked
    ]
    fixed = apply_corrections(found, made, READINESS)
    assert answers_of(fixed) == answers_of(found)
    states = slot_states(fixed, sort_issues(fixed))
    assert {str(states[slot]) for slot in asked} == {"ok"}
    rules = {(row.code, row.part): row.rule for row in fixed.reading.answers.itertuples()}
    assert {rules[slot] for slot in asked} == {"confirmed"}


@pytest.mark.parametrize(
    ("slot", "written", "readings"),
    [
        (("LEM-06", "value"), "1.250", ("1,2500", "1250")),
        (("REG-01", "value"), "3 (empat)", ()),
        (("REG-02", "evidence_link"), "jdih.go.id/12", ("https://jdih.go.id/12",)),
        (("REG-06", "evidence_date"), "7/13/2019", ("2019-07-13",)),
    ],
)
def test_a_doubtful_answer_has_its_readings(slot: tuple[str, str], written: str, readings: tuple[str, ...]) -> None:
    found = read(template({slot: written}))
    issues = sort_issues(found).of_slot[slot]
    assert readings_of(issues, found.places[slot]) == readings
    for typed in readings:
        fixed = apply_corrections(found, [Correction(*slot, typed, "")], READINESS)
        assert slot not in sort_issues(fixed).of_slot


def test_there_is_nothing_to_confirm_without_a_number_or_in_words() -> None:
    indicator = READINESS.indicators[0]
    assert confirming(indicator, "value", float("nan"), READINESS) == ""
    assert confirming(indicator, "evidence", 1.0, READINESS) == ""
    assert readings_of((), Place(CellAddress("Regulasi", 4, 4), None)) == ()
