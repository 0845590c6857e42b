"""Load data: files in, what was understood before it is kept, and undo; and the workbooks that regions fill."""

import streamlit as st

from access import Permission
from ui.choices import round_name
from ui.draft_list import show_drafts
from ui.intake import receive
from ui.page import empty, escaped, head
from ui.report import show_report
from ui.sending import round_to_send
from ui.session import admit
from ui.submissions import show_submissions
from ui.template_panel import show_templates

visitor, _ = admit(Permission.LOAD_RESULTS)

head(_("Load data"), _("Nothing is kept before you press Save, and everything kept can be withdrawn."))
asked = round_to_send(visitor, _)
if asked is None:
    empty(_("No round takes files at the moment. Ask the central team."), _("Methodology"), "../pages/metodologi.py")
    st.stop()
with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
    st.caption(escaped(_("Into the round: {round}").format(round=round_name(asked, _))))
    show_templates(asked, visitor, _)
receive(asked.code, visitor, _)
show_report(_)
show_drafts(asked, visitor, _)
st.subheader(_("Files of this round"), anchor=False)
show_submissions(asked.code, visitor, _)
