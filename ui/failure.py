"""What a visitor sees when our own program fails: a card instead of a traceback, and a mark to find it in the log."""

import logging
import secrets

import streamlit as st

from ui.first_page import LANGUAGE_PARAMETER, language_of
from words import speak

LOG = logging.getLogger(__name__)


def show_failure(error: Exception) -> bool:
    """Show the card; True tells Streamlit, which has logged the traceback, to show nothing of its own."""
    mark = secrets.token_hex(3)
    LOG.error("Failure %s was a %s; its traceback stands above.", mark, type(error).__name__)
    _ = speak(language_of(st.query_params.get(LANGUAGE_PARAMETER)))
    st.error(
        _(
            "**Something went wrong in the dashboard.** Nothing that was stored is lost. Load the page again; if it"
            " happens once more, tell the administrator the mark {mark}."
        ).format(mark=f"`{mark}`"),
        icon=":material/error:",
    )
    return True
