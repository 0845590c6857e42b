"""A new round."""

import re
from functools import partial

import streamlit as st

from access import Visitor
from data.store import Round
from scoring import Text
from ui.choices import round_name
from ui.results import rounds
from ui.round_setup.found import Setup, make_round
from ui.round_setup.saving import tried
from words import Words

CODE = re.compile(r"[a-z0-9][a-z0-9-]{1,39}")


def show_new(setup: Setup, visitor: Visitor, _: Words) -> None:
    """Offer the particulars of a round: they never change once it is made."""
    before = {"": _("none: it is the first")} | {
        one.code: round_name(one, _) for one in rounds(visitor) if not one.sample
    }
    with st.form("atur-baru"):
        st.caption(_("Code, names, instrument and day of a round never change; stage and dates are set afterwards."))
        with st.container(horizontal=True):
            code = st.text_input(_("Code"), placeholder=_("readiness-2027"), max_chars=40)
            held = st.date_input(_("Day"), value=None, format="DD/MM/YYYY")
        with st.container(horizontal=True):
            indonesian = st.text_input(_("Name in Indonesian"), max_chars=120)
            english = st.text_input(_("Name in English"), max_chars=120)
        with st.container(horizontal=True):
            version = st.selectbox(_("Instrument"), list(setup.versions))
            previous = st.selectbox(_("Round before"), list(before), format_func=before.__getitem__)
        sent = st.form_submit_button(_("Make the round"), type="primary")
    if not sent:
        return
    if not CODE.fullmatch(code):
        st.error(_("The code takes small letters, digits and hyphens, two to forty of them. Nothing was made."))
    elif held is None or not (indonesian.strip() and english.strip()):
        st.error(_("A round needs its day and both names. Nothing was made."))
    else:
        name = Text(indonesian.strip(), english.strip())
        new = Round(code, name, str(version), held, sample=False, previous=str(previous) or None)
        tried(partial(make_round, new, visitor), _)
