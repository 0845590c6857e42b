"""Why these numbers: how a step, a rank among moving others and the cheapest path are found."""

from charts import effort_text, name_of
from scoring import Instrument
from scoring.improve import STEP
from ui.improving.found import Efforts
from ui.trace import formula_of
from ui.why import Reason
from words import Words


def reasons_of_steps(instrument: Instrument, _: Words) -> list[Reason]:
    """Say what a step is and how its gain and its ranks are found."""
    return [
        Reason(
            _(
                "A step goes to the next level, from no to yes with evidence, to the next break point, or a tenth of"
                " the way from the worst to the best answer. A blank steps up from the worst. Every step is scored"
                " anew, alone."
            ),
            "Δ_j = S(x_j → x_j⁺) − S(x)",
        ),
        Reason(formula_of(instrument.root, instrument, _)),
        Reason(
            _(
                "The new rank holds if no other region moves. With others at their pace, each moves once more as far"
                " as it did since the round before, within the scale; who was not there stays."
            ),
            "rank = 1 + |{k : S_k > S}|;  S_k' = S_k + (S_k − S_k,before)",
        ),
    ]


def reasons_of_path(_: Words) -> list[Reason]:
    """Say how the cheapest path is found, and that it is proven."""
    return [
        Reason(
            _(
                "For each part of the tree the highest score is found that every effort can buy, from the indicators"
                " up; so no other set of steps reaches the target with less effort. The answers after the path are"
                " scored again and must confirm it."
            ),
            "min Σ effort_j · n_j;  S(x + steps) ≥ target",
            "Bellman (1957), Dynamic Programming; Kellerer, Pferschy & Pisinger (2004), Knapsack Problems, ch. 11",
        )
    ]


def settings_of(instrument: Instrument, efforts: Efforts, _: Words) -> dict[str, str]:
    """Name what the figures depend on besides the round: the length of a step and the efforts."""
    changed = ", ".join(f"{name_of(code, instrument, _)} {effort_text(effort, _)}" for code, effort in efforts)
    return {
        _("Length of a step without levels"): _.percent(STEP),
        _("Efforts"): changed or _("those of the instrument"),
    }
