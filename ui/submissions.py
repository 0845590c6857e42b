"""The files of a round: download each as it was sent, or take one back."""

from functools import partial

import pandas as pd
import streamlit as st

from access import Visitor
from data.store import StoreError, explain
from ui.loading import submissions_of, take_back
from ui.page import escaped
from ui.results import original_of
from words import Words


def show_submissions(round_code: str, visitor: Visitor, _: Words) -> None:
    """Show every file of the round with its state and what can be done with it."""
    listed = submissions_of(round_code, visitor)
    if listed.empty:
        st.caption(_("No file has been kept in this round yet."))
    for row in listed.itertuples():
        withdrawn = pd.notna(row.withdrawn_at)
        with st.container(border=True, horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            with st.container(width="stretch", gap="xsmall"):
                st.markdown(f"**{escaped(row.file_name)}**")
                st.caption(escaped(_line_of(row, _)))
                if withdrawn:
                    st.caption(escaped(_("Withdrawn: {reason}").format(reason=row.withdrawn_reason)))
            st.download_button(
                _("Original file"),
                partial(original_of, int(row.id)),
                f"{row.sha256[:8]}-{row.file_name}",
                on_click="ignore",
                icon=":material/download:",
                key=f"asli-{row.id}",
            )
            if not withdrawn and st.button(_("Withdraw"), icon=":material/undo:", key=f"tarik-{row.id}"):
                _confirm(row.id, row.file_name, visitor, _)


def _line_of(row: object, _: Words) -> str:
    """When, by whom and how much."""
    return _(
        "{at} · by {by} · {regions} · {answers} · fingerprint {sha}"
    ).format(
        at=_.moment(row.at),  # type: ignore[attr-defined]  # a row of the table of submissions
        by=row.by,  # type: ignore[attr-defined]
        regions=_.plural("{count} region", "{count} regions", row.regions),  # type: ignore[attr-defined]
        answers=_.plural("{count} answer", "{count} answers", row.answers),  # type: ignore[attr-defined]
        sha=row.sha256[:8],  # type: ignore[attr-defined]
    )


def _confirm(submission: int, file_name: str, visitor: Visitor, _: Words) -> None:
    """Ask before a file no longer counts."""

    @st.dialog(_("Withdraw this file?"))
    def ask() -> None:
        st.markdown(
            escaped(
                _("The answers of {file} will no longer count; the file itself stays and can be loaded again.").format(
                    file=file_name
                )
            )
        )
        reason = st.text_input(_("Reason"), key=f"alasan-{submission}")
        if st.button(_("Withdraw"), type="primary", disabled=not reason.strip(), key=f"ya-{submission}"):
            try:
                take_back(submission, reason.strip(), visitor)
            except StoreError as refused:
                st.error(escaped(explain(refused, _)))
                return
            st.rerun()

    ask()
