"""Which version is read, what it is held against, and in which view."""

from difflib import SequenceMatcher

import streamlit as st

from access import Permission, Visitor, allows
from data.store import Round
from ui.choices import choose_view, chosen_round, round_name
from ui.instrument.found import Version, versions
from ui.link import keep_one
from ui.results import rounds
from words import Words

VERSION, OTHER, VIEW, TRIED = "versi", "pembanding", "rubrik", "dampak"
READ, COMPARE, EDIT = "baca", "banding", "ubah"


def choose_version(visitor: Visitor, _: Words) -> str:
    """Offer the versions, that of the round in the header at first."""
    here = chosen_round(visitor)
    names = list(versions(visitor))
    of_round = next(one.instrument for one in rounds(visitor) if one.code == here)
    keep_one(VERSION, names, of_round)
    return str(st.selectbox(_("Version"), names, key=VERSION, persist_state="session", width=300))


def choose_rubric_view(visitor: Visitor, _: Words) -> str:
    """Offer the views; editing to those who may."""
    views = {READ: _("Read"), COMPARE: _("Compare versions")}
    if allows(visitor, Permission.EDIT_INSTRUMENTS):
        views[EDIT] = _("New version")
    return choose_view(VIEW, _("What to show"), views)


def choose_other(version: Version, visitor: Visitor, _: Words) -> str | None:
    """Offer the other versions, the nearest by name at first; None where there is none."""
    names = [name for name in versions(visitor) if name != version.name]
    if not names:
        return None
    keep_one(
        OTHER,
        names,
        max(names, key=lambda name: (SequenceMatcher(None, name, version.name).ratio(), name < version.name)),
    )
    return str(st.selectbox(_("Held against"), names, key=OTHER, persist_state="session", width=300))


def choose_tried(listed: list[Round], visitor: Visitor, _: Words) -> str:
    """Offer the rounds whose answers are scored under both versions, that of the header at first."""
    names = {one.code: round_name(one, _) for one in listed}
    here = chosen_round(visitor)
    keep_one(TRIED, names, here if here in names else next(iter(names)))
    label = _("Answers of this round, scored under both")
    return str(st.selectbox(label, list(names), format_func=names.__getitem__, key=TRIED, persist_state="session"))
