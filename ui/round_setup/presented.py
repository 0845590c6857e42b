"""The days on which regions presented their results."""

from functools import partial

import pandas as pd
import streamlit as st

from access import Visitor
from data.regions import regions
from ui.round_setup.found import Setup, note_presented
from ui.round_setup.saving import tried
from ui.tables import show_table
from words import Words


def show_presented(setup: Setup, visitor: Visitor, _: Words) -> None:
    """Show who presented when, and offer to note another day."""
    if not setup.expected:
        st.info(_("No region is expected yet."), icon=":material/inbox:")
        return
    left, right = st.columns([11, 9], gap="large")
    with right, st.form(f"atur-paparan-{setup.round.code}"):
        names = {code: regions()[code].short_name for code in setup.expected}
        region = st.selectbox(_("Region"), list(names), format_func=names.__getitem__)
        held = st.date_input(_("Day"), value=None, format="DD/MM/YYYY", help=_("Left empty: it did not present."))
        if st.form_submit_button(_("Save the day"), type="primary"):
            tried(partial(note_presented, setup, str(region), held, visitor), _)
    with left:
        if setup.presented.empty:
            st.info(_("No presentation is noted yet."), icon=":material/event:")
            return
        rows = setup.presented.sort_values("held")
        table = pd.DataFrame(
            {
                _("Region"): [regions()[code].short_name for code in rows["region"]],
                _("Presented"): [_.day(day) for day in rows["held"]],
            }
        )
        show_table(table, {}, "tabel-paparan", _, alt=_("Days of presentation"))
