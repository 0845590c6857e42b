"""How far assessors agree, how far each is from the others, and how far regions' own answers are from both.

Everything starts from `judged`: `alphas`, `pairs`, `reliability`, `leniency`, `own_gaps`, `recalibration`.
"""

from scoring.agreement.alpha import COUNT, SEED, Alpha, Metric, alpha
from scoring.agreement.alphas import alphas
from scoring.agreement.components import Components, Model, components
from scoring.agreement.judged import ASSESSMENT_COLUMNS, Judged, judged
from scoring.agreement.leniency import BEYOND, Bent, leniency
from scoring.agreement.own import FAR, own_gaps
from scoring.agreement.pairs import gwet_ac2, meeting, pairs, quadratic_kappa
from scoring.agreement.recalibration import Recalibration, recalibration
from scoring.agreement.reliability import FEWEST_REGIONS, reliability
from scoring.agreement.told import FEWEST, SOLID, TENTATIVE, Reading, Reason, reading

__all__ = [
    "ASSESSMENT_COLUMNS",
    "BEYOND",
    "COUNT",
    "FAR",
    "FEWEST",
    "FEWEST_REGIONS",
    "SEED",
    "SOLID",
    "TENTATIVE",
    "Alpha",
    "Bent",
    "Components",
    "Judged",
    "Metric",
    "Model",
    "Reading",
    "Reason",
    "Recalibration",
    "alpha",
    "alphas",
    "components",
    "gwet_ac2",
    "judged",
    "leniency",
    "meeting",
    "own_gaps",
    "pairs",
    "quadratic_kappa",
    "reading",
    "recalibration",
    "reliability",
]
