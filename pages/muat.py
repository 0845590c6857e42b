"""Load data: a spreadsheet in, what was understood before it is kept, and undo."""

import streamlit as st

from access import Permission
from data.store import StoreError, explain
from ui.choices import chosen_round, round_name
from ui.loading import issue_table, keep, mapping_table, preview_table, read_upload, summary
from ui.page import escaped, head
from ui.results import store
from ui.session import admit
from ui.submissions import show_submissions
from ui.tables import show_table

visitor, _ = admit(Permission.LOAD_RESULTS)
TYPES = ["xlsx", "xlsm", "xlsb", "xls", "ods", "csv"]

asked = store().round(chosen_round(visitor))
head(_("Load data"), _("Nothing is kept before you press Save, and everything kept can be withdrawn."))
st.caption(escaped(_("Into the round: {round}").format(round=round_name(asked, _))))
st.session_state.setdefault("muat-ke", 0)
upload = st.file_uploader(
    _("One table, one row per region: xlsx, xls, ods or csv, up to 50 MB"),
    TYPES,
    key=f"berkas-{st.session_state['muat-ke']}",
)
if kept := st.session_state.pop("muat-pesan", None):
    st.success(escaped(kept), icon=":material/check_circle:")
if upload is not None:
    content = upload.getvalue()
    with st.spinner(_("Reading {file} …").format(file=upload.name)):
        found = read_upload(content, upload.name, asked.code, visitor)
    st.subheader(escaped(summary(found, _)), anchor=False)
    if not found.ok:
        st.error(_("This file cannot be kept yet. Correct the cells below and load it again; nothing was stored."))
    problems, mapping, preview = st.tabs([_("Problems"), _("Columns understood"), _("Answers as read")])
    with problems:
        if found.issues:
            show_table(issue_table(found, _), {}, "masalah", _, alt=_("Problems by cell"), height=360)
        else:
            st.caption(_("No problem was found."))
    with mapping:
        show_table(mapping_table(found, asked.instrument, _), {}, "kolom", _, alt=_("Columns"), height=360)
    with preview:
        show_table(preview_table(found, _), {}, "pratinjau", _, alt=_("Answers as read"), height=360)
    with st.container(horizontal=True):
        save = st.button(_("Save"), type="primary", disabled=not found.ok, icon=":material/save:")
        if st.button(_("Cancel"), icon=":material/close:"):
            st.session_state["muat-ke"] += 1
            st.rerun()
    if save:
        try:
            imported = keep(content, upload.name, asked.code, visitor)
        except StoreError as refused:
            st.error(escaped(explain(refused, _)))
            st.stop()
        told = _("{file} was kept already.") if imported.already else _("{file} was kept: {summary}.")
        st.session_state["muat-pesan"] = told.format(file=upload.name, summary=summary(found, _))
        st.session_state["muat-ke"] += 1
        st.rerun()
st.subheader(_("Files of this round"), anchor=False)
show_submissions(asked.code, visitor, _)
