"""The drafts of a visitor in one table: choose, look at one, save, discard."""

from zlib import crc32

import streamlit as st

from access import Visitor
from data.store import Round
from ui.choices import choose_view
from ui.draft_lines import Line, State, line_table, lines_of, state_name
from ui.draft_open import show_open
from ui.draft_saving import offer_discard, offer_save, save
from ui.results import rounds
from ui.tables import height_of, number_columns
from words import Words

CHOSEN = "konsep-dipilih"
FILTER = "berkas"
ALL = "semua"
CODES = {"perlu": State.LOOK, "siap": State.READY, "rusak": State.UNREADABLE, "ada": State.KEPT}
TALLEST = 430


def show_drafts(asked: Round, visitor: Visitor, _: Words) -> None:
    """Show the drafts of this visitor in a round; nothing where there are none."""
    lines = lines_of(asked.code, visitor)
    if not lines:
        return
    st.subheader(_("Drafts, not saved yet"), anchor=False)
    st.caption(_("Drafts stay here, also when you close the page, and count nowhere until you save them."))
    shown = _filtered(lines, _)
    chosen = _chosen(shown, visitor, _)
    with st.container(horizontal=True, vertical_alignment="center"):
        wanted = offer_save(lines, chosen, visitor, _)
        offer_discard(chosen, visitor, _)
    if wanted:
        save(wanted, visitor, _)
    if len(chosen) == 1:
        show_open(chosen[0], visitor, _)
    elif not chosen:
        st.caption(_("Choose a row to see what was understood of the file, and to correct it."))


def choose_draft(draft_id: int) -> None:
    """Open a draft in the table at the next run."""
    st.session_state[CHOSEN] = [draft_id]


def _filtered(lines: list[Line], _: Words) -> list[Line]:
    """Offer the states there are with their counts; what is chosen stays in sight whatever becomes of it."""
    counts = {code: sum(line.state is state for line in lines) for code, state in CODES.items()}
    names = {ALL: _("All {count}").format(count=_.number(len(lines), 0))}
    for code, count in counts.items():
        if count:
            names[code] = f"{state_name(CODES[code], _).capitalize()} {_.number(count, 0)}"
    view = choose_view(FILTER, _("State"), names) if len(names) > 1 else ALL
    kept = st.session_state.get(CHOSEN, [])
    return [line for line in lines if view == ALL or line.state is CODES[view] or line.draft.id in kept]


def _chosen(lines: list[Line], visitor: Visitor, _: Words) -> list[Line]:
    """Show the table; gives the lines that are chosen, by their numbers and never by their places."""
    table, decimals = line_table(lines, rounds(visitor), _)
    numbers = [line.draft.id for line in lines]
    key = f"konsep-{crc32(repr(numbers).encode()):08x}"
    kept = st.session_state.get(CHOSEN, [])
    first = st.session_state.setdefault(f"{key}-awal", [row for row, number in enumerate(numbers) if number in kept])
    event = st.dataframe(
        table,
        hide_index=True,
        column_config=number_columns(decimals),
        height=min(height_of(table), TALLEST),
        key=key,
        on_select="rerun",
        selection_mode="multi-row",
        selection_default={"selection": {"rows": first}},
        alt=_("Drafts: file, region, state and how much is answered"),
        placeholder=_("–"),
    )
    chosen = [lines[row] for row in event.selection.rows if row < len(lines)]
    st.session_state[CHOSEN] = [line.draft.id for line in chosen]
    return chosen
