"""Program: the masterplan and the quick wins of a round, how they pass the three tests, which of them are stuck."""

import streamlit as st

from access import Permission
from ui.choices import chosen_round
from ui.page import caption, empty, head
from ui.programme import answer_of_programme, choose_register, nothing_listed, programme_of, show_register
from ui.results import results_of
from ui.session import admit

visitor, _ = admit(Permission.VIEW_SCORES)

programme = programme_of(results_of(chosen_round(visitor), visitor), visitor)
head(_("Masterplan and quick wins"), answer_of_programme(programme, _))
caption(programme.results, _)
if not programme.regions:
    empty(nothing_listed(programme, _), _("Load data"), "../pages/muat.py")
    st.stop()
show_register(choose_register(_), programme, _)
