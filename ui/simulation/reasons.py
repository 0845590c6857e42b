"""Why these numbers: how a simulated ranking, a trace and an extreme rank are computed."""

from scoring import Instrument
from ui.simulation.scenario import Points
from ui.trace import formula_of
from ui.why import Reason
from words import Words


def settings_of(scenario: Points, name: str, instrument: Instrument, decimals: int, _: Words) -> dict[str, str]:
    """Name everything that is needed to make the figures again."""
    names = {part.code: _.of(part.name) for part in instrument.dimensions}
    weights = ", ".join(f"{names[code]} {_.number(weight, decimals)}%" for code, weight in scenario.items())
    return ({_("Scenario"): name} if name else {}) | {_("Weights of the scenario"): weights}


def reasons_of_ranking(instrument: Instrument, _: Words) -> list[Reason]:
    """How the ranking under other weights is made."""
    return [
        Reason(formula_of(instrument.root, instrument, _)),
        Reason(
            _(
                "The dimension scores stay as they are; only their weights change. Ranks use unrounded scores, equal"
                " scores share the better place. Scores shown here are rounded once, at the end, so they can differ in"
                " the last decimal from published figures whose contributions are rounded one by one."
            ),
            "S = Σ w · D / Σ w;  rank = 1 + |{k : S_k > S}|",
            "OECD/JRC (2008), Handbook on Constructing Composite Indicators",
        ),
    ]


def reasons_of_trace(_: Words) -> list[Reason]:
    """How the rank along one weight is found."""
    return [
        Reason(
            _(
                "One weight t moves from 0 to 100%, the others share the rest in their present proportions. The score"
                " of a region is then a straight line in t; two regions change places exactly where their lines cross."
                " For other means than the arithmetic one the same holds for logarithms or reciprocals of the scores."
            ),
            "S_i(t) = R_i + t (D_i − R_i);  t* = (R_k − R_i) / ((D_i − R_i) − (D_k − R_k))",
            "Triantaphyllou & Sanchez (1997), Decision Sciences 28(1)",
        )
    ]


def reasons_of_reach(_: Words) -> list[Reason]:
    """How the best and worst possible ranks and the weights for the first place are found."""
    return [
        Reason(
            _(
                "An integer programme looks for weights under which as few, or as many, regions as possible are ahead;"
                " the ranking is then computed again at these weights and must confirm it."
            ),
            "min / max Σ z_k;  w · (D_k − D_X) ≤ U_k z_k;  Σ w = 1, w ≥ 0, z_k ∈ {0, 1}",
            "Kadziński, Greco & Słowiński (2012), Omega 40(4)",
        ),
        Reason(
            _(
                "Weights that put a region first come from a linear programme: the least weight is moved. Where there"
                " are none, its dual is a mixture of other regions that proves it."
            ),
            "max λ;  w · (D_X − D_k) ≥ λ",
            "Hazen (1986), Operations Research 34(2)",
        ),
    ]
