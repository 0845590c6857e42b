"""Region profile: where a region stands, why, and where every figure comes from."""

import streamlit as st

from access import Permission
from charts import change_slope, dimension_profile
from ui.choices import choose_region, chosen_round
from ui.comparison import quartiles_of
from ui.page import caption, downloads, empty_round, figures, frame, head, narrow_frame, show
from ui.presenting import offer_presentation
from ui.profile import answer_of_profile, cards_of, parts_table
from ui.results import earlier_of, results_of
from ui.session import admit
from ui.source import show_source
from ui.tables import parts_long, pick_rows

visitor, _ = admit(Permission.VIEW_SCORES)

results = results_of(chosen_round(visitor), visitor)
if results.ranking.empty:
    empty_round(_("Region profile"), results, _)
    st.stop()
place = st.container()
region = choose_region(results.ranking, _)
name = results.entries.loc[region, "name"]
with place:
    head(name, answer_of_profile(results, region, _))
    caption(results, _)
    offer_presentation(results, region, visitor, _)
figures(cards_of(results, region, _))
parts = parts_long(results, [region], _)
earlier = earlier_of(results, visitor)
left, right = st.columns([7, 5], gap="large")
with left:
    quartiles = quartiles_of(results, [region])
    chart = dimension_profile(parts, quartiles, results.instrument.scale, frame(), _)
    show(chart, f"profil-{region}", results, _)
with right:
    if earlier is not None and region in set(earlier.ranking["region"]):
        moments = (_.day(earlier.round.held), _.day(results.round.held))
        before = parts_long(earlier, [region], _)
        chart = change_slope(before, parts, moments, results.instrument.scale, narrow_frame(), _)
        show(chart, f"perubahan-{region}", results, _)
    else:
        st.subheader(_("No earlier round to compare with"), anchor=False)
        st.caption(_("This region has no result in an earlier round that the dashboard holds."))
st.subheader(_("Where does each figure come from?"), anchor=False)
table, decimals, codes = parts_table(results, region, _)
with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
    st.caption(_("Pick a row to see its formula, its inputs and its workbook cells."))
    downloads(table, f"bagian-{region}", results, _)
alt = _("Parts of the score with their source cells")
picked = pick_rows(table, decimals, f"tabel-{region}", "single-row", _, alt=alt, height=min(36 * len(table) + 39, 560))
show_source(results, region, codes[picked[0]] if picked else codes[0], visitor, _)
