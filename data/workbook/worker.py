"""The process in which files of strangers are read: it may be killed, run out of memory or crash, and nobody minds.

It reads requests from its input and writes answers to its output, each led by its length, and ends with its input, so
that it never outlives the server. Before every file it limits the seconds it may compute.
"""

import gc
import math
import os
import struct
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from data.issues import Issue, issue
from data.workbook.cells import Workbook
from data.workbook.limits import UnreadableFileError
from data.workbook.message import packed
from data.workbook.reading import parse

REQUEST = struct.Struct(">QB")
"""The length of the file, and the seconds that may be computed over it."""

ANSWER = struct.Struct(">?Qd")
"""Whether the worker goes on after this answer, the length of the answer, and what it has computed since it began."""

MEMORY_BYTES = 1_000_000_000
COMPUTING_SECONDS = 6
_TIRED_BYTES = 300_000_000
_OUT_OF_MEMORY = (packed(issue("F-MEMORY")), False)
"""Made while there is memory to make it."""


def main() -> None:
    """Answer requests until the input ends."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what a library prints is no answer
    _limit_memory()
    gc.disable()  # a workbook is a tree: nothing to collect, and looking for it takes a tenth of the time
    requests = sys.stdin.buffer
    goes_on = True
    while goes_on and (request := _request(requests)) is not None:
        content, seconds = request
        _limit_computing(seconds)
        answer, goes_on = _answer(content)
        answers.write(ANSWER.pack(goes_on, len(answer), time.process_time()) + answer)
        answers.flush()


def _request(requests: BinaryIO) -> tuple[bytes, int] | None:
    """Read the next file and its seconds; None where the server has gone."""
    head = requests.read(REQUEST.size)
    if len(head) < REQUEST.size:
        return None
    size, seconds = REQUEST.unpack(head)
    content = requests.read(size)
    return (content, seconds) if len(content) == size else None


def _answer(content: bytes) -> tuple[bytes, bool]:
    """Read a file, and tell whether this process is still fresh enough for another."""
    try:
        return packed(_result(content)), _memory_used() < _TIRED_BYTES
    except MemoryError:
        return _OUT_OF_MEMORY


def _result(content: bytes) -> Workbook | Issue:
    try:
        return parse(content, "")
    except UnreadableFileError as unreadable:
        return unreadable.issue


try:
    import resource
except ImportError:  # Windows limits neither; the server's clock does

    def _limit_memory() -> None:
        return

    def _limit_computing(seconds: int) -> None:  # noqa: ARG001 - as below
        return

    def _memory_used() -> int:
        return 0

else:

    def _limit_memory() -> None:
        with suppress(ValueError):  # macOS knows the limit and refuses it; a tighter one may be set already
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    def _limit_computing(seconds: int) -> None:
        used = math.ceil(time.process_time())
        hardest = resource.getrlimit(resource.RLIMIT_CPU)[1]
        with suppress(ValueError):
            resource.setrlimit(resource.RLIMIT_CPU, (used + seconds, hardest))

    def _memory_used() -> int:
        """The memory in use; the most ever used, which all systems tell, begins on Linux with that of the server."""
        if sys.platform == "linux":
            pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
            return pages * resource.getpagesize()
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
