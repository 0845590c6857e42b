"""Presentation mode: the slides of a region on the whole screen."""

import streamlit as st

from access import Permission
from ui.choices import chosen_round, kept_region
from ui.page import empty_round
from ui.presenting import choose_slide, keep_beside, offer_next, show_slide, slides_of
from ui.results import results_of
from ui.session import admit

visitor, _ = admit(Permission.VIEW_SCORES)

results = results_of(chosen_round(visitor), visitor)
if results.ranking.empty:
    empty_round(_("Presentation mode"), results, _)
    st.stop()
region = kept_region(results.ranking)
slides = slides_of(results, region, keep_beside(results, region), visitor, _)
slide, place = choose_slide(slides, _)
show_slide(slide, _)
offer_next(slides, place, _)
