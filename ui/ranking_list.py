"""The list of the ranking: its rows with their certainty as a table and as a chart, and what is picked from it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from access import Visitor
from charts import Chart, ranking_dots
from scoring.weights.draws import Draws, DrawScheme
from ui.choices import COMPARED, MOST_COMPARED
from ui.kept import kept
from ui.page import downloads, escaped, frame
from ui.results import Results
from ui.round_files import offer_round
from ui.tables import height_of, pick_rows, ranking_table
from ui.uncertainty import Certainty
from ui.why import notes_of
from words import Words

MOST_ROOM = 640


def with_certainty(rows: pd.DataFrame, certainty: Certainty) -> pd.DataFrame:
    """Put beside some rows of the ranking, in its order, how sure each is.

    A row is `level` where the region that follows it in the list follows it here too and the two are tied within noise.
    """
    joined = rows.join(certainty.table, on="region").sort_values(["rank", "name"], na_position="last")
    adjacent = joined["next"].eq(joined["region"].shift(-1))
    return joined.assign(level=joined["level"].where(adjacent).astype("boolean"))


@dataclass(frozen=True, slots=True, eq=False)
class Listing:
    """Some rows of the ranking with their certainty, the same as a table for people, and its decimals by column."""

    rows: pd.DataFrame
    table: pd.DataFrame
    decimals: dict[str, int]


def listing(results: Results, chosen: pd.DataFrame, certainty: Certainty, _: Words) -> Listing:
    """List the rows that passed the filters, made once for all who look at the same."""
    state = (*results.state, ",".join(chosen["region"]), _.language)
    return _listing(state, certainty.draws.scheme, lambda: _listed(results, with_certainty(chosen, certainty), _))


@st.cache_resource(max_entries=128, show_spinner=False)
def _listing(state: tuple[str, ...], scheme: DrawScheme, _make: Callable[[], Listing]) -> Listing:  # noqa: ARG001
    return _make()


def _listed(results: Results, rows: pd.DataFrame, _: Words) -> Listing:
    return Listing(rows, *ranking_table(results, rows, _))


def pick_from(
    listed: Listing, results: Results, settings: Mapping[str, str], visitor: Visitor, _: Words
) -> pd.DataFrame:
    """Show the table with its downloads; gives the rows that are picked in it."""
    table, count = listed.table, len(listed.rows)
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.caption(_.plural("{count} region; pick rows to compare", "{count} regions; pick rows to compare", count))
        with st.container(horizontal=True, width="content", wrap=False):
            offer_round(results, visitor, _)
            downloads(table, "peringkat", results, _, notes_of(settings))
    height, alt = min(MOST_ROOM, height_of(table)), _("Table of the ranking")
    picked = pick_rows(table, listed.decimals, "tabel-peringkat", "multi-row", _, alt=alt, height=height)
    return listed.rows.iloc[picked]


def ranking_chart(results: Results, rows: pd.DataFrame, draws: Draws, highlighted: frozenset[str], _: Words) -> Chart:
    """Draw the ranking of some rows with their certainty, which these draws gave."""
    look = frame()
    which = (",".join(rows["region"]), ",".join(sorted(highlighted)), draws.scheme)
    return kept(results, which, look, _, lambda: ranking_dots(rows, highlighted, results.instrument.scale, look, _))


def room_of(chart: Chart) -> int:
    """The pixels a chart gets: all it needs, or a window in which a long one is scrolled."""
    return min(MOST_ROOM, int(chart.figure["layout"]["height"]) + 8)


def offer_comparison(picked: pd.DataFrame, _: Words) -> None:
    """Offer to set two or more picked rows of the ranking side by side."""
    if len(picked) < 2:
        return
    first = picked.head(MOST_COMPARED)
    with st.bottom, st.container(horizontal=True, horizontal_alignment="right", vertical_alignment="center"):
        st.caption(escaped(", ".join(first["name"])))
        if st.button(_("Compare these regions"), type="primary", icon=":material/compare_arrows:"):
            st.session_state[COMPARED] = first["region"].tolist()
            st.switch_page("../pages/bandingkan.py")
