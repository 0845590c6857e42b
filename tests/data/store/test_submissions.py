from hashlib import sha256

import pandas as pd
import pytest

from data.issues import CellAddress, issue
from data.store import Round, Store, errors
from scoring import ANSWER_COLUMNS, Text
from tests.data.store.made import ROUND, VERSION, numbers_of, reading


def test_what_was_read_comes_back_as_it_went_in(store: Store) -> None:
    given = reading(r1305=72.5, r1310=None)
    imported = store.import_reading(ROUND.code, "hasil.xlsx", b"bytes", given, "ani")
    answers = store.answers(ROUND.code)
    expected = given.answers.assign(submission_id=imported.submission_id)
    pd.testing.assert_frame_equal(answers, expected, check_dtype=False)
    assert answers["number"].dtype == float
    pd.testing.assert_frame_equal(store.numbers(ROUND.code), answers[list(ANSWER_COLUMNS)])
    entries = store.entries(ROUND.code)
    assert list(entries) == [*given.entries.columns, "submission_id", "file_name", "sha256"]
    assert entries["took_part"].tolist() == [True, True]
    assert entries["row"].tolist() == [9, 10]
    assert store.original(imported.submission_id) == ("hasil.xlsx", b"bytes")


def test_a_round_without_submissions_has_empty_tables_with_their_columns(store: Store) -> None:
    assert list(store.answers(ROUND.code))[:4] == ["region", "code", "part", "number"]
    assert store.answers(ROUND.code).empty
    assert store.entries(ROUND.code).empty
    assert store.submissions(ROUND.code).empty


def test_the_same_file_again_in_its_round_changes_nothing(store: Store) -> None:
    first = store.import_reading(ROUND.code, "hasil.xlsx", b"bytes", reading(r1305=1), "ani")
    edition = store.edition(ROUND.code)
    again = store.import_reading(ROUND.code, "hasil (1).xlsx", b"bytes", reading(r1305=1), "budi")
    assert (again.submission_id, again.already) == (first.submission_id, True)
    assert store.edition(ROUND.code) == edition
    assert len(store.submissions(ROUND.code)) == 1


def test_the_same_file_may_stand_in_two_rounds(store: Store) -> None:
    other = Round("lain", Text("Lain", "Other"), VERSION, ROUND.held, sample=False, previous=ROUND.code)
    store.add_round(other, "ani")
    first = store.import_reading(ROUND.code, "hasil.xlsx", b"bytes", reading(r1305=1), "ani")
    second = store.import_reading("lain", "hasil.xlsx", b"bytes", reading(r1305=1), "ani")
    assert first.submission_id != second.submission_id
    assert not second.already


def test_the_latest_submission_counts_for_each_region_it_has(store: Store) -> None:
    store.import_reading(ROUND.code, "semua.xlsx", b"1", reading(r1305=1, r1306=2), "ani")
    store.import_reading(ROUND.code, "satu.xlsx", b"2", reading(r1306=3), "ani")
    assert numbers_of(store) == {"13.05": 1, "13.06": 3}
    assert store.entries(ROUND.code)["file_name"].tolist() == ["semua.xlsx", "satu.xlsx"]


def test_after_a_withdrawal_what_was_replaced_counts_again(store: Store) -> None:
    store.import_reading(ROUND.code, "a.xlsx", b"1", reading(r1305=1), "ani")
    second = store.import_reading(ROUND.code, "b.xlsx", b"2", reading(r1305=3), "ani")
    store.withdraw(second.submission_id, "budi", "salah berkas")
    assert numbers_of(store) == {"13.05": 1}
    listed = store.submissions(ROUND.code).set_index("id").loc[second.submission_id]
    assert (listed["withdrawn_by"], listed["withdrawn_reason"]) == ("budi", "salah berkas")
    assert listed["withdrawn_at"] >= listed["at"]


def test_a_withdrawn_file_can_be_sent_again(store: Store) -> None:
    first = store.import_reading(ROUND.code, "a.xlsx", b"1", reading(r1305=1), "ani")
    store.withdraw(first.submission_id, "ani", "coba")
    again = store.import_reading(ROUND.code, "a.xlsx", b"1", reading(r1305=1), "ani")
    assert not again.already
    assert again.submission_id != first.submission_id
    assert numbers_of(store) == {"13.05": 1}


