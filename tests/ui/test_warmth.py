import asyncio
import signal
import sys
import threading
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import pytest
from starlette.types import Message, Receive, Scope, Send

from ui import warmth

T = TypeVar("T")


async def no_message() -> Message:
    raise AssertionError("nothing is asked")


def in_a_loop_of_its_own(work: Coroutine[object, object, T]) -> T:
    """Run it in a thread: the browser tests may leave a running loop in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


async def nowhere(_: Message) -> None:
    return None


def test_files_are_served_and_sessions_wait_until_all_is_warm(monkeypatch: pytest.MonkeyPatch) -> None:
    warm, passed = threading.Event(), []
    monkeypatch.setattr(warmth, "_warm_up", lambda: warm.wait(5))
    monkeypatch.setattr(warmth, "_go_on", lambda: None)
    monkeypatch.setattr(sys, "setswitchinterval", lambda _: None)

    async def note(scope: Scope, _receive: Receive, _send: Send) -> None:
        passed.append(scope["type"])

    async def serve() -> list[str]:
        app = warmth.WarmFirst(note)
        await app({"type": "lifespan"}, no_message, nowhere)
        session = asyncio.create_task(app({"type": "websocket"}, no_message, nowhere))
        await asyncio.sleep(0.05)
        await app({"type": "http"}, no_message, nowhere)
        cold = list(passed)
        warm.set()
        await session
        return cold

    assert in_a_loop_of_its_own(serve()) == ["lifespan", "http"]
    assert passed == ["lifespan", "http", "websocket"]


def test_a_dashboard_that_cannot_be_made_ready_says_why_and_ends(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise OSError("no space left")

    ended: list[int] = []
    monkeypatch.setattr(warmth, "_warm_up", fail)
    monkeypatch.setattr(signal, "raise_signal", ended.append)
    monkeypatch.setattr(sys, "setswitchinterval", lambda _: None)

    async def serve() -> None:
        await warmth.WarmFirst(lambda *_: asyncio.sleep(0))({"type": "lifespan"}, no_message, nowhere)
        await asyncio.sleep(0.1)

    in_a_loop_of_its_own(serve())
    assert ended == [signal.SIGTERM]
    assert "no space left" in capsys.readouterr().err


def test_the_samples_are_added_once_the_first_pages_may_come(monkeypatch: pytest.MonkeyPatch) -> None:
    order: list[str] = []
    added = threading.Event()

    def add() -> None:
        order.append("samples")
        added.set()

    monkeypatch.setattr(warmth, "_warm_up", lambda: order.append("warm"))
    monkeypatch.setattr(warmth, "_go_on", add)
    monkeypatch.setattr(sys, "setswitchinterval", lambda _: None)

    async def serve() -> None:
        app = warmth.WarmFirst(lambda *_: asyncio.sleep(0))
        await app({"type": "lifespan"}, no_message, nowhere)
        await app({"type": "websocket"}, no_message, nowhere)

    in_a_loop_of_its_own(serve())
    assert added.wait(5)
    assert order == ["warm", "samples"]


def test_samples_that_fail_are_told_in_the_log_and_end_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise OSError("no space left")

    told = threading.Event()

    def say_and_tell(failure: threading.ExceptHookArgs) -> None:
        threading.__excepthook__(failure)  # what writes it to the log of a server
        told.set()

    monkeypatch.setattr(warmth, "_warm_up", lambda: None)
    monkeypatch.setattr(warmth, "_go_on", fail)
    monkeypatch.setattr(threading, "excepthook", say_and_tell)
    monkeypatch.setattr(signal, "raise_signal", lambda _: pytest.fail("the server was ended"))
    monkeypatch.setattr(sys, "setswitchinterval", lambda _: None)

    async def serve() -> None:
        app = warmth.WarmFirst(lambda *_: asyncio.sleep(0))
        await app({"type": "lifespan"}, no_message, nowhere)
        await app({"type": "websocket"}, no_message, nowhere)

    in_a_loop_of_its_own(serve())
    assert told.wait(5)
    assert "no space left" in capsys.readouterr().err
