"""The round that files are sent to: the one in the header, or for a region one that still takes files."""

import streamlit as st

from access import Permission, Role, Visitor, require
from data.store import Round
from data.store.stage import Stage
from ui.choices import chosen_round, round_name
from ui.link import keep_one
from ui.results import store
from words import Words

SENT_TO = "muat-putaran"


def rounds_to_send(visitor: Visitor) -> list[Round]:
    """List the rounds that take files, the latest first; published or not, for what is sent is one's own."""
    require(visitor, Permission.LOAD_RESULTS)
    listed = [one for one in store().rounds() if store().settings(one.code).stage is not Stage.CLOSED]
    return sorted(listed, key=lambda one: -one.held.toordinal())


def round_to_send(visitor: Visitor, _: Words) -> Round | None:
    """Give the round of the header; offer a region the rounds that take files, None where none does."""
    if visitor.role is not Role.REGION:
        return store().round(chosen_round(visitor))
    listed = {one.code: one for one in rounds_to_send(visitor)}
    if not listed:
        return None
    keep_one(SENT_TO, listed, next(iter(listed)))
    code = st.selectbox(
        _("Round"), list(listed), format_func=lambda one: round_name(listed[one], _), key=SENT_TO,
        persist_state="session", width=440,
    )  # fmt: skip
    return listed[str(code)]
