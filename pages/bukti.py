"""Evidence: the documents behind the answers of a round, doubles and expired ones flagged; a region sees its own."""

import streamlit as st

from access import Permission
from ui.evidencing import register_for, show_register
from ui.page import head
from ui.sending import round_to_send
from ui.session import admit

visitor, _ = admit(Permission.REGISTER_EVIDENCE)

asked = round_to_send(visitor, _)
if asked is None:
    head(_("Evidence"), _("No round takes files at the moment. Ask the central team."))
    st.stop()
show_register(register_for(asked.code, visitor), visitor, _)
