"""The registers of a round for evaluators: counted, listed, and one to read."""

import pandas as pd
import streamlit as st

from ui.page import downloads, escaped, figures, frame, show
from ui.programme.cards import show_win
from ui.programme.choices import BOOKS, WINS, choose_books, choose_wins
from ui.programme.counts import cards_of, note_on_round
from ui.programme.found import Programme
from ui.programme.tables import books_file, books_table, means_table, wins_file, wins_table
from ui.programme.tallies import books_chart, pillars_chart, tests_chart
from ui.programme.wording import marks_told
from ui.tables import height_of, pick_rows, show_table
from words import Words

HEIGHT = 560


def show_register(register: str, programme: Programme, _: Words) -> None:
    """Show one register."""
    {WINS: _show_wins, BOOKS: _show_books}[register](programme, _)


def _show_wins(programme: Programme, _: Words) -> None:
    results = programme.results
    if programme.wins.read.empty:
        st.info(_("No quick win has been listed in this round so far."), icon=":material/info:")
        return
    figures(cards_of(programme, programme.wins.read.index, note_on_round(programme, _), _))
    rows = choose_wins(programme, _)
    if rows.empty:
        st.info(_("No quick win passes these filters. Clear one of them."), icon=":material/filter_alt_off:")
        return
    left, right = st.columns(2, gap="large")
    with left:
        show(pillars_chart(programme, rows, frame(), _), "quickwin-pilar", results, _)
    with right:
        show(tests_chart(programme, rows, frame(), _), "quickwin-ujian", results, _)
    st.caption(escaped(marks_told(_)))
    with st.expander(_("Mean marks by pillar")):
        means, decimals = means_table(programme, rows, _)
        show_table(means, decimals, "tabel-nilai-uji", _, alt=_("Mean marks of the three tests by pillar"))
    table = wins_table(programme, rows, _)
    _table_head(_("Quick wins"), wins_file(programme, rows, _), "quickwin", programme, _)
    st.caption(_("Pick a row to read it whole, with the reasons and the cells it was read from."))
    alt, height = _("Quick wins by region"), min(HEIGHT, height_of(table))
    picked = pick_rows(table, {}, "tabel-quickwin", "single-row", _, alt=alt, height=height)
    if picked:
        show_win(programme, rows[picked[0]], _)


def _show_books(programme: Programme, _: Words) -> None:
    rows = choose_books(programme, _)
    if rows.empty:
        st.info(_("No region passes these filters. Clear one of them."), icon=":material/filter_alt_off:")
        return
    show(books_chart(programme, rows, frame(), _), "masterplan-keadaan", programme.results, _)
    table = books_table(programme, rows, _)
    _table_head(_("Books of the masterplan"), books_file(programme, rows, _), "masterplan", programme, _)
    alt = _("Books of the masterplan by region")
    show_table(table, {}, "tabel-masterplan", _, alt=alt, height=min(HEIGHT, height_of(table)))


def _table_head(title: str, whole: pd.DataFrame, name: str, programme: Programme, _: Words) -> None:
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.subheader(title, anchor=False)
        downloads(whole, name, programme.results, _)
