"""Sheets that lost their marks: what each looks like, and the word of a person that it is so."""

import re

import streamlit as st

from access import Visitor
from data.issues import Issue
from reports import part_names
from ui.draft_view.head import CONFIRMABLE
from ui.draft_view.saving import confirmed
from ui.draft_view.seen import Seen
from ui.page import escaped
from words import Words

COLUMN = re.compile(r"(\w+): ([A-Z]+)")


def show_sheets(seen: Seen, visitor: Visitor, _: Words) -> None:
    """Offer each proposed sheet to be confirmed, and say which were."""
    names = {part.code: _.of(part.name) for part in seen.instrument.dimensions}
    for found in seen.found.issues:
        if found.code != CONFIRMABLE:
            continue
        with st.container(border=True, gap="small"):
            title = _("Is the sheet “{sheet}” the one of {dimension}?")
            told = title.format(sheet=found.found, dimension=names.get(found.proposed, found.proposed))
            st.markdown(f":orange[:material/help:] **{escaped(told)}**")
            st.markdown(escaped(_("Its hidden marks are gone. By its texts it would be read like this:")))
            st.markdown(escaped(columns_of(found, _)))
            st.caption(_("Nothing of this sheet is read before somebody confirms it."))
            st.button(
                _("Yes, read this sheet"),
                type="primary",
                icon=":material/check:",
                key=f"lembar-{seen.draft.id}-{found.proposed}",
                on_click=confirmed,
                args=(seen.draft.id, found.proposed, visitor, _),
            )
    confirmed_names = [names.get(code, code) for code in seen.draft.confirmed if code in seen.found.proposals]
    if confirmed_names:
        told = _("Sheets without marks that were confirmed: {sheets}.").format(sheets=", ".join(confirmed_names))
        st.caption(f":material/check: {escaped(told)}")


def columns_of(found: Issue, _: Words) -> str:
    """Say which column would be read as what: column E as answer, column F as numerator."""
    names = part_names(_)
    told = _("column {column}: {part}")
    pairs = COLUMN.findall(found.expected)
    return " · ".join(told.format(column=column, part=names.get(part, part)) for part, column in pairs)
