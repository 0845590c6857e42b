"""The page: what the chosen measures say in one sentence, then one view of them."""

import streamlit as st

from access import Visitor
from ui.exploring.choices import PARTS, PIVOT, SCATTER, SQL, choose_exploring_view
from ui.exploring.parts import show_parts
from ui.exploring.pivot import show_pivot
from ui.exploring.scatter import show_scatter
from ui.exploring.sql import show_sql
from ui.page import caption, head
from ui.results import Results
from words import Words


def show_exploring(asked: Results, visitor: Visitor, _: Words) -> None:
    """Show one view of the measures, its sentence above it."""
    place = st.container()
    views = {SCATTER: show_scatter, PARTS: show_parts, PIVOT: show_pivot, SQL: show_sql}
    said = views[choose_exploring_view(_)](asked, visitor, _)
    with place:
        head(_("Explore"), said)
        caption(asked, _)
