"""What a map shows of every region: its figure and rank, or why it has none."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from charts import ABSENT, INAPPLICABLE, MISSING, OUTSIDE
from data.regions import regions
from scoring import rank
from ui.kept import told_once
from ui.region_map.choices import CHANGE, measure_names
from ui.results import Results
from ui.tables import on_printed_scale
from words import Words


@dataclass(frozen=True, slots=True, eq=False)
class Mapped:
    """One figure of all 514 regions.

    `rows` has a row a region: region, name, province, island, value (printed scale, NaN without), figure (in words),
    rank and band (code or None), lack ("" or why it has no figure), state (the same, or outside the selection) and told
    (the sentences of its hover label).
    `label` names the figure; `which` tells it apart.
    """

    measure: str
    label: str
    rows: pd.DataFrame
    which: tuple[str, ...]

    @property
    def coloured(self) -> pd.DataFrame:
        """The regions of the selection that have the figure, from the highest down."""
        return self.rows[self.rows["state"] == ""].sort_values(["value", "name"], ascending=[False, True])


def mapped(results: Results, measure: str, kept: pd.DataFrame, _: Words) -> Mapped:
    """Find one figure of every region; those that did not pass the filters keep none."""
    which = ("peta", measure, ",".join(kept["region"]))
    return told_once(results, which, _, lambda: _mapped(results, measure, frozenset(kept["region"]), which, _))


def _mapped(results: Results, measure: str, kept: frozenset[str], which: tuple[str, ...], _: Words) -> Mapped:
    label = measure_names(results, _)[measure]
    known = regions()
    figures = _figures(results, measure, _)
    rows = pd.DataFrame(
        {
            "region": list(known),
            "name": [one.short_name for one in known.values()],
            "province": [one.province for one in known.values()],
            "island": [one.island_group for one in known.values()],
        }
    ).join(figures, on="region")
    rows["rank"] = rank(rows["value"])
    bands = results.ranking.set_index("region")["band"]
    rows["band"] = rows["region"].map(bands).astype(object) if measure == results.instrument.root.code else None
    took_part = set(results.ranking["region"])
    rows["lack"] = [
        _lack(value, lack) if code in took_part else ABSENT
        for code, value, lack in zip(rows["region"], rows["value"], rows["lack"], strict=True)
    ]
    rows["state"] = rows["lack"].where(rows["region"].isin(kept) | (rows["lack"] == ABSENT), OUTSIDE)
    of = int(rows["rank"].notna().sum())
    names = {band.code: _.of(band.name) for band in results.instrument.bands}
    rows["told"] = [_told(row, label, of, names, results, _) for row in rows.itertuples()]
    return Mapped(measure, label, rows, which)


def _lack(value: float, lack: object) -> str:
    """Say why a region of the round has no figure, or "" where it has one."""
    if pd.notna(value):
        return ""
    return INAPPLICABLE if lack == INAPPLICABLE else MISSING


def _figures(results: Results, measure: str, _: Words) -> pd.DataFrame:
    """Region -> value, figure in words, and whether the part does not apply; silence has no value."""
    places = results.instrument.scale.decimals
    if measure == CHANGE:
        moved = results.shown_change
        return pd.DataFrame({"value": moved, "figure": [_.signed(one, places) for one in moved], "lack": ""})
    found = results.scores[results.scores["code"] == measure].set_index("region")
    found.index = found.index.astype(object)
    value = on_printed_scale(found["score"], results.instrument).where(found["coverage"].gt(0))
    printed = found["published"].where(found["published"].notna(), value)
    lack = found["coverage"].isna().map({True: INAPPLICABLE, False: ""})
    return pd.DataFrame({"value": value, "figure": [_.number(one, places) for one in printed], "lack": lack})


def _told(row: Any, label: str, of: int, names: dict[str, str], results: Results, _: Words) -> tuple[str, ...]:
    """The sentences of a hover label: name and province, then figure, rank and band, or why there are none."""
    head = (f"{row.name}, {row.province}",)
    if row.lack == ABSENT:
        listed = row.region in results.entries.index
        return (*head, _("Listed, and did not take part.") if listed else _("Not in this round."))
    if row.lack == INAPPLICABLE:
        return (*head, _("{figure}: not asked of this region.").format(figure=label))
    if row.lack != "":
        return (*head, _("{figure}: no figure in this round.").format(figure=label))
    ranked = {"rank": _.number(int(row.rank), 0), "of": _.number(of, 0)}
    by_index = label == measure_names(results, _)[results.instrument.root.code]
    said = _("Rank {rank} of {of}") if by_index else _("Place {rank} of {of} by this figure")
    place = said.format(**ranked)
    return (*head, f"{label}: {row.figure}", place, names.get(row.band, ""))
