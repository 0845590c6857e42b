"""A cross table: one measure summed up by two ways to group regions, with totals over the regions themselves."""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from math import isnan

import pandas as pd
import streamlit as st

from access import Visitor
from ui.exploring.choices import Chosen, choose_groups, choose_measure, choose_summary, grouped
from ui.page import downloads
from ui.peers import Groups
from ui.results import Results
from ui.tables import height_of, show_table
from ui.why import notes_of
from words import Words

TOTAL = "\uffff"
HEIGHT = 640


def show_pivot(asked: Results, visitor: Visitor, _: Words) -> str:
    """Offer a measure, rows, columns and how cells are summed up; gives what was found in one sentence."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = choose_measure("tegak", _("Measure"), "", asked, visitor, _)
        down = choose_groups("baris", _("Rows"), grouped(_), "pulau", _)
        across = choose_groups("kolom", _("Columns"), grouped(_), "jenis", _)
        summary = choose_summary(_)
    if chosen.values.notna().sum() == 0:
        st.info(
            _("No region has this measure. Choose a round in which more regions answered, or another measure."),
            icon=":material/filter_alt_off:",
        )
        return _("No region has this measure here.")
    table = crossed(chosen.values, down, across, summary, _("All"), _("not in a group"))
    places = 0 if summary == "count" else chosen.measure.decimals
    shown = table.map(lambda value: _as_written(value, places)).rename_axis(down.name).reset_index()
    settings = notes_of({_("Measure"): chosen.name, _("Summed up as"): summary})
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.subheader(_("Cross table"), anchor=False)
        downloads(table.rename_axis(down.name).reset_index(), "jelajah-silang", asked, _, settings)
    st.caption(_("Totals are counted over the regions themselves, not over the cells; an empty cell has no region."))
    decimals = dict.fromkeys(table.columns, places)
    alt = _("Cross table of {measure}").format(measure=chosen.name)
    show_table(shown, decimals, "tabel-silang", _, alt=alt, height=min(HEIGHT, height_of(shown)))
    return _said(chosen, down, across, _)


def crossed(values: pd.Series, down: Groups, across: Groups, summary: str, total: str, without: str) -> pd.DataFrame:
    """Sum up known values by two groups, the last row and column over all; NaN where a cell has no region."""
    known = values.dropna()
    rows, columns = (_labels(known.index, groups, without) for groups in (down, across))
    cells = known.groupby([rows, columns]).agg(summary).unstack()
    cells[TOTAL] = known.groupby(rows).agg(summary)
    last = known.groupby(columns).agg(summary)
    last[TOTAL] = known.agg(summary)
    cells.loc[TOTAL] = last
    return cells.astype(float).rename(index={TOTAL: total}, columns={TOTAL: total}).rename_axis(None, axis=1)


def _as_written(value: float, places: int) -> float:
    """Round half-up, as figures in sentences are: the browser would make 2.93 of 2.935."""
    if isnan(value):
        return value
    return float(Decimal(repr(round(value, places + 6))).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))


def _labels(codes: pd.Index, groups: Groups, without: str) -> pd.Index:
    """Name the group of each region."""
    names: Mapping[str, str] = groups.names
    return pd.Index([names.get(groups.of.get(code, ""), without) for code in codes], dtype=object)


def _said(chosen: Chosen, down: Groups, across: Groups, _: Words) -> str:
    """Say what the table holds."""
    count = _.plural("{count} region", "{count} regions", int(chosen.values.notna().sum()))
    told = _("{measure} of {regions}, by {rows} and {columns}; the median of all is {median}.")
    return told.format(
        measure=chosen.name, regions=count, rows=down.name.lower(), columns=across.name.lower(),
        median=_.number(chosen.values.median(), chosen.measure.decimals),
    )  # fmt: skip
