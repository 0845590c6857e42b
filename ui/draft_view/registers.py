"""What stands beside the answers: the masterplan, the quick wins, the attendance, and who answers for the file."""

from math import isnan

import pandas as pd
import streamlit as st

from data.figures import tidy
from data.template.anchors import COVER, CoverItem
from data.template.cover_sheet import submission_labels
from data.template.lists import NO, YES
from data.template.registers import ATTENDANCE, REGISTERS, Asks, Register, RegisterField
from scoring import Status
from ui.draft_view.seen import Seen
from ui.page import escaped
from ui.tables import show_table
from words import Words

UNREAD = "⚠ "


def show_registers(seen: Seen, _: Words) -> None:
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
    if (records["status"] == Status.BLANK).any():
        st.caption(_("⚠ could not be read and is kept as it was written."))


def register_table(register: Register, rows: pd.DataFrame, _: Words) -> pd.DataFrame:
    """Lay a register out as its sheet is; rows and columns without anything are left out of lists."""
    shown = {(row.row, row.field): _read(row, field_of(register, row.field), _) for row in rows.itertuples()}
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


def field_of(register: Register, code: str) -> RegisterField:
    """Give the field of a register."""
    return next(field for field in register.fields if field.code == code)


def _read(row: object, field: RegisterField, _: Words) -> str:
    """Say what one cell was read as."""
    raw, text, number = str(row.raw), str(row.text), float(row.number)  # type: ignore[attr-defined]  # a row of records
    if row.status != Status.ANSWERED:  # type: ignore[attr-defined]
        return f"{UNREAD}{raw}" if raw and tidy(raw) not in ("-", "") else ""
    match field.asks:
        case Asks.CHOICE:
            return next((_.of(choice.name) for choice in field.choices if choice.code == text), text)
        case Asks.DATE:
            return _.day(pd.Timestamp(text).date())
        case Asks.YES_NO:
            return _.of(YES if number else NO)
        case Asks.COUNT if not isnan(number):
            return _.number(number, 0)
    return text or raw


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
