"""The ranking page's words: what the order means and whether it may be read as one."""

import streamlit as st

from access import Visitor
from scoring import shared_scheme
from ui.boards import comparable
from ui.choices import choose_view
from ui.results import Results, rescored
from ui.uncertainty import TOP, robust_top
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


def answer_of_ranking(results: Results, visitor: Visitor, _: Words) -> str:
    """Say in one sentence who leads, and how many of the first ten stay there whatever the weights near these."""
    scored = results.ranking.dropna(subset="score")
    if scored.empty:
        return _("No region has a score in this round yet.")
    leader, last = scored.iloc[0], scored.iloc[-1]
    places = results.instrument.scale.decimals
    best = _.number(leader["published"], places)
    if len(scored) == 1:
        return _("Only {region} has a score so far: {score}.").format(region=leader["name"], score=best)
    leaders = int((scored["rank"] == 1).sum())
    if leaders == len(scored):
        return _("All {count} regions share the first place with {score}.").format(
            count=_.number(leaders, 0), score=best
        )
    leads = (
        _("{leader} leads with {score}").format(leader=leader["name"], score=best)
        if leaders == 1
        else _("{count} regions share the first place with {score}").format(count=_.number(leaders, 0), score=best)
    )
    shared = comparable(results, visitor)
    if len(scored) <= TOP or shared.mixed:
        return _("{leads}; {last} closes the list of {count} regions with {lowest}.").format(
            leads=leads,
            last=last["name"],
            count=_.number(len(scored), 0),
            lowest=_.number(last["published"], places),
        )
    told = (
        _("{leads}; scored with shared weights, {count} of the first ten stay there whatever the weights within ±25%.")
        if results.mixed
        else _("{leads}; {count} of the first ten stay there whatever the weights within ±25%.")
    )
    stay = robust_top(shared)
    return told.format(leads=leads, count=_.number(int(stay.fillna(value=False).sum()), 0))


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
