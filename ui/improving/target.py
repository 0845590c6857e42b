"""The target: a band, a published figure or a rank, chosen by the visitor and written into the link."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal

import streamlit as st

from charts import Now, band_text
from scoring import Instrument
from scoring.improve import Aim, ToBand, ToFigure, ToRank
from ui.link import keep_checked
from words import Words

TARGET = "sasaran"
ROUND_PLACES = (250, 100, 50, 25, 10, 5, 3, 1)
FINE, COARSE = 400, 20
"""Figures to choose from lie so many to the scale; the first one proposed is the next of so many."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One kind of target: its name, where its choice stands in the link, the choices by code, and the one at first."""

    name: str
    key: str
    choices: dict[str, str]
    first: str
    aim: Callable[[str], Aim]


def offers_of(now: Now, instrument: Instrument, _: Words) -> dict[str, Offer]:
    """List the kinds of target that lie above where a region stands, the one proposed first."""
    found = {"predikat": _bands(now, instrument, _), "peringkat": _ranks(now, _), "nilai": _figures(now, instrument, _)}
    return {code: offer for code, offer in found.items() if offer is not None}


def choose_target(offers: dict[str, Offer], _: Words) -> Aim:
    """Offer the kinds of target and the choices of one; say so when the link asks for what is not there."""
    refused = keep_checked(TARGET, lambda code: code in offers, next(iter(offers)))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.segmented_control(
            _("Target"),
            list(offers),
            format_func=lambda code: offers[code].name,
            key=TARGET,
            required=True,
            persist_state="session",
        )
        offer = offers[st.session_state[TARGET]]
        refused |= keep_checked(offer.key, lambda code: code in offer.choices, offer.first)
        st.selectbox(
            offer.name,
            list(offer.choices),
            format_func=offer.choices.__getitem__,
            key=offer.key,
            label_visibility="collapsed",
            persist_state="session",
            width=340,
        )
    if refused:
        st.warning(
            _("The target in this link does not lie above where this region stands. Another one is shown instead."),
            icon=":material/link_off:",
        )
    return offer.aim(st.session_state[offer.key])


def _bands(now: Now, instrument: Instrument, _: Words) -> Offer | None:
    codes = [band.code for band in instrument.bands]
    above = instrument.bands[: codes.index(now.band)] if now.band in codes else instrument.bands
    if not above:
        return None
    choices = {band.code: band_text(band, instrument, _) for band in reversed(above)}
    return Offer(_("Band"), "naik", choices, above[-1].code, ToBand)


def _ranks(now: Now, _: Words) -> Offer | None:
    if now.rank == 1:
        return None
    choices = {str(place): _("rank {rank}").format(rank=_.number(place, 0)) for place in range(now.rank - 1, 0, -1)}
    first = next(place for place in ROUND_PLACES if place < now.rank)
    return Offer(_("Rank"), "posisi", choices, str(first), lambda code: ToRank(int(code)))


def _figures(now: Now, instrument: Instrument, _: Words) -> Offer | None:
    scale = instrument.scale
    if now.published >= scale.high:
        return None
    figures = _above(now.published, (scale.high - scale.low) / FINE, instrument)
    first = _above(now.published, (scale.high - scale.low) / COARSE, instrument)[0]
    choices = {str(figure): _.number(figure, scale.decimals) for figure in figures}
    return Offer(_("Score"), "nilai", choices, str(first), lambda code: ToFigure(Decimal(code)))


def _above(published: Decimal, apart: Decimal, instrument: Instrument) -> list[Decimal]:
    """The figures above the published one, so far apart, up to the end of the scale."""
    scale = instrument.scale
    steps = int(((published - scale.low) / apart).to_integral_value(ROUND_FLOOR))
    last = int(((scale.high - scale.low) / apart).to_integral_value(ROUND_FLOOR))
    unit = Decimal(1).scaleb(-scale.decimals)
    figures = [(scale.low + apart * step).quantize(unit) for step in range(steps + 1, last + 1)]
    return [figure for figure in figures if figure > published] or [scale.high.quantize(unit)]
