"""A warm start: pages load while the store and the first results are made; no script runs before they are there."""

import asyncio
import gc
import inspect
import signal
import sys
import time
from threading import Thread
from typing import Final

import streamlit as st
from starlette.types import ASGIApp, Receive, Scope, Send

from words import LANGUAGES, speak

SWITCH_SECONDS: Final = 0.0005  # a long computation of one visitor must not hold up the event loop of all

HEAD_START_SECONDS: Final = 4.0  # the first page stands and is drawn before the samples


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
    gc.disable()  # what a start makes, stays
    from data.workbook.isolation import start_ahead

    start_ahead()  # it imports its readers while we import ours
    from ui.results import warm_up  # pandas and the store: two thirds of the time that a start takes

    warm_up()
    gc.freeze()
    gc.enable()


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
    Thread(target=_go_on, name="samples", daemon=True).start()  # no reason to wait with an end of the server


def _go_on() -> None:
    """Do what the first page would do for all, then add the sample rounds.

    A failure is written to the log by the thread and leaves the pages as they are.
    """
    import scipy.optimize  # noqa: F401 - proves who stays among the first ten; takes half a second

    import ui.page  # noqa: F401 - with the charts, while the browser still loads its scripts

    for language in LANGUAGES:
        speak(language)
    inspect.stack()  # Streamlit asks once who called it, and the first answer looks up every module: 0.1 s
    time.sleep(HEAD_START_SECONDS)
    from ui.opened import add_samples

    add_samples()
