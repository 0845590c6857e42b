"""What a draft looks like, whatever it turned out to be."""

from collections.abc import Callable

import streamlit as st

from access import Permission, Visitor, require
from data.issues import Issue, sentence
from data.store import explain
from data.store.refusals import NotYours
from data.submission import Submission
from ui.draft_view.answers import show_answers
from ui.draft_view.changes import show_changes
from ui.draft_view.files import show_files
from ui.draft_view.fixing import show_fixing
from ui.draft_view.head import show_head
from ui.draft_view.registers import show_registers
from ui.draft_view.rows import settle_rows
from ui.draft_view.saving import REFUSED
from ui.draft_view.seen import Seen, seen_of
from ui.draft_view.sheets import show_sheets
from ui.drafts import Draft
from ui.own_files import refuse_others
from ui.page import escaped
from ui.reading_view import show_reading
from words import Words


def show_draft(draft: Draft, visitor: Visitor, _: Words) -> None:
    """Show a draft: a filled template in full, a table of results as understood, else why it cannot be read."""
    require(visitor, Permission.LOAD_RESULTS)
    if refused := st.session_state.pop(REFUSED, None):
        st.error(escaped(refused), icon=":material/error:")
    if not isinstance(draft.found, Issue):
        reading = draft.found.reading if isinstance(draft.found, Submission) else draft.found
        try:
            refuse_others(reading.entries["region"], visitor)
        except NotYours as refused:
            st.error(escaped(explain(refused, _)), icon=":material/lock:")
            return
    if isinstance(draft.found, Issue):
        st.error(escaped(sentence(draft.found, _)), icon=":material/error:")
        st.caption(escaped(_("{file} · code {code}").format(file=draft.file_name, code=draft.found.code)))
    elif isinstance(draft.found, Submission):
        _show_submission(seen_of(draft, draft.found, visitor), visitor, _)
    else:
        settle_rows(draft, draft.found, visitor, _)
        show_reading(draft.found, draft.round, _)


def _show_submission(seen: Seen, visitor: Visitor, _: Words) -> None:
    show_head(seen, visitor, _)
    show_sheets(seen, visitor, _)
    shown: dict[str, Callable[[], None]] = {
        _("To look at"): lambda: show_fixing(seen, visitor, _),
        _("Answers"): lambda: show_answers(seen, visitor, _),
        _("What changed"): lambda: show_changes(seen, _),
        _("Masterplan, quick wins, attendance"): lambda: show_registers(seen, visitor, _),
        _("Send back"): lambda: show_files(seen, visitor, _),
    }
    tabs = st.tabs(list(shown), key=f"rincian-{seen.draft.id}", on_change="rerun")
    for tab, show in zip(tabs, shown.values(), strict=True):
        if tab.open:
            with tab:
                show()
