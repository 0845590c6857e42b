"""Assessing in a workbook: take it along, fill it offline, bring it back; it is looked at before it is kept."""

from dataclasses import replace
from functools import partial

import streamlit as st

from access import Permission, Visitor, require
from data.assessment import AssessmentFile, read_assessment
from data.intake import finder_of
from data.regions import regions
from data.store import StoreError, explain
from data.store.assessments import Assessment
from data.template_files import ASSESSMENT, assessments_file
from reports import problems_table
from ui.assessing.desk import desk_of
from ui.assessing.entry import TROUBLE
from ui.page import XLSX, escaped
from ui.results import Results, store
from ui.tables import show_table
from words import Words

ZIP = "application/zip"


def offer_workbooks(results: Results, region: str, assigned: list[str], visitor: Visitor, _: Words) -> None:
    """Offer the workbook of the region looked at, or of all that are assigned, and take a filled one back."""
    with st.popover(_("In a workbook"), icon=":material/table_view:"):
        stem = f"{ASSESSMENT}-{results.round.code}"
        for codes, label, name, kind in (
            ([region], _("This region (.xlsx)"), f"{stem}-{region}.xlsx", XLSX),
            (assigned, _("All my regions (.zip)"), f"{stem}.zip", ZIP),
        ):
            st.download_button(
                label, partial(_made, results, codes, visitor, _), name, kind, on_click="ignore", key=f"isian-{kind}",
                icon=":material/download:", width="stretch", disabled=kind == ZIP and len(codes) == 1,
            )  # fmt: skip
        sent = st.file_uploader(
            _("A filled workbook"), type=["xlsx", "xls", "ods"], key="nilai-berkas",
            help=_("It is read and shown first; nothing is kept before you say so."),
        )  # fmt: skip
    if sent is not None:
        _show_file(results, sent.name, sent.getvalue(), assigned, visitor, _)


def _made(results: Results, codes: list[str], visitor: Visitor, _: Words) -> bytes:
    """Write the workbooks of regions that are assigned to the visitor."""
    require(visitor, Permission.ASSESS)
    return assessments_file(store(), results.round.code, codes, _)


def _show_file(
    results: Results, file_name: str, content: bytes, assigned: list[str], visitor: Visitor, _: Words
) -> None:
    """Say what was understood of a filled workbook and what is wrong with it, and offer to keep it."""
    found = _read(results.round.code, results.instrument.checksum, file_name, content)
    known = regions().get(found.region)
    name = known.short_name if known is not None else "–"
    with st.container(border=True):
        st.markdown(f"### {escaped(file_name)}")
        if not found.ok:
            st.error(_("This workbook cannot be kept. Nothing was changed."), icon=":material/error:")
        elif found.region not in assigned:
            told = _("The workbook is about {region}, which is not assigned to you in this round.")
            st.error(escaped(told.format(region=name)), icon=":material/error:")
        else:
            changed = _changed(results, found, visitor)
            told = _("{region}: {count} scores were read, {changed} of them are new or differ from what you said.")
            counts = {"count": _.number(len(found.words), 0), "changed": _.number(len(changed), 0)}
            st.markdown(escaped(told.format(region=name, **counts)))
            st.button(
                _.plural("Keep {count} score", "Keep {count} scores", len(changed)),
                type="primary", disabled=not changed, key="nilai-simpan",
                on_click=_keep, args=(results, changed, visitor, _),
            )  # fmt: skip
        if found.issues:
            show_table(problems_table(found.issues, _), {}, "nilai-masalah", _, alt=_("Problems by cell"))


@st.cache_data(max_entries=16, show_spinner=False)
def _read(round_code: str, checksum: str, file_name: str, content: bytes) -> AssessmentFile:  # noqa: ARG001 - part of the key
    """Read a file once, in the process that reads strangers' files."""
    round_ = store().round(round_code)
    return read_assessment(content, file_name, finder_of(store().instrument(round_.instrument)), round_)


def _changed(results: Results, found: AssessmentFile, visitor: Visitor) -> list[Assessment]:
    """Give the words that say something else than what this assessor said, each after the word it replaces."""
    desk = desk_of(results, found.region, visitor)
    changed = []
    for word in found.words:
        stood = desk.word(word.code)
        if replace(word, origin="", seen=stood.seen) != replace(stood, origin=""):
            changed.append(replace(word, seen=stood.seen))
    return changed


def _keep(results: Results, words: list[Assessment], visitor: Visitor, _: Words) -> None:
    """Keep the words of a workbook, all of them or none."""
    require(visitor, Permission.ASSESS)
    try:
        store().assess(results.round.code, words, visitor.email)
    except StoreError as refused:
        st.session_state[TROUBLE] = explain(refused, _)
    else:
        st.toast(_.plural("{count} score saved", "{count} scores saved", len(words)), icon=":material/check:")
