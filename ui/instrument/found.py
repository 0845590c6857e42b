"""Versions of instruments as a visitor may see them, what a change does to a round, and drafts."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from access import Permission, Visitor, allows, require
from data.instrument_form import DraftInstrument, FormError, form_of, next_version, read_draft, write_form
from data.instruments import shipped
from data.issues import Issue
from data.participants import answers_of_all
from data.store import Round
from data.store.instruments import StoredVersion
from data.workbook import UnreadableFileError
from scoring import Instrument
from scoring.versions import Carried, carried, rank_shifts
from ui.drafts import find_instrument
from ui.results import Results, results_of, rounds, store
from ui.tables import on_printed_scale
from words import Words


@dataclass(frozen=True, slots=True, eq=False)
class Version:
    """A version of an instrument, and the rounds of this visitor's that use it."""

    stored: StoredVersion
    instrument: Instrument
    rounds: tuple[Round, ...]

    @property
    def name(self) -> str:
        """What it is called."""
        return self.stored.version


@dataclass(frozen=True, slots=True, eq=False)
class Moved:
    """What a round's answers say under another version: what is compared, and a row a region for the chart."""

    carried: Carried
    rows: pd.DataFrame


def versions(visitor: Visitor) -> dict[str, StoredVersion]:
    """List the versions by name; who may not see unfinished work sees those of the rounds that are open to them."""
    require(visitor, Permission.VIEW_SCORES)
    listed = {one.version: one for one in store().instrument_versions()}
    if allows(visitor, Permission.VIEW_UNPUBLISHED):
        return listed
    used = {one.instrument for one in rounds(visitor)}
    return {version: one for version, one in listed.items() if version in used}


def version_of(name: str, visitor: Visitor) -> Version:
    """Give a version that this visitor may see; KeyError for any other."""
    stored = versions(visitor)[name]
    instrument = find_instrument(name)
    if instrument is None:
        raise KeyError(name)
    return Version(stored, instrument, tuple(one for one in rounds(visitor) if one.instrument == name))


def files_of(version: Version, visitor: Visitor) -> dict[str, bytes]:
    """Give the two files of a version by name."""
    require(visitor, Permission.VIEW_SCORES)
    return store().instrument_files(version.name).by_name


def form_file(version: Version, visitor: Visitor, _: Words) -> bytes:
    """Write the form of a version, to become the next one."""
    require(visitor, Permission.VIEW_SCORES)
    following = next_version(version.name, taken())
    subtitle = _("{name} · made from {version}").format(name=_.of(version.instrument.name), version=version.name)
    return write_form(form_of(store().instrument_files(version.name), following), subtitle, _)


def taken() -> tuple[str, ...]:
    """The names that a new version cannot have."""
    return tuple(sorted({*shipped(), *(one.version for one in store().instrument_versions())}))


def draft_of(sha256: str, content: Callable[[], bytes], file_name: str, visitor: Visitor) -> DraftInstrument | Issue:
    """Read an uploaded form; an Issue where it is no workbook; raises FormError with all that is wrong with it."""
    require(visitor, Permission.EDIT_INSTRUMENTS)
    found = _read(sha256, file_name, taken(), content)
    if isinstance(found, FormError):
        raise found
    return found


def keep_draft(draft: DraftInstrument, visitor: Visitor) -> None:
    """Save a draft as a new version; InstrumentTaken (a StoreError) where its name came into use meanwhile."""
    require(visitor, Permission.EDIT_INSTRUMENTS)
    store().add_version(draft.instrument, draft.files, draft.origin, visitor.email)


def rounds_asked(asked: Collection[str], visitor: Visitor) -> list[Round]:
    """List the rounds with answers that used one of some versions, those with results first."""
    return [one for one in rounds(visitor) if one.instrument in asked and not results_of(one.code, visitor).unanswered]


def moved_by(results: Results, other: Instrument) -> Moved | None:
    """Score the answers of a round under another version; None where none of them is an answer to it."""
    return _moved(results.state, other.checksum, lambda: (results, other))


@st.cache_resource(max_entries=16, show_spinner=False)
def _moved(
    state: tuple[str, ...],  # noqa: ARG001 - names the results
    checksum: str,  # noqa: ARG001 - names the other version
    _given: Callable[[], tuple[Results, Instrument]],
) -> Moved | None:
    """Rank the regions of a round by both versions, once for all who look."""
    results, other = _given()
    found = carried(results.instrument, other)
    if found is None:
        return None
    values, status, schemes = answers_of_all(results.answers, results.entries, results.instrument)
    rows = rank_shifts(values, status, schemes, found)
    names = results.entries["name"]
    return Moved(
        found,
        rows.assign(
            name=rows["region"].map(names),
            score=on_printed_scale(rows["score"], other),
            official_score=on_printed_scale(rows["official_score"], results.instrument),
        ),
    )


@st.cache_resource(max_entries=8, show_spinner=False)
def _read(
    sha256: str,  # noqa: ARG001 - names the bytes
    file_name: str,
    names: Sequence[str],
    _content: Callable[[], bytes],
) -> DraftInstrument | FormError | Issue:
    """Read a form once for as long as it may get the same names."""
    try:
        return read_draft(_content(), file_name, names)
    except UnreadableFileError as unreadable:
        return unreadable.issue
    except FormError as wrong:
        return wrong
