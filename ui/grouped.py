"""The groups of dimensions of a region beside its peers, where its instrument has groups."""

import pandas as pd
import streamlit as st

from data.instruments.groups import shipped_groups
from scoring import peer_quartiles
from scoring.groups import Group, group_scores
from ui.comparison import peers_of
from ui.results import Results
from ui.tables import on_printed_scale
from words import Words

COLUMNS = ("region", "name", "code", "label", "parts", "score", "q1", "median", "q3", "best")


def grouped(results: Results, region: str, _: Words) -> pd.DataFrame:
    """A row a group of dimensions: its score, what is in it, quartiles and best of its peers (printed scale)."""
    groups, scores = _grouped(results.state, results)
    if not groups:
        return pd.DataFrame(columns=list(COLUMNS))
    peers = peers_of(results, [region])
    own = scores[scores["region"] == region].set_index("code")["score"]
    found = peer_quartiles(scores, peers).set_index("code")
    found["best"] = scores[scores["region"].isin(peers)].groupby("code")["score"].max()
    figures = found.assign(score=own).reindex([group.code for group in groups])
    instrument = results.instrument
    parts = [", ".join(_.of(instrument.part(code).name) for code in group.dimensions) for group in groups]
    printed = {name: on_printed_scale(figures[name], instrument) for name in ("score", "q1", "median", "q3", "best")}
    table = pd.DataFrame({**printed, "label": [_.of(group.name) for group in groups], "parts": parts}, figures.index)
    name = str(results.entries.loc[region, "name"])
    return table.rename_axis("code").reset_index().assign(region=region, name=name)[list(COLUMNS)]


@st.cache_resource(max_entries=64, show_spinner=False)
def _grouped(state: tuple[str, ...], _results: Results) -> tuple[tuple[Group, ...], pd.DataFrame]:  # noqa: ARG001 - key
    """Score the groups of all regions; the same for all who look."""
    groups = shipped_groups(_results.instrument)
    schemes = _results.ranking.set_index("region")["scheme"]
    return groups, group_scores(_results.scores, _results.instrument, groups, schemes)
