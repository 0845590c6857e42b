"""A workbook of a layout that nobody has told us about: what stands in the way of reading it."""

import streamlit as st

from access import Visitor
from data.answers.reading import Reading
from ui.drafts import Draft
from ui.loading import issue_table
from ui.tables import show_table
from words import Words


def show_mapping(draft: Draft, visitor: Visitor, _: Words) -> None:  # noqa: ARG001 - who may map depends on it
    """Say that no table of ours stands in this file."""
    st.info(_("This file is neither a template of ours nor a table of results that can be recognised."))
    if isinstance(draft.found, Reading):
        show_table(issue_table(draft.found, _), {}, "masalah", _, alt=_("Problems by cell"), height=180)
