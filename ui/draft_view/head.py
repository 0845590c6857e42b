"""The head of a submission: whose it is, what keeps it out, how much was read, and how the score moves."""

import streamlit as st

from access import Visitor
from data.figures import FigureState
from data.issues import sentence
from data.submission.identity import is_about_region, is_about_round
from scoring import Standing
from ui.draft_view.marks import COLOURS, ICONS, state_names
from ui.draft_view.region import ask_region, offer_other_region
from ui.draft_view.round import ask_round, show_chosen_round
from ui.draft_view.seen import Earlier, Seen
from ui.page import Figure, escaped, figures
from words import Words

CONFIRMABLE = "T-MARKS-LOST"
"""This too keeps a file out, but a person settles it here, as a region or round not sure; each has a card."""


def show_head(seen: Seen, visitor: Visitor, _: Words) -> None:
    """Show the head."""
    name, number = seen.name or _("Region not known yet"), _.number(seen.version, 0)
    told = _("{round} · becomes version {version}").format(round=_.of(seen.round.name), version=number)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{escaped(name)}** · {escaped(told)}", width="content")
        offer_other_region(seen, visitor, _)
    show_chosen_round(seen, visitor, _)
    ask_region(seen, visitor, _)
    ask_round(seen, visitor, _)
    _show_blocking(seen, _)
    figures(_scores(seen, _))
    _show_counts(seen, _)


def _show_blocking(seen: Seen, _: Words) -> None:
    """Say first what keeps the file from being saved."""
    asked = (is_about_region, is_about_round)
    blocking = [
        found
        for found in seen.found.blocking
        if found.code != CONFIRMABLE and not any(is_asked(found) for is_asked in asked)
    ]
    if not blocking:
        return
    lines = [
        f"- {escaped(sentence(found, _))} `{found.code}`"
        + (f" · {escaped(str(found.address))}" if found.address else "")
        for found in blocking
    ]
    title = _("This file cannot be saved yet. Correct this in the file and load it again:")
    st.error(f"**{escaped(title)}**\n\n" + "\n".join(lines), icon=":material/block:")


def _scores(seen: Seen, _: Words) -> list[Figure]:
    """Score, band and coverage, each beside what it was."""
    after, reference = seen.standing, seen.reference
    before = reference.standing if reference is not None else None
    places = seen.instrument.scale.decimals
    score = Figure(_("Score"), _.number(after.index if after else None, places), _("first of this region"))
    if before is not None and reference is not None:
        note = _("{before} in {what}").format(before=_.number(before.index, places), what=name_of(reference, seen, _))
        score = Figure(score.label, score.value, note, change_of(before, after, seen, _))
    cards = [score]
    if seen.instrument.bands:
        was = _("was {band}").format(band=_band(before, _)) if before is not None else _("by this file alone")
        cards.append(Figure(_("Band"), _band(after, _), was))
    answered = seen.count(FigureState.OK, FigureState.INTERPRETED)
    note = _("{answered} of {count} indicators").format(
        answered=_.number(answered, 0), count=_.number(len(seen.instrument.indicators), 0)
    )
    return [*cards, Figure(_("Coverage"), _.percent(after.coverage if after else 0.0), note)]


def _show_counts(seen: Seen, _: Words) -> None:
    """Show how many indicators are in each state, and what that means."""
    states = state_names(_)
    with st.grid(len(states), min_column_width=158, gap="small"):
        for state, name in states.items():
            with st.container(border=True):
                label = f":{COLOURS[state]}[{ICONS[state]}] {name.capitalize()}"
                st.metric(label, _.number(seen.count(state), 0))
    told = _("Indicators. What was interpreted is counted; what is doubtful, wrong or blank is not.")
    unread = len(seen.instrument.indicators) - len(seen.indicators)
    if unread:
        more = _.plural("{count} was not found in the file.", "{count} were not found in the file.", unread)
        told = f"{told} {more}"
    st.caption(escaped(told))


def name_of(earlier: Earlier, seen: Seen, _: Words) -> str:
    """Name what is kept: the version of this round, or the round before."""
    if earlier.round.code == seen.round.code:
        return _("version {version}").format(version=_.number(earlier.version, 0))
    return _.of(earlier.round.name)


def change_of(before: Standing, after: Standing | None, seen: Seen, _: Words) -> str | None:
    """Write how far the index moves; None where one of them has none."""
    if after is None or after.index is None or before.index is None or after.index == before.index:
        return None
    return _.signed(after.index - before.index, seen.instrument.scale.decimals)


def _band(standing: Standing | None, _: Words) -> str:
    return _("none") if standing is None or standing.band is None else _.of(standing.band.name)
