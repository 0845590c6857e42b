"""Rounds by their stage, for pages on which a region works in rounds that are not published."""

from collections.abc import Collection, Mapping

import streamlit as st

from data.store import Round
from data.store.stage import Stage
from ui.choices import round_name
from ui.link import keep_one
from ui.results import store
from words import Words


def rounds_at(stages: Collection[Stage]) -> list[Round]:
    """List the rounds at one of these stages, the latest first; who may see them is asked by whoever calls."""
    listed = [one for one in store().rounds() if store().settings(one.code).stage in stages]
    return sorted(listed, key=lambda one: -one.held.toordinal())


def offer_round(key: str, listed: Mapping[str, Round], width: int, _: Words) -> Round:
    """Offer these rounds by name, at least one, the choice kept under the key and in the link."""
    keep_one(key, listed, next(iter(listed)))
    code = st.selectbox(
        _("Round"), list(listed), format_func=lambda one: round_name(listed[one], _), key=key,
        persist_state="session", width=width,
    )  # fmt: skip
    return listed[str(code)]
