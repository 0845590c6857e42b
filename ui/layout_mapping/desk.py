"""All that the mapping of one draft is made of: the form as seen, what is confirmed, what is known of its layout."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from access import Permission, Visitor, require
from data.layouts import (
    LayoutMapping,
    Mapped,
    Proposals,
    RegionFound,
    Row,
    best_known,
    fingerprint,
    form_of,
    mapping_of,
    propose,
    regions_in,
    rows_of,
)
from data.store import StoredLayout
from data.workbook import UnreadableFileError, read_workbook
from scoring import Instrument
from ui.drafts import Draft, content_of, find_instrument
from ui.results import store


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """A workbook seen as a form: proposals, the name of its layout, and the regions it names."""

    proposals: Proposals
    fingerprint: str
    regions: tuple[RegionFound, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Desk:
    """What lies before the person who maps a draft."""

    draft: Draft
    seen: Seen
    mapped: Mapped
    known: StoredLayout | None
    rows: tuple[Row, ...]

    @property
    def instrument(self) -> Instrument:
        """The instrument of its round."""
        return self.seen.proposals.form.instrument

    @property
    def confirmed(self) -> int:
        """How many indicators are decided."""
        return sum(row.confirmed for row in self.rows)

    @property
    def resembles(self) -> bool:
        """Whether there is anything to map: proposals, a known layout, or what was confirmed already."""
        return self.seen.proposals.resembles or self.known is not None or self.confirmed > 0


def desk_of(draft: Draft, visitor: Visitor) -> Desk | None:
    """Lay a draft out to be mapped; None where it is no workbook that can be read."""
    require(visitor, Permission.LOAD_RESULTS)
    version = store().round(draft.round).instrument
    seen = _seen(draft.sha256, version, store().checksum(version), lambda: content_of(draft.id, visitor))
    if seen is None:
        return None
    mapped = draft.mapped or Mapped()
    known = _known(seen, version)
    before = mapping_of(known.mapping) if known is not None else None
    return Desk(draft, seen, mapped, known, rows_of(seen.proposals, mapped.mapping, before))


def known_mapping(desk: Desk) -> LayoutMapping:
    """The mapping that is remembered for the layout; empty where none is."""
    return mapping_of(desk.known.mapping) if desk.known is not None else LayoutMapping()


def _known(seen: Seen, version: str) -> StoredLayout | None:
    """What was confirmed for this layout before, or for one of which most is found again."""
    layouts = {layout.fingerprint: layout for layout in store().layouts(version)}
    if seen.fingerprint in layouts:
        return layouts[seen.fingerprint]
    mappings = {name: mapping_of(layout.mapping) for name, layout in layouts.items()}
    best = best_known(seen.proposals.form, mappings, seen.fingerprint)
    return None if best is None else layouts[best]


@st.cache_resource(max_entries=4, show_spinner=False)
def _seen(sha256: str, version: str, checksum: str, _content: Callable[[], bytes]) -> Seen | None:  # noqa: ARG001 - names
    """See a workbook as a form of an instrument, once: the same for everyone who sends these bytes."""
    instrument = find_instrument(version)
    if instrument is None:
        return None
    try:
        workbook = read_workbook(_content(), "")
    except UnreadableFileError:
        return None
    found = propose(form_of(workbook, instrument))
    return Seen(found, fingerprint(found), regions_in(workbook, instrument))
