"""What goes back to the region: its workbook with every problem marked, the list of problems, a message."""

from pathlib import PurePath

import streamlit as st

from access import Visitor
from data.file_back import file_back
from data.template import file_name
from reports import problems_text, problems_workbook
from ui.draft_view.seen import Seen
from ui.drafts import content_of
from ui.page import XLSX, escaped
from words import Words


def show_files(seen: Seen, visitor: Visitor, _: Words) -> None:
    """Offer the file back, the problems as a workbook and as a message, and the original."""
    stem = PurePath(seen.draft.file_name).stem
    whose = seen.name or seen.draft.file_name
    issues = seen.found.issues
    with st.grid(3, min_column_width=280, gap="small"):
        with st.container(border=True, height="stretch", gap="small"):
            _title(":material/assignment_return:", _("The file back"))
            if seen.region is None:
                st.caption(_("It can be written once it is known whose it is."))
            else:
                st.caption(
                    _("Their answers in a sound template: problems coloured and explained in their cells, and listed.")
                )
                st.download_button(
                    _("Workbook with marks (.xlsx)"), lambda: file_back(seen.found, seen.round, seen.instrument, _),
                    _("return-{name}").format(name=file_name(seen.instrument.version, seen.round.code, seen.region)),
                    XLSX, on_click="ignore", key=f"kembali-{seen.draft.id}", icon=":material/download:", type="primary",
                )  # fmt: skip
        with st.container(border=True, height="stretch", gap="small"):
            _title(":material/list_alt:", _("The problems"))
            st.caption(
                _.plural("{count} problem with sheet and cell", "{count} problems with sheet and cell", len(issues))
            )
            notes = [whose, _.of(seen.round.name), seen.draft.file_name]
            st.download_button(
                _("List of problems (.xlsx)"), lambda: problems_workbook(issues, notes, _),
                _("problems-{name}.xlsx").format(name=stem), XLSX, on_click="ignore", key=f"masalah-{seen.draft.id}",
                icon=":material/download:",
            )  # fmt: skip
        with st.container(border=True, height="stretch", gap="small"):
            _title(":material/description:", _("The original"))
            st.caption(escaped(seen.draft.file_name))
            st.download_button(
                _("File as received"), lambda: content_of(seen.draft.id, visitor), seen.draft.file_name,
                on_click="ignore", key=f"asli-{seen.draft.id}", icon=":material/download:",
            )  # fmt: skip
    st.subheader(_("Message to paste into WhatsApp or an e-mail"), anchor=False)
    st.caption(_("The button in the corner of the text copies it."))
    text = problems_text(issues, seen.draft.file_name, whose, _.of(seen.round.name), _)
    st.code(text, language=None, wrap_lines=True)


def _title(icon: str, text: str) -> None:
    st.markdown(f"{icon} **{escaped(text)}**")
