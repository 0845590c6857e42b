"""The front page: what is here, and the way in for a first visit."""

import streamlit as st

from access import Visitor
from ui.choices import PADANG_PARIAMAN, REGION, ROUND
from ui.overview import median_of
from ui.page import escaped
from ui.results import results_of, rounds
from words import Words

DISMISSED = "langkah ditutup"


def answer_of_welcome(visitor: Visitor, _: Words) -> str:
    """Say what is here and that it was checked."""
    if not rounds(visitor):
        return _("Nothing is published yet: results stand here as soon as the central team publishes them.")
    checked = [results_of(one.code, visitor).agreeing for one in rounds(visitor)]
    same, printed = sum(pair[0] for pair in checked), sum(pair[1] for pair in checked)
    return _(
        "Regencies and cities on the way to a smart city, scored from their workbooks: {same} of {printed} published"
        " scores reproduced exactly."
    ).format(same=_.number(same, 0), printed=_.number(printed, 0))


def show_steps(visitor: Visitor, _: Words) -> None:
    """Show the three first steps until they are dismissed."""
    if st.session_state.get(DISMISSED):
        return
    listed = rounds(visitor)
    if not listed:
        return
    latest = listed[0].code
    steps: tuple[tuple[str, str, str, dict[str, str]], ...] = (
        (_("1. See the ranking"), _("Who leads in 2023, and may the list be read as one?"), "peringkat", {}),
        (
            _("2. Open Padang Pariaman"),
            _("Where a region stands, why, and the cell behind each figure."),
            "profil",
            {REGION: PADANG_PARIAMAN},
        ),
        (_("3. Load a workbook"), _("See what is understood, cell by cell, before it is kept."), "muat", {}),
    )
    with st.grid(3, min_column_width=240, gap="small"):
        for title, text, page, asked in steps:
            with st.container(border=True, height="stretch"):
                st.page_link(
                    f"../pages/{page}.py",
                    label=f"**{title}**",
                    icon=":material/arrow_forward:",
                    query_params={ROUND: latest, **asked, "bahasa": _.language},
                )
                st.caption(escaped(text))
    if st.button(_("Hide these steps"), type="tertiary", icon=":material/close:"):
        st.session_state[DISMISSED] = True
        st.rerun()


def show_rounds(visitor: Visitor, _: Words) -> None:
    """Show every round with its day, its regions and its median."""
    if not rounds(visitor):
        return
    st.subheader(_("Rounds"), anchor=False)
    with st.grid(2, min_column_width=300, gap="small"):
        for one in rounds(visitor):
            results = results_of(one.code, visitor)
            with st.container(border=True, height="stretch", gap="xsmall"):
                st.page_link(
                    "../pages/ringkasan.py",
                    label=f"**{escaped(_.of(one.name))}**",
                    icon=":material/science:" if one.sample else ":material/verified:",
                    query_params={ROUND: one.code, "bahasa": _.language},
                )
                told = _("{day} · {regions} took part · median {median} of {top}")
                sampled = _("SAMPLE · {told}").format(told=told) if one.sample else told
                st.caption(
                    escaped(
                        sampled.format(
                            day=_.day(one.held),
                            regions=_.plural("{count} region", "{count} regions", len(results.ranking)),
                            median=_.number(median_of(results), results.instrument.scale.decimals),
                            top=_.number(results.instrument.scale.high, 0),
                        )
                    )
                )
