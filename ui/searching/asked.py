"""The indicator that somebody looked for, shown first on the page that has them all."""

from typing import Final

import streamlit as st

from scoring import Instrument
from ui.link import keep_one
from ui.page import escaped
from ui.source import show_rubric
from ui.trace import formula_of
from words import Words

ASKED_INDICATOR: Final = "butir"


def show_asked_indicator(instrument: Instrument, _: Words) -> None:
    """Show the indicator that the link names, in full, until it is closed."""
    indicators = {one.code: one for one in instrument.indicators}
    keep_one(ASKED_INDICATOR, ["", *indicators], "")
    asked = indicators.get(st.session_state[ASKED_INDICATOR])
    if asked is None:
        return
    with st.container(border=True):
        st.subheader(escaped(f"{asked.code} · {_.of(asked.name)}"), anchor=False)
        st.markdown(escaped(formula_of(asked, instrument, _)))
        show_rubric(asked, _)
        st.button(_("Close"), icon=":material/close:", on_click=_close, type="tertiary")


def _close() -> None:
    """Look for no indicator any more."""
    st.session_state[ASKED_INDICATOR] = ""
