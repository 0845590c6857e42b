"""Assessment: an assessor scores the answers of a region, one after the other, each saved as it is said."""

import streamlit as st

from access import Permission
from ui.assessing import (
    answer_of_desk,
    assigned_to,
    choose_assigned,
    desk_of,
    offer_workbooks,
    show_desk,
    show_nothing_assigned,
)
from ui.choices import chosen_round
from ui.page import caption, head
from ui.results import results_of
from ui.session import admit

visitor, _ = admit(Permission.ASSESS)

results = results_of(chosen_round(visitor), visitor)
assigned = assigned_to(results, visitor)
if not assigned:
    show_nothing_assigned(_)
    st.stop()
place = st.container()
with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="bottom"):
    region = choose_assigned(results, assigned, _)
    offer_workbooks(results, region, assigned, visitor, _)
desk = desk_of(results, region, visitor)
with place:
    head(_("Assessment"), answer_of_desk(desk, len(assigned), _))
    caption(results, _)
show_desk(desk, visitor, _)
