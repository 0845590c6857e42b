"""How sure a ranking is: what random weights make of it, computed once for all who look at the same results."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import pandas as pd
import streamlit as st

from scoring import Instrument
from scoring.rank import rank
from scoring.weights.acceptability import acceptability, rank_summary
from scoring.weights.bands import band_chances
from scoring.weights.board import Board, board_of, scores_at
from scoring.weights.box import box_around
from scoring.weights.draws import Draws, DrawScheme, drawn
from scoring.weights.reach import robustly_in_top
from scoring.weights.winning import winning_index
from ui.boards import board_in
from ui.link import keep_one
from ui.results import Results
from words import Words

DRAWN: Final = "undian"
SCHEMES: Final = {"kotak": DrawScheme.BOX, "dirichlet": DrawScheme.DIRICHLET, "bebas": DrawScheme.SIMPLEX}
TOP: Final = 10

CERTAINTY_COLUMNS: Final = ("place", "among", "first", "median", "last", "chance", "next", "level")


@dataclass(frozen=True, slots=True, eq=False)
class Certainty:
    """How far the ranks of a round may be trusted.

    `table` has a row for each region, by code: place and among, its rank and how many are ranked with it; first, median
    and last, the ends and the middle of the 90% interval of its ranks (Int64, missing without a score); chance, the
    share of draws in its printed band (NaN without one); next, the region that follows it; level, whether the two are
    tied within noise (boolean, missing for the last). In a list of several weight schemes all of this is told within
    each scheme (`within_schemes`), and `draws` are those of one of them.
    """

    table: pd.DataFrame
    draws: Draws
    within_schemes: bool


def choose_draws(_: Words) -> DrawScheme:
    """Offer the three ways to draw weights."""
    names = {"kotak": _("±25%"), "dirichlet": _("around these"), "bebas": _("any")}
    keep_one(DRAWN, names, "kotak")
    chosen = st.segmented_control(
        _("Shift of rank, weights"),
        list(names),
        format_func=names.__getitem__,
        key=DRAWN,
        required=True,
        persist_state="session",
    )
    return SCHEMES[str(chosen)]


def certainty_of(results: Results, scheme: DrawScheme) -> Certainty:
    """Tell how sure the ranking of a round is, with at least one region in it."""
    return _certainty(results.state, scheme, results)


def robust_top(results: Results) -> pd.Series:
    """Region -> whether it is among the first ten under all weights within 25% (missing: cannot be told).

    Takes results whose regions share one weight scheme.
    """
    return _robust_top(results.state, results)


@st.cache_resource(max_entries=128, show_spinner=False)
def _certainty(state: tuple[str, ...], scheme: DrawScheme, _results: Results) -> Certainty:  # noqa: ARG001
    """Draw for the round, or for each of its weight schemes."""
    if not _results.mixed:
        draws = drawn(board_in(_results), scheme)
        return Certainty(_told(board_in(_results), draws, _results), draws, within_schemes=False)
    boards = [
        board_of(_results.scores[_results.scores["region"].isin(members["region"])], _results.instrument, str(code))
        for code, members in _results.ranking.groupby("scheme")
    ]
    drawings = [drawn(board, scheme) for board in boards]
    told = [_told(board, draws, _results) for board, draws in zip(boards, drawings, strict=True)]
    return Certainty(pd.concat(told), drawings[0], within_schemes=True)


def _told(board: Board, draws: Draws, results: Results) -> pd.DataFrame:
    """Tell of the regions of one board."""
    summary = rank_summary(board, acceptability(board, draws)).set_index("region")
    listed = results.ranking[results.ranking["region"].isin(board.regions)].set_index("region")
    ranked = rank(pd.Series(scores_at(board, board.weights), board.regions))
    order = listed.assign(place=ranked).dropna(subset="place").sort_values(["place", "name"]).index
    pairs = winning_index(board, draws, list(pairwise(order))).set_index("first")
    return pd.DataFrame(
        {
            "place": ranked,
            "among": int(ranked.notna().sum()),
            "first": summary["low"],
            "median": summary["median"],
            "last": summary["high"],
            "chance": _chances(board, draws, results.instrument, listed["band"]),
            "next": pairs["second"].reindex(board.regions).astype(object),
            "level": pairs["level"].astype("boolean").reindex(board.regions),
        },
        board.regions,
    )[list(CERTAINTY_COLUMNS)]


def _chances(board: Board, draws: Draws, instrument: Instrument, bands: pd.Series) -> pd.Series:
    """The share of draws in which each region is in the band that is printed for it."""
    if not instrument.bands:
        return pd.Series(float("nan"), board.regions)
    chances = band_chances(board, draws, instrument).set_index("region")
    printed = bands.reindex(board.regions)
    return pd.Series(
        [chances.at[region, code] if pd.notna(code) else float("nan") for region, code in printed.items()],
        board.regions,
        float,
    )


@st.cache_resource(max_entries=64, show_spinner=False)
def _robust_top(state: tuple[str, ...], _results: Results) -> pd.Series:  # noqa: ARG001
    board = board_in(_results)
    return robustly_in_top(board, TOP, box_around(board))
