"""One answer or entry of a register that somebody looks at: what stood there, how it was read and is put right."""

from typing import Literal

import streamlit as st

from access import Visitor
from data.answers.rules import explain_rule
from data.figures import FigureState
from data.issues import sentence
from data.submission import Correction
from data.submission.confirming import readings_of
from data.submission.places import Slot
from ui.draft_view.asked import ask_value, confirming_slot, name_of_slot, reading_of_typed, told_of, unit_of_slot
from ui.draft_view.marks import COLOURS, ICONS, state_names
from ui.draft_view.saving import corrected, taken_back
from ui.draft_view.seen import Seen
from ui.page import escaped
from words import Words


def show_answer(seen: Seen, slot: Slot, visitor: Visitor, _: Words) -> None:
    """Show one answer in a card, with its readings as buttons, a form for another value, and undo."""
    code, part = slot
    proposals = _proposals(seen, slot)
    with st.container(border=True, key=f"jawaban-{seen.draft.id}-{code}-{part}"):
        what, actions = st.columns([3, 2], vertical_alignment="center", gap="medium")
    with what, st.container(gap="xsmall"):
        _show_what(seen, slot, _)
    with actions, st.container(horizontal=True, horizontal_alignment="right", vertical_alignment="center", gap="small"):
        _show_proposals(seen, slot, proposals, visitor, _)
        kind: Literal["secondary", "tertiary"] = "tertiary" if proposals else "secondary"
        label, key = _("Type another value"), f"lain-{seen.draft.id}-{code}-{part}"
        with st.popover(label, icon=":material/edit:", type=kind, key=key):
            show_form(seen, slot, proposals, visitor, _)
        if seen.correction(slot) is not None:
            show_undo(seen, slot, visitor, _)


def _show_proposals(seen: Seen, slot: Slot, proposals: tuple[str, ...], visitor: Visitor, _: Words) -> None:
    """Show each reading as a button."""
    code, part = slot
    label = _("Right: {reading}") if _interpreted(seen, slot) else _("Use {reading}")
    for number, typed in enumerate(proposals):
        shown = reading_of_typed(seen, slot, typed, _)
        st.button(
            escaped(label.format(reading=shown)),
            key=f"pakai-{seen.draft.id}-{code}-{part}-{number}",
            icon=":material/check:",
            on_click=corrected,
            args=(seen.draft.id, Correction(code, part, typed, ""), visitor, _),
        )


def show_form(seen: Seen, slot: Slot, proposals: tuple[str, ...], visitor: Visitor, _: Words) -> None:
    """Ask for a value and why; both are needed, unless the value is one of the readings."""
    code, part = slot
    key = f"{seen.draft.id}-{code}-{part}"
    with st.form(f"isian-{key}", border=False):
        st.caption(escaped(unit_of_slot(seen, slot, _)))
        ask_value(seen, slot, f"ketik-{key}", _)
        st.text_input(_("Reason"), key=f"sebab-{key}", placeholder=_("who said so, or where it stands"))
        st.form_submit_button(
            _("Save"),
            type="primary",
            icon=":material/save:",
            on_click=_submitted,
            args=(seen.draft.id, slot, proposals, visitor, _),
        )
        if told := st.session_state.pop(f"kurang-{key}", None):
            st.warning(escaped(told), icon=":material/edit_note:")


def show_undo(seen: Seen, slot: Slot, visitor: Visitor, _: Words) -> None:
    """Offer to take back what a person said of an answer."""
    code, part = slot
    st.button(
        _("Undo"),
        type="tertiary",
        icon=":material/undo:",
        key=f"batal-{seen.draft.id}-{code}-{part}",
        on_click=taken_back,
        args=(seen.draft.id, code, part, visitor, _),
    )


def _show_what(seen: Seen, slot: Slot, _: Words) -> None:
    """Say which answer it is, what stands there, what it was read as and what is wrong with it."""
    cell, state, made = told_of(seen, slot, _), seen.state(slot), seen.correction(slot)
    badge = f":{COLOURS[state]}-badge[{ICONS[state]} {state_names(_)[state]}]"
    st.markdown(f"{badge} **{escaped(name_of_slot(seen, slot, _))}**")
    told = [_("written: “{raw}”").format(raw=cell.raw) if cell.raw else _("nothing is written there")]
    if made is not None:
        told.append(_("typed here: “{typed}”").format(typed=made.typed))
    if cell.reading:
        rule = explain_rule(cell.rule, _)
        told.append(_("read as {reading}").format(reading=cell.reading) + (f" ({rule})" if rule else ""))
    st.caption(escaped(f"{cell.place} · {' → '.join(told)}"))
    for found in seen.issues.of_slot.get(slot, ()):
        st.markdown(escaped(sentence(found, _)))


def _interpreted(seen: Seen, slot: Slot) -> bool:
    return seen.state(slot) is FigureState.INTERPRETED


def _proposals(seen: Seen, slot: Slot) -> tuple[str, ...]:
    """Give what one press may say of an answer."""
    proposed = readings_of(seen.issues.of_slot.get(slot, ()), seen.found.place(slot))
    if proposed:
        return proposed
    typed = confirming_slot(seen, slot)
    return (typed,) if typed else ()


def _submitted(draft: int, slot: Slot, proposals: tuple[str, ...], visitor: Visitor, _: Words) -> None:
    """Save what was typed, or say what is still needed."""
    code, part = slot
    key = f"{draft}-{code}-{part}"
    typed = str(st.session_state.get(f"ketik-{key}") or "").strip()
    reason = str(st.session_state.get(f"sebab-{key}") or "").strip()
    if not typed:
        st.session_state[f"kurang-{key}"] = _("Type or choose a value first.")
    elif not reason and typed not in proposals:
        st.session_state[f"kurang-{key}"] = _("Say why: the reason is kept beside what was written.")
    else:
        corrected(draft, Correction(code, part, typed, reason), visitor, _)
