"""A few regions side by side: the quartiles of their peers and the table of differences."""

import pandas as pd

from scoring import peer_quartiles
from ui.results import Results
from ui.tables import on_printed_scale
from words import Words


def peers_of(results: Results, regions: list[str]) -> pd.Index:
    """The regions of the same type as those compared: all regencies, all cities, or both when both are compared."""
    kinds = results.ranking.loc[results.ranking["region"].isin(regions), "kind"].unique()
    return pd.Index(results.ranking.loc[results.ranking["kind"].isin(kinds), "region"])


def quartiles_of(results: Results, regions: list[str]) -> pd.DataFrame:
    """Quartiles of the regions of the same type on every part, on the printed scale: code, q1, median, q3, count."""
    return quartiles_among(results, peers_of(results, regions))


def quartiles_among(results: Results, peers: pd.Index) -> pd.DataFrame:
    """The same among any regions."""
    found = peer_quartiles(results.scores, peers)
    for column in ("q1", "median", "q3"):
        found[column] = on_printed_scale(found[column], results.instrument)
    return found


def difference_table(results: Results, regions: list[str], _: Words) -> tuple[pd.DataFrame, dict[str, int]]:
    """Published figures of each region, a row a part, and how far each lies from the first region."""
    instrument = results.instrument
    names = results.entries["name"]
    shown = results.scores[results.scores["region"].isin(regions)].astype({"region": object, "code": object})
    wide = shown.pivot(index="code", columns="region", values="published").reindex(
        index=instrument.codes, columns=regions
    )
    table = pd.DataFrame({_("Part"): [_.of(instrument.part(code).name) for code in wide.index]})
    decimals = {}
    for region in regions:
        table[names[region]] = wide[region].astype(float).to_numpy()
        decimals[names[region]] = instrument.scale.decimals
    for region in regions[1:]:
        label = _("{region} minus {first}").format(region=names[region], first=names[regions[0]])
        table[label] = table[names[region]] - table[names[regions[0]]]
        decimals[label] = instrument.scale.decimals
    return table, decimals
