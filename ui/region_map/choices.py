"""What a visitor chooses of a map: the figure, the drawing, the colours; codes stand in the link."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from data.regions import regions
from ui.choices import choose_view
from ui.link import keep_checked
from ui.results import Results
from words import Words

MEASURE, DRAWING, COLOURS = "ukuran", "gambar-peta", "warna"
CHANGE = "perubahan"
SCHEMATIC, HEXAGONS = "skematis", "segienam"
BANDS, STEPS = "predikat", "nilai"


@dataclass(frozen=True, slots=True)
class Drawing:
    """How a map is drawn: on which shapes and by which colours."""

    shapes: str
    colours: str


def choose_measure(results: Results, _: Words) -> str:
    """Offer the index, its change since the round before, every dimension and every indicator; gives a code."""
    names = measure_names(results, _)
    _note_unknown(MEASURE, names, _("figure"), _)
    return str(st.selectbox(_("Figure on the map"), list(names), format_func=names.__getitem__, key=MEASURE))


def measure_names(results: Results, _: Words) -> dict[str, str]:
    """Name everything that a map of this round can show, by code."""
    instrument = results.instrument
    names = {instrument.root.code: _("Score")}
    if len(results.shown_change):
        names[CHANGE] = _("Change since the round before")
    dimensions = [part.code for part in instrument.dimensions]
    for part in instrument.parts[1:]:
        name = _.of(part.name)
        names[part.code] = name if part.code in dimensions else f"{part.code} · {name}"
    return dict(sorted(names.items(), key=lambda one: one[0] not in {instrument.root.code, CHANGE, *dimensions}))


def choose_drawing(results: Results, measure: str, _: Words) -> Drawing:
    """Offer the schematic map or hexagons, and bands or steps where the figure has bands."""
    shapes = {SCHEMATIC: _("Schematic map"), HEXAGONS: _("Hexagons")}
    _note_unknown(DRAWING, shapes, _("drawing"), _)
    drawn = choose_view(DRAWING, _("How to draw"), shapes)
    colours = STEPS
    if measure == results.instrument.root.code and results.instrument.bands:
        names = {BANDS: _("By band"), STEPS: _("By score")}
        _note_unknown(COLOURS, names, _("colouring"), _)
        colours = choose_view(COLOURS, _("Colours"), names)
    return Drawing(drawn, colours)


def _note_unknown(key: str, names: Mapping[str, str], kind: str, _: Words) -> None:
    """Keep a choice of the link, and say so where the link asks for something that this round does not have."""
    if keep_checked(key, names.__contains__, next(iter(names))):
        st.info(
            _("The link asks for a {kind} that this round does not have; the first one is shown.").format(kind=kind),
            icon=":material/link_off:",
        )


def near(kept: pd.DataFrame) -> frozenset[str]:
    """The regions of the chosen provinces and islands, which the picture comes near to; without a choice, all."""
    provinces = set(st.session_state.get("provinsi") or ()) & set(kept["province"])
    islands = set(st.session_state.get("pulau") or ()) & set(kept["island"])
    return frozenset(
        code
        for code, one in regions().items()
        if (not provinces or one.province in provinces) and (not islands or one.island_group in islands)
    )
