"""Step two: the indicators of one dimension at a time, each with the cell that is proposed for it, to be confirmed."""

from functools import partial

import streamlit as st

from access import Visitor
from data.layouts import Mapped, Row, anchors_of, confirmed_rows, with_cells, without
from data.submission.plan import indicators_of
from ui.drafts import change_mapping
from ui.layout_mapping.desk import Desk
from ui.layout_mapping.editing import EDITED, show_editing
from ui.layout_mapping.wording import badge_of, told_line
from ui.page import escaped
from words import Words


def show_rows(desk: Desk, visitor: Visitor, _: Words) -> None:
    """Show how far the mapping is, what can be confirmed at once, and the rows of one dimension."""
    total = len(desk.rows)
    told = _("{count} of {total} confirmed").format(count=_.number(desk.confirmed, 0), total=_.number(total, 0))
    st.progress(desk.confirmed / total, escaped(told))
    _offer_at_once(desk, visitor, _)
    for row in _of_chosen_dimension(desk, _):
        _show_row(desk, row, visitor, _)


def _offer_at_once(desk: Desk, visitor: Visitor, _: Words) -> None:
    """Offer to confirm what is sure, or known from an earlier file; what only resembles is never among it."""
    ready = tuple(row for row in desk.rows if row.sure or row.known)
    if not ready:
        return

    def confirm() -> None:
        found = desk.seen.proposals
        change_mapping(
            desk.draft.id,
            lambda mapped: Mapped(mapped.region, confirmed_rows(found, mapped.mapping, ready), mapped.used),
            visitor,
        )

    st.button(
        _.plural("Confirm the one that is sure", "Confirm the {count} that are sure", len(ready)),
        on_click=confirm,
        icon=":material/done_all:",
        key="petakan-pasti",
    )


def _of_chosen_dimension(desk: Desk, _: Words) -> list[Row]:
    """Offer the dimensions with how many of their indicators are confirmed; gives the rows of the chosen one."""
    by_code = {row.indicator.code: row for row in desk.rows}
    groups = {
        part.code: [by_code[indicator.code] for indicator in indicators_of(desk.instrument, part.code)]
        for part in desk.instrument.dimensions
    }
    names = {
        part.code: _("{name} {confirmed}/{total}").format(
            name=_.of(part.name),
            confirmed=sum(row.confirmed for row in groups[part.code]),
            total=len(groups[part.code]),
        )
        for part in desk.instrument.dimensions
    }
    chosen = st.segmented_control(
        _("Dimension"), list(names), default=next(iter(names)), format_func=names.__getitem__, required=True,
        label_visibility="collapsed", key=f"petakan-dimensi-{desk.draft.id}",
    )  # fmt: skip
    return groups[str(chosen)]


def _show_row(desk: Desk, row: Row, visitor: Visitor, _: Words) -> None:
    code = row.indicator.code
    with (
        st.container(border=True, gap="xsmall"),
        st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="top"),
    ):
        with st.container(width="stretch", gap="xsmall"):
            st.markdown(f"**{escaped(code)}** {escaped(_.of(row.indicator.name))} {badge_of(row, _)}")
            for line in row.lines:
                st.caption(escaped(told_line(line, row, _)))
            if st.session_state.get(EDITED) == (desk.draft.id, code):
                show_editing(desk, row, visitor, _)
        with st.container(width="content", horizontal=True, vertical_alignment="center"):
            st.checkbox(
                _("Confirmed"),
                row.confirmed,
                disabled=not row.confirmed and not row.asked,
                on_change=partial(_turn, desk, row, visitor),
                key=f"petakan-{desk.draft.id}-{code}-{row.confirmed}",
            )
            st.button(
                _("Another cell"),
                on_click=partial(_edit, desk.draft.id, code),
                type="tertiary",
                icon=":material/edit:",
                key=f"ubah-{desk.draft.id}-{code}",
            )


def _turn(desk: Desk, row: Row, visitor: Visitor) -> None:
    """Confirm an indicator as it is shown, or take that back."""
    code = row.indicator.code
    anchors = anchors_of(desk.seen.proposals, row.lines)

    def change(mapped: Mapped) -> Mapped:
        mapping = without(mapped.mapping, code) if row.confirmed else with_cells(mapped.mapping, code, anchors)
        return Mapped(mapped.region, mapping, mapped.used)

    change_mapping(desk.draft.id, change, visitor)


def _edit(draft_id: int, code: str) -> None:
    """Open the choice of cells of an indicator, or close it."""
    open_now = st.session_state.get(EDITED)
    st.session_state[EDITED] = None if open_now == (draft_id, code) else (draft_id, code)
