"""Which choice of method matters most: normalisation, missing answers, aggregation or weights."""

import pandas as pd
import streamlit as st

from charts import effect_bars
from scoring.sensitivity import MEAN_SHIFT, Choice, Sensitivity
from ui.choices import choose_region, choose_view
from ui.page import frame, show
from ui.results import Results
from ui.robustness.choices import choose_drawing
from ui.robustness.conclusion import conclude
from ui.robustness.found import effects_of
from ui.why import Reason, dice_of, notes_of, why
from words import Words

RESULT = "hasil"


def show_effects(results: Results, _: Words) -> None:
    """Show the effects on the whole ranking or on the rank of one region."""
    with st.container(horizontal=True, vertical_alignment="center"):
        result = choose_view(
            RESULT, _("Effect on what"), {"semua": _("Whole ranking"), "daerah": _("Rank of one region")}
        )
        scheme = choose_drawing(_)
        asked, subject = MEAN_SHIFT, _("the mean shift of rank")
        if result == "daerah":
            with st.container(width=300):
                asked = choose_region(results.ranking, _)
            subject = _("the rank of {region}").format(region=results.entries.loc[asked, "name"])
    found = effects_of(results, scheme, [] if asked == MEAN_SHIFT else [asked])
    settings = dice_of(found.draws, _) | {_("Rankings computed"): _.number(found.runs, 0)}
    rows = effect_rows(found, asked, _)
    show(effect_bars(rows, subject, frame(), _), "ketahanan-langkah", results, _, notes=notes_of(settings))
    conclude(conclusion_of_effects(found, rows, asked, subject, _), _)
    why(_reasons(_), settings, results, _)


def choice_names(_: Words) -> dict[str, str]:
    """The choices in words."""
    return {
        Choice.NORMALISATION: _("Normalisation"),
        Choice.MISSING: _("Missing answers"),
        Choice.AGGREGATION: _("Aggregation"),
        Choice.WEIGHTS: _("Weights"),
    }


def effect_rows(found: Sensitivity, asked: str, _: Words) -> pd.DataFrame:
    """The effects on one result with the names of the choices and whether each changes anything."""
    rows = found.effects[found.effects["result"] == asked]
    return rows.assign(
        label=rows["choice"].map(choice_names(_)), changed=rows["choice"].map(found.changed) > 0
    ).reset_index(drop=True)


def conclusion_of_effects(found: Sensitivity, rows: pd.DataFrame, asked: str, subject: str, _: Words) -> str:
    """Say what to settle first, how far the result may move, and which step changes nothing."""
    told = found.results.set_index("result").loc[asked]
    places = 1 if asked == MEAN_SHIFT else 0
    ends = {"low": _.number(told["lowest"], places), "high": _.number(told["highest"], places)}
    if rows["total"].isna().all():
        return _("Whatever is chosen, {subject} stays the same or cannot be told.").format(subject=subject)
    first = rows.loc[rows["total"].idxmax()]
    weights = rows.set_index("choice").loc[Choice.WEIGHTS]
    sentence = _(
        "When the ranking is questioned, explain “{choice}” first: {share} of the variation of {subject} (from {low}"
        " to {high}) would be left if all else were settled; of the weights it is {weights}."
    ).format(
        choice=first["label"], share=_.percent(first["total"]), subject=subject,
        weights=_.percent(weights["total"]), **ends,
    )  # fmt: skip
    still = ", ".join(rows.loc[~rows["changed"], "label"])
    return sentence if not still else f"{sentence} " + _("Changes nothing in this round: {steps}.").format(steps=still)


def _reasons(_: Words) -> list[Reason]:
    return [
        Reason(
            _(
                "All regions are ranked under every combination: normalised by goalposts, by percentile rank or by"
                " z-score; blanks counted 0 or reweighted; arithmetic, geometric or harmonic mean; and weights drawn."
                " The variance of the result is then split over the four choices, exactly for these combinations; the"
                " intervals tell what the draws leave open. The official method stays goalposts and the instrument’s"
                " own rules: the others are here only to see what they would change."
            ),
            "first = Var(E[Y | choice]) / Var(Y);  total = E[Var(Y | all others)] / Var(Y)",
            "Saisana, Saltelli & Tarantola (2005), J. R. Stat. Soc. A 168; Sobol (1993)",
        )
    ]
