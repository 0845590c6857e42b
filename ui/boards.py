"""The boards of a round: the dimension scores that questions about weights are asked of, kept for all visitors."""

import streamlit as st

from access import Visitor
from scoring.weights.board import Board, board_of
from ui.results import Results, rescored


def comparable(results: Results, visitor: Visitor) -> Results:
    """Give a round whose regions share one weight scheme: as it is, or scored again on the common parts."""
    return rescored(results, visitor) if results.mixed else results


def board_in(results: Results) -> Board:
    """Set up the board of a round whose regions share one weight scheme, once for all who look at it."""
    return _board(results.state, results)


@st.cache_resource(max_entries=64, show_spinner=False)
def _board(state: tuple[str, ...], _results: Results) -> Board:  # noqa: ARG001
    return board_of(_results.scores, _results.instrument, scheme_of(_results))


def scheme_of(results: Results) -> str | None:
    """Name the one weight scheme of a round; None where no region has one."""
    schemes = results.ranking["scheme"].dropna().unique()
    return results.rescored_with or (str(schemes[0]) if len(schemes) else None)
