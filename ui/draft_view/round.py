"""Which round a workbook is meant for, where it names another than the one it is loaded in: a person says so."""

import streamlit as st

from access import Visitor
from data.issues import sentence
from data.submission import Correction
from data.submission.identity import ROUND_SLOT, is_about_round
from ui.draft_view.region_form import why
from ui.draft_view.saving import corrected, taken_back
from ui.draft_view.seen import Seen
from ui.page import escaped
from words import Words


def ask_round(seen: Seen, visitor: Visitor, _: Words) -> None:
    """Ask whether the file is meant for this round after all."""
    unsure = [found for found in seen.found.issues if is_about_round(found)]
    if not unsure:
        return
    draft = seen.draft.id
    with st.container(border=True, gap="small", key=f"putaran-{draft}"):
        title = _("Is this file meant for {round}?").format(round=_.of(seen.round.name))
        st.markdown(f":orange[:material/event:] **{escaped(title)}**")
        for found in unsure:
            place = f"{found.address} · " if found.address else ""
            st.markdown(escaped(f"{place}{sentence(found, _)}"))
        with st.form(f"pilih-putaran-{draft}", border=False):
            st.text_input(_("Reason"), key=f"sebab-putaran-{draft}", placeholder=_("who said so, or where it stands"))
            st.form_submit_button(
                _("Yes, it is meant for this round"),
                type="primary",
                icon=":material/check:",
                on_click=_submitted,
                args=(draft, seen.round.code, visitor, _),
            )
            if told := st.session_state.pop(f"kurang-putaran-{draft}", None):
                st.warning(escaped(told), icon=":material/edit_note:")


def show_chosen_round(seen: Seen, visitor: Visitor, _: Words) -> None:
    """Say that the file was said to be meant for this round, in place of what, and why; with undo."""
    chosen = seen.correction(ROUND_SLOT)
    if chosen is None:
        return
    written = next((found.found for found in seen.found.issues if found.code == "I-ROUND-CHOSEN"), "–")
    told = _("Said here to be meant for this round; in the file stands “{written}”. Reason: {reason}")
    with st.container(horizontal=True, vertical_alignment="center", key=f"putaran-dipilih-{seen.draft.id}"):
        st.caption(f":material/event: {escaped(told.format(written=written, reason=chosen.reason))}")
        st.button(
            _("Undo"),
            type="tertiary",
            icon=":material/undo:",
            key=f"batal-putaran-{seen.draft.id}",
            on_click=taken_back,
            args=(seen.draft.id, *ROUND_SLOT, visitor, _),
        )


def _submitted(draft: int, round_code: str, visitor: Visitor, _: Words) -> None:
    """Save that the file is meant for the round, or ask why."""
    reason = str(st.session_state.get(f"sebab-putaran-{draft}") or "").strip()
    if reason:
        corrected(draft, Correction(*ROUND_SLOT, round_code, reason), visitor, _)
    else:
        st.session_state[f"kurang-putaran-{draft}"] = why(_)
