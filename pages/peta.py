"""Map: where high and low scores lie, one figure of all 514 regions at a time."""

import streamlit as st

from access import Permission
from ui.choices import choose_filters, chosen_round
from ui.page import caption, empty_round, head
from ui.ranking import say_comparability
from ui.region_map import answer_of_map, choose_drawing, choose_measure, mapped, say_whats_left, show_map
from ui.results import results_of
from ui.session import admit

visitor, _ = admit(Permission.VIEW_SCORES)

results = results_of(chosen_round(visitor), visitor)
if results.unanswered:
    empty_round(_("Map"), results, _)
    st.stop()
place = st.container()
with st.container(horizontal=True, vertical_alignment="bottom"):
    measure = choose_measure(results, _)
    drawing = choose_drawing(results, measure, _)
rows = choose_filters(results, _)
found = mapped(results, measure, rows, _)
with place:
    head(_("Map"), answer_of_map(found, results, _))
    caption(results, _)
show_map(found, drawing, results, _)
say_whats_left(found, results, _)
say_comparability(results, results, _)
