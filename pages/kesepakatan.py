"""Agreement: how far assessors agree, what a difference of scores is worth, what to talk over."""

import streamlit as st

from access import Permission
from ui.agreement import agreement_of, parts_named, show_agreement
from ui.choices import chosen_round
from ui.page import caption, empty, head
from ui.results import results_of
from ui.session import admit

visitor, _ = admit(Permission.VIEW_ASSESSMENTS)

results = results_of(chosen_round(visitor), visitor)
agreement = agreement_of(results, visitor, parts_named(results.instrument, _))
if agreement is None:
    head(_("Agreement"), _("No assessor has scored anything in this round yet."))
    caption(results, _)
    empty(
        _("Agreement is told as soon as two assessors have scored the same answers."),
        _("Assessment"),
        "../pages/penilaian.py",
    )
    st.stop()
show_agreement(agreement, _)
