"""The best and worst possible rank of a region, and which weights would put it first: computed when asked for."""

from functools import partial

import streamlit as st

from scoring.weights.board import Board
from scoring.weights.first import First, weights_for_first
from scoring.weights.given import Row
from scoring.weights.reach import Extreme, best_rank, worst_rank
from ui.page import escaped
from ui.results import Results
from ui.simulation.form import take_weights
from ui.simulation.reasons import reasons_of_reach
from ui.simulation.scenario import to_hundred
from ui.why import why
from words import Words

ASKED = "best and worst rank asked for"
SECONDS = 20.0
LEAST_MOVED = 5e-4  # what is shown as 0,0%: the solver's own noise


def show_reach(results: Results, board: Board, region: str, decimals: int, _: Words) -> None:
    """Offer the extremes of a region over all weights; they do not depend on the scenario."""
    name = results.entries.loc[region, "name"]
    st.markdown(
        escaped(
            _(
                "Which ranks can {region} have if the weights were any, from 0 to 100% each? This is computed exactly"
                " and may take some seconds, at most about {seconds}; what is not proven by then is said."
            ).format(region=name, seconds=_.number(2 * SECONDS, 0))
        )
    )
    asked: set[tuple[str, str]] = st.session_state.setdefault(ASKED, set())
    key = (results.round.code, region)
    if key not in asked:
        st.button(
            _("Compute best and worst rank"),
            type="primary",
            icon=":material/calculate:",
            on_click=partial(asked.add, key),
        )
        return
    with st.spinner(_("Searching all weights …")):
        state = (*results.state, region)
        best, worst, first = _extremes(state, board)
    if best is None or worst is None:
        st.info(escaped(_("{region} has no score, so it has no rank under any weights.").format(region=name)))
        return
    names = {part.code: _.of(part.name) for part in results.instrument.dimensions}
    for extreme, sentence in (
        (best, _("Best possible rank of {region}: {rank}.")),
        (worst, _("Worst possible rank of {region}: {rank}.")),
    ):
        with st.container(border=True):
            told = sentence.format(region=name, rank=_.number(extreme.rank, 0))
            st.markdown(f"**{escaped(told)}** {escaped(_certainty(extreme, _))}")
            _offer(extreme.weights, board, names, decimals, f"batas-{'baik' if extreme is best else 'buruk'}", _)
    with st.container(border=True):
        asked_for = _("Which weights would put {region} first?").format(region=name)
        st.markdown(f"**{escaped(asked_for)}**")
        st.markdown(escaped(_first_sentence(results, first, name, _)))
        if first is not None and first.weights is not None:
            _offer(first.weights, board, names, decimals, "batas-pertama", _)
    why(reasons_of_reach(_), {}, results, _)


@st.cache_resource(max_entries=512, show_spinner=False)
def _extremes(state: tuple[str, ...], _board: Board) -> tuple[Extreme | None, Extreme | None, First | None]:
    """Keep the extremes of a region for all who ask."""
    region = state[-1]
    return (
        best_rank(_board, region, seconds=SECONDS),
        worst_rank(_board, region, seconds=SECONDS),
        weights_for_first(_board, region),
    )


def _certainty(extreme: Extreme, _: Words) -> str:
    """Say whether the rank is proven, or up to where it might lie."""
    if extreme.exact:
        return _("Proven: no weights go beyond it.")
    told = _("Not proven: the search ended after {seconds} seconds. No weights give a rank beyond {bound}.")
    return told.format(seconds=_.number(SECONDS, 0), bound=_.number(extreme.bound, 0))


def _first_sentence(results: Results, first: First | None, name: str, _: Words) -> str:
    """Say which weights put a region first, or who stands in the way."""
    if first is not None and first.weights is not None:
        if first.moved is None or first.moved < LEAST_MOVED:
            return _("The official weights do already.")
        return _("The nearest ones move {share} of the weight.").format(share=_.percent(first.moved, 1))
    if first is None or first.proof is None:
        return _("It cannot be told: regions that count other dimensions stand in the way.")
    mixture = sorted(first.proof.mixture.items(), key=lambda part: -part[1])
    if len(mixture) == 1:
        other = results.entries.loc[mixture[0][0], "name"]
        return _("None: {other} is above it on every dimension, whatever the weights.").format(other=other)
    shares = ", ".join(f"{results.entries.loc[code, 'name']} {_.percent(share)}" for code, share in mixture)
    return _(
        "None: a mixture of {shares} is above {region} under all weights, so at least one of them always is too."
    ).format(shares=shares, region=name)


def _offer(weights: Row, board: Board, names: dict[str, str], decimals: int, key: str, _: Words) -> None:
    """Write the weights and offer to put the sliders there, as near as they go."""
    points = dict(zip(board.dimensions, (100 * weights).tolist(), strict=True))
    st.caption(escaped(", ".join(f"{names[code]} {_.number(weight, 1)}%" for code, weight in points.items())))
    st.button(
        _("Put the sliders there"),
        key=key,
        on_click=partial(take_weights, to_hundred(points, decimals)),
        icon=":material/tune:",
        help=_("The sliders move in whole steps, so the ranking beside may differ a little."),
    )
