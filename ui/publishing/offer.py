"""Publishing: what would be frozen now and what is still open, a reason, and the edition that came of it."""

import streamlit as st

from access import Permission, Visitor, allows
from data.store import Round, StoreError, explain
from ui.edition_line import named
from ui.page import Figure, escaped, figures
from ui.publishing.address import address_of
from ui.publishing.found import Candidate, candidate_of, publish
from words import Words

REASON, ASKED, SAID, SURE = "alasan-terbit", "terbit-diminta", "terbit-kabar", "terbit-yakin"


def show_offer(one: Round, visitor: Visitor, _: Words) -> None:
    """Show those who may publish what would be published, and do it when they say so."""
    if not allows(visitor, Permission.PUBLISH):
        return
    candidate = candidate_of(one, visitor)
    st.subheader(_("Publish"), anchor=False)
    _publish_if_asked(candidate, visitor, _)
    _show_said(_)
    figures(_cards(candidate, _))
    if candidate.unchanged:
        st.caption(_("Nothing has changed since the last edition, so there is nothing to publish."))
        return
    if candidate.results.ranking.empty:
        st.caption(_("No region takes part in this round yet, so there is nothing to publish."))
        return
    with st.container(border=True):
        needed = candidate.last is not None
        label = _("Reason of the correction") if needed else _("Reason (may stay empty for a first edition)")
        reason = st.text_input(label, key=REASON, max_chars=400)
        told = _("Edition {number} is frozen: everybody sees it from then on, and it cannot be taken back.")
        sure = st.checkbox(told.format(number=_.number(candidate.number, 0)), key=SURE)
        st.button(
            _("Publish edition {number}").format(number=_.number(candidate.number, 0)),
            type="primary", icon=":material/publish:", key="terbitkan",
            disabled=not sure or (needed and not reason.strip()),
            on_click=_ask, args=(one.code, candidate.state),
        )  # fmt: skip


def _ask(round_code: str, state: str) -> None:
    """Keep what was asked for, and of which state the page told when it was."""
    st.session_state[ASKED] = round_code, state


def _publish_if_asked(candidate: Candidate, visitor: Visitor, _: Words) -> None:
    """Publish in sight, then draw the page anew."""
    round_code, state = st.session_state.pop(ASKED, (None, ""))
    if round_code != candidate.results.round.code:
        return
    told = _.plural("Freezing {count} region …", "Freezing {count} regions …", len(candidate.results.entries))
    try:
        with st.spinner(told):
            edition = publish(candidate, state, st.session_state.get(REASON, ""), visitor)
    except StoreError as refused:
        st.session_state[SAID] = False, explain(refused, _)
    else:
        said = _("Published: {edition}. {address}")
        st.session_state[SAID] = True, said.format(edition=named(edition, _), address=address_of(edition.code)).strip()
        for key in (REASON, SURE):
            st.session_state.pop(key, None)
    st.rerun()


def _show_said(_: Words) -> None:
    """Show once what came of it."""
    if SAID in st.session_state:
        done, said = st.session_state.pop(SAID)
        (st.success if done else st.error)(escaped(said))


def _cards(candidate: Candidate, _: Words) -> list[Figure]:
    """What would be published, and what is open in it."""
    last = candidate.last
    since = _("never published") if last is None else _("last: {edition}").format(edition=named(last, _))
    state = _("unchanged") if candidate.unchanged else _("changed") if last is not None else _("new")
    return [
        Figure(_("Regions"), _.number(len(candidate.results.ranking), 0), _("would be published")),
        Figure(_("State"), state, since),
        Figure(_("Scored by nobody"), _.number(candidate.unscored, 0), _("answers of assessed regions")),
        Figure(_("Moves to confirm"), _.number(candidate.unconfirmed, 0), _("by a second person")),
        Figure(_("Objections open"), _.number(candidate.unanswered, 0), _("without an answer")),
    ]
