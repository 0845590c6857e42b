"""A warm start: pages load while the store and the first results are made; no script runs before they are there."""

import asyncio
import gc
import signal
import sys
from threading import Thread
from typing import Final

import streamlit as st
from starlette.types import ASGIApp, Receive, Scope, Send

SWITCH_SECONDS: Final = 0.0005  # a long computation of one visitor must not hold up the event loop of all


class WarmFirst:
    """Serve files from the first moment, and sessions from the moment when the results are there."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Begin with the server, and hold back each session until all is warm."""
        if scope["type"] == "lifespan":
            sys.setswitchinterval(SWITCH_SECONDS)
            self.warming = asyncio.create_task(asyncio.to_thread(_warm_up))
            self.warming.add_done_callback(_tell)
        elif scope["type"] == "websocket":
            await asyncio.shield(self.warming)
        await self.app(scope, receive, send)


def _warm_up() -> None:
    """Make the store and the results of its rounds, and keep the collector off what will stay."""
    from ui.results import warm_up  # pandas and the store: two thirds of the time that a start takes

    warm_up()
    gc.collect()
    gc.freeze()


def _tell(warming: "asyncio.Task[None]") -> None:
    """Say where the dashboard is and go on with the samples; when it cannot be made ready, say why and end."""
    if warming.cancelled():
        return
    if failure := warming.exception():
        sys.excepthook(type(failure), failure, failure.__traceback__)
        signal.raise_signal(signal.SIGTERM)
        return
    sys.stdout.write(f"Dashboard: http://{st.get_option('server.address')}:{st.get_option('server.port')}\n")
    sys.stdout.flush()
    Thread(target=_add_samples, name="samples", daemon=True).start()  # no reason to wait with an end of the server


def _add_samples() -> None:
    """Add the sample rounds; a failure is written to the log by the thread and leaves the pages as they are."""
    from ui.results import add_samples

    add_samples()
