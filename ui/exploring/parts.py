"""One measure over groups of regions: how it spreads, and where it is high."""

import pandas as pd
import streamlit as st

from access import Visitor
from charts import group_strips
from data.regions import regions
from ui.exploring.choices import Chosen, choose_groups, choose_measure, grouped
from ui.exploring.scatter import axis_of
from ui.page import frame, show
from ui.results import Results
from words import Words


def show_parts(asked: Results, visitor: Visitor, _: Words) -> str:
    """Offer a measure and groups, draw them; gives what was found in one sentence."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = choose_measure("tegak", _("Measure"), "", asked, visitor, _)
        groups = choose_groups("kelompok", _("Groups"), grouped(_), "pulau", _)
    known = chosen.values.dropna()
    register = regions()
    rows = pd.DataFrame(
        {
            "region": known.index,
            "name": [register[code].short_name for code in known.index],
            "value": known.to_numpy(float),
            "group": [groups.names.get(groups.of.get(code, ""), _("not in a group")) for code in known.index],
        }
    )
    heading = _("{measure} by group: {groups}").format(measure=chosen.name, groups=groups.name.lower())
    marks = _("Dot: a region. Line and figure: the median of its group; the number of regions in brackets.")
    chart = group_strips(rows, axis_of(chosen, rows["value"]), (heading, marks), frame(), _)
    show(chart, "jelajah-kelompok", asked, _)
    if rows.empty:
        st.info(
            _("No region has this measure. Choose a round in which more regions answered, or another measure."),
            icon=":material/filter_alt_off:",
        )
    return _said(rows, chosen, _)


def _said(rows: pd.DataFrame, chosen: Chosen, _: Words) -> str:
    """Name the groups with the highest and the lowest median."""
    medians = rows.groupby("group")["value"].median()
    if len(medians) < 2:
        return _("There is one group only, or none, so nothing can be compared here.")
    places = chosen.measure.decimals
    return _("{measure}: the median is highest in {best} ({high}) and lowest in {last} ({low}).").format(
        measure=chosen.name, best=medians.idxmax(), high=_.number(medians.max(), places),
        last=medians.idxmin(), low=_.number(medians.min(), places),
    )  # fmt: skip
