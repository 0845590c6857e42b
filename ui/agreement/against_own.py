"""What regions say of themselves against what assessors found."""

import pandas as pd
import streamlit as st

from charts import own_gap_dots
from ui.agreement.found import Agreement
from ui.agreement.rounding import rounded
from ui.kept import kept
from ui.page import downloads, frame, show
from ui.tables import height_of, show_table
from ui.why import Reason, why
from words import Words

HEIGHT = 560


def show_own(agreement: Agreement, _: Words) -> None:
    """Show the gap by dimension, then the indicators on which regions rate themselves highest."""
    results, found, look = agreement.results, agreement.found.own, frame()
    groups = found[found["level"].isin(["index", "dimension"])]
    points = groups[["gap", "low", "high"]] * agreement.length
    rows = groups.assign(
        label=groups["code"].map(dict(agreement.parts)), deviation=points["gap"], low=points["low"],
        high=points["high"], marked=groups["gap"] > 0,
    )  # fmt: skip
    chart = kept(results, "kesepakatan-mandiri", look, _, lambda: own_gap_dots(rows, agreement.places, look, _))
    show(chart, "kesepakatan-mandiri", results, _)
    table, decimals = own_table(agreement, _)
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.subheader(_("Gap of the self-assessment by indicator"), anchor=False)
        downloads(table, "kesepakatan-mandiri-indikator", results, _)
    show_table(
        table, decimals, "tabel-mandiri", _, alt=_("Gap of the self-assessment by indicator, the widest first"),
        height=min(HEIGHT, height_of(table)),
    )  # fmt: skip
    why(_reasons(_), {}, results, _)


def own_table(agreement: Agreement, _: Words) -> tuple[pd.DataFrame, dict[str, int]]:
    """Every indicator that both answered, the widest gap upwards first."""
    codes = [one.code for one in agreement.results.instrument.indicators]
    found = agreement.found.own
    rows = found[found["code"].isin(codes) & (found["units"] > 0)].sort_values("gap", ascending=False, kind="stable")
    table = pd.DataFrame(
        {
            _("Code"): rows["code"],
            _("Indicator"): rows["code"].map(dict(agreement.parts)),
            _("Mean gap (points)"): rows["gap"] * agreement.length,
            _("Limit, low"): rows["low"] * agreement.length,
            _("Limit, high"): rows["high"] * agreement.length,
            _("Overclaimed by two levels (%)"): rows["over"] * 100,
            _("Regions compared"): rows["units"],
        }
    )
    points = dict.fromkeys((_("Mean gap (points)"), _("Limit, low"), _("Limit, high")), agreement.places)
    decimals = {**points, _("Overclaimed by two levels (%)"): 0, _("Regions compared"): 0}
    return rounded(table, decimals), decimals


def _reasons(_: Words) -> list[Reason]:
    return [
        Reason(
            _(
                "The gap is the region’s own score less the mean of its assessors, of every answer that both gave. The"
                " limits of agreement hold 95% of the single gaps. Overclaimed are answers in levels two levels or more"
                " above the mean of the assessors. The two are never averaged."
            ),
            "d̄ ± 1,96 s_d",
            "Bland & Altman (1986), Lancet 327",
        )
    ]
