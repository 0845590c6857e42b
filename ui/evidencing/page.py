"""The page of the register of evidence."""

import pandas as pd
import streamlit as st

from access import Visitor
from data.evidence_register import Flag
from reports import workbook_of
from ui.choices import choose_several
from ui.evidencing.form import offer_new, show_one
from ui.evidencing.found import Register
from ui.evidencing.wording import answer_of_register, flag_names, register_table, status_names
from ui.link import keep_text
from ui.page import XLSX, empty, head, sample_note
from ui.tables import height_of, pick_rows
from words import Words

HEIGHT = 560
SEARCH = "cari"


def show_register(register: Register, visitor: Visitor, _: Words) -> None:
    """Show the evidence of a round, what is odd about it, and one piece in full."""
    head(_("Evidence"), answer_of_register(register, _))
    sample_note(register.round, _)
    offer_new(register, visitor, _)
    if register.rows.empty:
        told = _("Evidence is named beside the answers of a workbook, or entered here.")
        empty(told, _("Load data"), "../pages/muat.py")
        return
    rows = _filtered(register, _)
    if rows.empty:
        st.info(_("No evidence passes these filters. Clear one of them."), icon=":material/filter_alt_off:")
        return
    table = register_table(rows, _)
    left, right = st.columns([13, 7], gap="large")
    with left:
        name = f"bukti-{register.round.code}"
        st.download_button(
            _("Spreadsheet (.xlsx)"), lambda: workbook_of(table, name, [register.round.code]), f"{name}.xlsx", XLSX,
            on_click="ignore", icon=":material/download:", type="tertiary",
        )  # fmt: skip
        height = min(HEIGHT, height_of(table))
        picked = pick_rows(table, {}, "daftar-bukti", "single-row", _, alt=_("Register of evidence"), height=height)
    with right:
        show_one(register, rows.iloc[picked[0] if picked else 0], visitor, _)


def _filtered(register: Register, _: Words) -> pd.DataFrame:
    """Offer what is odd, the status and a search; gives the rows kept."""
    rows = register.rows
    keep_text(SEARCH)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        odd = choose_several("perhatian", _("Look at"), flag_names(_), _)
        status = choose_several("status", _("Status"), status_names(_), _)
        sought = st.text_input(_("Search"), key=SEARCH, placeholder=_("number, kind, link, code"))
    if odd:
        rows = rows[rows["odd"].map(lambda flags: bool({Flag(one) for one in odd} & set(flags))).astype(bool)]
    if status:
        rows = rows[rows["status"].isin(status)]
    if sought.strip():
        text = rows[["number", "kind", "place", "code", "region"]].astype(str).agg(" ".join, axis=1).str.casefold()
        rows = rows[text.str.contains(sought.strip().casefold(), regex=False)]
    return rows
