"""What is chosen of the registers: which one, and which of its rows."""

import pandas as pd
import streamlit as st

from data.template.registers import MASTERPLAN, QUICK_WINS
from ui.choices import choose_several, choose_view
from ui.link import keep_text
from ui.programme.found import Programme
from ui.programme.wording import concern_names, field_of
from words import Words

WINS, BOOKS = "quickwin", "masterplan"


def choose_register(_: Words) -> str:
    """Offer the two registers."""
    return choose_view("daftar", _("What to show"), {WINS: _.of(QUICK_WINS.sheet), BOOKS: _.of(MASTERPLAN.sheet)})


def choose_wins(programme: Programme, _: Words) -> pd.MultiIndex:
    """Offer a search and filters by province, pillar, state and concern; gives the rows that pass."""
    read, raised = programme.wins.read, programme.concerns
    with st.container(horizontal=True, vertical_alignment="bottom"):
        keep = _in_regions(programme, read.index, read["title"] + "\n" + read["department"], _)
        for key, label, code in (("pilar", _("Pillar"), "pillar"), ("tahap", _("State"), "state")):
            if chosen := choose_several(key, label, _present(read, code, _), _):
                keep &= read[code].isin(chosen)
        found = {concern: name for concern, name in concern_names(_).items() if raised[concern].any()}
        if found and (asked := choose_several("soal", _("To look at"), found, _)):
            keep &= raised[list(asked)].any(axis=1)
    return read.index[keep]


def choose_books(programme: Programme, _: Words) -> pd.MultiIndex:
    """Offer a search and a filter by province; gives the rows that pass."""
    rows = programme.books.read.index
    with st.container(horizontal=True, vertical_alignment="bottom"):
        return rows[_in_regions(programme, rows, pd.Series("", rows), _)]


def _present(read: pd.DataFrame, code: str, _: Words) -> dict[str, str]:
    """The choices of a field that some quick win takes, in their order."""
    return {
        choice.code: _.of(choice.name)
        for choice in field_of(QUICK_WINS, code).choices
        if (read[code] == choice.code).any()
    }


def _in_regions(programme: Programme, rows: pd.MultiIndex, texts: pd.Series, _: Words) -> pd.Series:
    """Offer a search, in the names of regions and in these texts, and a filter by province."""
    entries = programme.results.entries.loc[rows.get_level_values("region")].set_axis(rows)
    keep_text("cari")
    label, hint = _("Find by name"), _("Type a part of a name")
    asked = st.text_input(label, key="cari", placeholder=hint, persist_state="session")
    keep = (entries["name"] + "\n" + texts).str.contains(asked.strip(), case=False, regex=False)
    names = {name: name for name in sorted(set(entries["province"]))}
    within = choose_several("provinsi", _("Province"), names, _) if len(names) > 1 else []
    return keep & entries["province"].isin(within) if within else keep
