"""The sliders: one a dimension, their sum, and the buttons that set them; a sum other than 100 changes nothing."""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from scoring import Instrument
from scoring.weights.board import Board
from ui.choices import choose_view
from ui.link import LONGEST_TEXT, keep_checked, keep_text
from ui.page import escaped
from ui.simulation.scenario import (
    WHOLE,
    Points,
    decimals_of,
    equal_points,
    followed,
    own_points,
    to_hundred,
    total,
    understood,
    written,
)
from words import Words

SCENARIO = "andai"
NAME = "skenario"
MOVING = "geser"
FOLLOW = "ikut"

SHOWN = "sliders as shown"
BASIS = "weights before this slider was moved"
OFFICIAL = "official weights of the board shown"


def keep_scenario(board: Board, _: Words) -> Points:
    """Give the scenario of the link, or the one kept, or the board's own weights; say so when the link's is unusable.

    Who leaves the official weights of one round as they are sees those of the next round there.
    """
    own = written(own_points(board))
    if st.session_state.get(SCENARIO) == st.session_state.get(OFFICIAL, own):
        st.session_state[SCENARIO] = own
    st.session_state[OFFICIAL] = own
    refused = keep_checked(SCENARIO, lambda text: understood(text, board) is not None, own)
    keep_text(NAME)
    if refused:
        st.warning(
            _(
                "The weights in this link do not fit this round: they must name its dimensions, each from 0 to 100, and"
                " add up to 100. The official weights are shown instead."
            ),
            icon=":material/link_off:",
        )
    return understood(st.session_state[SCENARIO], board) or own_points(board)


def choose_weights(board: Board, instrument: Instrument, scenario: Points, _: Words) -> None:
    """Show the sliders at the scenario, or where they were left when that does not add up."""
    names = {part.code: _.of(part.name) for part in instrument.dimensions}
    own, decimals = own_points(board), decimals_of(board)
    shown = _sliders(board, scenario)
    with st.container(border=True, gap="xsmall"):
        st.subheader(_("Weights"), anchor=False)
        choose_view(
            MOVING,
            _("When one weight is moved"),
            {FOLLOW: _("the others follow"), "sendiri": _("the others stay")},
        )
        for code in board.dimensions:
            st.session_state[_key(code)] = shown[code] if decimals else round(shown[code])
            st.slider(
                _("{dimension} (official {weight}%)").format(
                    dimension=escaped(names[code]), weight=_.number(own[code], decimals)
                ),
                0.0 if decimals else 0,
                float(WHOLE) if decimals else WHOLE,
                step=0.1 if decimals else 1,
                format="%.1f%%" if decimals else "%d%%",
                key=_key(code),
                on_change=partial(_move, code, board.dimensions, decimals),
            )
        _say_sum(shown, scenario, names, decimals, _)
        _buttons(board, shown, decimals, _)
        st.text_input(
            _("Name of this scenario"), key=NAME, max_chars=LONGEST_TEXT, placeholder=_("for example: output first")
        )


def _key(code: str) -> str:
    return f"{SCENARIO}-{code}"


def _sliders(board: Board, scenario: Points) -> Points:
    """Where the sliders stand: at the scenario, unless they were just moved to a sum that is none."""
    left: Points | None = st.session_state.get(SHOWN)
    if (
        left is None
        or tuple(left) != board.dimensions
        or st.session_state.get(BASIS, {}).get("of") != written(scenario)
    ):
        _set(scenario)
        return scenario
    return left


def _set(points: Points) -> None:
    """Put the sliders somewhere, and make it the scenario when it adds up to 100."""
    st.session_state[SHOWN] = points
    if total(points) == WHOLE:
        st.session_state[SCENARIO] = written(points)
    basis = st.session_state.get(BASIS, {})
    st.session_state[BASIS] = basis | {"of": st.session_state[SCENARIO]}


def _move(code: str, dimensions: tuple[str, ...], decimals: int) -> None:
    """Take a moved slider: the others follow in the proportions from before its first move, or stay."""
    points = {one: float(st.session_state[_key(one)]) for one in dimensions}
    if st.session_state.get(MOVING, FOLLOW) == FOLLOW:
        basis = st.session_state.get(BASIS, {})
        before = basis["before"] if basis.get("moved") == code else st.session_state[SHOWN]
        points = followed(before, code, points[code], decimals)
        st.session_state[BASIS] = {"moved": code, "before": before}
    else:
        st.session_state[BASIS] = {}
    _set(points)


def take_weights(points: Points) -> None:
    """Take the weights of a button."""
    st.session_state[BASIS] = {}
    _set(points)


def _say_sum(shown: Mapping[str, float], scenario: Points, names: Mapping[str, str], decimals: int, _: Words) -> None:
    """Show the sum; where it is not 100, say that nothing was ranked with it."""
    found = total(shown)
    if found == WHOLE:
        st.caption(_("Sum: 100%"))
        return
    if found == 0:
        st.error(_("All weights are zero, so nothing can be ranked. The ranking beside is still the last valid one."))
        return
    last = ", ".join(f"{names[code]} {_.number(weight, decimals)}%" for code, weight in scenario.items())
    sentence = _(
        "The weights add up to {sum}%, not to 100%. The ranking is not drawn again: it still shows the last valid"
        " weights ({weights})."
    )
    st.error(escaped(sentence.format(sum=_.number(found, decimals), weights=last)))


def _buttons(board: Board, shown: Points, decimals: int, _: Words) -> None:
    """Offer the official weights, equal ones, and a sum of 100."""
    with st.container(horizontal=True, gap="small"):
        st.button(
            _("Official weights"),
            on_click=partial(take_weights, own_points(board)),
            disabled=shown == own_points(board),
        )
        st.button(
            _("Equal"), on_click=partial(take_weights, equal_points(board)), disabled=shown == equal_points(board)
        )
        if total(shown) not in (0, WHOLE):
            st.button(_("Scale to 100"), type="primary", on_click=partial(take_weights, to_hundred(shown, decimals)))
