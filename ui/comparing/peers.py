"""The regions compared within a group of regions alike: its median on every dimension, and where each stands in it."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from scoring.peers import SMALLEST_GROUP, WhyNot, among_peers
from ui.comparison import quartiles_among
from ui.link import keep_one
from ui.peers import Groups, cohorts, everyone, island_groups, kinds, population_groups, provinces
from ui.results import Results
from words import Words

PEERS = "sejawat"


def choose_peers(_: Words) -> Groups:
    """Offer the ways to group regions."""
    ways = {
        "jenis": kinds(_),
        "pulau": island_groups(_),
        "provinsi": provinces(_),
        "penduduk": population_groups(_),
        "kohort": cohorts(_),
        "semua": everyone(_),
    }
    keep_one(PEERS, ways, "jenis")
    chosen = st.selectbox(
        _("Peers by"),
        list(ways),
        format_func=lambda code: ways[code].name,
        key=PEERS,
        persist_state="session",
        width=260,
    )
    return ways[str(chosen)]


@dataclass(frozen=True, slots=True, eq=False)
class Among:
    """Some regions among their peers.

    `medians`: dimension -> median of all regions that share a group with one of those compared (NaN for fewer than five
    of them); `table` and `decimals`: where each region stands in its own group, as people read it.
    """

    medians: pd.Series
    table: pd.DataFrame
    decimals: dict[str, int]


def among(results: Results, regions: list[str], groups: Groups, _: Words) -> Among:
    """Set regions among their peers, once for all who compare the same."""
    state = (*results.state, groups.name, ",".join(regions))
    return _among(state, lambda: Among(_medians(results, regions, groups), *_standing(results, regions, groups, _)))


@st.cache_resource(max_entries=128, show_spinner=False)
def _among(state: tuple[str, ...], _make: Callable[[], Among]) -> Among:  # noqa: ARG001 - the name of groups is in a tongue
    return _make()


def _medians(results: Results, regions: list[str], groups: Groups) -> pd.Series:
    own = {groups.of.get(region) for region in regions} - {None}
    peers = [region for region in results.ranking["region"] if groups.of.get(region) in own]
    table = quartiles_among(results, pd.Index(peers)).set_index("code")
    medians = table["median"].where(table["count"] >= SMALLEST_GROUP)
    return medians.reindex([part.code for part in results.instrument.dimensions])


def _standing(results: Results, regions: list[str], groups: Groups, _: Words) -> tuple[pd.DataFrame, dict[str, int]]:
    scores = results.ranking.set_index("region")["score"].astype(float)
    found = among_peers(scores, pd.Series(dict(groups.of), dtype=object)).set_index("region").loc[regions]
    reasons = {
        WhyNot.TOO_FEW: _("fewer than five peers with a score"),
        WhyNot.NO_SCORE: _("no score"),
        WhyNot.NO_GROUP: _("in no group"),
    }
    places = results.instrument.scale.decimals
    table = pd.DataFrame(
        {
            _("Region"): results.entries["name"].reindex(regions).to_numpy(),
            _("Group"): [groups.names.get(str(group), "–") for group in found["group"]],
            _("Rank in the group"): found["rank"].to_numpy(),
            _("Peers with a score"): found["size"].to_numpy(),
            _("From the median"): found["gap_to_median"].round(places).to_numpy(),
            _("From the 90th percentile"): found["gap_to_p90"].round(places).to_numpy(),
            _("Note"): [reasons.get(why) for why in found["why"]],
        }
    )
    decimals = {_("Rank in the group"): 0, _("Peers with a score"): 0}
    return table, decimals | {_("From the median"): places, _("From the 90th percentile"): places}
