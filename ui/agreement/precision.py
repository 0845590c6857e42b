"""How exact scores are: reliability, and the smallest change that is more than the assessors."""

import pandas as pd
import streamlit as st

from scoring.agreement import Model
from ui.agreement.found import Agreement, close_neighbours, small_changes
from ui.agreement.rounding import rounded
from ui.agreement.wording import reason_named
from ui.page import downloads, escaped
from ui.tables import show_table
from ui.why import Reason, why
from words import Words


def show_precision(agreement: Agreement, _: Words) -> None:
    """Say what change is more than noise, then show how it comes about by dimension."""
    table, decimals = precision_table(agreement, _)
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.subheader(_("Which differences are more than the assessors"), anchor=False)
        downloads(table, "kesepakatan-ketelitian", agreement.results, _)
    st.markdown(escaped(precision_told(agreement, _)))
    show_table(table, decimals, "tabel-ketelitian", _, alt=_("Reliability and smallest detectable change by part"))
    why(_reasons(_), {}, agreement.results, _)


def precision_told(agreement: Agreement, _: Words) -> str:
    """Say which change of the index is noise."""
    row = agreement.found.precision
    if row["reason"] is not None:
        return _("The smallest detectable change cannot be told: {reason}.").format(
            reason=reason_named(row["reason"], _)
        )
    told = _(
        "A change between two rounds, or a gap between two regions, of less than {mean} points may come from the"
        " assessors alone; of the score of a single assessor it is {one} points."
    ).format(mean=_.number(row["detectable_mean"], agreement.places), one=_.number(row["detectable"], agreement.places))
    close, neighbours = close_neighbours(agreement)
    if neighbours:
        told += " " + _("In the ranking {close} of {count} neighbours lie closer than that.").format(
            close=_.number(close, 0), count=_.number(neighbours, 0)
        )
    small, changes = small_changes(agreement)
    if changes:
        told += " " + _("Since the round before, {small} of {count} regions moved less than that.").format(
            small=_.number(small, 0), count=_.number(changes, 0)
        )
    return told


def precision_table(agreement: Agreement, _: Words) -> tuple[pd.DataFrame, dict[str, int]]:
    """The whole and every dimension under the headings people read."""
    rows = agreement.found.reliability
    models = {Model.TWO_WAY: _("two-way"), Model.ONE_WAY: _("one-way"), None: ""}
    table = pd.DataFrame(
        {
            _("Part"): rows["code"].map(dict(agreement.parts)),
            _("ICC, one assessor"): rows["one"],
            _("ICC, mean of a region"): rows["mean"],
            _("Standard error, one assessor"): rows["sem"],
            _("Standard error, mean"): rows["sem_mean"],
            _("Detectable, one assessor"): rows["detectable"],
            _("Detectable, mean"): rows["detectable_mean"],
            _("Assessors a region"): rows["each"],
            _("Regions"): rows["regions"],
            _("Scores"): rows["scores"],
            _("Incomplete, left out"): rows["left_out"],
            _("Model"): [models[one] for one in rows["model"]],
            _("Note"): [reason_named(one, _) for one in rows["reason"]],
        }
    )
    points = (
        _("Standard error, one assessor"), _("Standard error, mean"), _("Detectable, one assessor"),
        _("Detectable, mean"),
    )  # fmt: skip
    counts = (_("Regions"), _("Scores"), _("Incomplete, left out"))
    decimals = {
        _("ICC, one assessor"): 2,
        _("ICC, mean of a region"): 2,
        _("Assessors a region"): 1,
        **dict.fromkeys(points, agreement.places),
        **dict.fromkeys(counts, 0),
    }
    return rounded(table, decimals), decimals


def _reasons(_: Words) -> list[Reason]:
    return [
        Reason(
            _(
                "The scores of each assessor are made as a region’s are. Their variance is split into regions,"
                " assessors and the rest; who left out what another scored is left out there. Assessors who scored some"
                " regions only are compared on these; where no assessor links two regions the model is one-way."
            ),
            "ICC(A,1) = r / (r + a + e);  ICC(A,k) = r / (r + (a + e) / k)",
            "McGraw & Wong (1996), Psychological Methods 1(1); Searle, Casella & McCulloch (1992)",
        ),
        Reason(
            _("In points of the printed scale; of the mean of k assessors divided by the square root of k."),
            "SEM = SD √(1 − ICC);  SDC = 1,96 √2 SEM",
            "de Vet et al. (2006), J. Clin. Epidemiol. 59(10)",
        ),
    ]
