"""Overview: the round at a glance."""

import streamlit as st

from access import Permission
from charts import band_bars, change_dumbbell, dimension_overview, score_distribution
from ui.choices import chosen_round, round_name
from ui.overview import absent_table, answer_of_overview, figures_of, incomplete_table, median_of
from ui.page import caption, downloads, empty, figures, frame, head, show
from ui.results import earlier_of, results_of
from ui.session import admit
from ui.tables import parts_long, show_table

visitor, _ = admit(Permission.VIEW_SCORES)
HEIGHT = 520

results = results_of(chosen_round(visitor), visitor)
scale, bands = results.instrument.scale, results.instrument.bands
head(_("Overview"), answer_of_overview(results, _))
caption(results, _)
if results.ranking.empty:
    empty(_("Nothing has been loaded into this round yet."), _("Load data"), "../pages/muat.py")
    st.stop()
figures(figures_of(results, _))
left, right = st.columns(2, gap="large")
with left:
    show(score_distribution(results.ranking, scale, bands, median_of(results), frame(), _), "sebaran", results, _)
    if bands:
        show(band_bars(results.ranking["band"].value_counts(), bands, frame(), _), "predikat", results, _)
with right:
    parts = parts_long(results, results.ranking["region"].tolist(), _)
    show(dimension_overview(parts, results.instrument.dimensions, scale, frame(), _), "dimensi", results, _)
change, incomplete, absent = st.tabs(
    [_("Rises and falls"), _("Incomplete"), _("Did not take part")], key="ringkasan-tab", on_change="rerun"
)
earlier = earlier_of(results, visitor)
if change.open:
    with change:
        if earlier is None:
            st.caption(_("This is the first round of its kind: there is no earlier one to compare with."))
        else:
            moments = (round_name(earlier.round, _), round_name(results.round, _))
            chart = change_dumbbell(results.ranking, moments, frozenset(), scale, frame(), _)
            show(chart, "perubahan", results, _, height=HEIGHT)
if incomplete.open:
    with incomplete:
        table, decimals = incomplete_table(results, _)
        if table.empty:
            st.caption(_("Every region that took part answered every applicable part."))
        else:
            downloads(table, "belum-lengkap", results, _)
            show_table(table, decimals, "tabel-belum-lengkap", _, alt=_("Regions with blanks"), height=HEIGHT)
if absent.open:
    with absent:
        table = absent_table(results, _)
        if table.empty:
            st.caption(_("Every region on the list took part."))
        else:
            downloads(table, "tidak-ikut", results, _)
            show_table(table, {}, "tabel-tidak-ikut", _, alt=_("Regions that did not take part"))
