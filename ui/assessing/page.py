"""The page of an assessor: the list of what was answered, and one answer in full with what is said of it."""

import streamlit as st

from access import Visitor
from ui.assessing.desk import Desk
from ui.assessing.entry import CHOSEN, TROUBLE, show_entry
from ui.assessing.list import show_list
from ui.choices import choose_region
from ui.link import keep_one
from ui.page import empty, escaped, head
from ui.results import Results
from words import Words


def show_nothing_assigned(_: Words) -> None:
    """Say why there is nothing to assess, and what to do."""
    head(_("Assessment"), _("No region of this round is assigned to you."))
    empty(
        _("A lead assigns regions to assessors. Choose another round, or ask for the assignment."),
        _("Overview"),
        "../pages/ringkasan.py",
    )


def choose_assigned(results: Results, assigned: list[str], _: Words) -> str:
    """Offer the regions of this assessor by name; gives the code."""
    ranking = results.entries.loc[assigned].reset_index()
    with st.container(width=440):
        return choose_region(ranking, _)


def answer_of_desk(desk: Desk, assigned: int, _: Words) -> str:
    """Say how far this assessor has come with a region."""
    name, asked = desk.results.entries.loc[desk.region, "name"], len(desk.asked)
    told = _("You have scored {done} of the {asked} answers of {region}.")
    sentence = told.format(done=_.number(len(desk.scored), 0), asked=_.number(asked, 0), region=name)
    return sentence + " " + _.plural("{count} region is yours.", "{count} regions are yours.", assigned)


def show_desk(desk: Desk, visitor: Visitor, _: Words) -> None:
    """Show the list and the answer that is looked at; what is typed is saved at once."""
    trouble = st.session_state.pop(TROUBLE, None)
    if trouble:
        st.error(escaped(trouble), icon=":material/sync_problem:")
    if not desk.open:
        told = _("The round is past assessment: what was said can be read, not changed.")
        st.info(told, icon=":material/lock:")
    if not desk.asked:
        st.info(_("The region answered nothing that could be scored."), icon=":material/inbox:")
        return
    st.progress(len(desk.scored) / len(desk.asked))
    left, right = st.columns([9, 11], gap="large")
    with right:
        show_entry(desk, desk.instrument.indicator(_choose(desk, _)), visitor, _)
    with left:
        show_list(desk, _)


def _choose(desk: Desk, _: Words) -> str:
    """Offer the answers one by one: by name, and by the keys Alt with an arrow."""
    names = {one.code: f"{one.code} · {_.of(one.name)}" for one in desk.asked}
    codes = list(names)
    keep_one(CHOSEN, codes, next((code for code in codes if code not in desk.scored), codes[0]))
    code = str(
        st.selectbox(
            _("Indicator"), codes, format_func=names.__getitem__, key=CHOSEN, label_visibility="collapsed",
            persist_state="session",
        )
    )  # fmt: skip
    with st.container(horizontal=True):
        place = codes.index(code)
        for label, icon, shortcut, there in (
            (_("Back"), ":material/arrow_back:", "Alt+Left", place - 1),
            (_("Next"), ":material/arrow_forward:", "Alt+Right", place + 1),
        ):
            st.button(
                label, key=f"nilai-{shortcut}", icon=icon, shortcut=shortcut, on_click=_go,
                args=(codes[there % len(codes)],), disabled=not 0 <= there < len(codes),
            )  # fmt: skip
    return code


def _go(code: str) -> None:
    st.session_state[CHOSEN] = code
