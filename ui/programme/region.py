"""The masterplan and the quick wins of one region."""

import streamlit as st

from access import Visitor
from ui.page import downloads, empty, escaped, figures
from ui.programme.cards import show_book, show_win
from ui.programme.counts import cards_of
from ui.programme.found import programme_of
from ui.programme.tables import books_file, wins_file
from ui.programme.wording import marks_told, nothing_listed
from ui.results import Results
from words import Words


def show_programme(results: Results, region: str, visitor: Visitor, _: Words) -> None:
    """Show the books and the quick wins of a region, each with its cells; or say why there are none."""
    programme = programme_of(results, visitor)
    if not programme.regions:
        empty(nothing_listed(programme, _), _("Load data"), "../pages/muat.py")
        return
    if region not in programme.regions:
        empty(_("This region has not sent a workbook in this round."), _("Load data"), "../pages/muat.py")
        return
    books, wins = (
        listed.read.index[listed.read.index.get_level_values("region") == region]
        for listed in (programme.books, programme.wins)
    )
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.subheader(_("Masterplan"), anchor=False)
        downloads(books_file(programme, books, _), f"masterplan-{region}", results, _)
    with st.grid(len(books), min_column_width=220, gap="small"):
        for row in books:
            show_book(programme, row, _)
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.subheader(_("Quick wins"), anchor=False)
        downloads(wins_file(programme, wins, _), f"quickwin-{region}", results, _)
    if wins.empty:
        st.info(_("This region lists no quick win in this round."), icon=":material/info:")
        return
    figures(cards_of(programme, wins, _("in this round"), _))
    st.caption(escaped(marks_told(_)))
    with st.grid(2, min_column_width=320, gap="small"):
        for row in wins:
            show_win(programme, row, _)
