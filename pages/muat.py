"""Load data: files in, what was understood before it is kept, and undo; and the workbooks that regions fill."""

import streamlit as st

from access import Permission
from ui.choices import round_name, round_to_work_in
from ui.draft_list import show_drafts
from ui.intake import receive
from ui.page import escaped, head
from ui.report import show_report
from ui.session import admit
from ui.submissions import show_submissions
from ui.template_panel import show_templates

visitor, _ = admit(Permission.LOAD_RESULTS)

asked = round_to_work_in(visitor)
head(_("Load data"), _("Nothing is kept before you press Save, and everything kept can be withdrawn."))
with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
    st.caption(escaped(_("Into the round: {round}").format(round=round_name(asked, _))))
    show_templates(asked, visitor, _)
receive(asked.code, visitor, _)
show_report(_)
show_drafts(asked, visitor, _)
st.subheader(_("Files of this round"), anchor=False)
show_submissions(asked.code, visitor, _)