def test_a_submission_is_withdrawn_once(store: Store) -> None:
    first = store.import_reading(ROUND.code, "a.xlsx", b"1", reading(r1305=1), "ani")
    store.withdraw(first.submission_id, "ani", "coba")
    with pytest.raises(errors.AlreadyWithdrawn):
        store.withdraw(first.submission_id, "ani", "coba")
    with pytest.raises(errors.SubmissionUnknown):
        store.withdraw(99, "ani", "coba")


def test_the_edition_changes_with_every_change_of_the_round_and_only_then(store: Store) -> None:
    editions = [store.edition(ROUND.code), store.edition(ROUND.code)]
    imported = store.import_reading(ROUND.code, "a.xlsx", b"1", reading(r1305=1), "ani")
    editions.append(store.edition(ROUND.code))
    store.withdraw(imported.submission_id, "ani", "coba")
    editions.append(store.edition(ROUND.code))
    assert editions[0] == editions[1]
    assert len(set(editions)) == 3


def test_the_list_of_submissions_says_what_each_holds(store: Store) -> None:
    found = (issue("N-NIHIL", CellAddress("Regulasi", 9, 6), "nihil", "0"), issue("F-MACRO"))
    imported = store.import_reading(ROUND.code, "a.xlsx", b"1234", reading(r1305=1, r1306=2, issues=found), "ani")
    listed = store.submissions(ROUND.code).iloc[0]
    assert listed["id"] == imported.submission_id
    assert (listed["size"], listed["sha256"]) == (4, sha256(b"1234").hexdigest())
    assert (listed["regions"], listed["answers"], listed["issues"]) == (2, 2, 2)
    assert (listed["by"], str(listed["at"].tz)) == ("ani", "UTC")
    assert pd.isna(listed["withdrawn_at"])


def test_issues_come_back_as_they_were_found(store: Store) -> None:
    found = (issue("N-NIHIL", CellAddress("Regulasi", 9, 6), "nihil", "0"), issue("F-MACRO"))
    imported = store.import_reading(ROUND.code, "a.xlsx", b"1", reading(r1305=1, issues=found), "ani")
    assert store.issues(imported.submission_id) == found


def test_a_reading_with_errors_is_not_stored(store: Store) -> None:
    with pytest.raises(errors.ReadingHasErrors):
        store.import_reading(ROUND.code, "a.xlsx", b"1", reading(r1305=1, issues=(issue("F-EMPTY"),)), "ani")
    assert store.submissions(ROUND.code).empty


def test_an_unknown_round_or_region_stores_nothing_and_is_named(store: Store) -> None:
    with pytest.raises(errors.RoundUnknown) as round_unknown:
        store.import_reading("2030", "a.xlsx", b"1", reading(r1305=1), "ani")
    assert round_unknown.value.known == (ROUND.code,)
    with pytest.raises(errors.RegionsUnknown) as regions_unknown:
        store.import_reading(ROUND.code, "a.xlsx", b"1", reading(r9999=1), "ani")
    assert regions_unknown.value.codes == ("99.99",)
    assert store.submissions(ROUND.code).empty


def test_characters_no_database_takes_are_replaced_and_the_file_stays_as_it_was(store: Store) -> None:
    given = reading(r1305=1, issues=(issue("F-MACRO", None, "a\0b"),))
    given.answers["raw"] = "a\0b Ω 😀"
    imported = store.import_reading(ROUND.code, "a\0b\ud800c😀.xlsx", b"\0\xff", given, "ani\ud800")
    assert store.answers(ROUND.code)["raw"].tolist() == ["a\ufffdb Ω 😀"]
    assert store.issues(imported.submission_id)[0].found == "a\ufffdb"
    assert store.original(imported.submission_id) == ("a\ufffdb\ufffdc😀.xlsx", b"\0\xff")


def test_an_infinite_number_survives_and_a_missing_one_stays_missing(store: Store) -> None:
    store.import_reading(ROUND.code, "a.xlsx", b"1", reading(r1305=float("inf"), r1306=0.1, r1310=None), "ani")
    numbers = numbers_of(store)
    assert numbers["13.05"] == float("inf")
    assert numbers["13.06"] == 0.1
    assert pd.isna(numbers["13.10"])
