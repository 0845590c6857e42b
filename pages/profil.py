"""Region profile: where a region stands, why, what to do next, and where every figure comes from."""

import streamlit as st

from access import Permission
from ui.choices import choose_region, chosen_round
from ui.page import caption, empty_round, head
from ui.presenting import offer_presentation
from ui.profile import answer_of_profile, choose_profile_view, show_profile_view
from ui.results import results_of
from ui.session import admit

visitor, _ = admit(Permission.VIEW_SCORES)

results = results_of(chosen_round(visitor), visitor)
if results.unanswered:
    empty_round(_("Region profile"), results, _)
    st.stop()
place = st.container()
with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
    with st.container(width=440):
        region = choose_region(results.ranking, _)
    offer_presentation(results, region, visitor, _)
with place:
    head(results.entries.loc[region, "name"], answer_of_profile(results, region, _))
    caption(results, _)
show_profile_view(choose_profile_view(_), results, region, visitor, _)
