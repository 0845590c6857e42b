"""A line for every draft: whose it is, how much is answered, and whether it can be kept. Light enough for hundreds."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import pandas as pd
import streamlit as st

from access import Visitor
from data.answers.reading import Reading
from data.answers.tally import Tally, tally
from data.issues import Issue, Severity
from data.regions import regions
from data.store import Round, StoredDraft
from data.submission import Correction, Submission
from ui.drafts import Found, found_of, key_of, stored_draft, stored_drafts
from ui.results import store
from words import Words


class State(StrEnum):
    """What can be done with a draft, in the order in which the page lists them."""

    LOOK = "look"
    READY = "ready"
    UNREADABLE = "unreadable"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Understood:
    """What a file holds, without its answers."""

    regions: tuple[str, ...]
    round: str
    tally: Tally | None
    ok: bool
    clean: bool
    readable: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A draft in the list: what it holds, the version it would be, and the regions sent again since it was loaded."""

    draft: StoredDraft
    understood: Understood
    version: int | None
    newer: tuple[str, ...]
    state: State

    @property
    def keepable(self) -> bool:
        """Whether it may be kept, newer versions apart."""
        return self.understood.ok and self.state is not State.KEPT


def lines_of(round_code: str, visitor: Visitor) -> list[Line]:
    """Give a line for every draft of this visitor."""
    stored = stored_drafts(round_code, visitor)
    if not stored:
        return []
    versions = store().all_versions(round_code)
    live = store().live_files(round_code)
    checksum = store().checksum(store().round(round_code).instrument)
    counts = versions.groupby("region")["version"].max().to_dict()
    newest = versions[~versions["withdrawn"]].groupby("region")["submission_id"].max().to_dict()
    return [_line(draft, _understood_of(draft, checksum, visitor), counts, newest, live) for draft in stored]


def read_line(draft_id: int, visitor: Visitor) -> None:
    """Read a draft, so that its line is at hand when the page lists it."""
    draft = stored_draft(draft_id, visitor)
    _understood_of(draft, store().checksum(store().round(draft.round).instrument), visitor)


def _line(
    draft: StoredDraft,
    understood: Understood,
    counts: dict[str, int],
    newest: dict[str, int],
    live: dict[str, int],
) -> Line:
    only = understood.regions[0] if len(understood.regions) == 1 else None
    newer = tuple(code for code in understood.regions if newest.get(code, 0) > draft.base)
    version = None if only is None else counts.get(only, 0) + 1
    return Line(draft, understood, version, newer, _state(draft, understood, newer, live))


def _state(draft: StoredDraft, understood: Understood, newer: tuple[str, ...], live: dict[str, int]) -> State:
    if not understood.readable:
        return State.UNREADABLE
    if draft.sha256 in live and _says_nothing_new(draft, live[draft.sha256]):
        return State.KEPT
    return State.READY if understood.clean and not newer else State.LOOK


def _says_nothing_new(draft: StoredDraft, submission: int) -> bool:
    """Whether all that was corrected in a draft, and mapped, is kept with the submission of the same bytes."""
    if draft.layout is not None and draft.layout != store().layout_of(submission):
        return False
    if not draft.corrections:
        return True
    kept = store().said(submission).corrections
    stored = {(made.code, made.part, made.typed) for made in kept}
    return {(made.code, made.part, made.typed) for made in draft.corrections} <= stored


def _understood_of(draft: StoredDraft, checksum: str, visitor: Visitor) -> Understood:
    return _understood(*key_of(draft), checksum, lambda: found_of(draft, checksum, visitor))


@st.cache_resource(max_entries=4096, show_spinner=False)
def _understood(
    sha256: str,  # noqa: ARG001 - what a reading depends on; the reading itself is too large to keep for hundreds
    file_name: str,  # noqa: ARG001
    round_code: str,  # noqa: ARG001
    corrections: tuple[Correction, ...],  # noqa: ARG001
    confirmed: tuple[str, ...],  # noqa: ARG001
    layout: str,  # noqa: ARG001
    checksum: str,  # noqa: ARG001
    _found: Callable[[], Found],
) -> Understood:
    """Sum a reading up: the same for everyone who sends these bytes."""
    return understand(_found())


def understand(found: Found) -> Understood:
    """Sum up what was read from a file."""
    if isinstance(found, Issue):
        return Understood((), "", None, ok=False, clean=False, readable=False)
    reading = found if isinstance(found, Reading) else found.reading
    proposed = isinstance(found, Submission) and any(issue.code == "T-MARKS-LOST" for issue in found.issues)
    return Understood(
        regions=tuple(reading.entries["region"]),
        round=found.identity.round if isinstance(found, Submission) else "",
        tally=tally(reading),
        ok=found.ok and not reading.entries.empty,
        clean=found.ok and not proposed and all(issue.severity is Severity.WARNING for issue in reading.issues),
        readable=True,
    )


def line_table(lines: list[Line], rounds: list[Round], _: Words) -> tuple[pd.DataFrame, dict[str, int]]:
    """The lines under the headings people read, and the decimals of the number columns."""
    names = {one.code: _.of(one.name) for one in rounds}
    tallies = [line.understood.tally for line in lines]
    numbers = {
        _("Next version"): pd.array([line.version for line in lines], "Int64"),
        _("Answered"): pd.array([None if each is None else each.answered for each in tallies], "Int64"),
        _("Interpreted"): pd.array([None if each is None else each.interpreted for each in tallies], "Int64"),
        _("Doubtful"): pd.array([None if each is None else each.doubtful for each in tallies], "Int64"),
        _("Wrong"): pd.array([None if each is None else each.wrong for each in tallies], "Int64"),
        _("Blank"): pd.array([None if each is None else each.blank for each in tallies], "Int64"),
    }
    table = pd.DataFrame(
        {
            _("File"): [line.draft.file_name for line in lines],
            _("Region"): [regions_of(line.understood, _) for line in lines],
            _("State"): [state_name(line.state, _) for line in lines],
            _("Round"): [names.get(line.understood.round, line.understood.round) or _("–") for line in lines],
            **numbers,
        }
    )
    return table, dict.fromkeys(numbers, 0)


def regions_of(understood: Understood, _: Words) -> str:
    """Name the region of a file, or say how many there are."""
    if not understood.regions:
        return _("not recognised") if understood.readable else _("–")
    if len(understood.regions) > 1:
        return _.plural("{count} region", "{count} regions", len(understood.regions))
    return regions()[understood.regions[0]].short_name


def state_name(state: State, _: Words) -> str:
    """Say what can be done with a draft."""
    return {
        State.LOOK: _("to be looked at"),
        State.READY: _("ready to save"),
        State.UNREADABLE: _("cannot be read"),
        State.KEPT: _("kept already"),
    }[state]
