"""Who is surely above whom, whatever the weights of a box."""

import numpy as np
import streamlit as st

from charts import pair_matrix
from ui.page import frame, show
from ui.results import Results
from ui.robustness.choices import choose_part, choose_share
from ui.robustness.conclusion import conclude
from ui.robustness.found import ANY, Pairs, pairs_of, ranked_rows
from ui.why import Reason, notes_of, why
from words import Words


def show_pairs(results: Results, _: Words) -> None:
    """Show the matrix of a part of the ranking."""
    with st.container(horizontal=True, vertical_alignment="center"):
        share = choose_share(_)
        rows = choose_part(ranked_rows(results), _)
    found = pairs_of(results, share)
    places = np.ix_(rows["row"].to_numpy(), rows["row"].to_numpy())
    settings = {_("Weights within"): _("any weights") if share == ANY else f"±{_.percent(share)}"}
    chart = pair_matrix(rows, found.pairs.above[places], found.pairs.told[places], frame(), _)
    show(chart, "ketahanan-pasangan", results, _, notes=notes_of(settings))
    conclude(conclusion_of_pairs(found, _), _)
    reason = Reason(
        _(
            "A region is surely above another when the smallest difference of their scores over all these weights is"
            " not below zero; it lies on a corner of the box, and all corners are looked at."
        ),
        "min Σ w_d (D_Ad − D_Bd) ≥ 0,  |w_d / w⁰_d − 1| ≤ s,  Σ w_d = 1",
        "Weber (1987), EJOR 28(1)",
    )
    why([reason], settings, results, _)


def conclusion_of_pairs(found: Pairs, _: Words) -> str:
    """Say of how many pairs the order stands, and how much to make of neighbours."""
    if found.level == found.count:
        return _("All regions are level whatever these weights: there is no order to publish.")
    if found.sure == found.count:
        return _("The order of all pairs is sure under these weights: the ranking may be published as it is.")
    return _(
        "The order of {sure} of {pairs} pairs is sure. For {neighbours} of the {steps} pairs of neighbours in the"
        " ranking the order depends on the weights: do not announce their difference as an achievement."
    ).format(
        sure=_.number(found.sure, 0),
        pairs=_.number(found.count, 0),
        neighbours=_.number(found.neighbours, 0),
        steps=_.number(len(found.order) - 1, 0),
    )
