"""Every answer as it was read, dimension by dimension."""

import pandas as pd
import streamlit as st

from access import Visitor
from data.answers.parts import ASKED
from data.answers.rules import explain_rule
from data.figures import FigureState
from data.issues import sentence
from data.submission.places import Slot
from data.submission.plan import indicators_of
from reports import part_names
from ui.draft_view.editor import show_answer
from ui.draft_view.marks import COLOURS, GRAVE, signed_states
from ui.draft_view.readings import MIDNIGHT, reading
from ui.draft_view.seen import Seen
from ui.page import escaped
from ui.tables import height_of
from words import Words

ALL = "semua"
HIGHEST = 620


def show_answers(seen: Seen, visitor: Visitor, _: Words) -> None:
    """Show the answers of a dimension in a table; a picked row can be put right below it."""
    names = {ALL: _("All"), **{part.code: _.of(part.name) for part in seen.instrument.dimensions}}
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        dimension = st.segmented_control(
            _("Dimension"), list(names), default=ALL, format_func=names.__getitem__, required=True,
            key=f"dimensi-{seen.draft.id}", label_visibility="collapsed",
        )  # fmt: skip
        with st.container(horizontal=True, width="content"):
            only = st.toggle(_("Only what needs a look"), key=f"hanya-{seen.draft.id}")
            beside = st.toggle(_("Evidence and notes too"), key=f"bukti-{seen.draft.id}")
    slots = answered_slots(seen, str(dimension))
    if not beside:
        slots = [slot for slot in slots if slot[1] in ASKED or _needs_a_look(seen, slot)]
    if only:
        slots = [slot for slot in slots if _needs_a_look(seen, slot)]
    if not slots:
        st.caption(_("Nothing here needs a look."))
        return
    table = answers_table(seen, slots, _)
    st.caption(_("Pick a row to confirm or change it."))
    picked = _pick(seen, table, f"tabel-{seen.draft.id}-{dimension}", _)
    if picked is not None and picked < len(slots):
        show_answer(seen, slots[picked], visitor, _)


def answered_slots(seen: Seen, dimension: str) -> list[Slot]:
    """List what is asked in a dimension (or all), and what was given beside it, in the order of the template."""
    codes = (
        {one.code for one in seen.instrument.indicators}
        if dimension == ALL
        else {one.code for one in indicators_of(seen.instrument, dimension)}
    )
    return [
        slot
        for slot, state in seen.states.items()
        if slot[0] in codes and (slot[1] in ASKED or seen.rows[slot].raw or state in GRAVE)
    ]


def _needs_a_look(seen: Seen, slot: Slot) -> bool:
    return seen.states[slot] in GRAVE or slot in seen.issues.of_slot


def answers_table(seen: Seen, slots: list[Slot], _: Words) -> pd.DataFrame:
    """Lay answers out: state, code, indicator, part, as written, reading, how or what is wrong, cell."""
    parts, signed = part_names(_), signed_states(_)
    rows = [seen.rows[slot] for slot in slots]
    return pd.DataFrame(
        {
            _("State"): [[signed[seen.states[slot]]] for slot in slots],
            _("Code"): [code for code, _part in slots],
            _("Indicator"): [_.of(seen.indicator(code).name) for code, _part in slots],
            _("What"): [parts[part] for _code, part in slots],
            _("As written"): [row.raw.removesuffix(MIDNIGHT) for row in rows],
            _("Read as"): [
                reading(seen.indicator(row.code), row.part, row.number, row.status, row.raw, _) for row in rows
            ],
            _("How, or what is wrong"): [_how(seen, slot, _) for slot in slots],
            _("Cell"): [f"{row.sheet}!{row.cell}" for row in rows],
        }
    )


def _how(seen: Seen, slot: Slot, _: Words) -> str:
    """Say by which rule an answer was read, and what is wrong with it."""
    told = [sentence(found, _) for found in seen.issues.of_slot.get(slot, ())]
    made, rule = seen.correction(slot), explain_rule(seen.rows[slot].rule, _)
    if made is not None and made.reason:
        rule = _("{rule}: {reason}").format(rule=rule, reason=made.reason) if rule else made.reason
    return " ".join([*([f"{rule[:1].upper()}{rule[1:]}."] if rule else []), *told])


def _pick(seen: Seen, table: pd.DataFrame, key: str, _: Words) -> int | None:
    """Show the table; gives the picked row."""
    signed = signed_states(_)
    chips = st.column_config.MultiselectColumn(
        options=list(signed.values()), color=[COLOURS[state] for state in FigureState if state in signed], width=130
    )
    event = st.dataframe(
        table,
        hide_index=True,
        key=key,
        height=min(height_of(table), HIGHEST),
        on_select="rerun",
        selection_mode="single-row",
        column_config={
            _("State"): chips,
            _("Code"): st.column_config.TextColumn(width=80),
            _("Indicator"): st.column_config.TextColumn(width=260),
            _("What"): st.column_config.TextColumn(width=130),
            _("As written"): st.column_config.TextColumn(width=140),
            _("Read as"): st.column_config.TextColumn(width=140),
            _("How, or what is wrong"): st.column_config.TextColumn(width=360),
        },
        alt=_("Answers of {region} as they were read").format(region=escaped(seen.name)),
        placeholder="",
    )
    return event.selection.rows[0] if event.selection.rows else None
