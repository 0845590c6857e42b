"""Methodology: how every figure of the round is made, written from its instrument."""

import streamlit as st

from access import Permission
from ui.choices import chosen_round
from ui.method import answer_of_method, show_method, tree_table
from ui.page import caption, downloads, head
from ui.results import results_of
from ui.searching import show_asked_indicator
from ui.session import admit

visitor, _ = admit(Permission.VIEW_SCORES)

results = results_of(chosen_round(visitor), visitor)
head(_("Methodology"), answer_of_method(results, _))
caption(results, _)
show_asked_indicator(results.instrument, _)
with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
    st.caption(_("Print this page with the browser, or download the tree."))
    downloads(tree_table(results.instrument, _), "instrumen", results, _)
show_method(results, _)
