"""Weight simulation: what becomes of the ranking if the weights were others."""

import streamlit as st

from access import Permission
from ui.choices import chosen_round
from ui.page import empty_round
from ui.results import results_of
from ui.session import admit
from ui.simulation import show_simulation

visitor, _ = admit(Permission.VIEW_SCORES)

asked = results_of(chosen_round(visitor), visitor)
if asked.unanswered:
    empty_round(_("Weight simulation"), asked, _)
    st.stop()
show_simulation(asked, visitor, _)
