"""Ranking: who stands where, how sure that is, and who to set side by side."""

import streamlit as st

from access import Permission
from ui.choices import COMPARED, MOST_COMPARED, choose_filters, chosen_round
from ui.page import caption, downloads, empty, head, show
from ui.ranking import answer_of_ranking, choose_comparison, ranking_chart, say_comparability, with_certainty
from ui.ranking_reasons import reasons_of_ranking
from ui.results import results_of
from ui.session import admit
from ui.tables import height_of, pick_rows, ranking_table
from ui.uncertainty import certainty_of, choose_draws
from ui.why import dice_of, notes_of, why

visitor, _ = admit(Permission.VIEW_SCORES)
HEIGHT = 640

asked = results_of(chosen_round(visitor), visitor)
place = st.container()
with st.container(horizontal=True, vertical_alignment="bottom"):
    results = choose_comparison(asked, visitor, _)
    scheme = choose_draws(_)
with place:
    head(_("Ranking"), answer_of_ranking(results, visitor, _))
    caption(results, _)
    say_comparability(asked, results, _)
if results.ranking.empty:
    empty(_("Nothing has been loaded into this round yet."), _("Load data"), "../pages/muat.py")
    st.stop()
chosen_rows = choose_filters(results.ranking, results.instrument, _)
if chosen_rows.empty:
    empty(_("No region passes these filters. Clear one of them, or load results."), _("Load data"), "../pages/muat.py")
    st.stop()
certainty = certainty_of(results, scheme)
rows = with_certainty(chosen_rows, certainty)
settings = dice_of(certainty.draws, _)
table, decimals = ranking_table(results, rows, _)
left, right = st.columns(2, gap="medium")
with left:
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.caption(_.plural("{count} region; pick rows to compare", "{count} regions; pick rows to compare", len(rows)))
        downloads(table, "peringkat", results, _, notes_of(settings))
    height = min(HEIGHT, height_of(table))
    picked = pick_rows(table, decimals, "tabel-peringkat", "multi-row", _, alt=_("Table of the ranking"), height=height)
chosen = rows["region"].iloc[picked].tolist()
with right:
    chart = ranking_chart(results, rows, certainty.draws, frozenset(chosen), _)
    show(chart, "peringkat-titik", results, _, height=HEIGHT, notes=notes_of(settings))
    why(reasons_of_ranking(results, certainty, visitor, _), settings, results, _)
if len(chosen) > 1:
    with st.bottom, st.container(horizontal=True, horizontal_alignment="right", vertical_alignment="center"):
        st.caption(", ".join(rows["name"].iloc[picked][:MOST_COMPARED]))
        if st.button(_("Compare these regions"), type="primary", icon=":material/compare_arrows:"):
            st.session_state[COMPARED] = chosen[:MOST_COMPARED]
            st.switch_page("../pages/bandingkan.py")
