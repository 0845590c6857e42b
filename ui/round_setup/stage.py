"""The stage of a round and its deadlines."""

from dataclasses import replace
from functools import partial

import streamlit as st

from access import Visitor
from data.store.stage import Stage, stage_name
from ui.round_setup.found import Setup, change
from ui.round_setup.saving import tried
from words import Words


def show_stage(setup: Setup, visitor: Visitor, _: Words) -> None:
    """Offer the stage, the deadlines and the cohort; to close or to reopen a reason is asked for."""
    now = setup.settings
    with st.form(f"atur-tahap-{setup.round.code}"):
        stage = st.segmented_control(
            _("Stage"), list(Stage), default=now.stage, format_func=lambda one: stage_name(one, _), required=True,
        )  # fmt: skip
        with st.container(horizontal=True):
            submit_by = st.date_input(_("Submissions until"), value=now.submit_by, format="DD/MM/YYYY")
            object_by = st.date_input(_("Objections until"), value=now.object_by, format="DD/MM/YYYY")
            cohort = st.text_input(_("Cohort"), value=now.cohort, placeholder=_("a name, for example 2026"))
        reason = st.text_area(
            _("Reason"), height=80, placeholder=_("Needed to close the round or to go back to an earlier stage")
        )
        if st.form_submit_button(_("Save stage and dates"), type="primary"):
            new = replace(
                now, stage=Stage(stage), submit_by=submit_by, object_by=object_by, cohort=cohort.strip()
            )  # fmt: skip
            tried(partial(change, setup, new, reason, visitor), _)
