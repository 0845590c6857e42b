"""Perjalanan: how the regions of a programme moved from round to round, and who sent and came when."""

import streamlit as st

from access import Permission
from ui.choices import chosen_round
from ui.journey import answer_of_journey, choose_journey_view, journey_of, show_journey_view, strip_of_rounds
from ui.page import caption, empty_round, figures, head
from ui.results import results_of
from ui.session import admit

visitor, _ = admit(Permission.VIEW_SCORES)

asked = results_of(chosen_round(visitor), visitor)
journey = journey_of(asked, visitor, _)
if journey.results.unanswered:
    empty_round(_("Journey"), asked, _)
    st.stop()
head(_("Journey"), answer_of_journey(journey, _))
caption(asked, _)
figures(strip_of_rounds(journey, visitor, _))
show_journey_view(choose_journey_view(_), journey, visitor, _)
