"""Stress test: does the ranking stand when the choices behind it are others."""

import streamlit as st

from access import Permission
from ui.choices import chosen_round
from ui.page import empty_round
from ui.results import results_of
from ui.robustness import show_robustness
from ui.session import admit

visitor, _ = admit(Permission.VIEW_SCORES)

asked = results_of(chosen_round(visitor), visitor)
if asked.unanswered:
    empty_round(_("Stress test"), asked, _)
    st.stop()
show_robustness(asked, visitor, _)
