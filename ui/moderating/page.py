"""The page of a lead: worklists, one list at a time, and the case that is looked at."""

import streamlit as st

from access import Visitor
from ui.choices import choose_view
from ui.moderating.case import show_case
from ui.moderating.found import Board, worklists
from ui.moderating.wording import answer_of_board, list_names, side_by_side
from ui.page import caption, downloads, empty, head
from ui.tables import height_of, pick_rows
from words import Words

HEIGHT = 560


def show_board(board: Board, visitor: Visitor, _: Words) -> None:
    """Show what is open, and one case in full."""
    lists = worklists(board)
    head(_("Moderation"), answer_of_board(board, lists, _))
    caption(board.results, _)
    if board.said.empty and board.objections.empty:
        told = _("Assessors score on the page Penilaian once regions are assigned to them.")
        empty(told, _("Completeness"), "../pages/kelengkapan.py")
        return
    st.page_link("../pages/kesepakatan.py", label=_("How far assessors agree"), icon=":material/arrow_forward:")
    counts = {key: len(rows) for key, rows in lists.items()}
    view = choose_view("daftar-kerja", _("Worklist"), list_names(counts, _))
    rows = lists[view]
    if rows.empty:
        st.success(_("Nothing stands in this worklist."), icon=":material/task_alt:")
        return
    table = side_by_side(board, rows.rename(columns={"size": "size_"}), _)
    left, right = st.columns([11, 9], gap="large")
    with left:
        downloads(table, f"moderasi-{view}", board.results, _)
        height = min(HEIGHT, height_of(table))
        picked = pick_rows(table, {}, f"kasus-{view}", "single-row", _, alt=_("Cases of the worklist"), height=height)
    row = rows.iloc[picked[0] if picked else 0]
    with right:
        if board.results.instrument.level(row["code"]) == "dimension":
            st.info(_("A whole dimension moved. Its indicators stand in the list of all, side by side."))
        else:
            show_case(board, str(row["region"]), str(row["code"]), visitor, _)
