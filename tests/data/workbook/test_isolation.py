"""Files are read in processes that may die without harm to the server, and that never outlive it."""

import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest

from data.issues import Issue
from data.workbook import UnreadableFileError, isolation, kept, read_workbook
from data.workbook.isolation import read_apart
from tests.data.building import xlsx
from tests.data.workbook.hostile import sheet, workbook

ROOT = Path(__file__).resolve().parents[3]
SLOW = workbook(*[sheet("".join(f'<row><c s="{n % 97}"/><d{n}/></row>' for n in range(600_000)))] * 2)
WHO_READS = (
    "import sys; from data.workbook import isolation, read_workbook\n"
    "read_workbook(b'Daerah,Nilai', 'a.csv')\n"
    "print(isolation._idle[0].process.pid, flush=True); sys.stdin.read()"
)


@pytest.fixture(autouse=True)
def _fresh_workers() -> None:
    while isolation._idle:
        isolation._idle.pop().end()


def issue_of(result: object) -> str:
    assert isinstance(result, Issue)
    return result.code


def children() -> set[int]:
    return {child.pid for child in psutil.Process().children()}


def test_what_takes_too_long_is_stopped_and_the_next_file_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolation, "PATIENCE_SECONDS", 0.3)
    before = children()
    began = time.monotonic()
    assert issue_of(read_apart(SLOW, "a.xlsx")) == "F-TIMEOUT"
    assert time.monotonic() - began < 3
    assert children() <= before
    monkeypatch.setattr(isolation, "PATIENCE_SECONDS", 10)
    assert not isinstance(read_apart(b"Daerah,Nilai", "a.csv"), Issue)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no seconds of computing")
def test_a_worker_that_computes_too_long_is_stopped_by_the_system() -> None:
    assert issue_of(read_apart(SLOW, "a.xlsx", 0)) == "F-TIMEOUT"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no memory")
def test_what_needs_too_much_memory_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolation, "PATIENCE_SECONDS", 60)  # memory, not time, is what ends it, also on a slow machine
    monkeypatch.setattr(isolation, "_START", ["-c", (
        "from data.workbook import worker; worker.MEMORY_BYTES = 130_000_000; worker.main()")])  # fmt: skip
    content = workbook(sheet("".join(f"<row><c><v>{n}</v></c></row>" for n in range(249_000))))
    assert issue_of(read_apart(content, "a.xlsx")) == "F-MEMORY"


def test_a_worker_started_ahead_reads_the_first_file() -> None:
    isolation.start_ahead()
    (worker,) = isolation._idle
    assert not isinstance(read_apart(b"Daerah,Nilai", "a.csv"), Issue)
    assert list(isolation._idle) == [worker]


def test_a_worker_that_dies_between_two_files_is_replaced() -> None:
    assert not isinstance(read_apart(b"Daerah,Nilai", "a.csv"), Issue)
    (worker,) = isolation._idle
    worker.process.kill()
    worker.process.wait()
    assert not isinstance(read_apart(b"Daerah,Nilai", "a.csv"), Issue)


def test_a_worker_that_dies_while_it_reads_is_an_issue_of_the_file() -> None:
    read_apart(b"Daerah,Nilai", "a.csv")
    (worker,) = isolation._idle
    threading.Timer(0.2, worker.process.kill).start()
    assert issue_of(read_apart(SLOW, "a.xlsx")) == "F-CRASH"
    assert not isinstance(read_apart(b"Daerah,Nilai", "a.csv"), Issue)


def test_many_sessions_at_once_each_get_their_own_file_from_few_workers() -> None:
    before = children()
    contents = [xlsx([["Daerah", number]]) for number in range(40)]
    with ThreadPoolExecutor(8) as sessions:
        found = list(sessions.map(lambda content: read_workbook(content, "a.xlsx"), contents))
    assert [each.sheets[0].cells[1, 2].number for each in found] == list(range(40))
    assert len(children() - before) <= isolation.MOST_WORKERS


def test_the_first_file_is_read_within_a_second() -> None:
    began = time.monotonic()
    read_apart(xlsx([["Daerah", 1]]), "a.xlsx")
    assert time.monotonic() - began < 1


def test_a_worker_knows_no_secret_of_the_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://secret")
    read_apart(b"Daerah,Nilai", "a.csv")
    assert "DATABASE_URL" not in psutil.Process(isolation._idle[0].process.pid).environ()


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is of POSIX")
def test_no_worker_outlives_a_killed_server() -> None:
    server = subprocess.Popen(
        [sys.executable, "-c", WHO_READS], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert server.stdout is not None
    worker = psutil.Process(int(server.stdout.readline()))
    os.kill(server.pid, signal.SIGKILL)
    server.communicate()
    psutil.wait_procs([worker], timeout=5)
    assert not worker.is_running()


def test_the_same_bytes_are_read_once_and_keep_the_name_they_come_with(monkeypatch: pytest.MonkeyPatch) -> None:
    content = xlsx([["Daerah", "sekali saja"]])
    first = read_workbook(content, "a.xlsx")
    monkeypatch.setattr("data.workbook.kept.read_apart", lambda *_: pytest.fail("read again"))
    again = read_workbook(content, "b.xlsx")
    assert again.sheets is first.sheets
    assert (first.file_name, again.file_name) == ("a.xlsx", "b.xlsx")


def test_what_is_kept_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("data.workbook.kept.MOST_KEPT", 10)
    contents = [xlsx([["Daerah", number, number, number]]) for number in range(5, 9)]
    read = [read_workbook(content, "a.xlsx") for content in contents]
    assert sum(map(kept._cells, kept._kept.values())) <= 10
    assert read_workbook(contents[-1], "a.xlsx").sheets is read[-1].sheets
    assert read_workbook(contents[0], "a.xlsx").sheets is not read[0].sheets


def test_an_unreadable_file_says_so_every_time() -> None:
    for _ in range(2):
        with pytest.raises(UnreadableFileError):
            read_workbook(b"%PDF-1.7", "a.pdf")
