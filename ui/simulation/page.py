"""The page in one fragment: a moved slider runs only what stands here."""

import streamlit as st

from access import Visitor
from charts import rank_shift
from ui.boards import board_in, comparable
from ui.choices import choose_region, choose_view
from ui.link import write_link
from ui.page import caption, downloads, empty, escaped, frame, head, show
from ui.results import Results
from ui.simulation.form import NAME, choose_weights, keep_scenario
from ui.simulation.outcome import FAR, Outcome, answer_of_simulation, outcome, outcome_table
from ui.simulation.reach import show_reach
from ui.simulation.reasons import reasons_of_ranking, settings_of
from ui.simulation.scenario import decimals_of, weights_of
from ui.simulation.trace import show_trace
from ui.tables import show_table
from ui.why import notes_of, why
from words import Words

VIEW = "tampak"
HEIGHT = 640


@st.fragment
def show_simulation(asked: Results, visitor: Visitor, _: Words) -> None:
    """Show the sliders and the ranking under them, and write the scenario into the link."""
    results = comparable(asked, visitor)
    if results.mixed or results.ranking["score"].isna().all():
        head(_("Weight simulation"), _("These results cannot be ranked under other weights."))
        caption(asked, _)
        sentence = (
            _("The regions are weighed in groups that share no set of dimensions.")
            if results.mixed
            else _("No region has a score in this round yet.")
        )
        empty(sentence, _("Ranking"), "../pages/peringkat.py")
        return
    board = board_in(results)
    place = st.container()
    scenario = keep_scenario(board, _)
    found = outcome(results, board, weights_of(scenario, board))
    left, right = st.columns([4, 8], gap="large")
    with left:
        choose_weights(board, results.instrument, scenario, _)
    with right:
        with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
            views = {
                "peringkat": _("Ranking"), "jejak": _("Trace of a region"), "tabel": _("Table"),
                "batas": _("Possible ranks"),
            }  # fmt: skip
            view = choose_view(VIEW, _("What to show"), views)
            with st.container(width=300):
                region = choose_region(asked.ranking, _)
        name = st.session_state[NAME].strip()
        settings = settings_of(scenario, name, results.instrument, decimals_of(board), _)
        _show_view(view, results, found, region, settings, _)
    with place:
        head(_("Weight simulation"), answer_of_simulation(found, region, name, _))
        caption(results, _)
        _say_official(asked, results, _)
    write_link()


def _say_official(asked: Results, results: Results, _: Words) -> None:
    """Say what the official ranking is here, where the published one weighs regions in groups."""
    if asked.mixed:
        sentence = _(
            "“Official” here means: all regions scored with the weights of {scheme} on their common parts. The"
            " published ranking weighs two groups differently, so its ranks are others."
        )
        st.caption(escaped(sentence.format(scheme=results.rescored_with)))


def _show_view(view: str, results: Results, found: Outcome, region: str, settings: dict[str, str], _: Words) -> None:
    """Show one of the views."""
    official = board_in(results)
    if view == "peringkat":
        chart = rank_shift(found.rows, FAR, frozenset([region]), results.instrument.scale, frame(), _)
        show(chart, "simulasi-peringkat", results, _, height=HEIGHT, notes=notes_of(settings))
        why(reasons_of_ranking(results.instrument, _), settings, results, _)
    elif view == "jejak":
        weights = dict(zip(official.dimensions, official.weights.tolist(), strict=True))
        show_trace(results, found, weights, region, settings, _)
    elif view == "tabel":
        table, decimals = outcome_table(found, results, _)
        downloads(table, "simulasi", results, _, notes_of(settings))
        alt = _("The ranking under these weights beside the official one")
        show_table(table, decimals, "tabel-simulasi", _, alt=alt, height=HEIGHT)
        why(reasons_of_ranking(results.instrument, _), settings, results, _)
    else:
        show_reach(results, official, region, decimals_of(official), _)
