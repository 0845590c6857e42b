"""Which changes are asked for: filters that stand in the link."""

from datetime import date, datetime, time, timedelta

import streamlit as st

from access import Visitor
from data.completeness import WEST_INDONESIA
from data.store.trail import Asked
from ui.audit_trail.found import who_and_what
from ui.audit_trail.wording import action_names
from ui.choices import choose_several, round_name
from ui.link import keep_one, keep_text
from ui.results import rounds
from words import Words

ROUND, TEXT, DAYS, PAGE = "jejak-putaran", "jejak-cari", "jejak-hari", "jejak-halaman"


def choose_changes(visitor: Visitor, _: Words) -> Asked:
    """Offer the filters in two rows."""
    authors, actions = who_and_what(visitor)
    names = action_names(_)
    listed = {"": _("all rounds")} | {one.code: round_name(one, _) for one in rounds(visitor)}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        keep_one(ROUND, listed, "")
        st.selectbox(_("Round"), list(listed), format_func=listed.__getitem__, key=ROUND, persist_state="session")
        chosen = choose_several("jejak-jenis", _("Kind of change"), {one: names.get(one, one) for one in actions}, _)
        people = choose_several("jejak-orang", _("Who"), {one: one for one in authors}, _)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        keep_text(TEXT)
        text = st.text_input(
            _("Text"), key=TEXT, placeholder=_("part of a reason, a code, an address"), persist_state="session"
        )
        days = st.date_input(
            _("Days (West Indonesia time)"), value=[], key=DAYS, format="DD/MM/YYYY", persist_state="session"
        )
    since, until = _moments(days)
    return Asked(str(st.session_state[ROUND]), tuple(people), tuple(chosen), since, until, text.strip())


def choose_page(pages: int, _: Words) -> int:
    """Offer the pages of a long list; gives the number of the one chosen."""
    numbers = [str(number) for number in range(1, pages + 1)]
    keep_one(PAGE, numbers, "1")
    if pages == 1:
        return 1
    with st.container(horizontal=True, vertical_alignment="center"):
        here = int(st.session_state[PAGE])
        for label, icon, there in (
            (_("Newer"), ":material/chevron_left:", here - 1),
            (_("Older"), ":material/chevron_right:", here + 1),
        ):
            st.button(
                label, icon=icon, key=f"jejak-{icon}", on_click=_go, args=(str(there),),
                disabled=not 1 <= there <= pages,
            )  # fmt: skip
        told = _("page {page} of {pages}")
        st.caption(told.format(page=_.number(here, 0), pages=_.number(pages, 0)))
    return here


def _go(page: str) -> None:
    st.session_state[PAGE] = page


def _moments(days: date | tuple[date, ...] | None) -> tuple[datetime | None, datetime | None]:
    """Make of the first and the last day the first moment, and the first that is no longer meant."""
    chosen = tuple(days) if isinstance(days, tuple) else ()
    if not chosen:
        return None, None
    since, last = (datetime.combine(day, time(), WEST_INDONESIA) for day in (chosen[0], chosen[-1]))
    return since, last + timedelta(days=1)
