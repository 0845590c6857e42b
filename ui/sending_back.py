"""A kept file on its way back to its region, without a draft of it: its workbook with marks, and its problems."""

from pathlib import PurePath

import streamlit as st

from access import Visitor
from data.file_back import file_back
from data.layouts import mapped_of
from data.reading import read_draft
from data.regions import regions
from data.submission import Submission
from data.template import file_name as name_of_template
from reports import problems_workbook
from ui.drafts import Found, find_instrument
from ui.own_files import require_submission
from ui.page import XLSX, escaped
from ui.results import store
from words import Words


def offer_sending_back(submission: int, round_code: str, visitor: Visitor, _: Words) -> None:
    """Offer what goes back to a region; a table of results has no workbook of its own to be marked."""
    require_submission(submission, visitor)

    @st.dialog(_("Send back"))
    def offer() -> None:
        require_submission(submission, visitor)
        file_name, _content = store().original(submission)
        st.markdown(escaped(file_name))
        found = kept_file(submission, round_code, visitor)
        if isinstance(found, Submission):
            _offer_workbook(submission, found, round_code, _)
        problems = store().issues(submission)
        if not problems:
            st.caption(_("We found no problem in it."))
            return
        notes = [_.of(store().round(round_code).name), file_name]
        st.download_button(
            _("List of problems (.xlsx)"), lambda: problems_workbook(problems, notes, _),
            _("problems-{name}.xlsx").format(name=PurePath(file_name).stem), XLSX, on_click="ignore",
            key=f"masalah-simpanan-{submission}", icon=":material/download:", width="stretch",
        )  # fmt: skip

    offer()


def kept_file(submission: int, round_code: str, visitor: Visitor) -> Found:
    """Read a kept file again, with all that was said of it when it was kept."""
    require_submission(submission, visitor)
    file_name, content = store().original(submission)
    said = store().said(submission)
    mapped = mapped_of(said.layout) if said.layout else None
    return read_draft(
        content, file_name, find_instrument, store().round(round_code), said.corrections, said.confirmed, mapped
    )


def _offer_workbook(submission: int, found: Submission, round_code: str, _: Words) -> None:
    asked = store().round(round_code)
    instrument = store().instrument(asked.instrument)
    named = name_of_template(instrument.version, asked.code, regions()[found.identity.region])
    st.caption(_("Their answers in a sound template: problems coloured and explained in their cells, and listed."))
    st.download_button(
        _("Workbook with marks (.xlsx)"), lambda: file_back(found, asked, instrument, _),
        _("return-{name}").format(name=named), XLSX, on_click="ignore", key=f"kembali-simpanan-{submission}",
        icon=":material/download:", type="primary", width="stretch",
    )  # fmt: skip
