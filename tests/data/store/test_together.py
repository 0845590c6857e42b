"""Several processes at once, and processes that die."""

import subprocess
import sys
import time
from pathlib import Path

from sqlalchemy import func, select

from data.store import Store
from data.store.audited import findings
from data.store.tables import answers, entries
from tests.data.store.made import ROUND

ROOT = Path(__file__).resolve().parents[3]


def started(url: str, name: str, count: int) -> subprocess.Popen[str]:
    """Start a process that imports, and wait until it is about to."""
    command = [sys.executable, "-m", "tests.data.store.importer", url, name, str(count)]
    process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def go(process: subprocess.Popen[str]) -> None:
    """Let a waiting process begin."""
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()


def whole(store: Store) -> set[int]:
    """Give the submissions that are stored, having checked that each is whole and the record holds."""
    stored = store.submissions(ROUND.code)
    assert set(stored["regions"]) <= {3}
    assert set(stored["answers"]) <= {3}
    with store.engine.connect() as connection:
        assert findings(connection) == []
        for table in (entries, answers):
            assert connection.execute(select(func.count()).select_from(table)).scalar_one() == 3 * len(stored)
    return set(stored["id"])


def test_two_processes_that_import_at_once_lose_nothing(store: Store, store_url: str) -> None:
    processes = [started(store_url, name, 40) for name in ("ani", "budi")]
    for process in processes:
        go(process)
    acknowledged = [int(line) for process in processes for line in process.communicate(timeout=60)[0].split()]
    assert [process.returncode for process in processes] == [0, 0]
    assert sorted(acknowledged) == list(range(1, 81))
    assert whole(store) == set(acknowledged)


def test_two_processes_that_send_the_same_files_store_each_once(store: Store, store_url: str) -> None:
    processes = [started(store_url, "ani", 20) for _ in range(2)]
    for process in processes:
        go(process)
    for process in processes:
        process.communicate(timeout=60)
    assert whole(store) == set(range(1, 21))


def test_an_acknowledged_import_survives_a_kill_and_no_import_is_half(store: Store, store_url: str) -> None:
    acknowledged: set[int] = set()
    for attempt in range(3):
        process = started(store_url, f"ani{attempt}", 10_000)
        go(process)
        assert process.stdout is not None
        told = [process.stdout.readline() for _ in range(attempt + 1)]
        time.sleep(attempt * 0.004)  # somewhere in the next import
        process.kill()
        told += process.communicate(timeout=60)[0].splitlines(keepends=True)
        acknowledged |= {int(line) for line in told if "\n" in line}
    stored = whole(store)
    assert len(acknowledged) >= 6
    assert acknowledged <= stored
    assert len(stored) <= len(acknowledged) + 3


def test_several_processes_may_open_a_new_store_at_once(store_url: str) -> None:
    command = [
        sys.executable,
        "-c",
        "import sys; from data.store import open_store; open_store(sys.argv[1])",
        store_url,
    ]
    processes = [subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) for _ in range(4)]
    said = [process.communicate(timeout=60)[1] for process in processes]
    assert [process.returncode for process in processes] == [0] * 4, said
