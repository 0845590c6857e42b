"""The methodology page: written from the instrument itself."""

from typing import Final

import pandas as pd
import streamlit as st

from scoring import Indicator, Instrument
from ui.page import escaped
from ui.results import Results
from ui.source import show_rubric
from ui.tables import show_table
from ui.trace import formula_of
from words import Words

GUIDE: Final = "docs/guide/notebook.md"
FIVE_LINES: Final = """from data.scores_file import scores_of_round
from data.store import open_store

store = open_store()
instrument = store.instrument(store.round({code!r}).instrument)
scores = scores_of_round(store, {code!r})
"""


def answer_of_method(results: Results, _: Words) -> str:
    """Say whether our figures equal the printed ones."""
    same, printed = results.agreeing
    if not printed:
        return _("Every score is computed from the answers by the rules below, and anyone can recompute it.")
    return _("{same} of {printed} published scores are reproduced exactly by the rules below.").format(
        same=_.number(same, 0), printed=_.number(printed, 0)
    )


def tree_table(instrument: Instrument, _: Words) -> pd.DataFrame:
    """Every part, its weight in each scheme and how it is scored."""
    depth = {"index": "", "dimension": "  ", "aspect": "    ", "indicator": "      "}
    parts = instrument.parts
    table = pd.DataFrame(
        {
            _("Code"): [part.code for part in parts],
            _("Part"): [depth[instrument.level(part.code)] + _.of(part.name) for part in parts],
        }
    )
    for scheme in instrument.schemes:
        label = _("Weight {scheme}").format(scheme=scheme.code) if len(instrument.schemes) > 1 else _("Weight")
        table[label] = [scheme.weights.get(part.code, float("nan")) for part in parts]
    table[_("How it is scored")] = [formula_of(part, instrument, _) for part in parts]
    return table


def show_method(results: Results, _: Words) -> None:
    """Show source, scale, bands, tree and rubric of an instrument."""
    instrument = results.instrument
    st.markdown(escaped(instrument.citation))
    scale = instrument.scale
    st.markdown(
        escaped(
            _("Scale {low} to {high}, {decimals} decimals, half-up. Checksum {checksum}.").format(
                low=_.number(scale.low, 0),
                high=_.number(scale.high, 0),
                decimals=scale.decimals,
                checksum=instrument.checksum[:12],
            )
        )
    )
    guessed = sum(indicator.guess is not None for indicator in instrument.indicators)
    if guessed:
        st.warning(
            _.plural(
                "{count} indicator has guessed goalposts or criteria; each is marked and says why.",
                "{count} indicators have guessed goalposts or criteria; each is marked and says why.",
                guessed,
            )
        )
    st.subheader(_("Tree, weights and formulas"), anchor=False)
    root = instrument.root
    st.markdown(escaped(f"{_.of(root.name)}: {formula_of(root, instrument, _)}"))
    table = tree_table(instrument, _)
    weights = {column: 0 for column in table.columns if table[column].dtype == float}
    show_table(table, weights, "pohon", _, alt=_("Tree of the instrument"))
    if instrument.bands:
        st.subheader(_("Bands"), anchor=False)
        bands = pd.DataFrame(
            {
                _("Band"): [_.of(band.name) for band in instrument.bands],
                _("From"): [float(band.floor) for band in instrument.bands],
            }
        )
        show_table(bands, {_("From"): scale.decimals}, "pita", _, alt=_("Bands"))
    st.subheader(_("Rules that always hold"), anchor=False)
    for rule in rules(_):
        st.markdown(f"- {escaped(rule)}")
    st.subheader(_("Indicators in full"), anchor=False)
    for indicator in instrument.indicators:
        _show_indicator(indicator, instrument, _)
    st.subheader(_("The same in a notebook"), anchor=False)
    told = _("Analysts compute the figures of this round again in five lines; more in {guide} of the program.")
    st.markdown(escaped(told.format(guide=GUIDE)))
    st.code(five_lines(results.round.code), language="python")


def five_lines(round_code: str) -> str:
    """Write the lines that score a round in a notebook."""
    return FIVE_LINES.format(code=round_code)


def rules(_: Words) -> list[str]:
    """What is true of every instrument."""
    return [
        _("Blank, zero, not applicable and did not take part are four different things and are never mixed."),
        _("Not applicable needs a reason; its weight goes to the other parts."),
        _("A region that did not take part is listed but never ranked or averaged."),
        _("Ranks use unrounded scores; equal scores share the better place (1, 2, 2, 4)."),
        _("Bands are read from published figures; a floor belongs to its band."),
        _("Change is this round’s figure minus the earlier round’s unrounded score rounded by this round’s rule."),
        _("Regions of different weight groups are compared only with a note, or scored again on common parts."),
    ]


def _show_indicator(indicator: Indicator, instrument: Instrument, _: Words) -> None:
    """One indicator with its criteria, evidence and sources."""
    with st.expander(escaped(f"{indicator.code} · {_.of(indicator.name)}")):
        st.markdown(escaped(formula_of(indicator, instrument, _)))
        show_rubric(indicator, _)
