"""Uploaded files on their way to drafts: one by one, each safe at once, with progress and a button that stops."""

from collections.abc import Iterable, Iterator
from itertools import islice

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from access import Visitor
from data.issues import Issue
from data.store import TakenIn
from data.workbook import UnreadableFileError, is_archive, members_of
from data.workbook.archive import Members
from ui.draft_lines import read_line
from ui.drafts import take_in
from ui.report import REPORT, Came, Report, Way
from ui.working import in_sight
from words import Words

TURN = "muat-ke"
"""How many uploads there were; each has an uploader of its own, so that the files of the last one are let go."""


def receive(round_code: str, visitor: Visitor, _: Words) -> None:
    """Offer the uploader, and make a draft of every file that comes."""
    turn = st.session_state.setdefault(TURN, 0)
    uploads = st.file_uploader(
        _("Workbooks that regions filled in, tables of results, or a zip of many"),
        accept_multiple_files=True,
        key=f"berkas-{turn}",
    )
    if uploads:
        _take_in(uploads, round_code, turn, visitor, _)
        _close(turn)
        st.rerun()


def _take_in(uploads: list[UploadedFile], round_code: str, turn: int, visitor: Visitor, _: Words) -> None:
    """Make the drafts; a run that another one cut short is taken up where it was."""
    sources = [_opened(upload) for upload in uploads]
    total = sum(len(source) for source in sources)
    report: Report = st.session_state.setdefault(f"{REPORT}-{turn}", Report([], total))
    came = (
        report.pieces
    )  # grows without the session state, whose every use may end the run between a draft and its line
    before = len(came)

    def told(done: int) -> str:
        return _("Reading: {done} of {total} files").format(done=_.number(done, 0), total=_.number(total, 0))

    pieces = islice(_files(sources), before, None)
    for file_name, content in in_sight(pieces, before, total, told, lambda: _close(turn), _):
        came.append(_one(round_code, file_name, content, visitor))


def _one(round_code: str, file_name: str, content: bytes | Issue, visitor: Visitor) -> Came:
    """Make the draft of a file and read it once."""
    if isinstance(content, Issue):
        return Came(file_name, Way.REFUSED, content)
    taken = take_in(round_code, file_name, content, visitor)
    if taken.draft is not None:
        read_line(taken.draft, visitor)
    return Came(file_name, _way(taken))


def _way(taken: TakenIn) -> Way:
    if taken.draft is None:
        return Way.KEPT_ALREADY
    return Way.DRAFT_ALREADY if taken.already else Way.NEW


def _opened(upload: UploadedFile) -> "Members | list[tuple[str, bytes | Issue]]":
    """Look into an upload: the files of a zip, or the one that it is."""
    content = upload.getvalue()
    try:
        return members_of(content) if is_archive(content) else [(upload.name, content)]
    except UnreadableFileError as unsound:
        return [(upload.name, unsound.issue)]


def _files(sources: Iterable[Iterable[tuple[str, bytes | Issue]]]) -> Iterator[tuple[str, bytes | Issue]]:
    """Give all files by the names they have without their folders."""
    for source in sources:
        yield from ((name.rpartition("/")[2], content) for name, content in source)


def _close(turn: int) -> None:
    """Let the uploaded files go, and leave the report for the page to say."""
    st.session_state[REPORT] = st.session_state.pop(f"{REPORT}-{turn}", None)
    st.session_state[TURN] = turn + 1
