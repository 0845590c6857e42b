"""Jelajah: any measures of any rounds held against each other, spread over groups, crossed in a table."""

import streamlit as st

from access import Permission
from ui.choices import chosen_round
from ui.exploring import show_exploring
from ui.page import empty_round
from ui.results import results_of
from ui.session import admit

visitor, _ = admit(Permission.VIEW_SCORES)

asked = results_of(chosen_round(visitor), visitor)
if asked.unanswered:
    empty_round(_("Explore"), asked, _)
    st.stop()
show_exploring(asked, visitor, _)
