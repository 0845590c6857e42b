"""Reading files of strangers in processes of their own, with a clock that kills."""

import atexit
import os
import signal
import subprocess
import sys
import threading
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from data.issues import Issue, issue
from data.workbook.cells import Workbook
from data.workbook.message import unpacked
from data.workbook.worker import ANSWER, COMPUTING_SECONDS, REQUEST

PATIENCE_SECONDS = 10.0
MOST_WORKERS = 2
_ROOT = Path(__file__).resolve().parents[2]
_START = ["-c", "from data.workbook.worker import main; main()"]
_KEPT = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "LD_LIBRARY_PATH", "PYTHONPATH", "PYTHONHOME")
"""The environment of a worker: it is told no secret of the server."""

_places = threading.BoundedSemaphore(MOST_WORKERS)
_idle: "deque[_Worker]" = deque()


class _DeathError(Exception):
    """The worker ended without an answer."""


@dataclass(slots=True, eq=False)
class _Worker:
    """A process that reads files, one at a time, and how many seconds it has computed in all, as it last said."""

    process: "subprocess.Popen[bytes]"
    computed: float = 0.0

    def answer(self, content: bytes, seconds: int) -> tuple[bytes, bool]:
        """Have a file read; gives the message and whether the worker goes on; raises _DeathError."""
        requests, answers = self.process.stdin, self.process.stdout
        if requests is None or answers is None:
            raise _DeathError
        try:
            requests.write(REQUEST.pack(len(content), seconds))
            requests.write(content)
            requests.flush()
            head = answers.read(ANSWER.size)
            goes_on, size, computed = ANSWER.unpack(head) if len(head) == ANSWER.size else (False, 0, 0.0)
            message = answers.read(size)
        except OSError as broken:
            raise _DeathError from broken
        if not size or len(message) < size:
            raise _DeathError
        self.computed = computed
        return message, goes_on

    def end(self) -> int:
        """Kill it, if it still lives, and give its exit status."""
        self.process.kill()
        status = self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                with suppress(OSError):  # it may still hold bytes for the dead
                    pipe.close()
        return status


def read_apart(content: bytes, file_name: str, seconds: int = COMPUTING_SECONDS) -> Workbook | Issue:
    """Have a file read by a worker, for so many seconds at most; what kills the worker is an issue of the file."""
    with _places:
        worker = _worker()
        expired = threading.Event()
        clock = threading.Timer(PATIENCE_SECONDS, _expire, (worker, expired))
        clock.daemon = True
        clock.start()
        try:
            message, goes_on = worker.answer(content, seconds)
        except _DeathError:
            return _cause(worker.end(), expired, seconds)
        finally:
            clock.cancel()
        if goes_on and not expired.is_set():
            _idle.append(worker)
        else:
            worker.end()
    return unpacked(message, file_name)


def start_ahead() -> None:
    """Start a worker before there is a file for it, so that the first one need not wait."""
    _idle.append(_started())


def _worker() -> _Worker:
    """Take a worker that has nothing to do, or start one."""
    while _idle:
        worker = _idle.pop()
        if worker.process.poll() is None:
            return worker
        worker.end()
    return _started()


def _started() -> _Worker:
    environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return _Worker(
        subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, *_START],
            cwd=_ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    )


def _expire(worker: _Worker, expired: threading.Event) -> None:
    expired.set()
    worker.process.kill()


def seconds_computed() -> float:
    """How many seconds this process has computed, and its workers, those that have ended too."""
    spent = os.times()
    ended = spent.children_user + spent.children_system
    return spent.user + spent.system + ended + sum(worker.computed for worker in _idle)


def _cause(status: int, expired: threading.Event, seconds: int) -> Issue:
    """Tell from the end of a worker what the file did to it."""
    if expired.is_set():
        return issue("F-TIMEOUT", None, "", f"{PATIENCE_SECONDS:.0f}")
    out_of_time = status == -getattr(signal, "SIGXCPU", 0)
    return issue("F-TIMEOUT", None, "", str(seconds)) if out_of_time else issue("F-CRASH")


@atexit.register
def _end_all() -> None:
    while _idle:
        _idle.pop().end()
