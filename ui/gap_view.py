"""A difference shown: the waterfall, why it adds up, and every part of it down to what was answered."""

import streamlit as st

from charts import gap_waterfall
from ui.gaps import Way, gap_table
from ui.page import downloads, frame, show
from ui.results import Results
from ui.tables import height_of, show_table
from ui.why import Reason, why
from words import Words

MOST_ROOM = 520
SHARES = "Ang (2015), additive LMDI-I; Shapley (1953); Shorrocks (2013)"


def show_way(way: Way, name: str, results: Results, _: Words, reasons: tuple[Reason, ...] = ()) -> None:
    """Show the way from one score to another; `reasons` say where an end comes from that nobody published."""
    chart = gap_waterfall(way.steps, way.remainder, way.ends, results.instrument.scale, frame(), _)
    show(chart, name, results, _)
    why([*_reasons(_), *reasons], {}, results, _)
    if way.gap is None:
        return
    table, decimals = gap_table(way, results, _)
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.subheader(_("Down to what was answered"), anchor=False)
        downloads(table, f"{name}-rinci", results, _)
    alt, height = _("Every part of the difference"), min(MOST_ROOM, height_of(table))
    show_table(table, decimals, f"tabel-{name}-rinci", _, alt=alt, height=height)


def _reasons(_: Words) -> list[Reason]:
    """Say how a difference is taken apart."""
    return [
        Reason(
            _(
                "Each dimension takes its share of the difference of the two indices; the shares add up exactly. Steps"
                " are rounded for print one by one; what that leaves is the step called rounding."
            ),
            "S(B) − S(A) = Σ steps + rounding;  arithmetic: step = w (D(B) − D(A))",
            SHARES,
        )
    ]
