"""The visitor of this run and the tongue spoken to them: the first statement of every page is `admit`."""

import streamlit as st

from access import Denied, Permission, Visitor, require
from ui.acting import LOCAL, acting
from ui.first_page import LANGUAGE_PARAMETER, language_of
from ui.gate import is_loopback
from words import Words, speak

__all__ = ["LOCAL", "admit", "visitor_of_this_run", "words_of_this_run"]


def admit(permission: Permission) -> tuple[Visitor, Words]:
    """Give the visitor and the words of this run; whoever may not see the page sees nothing and the page stops."""
    visitor = visitor_of_this_run()
    if visitor is None:
        st.stop()
    try:
        require(visitor, permission)
    except Denied:
        _ = words_of_this_run()
        st.info(_("This page is not for the role in which you are here."), icon=":material/lock:")
        st.stop()
    return visitor, words_of_this_run()


def visitor_of_this_run() -> Visitor | None:
    """On a server that only this machine reaches one acts as whom one chooses; elsewhere nobody is known yet."""
    return acting() if is_loopback(st.get_option("server.address")) else None


def words_of_this_run() -> Words:
    """Speak the language chosen in the header, which stands in the link; Indonesian unless another is asked for."""
    chosen = st.session_state.get(LANGUAGE_PARAMETER, st.query_params.get(LANGUAGE_PARAMETER))
    return speak(language_of(chosen))
