"""Why the figures of the ranking are what they are, in words and symbols."""

from access import Visitor
from ui.boards import comparable
from ui.results import Results
from ui.trace import formula_of
from ui.uncertainty import TOP, Certainty, robust_top
from ui.why import Reason
from words import Words

SMAA = "Lahdelma & Salminen (2001), SMAA-2, Operations Research 49(3)"
WINNING = "Leskinen, Viitanen, Kangas & Kangas (2006), Forest Science 52(3)"
EXTREME = "Kadzinski, Greco & Slowinski (2012), Omega 40(4)"


def reasons_of_ranking(results: Results, certainty: Certainty, visitor: Visitor, _: Words) -> list[Reason]:
    """Say how score, rank, shift of rank, chance of the band, ties and the first ten are found."""
    instrument = results.instrument
    among = (
        _("Regions of one weight group are ranked among themselves, each group around its own weights.")
        if certainty.within_schemes
        else _("All regions are ranked together.")
    )
    reasons = [
        Reason(
            _("Score: {formula} Rank: one more than the regions with a higher unrounded score.").format(
                formula=formula_of(instrument.root, instrument, _)
            ),
            "rᵢ = 1 + #{ j : Sⱼ > Sᵢ + 10⁻⁹ }",
        ),
        Reason(
            _("Bar: the weights are drawn many times and all regions ranked under each draw; from 5% to 95% of them.")
            + " "
            + among,
            "[ q₅(rᵢ(w)), q₉₅(rᵢ(w)) ]",
            SMAA,
        ),
        Reason(
            _("≈ tied within noise: neither of two neighbours is ahead in more than 95% of the draws."),
            "P(Sᵢ > Sⱼ) ≤ 0.95,  P(Sⱼ > Sᵢ) ≤ 0.95",
            WINNING,
        ),
    ]
    if instrument.bands:
        reasons.append(
            Reason(
                _("Chance of the band: the share of draws whose printed index lies in the band that is printed now."),
                "P(B(Sᵢ(w)) = Bᵢ)",
            )
        )
    if len(results.incomplete):
        reasons.append(
            Reason(_("Thick line: the score with every blank at its worst and at its best."), "[ Sᵢ(0), Sᵢ(1) ]")
        )
    return [*reasons, *_first_ten(results, visitor, _)]


def _first_ten(results: Results, visitor: Visitor, _: Words) -> list[Reason]:
    """Name the regions that stay among the first ten; none for a short list, or groups that share no weights."""
    shared = comparable(results, visitor)
    if results.ranking["score"].notna().sum() <= TOP or shared.mixed:
        return []
    stay = robust_top(shared)
    names = results.entries["name"].reindex(stay.index[stay.fillna(value=False).astype(bool)])
    told = _("Among the first ten under all weights within ±25%, proven by the worst rank possible: {regions}.")
    return [
        Reason(
            told.format(regions=", ".join(sorted(names)) or _("none")),
            "max rᵢ(w) ≤ 10,  |w_d / w⁰_d − 1| ≤ 0.25,  Σ w_d = 1",
            EXTREME,
        )
    ]
