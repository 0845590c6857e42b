"""Long work in sight: how far it is, beside a button that stops it between two pieces."""

from collections.abc import Callable, Iterable, Iterator
from time import monotonic
from typing import TypeVar

import streamlit as st

from words import Words

T = TypeVar("T")
TELL_EVERY = 0.1
"""Seconds between two words to the browser; at each of them a pressed button is heard."""


def in_sight(
    pieces: Iterable[T], before: int, total: int, told: Callable[[int], str], stop: Callable[[], None], _: Words
) -> Iterator[T]:
    """Give the pieces one by one after those done before; `told` says how many are, the button calls `stop`."""
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        bar = st.progress(before / total, told(before))
        st.button(_("Stop"), on_click=stop, icon=":material/stop_circle:", key="berhenti")
    heard = monotonic()
    for done, piece in enumerate(pieces, start=before):
        if monotonic() - heard > TELL_EVERY:
            bar.progress(min(done / total, 1.0), told(done))
            heard = monotonic()
        yield piece
