"""Compare: two to six regions side by side."""

import streamlit as st

from access import Permission
from ui.choices import choose_regions_to_compare, chosen_round
from ui.comparing import answer_of_comparison, choose_comparing_view, mixed_among, show_comparing_view
from ui.page import caption, empty_round, head
from ui.ranking import choose_comparison, say_comparability
from ui.results import results_of
from ui.session import admit

visitor, _ = admit(Permission.VIEW_SCORES)

asked = results_of(chosen_round(visitor), visitor)
if asked.unanswered:
    empty_round(_("Compare"), asked, _)
    st.stop()
place = st.container()
regions = choose_regions_to_compare(asked.ranking, _)
results = choose_comparison(asked, visitor, _)
with place:
    head(_("Compare"), answer_of_comparison(results, regions, visitor, _))
    caption(results, _)
if mixed_among(asked, regions):
    say_comparability(asked, results, _)
if not regions:
    st.info(_("Choose regions above, or pick rows on the ranking page."), icon=":material/touch_app:")
    st.stop()
show_comparing_view(choose_comparing_view(_), results, regions, visitor, _)
