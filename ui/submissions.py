"""The files of a round: search, download one as it was sent, send it back marked, correct it, take it back."""

from functools import partial
from math import ceil
from typing import Any

import pandas as pd
import streamlit as st

from access import Permission, Visitor, allows
from data.regions import regions
from data.store import StoreError, explain
from ui.draft_list import choose_draft
from ui.drafts import reopen
from ui.loading import submissions_of, take_back
from ui.own_files import original_of
from ui.page import escaped
from ui.results import store
from ui.sending_back import offer_sending_back
from words import Words

A_PAGE = 10
TEXT_WIDTH = 560
"""Of what is said of a file, in pixels: its buttons stand beside it, and below it on a phone."""


def show_submissions(round_code: str, visitor: Visitor, _: Words) -> None:
    """Show the files of the round, the latest first, with their state and what can be done with each."""
    listed = _with_versions(submissions_of(round_code, visitor), round_code, _)
    if listed.empty:
        st.caption(_("No file has been kept in this round yet."))
        return
    found = _searched(listed, _)
    pages = max(1, ceil(len(found) / A_PAGE))
    page = 1
    if pages > 1:
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            st.caption(_.plural("{count} file", "{count} files", len(found)))
            page = st.pagination(pages, key=f"halaman-berkas-{pages}")
    for row in found.iloc[(page - 1) * A_PAGE : page * A_PAGE].itertuples():
        _show_file(row, round_code, visitor, _)


def _show_file(row: Any, round_code: str, visitor: Visitor, _: Words) -> None:  # a row of the table of submissions
    """Show one file."""
    withdrawn = pd.notna(row.withdrawn_at)
    with st.container(
        border=True, horizontal=True, horizontal_alignment="distribute", vertical_alignment="center",
        key=f"simpanan-{row.id}",
    ):  # fmt: skip
        with st.container(width=TEXT_WIDTH, gap="xsmall"):
            st.markdown(f"**{escaped(row.title)}**")
            st.caption(escaped(_line_of(row, _)))
            if withdrawn:
                st.caption(escaped(_("Withdrawn: {reason}").format(reason=row.withdrawn_reason)))
        st.download_button(
            _("Original file"),
            partial(original_of, int(row.id), visitor),
            f"{row.sha256[:8]}-{row.file_name}",
            on_click="ignore",
            icon=":material/download:",
            key=f"asli-{row.id}",
        )
        if st.button(_("Send back"), icon=":material/assignment_return:", key=f"kirim-{row.id}"):
            offer_sending_back(int(row.id), round_code, visitor, _)
        if withdrawn:
            return
        if (row.region or row.said) and st.button(_("Correct"), icon=":material/edit:", key=f"perbaiki-{row.id}"):
            choose_draft(reopen(int(row.id), visitor))
            st.rerun()
        may = allows(visitor, Permission.WITHDRAW_RESULTS)
        if may and st.button(_("Withdraw"), icon=":material/undo:", key=f"tarik-{row.id}"):
            _confirm(row.id, row.file_name, visitor, _)


def _with_versions(listed: pd.DataFrame, round_code: str, _: Words) -> pd.DataFrame:
    """Add region (empty where a file holds several), title and what may be searched for."""
    versions = store().all_versions(round_code)
    versions["name"] = [regions()[code].short_name for code in versions["region"]]
    names = versions.groupby("submission_id")["name"].agg(" ".join)
    alone = versions[~versions["submission_id"].duplicated(keep=False)].set_index("submission_id")
    told = _("{region} · version {version}")
    titles = {
        number: told.format(region=row["name"], version=_.number(row["version"], 0)) for number, row in alone.iterrows()
    }
    title = [titles.get(number, file_name) for number, file_name in zip(listed["id"], listed["file_name"], strict=True)]
    searched = listed["file_name"] + " " + listed["id"].map(names).fillna("").astype(str)
    return listed.assign(title=title, region=listed["id"].isin(alone.index), searched=searched)


def _searched(listed: pd.DataFrame, _: Words) -> pd.DataFrame:
    """Offer a search where there are many files."""
    if len(listed) <= A_PAGE:
        return listed
    sought = st.text_input(
        _("Search by region or file"), key="cari-berkas", icon=":material/search:", label_visibility="collapsed",
        placeholder=_("Search by region or file"),
    )  # fmt: skip
    words = (sought or "").casefold().split()
    found = listed
    for word in words:
        found = found[found["searched"].str.casefold().str.contains(word, regex=False)]
    if found.empty:
        st.caption(_("No file fits. Write a part of the name of a region or of a file."))
    return found


def _line_of(row: Any, _: Words) -> str:
    """When, by whom and how much."""
    told = _("{at} · by {by} · {regions} · {answers} · fingerprint {sha}").format(
        at=_.moment(row.at),
        by=row.by,
        regions=_.plural("{count} region", "{count} regions", row.regions),
        answers=_.plural("{count} answer", "{count} answers", row.answers),
        sha=row.sha256[:8],
    )
    return told if row.title == row.file_name else f"{row.file_name} · {told}"


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
