"""The settings of the stress test, each in the link."""

import pandas as pd
import streamlit as st

from scoring.weights.draws import DrawScheme
from ui.choices import choose_view
from ui.link import keep_one
from ui.robustness.found import ANY
from ui.uncertainty import DRAWN, SCHEMES
from words import Words

WIDTH = "sebar"
RANGE = "rentang"
PART = "bagian"
SHOWN = 25
SPREADS = {
    DrawScheme.BOX: {"sempit": 0.1, "sedang": 0.25, "lebar": 0.5},
    DrawScheme.DIRICHLET: {"sempit": 240.0, "sedang": 60.0, "lebar": 15.0},
    DrawScheme.SIMPLEX: {"sedang": 0.0},
}
SHARES = {"10": 0.1, "25": 0.25, "50": 0.5, "semua": ANY}


def choose_drawing(_: Words) -> DrawScheme:
    """Offer the three ways to draw weights."""
    names = {"kotak": _("within ±%"), "dirichlet": _("around these"), "bebas": _("any")}
    return SCHEMES[choose_view(DRAWN, _("Draw weights"), names)]


def choose_spread(scheme: DrawScheme, _: Words) -> float:
    """Offer how far drawn weights lie from the official ones; nothing to choose where they may be any."""
    spreads = SPREADS[scheme]
    if scheme is DrawScheme.SIMPLEX:
        return spreads["sedang"]
    names = {"sempit": _("narrow"), "sedang": _("middling"), "lebar": _("wide")}
    told = {
        code: f"±{_.percent(spread)}" if scheme is DrawScheme.BOX else names[code] for code, spread in spreads.items()
    }
    keep_one(WIDTH, told, "sedang")
    return spreads[_segmented(WIDTH, _("How far"), told)]


def choose_share(_: Words) -> float:
    """Offer the box of weights over which pairs are compared."""
    told = {code: _("any weights") if share == ANY else f"±{_.percent(share)}" for code, share in SHARES.items()}
    keep_one(RANGE, told, "25")
    return SHARES[_segmented(RANGE, _("Weights within"), told)]


def choose_part(rows: pd.DataFrame, _: Words) -> pd.DataFrame:
    """Offer which 25 regions of the ranking are drawn, the top first; no choice where all of them fit."""
    if len(rows) <= SHOWN:
        return rows
    starts = {
        str(start + 1): _("Places {first} to {last}").format(
            first=_.number(start + 1, 0), last=_.number(min(start + SHOWN, len(rows)), 0)
        )
        for start in range(0, len(rows), SHOWN)
    }
    keep_one(PART, starts, "1")
    chosen = st.selectbox(
        _("Part of the ranking"), list(starts), format_func=starts.__getitem__, key=PART, persist_state="session",
        label_visibility="collapsed", width=240,
    )  # fmt: skip
    start = int(str(chosen)) - 1
    return rows.iloc[start : start + SHOWN].reset_index(drop=True)


def _segmented(key: str, label: str, names: dict[str, str]) -> str:
    return str(
        st.segmented_control(
            label, list(names), format_func=names.__getitem__, key=key, required=True, persist_state="session",
            label_visibility="collapsed",
        )
    )  # fmt: skip
