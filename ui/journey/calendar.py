"""The calendar of a programme: who sent, when, and who came to which bimtek; what is not recorded is said."""

from dataclasses import dataclass
from datetime import date

import pandas as pd
import streamlit as st

from access import GRANTS, Permission, Visitor
from charts import Chart, Kind, tally_bars
from data.assigning import fully_assessed
from data.attendance import MEETINGS, attendance, signed_on
from data.completeness import State, present_day, standing
from data.store import Round
from ui.choices import round_name
from ui.completeness import counted, state_names
from ui.completeness_view import note_of
from ui.journey.found import Journey
from ui.kept import told_once
from ui.page import downloads, escaped, frame, show
from ui.results import results_of, store
from ui.tables import height_of, show_table
from words import Words

HEIGHT = 600
ORDER = {State.LATE: 0.0, State.NOT_SENT: 0.25, State.PARTIAL: 0.7, State.COMPLETE: 1.0, State.ABSENT: None}
"""The states of a region from the worst to the best; who did not take part stands apart."""


@dataclass(frozen=True, slots=True, eq=False)
class Held:
    """One round of the calendar: where each region it waits for stands, when it signed, who came as it counts them.

    `assessed` has the regions that all their assessors scored, None where nobody was assigned; `presented` the days.
    """

    round: Round
    table: pd.DataFrame
    signed: dict[str, date]
    came: pd.DataFrame
    assessed: frozenset[str] | None
    presented: dict[str, date]


def show_calendar(journey: Journey, visitor: Visitor, _: Words) -> None:
    """Show what is known of every round and region, for those who may see who is late."""
    if Permission.VIEW_COMPLETENESS not in GRANTS[visitor.role]:
        st.info(_("Who has sent what is shown to evaluators."), icon=":material/lock:")
        return
    today = present_day()
    which = ("kalender", today.isoformat(), journey.states)
    held = told_once(journey.results, which, _, lambda: [_held(one, today, visitor) for one in journey.rounds])
    results = results_of(journey.rounds[-1].code, visitor)
    show(_chart(held, _), "kalender-putaran", results, _)
    came = next((one.came for one in reversed(held) if len(one.came)), None)
    table = told_once(journey.results, ("tabel", *which), _, lambda: _table(held, came, journey, _))
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.subheader(_("Calendar by region"), anchor=False)
        downloads(table, "kalender", results, _)
    st.caption(escaped(_what_is_known(came, _)))
    alt = _("Submissions and attendance by region and round")
    show_table(table, {}, "tabel-kalender", _, alt=alt, height=min(HEIGHT, height_of(table)))


def _held(one: Round, today: date, visitor: Visitor) -> Held:
    """Tell where each region stands in a round: those in it and those in the round before are waited for."""
    results = results_of(one.code, visitor)
    parts, arrivals, before = counted(f"{one.code}/{results.edition}", results)
    settings = store().settings(one.code)
    expected = list(dict.fromkeys(sorted(settings.regions) or [*results.entries.index, *before]))
    absent = results.entries.index[~results.entries["took_part"]].tolist()
    table = standing(expected, parts, results.scores, absent, arrivals, settings.submit_by or one.held, today)
    records, days = store().records(one.code), store().presentations(one.code)
    presented = dict(zip(days["region"], days["held"], strict=True))
    whole = fully_assessed(store().assignments(one.code), store().assessments(one.code))
    return Held(one, table.set_index("region"), signed_on(records), attendance(records), whole, presented)


def _chart(held: list[Held], _: Words) -> Chart:
    kinds = [Kind(state_names(_)[state], place) for state, place in ORDER.items()]
    heads = [f"{round_name(one.round, _)}, {_.day(one.round.held)}" for one in held]
    tally = pd.DataFrame(
        [[int((one.table["state"] == state).sum()) for state in ORDER] for one in held], heads, list(ORDER)
    )
    sent = int(tally.iloc[-1][[State.PARTIAL, State.COMPLETE]].sum())
    waited = int(tally.iloc[-1].drop(State.ABSENT).sum())
    finding = _("{round}: {sent} of {count} regions that take part have sent").format(
        round=_.of(held[-1].round.name), sent=_.number(sent, 0), count=_.number(waited, 0)
    )
    return tally_bars(tally, kinds, finding, _("Regions by round and state"), frame(), _)


def _table(held: list[Held], came: pd.DataFrame | None, journey: Journey, _: Words) -> pd.DataFrame:
    """A row a region: what it sent in each round, and who came to each bimtek."""
    regions = pd.Index(sorted({code for one in held for code in one.table.index}, key=journey.names.__getitem__))
    columns = {_("Region"): journey.names.loc[regions].tolist()}
    for one in held:
        columns[f"{round_name(one.round, _)} ({_.day(one.round.held)})"] = [_sent(one, code, _) for code in regions]
    for one in held:
        if one.assessed is not None:
            head = _("{round}: assessed").format(round=round_name(one.round, _))
            columns[head] = [_("by all assigned") if code in one.assessed else "" for code in regions]
        if one.presented:
            head = _("{round}: presented").format(round=round_name(one.round, _))
            columns[head] = [_.day(one.presented[code]) if code in one.presented else "" for code in regions]
    if came is not None:
        for meeting in MEETINGS:
            if meeting in came.index.get_level_values("meeting"):
                head = _("Came to Bimtek {meeting}").format(meeting=meeting)
                columns[head] = [_came(came, code, meeting, _) for code in regions]
    return pd.DataFrame({**columns, _("Code"): regions})


def _sent(held: Held, region: str, _: Words) -> str:
    """Say what a region sent to a round; nothing where nobody waited for it."""
    if region not in held.table.index:
        return ""
    row = held.table.loc[region]
    told = note_of(row, _)
    if row["state"] in (State.PARTIAL, State.COMPLETE):
        told = f"{told} · {state_names(_)[row['state']]}"
        if pd.isna(row["sent"]) and region in held.signed:
            told += " · " + _("signed {day}").format(day=_.day(held.signed[region]))
    return told


def _came(came: pd.DataFrame, region: str, meeting: str, _: Words) -> str:
    """Say how many of those invited came, and of how many groups that is not known."""
    if (region, meeting) not in came.index:
        return ""
    row = came.loc[(region, meeting)]
    told = _("{came} of {invited}").format(came=_.number(row["came"], 0), invited=_.number(row["invited"], 0))
    if not row["open"]:
        return told
    return f"{told} · " + _.plural("{count} group not readable", "{count} groups not readable", int(row["open"]))


def _what_is_known(came: pd.DataFrame | None, _: Words) -> str:
    """Say what stands in the calendar, and what nobody has recorded yet."""
    known = _("Signed: the day beside the signature, shown where the day of sending is not known.")
    counts = _("Came: as the latest workbooks count it; it tells who was there, not who presented.")
    attended = "" if came is None else counts
    done = _("Assessed: every assessor of the region has scored it. Presented: the day noted on Atur putaran.")
    return " ".join(filter(None, (known, attended, done)))
