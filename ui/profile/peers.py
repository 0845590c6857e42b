"""A region among regions alike, by every way to group them, and its dimensions beside those of one group."""

import pandas as pd
import streamlit as st

from access import Visitor
from charts import dimension_profile
from scoring.peers import SMALLEST_GROUP
from ui.comparing.peers import among, choose_peers
from ui.comparing.reasons import reasons_of_scores
from ui.comparison import quartiles_among
from ui.page import downloads, escaped, frame, show
from ui.peers import cohorts, everyone, island_groups, kinds, population_groups, provinces
from ui.results import Results
from ui.tables import parts_long, show_table
from ui.why import notes_of, why
from words import Words


def show_peers(results: Results, region: str, _visitor: Visitor, _: Words) -> None:
    """Show where a region stands in each of its groups, and beside the group that is chosen."""
    ways = [way(_) for way in (kinds, island_groups, provinces, population_groups, cohorts, everyone)]
    found = [among(results, [region], groups, _) for groups in ways]
    table = pd.concat([one.table for one in found], ignore_index=True).drop(columns=_("Region"))
    table.insert(0, _("Peers by"), [groups.name for groups in ways])
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.subheader(escaped(_finding(table, _)), anchor=False)
        downloads(table, f"sebanding-{region}", results, _)
    alt = _("Where the region stands in each group")
    show_table(table, found[0].decimals, f"tabel-sebanding-{region}", _, alt=alt)
    if results.mixed:
        mixed = _("These regions are scored under several weight groups, so ranks across them compare unlike scores.")
        st.caption(mixed)
    groups = choose_peers(_)
    own = groups.of.get(region)
    members = [one for one in results.ranking["region"] if own is not None and groups.of.get(one) == own]
    quartiles = quartiles_among(results, pd.Index(members))
    quartiles = quartiles[quartiles["count"] >= SMALLEST_GROUP]
    chart = dimension_profile(parts_long(results, [region], _), quartiles, results.instrument.scale, frame(), _)
    settings = {_("Peers by"): f"{groups.name}: {groups.names.get(str(own), '–')}"}
    show(chart, f"sebanding-dimensi-{region}", results, _, notes=notes_of(settings))
    why(reasons_of_scores(results, _), settings, results, _)


def _finding(table: pd.DataFrame, _: Words) -> str:
    """Say in which groups the region lies above the median."""
    gaps = table.set_index(_("Peers by"))[_("From the median")].dropna()
    if gaps.empty:
        return _("No group has five regions with a score, or this region has none")
    above = gaps.index[gaps > 0].tolist()
    if not above:
        return _("Above the median of none of its groups")
    if len(above) == len(gaps):
        return _("Above the median of all its groups")
    return _("Above the median by: {groups}").format(groups=", ".join(above))
