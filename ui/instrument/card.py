"""One part of an instrument whole: how it is scored, its criteria, its evidence, its sources, and what is guessed."""

import streamlit as st

from scoring import Indicator, Node
from scoring.versions import Aspect
from ui.instrument.found import Version
from ui.instrument.wording import value_told
from ui.page import escaped
from ui.source import show_rubric
from ui.trace import formula_of
from words import Words


def show_part(code: str, version: Version, _: Words) -> None:
    """Show the part of this code."""
    instrument = version.instrument
    part = instrument.part(code)
    with st.container(border=True):
        st.markdown(f"### {escaped(_.of(part.name))}")
        above = [] if part.parent is None else [_.of(instrument.part(part.parent).name)]
        st.caption(escaped(" · ".join([code, *above, *_kinds(part, _)])))
        st.markdown(escaped(formula_of(part, instrument, _)))
        if isinstance(part, Indicator):
            if part.guess is not None:
                st.warning(escaped(_.of(part.guess)), icon=":material/help:")
            show_rubric(part, _)
            return
        for child in instrument.children(code):
            st.markdown(f"- {escaped(f'{child.code} · {_.of(child.name)}')}")


def _kinds(part: Node | Indicator, _: Words) -> list[str]:
    """Say what an answer to an indicator is, and in which unit."""
    if isinstance(part, Node):
        return []
    told = [value_told(part.kind, Aspect.KIND, _), _.of(part.unit)]
    return [one for one in told if one]
