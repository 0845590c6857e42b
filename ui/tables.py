"""Tables as people read them: decimal commas, right-aligned, sortable by number; and as files with plain numbers."""

from collections.abc import Mapping
from typing import Literal

import pandas as pd
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from scoring import Instrument
from ui.results import Results
from words import Words

ROW = 36
Mode = Literal["single-row", "multi-row"]


def show_table(
    table: pd.DataFrame, decimals: Mapping[str, int], key: str, _: Words, *, alt: str, height: int | None = None
) -> None:
    """Show a table; the columns named in `decimals` are numbers, written with so many decimals."""
    st.dataframe(
        table,
        hide_index=True,
        column_config=number_columns(decimals),
        height=height or height_of(table),
        key=key,
        alt=alt,
        placeholder=_("–"),
    )


def pick_rows(
    table: pd.DataFrame, decimals: Mapping[str, int], key: str, mode: Mode, _: Words, *, alt: str, height: int
) -> list[int]:
    """Show a table whose rows can be picked ("multi-row" or "single-row"); gives the picked positions."""
    event = st.dataframe(
        table,
        hide_index=True,
        column_config=number_columns(decimals),
        height=height,
        key=key,
        on_select="rerun",
        selection_mode=mode,
        alt=alt,
        placeholder=_("–"),
    )
    return [row for row in event.selection.rows if row < len(table)]


def height_of(table: pd.DataFrame) -> int:
    """The pixels that all rows and the header need."""
    return ROW * (len(table) + 1) + 3


def number_columns(decimals: Mapping[str, int]) -> dict[str, ColumnConfig]:
    """Right-aligned numbers, written by the browser in the tongue of the page (docs/adr/0007)."""
    return {
        column: st.column_config.NumberColumn(format="localized", step=10.0**-places, alignment="right")
        for column, places in decimals.items()
    }


def ranking_table(results: Results, rows: pd.DataFrame, _: Words) -> tuple[pd.DataFrame, dict[str, int]]:
    """The ranking with its certainty under the headings people read, and the decimals of its number columns."""
    instrument = results.instrument
    places = instrument.scale.decimals
    bands = {band.code: _.of(band.name) for band in instrument.bands}
    table = pd.DataFrame(
        {
            _("Rank"): rows["rank"],
            _("Region"): rows["name"],
            _("Score"): rows["published"].astype(float),
        }
    )
    decimals = {_("Rank"): 0, _("Score"): places}
    for label, column in ((_("Rank from"), "first"), (_("Rank to"), "last")):
        table[label] = rows[column]
        decimals[label] = 0
    table[_("Tied with the next")] = rows["next"].map(results.entries["name"]).where(rows["level"].fillna(value=False))
    if bands:
        table[_("Band")] = rows["band"].map(bands)
        table[_("Chance of the band (%)")] = rows["chance"] * 100
        decimals[_("Chance of the band (%)")] = 0
    change = rows["region"].map(results.shown_change)
    if change.notna().any():
        table[_("Change")] = change
        decimals[_("Change")] = places
    for label, column in parts_wide(results, rows["region"], _).items():
        table[label] = column
        decimals[str(label)] = places
    if len(instrument.schemes) > 1:
        table[_("Weight group")] = rows["scheme"]
        table[_("Rank in group")] = rows["rank_in_scheme"]
        decimals[_("Rank in group")] = 0
    if len(results.incomplete):
        for label, column in ((_("Lowest possible"), "low"), (_("Highest possible"), "high")):
            table[label] = rows[column].round(places)
            decimals[label] = places
    table[_("Coverage (%)")] = rows["coverage"] * 100
    decimals[_("Coverage (%)")] = 0
    table[_("Province")] = rows["province"]
    return table, decimals


def parts_wide(results: Results, regions: pd.Series, _: Words) -> pd.DataFrame:
    """Published dimensions as columns, one row for each of the regions, in their order and under their index."""
    dimensions = results.instrument.dimensions
    shown = results.scores[results.scores["code"].isin([part.code for part in dimensions])]
    wide = shown.astype({"region": object, "code": object}).pivot(index="region", columns="code", values="published")
    wide = wide.reindex(index=regions, columns=[part.code for part in dimensions]).astype(float)
    return wide.set_axis([_.of(part.name) for part in dimensions], axis=1).set_axis(regions.index)


def parts_long(results: Results, regions: list[str], _: Words) -> pd.DataFrame:
    """Rows region, name, code, label, score (printed scale): the dimensions of some regions, for charts."""
    names = results.entries["name"]
    order = {region: place for place, region in enumerate(regions)}
    labels = {part.code: _.of(part.name) for part in results.instrument.dimensions}
    rows = results.scores[results.scores["code"].isin(list(labels)) & results.scores["region"].isin(regions)]
    rows = rows.astype({"region": object, "code": object})
    rows = rows[rows["coverage"].notna()]
    return pd.DataFrame(
        {
            "region": rows["region"],
            "name": rows["region"].map(names),
            "code": rows["code"],
            "label": rows["code"].map(labels),
            "score": on_printed_scale(rows["score"], results.instrument),
        }
    ).sort_values("region", key=lambda column: column.map(order), kind="stable")


def on_printed_scale(scores: pd.Series, instrument: Instrument) -> pd.Series:
    """Move scores from 0-1 to the printed scale, unrounded."""
    low, high = float(instrument.scale.low), float(instrument.scale.high)
    return low + (high - low) * scores.astype(float)
