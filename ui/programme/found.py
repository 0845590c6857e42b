"""What the regions of a round say of their masterplan and quick wins, beside what they said in the round before."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from access import Permission, Visitor, require
from data.programme import Listed, books, concerns, passing, quick_wins, states_before
from ui.results import Results, earlier_of, records_of


@dataclass(frozen=True, slots=True, eq=False)
class Programme:
    """The registers of a round.

    `before` and `books_before` hold the state of each quick win and book in the round before, "" where that is not
    known; `concerns` and `passing` those of `data.programme`. `followed` tells whether the round before lists any quick
    win. `regions` are the codes of those who sent a template.
    """

    results: Results
    regions: tuple[str, ...]
    wins: Listed
    books: Listed
    before: pd.Series
    books_before: pd.Series
    concerns: pd.DataFrame
    passing: pd.Series
    followed: bool

    def name(self, region: str) -> str:
        """Name a region."""
        return str(self.results.entries.loc[region, "name"])


def programme_of(results: Results, visitor: Visitor) -> Programme:
    """Give the registers of a round; kept for all visitors, nothing in it depends on who asks."""
    require(visitor, Permission.VIEW_SCORES)
    earlier = earlier_of(results, visitor)
    before = None if earlier is None else earlier.state
    return _found(results.state, before, results, earlier)


@st.cache_resource(max_entries=32, show_spinner=False)
def _found(
    state: tuple[str, ...],  # noqa: ARG001 - with the next, the key
    before: tuple[str, ...] | None,
    _results: Results,
    _earlier: Results | None,
) -> Programme:
    """Lay out the registers of a round and of the one before."""
    records = records_of(_results)
    earlier = records[:0] if _earlier is None else records_of(_earlier)
    wins, listed = quick_wins(records), books(records)
    wins_then, books_then = quick_wins(earlier), books(earlier)
    before = states_before(wins, wins_then)
    return Programme(
        _results,
        tuple(sorted(set(records["region"]))),
        wins,
        listed,
        before,
        books_then.read["state"].reindex(listed.read.index, fill_value=""),
        concerns(wins, before),
        passing(wins),
        followed=not wins_then.read.empty,
    )
