"""What to conclude from a test, in one sentence that stands out."""

import streamlit as st

from ui.page import escaped
from words import Words


def conclude(sentence: str, _: Words) -> None:
    """Say what to conclude (plain text)."""
    with st.container(border=True):
        st.markdown(_("**What to conclude.** {sentence}").format(sentence=escaped(sentence)))
