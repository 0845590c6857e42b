"""The room of the evaluation: who may say what when, and that nothing said is lost."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import text

from access import Role
from data.store import Store, explain, refusals
from data.store.assessments import Assessment, Verdict
from data.store.audited import findings
from data.store.decisions import Decision
from data.store.evidence import Evidence, EvidenceStatus
from data.store.objections import Objection
from data.store.people import Person
from data.store.settings import Settings
from data.store.stage import Stage
from tests.data.store.made import ROUND, reading
from words import speak

REGION, CODE = "13.05", "REG-1"
ANI, BUDI, CITRA = "ani@pusat", "budi@pusat", "citra@pusat"
SCORED = Assessment(REGION, CODE, 3.0, Verdict.ACCEPTED, "perda dibaca")
MOVE = Decision(REGION, CODE, 2.0, 4.0, "bukti baru", awaits=True)


@pytest.fixture
def room(store: Store) -> Store:
    """A round at which two assessors look at one region."""
    store.import_reading(ROUND.code, "a.xlsx", b"1", reading(r1305=2), "ani")
    store.assign(ROUND.code, [(REGION, ANI), (REGION, BUDI)], CITRA)
    store.set_settings(ROUND.code, Settings(Stage.ASSESSING), "", CITRA)
    return store


def at_objections(room: Store, until: date | None = date(2026, 12, 1)) -> None:
    room.set_settings(ROUND.code, Settings(Stage.OBJECTING, object_by=until), "", CITRA)


def test_the_latest_word_of_each_assessor_counts_and_the_earlier_stays(room: Store) -> None:
    (first,) = room.assess(ROUND.code, [SCORED], ANI)
    room.assess(ROUND.code, [replace(SCORED, number=2.0, seen=first)], ANI)
    room.assess(ROUND.code, [replace(SCORED, number=None, verdict=Verdict.MISSING)], BUDI)
    listed = room.assessments(ROUND.code, REGION)
    assert listed[["assessor", "number", "status", "evidence", "counts"]].fillna(-1).to_numpy().tolist() == [
        [ANI, 2.0, "answered", "accepted", True],
        [BUDI, -1.0, "blank", "missing", True],
    ]
    assert room.assessment_history(ROUND.code, REGION, CODE)["number"].fillna(-1).tolist() == [3.0, 2.0, -1.0]
    assert room.assessments(ROUND.code, "13.06").empty


def test_a_word_saved_meanwhile_is_shown_and_never_overwritten(room: Store) -> None:
    room.assess(ROUND.code, [SCORED], ANI)
    with pytest.raises(refusals.SavedMeanwhile) as refused:
        room.assess(ROUND.code, [replace(SCORED, number=1.0)], ANI)
    assert "ani@pusat saved 3.00" in explain(refused.value, speak("en"))
    assert room.assessments(ROUND.code)["number"].tolist() == [3.0]


def test_several_words_are_kept_together_or_not_at_all(room: Store) -> None:
    with pytest.raises(refusals.NotAssigned):
        room.assess(ROUND.code, [SCORED, replace(SCORED, region="13.06")], ANI)
    assert room.assessments(ROUND.code).empty


def test_what_a_replaced_assessor_said_stays_and_no_longer_counts(room: Store) -> None:
    room.assess(ROUND.code, [SCORED], ANI)
    assert room.assign(ROUND.code, [(REGION, BUDI)], CITRA) == 1
    assert room.assessments(ROUND.code)["counts"].tolist() == [False]
    assert room.assignments(ROUND.code)["active"].tolist() == [False, True]
    with pytest.raises(refusals.NotAssigned):
        room.assess(ROUND.code, [replace(SCORED, seen=1)], ANI)
    assert room.assign(ROUND.code, [(REGION, BUDI)], CITRA) == 0


def test_a_large_move_counts_once_a_second_person_agreed(room: Store) -> None:
    number = room.decide(ROUND.code, MOVE, CITRA)
    assert room.decisions(ROUND.code)["counts"].tolist() == [False]
    with pytest.raises(refusals.SamePerson):
        room.confirm(number, "", CITRA)
    edition = room.edition(ROUND.code)
    room.confirm(number, "setuju", BUDI)
    assert room.edition(ROUND.code) != edition
    with pytest.raises(refusals.AlreadyAnswered):
        room.reject(number, "tidak", ANI)
    row = room.decisions(ROUND.code).iloc[0]
    assert (row["counts"], row["confirmed_by"], row["before"], row["number"]) == (True, BUDI, 2.0, 4.0)


def test_a_refused_move_never_counts(room: Store) -> None:
    number = room.decide(ROUND.code, MOVE, CITRA)
    with pytest.raises(refusals.ReasonMissing):
        room.reject(number, " ", BUDI)
    room.reject(number, "bukti tidak cukup", BUDI)
    assert room.decisions(ROUND.code)["counts"].tolist() == [False]
    with pytest.raises(refusals.NotThere):
        room.confirm(number + 1, "", BUDI)


def test_a_decision_needs_its_reason_and_the_latest_seen(room: Store) -> None:
    with pytest.raises(refusals.ReasonMissing):
        room.decide(ROUND.code, replace(MOVE, reason=" "), CITRA)
    first = room.decide(ROUND.code, replace(MOVE, awaits=False), CITRA)
    with pytest.raises(refusals.SavedMeanwhile):
        room.decide(ROUND.code, MOVE, BUDI)
    room.decide(ROUND.code, replace(MOVE, number=None, seen=first), BUDI)
    assert room.decisions(ROUND.code)["number"].fillna(-1).tolist() == [4.0, -1.0]


def test_an_objection_is_made_before_its_deadline_and_answered_once(room: Store) -> None:
    given = Objection(REGION, CODE, "perbup terbit", "SK 12/2026")
    with pytest.raises(refusals.RoundClosed):
        room.object_to(ROUND.code, given, date(2026, 11, 1), "staf")
    at_objections(room)
    with pytest.raises(refusals.ObjectionsOver):
        room.object_to(ROUND.code, given, date(2026, 12, 2), "staf")
    with pytest.raises(refusals.ReasonMissing):
        room.object_to(ROUND.code, replace(given, reason=""), date(2026, 12, 1), "staf")
    number = room.object_to(ROUND.code, given, date(2026, 12, 1), "staf")
    answer = replace(MOVE, objection=number, awaits=True)
    with pytest.raises(refusals.NotThere):
        room.decide(ROUND.code, replace(answer, code="REG-2"), CITRA)
    first = room.decide(ROUND.code, answer, CITRA)
    with pytest.raises(refusals.AlreadyAnswered):
        room.decide(ROUND.code, replace(answer, seen=first), BUDI)
    room.reject(first, "belum cukup", BUDI)
    kept = room.decide(ROUND.code, replace(answer, number=None, awaits=False, seen=first), CITRA)
    listed = room.decisions(ROUND.code)
    assert listed.set_index("id").loc[kept, "objection"] == number
    assert room.objections(ROUND.code)["reason"].tolist() == ["perbup terbit"]


def test_without_a_deadline_nobody_objects(room: Store) -> None:
    at_objections(room, None)
    with pytest.raises(refusals.ObjectionsOver) as refused:
        room.object_to(ROUND.code, Objection(REGION, CODE, "x", ""), date(2026, 12, 1), "staf")
    assert "No deadline" in explain(refused.value, speak("en"))


def test_a_closed_round_takes_nothing_until_it_is_reopened_with_a_reason(room: Store) -> None:
    with pytest.raises(refusals.ReasonMissing):
        room.set_settings(ROUND.code, Settings(Stage.CLOSED), " ", CITRA)
    room.set_settings(ROUND.code, Settings(Stage.CLOSED), "semua selesai", CITRA)
    for refused in (
        lambda: room.assess(ROUND.code, [SCORED], ANI),
        lambda: room.decide(ROUND.code, MOVE, CITRA),
        lambda: room.register_evidence(ROUND.code, Evidence(REGION, CODE, "1", None, "SK", "sk.pdf"), None, ANI),
        lambda: room.import_reading(ROUND.code, "b.xlsx", b"2", reading(r1306=2), "ani"),
        lambda: room.withdraw(1, "ani", "salah"),
    ):
        with pytest.raises(refusals.RoundClosed):
            refused()
    with pytest.raises(refusals.ReasonMissing):
        room.set_settings(ROUND.code, Settings(Stage.ASSESSING), "", CITRA)
    room.set_settings(ROUND.code, Settings(Stage.ASSESSING), "salah hitung", CITRA)
    room.assess(ROUND.code, [SCORED], ANI)


def test_settings_are_kept_and_the_same_again_changes_nothing(room: Store) -> None:
    assert room.settings("lain") == Settings()
    wanted = Settings(Stage.ASSESSING, date(2026, 1, 1), date(2026, 2, 1), "I", frozenset({REGION, "13.06"}))
    room.set_settings(ROUND.code, wanted, "", CITRA)
    edition = room.edition(ROUND.code)
    room.set_settings(ROUND.code, wanted, "", CITRA)
    assert room.edition(ROUND.code) == edition
    assert room.settings(ROUND.code) == wanted


def test_people_are_known_by_their_latest_row(store: Store) -> None:
    staff = Person("staf@1305", "Staf", Role.REGION, frozenset({REGION}))
    store.set_people([staff, Person(ANI, "Ani", Role.ASSESSOR, frozenset())], "uji")
    store.set_people([replace(staff, active=False)], "uji")
    assert [(one.email, one.active) for one in store.people()] == [(ANI, True), ("staf@1305", False)]


def test_evidence_is_replaced_and_never_changed(room: Store) -> None:
    given = Evidence(REGION, CODE, "12/2026", date(2026, 3, 4), "Perbup", "perbup.pdf", valid_until=date(2027, 1, 1))
    number = room.register_evidence(ROUND.code, given, None, ANI)
    room.register_evidence(ROUND.code, replace(given, status=EvidenceStatus.ACCEPTED), number, BUDI)
    with pytest.raises(refusals.SavedMeanwhile):
        room.register_evidence(ROUND.code, given, number, ANI)
    with pytest.raises(refusals.NotThere):
        room.register_evidence(ROUND.code, given, 99, ANI)
    listed = room.evidence(ROUND.code)
    assert listed[["status", "dated", "valid_until"]].to_numpy().tolist() == [
        ["accepted", date(2026, 3, 4), date(2027, 1, 1)]
    ]


def test_the_day_of_a_presentation_can_be_noted_and_taken_back(room: Store) -> None:
    room.present(ROUND.code, REGION, date(2026, 5, 6), CITRA)
    assert room.presentations(ROUND.code).to_numpy().tolist() == [[REGION, date(2026, 5, 6)]]
    room.present(ROUND.code, REGION, None, CITRA)
    assert room.presentations(ROUND.code).empty


def test_a_word_changed_behind_our_back_is_found(room: Store) -> None:
    room.assess(ROUND.code, [SCORED], ANI)
    number = room.decide(ROUND.code, MOVE, CITRA)
    room.confirm(number, "ya\0", BUDI)
    room.present(ROUND.code, REGION, date(2026, 5, 6), CITRA)
    with room.engine.connect() as connection:
        assert findings(connection) == []
    with room.writing() as connection:
        if connection.dialect.name == "sqlite":
            connection.execute(text("DROP TRIGGER assessments_no_update"))
            connection.execute(text("DROP TRIGGER confirmations_no_delete"))
        else:
            connection.execute(text("SET LOCAL session_replication_role = replica"))
        connection.execute(text("UPDATE assessments SET number = 4"))
        connection.execute(text("DELETE FROM confirmations"))
    with room.engine.connect() as connection:
        said = [found.sentence(speak("en")) for found in findings(connection)]
    assert said == [
        "Row 1 of the table assessments is not as it was recorded.",
        "The table confirmations holds 0 rows, the record tells of 1.",
    ]


def test_the_last_admin_stays_one(store: Store) -> None:
    admin = Person("ketua@contoh.id", "Ketua", Role.ADMIN, frozenset())
    store.set_people([admin], "uji")
    for gone in (replace(admin, role=Role.LEAD), replace(admin, active=False)):
        with pytest.raises(refusals.LastAdmin):
            store.set_people([gone], "uji")
    store.set_people([replace(admin, email="kedua@contoh.id"), replace(admin, active=False)], "uji")
    assert [one.email for one in store.people() if one.active] == ["kedua@contoh.id"]
