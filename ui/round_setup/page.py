"""The page of a round that is set up: its state in cards, and one part of it at a time."""

import streamlit as st

from access import Visitor
from data.store.stage import stage_name
from ui.choices import choose_view
from ui.page import Figure, escaped, figures, head, sample_note
from ui.round_setup.assessors import show_assessors
from ui.round_setup.found import Setup
from ui.round_setup.new import show_new
from ui.round_setup.presented import show_presented
from ui.round_setup.regions import show_regions
from ui.round_setup.saving import say_refused
from ui.round_setup.stage import show_stage
from words import Words

STAGE, REGIONS, ASSESSORS, PRESENTED, NEW = "tahap", "daerah", "asesor", "paparan", "baru"


def show_setup(setup: Setup, visitor: Visitor, _: Words) -> None:
    """Show how a round is set up, and offer to change one part of it."""
    head(_("Round set-up"), _answer(setup, _))
    sample_note(setup.round, _)
    say_refused()
    figures(_cards(setup, _))
    told = _("{round} asks instrument {version}. A round uses it, so it is locked: a change is a new version.")
    locked = told.format(round=_.of(setup.round.name), version=setup.round.instrument)
    st.caption(escaped(f"{_dates(setup, _)} {locked}"))
    names = {
        STAGE: _("Stage and dates"),
        REGIONS: _("Regions expected"),
        ASSESSORS: _("Assessors"),
        PRESENTED: _("Presentations"),
        NEW: _("New round"),
    }
    parts = {
        STAGE: show_stage,
        REGIONS: show_regions,
        ASSESSORS: show_assessors,
        PRESENTED: show_presented,
        NEW: show_new,
    }
    parts[choose_view("atur-bagian", _("What to set up"), names)](setup, visitor, _)


def _answer(setup: Setup, _: Words) -> str:
    """Say where the round stands and what is missing before it can go on."""
    told = _("{round} is at the stage “{stage}”.")
    told = told.format(round=_.of(setup.round.name), stage=stage_name(setup.settings.stage, _))
    assigned = {region for region, _assessor in setup.pairs}
    left = sum(region not in assigned for region in setup.expected)
    if not setup.expected:
        return told + " " + _("No region is expected yet.")
    if not left:
        return told + " " + _("Every expected region has an assessor.")
    return told + " " + _.plural("{count} region has no assessor.", "{count} regions have no assessor.", left)


def _cards(setup: Setup, _: Words) -> list[Figure]:
    """The cards: regions, assignments, those begun, presentations."""
    source = _("as set here") if setup.settings.regions else _("in this round or the one before")
    busy = _.plural("by {count} assessor", "by {count} assessors", len({who for _region, who in setup.pairs}))
    begun = len(setup.pairs & setup.scored)
    return [
        Figure(_("Regions expected"), _.number(len(setup.expected), 0), source),
        Figure(_("Assignments"), _.number(len(setup.pairs), 0), busy),
        Figure(_("Begun"), _.number(begun, 0), _("assignments with a score")),
        Figure(_("Presented"), _.number(len(setup.presented), 0), _("regions with a day")),
    ]


def _dates(setup: Setup, _: Words) -> str:
    """Say until when is sent and objected."""
    until, objecting = setup.settings.submit_by, setup.settings.object_by
    sent = _("Submissions until {day}.") if until else _("Submissions until {day}, the day of the round.")
    told = sent.format(day=_.day(until or setup.round.held))
    if objecting is None:
        return told + " " + _("No deadline for objections: nobody can object.")
    return told + " " + _("Objections until {day}.").format(day=_.day(objecting))
