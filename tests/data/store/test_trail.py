"""The record of every change, searched: filters, pages, and what stood before."""

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from access import Role
from data.store import Store
from data.store.assessments import Assessment
from data.store.audit import chained
from data.store.evidence import Evidence, EvidenceStatus
from data.store.people import Person
from data.store.recorded import _written
from data.store.settings import Settings
from data.store.stage import Stage
from data.store.trail import Asked, Change
from tests.data.store.made import ROUND

ANI = Person("ani@contoh.id", "Ani", Role.ASSESSOR, frozenset())


@pytest.fixture
def evaluated(store: Store) -> Store:
    store.set_people([ANI], "budi")
    store.set_settings(ROUND.code, Settings(Stage.ASSESSING), "", "budi")
    store.assign(ROUND.code, [("13.05", ANI.email)], "budi")
    (first,) = store.assess(ROUND.code, [Assessment("13.05", "REG-01", 2.0)], ANI.email)
    store.assess(ROUND.code, [Assessment("13.05", "REG-01", 3.0, reason="perda “baru”", seen=first)], ANI.email)
    return store


def stood(store: Store, change: Change) -> dict[str, Any]:
    found = store.before(change)
    assert found is not None
    return found


def test_changes_are_filtered_by_the_database_newest_first_and_paged(evaluated: Store) -> None:
    everything = evaluated.changes(Asked(), 0, 100)
    assert [one.number for one in everything] == list(range(len(everything), 0, -1))
    assert evaluated.count_changes(Asked()) == len(everything) == evaluated.end_of_record()[0]
    assert evaluated.changes(Asked(), 2, 3) == everything[2:5]
    assert evaluated.changes_offered()[0] == ["ani@contoh.id", "budi", "uji"]
    now = datetime.now(UTC)
    for asked, count in (
        (Asked(authors=[ANI.email]), 2),
        (Asked(actions=["people", "settings"]), 2),
        (Asked(round=ROUND.code, authors=["budi"]), 2),
        (Asked(text="“BARU”"), 1),
        (Asked(text="100%_"), 0),
        (Asked(since=now + timedelta(hours=1)), 0),
        (Asked(since=now - timedelta(hours=1), until=now + timedelta(hours=1)), len(everything)),
    ):
        assert evaluated.count_changes(asked) == count == len(evaluated.changes(asked, 0, 100)), asked


def test_each_change_tells_what_stood_before(evaluated: Store) -> None:
    last, first = evaluated.changes(Asked(actions=["assessments"]), 0, 9)
    assert last.detail["number"] == 3.0
    assert stood(evaluated, last)["number"] == 2.0
    assert evaluated.before(first) is None
    evaluated.set_people([Person(ANI.email, "Ani", Role.LEAD, frozenset())], "budi")
    (changed, _added) = evaluated.changes(Asked(actions=["people"]), 0, 9)
    assert (stood(evaluated, changed)["role"], changed.detail["role"]) == ("assessor", "lead")
    evaluated.set_settings(ROUND.code, Settings(Stage.ASSESSING, submit_by=date(2026, 3, 1)), "", "budi")
    (newest, _first) = evaluated.changes(Asked(actions=["settings"]), 0, 9)
    assert (stood(evaluated, newest)["submit_by"], newest.detail["submit_by"]) == (None, "2026-03-01")
    paper = Evidence("13.05", "REG-01", "3/2026", None, "perda", "")
    number = evaluated.register_evidence(ROUND.code, paper, None, "budi")
    refused = Evidence("13.05", "REG-01", "3/2026", None, "perda", "", EvidenceStatus.REFUSED)
    evaluated.register_evidence(ROUND.code, refused, number, "budi")
    (newer, paper_row) = evaluated.changes(Asked(actions=["evidence"]), 0, 9)
    assert stood(evaluated, newer)["status"] == "filed"
    assert evaluated.before(paper_row) is None
    (round_row,) = evaluated.changes(Asked(actions=["round"]), 0, 9)
    assert evaluated.before(round_row) is None


def test_a_record_is_read_in_batches_and_told_of(evaluated: Store) -> None:
    told: list[int] = []
    rows, last, found = evaluated.audited(told.append)
    assert (rows, last) == evaluated.end_of_record()
    assert found == []
    assert told == [rows]


@given(st.text(), st.text(), st.none() | st.text(), st.text())
def test_a_row_is_written_as_json_writes_it(author: str, subject: str, round_code: str | None, detail: str) -> None:
    fields = (7, "2026-01-02T00:00:00.000000+00:00", author, "import", round_code, subject, detail, "0" * 64)
    assert _written(*fields) == json.dumps(list(fields))
    assert len(chained(fields)) == 64
