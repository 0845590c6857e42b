"""A change that is tried: saved and said so, or refused with its reason on the page."""

from collections.abc import Callable

import streamlit as st

from data.store import StoreError, explain
from ui.page import escaped
from words import Words

REFUSED = "atur-ditolak"


def tried(act: Callable[[], object], _: Words) -> None:
    """Do it and draw the page anew, or keep why it was refused for the page to say."""
    try:
        act()
    except StoreError as refused:
        st.session_state[REFUSED] = explain(refused, _)
    else:
        st.toast(_("Saved."), icon=":material/check:")
    st.rerun()


def say_refused() -> None:
    """Say why the last change was refused."""
    if refused := st.session_state.pop(REFUSED, None):
        st.error(escaped(refused), icon=":material/sync_problem:")
