"""A new version: the form goes out, comes back edited, is checked, compared and saved beside the others."""

import hashlib

import pandas as pd
import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from access import Visitor
from data.instrument_form import DraftInstrument, FormError
from data.instrument_form.sentences import about, expected_of, found_of, place_told
from data.issues import Issue, sentence
from data.store import StoreError
from data.store.errors import explain
from scoring import Instrument
from ui.instrument.comparing import show_differences
from ui.instrument.effect import show_effect
from ui.instrument.found import Version, draft_of, form_file, keep_draft, version_of, versions
from ui.page import XLSX, downloads_of_no_round, escaped
from ui.tables import height_of, show_table
from words import Words

TURN, SAVED = "formulir-ke", "versi disimpan"
MOST = 500
HEIGHT = 480


def show_draft(version: Version, visitor: Visitor, _: Words) -> None:
    """Offer the form of a version, and take an edited one in."""
    if saved := st.session_state.pop(SAVED, None):
        told = _("Saved: {version} stands beside the others. Choose it above to read it.")
        st.success(escaped(told.format(version=saved)), icon=":material/check_circle:")
    left, right = st.columns(2, gap="large")
    with left, st.container(border=True, height="stretch"):
        _heading(_("1. Take the form along"))
        st.caption(_("A workbook with every indicator, weight, level and band of the version chosen above."))
        st.download_button(
            _("Form of {version} (.xlsx)").format(version=version.name),
            lambda: form_file(version, visitor, _),
            f"formulir-{version.name}.xlsx",
            XLSX,
            on_click="ignore",
            key="ubah-formulir",
            icon=":material/download:",
        )
    with right, st.container(border=True, height="stretch"):
        _heading(_("2. Load the edited form"))
        st.caption(_("It is checked at once. Nothing is saved before you say so, and no version is ever overwritten."))
        turn = st.session_state.setdefault(TURN, 0)
        upload = st.file_uploader(
            _("Edited form"), type=["xlsx", "xlsm", "ods", "xls"], key=f"formulir-{turn}", label_visibility="collapsed"
        )
    if upload is not None:
        _show_upload(upload, visitor, _)


def _heading(text: str) -> None:
    st.markdown(f"**{escaped(text)}**")


def _show_upload(upload: UploadedFile, visitor: Visitor, _: Words) -> None:
    """Show what an uploaded form is: unreadable, wrong in some cells, or a draft."""
    content = upload.getvalue()
    try:
        draft = draft_of(hashlib.sha256(content).hexdigest(), lambda: content, upload.name, visitor)
    except FormError as wrong:
        _show_problems(wrong, _)
        return
    if isinstance(draft, Issue):
        st.error(escaped(sentence(draft, _)), icon=":material/error:")
        return
    _show_draft(draft, visitor, _)


def _show_problems(wrong: FormError, _: Words) -> None:
    """List every problem with its cell."""
    count = len(wrong.problems)
    said = _.plural(
        "{count} thing must be mended before this form is an instrument.",
        "{count} things must be mended before this form is an instrument.",
        count,
    )
    st.error(said, icon=":material/error:")
    table = problems_table(wrong, _)
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.caption(_("Mend the first ones first: some of the later ones only follow from them."))
        downloads_of_no_round(table, "masalah-formulir", "masalah-formulir", [], _)
    show_table(
        table.head(MOST), {}, "tabel-masalah-formulir", _, alt=_("Problems of the form"),
        height=min(HEIGHT, height_of(table)),
    )  # fmt: skip


def problems_table(wrong: FormError, _: Words) -> pd.DataFrame:
    """Lay problems out: cell, what stands there and what should."""
    return pd.DataFrame(
        {
            _("Cell"): [place_told(one, _) for one in wrong.problems],
            _("About"): [about(one, _) for one in wrong.problems],
            _("Found"): [found_of(one, _) for one in wrong.problems],
            _("Expected"): [expected_of(one, _) for one in wrong.problems],
        }
    )


def _show_draft(draft: DraftInstrument, visitor: Visitor, _: Words) -> None:
    """Show a sound draft against the version it was made from, and offer to save it."""
    name = draft.instrument.version
    with st.container(border=True, horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        told = _("The form is sound: {indicators} under the name {version}.")
        indicators = _.plural("{count} indicator", "{count} indicators", len(draft.instrument.indicators))
        st.markdown(escaped(told.format(indicators=indicators, version=name)))
        pressed = st.button(
            _("Save as {version}").format(version=name), type="primary", icon=":material/save:", key="simpan-versi"
        )
    if pressed:
        _save(draft, visitor, _)
    before = _origin(draft, visitor)
    if before is None:
        st.info(
            _("The form does not say which version it was made from, so nothing is compared."), icon=":material/info:"
        )
        return
    show_differences(before, draft.instrument, _)
    show_effect(before, draft.instrument, visitor, _)


def _save(draft: DraftInstrument, visitor: Visitor, _: Words) -> None:
    """Save a draft, and begin anew with an empty uploader."""
    try:
        keep_draft(draft, visitor)
    except StoreError as refused:
        st.error(escaped(explain(refused, _)), icon=":material/error:")
        return
    st.session_state[SAVED] = draft.instrument.version
    st.session_state[TURN] += 1
    st.rerun()


def _origin(draft: DraftInstrument, visitor: Visitor) -> Instrument | None:
    """Give the version that a draft says it was made from, where there is such a one."""
    return version_of(draft.origin, visitor).instrument if draft.origin in versions(visitor) else None
