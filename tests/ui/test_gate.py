import pytest
import streamlit as st
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send

from ui import gate

HERE = ("127.0.0.1", 50000)


async def greet(scope: Scope, receive: Receive, send: Send) -> None:
    await PlainTextResponse("selamat datang")(scope, receive, send)


@pytest.mark.parametrize("address", ["127.0.0.1", "127.0.0.53", "::1", "localhost"])
def test_a_loopback_address_needs_no_sign_in(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(st, "get_option", lambda _: address)
    gate.refuse_unguarded_address()


@pytest.mark.parametrize("address", [None, "", "0.0.0.0", "::", "192.168.1.7", "dashboard.go.id"])  # noqa: S104
def test_any_other_address_without_sign_in_refuses_to_start(
    address: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(st, "get_option", lambda _: address)
    with pytest.raises(SystemExit, match="no sign-in is configured"):
        gate.refuse_unguarded_address()


def test_with_sign_in_configured_any_address_is_served(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(st, "get_option", lambda _: "0.0.0.0")  # noqa: S104
    monkeypatch.setattr(st, "secrets", {"auth": {}})
    gate.refuse_unguarded_address()


def test_without_sign_in_only_this_machine_is_answered() -> None:
    assert TestClient(gate.OnlyThisMachine(greet), client=HERE).get("/").status_code == 200
    assert TestClient(gate.OnlyThisMachine(greet), client=("203.0.113.5", 50000)).get("/").status_code == 403


@pytest.mark.parametrize("header", gate.FORWARDED)
def test_without_sign_in_a_forwarded_request_is_refused(header: str) -> None:
    answer = TestClient(gate.OnlyThisMachine(greet), client=HERE).get("/", headers={header: "203.0.113.5"})
    assert answer.status_code == 403


def test_with_sign_in_a_forwarded_request_is_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(st, "secrets", {"auth": {}})
    client = TestClient(gate.OnlyThisMachine(greet), client=("203.0.113.5", 50000))
    assert client.get("/", headers={"X-Forwarded-For": "203.0.113.6"}).text == "selamat datang"


def test_every_answer_carries_the_safe_headers() -> None:
    headers = TestClient(gate.SafeHeaders(greet), base_url="http://127.0.0.1:8501").get("/").headers
    assert "connect-src 'self' ws://127.0.0.1:8501 wss://127.0.0.1:8501;" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"


def test_a_forged_host_adds_nothing_to_the_policy() -> None:
    assert "evil" not in gate.content_policy("evil.example; script-src *")
