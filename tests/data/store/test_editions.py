"""Editions are numbered, found by their code, checked when they are read, and never half or doubled."""

import subprocess
import sys
import time
from dataclasses import replace
from datetime import date
from hashlib import sha256
from itertools import islice
from pathlib import Path

import pytest
from sqlalchemy import text

from data.store import Store
from data.store.editions import ALPHABET, NewEdition, codes_of
from data.store.errors import RoundUnknown
from data.store.refusals import (
    EditionUnknown,
    EditionUnsound,
    NothingChanged,
    PublishedMeanwhile,
    ReasonMissing,
    RoundMoved,
)
from data.store.rounds import Round
from data.store.settings import Settings
from scoring import Text
from tests.data.store.made import ROUND, reading

ROOT = Path(__file__).resolve().parents[3]
FOLLOWING = Round("sesudah", Text("Sesudah", "After"), ROUND.instrument, date(2026, 6, 1), sample=False, previous="uji")


def new(store: Store, number: int = 1, reason: str = "", content: bytes = b"one", code: str = ROUND.code) -> NewEdition:
    return NewEdition(code, number, reason, "1.0.0", store.state(code), content)


def change(store: Store, number: float = 1.0) -> None:
    given = reading(r1305=number)
    store.import_reading(ROUND.code, f"{number}.xlsx", str(number).encode(), given, "budi")


def test_an_edition_is_numbered_found_by_its_code_and_read_back(store: Store) -> None:
    assert store.published_rounds() == frozenset()
    assert store.last_edition(ROUND.code) is None
    first = store.publish(new(store), "ani")
    assert (first.number, first.author, first.reason, first.program) == (1, "ani", "", "1.0.0")
    assert first.sha256 == sha256(b"one").hexdigest()
    assert len(first.code) == 8
    assert set(first.code) <= set(ALPHABET)
    assert store.find_edition(f" {first.code.lower()} ") == first
    change(store)
    second = store.publish(new(store, 2, " Salah ketik ", b"two"), "budi")
    assert second.reason == "Salah ketik"
    assert store.editions(ROUND.code) == [first, second]
    assert store.last_edition(ROUND.code) == second
    assert [store.edition_content(one.code) for one in (first, second)] == [b"one", b"two"]
    assert store.published_rounds() == {ROUND.code}
    assert store.audited()[2] == []
    for unknown in (lambda: store.find_edition("AAAAAAAA"), lambda: store.edition_content("AAAAAAAA")):
        with pytest.raises(EditionUnknown):
            unknown()
    with pytest.raises(RoundUnknown):
        store.publish(NewEdition("tiada", 1, "", "1.0.0", "", b""), "ani")


def test_what_is_no_longer_as_it_was_drawn_is_refused(store: Store) -> None:
    drawn = new(store)
    change(store)
    with pytest.raises(RoundMoved):
        store.publish(drawn, "ani")
    store.publish(new(store), "ani")
    with pytest.raises(PublishedMeanwhile):
        store.publish(new(store), "budi")
    with pytest.raises(ReasonMissing):
        store.publish(new(store, 2, "  "), "ani")
    with pytest.raises(NothingChanged):
        store.publish(new(store, 2, "lagi"), "ani")
    by_another_program = replace(new(store, 2, "Program baru"), program="1.1.0")
    assert store.publish(by_another_program, "ani").number == 2
    store.set_settings(ROUND.code, Settings(submit_by=date(2026, 2, 1)), "", "ani")
    assert store.publish(new(store, 3, "Tenggat"), "ani").number == 3


def test_a_change_of_the_round_before_is_a_change_and_a_publication_is_none(store: Store) -> None:
    store.add_round(FOLLOWING, "ani")
    before = store.state(FOLLOWING.code)
    store.publish(new(store), "ani")
    assert store.state(FOLLOWING.code) == before
    store.publish(new(store, code=FOLLOWING.code, content=b"after"), "ani")
    with pytest.raises(NothingChanged):
        store.publish(new(store, 2, "lagi", code=FOLLOWING.code), "ani")
    change(store)
    assert store.publish(new(store, 2, "Putaran lalu diperbaiki", code=FOLLOWING.code), "ani").number == 2


def test_a_code_that_is_taken_is_left_to_the_edition_that_has_it(store: Store) -> None:
    first, second = islice(codes_of(sha256(b"one").hexdigest()), 2)
    assert first != second
    assert store.publish(new(store), "ani").code == first
    store.add_round(FOLLOWING, "ani")
    assert store.publish(new(store, code=FOLLOWING.code), "ani").code == second


def test_changed_bytes_are_never_shown(sqlite_store: Store) -> None:
    edition = sqlite_store.publish(new(sqlite_store), "ani")
    with sqlite_store.engine.begin() as connection:
        (trigger,) = connection.execute(
            text(
                "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'editions' AND name LIKE '%upd%'"
            )
        ).scalars()
        connection.execute(text(f"DROP TRIGGER {trigger}"))
        connection.execute(text("UPDATE editions SET content = x'74776F'"))
    with pytest.raises(EditionUnsound):
        sqlite_store.edition_content(edition.code)


def test_an_acknowledged_edition_survives_a_kill_and_none_is_half(store: Store, store_url: str) -> None:
    acknowledged: list[int] = []
    for attempt in range(3):
        command = [sys.executable, "-m", "tests.data.store.publisher", store_url]
        process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        assert process.stdin is not None
        assert process.stdout.readline() == "ready\n"
        process.stdin.write("\n")
        process.stdin.flush()
        told = [process.stdout.readline() for _ in range(attempt + 1)]
        time.sleep(attempt * 0.004)  # somewhere in the next publication
        process.kill()
        told += process.communicate(timeout=60)[0].splitlines(keepends=True)
        acknowledged += [int(line) for line in told if "\n" in line]
    stored = store.editions(ROUND.code)
    assert [one.number for one in stored] == list(range(1, len(stored) + 1))
    assert len(acknowledged) >= 6
    assert set(acknowledged) <= {one.number for one in stored}
    for one in stored:
        assert store.edition_content(one.code) == f"edition {one.number}\n".encode() * 20_000
    assert store.audited()[2] == []
