"""A piece of evidence as it is entered, or what became of one."""

from datetime import date

import pandas as pd
import streamlit as st

from access import Visitor
from data.store import StoreError, explain
from data.store.evidence import Evidence, EvidenceStatus
from ui.evidencing.found import Register, enter, own_regions
from ui.evidencing.wording import status_names
from ui.page import escaped
from words import Words

FIRST, LAST = date(2000, 1, 1), date(2060, 12, 31)


def offer_new(register: Register, visitor: Visitor, _: Words) -> None:
    """Offer to enter a piece of evidence."""
    names = own_regions(register, visitor)
    if not names:
        return
    with (
        st.popover(_("Enter evidence"), icon=":material/add:"),
        st.form("bukti-baru", border=False, clear_on_submit=True),
    ):
        region = st.selectbox(_("Region"), list(names), format_func=names.__getitem__)
        codes = {one.code: f"{one.code} · {_.of(one.name)}" for one in register.instrument.indicators}
        code = st.selectbox(_("Indicator"), list(codes), format_func=codes.__getitem__)
        given = _fields(Evidence(str(region), str(code), "", None, "", ""), _)
        if st.form_submit_button(_("Enter"), type="primary"):
            _keep(register, given, None, visitor, _)


def show_one(register: Register, row: pd.Series, visitor: Visitor, _: Words) -> None:
    """Show one piece of evidence; what people entered can be told anew, what a workbook names is changed there."""
    with st.container(border=True):
        st.markdown(f"### {escaped(str(row['number']) or '–')}")
        st.caption(escaped(f"{row['code']} · {_.of(register.instrument.indicator(row['code']).name)}"))
        if str(row["place"]).startswith(("https://", "http://")):
            st.link_button(_("Open in this browser"), str(row["place"]), icon=":material/open_in_new:")
            st.caption(_("The server never opens it: only your browser does, when you ask."))
        if pd.isna(row["id"]):
            told = _("Named in the region’s workbook, cell {cell}. To change it the region sends the workbook again.")
            st.caption(escaped(told.format(cell=row["source"])))
            return
        stood = Evidence(
            row["region"], row["code"], row["number"], _day(row["dated"]), row["kind"], row["place"],
            EvidenceStatus(row["status"]), _day(row["valid_until"]), row["note"],
        )  # fmt: skip
        with st.form(f"bukti-{row['id']}", border=False):
            given = _fields(stood, _)
            sent = st.form_submit_button(_("Save"), type="primary")
        if sent:
            _keep(register, given, int(row["id"]), visitor, _)


def _fields(stood: Evidence, _: Words) -> Evidence:
    """Offer the fields of a piece of evidence; the first values are those that stand."""
    number = st.text_input(_("Number or name"), stood.number)
    kind = st.text_input(_("Kind"), stood.kind, placeholder=_("Regional regulation, decree, report …"))
    place = st.text_input(_("Link or file name"), stood.place)
    with st.container(horizontal=True):
        dated = st.date_input(_("Date"), stood.dated, FIRST, LAST, format="DD/MM/YYYY")
        until = st.date_input(_("Valid until"), stood.valid_until, FIRST, LAST, format="DD/MM/YYYY")
    names = status_names(_)
    status = st.selectbox(_("Status"), list(names), list(names).index(stood.status), format_func=names.__getitem__)
    note = st.text_input(_("Note"), stood.note)
    return Evidence(
        stood.region, stood.code, number.strip(), _day(dated), kind.strip(), place.strip(), EvidenceStatus(status),
        _day(until), note.strip(),
    )  # fmt: skip


def _day(value: object) -> date | None:
    """A day, or none."""
    return value if isinstance(value, date) and not pd.isna(value) else None


def _keep(register: Register, given: Evidence, replaces: int | None, visitor: Visitor, _: Words) -> None:
    """Keep what was entered, or say why not."""
    if not given.number:
        st.error(_("Write the number or the name of the document; nothing was saved."))
        return
    try:
        enter(register.round.code, given, replaces, visitor)
    except StoreError as refused:
        st.error(escaped(explain(refused, _)))
    else:
        st.toast(_("Saved."), icon=":material/check:")
        st.rerun()
