"""Agreement by part: the dimensions drawn, the indicators in a table."""

import pandas as pd
import streamlit as st

from charts import agreement_dots
from scoring.agreement import reading
from ui.agreement.found import Agreement
from ui.agreement.rounding import rounded
from ui.agreement.wording import dice, metric_named, reading_named, reason_named
from ui.kept import kept
from ui.page import downloads, frame, show
from ui.tables import height_of, show_table
from ui.why import Reason, notes_of, why
from words import Words

HEIGHT = 560


def show_parts(agreement: Agreement, _: Words) -> None:
    """Show alpha of everything and of the dimensions, then of every indicator, the lowest first."""
    results, table = agreement.results, agreement.found.alphas
    look, settings = frame(), dice(_)
    groups = table[table["level"].isin(["index", "dimension"])]
    rows = groups.assign(
        label=groups["code"].map(agreement.parts), why=[reason_named(one, _) for one in groups["reason"]]
    )
    chart = kept(results, "kesepakatan-bagian", look, _, lambda: agreement_dots(rows, look, _))
    show(chart, "kesepakatan-bagian", results, _, notes=notes_of(settings))
    indicators, decimals = indicators_table(agreement, _)
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.subheader(_("Agreement by indicator"), anchor=False)
        downloads(indicators, "kesepakatan-indikator", results, _, notes_of(settings))
    show_table(
        indicators, decimals, "tabel-kesepakatan", _, alt=_("Agreement by indicator, the lowest first"),
        height=min(HEIGHT, height_of(indicators)),
    )  # fmt: skip
    why(_reasons(_), settings, results, _)


def indicators_table(agreement: Agreement, _: Words) -> tuple[pd.DataFrame, dict[str, int]]:
    """Every indicator with its alpha, the lowest first and those without one last."""
    codes = [one.code for one in agreement.results.instrument.indicators]
    found = agreement.found.alphas
    rows = found[found["code"].isin(codes)].sort_values("alpha", kind="stable", na_position="last")
    table = pd.DataFrame(
        {
            _("Code"): rows["code"],
            _("Indicator"): rows["code"].map(agreement.parts),
            _("Alpha"): rows["alpha"],
            _("Alpha, low"): rows["low"],
            _("Alpha, high"): rows["high"],
            _("Reading"): [
                reading_named(reading(alpha, low), _) for alpha, low in zip(rows["alpha"], rows["low"], strict=True)
            ],
            _("Regions"): rows["units"],
            _("Scores"): rows["values"],
            _("Distance"): [metric_named(one, _) for one in rows["metric"]],
            _("Note"): [reason_named(one, _) for one in rows["reason"]],
        }
    )
    alphas = (_("Alpha"), _("Alpha, low"), _("Alpha, high"))
    decimals = {**dict.fromkeys(alphas, 2), _("Regions"): 0, _("Scores"): 0}
    return rounded(table, decimals), decimals


def _reasons(_: Words) -> list[Reason]:
    return [
        Reason(
            _(
                "Alpha compares how far assessors differ on the same indicator of the same region with how far any two"
                " scores differ. Levels count by their order, all else by the score. The interval comes from drawing"
                " the scored answers again with replacement. It is read by its lower end: from 0.800 reliable, from"
                " 0.667 tentative. Where all scores are the same there is nothing to tell, and no 1."
            ),
            "alpha = 1 − D_o / D_e",
            "Krippendorff (2019), Content Analysis, 4th edition, chapter 12; Zapf et al. (2016)",
        )
    ]
