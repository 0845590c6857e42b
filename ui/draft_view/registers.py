"""What stands beside the answers: the masterplan, the quick wins, the attendance, and who answers for the file."""

import pandas as pd
import streamlit as st

from access import Visitor
from data.figures import tidy
from data.submission.submission import Record
from data.template.anchors import COVER, CoverItem
from data.template.cover_sheet import submission_labels
from data.template.registers import ATTENDANCE, REGISTERS, Register
from scoring import Status
from ui.draft_view.asked import name_of_slot
from ui.draft_view.editor import show_form
from ui.draft_view.readings import reading_of_entry
from ui.draft_view.seen import Seen
from ui.page import escaped
from ui.tables import show_table
from words import Words

UNREAD = "⚠ "


def show_registers(seen: Seen, visitor: Visitor, _: Words) -> None:
    """Show the contacts and each register as it was read; what could not be read is marked."""
    records = seen.found.records
    _show_contacts(records[records["register"] == COVER], _)
    for register in REGISTERS:
        rows = records[records["register"] == register.code]
        st.subheader(escaped(_.of(register.sheet)), anchor=False)
        if rows.empty:
            st.caption(_("Nothing was filled in here."))
            continue
        table = register_table(register, rows, _)
        show_table(table, {}, f"daftar-{register.code}-{seen.draft.id}", _, alt=_.of(register.about))
        if register is ATTENDANCE:
            st.caption(_("Read: came / invited."))
    if (records["status"] == Status.BLANK).any():
        st.caption(_("⚠ could not be read and is kept as it was written; it has a card under “To look at”."))
    if seen.found.record_places:
        _offer_change(seen, visitor, _)


def register_table(register: Register, rows: pd.DataFrame, _: Words) -> pd.DataFrame:
    """Lay a register out as its sheet is; rows and columns without anything are left out of lists."""
    shown = {(row.row, row.field): _shown(Record(*row), _) for row in rows.itertuples(index=False)}
    listed = [row for row in register.rows if row.name is not None or any(key[0] == row.code for key in shown)]
    first = "" if any(row.name for row in register.rows) else _("No.")
    names = [_.of(row.name) if row.name else row.code.rpartition("-")[2].lstrip("0") for row in listed]
    table: dict[str, list[str]] = {first: names}
    if register is ATTENDANCE:
        for number, roman in enumerate(("I", "II", "III", "IV"), start=1):
            came = [shown.get((row.code, f"came_{number}"), "–") for row in listed]
            invited = [shown.get((row.code, f"invited_{number}"), "–") for row in listed]
            pairs = zip(came, invited, strict=True)
            table[f"Bimtek {roman}"] = ["" if one == other == "–" else f"{one} / {other}" for one, other in pairs]
        return pd.DataFrame(table)
    for field in register.fields:
        if any(key[1] == field.code for key in shown):
            table[_.of(field.name)] = [shown.get((row.code, field.code), "") for row in listed]
    return pd.DataFrame(table)


def _shown(entry: Record, _: Words) -> str:
    """Say what one cell was read as; what could not be read is marked."""
    if entry.status == Status.ANSWERED:
        return reading_of_entry(entry, _)
    return f"{UNREAD}{entry.raw}" if entry.raw and tidy(entry.raw) not in ("-", "") else ""


def _offer_change(seen: Seen, visitor: Visitor, _: Words) -> None:
    """Offer to fill in or change any entry."""
    with st.expander(_("Fill in or change an entry"), icon=":material/edit:", key=f"ubah-daftar-{seen.draft.id}"):
        chosen = st.selectbox(
            _("Which entry?"),
            list(seen.found.record_places),
            None,
            lambda slot: name_of_slot(seen, slot, _),
            key=f"pilih-daftar-{seen.draft.id}",
            placeholder=_("type a sheet, a row or a column"),
        )
        if chosen is not None:
            show_form(seen, chosen, (), visitor, _)


def _show_contacts(rows: pd.DataFrame, _: Words) -> None:
    """Show who fills the workbook and who answers for it."""
    told = {row.row: (row.text or row.raw, row.status) for row in rows.itertuples()}
    blocks = submission_labels(_)
    with st.grid(2, min_column_width=280, gap="small"):
        for title, items in list(blocks.items())[1:]:
            with st.container(border=True, height="stretch", gap="xsmall"):
                st.markdown(f"**{escaped(title)}**")
                for item, label in items.items():
                    text, status = told.get(str(item), ("", str(Status.BLANK)))
                    if item is CoverItem.SIGNED_ON and status == Status.ANSWERED:
                        text = _.day(pd.Timestamp(text).date())
                    st.markdown(f":gray[{escaped(label)}] {escaped(text) or '–'}")
