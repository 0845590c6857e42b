"""Why the figures of the comparison are what they are, in words and symbols."""

from scoring.weights.draws import BOX_SPREAD
from ui.results import Results
from ui.trace import formula_of
from ui.why import Reason
from words import Words

ROBUST = "Weber (1987), European Journal of Operational Research 28(1)"
QUANTILES = "Hyndman & Fan (1996), type 7"


def reasons_of_scores(results: Results, _: Words) -> list[Reason]:
    """Say how a score is made, and the median of peers."""
    formula = formula_of(results.instrument.root, results.instrument, _)
    return [
        Reason(_("Index: {formula}").format(formula=formula), "S = f(w, D)"),
        Reason(
            _("Median of peers: of all regions in the groups of those compared, themselves among them; from five on."),
            "q₅₀(S), q₉₀(S)",
            QUANTILES,
        ),
    ]


def reasons_of_cells(_: Words) -> list[Reason]:
    """Say how indicators are ordered."""
    return [
        Reason(
            _("Rows stand by the distance between the highest and the lowest score among the regions compared."),
            "max S − min S",
        )
    ]


def reasons_of_pairs(_: Words) -> list[Reason]:
    """Say what stands for all weights means, and where a pair turns."""
    return [
        Reason(
            _("A pair stands when the first is never below the second at weights within ±25%, proven at the corners."),
            "min Σ w_d (D_d(A) − D_d(B)) ≥ 0,  |w_d / w⁰_d − 1| ≤ 0.25,  Σ w_d = 1",
            ROBUST,
        ),
        Reason(
            _("It turns where one weight alone, the others kept in their proportions, makes both scores equal."),
            "S(A; t) = S(B; t),  w_d = t,  w_e = w⁰_e (1 − t) / (1 − w⁰_d)",
        ),
    ]


def settings_of_pairs(_: Words) -> dict[str, str]:
    """Name the range of weights in which a pair has to stand."""
    return {_("Range of weights"): _("each weight within ±{share} of its own").format(share=_.percent(BOX_SPREAD))}


def reasons_of_rounds(_: Words) -> list[Reason]:
    """Say which rounds are set side by side, and by what they are scored."""
    return [
        Reason(
            _(
                "Rounds are set side by side on the parts that all ask: the same place in the tree, measure and "
                "goalposts. Where instruments differ, this round's scores them all and a region keeps its weights."
            ),
            "S = f(w, D),  D ∈ ∩ rounds",
        )
    ]
