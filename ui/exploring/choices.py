"""What is chosen of Explore: the view, the measures with their rounds, the groups; each stands in the link."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import pandas as pd
import streamlit as st

from access import Visitor
from ui.choices import choose_view, round_name
from ui.exploring.measures import Measure, measures_of, root_measure, values_of
from ui.link import keep_checked
from ui.peers import Groups, cohorts, everyone, island_groups, kinds, provinces
from ui.results import Results, results_of, rounds
from words import Words

SCATTER, PARTS, PIVOT, SQL = "sebaran", "bagian", "silang", "sql"
NONE = "tanpa"
LabelVisibility = Literal["visible", "collapsed"]


@dataclass(frozen=True, slots=True, eq=False)
class Chosen:
    """A measure of a round: how it is named, and its value for every region that took part, NaN without."""

    measure: Measure
    name: str
    values: pd.Series
    results: Results


def choose_exploring_view(_: Words) -> str:
    """Offer the views."""
    views = {SCATTER: _("Scatter"), PARTS: _("By group"), PIVOT: _("Cross table"), SQL: "SQL"}
    return choose_view("jelajah", _("What to show"), views)


def choose_measure(key: str, label: str, default: str, asked: Results, visitor: Visitor, _: Words) -> Chosen:
    """Offer a measure and, beside it, the round it is taken from; at first the round of the header."""
    with st.container(width=330, gap="xsmall"):
        names = {one.code: round_name(one, _) for one in rounds(visitor)}
        place = st.container()
        of_round = _("Round of: {label}").format(label=label)
        code = _select(f"{key}-putaran", of_round, names, asked.round.code, _, label_visibility="collapsed")
        results = results_of(code, visitor)
        measures = measures_of(results, _)
        first = default if default in measures else root_measure(results)
        with place:
            chosen = measures[_select(key, label, {one.code: one.name for one in measures.values()}, first, _)]
    told = f"{chosen.name} · {_.of(results.round.name)}" if code != asked.round.code else chosen.name
    return Chosen(chosen, told, values_of(results, chosen.code, _), results)


def choose_size(asked: Results, _: Words) -> Measure | None:
    """Offer a third measure, of the round of the header, for the size of the dots."""
    measures = measures_of(asked, _)
    names = {NONE: _("all alike")} | {one.code: one.name for one in measures.values()}
    with st.container(width=230):
        return measures.get(_select("besar", _("Size of a dot"), names, NONE, _))


def choose_groups(key: str, label: str, offered: Mapping[str, Groups], first: str, _: Words) -> Groups:
    """Offer ways to group regions."""
    with st.container(width=230):
        return offered[_select(key, label, {code: one.name for code, one in offered.items()}, first, _)]


def coloured(_: Words) -> dict[str, Groups]:
    """The groups that are few enough for colours."""
    return {NONE: everyone(_), "jenis": kinds(_), "pulau": island_groups(_), "kohort": cohorts(_)}


def grouped(_: Words) -> dict[str, Groups]:
    """The groups that regions are spread over."""
    return {"provinsi": provinces(_), "pulau": island_groups(_), "jenis": kinds(_), "kohort": cohorts(_)}


def choose_summary(_: Words) -> str:
    """Offer how a cell is made of its regions."""
    names = {"median": _("median"), "mean": _("mean"), "count": _("number of regions")}
    with st.container(width=200):
        return _select("ringkas", _("Summed up as"), names, "median", _)


def _select(
    key: str, label: str, names: Mapping[str, str], first: str, _: Words, label_visibility: LabelVisibility = "visible"
) -> str:
    """Offer a list; what the link asks for and does not exist is told and replaced."""
    if keep_checked(key, names.__contains__, first):
        told = _("{label}: the link asks for something that is not here; shown instead: {name}.")
        st.toast(told.format(label=label, name=names[str(st.session_state[key])]), icon=":material/link_off:")
    return str(
        st.selectbox(
            label, list(names), format_func=names.__getitem__, key=key, persist_state="session", width="stretch",
            label_visibility=label_visibility,
        )
    )  # fmt: skip
