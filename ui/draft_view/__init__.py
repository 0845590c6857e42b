"""One filled template on screen, before it is kept: what is wrong with it, by cell."""

import streamlit as st

from access import Visitor
from data.submission import Submission
from ui.drafts import Draft
from ui.loading import issue_table
from ui.tables import show_table
from words import Words


def show_draft(draft: Draft, visitor: Visitor, _: Words) -> None:  # noqa: ARG001 - what people may change depends on it
    """Show the problems of a filled template."""
    found = draft.found
    if isinstance(found, Submission) and found.issues:
        show_table(issue_table(found.reading, _), {}, "masalah", _, alt=_("Problems by cell"), height=360)
    else:
        st.caption(_("No problem was found."))
