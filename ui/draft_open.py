"""The one draft that is looked at: a template, a table of results, a workbook of another layout, or no workbook."""

import streamlit as st

from access import Visitor
from data.answers.reading import Reading
from data.submission import Submission
from ui.choices import round_name
from ui.draft_lines import Line
from ui.draft_view import show_draft
from ui.drafts import Draft, draft_of, move
from ui.layout_mapping import offer_mapping, offer_remapping, show_mapping
from ui.page import escaped
from ui.sending import rounds_to_send
from words import Words


def show_open(line: Line, visitor: Visitor, _: Words) -> None:
    """Show a draft as what it is."""
    draft = draft_of(line.draft.id, visitor)
    st.subheader(escaped(draft.file_name), anchor=False)
    if isinstance(draft.found, Submission):
        _offer_its_round(draft, draft.found, visitor, _)
        offer_remapping(draft, visitor, _)
    elif isinstance(draft.found, Reading):
        if draft.mapped is not None or _is_no_table(draft.found):
            show_mapping(draft, visitor, _)
            return
        offer_mapping(draft, visitor, _)
    show_draft(draft, visitor, _)


def _is_no_table(found: Reading) -> bool:
    """Whether neither a header nor a region was recognised."""
    return not found.columns and found.entries.empty


def _offer_its_round(draft: Draft, found: Submission, visitor: Visitor, _: Words) -> None:
    """Offer to move a template to the round that it was made for."""
    meant = {one.code: one for one in rounds_to_send(visitor)}.get(found.identity.round)
    if meant is None or meant.code == draft.round:
        return
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        st.markdown(
            escaped(_("This workbook was made for another round: {round}.").format(round=round_name(meant, _))),
            width="stretch",
        )
        if st.button(_("Move it there"), icon=":material/arrow_forward:", key="pindah"):
            move(draft.id, meant.code, visitor)
            st.rerun()
