"""The registers of a template: read, doubted, put right."""

import pandas as pd
import pytest

from data.figures import FigureState
from data.file_back import values_of
from data.submission import Correction, Submission, apply_corrections
from data.submission.confirming import confirming_record
from data.submission.records import FIELD_OF, REGISTER_OF
from data.submission.slots import record_states, sort_issues
from data.submission.submission import Record
from tests.data.building import READINESS
from tests.data.submission.building import ANSWERS, REGISTERED, Values, read, template, troubles

TROUBLED: Values = {
    **ANSWERS,
    **REGISTERED,
    ("MP-1", "state"): "Selesei",
    ("MP-1", "date"): "7/10/19",
    ("MP-2", "state"): "final",
    ("QW-01", "priority"): "mungkin",
    ("KH-TIM", "invited_1"): "sepuluh",
    ("KH-OPD", "invited_1"): 40,
    ("KH-OPD", "came_1"): 45,
}


@pytest.fixture(scope="module")
def found() -> Submission:
    return read(template(TROUBLED))


def states_of(found: Submission) -> dict[tuple[str, str], str]:
    return {slot: str(state) for slot, state in record_states(found, sort_issues(found)).items()}


def record(found: Submission, slot: tuple[str, str]) -> pd.Series:
    rows = found.records
    return rows[(rows["row"] == slot[0]) & (rows["field"] == slot[1])].iloc[0]


def test_every_trouble_of_a_register_is_told_with_its_cell(found: Submission) -> None:
    assert sorted(troubles(found)) == [
        ("D-UNSURE", "Masterplan", "F4"),
        ("N-CAME-MORE", "Kehadiran", "E6"),
        ("N-TEXT", "Kehadiran", "D5"),
        ("N-TEXT", "Quick Win", "G4"),
        ("P-LIST", "Masterplan", "D4"),
    ]
    assert found.ok, "registers keep no file out"


def test_an_entry_of_a_register_has_a_state_as_an_answer_has(found: Submission) -> None:
    states = states_of(found)
    assert states["MP-1", "state"] == FigureState.WRONG
    assert states["MP-1", "date"] == FigureState.DOUBTFUL
    assert states["MP-2", "state"] == FigureState.OK
    assert states["KH-OPD", "came_1"] == FigureState.OK, "a warning changes no state"
    assert states["signed_on", "value"] == FigureState.OK
    assert ("QW-02", "title") not in states, "nothing stands there"


def test_entries_are_put_right_in_place_and_what_stood_there_is_kept(found: Submission) -> None:
    made = [
        Correction("MP-1", "state", "Selesai", ""),
        Correction("MP-1", "date", "2019-10-07", "tanggal SK"),
        Correction("QW-01", "priority", "2", "kata OPD"),
        Correction("KH-TIM", "invited_1", "10", "daftar hadir"),
        Correction("QW-02", "title", "Pasar daring", "menyusul"),
    ]
    fixed = apply_corrections(found, made, READINESS)
    assert troubles(fixed) == [("N-CAME-MORE", "Kehadiran", "E6")]
    told = {slot: tuple(record(fixed, slot)[["raw", "text", "rule"]]) for slot in (("MP-1", "state"), ("MP-1", "date"))}
    assert told["MP-1", "state"] == ("Selesei", "final", "confirmed")
    assert told["MP-1", "date"] == ("7/10/19", "2019-10-07", "confirmed")
    assert tuple(record(fixed, ("KH-TIM", "invited_1"))[["raw", "number", "rule"]]) == ("sepuluh", 10, "corrected")
    assert tuple(record(fixed, ("QW-02", "title"))[["raw", "text"]]) == ("", "Pasar daring")
    assert set(states_of(fixed).values()) == {FigureState.OK}


def test_what_is_typed_for_a_register_is_read_by_its_rules_too(found: Submission) -> None:
    wrong = apply_corrections(found, [Correction("KH-TIM", "invited_1", "1,5", "?")], READINESS)
    assert ("N-WHOLE", "Kehadiran", "D5") in troubles(wrong)
    assert states_of(wrong)["KH-TIM", "invited_1"] == FigureState.WRONG


def test_more_came_than_were_invited_until_a_person_vouches_for_them_or_corrects_one(found: Submission) -> None:
    for typed in (("came_1", "45"), ("came_1", "40"), ("invited_1", "45")):
        fixed = apply_corrections(found, [Correction("KH-OPD", *typed, "daftar hadir")], READINESS)
        assert ("N-CAME-MORE", "Kehadiran", "E6") not in troubles(fixed), typed
    still = apply_corrections(found, [Correction("KH-OPD", "invited_1", "41", "daftar hadir")], READINESS)
    assert ("N-CAME-MORE", "Kehadiran", "E6") in troubles(still)


def test_an_answer_and_an_entry_are_put_right_together(found: Submission) -> None:
    first = apply_corrections(found, [Correction("KH-TIM", "invited_1", "10", "x")], READINESS)
    both = apply_corrections(first, [Correction("REG-01", "value", "4", "x")], READINESS)
    assert record(both, ("KH-TIM", "invited_1"))["number"] == 10
    assert len(both.corrections) == 2


def test_what_no_register_holds_is_refused(found: Submission) -> None:
    with pytest.raises(KeyError):
        apply_corrections(found, [Correction("KH-OPD", "came_9", "1", "")], READINESS)


def test_the_file_back_holds_what_was_typed(found: Submission) -> None:
    made = [Correction("KH-TIM", "invited_1", "10", "x"), Correction("MP-1", "state", "Selesai", "")]
    values = values_of(apply_corrections(found, made, READINESS), READINESS)
    assert (values["KH-TIM", "invited_1"], values["MP-1", "state"]) == (10.0, "Selesai")
    assert values["QW-01", "priority"] == "mungkin"


def test_what_was_interpreted_is_confirmed_by_what_is_read_without_doubt() -> None:
    interpreted: Values = {
        **ANSWERS,
        ("MP-1", "state"): "ENACTED",
        ("MP-1", "date"): "7/10/2019",
        ("QW-01", "priority"): "3.0",
        ("KH-OPD", "came_1"): "1,2 ribu",
    }
    found = read(template(interpreted))
    asked = [slot for slot, state in states_of(found).items() if state == FigureState.INTERPRETED]
    rows = {(row.row, row.field): Record(*row) for row in found.records.itertuples(index=False)}
    made = [Correction(*slot, confirming_record(FIELD_OF[slot], rows[slot]), "") for slot in asked]
    typed = {(each.code, each.part): each.typed for each in made}
    assert typed == {
        ("MP-1", "state"): "Ditetapkan dengan peraturan",
        ("MP-1", "date"): "2019-10-07",
        ("QW-01", "priority"): "3",
        ("KH-OPD", "came_1"): "1200",
    }
    fixed = apply_corrections(found, made, READINESS)
    assert set(states_of(fixed).values()) == {FigureState.OK}
    before = found.records.set_index(["row", "field"])[["text", "number"]]
    pd.testing.assert_frame_equal(fixed.records.set_index(["row", "field"])[["text", "number"]], before)


def test_no_slot_is_in_two_registers_nor_among_the_answers(found: Submission) -> None:
    assert set(FIELD_OF) == set(REGISTER_OF) == set(found.record_places)
    assert not set(found.places) & set(found.record_places)
