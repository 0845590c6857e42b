"""Completeness: who has sent what, who is late, what is open, and a reminder ready to copy."""

import streamlit as st

from access import Permission
from ui.choices import chosen_round
from ui.completeness import board_of, choose_shown
from ui.completeness_view import answer_of_board, board_chart, board_table, cards_of, note_on_days
from ui.page import caption, downloads, empty, escaped, figures, frame, head, show
from ui.reminding import show_reminders
from ui.results import results_of
from ui.session import admit
from ui.tables import height_of, pick_rows

visitor, _ = admit(Permission.VIEW_COMPLETENESS)
HEIGHT = 640

results = results_of(chosen_round(visitor), visitor)
place = st.container()
board = board_of(results, visitor, _)
with place:
    head(_("Completeness"), answer_of_board(board, _))
    caption(results, _)
if board.regions.empty:
    empty(_("Nothing has been loaded into this round yet."), _("Load data"), "../pages/muat.py")
    st.stop()
figures(cards_of(board, _))
st.caption(escaped(note_on_days(board, _)))
rows = choose_shown(board, _)
if rows.empty:
    st.info(_("No region passes these filters. Clear one of them."), icon=":material/filter_alt_off:")
    st.stop()
chart = board_chart(board, rows, frame(), _)
show(chart, "kelengkapan-papan", results, _, height=min(HEIGHT, chart.figure["layout"]["height"] + 16))
table, decimals = board_table(board, rows, _)
left, right = st.columns([11, 9], gap="large")
with left:
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.subheader(_("Table"), anchor=False)
        downloads(table, "kelengkapan", results, _)
    st.caption(_("Pick rows to remind only those regions."))
    height = min(HEIGHT, height_of(table))
    picked = pick_rows(
        table, decimals, "tabel-kelengkapan", "multi-row", _, alt=_("Completeness by region"), height=height
    )
with right:
    show_reminders(board, rows, picked, _)
