"""Ranking: who stands where, how sure that is, and who to set side by side."""

import streamlit as st

from access import Permission
from ui.choices import choose_filters, chosen_round
from ui.kept import told_once
from ui.page import caption, empty, empty_round, head, show
from ui.ranking import answer_of_ranking, choose_comparison, say_comparability
from ui.ranking_list import listing, offer_comparison, pick_from, ranking_chart, room_of
from ui.ranking_reasons import reasons_of_ranking
from ui.results import results_of
from ui.session import admit
from ui.uncertainty import certainty_of, choose_draws
from ui.why import dice_of, notes_of, why

visitor, _ = admit(Permission.VIEW_SCORES)

asked = results_of(chosen_round(visitor), visitor)
if asked.unanswered:
    empty_round(_("Ranking"), asked, _)
    st.stop()
place = st.container()
results = choose_comparison(asked, visitor, _)
with place:
    head(_("Ranking"), told_once(results, "peringkat", _, lambda: answer_of_ranking(results, visitor, _)))
    caption(results, _)
    say_comparability(asked, results, _)
with st.container(horizontal=True, vertical_alignment="bottom"):
    scheme = choose_draws(_)
    chosen_rows = choose_filters(results, _)
if chosen_rows.empty:
    empty(_("No region passes these filters. Clear one of them, or load results."), _("Load data"), "../pages/muat.py")
    st.stop()
certainty = certainty_of(results, scheme)
listed = listing(results, chosen_rows, certainty, _)
settings = dice_of(certainty.draws, _)
left, right = st.columns([9, 11], gap="medium")
with left:
    picked = pick_from(listed, results, settings, visitor, _)
with right:
    chart = ranking_chart(results, listed.rows, certainty.draws, frozenset(picked["region"]), _)
    show(chart, "peringkat-titik", results, _, height=room_of(chart), notes=notes_of(settings))
    reasons = told_once(results, "alasan", _, lambda: reasons_of_ranking(results, certainty, visitor, _))
    why(reasons, settings, results, _)
offer_comparison(picked, _)
