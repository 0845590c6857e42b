"""What the weights decide: a ranking under other weights, exactly where that can be told, else by draws.

Everything starts from a `Board` (`board_of`); how often: `acceptability`, `band_chances`, `winning_index` over `Draws`;
exactly: `rank_trace`, `robust_pairs`, `best_rank`, `worst_rank`, `weights_for_first` over a `Box`.
"""

from scoring.weights.acceptability import Acceptability, acceptability, rank_summary
from scoring.weights.bands import band_chances, first_score
from scoring.weights.board import Board, board_of, scores_at, with_weights
from scoring.weights.box import Box, all_weights, box_around
from scoring.weights.draws import Draws, DrawScheme, box_draws, dirichlet_draws, drawn, simplex_draws
from scoring.weights.first import First, Proof, weights_for_first
from scoring.weights.given import Refusal, WeightsError, stated_weights
from scoring.weights.intervals import (
    Interval,
    leader_stays_first,
    leaders,
    stays_above,
    stays_in_band,
    stays_in_top,
)
from scoring.weights.line import weights_along
from scoring.weights.places import ranks_under
from scoring.weights.reach import Extreme, best_rank, robustly_in_top, worst_rank
from scoring.weights.robust import RobustPairs, robust_pairs
from scoring.weights.trace import Crossing, Step, Trace, rank_trace, rank_traces
from scoring.weights.winning import level, level_with_next, winning_index, winning_matrix

__all__ = [
    "Acceptability",
    "Board",
    "Box",
    "Crossing",
    "DrawScheme",
    "Draws",
    "Extreme",
    "First",
    "Interval",
    "Proof",
    "Refusal",
    "RobustPairs",
    "Step",
    "Trace",
    "WeightsError",
    "acceptability",
    "all_weights",
    "band_chances",
    "best_rank",
    "board_of",
    "box_around",
    "box_draws",
    "dirichlet_draws",
    "drawn",
    "first_score",
    "leader_stays_first",
    "leaders",
    "level",
    "level_with_next",
    "rank_summary",
    "rank_trace",
    "rank_traces",
    "ranks_under",
    "robust_pairs",
    "robustly_in_top",
    "scores_at",
    "simplex_draws",
    "stated_weights",
    "stays_above",
    "stays_in_band",
    "stays_in_top",
    "weights_along",
    "weights_for_first",
    "winning_index",
    "winning_matrix",
    "with_weights",
    "worst_rank",
]
