"""Rows of a table whose region is not certain: a person says which region each is, or leaves it out, and why."""

from collections import defaultdict

import streamlit as st

from access import Visitor
from data.answers.correction import Correction
from data.answers.reading import Reading
from data.issues import Issue, sentence
from data.regions import regions
from data.result_table import LEFT_OUT, is_about_row, proposed_for, row_slot
from ui.draft_view.portions import show_in_portions
from ui.draft_view.region_form import RegionForm, names_of_regions, show_region_form, why
from ui.draft_view.saving import corrected, taken_back
from ui.drafts import Draft
from ui.page import escaped
from words import Words

LEAVE_OUT = "lewati"


def settle_rows(draft: Draft, found: Reading, visitor: Visitor, _: Words) -> None:
    """Ask about every row whose region is not certain, and list what was said of others."""
    unsure: dict[int, list[Issue]] = defaultdict(list)
    for issue in found.issues:
        if issue.address is not None and is_about_row(issue):
            unsure[issue.address.row].append(issue)
    if unsure:
        title = _.plural("{count} row of no certain region", "{count} rows of no certain region", len(unsure))
        st.subheader(escaped(title), anchor=False)
        st.caption(_("Say which region each is, or leave it out. Until then nothing of this file can be saved."))
        show_in_portions(sorted(unsure), draft.id, lambda row: _ask(draft, found, row, unsure[row], visitor, _), _)
    _show_said(draft, found, visitor, _)


def _ask(draft: Draft, found: Reading, row: int, unsure: list[Issue], visitor: Visitor, _: Words) -> None:
    """Ask about one row: regions that may be meant are offered, none is chosen, and it may be left out."""
    names = names_of_regions()
    proposed = {region.code: names[region.code] for issue in unsure for region in proposed_for(issue)}

    def save(chosen: str, reason: str) -> str:
        typed = LEFT_OUT if chosen == LEAVE_OUT else chosen
        taken = found.entries[(found.entries["region"] == typed) & (found.entries["row"] != row)]
        if not taken.empty:
            told = _("{region} is row {row} already. Two rows cannot be one region.")
            return told.format(region=regions()[typed].short_name, row=_.number(int(taken["row"].iloc[0]), 0))
        if not reason and typed not in proposed:
            return why(_)
        corrected(draft.id, Correction(*row_slot(found.sheet, row), typed, reason), visitor, _)
        return ""

    with st.container(border=True, gap="small", key=f"baris-{draft.id}-{row}"):
        for issue in unsure:
            place = f":orange[:material/location_on:] **{escaped(str(issue.address))}**"
            st.markdown(f"{place} · {escaped(sentence(issue, _))}")
        offered = {**proposed, LEAVE_OUT: _("Leave this row out")}
        show_region_form(RegionForm(f"{draft.id}-{row}", _("What this row may mean"), offered, save), _)


def _show_said(draft: Draft, found: Reading, visitor: Visitor, _: Words) -> None:
    """List what was said here: what the row says, what counts, and why; with undo."""
    written = {
        row_slot(issue.address.sheet, issue.address.row): issue.found
        for issue in found.issues
        if issue.address is not None and issue.code in ("I-ROW-CHOSEN", "I-ROW-LEFT-OUT")
    }
    if not written:
        return
    st.subheader(_("Put right here"), anchor=False)
    for made in found.corrections:
        slot = (made.code, made.part)
        now = _("left out") if made.typed == LEFT_OUT else names_of_regions()[made.typed]
        with st.container(
            border=True, horizontal=True, horizontal_alignment="distribute", vertical_alignment="center",
            key=f"baris-dipilih-{draft.id}-{made.code}",
        ):  # fmt: skip
            with st.container(width="stretch", gap="xsmall"):
                st.markdown(f"**{escaped(made.code)}**")
                why_so = made.reason or _("one of the regions proposed")
                st.caption(escaped(f"“{written[slot]}” → {now} · {why_so}"))
            st.button(
                _("Undo"), type="tertiary", icon=":material/undo:", key=f"batal-baris-{draft.id}-{made.code}",
                on_click=taken_back, args=(draft.id, *slot, visitor, _),
            )  # fmt: skip
