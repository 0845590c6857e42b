"""The files of a whole round in one menu: its workbook, its report, its recipe."""

import streamlit as st

from access import Visitor
from ui.presenting.papers import offer_round_report
from ui.results import Results
from ui.round_book import offer_book
from ui.round_recipe import offer_recipe
from words import Words


def offer_round(results: Results, visitor: Visitor, _: Words) -> None:
    """Offer what a round with at least one answer can be taken along as."""
    with st.popover(
        _("Download this round"), icon=":material/download:", type="tertiary", key="putaran-menu", on_change="ignore"
    ):
        offer_round_report(results, visitor, _)
        offer_book(results, _)
        offer_recipe(results, _)
