"""The page of people: everybody in a table, one of them to be changed, and a new one."""

from collections import Counter
from functools import partial

import pandas as pd
import streamlit as st

from access import Role, Visitor
from data.regions import regions
from data.store.people import Person
from ui.acting import role_name
from ui.choices import choose_view
from ui.page import Figure, escaped, figures, head
from ui.people.found import everybody, register
from ui.round_setup.saving import say_refused, tried
from ui.tables import height_of, pick_rows
from words import Words

HEIGHT = 560
NOBODY = Person("", "", Role.ASSESSOR, frozenset())
CHANGE, ADD = "ubah", "tambah"


def show_people(visitor: Visitor, _: Words) -> None:
    """Show who is registered, and offer to change or to add somebody."""
    people = everybody(visitor)
    active = [one for one in people if one.active]
    told = _.plural("{count} person may sign in.", "{count} people may sign in.", len(active))
    left = len(people) - len(active)
    gone = _.plural("{count} no longer may.", "{count} no longer may.", left) if left else ""
    head(_("People"), f"{told} {gone}".strip())
    st.caption(_("Nobody is ever deleted: what somebody did keeps its name. Who leaves is made inactive."))
    say_refused()
    roles = Counter(one.role for one in active)
    listed = [role for role in Role if role is not Role.PUBLIC]
    figures([Figure(role_name(role, _), _.number(roles[role], 0), _("active")) for role in listed])
    offered = {CHANGE: _("Change somebody"), ADD: _("Add somebody")} if people else {ADD: _("Add somebody")}
    if choose_view("orang", _("What to do"), offered) == ADD:
        _show_form(NOBODY, visitor, _)
        return
    left_side, right = st.columns([11, 9], gap="large")
    with left_side:
        table = _table(people, _)
        height = min(HEIGHT, height_of(table))
        picked = pick_rows(table, {}, "daftar-orang", "single-row", _, alt=_("People"), height=height)
    with right:
        _show_form(people[picked[0] if picked else 0], visitor, _)


def _table(people: list[Person], _: Words) -> pd.DataFrame:
    """Everybody under the headings people read."""
    known = regions()
    return pd.DataFrame(
        {
            _("Name"): [one.name for one in people],
            _("Role"): [role_name(one.role, _) for one in people],
            _("Active"): ["✓" if one.active else "–" for one in people],
            _("E-mail"): [one.email for one in people],
            _("Regions"): [
                ", ".join(known[code].short_name if code in known else code for code in sorted(one.regions))
                for one in people
            ],
        }
    )


def _show_form(person: Person, visitor: Visitor, _: Words) -> None:
    """Offer what is known of a person to be changed; it is saved once it is said to be right."""
    names = {code: f"{one.short_name} ({code})" for code, one in regions().items()}
    roles = list(Role)
    with st.form(f"orang-{person.email}"):
        title = person.name or _("A new person")
        st.markdown(f"### {escaped(title)}")
        if not person.email:
            email = st.text_input(_("E-mail"), placeholder=_("name@region.go.id"), max_chars=200)
        else:
            email = person.email
            st.caption(escaped(email))
        name = st.text_input(_("Name"), value=person.name, max_chars=200)
        role = st.selectbox(_("Role"), roles, roles.index(person.role), format_func=lambda one: role_name(one, _))
        chosen = st.multiselect(
            _("Regions: spoken for, or an assessor’s own"), list(names), default=sorted(person.regions & names.keys()),
            format_func=names.__getitem__, placeholder=_("Type the name of a region"),
        )  # fmt: skip
        active = st.checkbox(_("May sign in"), value=person.active)
        sure = st.checkbox(_("I have checked role and regions"))
        sent = st.form_submit_button(_("Save the person"), type="primary")
    if not sent:
        return
    if not sure:
        st.error(_("Nothing was changed: say first that role and regions are right."))
        return
    given = Person(email.strip().lower(), name.strip(), Role(role), frozenset(chosen), active)
    tried(partial(register, given, visitor), _)
