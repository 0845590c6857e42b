"""One answer, or one entry of a register, as the page speaks of it: what is asked, written and read."""

from dataclasses import dataclass

import streamlit as st

from data.answers.parts import Part
from data.figures import FigureState
from data.submission.confirming import confirming, confirming_record
from data.submission.places import Slot
from data.submission.records import FIELD_OF, REGISTER_OF
from data.template.anchors import COVER, CoverItem
from data.template.cover_sheet import submission_labels
from data.template.lists import APPLICABLE, NO, NOT_APPLICABLE, YES
from data.template.registers import REGISTERS, Asks
from reports import part_names
from scoring import Indicator, Kind
from ui.draft_view.readings import MIDNIGHT, reading, reading_of_entry, typed_as_answer, typed_as_entry, unit_of
from ui.draft_view.seen import Seen
from words import Words


@dataclass(frozen=True, slots=True)
class Told:
    """What stands in a cell, where, what that was read as (empty where it says nothing) and by which rule."""

    raw: str
    place: str
    reading: str
    rule: str


def told_of(seen: Seen, slot: Slot, _: Words) -> Told:
    """Tell what stands in the cell of a slot."""
    code, part = slot
    place = str(seen.found.place(slot).address)
    if slot in seen.rows:
        row = seen.rows[slot]
        shown = reading(seen.indicator(code), part, row.number, row.status, row.raw, _)
        return Told(row.raw.removesuffix(MIDNIGHT), place, shown, row.rule)
    if slot in seen.entries:
        entry = seen.entries[slot]
        return Told(entry.raw.removesuffix(MIDNIGHT), place, reading_of_entry(entry, _), entry.rule)
    return Told("", place, "", "")


def name_of_slot(seen: Seen, slot: Slot, _: Words) -> str:
    """Name what is asked: REG-02 Share of regulations · numerator; Attendance · OPD · Bimtek I: came."""
    code, part = slot
    if slot in FIELD_OF:
        return _name_of_entry(slot, _)
    named = f"{code} {_.of(seen.indicator(code).name)}"
    return named if part == Part.VALUE else f"{named} · {part_names(_)[part]}"


def _name_of_entry(slot: Slot, _: Words) -> str:
    if REGISTER_OF[slot] == COVER:
        blocks = list(submission_labels(_).items())[1:]
        return next(f"{title} · {items[CoverItem(slot[0])]}" for title, items in blocks if slot[0] in items)
    register = next(one for one in REGISTERS if one.code == REGISTER_OF[slot])
    row = next(one for one in register.rows if one.code == slot[0])
    named = _.of(row.name) if row.name else row.code.rpartition("-")[2].lstrip("0")
    return f"{_.of(register.sheet)} · {named} · {_.of(FIELD_OF[slot].name)}"


def unit_of_slot(seen: Seen, slot: Slot, _: Words) -> str:
    """Say what is counted or asked in a slot."""
    if slot in FIELD_OF:
        return _name_of_entry(slot, _)
    indicator = seen.indicator(slot[0])
    return unit_of(indicator, slot[1], _) or _.of(indicator.name)


def confirming_slot(seen: Seen, slot: Slot) -> str:
    """Write what was interpreted so that it is read as written; empty where there is nothing to confirm."""
    if seen.state(slot) is not FigureState.INTERPRETED:
        return ""
    if slot in seen.entries:
        return confirming_record(FIELD_OF[slot], seen.entries[slot])
    return confirming(seen.indicator(slot[0]), slot[1], seen.rows[slot].number, seen.instrument)


def reading_of_typed(seen: Seen, slot: Slot, typed: str, _: Words) -> str:
    """Say what a text would be read as in a slot."""
    place = seen.found.place(slot)
    if slot in FIELD_OF:
        return typed_as_entry(slot, place, typed, _)
    return typed_as_answer(seen.indicator(slot[0]), slot[1], place, typed, seen.instrument, _)


def ask_value(seen: Seen, slot: Slot, key: str, _: Words) -> None:
    """Ask for a value in the way that fits what is asked."""
    code, part = slot
    if slot in FIELD_OF:
        _ask_entry(slot, key, _)
        return
    indicator = seen.indicator(code)
    if part == Part.VALUE and indicator.kind is Kind.LEVEL:
        _ask_level(indicator, key, _)
    elif part == Part.VALUE and indicator.kind is Kind.YES_NO:
        _ask_one({"Ya": _.of(YES), "Tidak": _.of(NO)}, key, _)
    elif part == Part.APPLIES:
        _ask_one({"Berlaku": _.of(APPLICABLE), "Tidak berlaku": _.of(NOT_APPLICABLE)}, key, _)
    else:
        st.text_input(_("Value"), key=key)


def _ask_entry(slot: Slot, key: str, _: Words) -> None:
    field = FIELD_OF[slot]
    if field.asks is Asks.CHOICE:
        names = {choice.name.id: _.of(choice.name) for choice in field.choices}
        st.radio(_("Value"), list(names), None, names.__getitem__, key=key)
    elif field.asks is Asks.MARK:
        marks = {mark.code: f"{mark.code} · {_.of(mark.name)}" for mark in field.choices}
        st.radio(_("Value"), list(marks), None, marks.__getitem__, key=key)
    else:
        st.text_input(_("Value"), key=key)


def _ask_level(indicator: Indicator, key: str, _: Words) -> None:
    levels = {str(level.value): f"{level.value} · {_.of(level.criterion)}" for level in indicator.levels}
    st.radio(_("Value"), list(levels), None, levels.__getitem__, key=key)


def _ask_one(names: dict[str, str], key: str, _: Words) -> None:
    st.segmented_control(_("Value"), list(names), format_func=names.__getitem__, key=key)
