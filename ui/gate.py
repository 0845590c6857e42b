"""Who may connect at all, and what the browser is told to allow: everything before Streamlit sees a request."""

import ipaddress
import re
from typing import Final

import streamlit as st
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.errors import StreamlitSecretNotFoundError

FORWARDED: Final = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip")
HOST: Final = re.compile(r"[A-Za-z0-9.:\[\]-]+")
REFUSAL: Final = (
    "The dashboard was told to listen on {address}, where others can reach it, but no sign-in is configured: everyone"
    " could change the results.\nEither keep server.address = 127.0.0.1, or describe your sign-in in"
    " .streamlit/secrets.toml, section [auth]."
)


def sign_in_is_configured() -> bool:
    """Tell whether the secrets describe an identity provider."""
    try:
        return "auth" in st.secrets
    except StreamlitSecretNotFoundError:
        return False


def refuse_unguarded_address() -> None:
    """Stop with a plain message when strangers could reach a dashboard that nobody has to sign in to."""
    address = st.get_option("server.address")
    if not is_loopback(address) and not sign_in_is_configured():
        raise SystemExit(REFUSAL.format(address=address or "every address of this machine"))


def is_loopback(address: str | None) -> bool:
    """Tell an address that only this machine can reach."""
    try:
        return address == "localhost" or ipaddress.ip_address(address or "").is_loopback
    except ValueError:
        return False


class OnlyThisMachine:
    """While no sign-in is configured, answer only requests made on this machine and passed on by nobody.

    The address in the configuration is one lock; this is the second, for servers started another way.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.everyone_signs_in = sign_in_is_configured()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse a stranger."""
        if scope["type"] == "lifespan" or self.everyone_signs_in or _made_here(scope):
            await self.app(scope, receive, send)
        else:
            refusal = PlainTextResponse("No sign-in is configured: only this machine is served.", 403)
            await refusal(scope, receive, send)


def _made_here(scope: Scope) -> bool:
    """Tell a request of this machine that came without a proxy."""
    headers = Headers(scope=scope)
    client = scope.get("client")
    return client is not None and is_loopback(client[0]) and not any(name in headers for name in FORWARDED)


class SafeHeaders:
    """Tell the browser to load nothing from elsewhere and to let no other page frame this one."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Add the headers to every answer; a WebSocket passes untouched."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        policy = content_policy(Headers(scope=scope).get("host", ""))

        async def send_safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Content-Security-Policy"] = policy
                headers["X-Content-Type-Options"] = "nosniff"
                headers["Referrer-Policy"] = "same-origin"
                headers["Cross-Origin-Opener-Policy"] = "same-origin"
                headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()"
            await send(message)

        await self.app(scope, receive, send_safely)


def content_policy(host: str) -> str:
    """Write the content security policy for a visitor who reached us under this host name."""
    sockets = f" ws://{host} wss://{host}" if HOST.fullmatch(host) else ""
    return "; ".join(
        [
            "default-src 'self'",
            "script-src 'self' 'wasm-unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            f"connect-src 'self'{sockets}",  # 'self' does not cover WebSockets in every browser
            "worker-src 'self' blob:",
            "frame-ancestors 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "object-src 'none'",
        ]
    )
