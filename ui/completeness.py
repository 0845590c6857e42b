"""How complete a round is: whom it waits for, who sent what, and what is still open."""

from dataclasses import dataclass
from datetime import date

import pandas as pd
import streamlit as st

from access import Permission, Visitor, require
from data.completeness import State, completeness, days_of_sending, present_day, standing
from data.regions import regions
from data.seed import SEED
from data.store.settings import Settings
from ui.choices import choose_several, choose_view
from ui.link import keep_text
from ui.results import Results, store
from words import Words

ALL, COHORT = "semua", "kohort"


@dataclass(frozen=True, slots=True, eq=False)
class Board:
    """The completeness of a round among the regions that are expected.

    `regions` is the table of `data.completeness.standing` with name and province; `parts` that of `completeness`.
    """

    results: Results
    settings: Settings
    today: date
    regions: pd.DataFrame
    parts: pd.DataFrame

    @property
    def due(self) -> date:
        """The deadline that was set, else the day of the round: what is not there by its end is late."""
        return self.settings.submit_by or self.results.round.held

    @property
    def days_past(self) -> int:
        """How many days ago the deadline was; 0 or less while it is not over."""
        return (self.today - self.due).days

    def count(self, *states: State) -> int:
        """How many regions are in one of these states."""
        return int(self.regions["state"].isin(states).sum())

    @property
    def waited_for(self) -> int:
        """How many regions take part, as far as is known."""
        return len(self.regions) - self.count(State.ABSENT)

    @property
    def sent(self) -> int:
        """How many regions sent something."""
        return self.count(State.PARTIAL, State.COMPLETE)


@st.cache_resource(max_entries=32, show_spinner=False)
def counted(edition: str, _results: Results) -> tuple[pd.DataFrame, pd.DataFrame, list[str]]:  # noqa: ARG001 - the key
    """Count the answers of a round, find when they came, and list the regions of the round before; the same for all."""
    one = _results.round
    parts = completeness(_results.scores, _results.answers, store().cell_issues(one.code), _results.instrument)
    arrivals = days_of_sending(store().arrivals(one.code), SEED)
    before = [] if one.previous is None else store().entries(one.previous)["region"].tolist()
    return parts, arrivals, before


def board_of(results: Results, visitor: Visitor, _: Words) -> Board:
    """Offer whom the round waits for, and tell where each of them stands today."""
    require(visitor, Permission.VIEW_COMPLETENESS)
    parts, arrivals, before = counted(f"{results.round.code}/{results.edition}", results)
    entries = results.entries
    settings = store().settings(results.round.code)
    cohort = list(dict.fromkeys(sorted(settings.regions) or [*entries.index, *before]))
    everybody = _.plural("All {count} region", "All {count} regions", len(regions()))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        scope = choose_view("harap", _("Expected regions"), {COHORT: _("Participants"), ALL: everybody})
        expected = cohort if scope == COHORT else list(regions())
        provinces = {name: name for name in sorted({regions()[code].province for code in expected})}
        within = choose_several("provinsi", _("Province"), provinces, _) if len(provinces) > 1 else []
    expected = [code for code in expected if not within or regions()[code].province in within]
    absent = entries.index[~entries["took_part"]].tolist()
    due = settings.submit_by or results.round.held
    today = present_day()
    table = standing(expected, parts, results.scores, absent, arrivals, due, today)
    known = [regions()[code] for code in table["region"]]
    table["name"] = pd.Series([one.short_name for one in known], table.index, object)
    table["province"] = pd.Series([one.province for one in known], table.index, object)
    return Board(results, settings, today, table, parts[parts["region"].isin(table["region"])])


def choose_shown(board: Board, _: Words) -> pd.DataFrame:
    """Offer a search by name and a filter by state; gives the rows of the board that pass."""
    names = state_names(_)
    states = {state.value: names[state] for state in State if board.count(state)}
    rows = board.regions
    with st.container(horizontal=True, vertical_alignment="bottom"):
        keep_text("cari")
        asked = st.text_input(
            _("Region"), key="cari", placeholder=_("Type a part of the name"), persist_state="session"
        )
        chosen = choose_several("keadaan", _("State"), states, _) if len(states) > 1 else []
    rows = rows[rows["name"].str.contains(asked.strip(), case=False, regex=False)] if asked.strip() else rows
    return rows[rows["state"].isin(chosen)] if chosen else rows


def state_names(_: Words) -> dict[State, str]:
    """The states in words."""
    return {
        State.LATE: _("Not sent, late"),
        State.NOT_SENT: _("Not sent yet"),
        State.PARTIAL: _("Not complete"),
        State.COMPLETE: _("Complete"),
        State.ABSENT: _("Did not take part"),
    }
