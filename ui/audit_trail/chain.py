"""Whether the record of every change still holds: verified at a click, the last hash to be noted down."""

import streamlit as st

from access import Visitor
from ui.audit_trail.found import verified
from ui.page import escaped
from words import Words

VERIFIED = "jejak-diperiksa"


def show_chain(rows: int, last: str, visitor: Visitor, _: Words) -> None:
    """Show the last hash and what came of the last verification of this state of the record."""
    with st.container(border=True):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            st.markdown(escaped(_("Last hash: note it down, it stands for everything recorded so far.")))
            asked = st.button(_("Verify the record"), icon=":material/verified_user:", key="jejak-periksa")
        st.code(last, language=None)
        if asked:
            _verify(rows, visitor, _)
        found: tuple[str, list[str]] | None = st.session_state.get(VERIFIED)
        if found is None or found[0] != last:
            return
        if not found[1]:
            told = _.plural("{count} row was read and holds.", "{count} rows were read and all of them hold.", rows)
            st.success(told, icon=":material/verified:")
            return
        st.error(_("The record does not hold. Ask who keeps the server, and hold a backup against it."))
        for sentence in found[1][:20]:
            st.markdown(f"- {escaped(sentence)}")


def _verify(rows: int, visitor: Visitor, _: Words) -> None:
    """Read the whole record in sight, and keep what was found with the hash it was found for."""
    told = _("{done} of {total} rows read")
    bar = st.progress(0.0)

    def seen(done: int) -> None:
        bar.progress(min(done / max(rows, 1), 1.0), told.format(done=_.number(done, 0), total=_.number(rows, 0)))

    _count, last, found = verified(seen, visitor)
    bar.empty()
    st.session_state[VERIFIED] = (last, [one.sentence(_) for one in found])
