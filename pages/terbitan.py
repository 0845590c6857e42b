"""Editions: what was published of a round, how it is verified, what is different between two, and the next one."""

import streamlit as st

from access import Permission
from ui.choices import round_in_header
from ui.page import head, sample_note
from ui.publishing import answer_of_editions, ask_code, show_comparison, show_editions, show_offer, show_opened
from ui.session import admit

visitor, _ = admit(Permission.VIEW_SCORES)

asked = round_in_header(visitor)
head(_("Editions"), answer_of_editions(asked, visitor, _))
show_opened(ask_code(_), visitor, _)
if asked is None:
    st.stop()
sample_note(asked, _)
show_editions(asked, visitor, _)
show_comparison(asked, visitor, _)
show_offer(asked, visitor, _)
