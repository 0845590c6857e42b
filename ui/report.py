"""What came of the last upload or of the last saving, until it is closed."""

from dataclasses import dataclass
from enum import StrEnum

import pandas as pd
import streamlit as st

from data.issues import Issue, sentence
from data.store import Imported, StoreError, explain
from ui.page import escaped
from ui.tables import height_of, show_table
from words import Words

REPORT = "muat-laporan"
MOST_SHOWN = 8


class Way(StrEnum):
    """What became of an uploaded file."""

    NEW = "new"
    DRAFT_ALREADY = "draft already"
    KEPT_ALREADY = "kept already"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Came:
    """A file that came, and what became of it."""

    file_name: str
    way: Way
    trouble: Issue | None = None


@dataclass(frozen=True, slots=True)
class Saved:
    """A draft that was to be kept: where it went, or why it did not."""

    file_name: str
    regions: str
    outcome: Imported | StoreError

    @property
    def done(self) -> bool:
        """Whether it is in its round now."""
        return isinstance(self.outcome, Imported)


@dataclass(frozen=True, slots=True)
class Report:
    """An upload, or a saving of several drafts, as far as it went: the pieces are added as they are done."""

    pieces: list[Came | Saved]
    total: int

    @property
    def stopped(self) -> bool:
        """Whether it went less than all the way."""
        return len(self.pieces) < self.total


def show_report(_: Words) -> None:
    """Say what came of it: in one sentence, and file by file where there is more to say."""
    report: Report | None = st.session_state.get(REPORT)
    if report is None:
        return
    rows = [(piece.file_name, told) for piece in report.pieces if (told := _told(piece, _))]
    with st.container(border=True, gap="small"):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            st.markdown(f"{_icon(report)} **{escaped(_headline(report, _))}**", width="stretch")
            st.button(_("Close"), on_click=_close, type="tertiary", icon=":material/close:", key="tutup-laporan")
        if rows:
            table = pd.DataFrame(rows, columns=[_("File"), _("What happened")])
            height = height_of(table.head(MOST_SHOWN))
            show_table(table, {}, "laporan", _, alt=_("What happened to each file"), height=height)


def _close() -> None:
    st.session_state.pop(REPORT, None)


def _icon(report: Report) -> str:
    troubled = any(not piece.done if isinstance(piece, Saved) else piece.way is Way.REFUSED for piece in report.pieces)
    if report.stopped:
        return ":orange[:material/stop_circle:]"
    return ":orange[:material/error:]" if troubled else ":green[:material/check_circle:]"


def _headline(report: Report, _: Words) -> str:
    """Count what was done, and say that what a stop left undone is not lost."""
    saved = [piece for piece in report.pieces if isinstance(piece, Saved)]
    count = len(report.pieces)
    if saved:
        kept = sum(piece.done for piece in saved)
        told = _.plural("{count} file was saved.", "{count} files were saved.", kept)
        rest = report.total - kept
        left = _.plural(
            "{count} file was not saved and stays a draft.", "{count} files were not saved and stay drafts.", rest
        )
        return told if kept == report.total else f"{told} {left}"
    if report.stopped:
        return _(
            "Stopped after {done} of {total} files. What was read stays below as drafts; nothing was saved."
        ).format(done=_.number(count, 0), total=_.number(report.total, 0))
    new = sum(piece.way is Way.NEW for piece in report.pieces if isinstance(piece, Came))
    told = _.plural("{count} file was read.", "{count} files were read.", count)
    fresh = _.plural("{count} is a new draft.", "{count} are new drafts.", new)
    return f"{told} {fresh}"


def _told(piece: Came | Saved, _: Words) -> str:
    """Say of one file what the sentence above does not; empty where there is nothing more."""
    if isinstance(piece, Saved):
        return _told_saved(piece, _)
    if piece.trouble is not None:
        return sentence(piece.trouble, _)
    return {
        Way.DRAFT_ALREADY: _("The same file is a draft already; it was not added twice."),
        Way.KEPT_ALREADY: _("The same file was saved in this round before; it was not added again."),
    }.get(piece.way, "")


def _told_saved(piece: Saved, _: Words) -> str:
    outcome = piece.outcome
    if not isinstance(outcome, Imported):
        return explain(outcome, _)
    if outcome.already:
        return _("{regions}: the same file was saved before; nothing was changed.").format(regions=piece.regions)
    if outcome.version is None:
        return _("{regions}: saved.").format(regions=piece.regions)
    return _("{regions}: saved as version {version}.").format(
        regions=piece.regions, version=_.number(outcome.version, 0)
    )
