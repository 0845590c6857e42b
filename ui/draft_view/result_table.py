"""A table of the results of many regions, as understood before it is kept."""

import streamlit as st

from data.result_table import Reading
from ui.drafts import Draft
from ui.loading import issue_table, mapping_table, preview_table, summary
from ui.page import escaped
from ui.results import store
from ui.tables import show_table
from words import Words

HEIGHT = 360


def show_result_table(draft: Draft, found: Reading, _: Words) -> None:
    """Show the summary, the problems, the columns and the answers of a table."""
    st.subheader(escaped(summary(found, _)), anchor=False)
    st.caption(escaped(draft.file_name))
    if not found.ok:
        st.error(_("This file cannot be kept yet. Correct the cells below and load it again; nothing was stored."))
    problems, mapping, preview = st.tabs([_("Problems"), _("Columns understood"), _("Answers as read")])
    with problems:
        if found.issues:
            show_table(issue_table(found, _), {}, f"masalah-{draft.id}", _, alt=_("Problems by cell"), height=HEIGHT)
        else:
            st.caption(_("No problem was found."))
    with mapping:
        table = mapping_table(found, store().round(draft.round).instrument, _)
        show_table(table, {}, f"kolom-{draft.id}", _, alt=_("Columns"), height=HEIGHT)
    with preview:
        show_table(preview_table(found, _), {}, f"pratinjau-{draft.id}", _, alt=_("Answers as read"), height=HEIGHT)
