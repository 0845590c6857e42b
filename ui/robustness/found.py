"""What the stress test computes, once for all who look at the same results in the same settings."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd
import streamlit as st

from data.participants import answers_of_all
from scoring.diagnostics import influence, spread
from scoring.rank import rank
from scoring.sensitivity import Options, Sensitivity, sensitivity
from scoring.weights.acceptability import Acceptability, acceptability, rank_summary
from scoring.weights.board import Board, scores_at
from scoring.weights.box import all_weights, box_around
from scoring.weights.draws import Draws, DrawScheme, box_draws, dirichlet_draws, simplex_draws
from scoring.weights.robust import RobustPairs, robust_pairs
from ui.boards import board_in, scheme_of
from ui.results import Results

ANY = 1.0
"""The spread that stands for all weights, whatever they are now."""


@dataclass(frozen=True, slots=True, eq=False)
class Counted:
    """The ranks of all regions under drawn weights, and their summary by region (`rank_summary`)."""

    acceptability: Acceptability
    summary: pd.DataFrame

    @property
    def draws(self) -> Draws:
        """The weights drawn."""
        return self.acceptability.draws


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """All pairs over a box of weights; `order` lists the rows of the board in the order of the ranking."""

    pairs: RobustPairs
    order: npt.NDArray[np.intp]
    count: int
    sure: int
    level: int
    """How many pairs are level under all these weights."""
    neighbours: int
    """Of how many neighbours in the ranking the order depends on the weights."""


def ranked_rows(results: Results) -> pd.DataFrame:
    """The regions in the order of the ranking on the board: region, name, rank and row, its row on the board."""
    board = board_in(results)
    rows = pd.DataFrame(
        {
            "region": board.regions,
            "name": results.entries["name"].reindex(board.regions).to_numpy(),
            "rank": rank(pd.Series(scores_at(board, board.weights))),
            "row": range(len(board.regions)),
        }
    )
    return rows.dropna(subset="rank").sort_values(["rank", "name"], ignore_index=True)


def counted(results: Results, scheme: DrawScheme, spread_of: float) -> Counted:
    """Rank under drawn weights; the spread is a share (box) or a concentration (Dirichlet), for others unused."""
    return _counted(results.state, scheme, spread_of, board_in(results))


def pairs_of(results: Results, share: float) -> Pairs:
    """Compare all pairs over the weights within a share of the official ones; 1: over all weights."""
    return _pairs(results.state, share, results)


def effects_of(results: Results, scheme: DrawScheme, regions: Sequence[str]) -> Sensitivity:
    """Split the variance of the mean shift of rank, and of the ranks of some regions, over the choices."""
    return _effects(results.state, scheme, tuple(regions), results)


def influence_of(results: Results) -> pd.DataFrame:
    """Weight and influence of every weighed dimension."""
    return influence(results.scores, results.instrument, scheme_of(results))


def spread_of_parts(results: Results) -> pd.DataFrame:
    """How every part that was asked spreads over the regions: `scoring.diagnostics.spread` without the index."""
    table = spread(results.scores)
    return table[(table["asked"] > 0) & (table["level"] != "index")]


@st.cache_resource(max_entries=64, show_spinner=False)
def _counted(state: tuple[str, ...], scheme: DrawScheme, spread_of: float, _board: Board) -> Counted:  # noqa: ARG001
    if scheme is DrawScheme.BOX:
        draws = box_draws(_board, spread_of)
    else:
        draws = dirichlet_draws(_board, spread_of) if scheme is DrawScheme.DIRICHLET else simplex_draws(_board)
    found = acceptability(_board, draws)
    return Counted(found, rank_summary(_board, found).set_index("region"))


@st.cache_resource(max_entries=32, show_spinner=False)
def _pairs(state: tuple[str, ...], share: float, _results: Results) -> Pairs:  # noqa: ARG001
    board = board_in(_results)
    order = ranked_rows(_results)["row"].to_numpy(np.intp)
    found = robust_pairs(board, all_weights(board) if share == ANY else box_around(board, share))
    above = found.above[np.ix_(order, order)]
    sure, level = above | above.T, above & above.T
    count = len(order) * (len(order) - 1) // 2
    neighbours = int((~sure.diagonal(1)).sum())
    return Pairs(found, order, count, int(np.triu(sure, 1).sum()), int(np.triu(level, 1).sum()), neighbours)


@st.cache_resource(max_entries=256, show_spinner=False)
def _effects(
    state: tuple[str, ...],  # noqa: ARG001
    scheme: DrawScheme,
    regions: tuple[str, ...],
    _results: Results,
) -> Sensitivity:
    values, status, _schemes = answers_of_all(_results.answers, _results.entries, _results.instrument)
    options = Options(draws=scheme)
    return sensitivity(values, _results.instrument, scheme_of(_results), status, regions, options)
