"""The summary of a region: its figures, its dimensions beside its peers' and over a round, and its source cells."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from access import Visitor
from charts import Chart, Frame, change_slope, dimension_profile
from reports.slides import finding_of_groups
from ui.comparison import quartiles_of
from ui.grouped import grouped
from ui.kept import kept, told_once
from ui.page import downloads, escaped, figures, frame, narrow_frame, show
from ui.profile.parts import cards_of, parts_table
from ui.results import Results, earlier_of
from ui.source import show_source
from ui.tables import parts_long, pick_rows
from words import Words


def show_summary(results: Results, region: str, visitor: Visitor, _: Words) -> None:
    """Show where a region stands and where every figure comes from."""
    figures(told_once(results, ("kartu", region), _, lambda: cards_of(results, region, _)))
    left, right = st.columns([7, 5], gap="large")
    with left:
        look = frame()
        chart = kept(results, ("profil", region), look, _, lambda: _dimensions(results, region, look, _))
        show(chart, f"profil-{region}", results, _)
        _show_groups(results, region, _)
    with right:
        _show_change(results, earlier_of(results, visitor), region, _)
    st.subheader(_("Where does each figure come from?"), anchor=False)
    table, decimals, codes = told_once(results, ("bagian", region), _, lambda: parts_table(results, region, _))
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.caption(_("Pick a row to see its formula, its inputs and its workbook cells."))
        downloads(table, f"bagian-{region}", results, _)
    alt, height = _("Parts of the score with their source cells"), min(36 * len(table) + 39, 560)
    picked = pick_rows(table, decimals, f"tabel-{region}", "single-row", _, alt=alt, height=height)
    show_source(results, region, codes[picked[0]] if picked else codes[0], visitor, _)


def _dimensions(results: Results, region: str, look: Frame, _: Words) -> Chart:
    """Draw the dimensions of a region beside its peers'."""
    parts, quartiles = parts_long(results, [region], _), quartiles_of(results, [region])
    return dimension_profile(parts, quartiles, results.instrument.scale, look, _)


def _show_groups(results: Results, region: str, _: Words) -> None:
    """Show the dimensions as tutors group them, where the instrument has groups."""
    rows = told_once(results, ("kelompok", region), _, lambda: grouped(results, region, _))
    if rows["score"].isna().all():
        return
    look = frame()
    chart = kept(results, ("kelompok", region), look, _, lambda: _groups(results, rows, look, _))
    show(chart, f"kelompok-{region}", results, _)
    within = "; ".join(f"{row.label}: {row.parts}" for row in rows.itertuples())
    about = _("A group is the mean of its dimensions with their weights in the index; no score depends on it.")
    st.caption(escaped(f"{within}. {about}"))


def _groups(results: Results, rows: pd.DataFrame, look: Frame, _: Words) -> Chart:
    """Draw the groups of dimensions of a region beside its peers'."""
    scale, parts = results.instrument.scale, rows[["region", "name", "code", "label", "score"]]
    drawn = dimension_profile(parts, rows[["code", "q1", "median", "q3"]], scale, look, _)
    return replace(drawn, title=finding_of_groups(rows, scale, _))


def _show_change(results: Results, earlier: Results | None, region: str, _: Words) -> None:
    """Show how the dimensions moved since the round before."""
    if earlier is None or region not in set(earlier.ranking["region"]):
        st.subheader(_("No earlier round to compare with"), anchor=False)
        st.caption(_("This region has no result in an earlier round that the dashboard holds."))
        return
    look = narrow_frame()
    chart = kept(results, ("perubahan", region), look, _, lambda: _change(results, earlier, region, look, _))
    show(chart, f"perubahan-{region}", results, _)


def _change(results: Results, earlier: Results, region: str, look: Frame, _: Words) -> Chart:
    """Draw how the dimensions moved since the round before."""
    moments = (_.day(earlier.round.held), _.day(results.round.held))
    before, parts = (parts_long(one, [region], _) for one in (earlier, results))
    return change_slope(before, parts, moments, results.instrument.scale, look, _)
