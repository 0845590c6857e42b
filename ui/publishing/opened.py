"""One edition, opened by its code: the ranking as it was published, also of an edition that was replaced."""

import pandas as pd
import streamlit as st

from access import Visitor
from data.edition import EditionUnreadable
from data.store import Edition, StoreError, explain
from ui.choices import round_name
from ui.link import keep_text
from ui.page import caption, escaped
from ui.publishing.address import CODE, address_of, qr_of
from ui.publishing.found import edition_of, editions_of
from ui.results import Results, frozen
from ui.tables import height_of, show_table
from words import Words

HEIGHT = 520


def ask_code(_: Words) -> str:
    """Offer to open an edition by the code that stands on a report or in a letter; it is kept in the link."""
    keep_text(CODE)
    typed = st.text_input(
        _("Code of an edition"), key=CODE, placeholder=_("8 letters and digits"), persist_state="session", width=260,
        icon=":material/qr_code_2:",
    )  # fmt: skip
    return (typed or "").strip().upper()


def show_opened(code: str, visitor: Visitor, _: Words) -> None:
    """Show the edition of a code; nothing where none was asked for."""
    if not code:
        return
    edition = edition_of(code, visitor)
    if edition is None:
        st.warning(_("No edition has the code {code}. Check it letter by letter.").format(code=escaped(code)))
        return
    try:
        results = frozen(edition, visitor)
    except EditionUnreadable as trouble:
        st.error(escaped(trouble.sentence(_)))
        return
    except StoreError as refused:
        st.error(escaped(explain(refused, _)))
        return
    with st.container(border=True):
        _show(edition, results, visitor, _)


def _show(edition: Edition, results: Results, visitor: Visitor, _: Words) -> None:
    number = _.number(edition.number, 0)
    title = _("Edition {number} of {round}").format(number=number, round=round_name(results.round, _))
    st.subheader(escaped(title), anchor=False)
    last = editions_of(results.round, visitor)[0]
    if last.number != edition.number:
        told = _("Edition {number} has replaced this one on {day}: {reason}")
        said = told.format(number=_.number(last.number, 0), day=_.day(last.at.date()), reason=last.reason or "–")
        st.warning(escaped(said), icon=":material/history:")
    caption(results, _)
    left, right = st.columns([4, 1], gap="medium")
    with left:
        table, decimals = ranking_of(results, _)
        alt = _("The ranking as it was published")
        show_table(table, decimals, f"terbitan-{edition.code}", _, alt=alt, height=min(HEIGHT, height_of(table)))
    with right:
        address = address_of(edition.code)
        if address:
            st.image(qr_of(address), caption=edition.code)
        st.code(address or edition.code, language=None, wrap_lines=True)


def ranking_of(results: Results, _: Words) -> tuple[pd.DataFrame, dict[str, int]]:
    """The published ranking as people read it: nothing in it is computed anew."""
    rows, places = results.ranking, results.instrument.scale.decimals
    bands = {band.code: _.of(band.name) for band in results.instrument.bands}
    table = pd.DataFrame(
        {_("Rank"): rows["rank"], _("Region"): rows["name"], _("Score"): rows["published"].astype(float)}
    )
    if bands:
        table[_("Band")] = rows["band"].map(bands)
    if len(results.instrument.schemes) > 1:
        table[_("Weight group")] = rows["scheme"]
        table[_("Rank in group")] = rows["rank_in_scheme"]
    table[_("Province")] = rows["province"]
    return table, {_("Rank"): 0, _("Score"): places}
