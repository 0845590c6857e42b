"""A version to read: its figures, its tree with weights as bars, and the part that is picked, whole."""

import pandas as pd
import streamlit as st

from scoring import Instrument
from ui.choices import round_name
from ui.instrument.card import show_part
from ui.instrument.found import Version
from ui.page import Figure, downloads_of_no_round, escaped, figures, frame
from ui.tables import height_of, show_table
from ui.why import notes_of
from words import Words

TREE = "pohon-instrumen"
HEIGHT = 620
PLACES = 2
WIDTHS = {"part": 300, "code": 84, "weight": 118}
NARROW_PART = 190
INDENT = "\u2003"


def show_read(version: Version, _: Words) -> None:
    """Show a version whole."""
    instrument = version.instrument
    figures(_cards(version, _))
    left, right = st.columns([12, 8], gap="medium")
    table, weights = tree_of(instrument, _)
    with left:
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            st.subheader(_("Tree and weights"), anchor=False)
            notes = notes_of({_("Instrument"): f"{version.name} ({instrument.checksum[:12]})"})
            downloads_of_no_round(table, TREE, f"pohon-{version.name}", notes, _)
        st.caption(_("Weight: the share of the whole index. Pick a row to read it whole."))
        picked = _pick(table, weights, _)
    with right:
        show_part(instrument.codes[0] if picked is None else str(table.iloc[picked][_("Code")]), version, _)
    if instrument.bands:
        st.subheader(_("Bands"), anchor=False)
        bands = pd.DataFrame(
            {
                _("Band"): [_.of(band.name) for band in instrument.bands],
                _("From"): [float(band.floor) for band in instrument.bands],
            }
        )
        show_table(bands, {_("From"): instrument.scale.decimals}, "pita-instrumen", _, alt=_("Bands"))
    st.caption(escaped(_("Source: {source}").format(source=instrument.citation)))
    if version.rounds:
        used = ", ".join(round_name(one, _) for one in version.rounds)
        st.caption(escaped(_("Rounds that use this version: {rounds}").format(rounds=used)))


def tree_of(instrument: Instrument, _: Words) -> tuple[pd.DataFrame, list[str]]:
    """Every part in the order of the tree with its share of the whole index in percent, and those columns' names."""
    ordered = _in_order(instrument.root.code, 0, instrument)
    marks = {True: _("guessed"), False: ""}
    table = pd.DataFrame(
        {
            _("Part"): [f"{INDENT * depth}{_.of(instrument.part(code).name)}" for code, depth in ordered],
        }
    )
    names = []
    for scheme in instrument.schemes:
        several = len(instrument.schemes) > 1
        name = _("{scheme} (%)").format(scheme=scheme.code) if several else _("Weight (%)")
        names.append(name)
        shares = shares_of_index(instrument, scheme.code)
        table[name] = [round(100 * shares[code], PLACES) for code, _depth in ordered]
    table[_("Code")] = [code for code, _depth in ordered]
    guessed = {leaf.code for leaf in instrument.indicators if leaf.guess is not None}
    if guessed:
        table[_("Note")] = [marks[code in guessed] for code, _depth in ordered]
    return table, names


def shares_of_index(instrument: Instrument, scheme: str) -> dict[str, float]:
    """Give the share of the whole index that each part has by the weights of a scheme, 0 to 1."""
    weights = instrument.scheme(scheme).weights
    shares = {instrument.root.code: 1.0}
    for node in instrument.nodes:
        children = instrument.children(node.code)
        total = sum(weights[child.code] for child in children)
        for child in children:
            shares[child.code] = shares[node.code] * weights[child.code] / total if total > 0 else 0.0
    return shares


def _in_order(code: str, depth: int, instrument: Instrument) -> list[tuple[str, int]]:
    """A part and all below it, each with its depth."""
    below = [one for child in instrument.children(code) for one in _in_order(child.code, depth + 1, instrument)]
    return [(code, depth), *below]


def _pick(table: pd.DataFrame, weights: list[str], _: Words) -> int | None:
    """Show the tree; gives the place of the row that is picked."""
    bars = {
        name: st.column_config.ProgressColumn(format="localized", min_value=0, max_value=100, width=WIDTHS["weight"])
        for name in weights
    }
    texts = {
        _("Part"): st.column_config.TextColumn(width=NARROW_PART if frame().narrow else WIDTHS["part"]),
        _("Code"): st.column_config.TextColumn(width=WIDTHS["code"]),
    }
    event = st.dataframe(
        table, hide_index=True, column_config={**texts, **bars},
        height=min(HEIGHT, height_of(table)), key=TREE, on_select="rerun", selection_mode="single-row",
        alt=_("Tree of the instrument with the weight of every part"), placeholder="",
    )  # fmt: skip
    rows = [row for row in event.selection.rows if row < len(table)]
    return rows[0] if rows else None


def _cards(version: Version, _: Words) -> list[Figure]:
    """Indicators, their kinds, schemes, guesses, rounds."""
    instrument = version.instrument
    leaves = instrument.indicators
    guessed = sum(leaf.guess is not None for leaf in leaves)
    levels = sum(bool(leaf.levels) for leaf in leaves)
    schemes = ", ".join(_.of(one.name) for one in instrument.schemes)
    return [
        Figure(_("Indicators"), _.number(len(leaves), 0), _("{count} by levels").format(count=_.number(levels, 0))),
        Figure(_("Dimensions"), _.number(len(instrument.dimensions), 0), _.of(instrument.root.name)),
        Figure(_("Weight groups"), _.number(len(instrument.schemes), 0), schemes),
        Figure(_("Guessed"), _.number(guessed, 0), _("indicators whose goalposts or criteria are a guess")),
        Figure(_("Rounds"), _.number(len(version.rounds), 0), _("use this version")),
    ]
