"""What somebody has to look at, one card an answer; what is blank; and what was put right already."""

from collections.abc import Sequence

import streamlit as st

from access import Visitor
from data.answers.parts import ASKED
from data.figures import FigureState
from data.issues import Issue, sentence
from data.submission import Correction
from data.submission.identity import WHOSE
from data.submission.places import Slot
from data.submission.slots import GRAVEST
from reports import gravest_first
from ui.draft_view.asked import confirming_slot, name_of_slot, told_of
from ui.draft_view.editor import show_answer, show_form, show_undo
from ui.draft_view.head import CONFIRMABLE
from ui.draft_view.marks import GRAVE
from ui.draft_view.portions import show_in_portions
from ui.draft_view.saving import corrected
from ui.draft_view.seen import Seen
from ui.page import escaped
from words import Words


def show_fixing(seen: Seen, visitor: Visitor, _: Words) -> None:
    """Show the cards, the blanks and the corrections made."""
    slots = slots_to_look_at(seen)
    if not slots:
        st.success(_("Every answer of this file is clear."), icon=":material/check_circle:")
    interpreted = [slot for slot in slots if seen.state(slot) is FigureState.INTERPRETED]
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        if slots:
            st.caption(_.plural("{count} answer to look at", "{count} answers to look at", len(slots)))
        if len(interpreted) > 1:
            st.button(
                _.plural("Confirm {count} reading", "Confirm all {count} readings", len(interpreted)),
                icon=":material/done_all:",
                key=f"semua-benar-{seen.draft.id}",
                on_click=_confirm_all,
                args=(seen, interpreted, visitor, _),
            )
    show_in_portions(slots, seen.draft.id, lambda slot: show_answer(seen, slot, visitor, _), _)
    _show_blanks(seen, visitor, _)
    _show_made(seen, visitor, _)
    _show_elsewhere(seen, _)


def slots_to_look_at(seen: Seen) -> list[Slot]:
    """List what is wrong, doubtful or interpreted, then what has a warning; each in sheet order, registers last."""
    order = {slot: place for place, slot in enumerate((*seen.found.places, *seen.found.record_places))}
    states = {**seen.states, **seen.entry_states}
    asked = [slot for slot, state in states.items() if state in GRAVE and not _told_by_another(seen, slot)]
    warned = [slot for slot in seen.issues.of_slot if slot in states and states[slot] not in GRAVE]
    return [
        *sorted(asked, key=lambda slot: (GRAVEST.index(states[slot]), order[slot])),
        *sorted(warned, key=order.__getitem__),
    ]


def _told_by_another(seen: Seen, slot: Slot) -> bool:
    """Tell a part of a row that is gone or stands twice, whose first part has the card."""
    raw = seen.rows[slot].raw if slot in seen.rows else seen.entries[slot].raw
    return slot not in seen.issues.of_slot and not raw and seen.state(slot) is not FigureState.INTERPRETED


def _confirm_all(seen: Seen, slots: Sequence[Slot], visitor: Visitor, _: Words) -> None:
    """Confirm every interpreted answer as it was read."""
    for slot in slots:
        typed = confirming_slot(seen, slot)
        if typed:
            corrected(seen.draft.id, Correction(*slot, typed, ""), visitor, _)


def _show_blanks(seen: Seen, visitor: Visitor, _: Words) -> None:
    """Offer to answer what is blank."""
    blank = [
        slot
        for slot, state in seen.states.items()
        if state is FigureState.BLANK and slot[1] in ASKED and slot not in seen.issues.of_slot
    ]
    if not blank:
        return
    title = _.plural("{count} number or level is blank", "{count} numbers and levels are blank", len(blank))
    with st.expander(title, icon=":material/radio_button_unchecked:", key=f"kosong-{seen.draft.id}"):
        st.caption(_("A blank is not a 0. Answer here only what the region has told you."))
        chosen = st.selectbox(
            _("Which answer?"),
            blank,
            None,
            lambda slot: name_of_slot(seen, slot, _),
            key=f"pilih-kosong-{seen.draft.id}",
            placeholder=_("type a code or a word"),
        )
        if chosen is not None:
            show_form(seen, chosen, (), visitor, _)


def _show_made(seen: Seen, visitor: Visitor, _: Words) -> None:
    """List what was put right here: what stood there, what counts now, and why; what is still wrong has a card."""
    settled = [
        made
        for made in seen.found.corrections
        if (made.code, made.part) not in WHOSE and seen.state((made.code, made.part)) not in GRAVE
    ]
    if not settled:
        return
    st.subheader(_("Put right here"), anchor=False)
    for made in settled:
        slot = (made.code, made.part)
        cell = told_of(seen, slot, _)
        now = cell.reading or made.typed
        with st.container(
            border=True, horizontal=True, horizontal_alignment="distribute", vertical_alignment="center",
            key=f"dibetulkan-{seen.draft.id}-{made.code}-{made.part}",
        ):  # fmt: skip
            with st.container(width="stretch", gap="xsmall"):
                st.markdown(f"**{escaped(name_of_slot(seen, slot, _))}**")
                before = f"“{cell.raw}”" if cell.raw else _("blank")
                why = made.reason or _("confirmed as read")
                st.caption(escaped(f"{before} → {now} · {why}"))
            show_undo(seen, slot, visitor, _)


def _show_elsewhere(seen: Seen, _: Words) -> None:
    """List what cannot be put right here, and what is only remarked."""
    settled_above = {*seen.found.blocking}
    rest = [found for found in seen.issues.others if found not in settled_above and found.code != CONFIRMABLE]
    if not rest:
        return
    title = _.plural(
        "{count} remark on the file and its sheets", "{count} remarks on the file and its sheets", len(rest)
    )
    with st.expander(title, icon=":material/description:", key=f"catatan-{seen.draft.id}"):
        st.caption(_("These are put right in the file itself."))
        st.markdown("\n".join(_line(found, _) for found in gravest_first(rest)))


def _line(found: Issue, _: Words) -> str:
    place = f"**{escaped(str(found.address))}** · " if found.address else ""
    return f"- {place}{escaped(sentence(found, _))} `{found.code}`"
