"""The ranking page's words: what the order means and whether it may be read as one."""

import pandas as pd
import streamlit as st

from access import Visitor
from charts import Chart, ranking_dots
from scoring import shared_scheme
from ui.choices import choose_view
from ui.page import frame, kept
from ui.results import Results, rescored
from words import Words

VIEW = "urutan"


def choose_comparison(results: Results, visitor: Visitor, _: Words) -> Results:
    """Where regions of several weight groups stand in one list, offer the list scored again on their common parts."""
    if not results.mixed or shared_scheme(results.instrument) is None:
        return results
    view = choose_view(
        VIEW, _("How to compare"), {"tercetak": _("As published"), "bersama": _("Scored again on common parts")}
    )
    return rescored(results, visitor) if view == "bersama" else results


def ranking_chart(results: Results, rows: pd.DataFrame, highlighted: frozenset[str], _: Words) -> Chart:
    """Draw the ranking of some rows."""
    look = frame()
    which = (tuple(rows["region"]), tuple(sorted(highlighted)))
    return kept(results, which, look, _, lambda: ranking_dots(rows, highlighted, results.instrument.scale, look, _))


def answer_of_ranking(results: Results, _: Words) -> str:
    """Say in one sentence who leads."""
    scored = results.ranking.dropna(subset="score")
    if scored.empty:
        return _("No region has a score in this round yet.")
    leader, last = scored.iloc[0], scored.iloc[-1]
    places = results.instrument.scale.decimals
    if len(scored) == 1:
        only = _("Only {region} has a score so far: {score}.")
        return only.format(region=leader["name"], score=_.number(leader["published"], places))
    return _("{leader} leads with {score}; {last} closes the list of {count} regions with {lowest}.").format(
        leader=leader["name"],
        score=_.number(leader["published"], places),
        last=last["name"],
        lowest=_.number(last["published"], places),
        count=_.number(len(scored), 0),
    )


def say_comparability(asked: Results, shown: Results, _: Words) -> None:
    """Say whether all regions in the list were weighed alike, in one line."""
    if not asked.mixed:
        return
    if shown.rescored_with is None:
        st.info(
            _(
                "Two weight groups stand in this list, as in the published letter. Ranks across groups are not"
                " comparable: use the rank in the group, or the list scored again."
            ),
            icon=":material/balance:",
        )
        return
    before = asked.ranking.set_index("region")["rank"]
    moved = (shown.ranking.set_index("region")["rank"] - before).abs() >= 5
    st.info(
        _(
            "All regions scored again with the weights of {scheme}, on their common parts: {moved} of {count} move five"
            " places or more. This is our calculation, not a published figure."
        ).format(scheme=shown.rescored_with, moved=_.number(int(moved.sum()), 0), count=_.number(len(moved), 0)),
        icon=":material/balance:",
    )
