"""No room, no right to write, two at once: nothing is half-written, and what was there stays readable."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from multiprocessing import get_context
from typing import Any

import pytest
from sqlalchemy import event, text

from data.store import Store, errors, explain, open_store, refusals
from data.store.assessments import Assessment
from data.store.audited import findings
from data.store.settings import Settings
from data.store.stage import Stage
from tests.data.store.made import ROUND, numbers_of, reading
from words import speak

REGION, MANY = "13.05", 40


@pytest.fixture
def room(store: Store) -> Store:
    """A round at which two assessors look at one region."""
    store.import_reading(ROUND.code, "a.xlsx", b"1", reading(r1305=2), "ani")
    store.assign(ROUND.code, [(REGION, "ani"), (REGION, "budi")], "citra")
    store.set_settings(ROUND.code, Settings(Stage.ASSESSING), "", "citra")
    return store


def unlucky(store: Store, statement: str) -> Callable[[], None]:
    """Open every connection from now on with a statement; gives the way back to luck."""

    def set_up(connection: Any, _record: object) -> None:
        with closing(connection.cursor()) as cursor:
            cursor.execute(statement)
        connection.commit()

    store.engine.dispose()
    event.listen(store.engine, "connect", set_up)

    def lucky() -> None:
        event.remove(store.engine, "connect", set_up)
        store.engine.dispose()

    return lucky


def test_a_store_that_may_only_be_read_says_so_and_is_read(room: Store) -> None:
    is_file = room.engine.dialect.name == "sqlite"
    lucky = unlucky(room, "PRAGMA query_only = ON" if is_file else "SET default_transaction_read_only = on")
    for write in (
        lambda: room.assess(ROUND.code, [Assessment(REGION, "REG-01", 3.0)], "ani"),
        lambda: room.import_reading(ROUND.code, "b.xlsx", b"2", reading(r1306=2), "ani"),
    ):
        with pytest.raises(errors.StoreReadOnly) as refused:
            write()
        assert "may only be read" in explain(refused.value, speak("en"))
    assert numbers_of(room) == {REGION: 2}
    lucky()
    room.assess(ROUND.code, [Assessment(REGION, "REG-01", 3.0)], "ani")


def test_a_full_disk_keeps_nothing_of_a_write_and_all_that_was_there(sqlite_store: Store) -> None:
    sqlite_store.import_reading(ROUND.code, "a.xlsx", b"1", reading(r1305=2), "ani")
    with sqlite_store.engine.connect() as connection:
        pages = connection.execute(text("PRAGMA page_count")).scalar_one()
    lucky = unlucky(sqlite_store, f"PRAGMA max_page_count = {pages}")
    with pytest.raises(errors.StoreFull) as refused:
        sqlite_store.import_reading(ROUND.code, "b.xlsx", b"2" * 200_000, reading(r1306=2), "ani")
    assert "no room left" in explain(refused.value, speak("en"))
    assert numbers_of(sqlite_store) == {REGION: 2}
    lucky()
    sqlite_store.import_reading(ROUND.code, "b.xlsx", b"2" * 200_000, reading(r1306=3), "ani")
    assert numbers_of(sqlite_store) == {REGION: 2, "13.06": 3}
    with sqlite_store.engine.connect() as connection:
        assert findings(connection) == []


def _says(url: str, assessor: str, told: Any) -> None:
    """Save many words one by one as one assessor, each after the last one seen; then one after what is not seen."""
    opened = open_store(url)
    seen = 0
    for turn in range(MANY):
        (seen,) = opened.assess(ROUND.code, [Assessment(REGION, "REG-01", float(turn % 2), seen=seen)], assessor)
    try:
        opened.assess(ROUND.code, [Assessment(REGION, "REG-01", 5.0, seen=1)], assessor)
    except refusals.SavedMeanwhile:
        told.put(assessor)
    opened.close()


def test_two_assessors_in_two_processes_lose_nothing_and_conflicts_are_told(room: Store, store_url: str) -> None:
    context = get_context("spawn")
    told = context.Queue()
    processes = [context.Process(target=_says, args=(store_url, one, told)) for one in ("ani", "budi")]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
    assert [process.exitcode for process in processes] == [0, 0]
    assert {told.get(timeout=5), told.get(timeout=5)} == {"ani", "budi"}
    history = room.assessment_history(ROUND.code, REGION, "REG-01")
    assert history.groupby("assessor").size().to_dict() == {"ani": MANY, "budi": MANY}
    with room.engine.connect() as connection:
        assert findings(connection) == []


def test_many_words_of_a_workbook_are_kept_together_or_not_at_all(room: Store) -> None:
    room.assess(ROUND.code, [Assessment(REGION, "REG-02", 1.0)], "ani")
    words = [Assessment(REGION, code, 2.0) for code in ("REG-01", "REG-02", "REG-03")]
    with pytest.raises(refusals.SavedMeanwhile):
        room.assess(ROUND.code, words, "ani")
    assert room.assessments(ROUND.code)["code"].tolist() == ["REG-02"]
    room.assess(ROUND.code, [words[0], replace(words[1], seen=1), words[2]], "ani")
    assert len(room.assessments(ROUND.code)) == 3
