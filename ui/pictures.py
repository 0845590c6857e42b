"""Figures that leave the page: as a picture with its words around it, or as a table on the clipboard.

The browser does both (ui/static/picture.js); the words and the table travel with the figure, in its layout.
"""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from charts import Chart
from reports import tabs_of
from ui.made import notes_in_files
from ui.results import Results
from words import Words


def picture_words(chart: Chart, results: Results, notes: Sequence[str], _: Words) -> dict[str, str]:
    """Write what a saved picture says beside what is drawn; the browser fills in the day."""
    held = _("held on {day}").format(day=_.day(results.round.held))
    return {
        "title": chart.title,
        "subtitle": chart.subtitle,
        "source": " · ".join([*notes_in_files(results, (), _), held, *notes, _("Smart City Readiness")]),
        "saved": _("saved on {day}"),
        "copied": _("Copied"),
    }


def with_words(chart: Chart, words: dict[str, str], _: Words) -> dict[str, Any]:
    """Give the figure the words of its picture and its table to take along."""
    meta = {**words, "table": tabs_of(chart.table, _)}
    return {**chart.figure, "layout": {**chart.figure["layout"], "meta": meta}}


def offer_pictures(name: str, _: Words) -> None:
    """Offer the figure that is shown under this key; the links are followed by ui/static/picture.js alone."""
    for label, icon, what in (
        (_("Picture (.png)"), ":material/image:", "gambar-png"),
        (_("Drawing (.svg)"), ":material/polyline:", "gambar-svg"),
        (_("Copy as table"), ":material/content_copy:", "salin"),
    ):
        st.link_button(label, f"#{what}-{name}", icon=icon, width="stretch", key=f"{name}-{what}")
