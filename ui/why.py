"""The answer to "why these numbers?" under a chart: formula, settings, dice and source."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from scoring.weights.draws import Draws, DrawScheme
from ui.made import made_of
from ui.page import escaped
from ui.results import Results
from words import Words


@dataclass(frozen=True, slots=True)
class Reason:
    """How one figure of a chart is made: in plain words, in symbols, and who says so (plain texts)."""

    words: str
    symbols: str = ""
    source: str = ""


def why(reasons: Sequence[Reason], settings: Mapping[str, str], results: Results, _: Words) -> None:
    """Show, folded, how the figures of the chart above are made; whoever has the settings can make them again."""
    with st.expander(_("Why these numbers?"), icon=":material/function:"):
        for reason in reasons:
            st.markdown(escaped(reason.words))
            if reason.symbols:
                st.markdown(f"`{reason.symbols}`")  # st.code brings a highlighter of 500 kB to the browser
            if reason.source:
                st.caption(escaped(_("Source: {source}").format(source=reason.source)))
        st.caption(escaped(" · ".join(notes_of({**settings, **made_of(results, _)}))))


def notes_of(settings: Mapping[str, str]) -> list[str]:
    """Write settings a line each, as they go into the notes above a downloaded table."""
    return [f"{name}: {value}" for name, value in settings.items()]


def dice_of(draws: Draws, _: Words) -> dict[str, str]:
    """Name everything needed to draw the same weights again."""
    spread = draws.spread or 0.0
    told = {
        DrawScheme.BOX: _("each weight within ±{share} of its own").format(share=_.percent(spread)),
        DrawScheme.DIRICHLET: _("Dirichlet around the weights, concentration {number}").format(
            number=_.number(spread, 0)
        ),
        DrawScheme.SIMPLEX: _("uniform over all weights that add up to 100%"),
    }
    return {
        _("Weights drawn"): told[draws.scheme],
        _("Draws"): _.number(draws.count, 0),
        _("Seed"): str(draws.seed),
        _("Interval"): _.percent(0.9),
    }
