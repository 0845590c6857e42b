"""Whose workbook it is, where the file does not say so surely or says it wrong: a person chooses, and says why."""

import streamlit as st

from access import Visitor
from data.issues import Issue, sentence
from data.regions import Region, regions
from data.submission import Correction
from data.submission.identity import REGION_SLOT, is_about_region, proposed_regions
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
    """Offer the regions that may be meant, and all others; nothing is chosen beforehand."""
    names = {code: f"{one.short_name} ({code})" for code, one in regions().items()}
    key = str(seen.draft.id)
    with st.form(f"pilih-daerah-{key}", border=False):
        if proposed:
            codes = [region.code for region in proposed]
            st.radio(_("What the file may mean"), codes, None, names.__getitem__, key=f"usul-{key}")
        st.selectbox(
            _("Or another region") if proposed else _("Region"),
            list(names),
            None,
            names.__getitem__,
            key=f"daerah-isi-{key}",
            placeholder=_("Type the name of a region"),
        )
        st.text_input(_("Reason"), key=f"sebab-daerah-{key}", placeholder=_("who said so, or where it stands"))
        st.form_submit_button(
            _("Save"), type="primary", icon=":material/save:", on_click=_submitted, args=(seen.draft.id, visitor, _)
        )
        if told := st.session_state.pop(f"kurang-daerah-{key}", None):
            st.warning(escaped(told), icon=":material/edit_note:")


def _submitted(draft: int, visitor: Visitor, _: Words) -> None:
    """Save the region that was chosen, or say what is still needed."""
    proposed, other = (st.session_state.get(f"{name}-{draft}") for name in ("usul", "daerah-isi"))
    reason = str(st.session_state.get(f"sebab-daerah-{draft}") or "").strip()
    if not (proposed or other):
        st.session_state[f"kurang-daerah-{draft}"] = _("Choose a region first.")
    elif proposed and other and proposed != other:
        st.session_state[f"kurang-daerah-{draft}"] = _("Two regions are chosen. Choose one of them.")
    elif not reason:
        st.session_state[f"kurang-daerah-{draft}"] = _("Say why: the reason is kept beside what was written.")
    else:
        corrected(draft, Correction(*REGION_SLOT, str(proposed or other), reason), visitor, _)


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
