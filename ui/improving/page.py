"""Next steps of a region in one fragment: a changed effort or target runs only what stands here."""

import pandas as pd
import streamlit as st

from access import Visitor
from charts import (
    before_after_bars,
    end_of_path,
    headline_of,
    name_of,
    sentence_of_step,
    sentences_of_path,
    why_no_path,
)
from scoring.improve import NoPath
from ui.improving.efforts import edit_efforts, kept_efforts
from ui.improving.found import Efforts, Position, before_and_after, path_of, position_of, steps_of
from ui.improving.reasons import reasons_of_path, reasons_of_steps, settings_of
from ui.improving.tables import steps_table
from ui.improving.target import choose_target, offers_of
from ui.link import write_link
from ui.page import downloads, escaped, frame, show
from ui.results import Results, earlier_of
from ui.tables import show_table
from ui.why import notes_of, why
from words import Words

SPELT_OUT = 5


@st.fragment
def show_next_steps(results: Results, region: str, visitor: Visitor, _: Words) -> None:
    """Show what raises a region most, and the cheapest way to a target."""
    here = position_of(results, earlier_of(results, visitor), region)
    if here is None:
        _say_unscored(results, region, _)
        return
    steps = steps_of(here, kept_efforts(results.instrument))
    st.markdown(f"#### {escaped(headline_of(steps, here.now, results.instrument, _))}")
    if results.mixed:
        st.caption(_("Ranks are among all regions, although they are scored under several weight groups."))
    if not steps.empty:
        _spell_out(here, steps.head(SPELT_OUT), _)
        with st.expander(_("Change the effort of the steps"), icon=":material/edit:"):
            edit_efforts(results.instrument, steps["code"].astype(str).tolist(), region, _)
        _show_steps(here, kept_efforts(results.instrument), _)
        _show_path(here, kept_efforts(results.instrument), _)
    write_link()


def _say_unscored(results: Results, region: str, _: Words) -> None:
    """Say what is missing before a step can be weighed."""
    rows = results.scores[(results.scores["region"] == region) & (results.scores["coverage"] < 1)]
    dimensions = {part.code: _.of(part.name) for part in results.instrument.dimensions}
    blank = ", ".join(name for code, name in dimensions.items() if code in set(rows["code"]))
    sentence = _("Without a score it cannot be told what a step brings. First the blanks have to be answered: {parts}.")
    st.info(escaped(sentence.format(parts=blank)), icon=":material/edit_note:")


def _spell_out(here: Position, steps: pd.DataFrame, _: Words) -> None:
    """Say the steps that bring most, each with the criterion to be met and the evidence it needs."""
    instrument = here.results.instrument
    with st.container(border=True, gap="small"):
        for place, step in enumerate(steps.itertuples(), 1):
            name = escaped(name_of(str(step.code), instrument, _))
            st.markdown(f"**{place}\\. {name}**  \n{escaped(sentence_of_step(step, here.now, instrument, _))}")
            if instrument.level(str(step.code)) == "dimension":
                continue  # answered as a whole: what its instrument calls evidence says how it was made
            notes = ((_("What the next level demands: {text}"), step.criterion), (_("Evidence: {text}"), step.evidence))
            told = [note.format(text=_.of(text)) for note, text in notes if text is not None]
            st.caption("  \n".join(map(escaped, told)))


def _show_steps(here: Position, efforts: Efforts, _: Words) -> None:
    """Show all steps as a table."""
    instrument = here.results.instrument
    table, decimals = steps_table(steps_of(here, efforts), instrument, _)
    settings = settings_of(instrument, efforts, _)
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.subheader(_("All steps, the largest gain first"), anchor=False)
        downloads(table, f"langkah-{here.region}", here.results, _, notes_of(settings))
    alt = _("Every step this region can take, with what it brings")
    show_table(table, decimals, f"tabel-langkah-{here.region}", _, alt=alt, height=min(36 * len(table) + 39, 400))
    why(reasons_of_steps(instrument, _), settings, here.results, _)


def _show_path(here: Position, efforts: Efforts, _: Words) -> None:
    """Show the cheapest way to the target that is chosen."""
    instrument = here.results.instrument
    st.subheader(_("The cheapest path to a target"), anchor=False)
    offers = offers_of(here.now, instrument, _)
    if not offers:
        st.info(_("This region is first, in the best band and at the end of the scale: no target lies above it."))
        return
    path = path_of(here, choose_target(offers, _), efforts)
    if isinstance(path, NoPath):
        st.info(why_no_path(path, _), icon=":material/block:")
        return
    st.markdown(f"**{escaped(end_of_path(path, here.now, instrument, _))}**")
    st.markdown(
        "\n".join(f"{place}. {escaped(one)}" for place, one in enumerate(sentences_of_path(path, instrument, _), 1))
    )
    settings = settings_of(instrument, efforts, _)
    chart = before_after_bars(before_and_after(here, path, _), instrument.scale, frame(), _)
    show(chart, f"sesudah-{here.region}", here.results, _, notes=notes_of(settings))
    why(reasons_of_path(_), settings, here.results, _)
