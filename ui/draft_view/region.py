"""Whose workbook it is, where the file does not say so surely or says it wrong: a person chooses, and says why."""

import streamlit as st

from access import Visitor
from data.issues import Issue, sentence
from data.regions import Region
from data.submission import Correction
from data.submission.identity import REGION_SLOT, is_about_region, proposed_regions
from ui.draft_view.region_form import RegionForm, names_of_regions, show_region_form, why
from ui.draft_view.saving import corrected, taken_back
from ui.draft_view.seen import Seen
from ui.page import escaped
from words import Words


def offer_other_region(seen: Seen, visitor: Visitor, _: Words) -> None:
    """Say which region was chosen here, or offer to choose another than the file says."""
    chosen = seen.correction(REGION_SLOT)
    if chosen is not None:
        _show_chosen(seen, chosen, visitor, _)
    elif seen.region is not None and seen.draft.mapped is None and not _unsure(seen):  # a mapping has its own
        label = _("Another region?")
        with st.popover(label, icon=":material/location_on:", type="tertiary", key=f"daerah-lain-{seen.draft.id}"):
            st.caption(_("The workbook says whose it is. Choose another region only when the file is wrong."))
            _show_form(seen, (), visitor, _)


def ask_region(seen: Seen, visitor: Visitor, _: Words) -> None:
    """Ask whose the file is where that is not sure."""
    unsure = _unsure(seen)
    if not unsure:
        return
    with st.container(border=True, gap="small", key=f"daerah-{seen.draft.id}"):
        title = _("Which region is this file of?")
        st.markdown(f":orange[:material/location_on:] **{escaped(title)}**")
        for found in unsure:
            place = f"{found.address} · " if found.address else ""
            st.markdown(escaped(f"{place}{sentence(found, _)}"))
        st.caption(_("Choose it here, or correct it in the file and load it again. Until then nothing can be saved."))
        _show_form(seen, proposed_regions(unsure), visitor, _)


def _unsure(seen: Seen) -> list[Issue]:
    return [found for found in seen.found.issues if is_about_region(found)]


def _show_form(seen: Seen, proposed: tuple[Region, ...], visitor: Visitor, _: Words) -> None:
    """Offer the regions that the file may mean, and all others."""

    def save(code: str, reason: str) -> str:
        if reason:
            corrected(seen.draft.id, Correction(*REGION_SLOT, code, reason), visitor, _)
        return "" if reason else why(_)

    names = names_of_regions()
    offered = {region.code: names[region.code] for region in proposed}
    show_region_form(RegionForm(str(seen.draft.id), _("What the file may mean"), offered, save), _)


def _show_chosen(seen: Seen, chosen: Correction, visitor: Visitor, _: Words) -> None:
    """Say which region was chosen here, in place of what, and why; with undo."""
    written = next((found.found for found in seen.found.issues if found.code == "I-REGION-CHOSEN"), "")
    told = _("Region chosen here; the file says “{written}”. Reason: {reason}")
    with st.container(horizontal=True, vertical_alignment="center", key=f"daerah-dipilih-{seen.draft.id}"):
        st.caption(f":material/location_on: {escaped(told.format(written=written, reason=chosen.reason))}")
        st.button(
            _("Undo"),
            type="tertiary",
            icon=":material/undo:",
            key=f"batal-daerah-{seen.draft.id}",
            on_click=taken_back,
            args=(seen.draft.id, *REGION_SLOT, visitor, _),
        )
