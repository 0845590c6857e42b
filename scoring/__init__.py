"""The pure core: an instrument and answers in, scores out. It reads no file and draws nothing."""

from scoring.aggregate import aggregate
from scoring.alternatives import Normalisation, renormalised
from scoring.answers import ANSWER_COLUMNS, FINAL, unproven, widen
from scoring.bounds import bounds, rank_intervals
from scoring.choices import Aggregation, Combining, Kind, MissingPolicy, PrintedOf, Rounding, Status, Transform
from scoring.compare import imbalance_penalty, peer_quartiles, shared_scheme
from scoring.finals import FINAL_COLUMNS, Basis, finals, is_large_move, settled, with_finals
from scoring.indicator import Breakpoint, Goalposts, Indicator, Level, Ratio, Text
from scoring.instrument import Band, Instrument, Missing, Node, Printed, Scale, Scheme
from scoring.normalise import normalise
from scoring.publish import band, change, half_up, index_scores, on_scale, published
from scoring.rank import rank, rank_interval
from scoring.ranking import RANKING_COLUMNS, ranking
from scoring.score import SCORE_COLUMNS, score
from scoring.sensitivity import Choice, Options, Sensitivity, sensitivity
from scoring.standing import Standing, standing, standing_of
from scoring.variance import Effects, effects
from scoring.worklists import DOUBT_COLUMNS, Doubt, doubts, moved

__all__ = [
    "ANSWER_COLUMNS",
    "DOUBT_COLUMNS",
    "FINAL",
    "FINAL_COLUMNS",
    "RANKING_COLUMNS",
    "SCORE_COLUMNS",
    "Aggregation",
    "Band",
    "Basis",
    "Breakpoint",
    "Choice",
    "Combining",
    "Doubt",
    "Effects",
    "Goalposts",
    "Indicator",
    "Instrument",
    "Kind",
    "Level",
    "Missing",
    "MissingPolicy",
    "Node",
    "Normalisation",
    "Options",
    "Printed",
    "PrintedOf",
    "Ratio",
    "Rounding",
    "Scale",
    "Scheme",
    "Sensitivity",
    "Standing",
    "Status",
    "Text",
    "Transform",
    "aggregate",
    "band",
    "bounds",
    "change",
    "doubts",
    "effects",
    "finals",
    "half_up",
    "imbalance_penalty",
    "index_scores",
    "is_large_move",
    "moved",
    "normalise",
    "on_scale",
    "peer_quartiles",
    "published",
    "rank",
    "rank_interval",
    "rank_intervals",
    "ranking",
    "renormalised",
    "score",
    "sensitivity",
    "settled",
    "shared_scheme",
    "standing",
    "standing_of",
    "unproven",
    "widen",
    "with_finals",
]
