"""The drafts of a visitor: uploaded files that are not kept yet, read with all that was said about them since."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from access import Permission, Visitor, require
from data.answers.reading import Reading
from data.issues import Issue
from data.layouts import LayoutMapping, Mapped, mapped_of, written, written_state
from data.reading import read_draft
from data.store import Imported, StoredDraft, TakenIn
from data.store.errors import InstrumentUnknown, ReadingHasErrors
from data.submission import Correction, Submission
from scoring import Instrument
from ui.own_files import refuse_others, require_submission
from ui.results import store

Found = Reading | Submission | Issue


@dataclass(frozen=True, slots=True, eq=False)
class Draft:
    """An uploaded file that is not kept in its round yet; it lives in the store and survives reload and restart."""

    id: int
    round: str
    file_name: str
    sha256: str
    found: Found
    corrections: tuple[Correction, ...]
    confirmed: tuple[str, ...]
    mapped: Mapped | None = None


def take_in(round_code: str, file_name: str, content: bytes, visitor: Visitor) -> TakenIn:
    """Make a draft of an uploaded file at once; the same bytes twice are said and not stored."""
    require(visitor, Permission.LOAD_RESULTS)
    return store().take_in(round_code, file_name, content, visitor.email)


def reopen(submission: int, visitor: Visitor) -> int:
    """Make a draft of a kept file with all that was said of it, to correct it for its next version."""
    require_submission(submission, visitor)
    return store().reopen(submission, visitor.email)


def stored_drafts(round_code: str, visitor: Visitor) -> list[StoredDraft]:
    """List the drafts of this visitor, unread."""
    require(visitor, Permission.LOAD_RESULTS)
    return store().drafts(round_code, visitor.email)


def draft_of(draft_id: int, visitor: Visitor) -> Draft:
    """Give a draft of this visitor; DraftUnknown (a StoreError) when there is none."""
    return read(stored_draft(draft_id, visitor), visitor)


def content_of(draft_id: int, visitor: Visitor) -> bytes:
    """Give the file of a draft as it was received."""
    require(visitor, Permission.LOAD_RESULTS)
    return store().draft_content(draft_id, visitor.email)


def correct(draft_id: int, correction: Correction, visitor: Visitor) -> None:
    """Add the correction of an answer, or replace the earlier one; saved at once."""
    require(visitor, Permission.LOAD_RESULTS)
    store().correct_draft(draft_id, correction, visitor.email)


def uncorrect(draft_id: int, code: str, part: str, visitor: Visitor) -> None:
    """Take the correction of an answer back."""
    require(visitor, Permission.LOAD_RESULTS)
    store().uncorrect_draft(draft_id, code, part, visitor.email)


def confirm_sheet(draft_id: int, code: str, visitor: Visitor) -> None:
    """Say that the sheet proposed for a dimension is the one."""
    require(visitor, Permission.LOAD_RESULTS)
    store().confirm_in_draft(draft_id, code, visitor.email)


def change_mapping(draft_id: int, change: Callable[[Mapped], Mapped], visitor: Visitor) -> None:
    """Change what is confirmed of the cells of a draft of another layout, from what is saved now; saved at once."""
    require(visitor, Permission.LOAD_RESULTS)
    store().map_draft(draft_id, lambda layout: written_state(change(_mapped(layout or "") or Mapped())), visitor.email)


def forget_mapping(draft_id: int, visitor: Visitor) -> None:
    """Read a draft as any file again."""
    require(visitor, Permission.LOAD_RESULTS)
    store().unmap_draft(draft_id, visitor.email)


def use_mapping(draft_id: int, mapping: LayoutMapping, region: str, fingerprint: str, visitor: Visitor) -> None:
    """Read a draft by a confirmed mapping as a submission of this region, and remember it for its layout."""
    draft = stored_draft(draft_id, visitor)
    state = written_state(Mapped(region, mapping, used=True))
    instrument = store().round(draft.round).instrument
    store().use_layout(draft_id, state, fingerprint, instrument, written(mapping), visitor.email)


def move(draft_id: int, round_code: str, visitor: Visitor) -> None:
    """Move a draft to another round, with all that was said about it."""
    require(visitor, Permission.LOAD_RESULTS)
    store().move_draft(draft_id, round_code, visitor.email)


def discard(draft_ids: Sequence[int], visitor: Visitor) -> None:
    """Throw drafts away with their files."""
    require(visitor, Permission.LOAD_RESULTS)
    store().discard_drafts(draft_ids, visitor.email)


def accept_newer(draft_ids: Sequence[int], visitor: Visitor) -> None:
    """Say that these are to be kept although a newer version came since they were loaded."""
    require(visitor, Permission.LOAD_RESULTS)
    store().accept_newer(draft_ids, visitor.email)


def keep(draft_id: int, visitor: Visitor) -> Imported:
    """Save a draft; StoreError when it has errors, is gone, or its region was sent again since it was loaded."""
    draft = draft_of(draft_id, visitor)
    if isinstance(draft.found, Issue):
        raise ReadingHasErrors(draft.file_name)
    reading = draft.found if isinstance(draft.found, Reading) else draft.found.reading
    refuse_others(reading.entries["region"], visitor)
    return store().keep_draft(draft_id, draft.found, visitor.email)


def stored_draft(draft_id: int, visitor: Visitor) -> StoredDraft:
    """Give a draft of this visitor without reading it."""
    require(visitor, Permission.LOAD_RESULTS)
    return store().draft(draft_id, visitor.email)


def read(stored: StoredDraft, visitor: Visitor) -> Draft:
    """Read a stored draft with its corrections, once for as long as nothing about it changes."""
    checksum = store().checksum(store().round(stored.round).instrument)
    sha256, file_name, round_code, made, confirmed, layout = key_of(stored)
    found = found_of(stored, checksum, visitor)
    return Draft(stored.id, round_code, file_name, sha256, found, made, confirmed, _mapped(layout))


Key = tuple[str, str, str, tuple[Correction, ...], tuple[str, ...], str]


def key_of(stored: StoredDraft) -> Key:
    """All of a draft that its reading depends on: bytes, name, round, corrections, confirmed sheets, mapped cells."""
    return (
        stored.sha256, stored.file_name, stored.round, stored.corrections, stored.confirmed, stored.layout or "",
    )  # fmt: skip


def found_of(stored: StoredDraft, checksum: str, visitor: Visitor) -> Found:
    """Read a stored draft under the instrument of this checksum, its round's."""
    return _found(*key_of(stored), checksum, lambda: content_of(stored.id, visitor))


@st.cache_resource(max_entries=24, show_spinner=False)
def _found(
    sha256: str,  # noqa: ARG001 - names the bytes
    file_name: str,
    round_code: str,
    corrections: tuple[Correction, ...],
    confirmed: tuple[str, ...],
    layout: str,
    checksum: str,  # noqa: ARG001 - names the instrument
    _content: Callable[[], bytes],
) -> Found:
    """Read a file for a round under all that its reading depends on: the same for everyone who sends these bytes."""
    asked = store().round(round_code)
    return read_draft(_content(), file_name, find_instrument, asked, corrections, confirmed, _mapped(layout))


def _mapped(layout: str) -> Mapped | None:
    return mapped_of(layout) if layout else None


def find_instrument(version: str) -> Instrument | None:
    """Give a stored instrument; None where there is none of this version."""
    try:
        return _instrument(version, store().checksum(version))
    except InstrumentUnknown:
        return None


@st.cache_resource(max_entries=16, show_spinner=False)
def _instrument(version: str, checksum: str) -> Instrument:  # noqa: ARG001 - names what is stored under the version
    return store().instrument(version)
