"""Drafts: uploaded files on the table, which change and go without a trace in any round."""

from dataclasses import replace

import pytest
from openpyxl import Workbook
from sqlalchemy import func, select

from data.reading import read_draft
from data.store import Round, Store, errors
from data.store.audited import findings
from data.store.said import Said
from data.store.tables import drafts
from data.submission import Correction, Submission, apply_corrections
from scoring import Text
from tests.data.building import READINESS
from tests.data.store.made import ROUND, VERSION, numbers_of, reading
from tests.data.submission.building import ANSWERS, answers_of, find, read, template

LEVEL = Correction("LEM-06", "value", "1250", "kata OPD")


def drafted(store: Store, content: bytes = b"1", name: str = "a.xlsx", by: str = "ani") -> int:
    taken = store.take_in(ROUND.code, name, content, by)
    assert taken.draft is not None
    return taken.draft


def rows(store: Store) -> int:
    with store.engine.connect() as connection:
        return connection.execute(select(func.count()).select_from(drafts)).scalar_one()


def test_a_file_becomes_a_draft_with_its_bytes_and_counts_nowhere(store: Store) -> None:
    edition = store.edition(ROUND.code)
    number = drafted(store, b"bytes")
    listed = store.drafts(ROUND.code, "ani")
    assert [(each.id, each.file_name, each.size, each.corrections, each.confirmed) for each in listed] == [
        (number, "a.xlsx", 5, (), ())
    ]
    assert store.draft(number, "ani") == listed[0]
    assert store.draft_content(number, "ani") == b"bytes"
    assert store.edition(ROUND.code) == edition
    assert store.submissions(ROUND.code).empty


def test_drafts_are_listed_in_the_order_they_came_and_by_round(store: Store) -> None:
    store.add_round(Round("lain", Text("Lain", "Other"), VERSION, ROUND.held, sample=False, previous=None), "ani")
    numbers = [drafted(store, bytes([value]), f"{value}.xlsx") for value in range(6)]
    assert store.take_in("lain", "a.xlsx", b"\0", "ani").already is False, "the same bytes in another round"
    assert [each.id for each in store.drafts(ROUND.code, "ani")] == numbers


def test_the_same_bytes_twice_make_one_draft_a_person(store: Store) -> None:
    number = drafted(store)
    again = store.take_in(ROUND.code, "a (1).xlsx", b"1", "ani")
    assert (again.draft, again.already) == (number, True)
    assert drafted(store, by="budi") != number
    assert rows(store) == 2


def test_bytes_that_the_round_holds_make_no_draft_until_they_are_withdrawn(store: Store) -> None:
    kept = store.import_reading(ROUND.code, "a.xlsx", b"1", reading(r1305=1), "ani")
    taken = store.take_in(ROUND.code, "b.xlsx", b"1", "budi")
    assert (taken.draft, taken.already, taken.submission) == (None, True, kept.submission_id)
    store.withdraw(kept.submission_id, "ani", "salah")
    assert store.take_in(ROUND.code, "b.xlsx", b"1", "budi").draft is not None


def test_a_draft_is_its_authors_alone(store: Store) -> None:
    number = drafted(store)
    assert store.drafts(ROUND.code, "budi") == []
    with pytest.raises(errors.DraftUnknown):
        store.draft(number, "budi")
    with pytest.raises(errors.DraftUnknown):
        store.draft_content(number, "budi")
    with pytest.raises(errors.DraftUnknown):
        store.correct_draft(number, LEVEL, "budi")
    with pytest.raises(errors.DraftUnknown):
        store.confirm_in_draft(number, "REG", "budi")
    with pytest.raises(errors.DraftUnknown):
        store.keep_draft(number, reading(r1305=1), "budi")
    store.discard_drafts([number], "budi")
    assert store.draft_content(number, "ani") == b"1"


def test_a_correction_replaces_the_earlier_one_of_its_answer_and_can_be_taken_back(store: Store) -> None:
    number = drafted(store)
    store.correct_draft(number, Correction("LEM-06", "value", "2", "x"), "ani")
    store.correct_draft(number, Correction("LEM-06", "note", "–", ""), "ani")
    store.correct_draft(number, LEVEL, "ani")
    assert store.draft(number, "ani").corrections == (Correction("LEM-06", "note", "–", ""), LEVEL)
    store.uncorrect_draft(number, "LEM-06", "note", "ani")
    store.uncorrect_draft(number, "REG-01", "value", "ani")
    assert store.draft(number, "ani").corrections == (LEVEL,)


def test_a_sheet_is_confirmed_once(store: Store) -> None:
    number = drafted(store)
    for code in ("REG", "TIK", "REG"):
        store.confirm_in_draft(number, code, "ani")
    assert store.draft(number, "ani").confirmed == ("REG", "TIK")


def test_a_draft_moves_to_another_round_unless_it_is_there(store: Store) -> None:
    store.add_round(Round("lain", Text("Lain", "Other"), VERSION, ROUND.held, sample=False, previous=None), "ani")
    number = drafted(store)
    store.correct_draft(number, LEVEL, "ani")
    store.move_draft(number, "lain", "ani")
    assert (store.drafts(ROUND.code, "ani"), store.drafts("lain", "ani")[0].corrections) == ([], (LEVEL,))
    store.move_draft(drafted(store), "lain", "ani")
    assert [each.id for each in store.drafts("lain", "ani")] == [number]
    with pytest.raises(errors.RoundUnknown):
        store.move_draft(number, "tiada", "ani")


