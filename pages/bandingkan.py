"""Compare: two to six regions side by side."""

import streamlit as st

from access import Permission
from charts import dimension_bars, radar
from ui.choices import choose_regions_to_compare, choose_view, chosen_round
from ui.comparison import answer_of_comparison, difference_table, dimension_medians
from ui.page import caption, downloads, empty_round, frame, head, show
from ui.ranking import choose_comparison, say_comparability
from ui.results import results_of
from ui.session import admit
from ui.tables import parts_long, show_table

visitor, _ = admit(Permission.VIEW_SCORES)

asked = results_of(chosen_round(visitor), visitor)
if asked.ranking.empty:
    empty_round(_("Compare"), asked, _)
    st.stop()
place = st.container()
regions = choose_regions_to_compare(asked.ranking, _)
results = choose_comparison(asked, visitor, _)
with place:
    head(_("Compare"), answer_of_comparison(results, regions, _))
    caption(results, _)
if asked.ranking.loc[asked.ranking["region"].isin(regions), "scheme"].nunique() > 1:
    say_comparability(asked, results, _)
if not regions:
    st.info(_("Choose regions above, or pick rows on the ranking page."), icon=":material/touch_app:")
    st.stop()
parts = parts_long(results, regions, _)
view = choose_view("gambar", _("Kind of chart"), {"batang": _("Bars"), "radar": _("Radar")})
if view == "radar":
    show(radar(parts, results.instrument.scale, frame(), _), "bandingkan-radar", results, _)
else:
    medians = dimension_medians(results, regions)
    show(dimension_bars(parts, medians, results.instrument.scale, frame(), _), "bandingkan-batang", results, _)
table, decimals = difference_table(results, regions, _)
st.subheader(_("Differences"), anchor=False)
downloads(table, "selisih", results, _)
show_table(table, decimals, "tabel-selisih", _, alt=_("Scores of the chosen regions and their differences"))
