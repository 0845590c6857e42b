"""A table of many regions on screen: what was understood of it, what is wrong, and every answer as it was read."""

import streamlit as st

from data.issues import Severity
from data.result_table import Reading, is_about_row
from reports import problems_table
from ui.loading import mapping_table, preview_table, summary
from ui.page import escaped
from ui.results import store
from ui.tables import show_table
from words import Words


def show_reading(found: Reading, round_code: str, _: Words) -> None:
    """Show what was read from a table of results."""
    st.markdown(escaped(summary(found, _)))
    if any(issue.severity is Severity.ERROR and not is_about_row(issue) for issue in found.issues):
        st.error(_("This file cannot be kept yet. Correct the cells below and load it again; nothing was stored."))
    problems, mapping, preview = st.tabs([_("Problems"), _("Columns understood"), _("Answers as read")])
    with problems:
        if found.issues:
            show_table(problems_table(found.issues, _), {}, "masalah", _, alt=_("Problems by cell"), height=360)
        else:
            st.caption(_("No problem was found."))
    with mapping:
        version = store().round(round_code).instrument
        show_table(mapping_table(found, version, _), {}, "kolom", _, alt=_("Columns"), height=360)
    with preview:
        show_table(preview_table(found, _), {}, "pratinjau", _, alt=_("Answers as read"), height=360)