def test_the_bytes_of_a_discarded_draft_are_gone(store: Store) -> None:
    first, second = drafted(store), drafted(store, b"2")
    store.discard_drafts([first, first], "ani")
    assert [each.id for each in store.drafts(ROUND.code, "ani")] == [second]
    assert rows(store) == 1


def test_a_kept_draft_is_a_submission_and_no_draft_any_more(store: Store) -> None:
    number = drafted(store)
    imported = store.keep_draft(number, reading(r1305=1), "ani")
    assert (imported.already, store.original(imported.submission_id)) == (False, ("a.xlsx", b"1"))
    assert store.drafts(ROUND.code, "ani") == []
    assert numbers_of(store) == {"13.05": 1}
    with store.engine.connect() as connection:
        assert findings(connection) == []


def test_a_draft_whose_reading_has_errors_stays_a_draft(store: Store) -> None:
    content = template(said={})
    number = drafted(store, content)
    blocked = read(template(said={"round": "lain"}))
    with pytest.raises(errors.ReadingHasErrors):
        store.keep_draft(number, blocked, "ani")
    assert store.draft_content(number, "ani") == content
    assert store.submissions(ROUND.code).empty


def test_a_region_that_was_sent_again_meanwhile_is_asked_about_before_it_is_kept(store: Store) -> None:
    number = drafted(store)
    store.import_reading(ROUND.code, "lain.xlsx", b"x", reading(r1306=3), "budi")
    newer = store.import_reading(ROUND.code, "b.xlsx", b"2", reading(r1305=2), "budi")
    assert store.newer_than(store.draft(number, "ani"), ["13.05", "13.10"]) == ("Daerah 13.05",)
    with pytest.raises(errors.NewerVersion) as refused:
        store.keep_draft(number, reading(r1305=1), "ani")
    assert refused.value.regions == ("Daerah 13.05",)
    assert numbers_of(store) == {"13.05": 2, "13.06": 3}
    store.accept_newer([number], "ani")
    assert store.keep_draft(number, reading(r1305=1), "ani").submission_id == newer.submission_id + 1
    assert numbers_of(store) == {"13.05": 1, "13.06": 3}


def test_a_version_that_was_withdrawn_asks_nothing(store: Store) -> None:
    number = drafted(store)
    newer = store.import_reading(ROUND.code, "b.xlsx", b"2", reading(r1305=2), "budi")
    store.withdraw(newer.submission_id, "budi", "salah")
    assert not store.keep_draft(number, reading(r1305=1), "ani").already


def test_a_kept_template_is_opened_again_with_its_corrections_and_becomes_the_next_version(store: Store) -> None:
    content = template({("LEM-06", "value"): "1.250"})
    fixed = apply_corrections(read(content), [Correction("LEM-06", "value", "1250", "kata OPD")], READINESS)
    first = store.import_submission(ROUND.code, "a.xlsx", content, fixed, "ani")
    number = store.reopen(first.submission_id, "ani")
    assert store.reopen(first.submission_id, "ani") == number
    assert store.draft(number, "ani").corrections == (LEVEL,)
    more = apply_corrections(fixed, [Correction("LEM-06", "value", "1,25", "kata Bappeda")], READINESS)
    second = store.keep_draft(number, more, "ani")
    assert (second.already, second.version) == (False, 2)
    with pytest.raises(errors.SubmissionUnknown):
        store.reopen(99, "ani")


@pytest.mark.parametrize("by", ["ani", "budi"])
def test_a_confirmed_sheet_and_a_confirmed_reading_need_no_second_word(store: Store, by: str) -> None:
    content = template({**ANSWERS, ("LEM-06", "value"): "1.250", ("round", "value"): ROUND.name.id}, unmarked)
    number = drafted(store, content)
    store.confirm_in_draft(number, "REG", "ani")
    store.correct_draft(number, LEVEL, "ani")
    found = read_again(store, number, "ani")
    kept = store.keep_draft(number, found, "ani")
    again = store.reopen(kept.submission_id, by)
    reread = read_again(store, again, by)
    assert reread.issues == found.issues
    assert answers_of(reread) == answers_of(found)
    assert reread.proposals == ("REG",)
    assert store.keep_draft(again, reread, by) == replace(kept, already=True), "it says nothing new"


def test_what_was_said_of_a_file_is_what_it_takes_to_read_it_again(store: Store) -> None:
    kept = store.import_submission(ROUND.code, "a.xlsx", b"1", read(template()), "ani")
    assert store.said(kept.submission_id) == Said((), tuple(sorted(part.code for part in READINESS.dimensions)))
    with pytest.raises(errors.SubmissionUnknown):
        store.said(99)


def unmarked(book: Workbook) -> None:
    """Delete what marks the sheet Regulasi."""
    book["Regulasi"].delete_rows(1)
    book["Regulasi"].delete_cols(1)


def read_again(store: Store, number: int, by: str) -> Submission:
    """Read a draft with all that was said about it."""
    draft = store.draft(number, by)
    made = [Correction(each.code, each.part, each.typed, each.reason) for each in draft.corrections]
    found = read_draft(store.draft_content(number, by), draft.file_name, find, ROUND, made, draft.confirmed)
    assert isinstance(found, Submission)
    return found
