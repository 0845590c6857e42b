"""As whom one acts on a server that only this machine reaches: anybody registered, to see what they see."""

import streamlit as st

from access import Role, Visitor
from data.store.people import Person
from ui.link import keep_one_unless
from ui.results import store
from words import Words

ACTING = "sebagai"
LOCAL = Visitor("local@this.machine", Role.ADMIN)


def acting() -> Visitor:
    """Give the person chosen in the header as they are registered now; the admin of this machine unless one is."""
    chosen = st.session_state.get(ACTING)
    if chosen in (None, LOCAL.email):
        return LOCAL  # nobody is looked up: this runs several times a rerun
    person = next((one for one in _people() if one.email == chosen), None)
    return LOCAL if person is None else Visitor(person.email, person.role, person.regions)


def keep_person() -> None:
    """Keep as whom one acts: in the link too, so that it outlives the reload of a page."""
    keep_one_unless(ACTING, [LOCAL.email, *(one.email for one in _people())], LOCAL.email)


def choose_person(_: Words) -> None:
    """Offer to act as somebody else, where people are registered."""
    people = {one.email: one for one in _people()}
    if not people:
        return
    names = {LOCAL.email: _("This machine · admin")}
    names |= {one.email: f"{one.name} · {role_name(one.role, _)}" for one in people.values()}
    st.selectbox(
        _("Act as"),
        list(names),
        format_func=names.__getitem__,
        key=ACTING,
        label_visibility="collapsed",
        persist_state="session",
    )


def role_name(role: Role, _: Words) -> str:
    """Name a role."""
    return {
        Role.PUBLIC: _("public"),
        Role.REGION: _("region"),
        Role.ASSESSOR: _("assessor"),
        Role.LEAD: _("lead"),
        Role.ADMIN: _("admin"),
    }[role]


def _people() -> list[Person]:
    """Everybody who may sign in."""
    return [one for one in store().people() if one.active]
