"""What is made once for all who look at the same results in the same tongue."""

from collections.abc import Callable
from typing import Any, TypeVar

import streamlit as st

from charts import Chart, Frame
from ui.results import Results
from words import Words

Told = TypeVar("Told")


def kept(results: Results, which: object, look: Frame, _: Words, draw: Callable[[], Chart]) -> Chart:
    """Draw a chart once for all who look at the same results in the same colours and tongue; `which` tells it apart."""
    state = results.state
    return _drawn(state, which, (look.theme.page, look.width.value, _.language), draw)


def told_once(results: Results, which: object, _: Words, tell: Callable[[], Told]) -> Told:
    """Make words of the results once for all who read them in the same tongue; `which` tells them apart."""
    state = results.state
    told: Told = _told(state, which, _.language, tell)
    return told


@st.cache_resource(max_entries=256, show_spinner=False)
def _told(state: tuple[str, ...], which: object, language: str, _tell: Callable[[], Any]) -> Any:  # noqa: ARG001
    """Keep words under all that they depend on."""
    return _tell()


@st.cache_resource(max_entries=256, show_spinner=False)
def _drawn(state: tuple[str, ...], which: object, look: tuple[str, ...], _draw: Callable[[], Chart]) -> Chart:  # noqa: ARG001
    """Keep a chart under all that it depends on."""
    return _draw()
