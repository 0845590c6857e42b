"""Instrument: read a version, compare it with another, make a new one as a spreadsheet."""

import streamlit as st

from access import Permission
from ui.instrument import choose_rubric_view, choose_version, head_of_version, show_rubric_view, version_of
from ui.session import admit

visitor, _ = admit(Permission.VIEW_SCORES)

place = st.container()
with st.container(horizontal=True, vertical_alignment="bottom", horizontal_alignment="distribute"):
    view = choose_rubric_view(visitor, _)
    version = version_of(choose_version(visitor, _), visitor)
with place:
    head_of_version(version, visitor, _)
show_rubric_view(view, version, visitor, _)
