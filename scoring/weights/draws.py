"""Weights drawn at random in three ways, each repeatable from its seed."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from scoring.weights.board import Board, Matrix

COUNT, SEED = 10_000, 2026
BOX_SPREAD, CONCENTRATION = 0.25, 60.0
LEAST = np.finfo(float).tiny


class DrawScheme(StrEnum):
    """Around what, and how far, weights are drawn."""

    BOX = "box"
    DIRICHLET = "dirichlet"
    SIMPLEX = "simplex"


@dataclass(frozen=True, slots=True, eq=False)
class Draws:
    """Weights drawn, draws x dimensions, each row together 1; a column is above zero throughout, or zero throughout.

    With `scheme`, `spread` (box: the share by which a weight may differ; Dirichlet: the concentration; simplex: None),
    `seed` and the number of rows it can be drawn again.
    """

    scheme: DrawScheme
    spread: float | None
    seed: int
    weights: Matrix

    @property
    def count(self) -> int:
        """How many draws."""
        return len(self.weights)


def box_draws(board: Board, spread: float = BOX_SPREAD, count: int = COUNT, seed: int = SEED) -> Draws:
    """Draw weights that each differ from the board's by no more than a share of themselves.

    Takes the spread (0 to 1; 0.25: each weight between 75 % and 125 % of the board's). Every weight is multiplied by a
    factor of its own, uniform between 1 - spread and 1 + spread, the row is divided by its sum, and a row in which that
    put a weight outside its range is drawn again. A weight of zero stays zero.
    Returns the draws; a pair that is robust over the same box (`scoring.weights.robust_pairs`) wins in every one.
    Raises ValueError for a spread outside 0 to 1.
    Source: OECD/JRC (2008), Handbook on Constructing Composite Indicators, step 7 (uncertainty of weights).
    """
    if not 0 <= spread <= 1:
        raise ValueError(f"a spread is a share from 0 to 1, not {spread}")
    dice = np.random.default_rng(seed)
    kept: list[Matrix] = []
    while (still := count - sum(map(len, kept))) > 0:
        factors = dice.uniform(1 - spread, 1 + spread, (still, len(board.weights)))
        factors /= (factors * board.weights).sum(axis=1, keepdims=True)
        off = (np.abs(factors - 1) > spread + 1e-12) & (board.weights > 0)
        kept.append(factors[~off.any(axis=1)] * board.weights)
    return Draws(DrawScheme.BOX, spread, seed, np.concatenate([np.empty((0, len(board.weights))), *kept]))


def dirichlet_draws(board: Board, concentration: float = CONCENTRATION, count: int = COUNT, seed: int = SEED) -> Draws:
    """Draw weights from a Dirichlet distribution whose mean is the board's weights.

    Takes the concentration: a weight w varies with standard deviation sqrt(w (1 - w) / (concentration + 1)); 60 is
    0.05 for a weight of 0.2. A weight of zero stays zero.
    Raises ValueError for a concentration that is not above 0.
    Source: Dirichlet distribution with parameters concentration x w; Saisana, Saltelli & Tarantola (2005), J. R. Stat.
    Soc. A 168, on drawing weights.
    """
    if not concentration > 0:
        raise ValueError(f"a concentration is above 0, not {concentration}")
    weighed = board.weights > 0
    drawn = np.zeros((count, len(board.weights)))
    sample = np.random.default_rng(seed).dirichlet(concentration * board.weights[weighed], count)
    drawn[:, weighed] = np.maximum(sample, LEAST)
    return Draws(DrawScheme.DIRICHLET, concentration, seed, drawn)


def simplex_draws(board: Board, count: int = COUNT, seed: int = SEED) -> Draws:
    """Draw weights of which nothing is known: uniform over all that add up to 1, whatever the board's are.

    Source: Lahdelma & Salminen (2001), SMAA-2, Operations Research 49(3): uniform weights.
    """
    sample = np.random.default_rng(seed).dirichlet(np.ones(len(board.weights)), count)
    return Draws(DrawScheme.SIMPLEX, None, seed, np.maximum(sample, LEAST))


def drawn(board: Board, scheme: DrawScheme, count: int = COUNT, seed: int = SEED) -> Draws:
    """Draw weights in one of the three ways, with its usual spread."""
    ways = {DrawScheme.BOX: box_draws, DrawScheme.DIRICHLET: dirichlet_draws}
    return ways[scheme](board, count=count, seed=seed) if scheme in ways else simplex_draws(board, count, seed)
