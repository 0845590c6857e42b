"""Overview: the round at a glance."""

import streamlit as st

from access import Permission
from charts import band_bars, dimension_overview, score_distribution
from ui.all_regions import gather, offer_all
from ui.choices import chosen_round
from ui.kept import kept
from ui.overview import answer_of_overview, figures_of, median_of, show_absent, show_changes, show_incomplete
from ui.page import caption, empty_round, figures, frame, head, show
from ui.results import earlier_of, results_of
from ui.round_files import offer_round
from ui.session import admit
from ui.tables import parts_long

visitor, _ = admit(Permission.VIEW_SCORES)
HEIGHT = 520

results = results_of(chosen_round(visitor), visitor)
scale, bands = results.instrument.scale, results.instrument.bands
if results.unanswered:
    empty_round(_("Overview"), results, _)
    st.stop()
head(_("Overview"), answer_of_overview(results, _))
caption(results, _)
figures(figures_of(results, _))
with st.container(horizontal=True):
    offer_round(results, visitor, _)
    offer_all(results, visitor, _)
underway = st.container()
look = frame()
left, right = st.columns(2, gap="large")
with left:
    median = median_of(results)
    chart = kept(
        results, "sebaran", look, _, lambda: score_distribution(results.ranking, scale, bands, median, look, _)
    )
    show(chart, "sebaran", results, _)
    if bands:
        show(band_bars(results.ranking["band"].value_counts(), bands, look, _), "predikat", results, _)
with right:
    parts, dimensions = parts_long(results, results.ranking["region"].tolist(), _), results.instrument.dimensions
    chart = kept(results, "dimensi", look, _, lambda: dimension_overview(parts, dimensions, scale, look, _))
    show(chart, "dimensi", results, _)
change, incomplete, absent = st.tabs(
    [_("Rises and falls"), _("Incomplete"), _("Did not take part")], key="ringkasan-tab", on_change="rerun"
)
if change.open:
    with change:
        show_changes(results, earlier_of(results, visitor), look, HEIGHT, _)
if incomplete.open:
    with incomplete:
        show_incomplete(results, HEIGHT, _)
if absent.open:
    with absent:
        show_absent(results, _)
with underway:
    gather(visitor, _)
