"""The editions of a round, what became different between two of them, and what would be published now."""

from dataclasses import dataclass

from access import Permission, Visitor, require
from data.publishing import publish_round
from data.scored import Scored
from data.store import Edition, Round
from data.store.refusals import EditionUnknown
from ui.moderating.found import board_of, worklists
from ui.results import Results, results_of, store


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """What would be published now; `state` is what the round was before its results were fetched.

    `last` is the edition that counts so far. `unscored`, `unconfirmed` and `unanswered` count what is still open:
    answers that no assessor scored though others were, moves without a second person, objections without an answer.
    """

    results: Results
    state: str
    last: Edition | None
    unscored: int
    unconfirmed: int
    unanswered: int

    @property
    def number(self) -> int:
        """The number that the edition would have."""
        return 1 if self.last is None else self.last.number + 1

    @property
    def unchanged(self) -> bool:
        """Whether nothing happened to the round since its last edition."""
        return self.last is not None and self.last.state == self.state


def editions_of(one: Round, visitor: Visitor) -> list[Edition]:
    """List the editions of a round, the last one first."""
    require(visitor, Permission.VIEW_SCORES)
    return store().editions(one.code)[::-1]


def edition_of(code: str, visitor: Visitor) -> Edition | None:
    """Give the edition of a code; None when there is none."""
    require(visitor, Permission.VIEW_SCORES)
    try:
        return store().find_edition(code)
    except EditionUnknown:
        return None


def content_of(edition: Edition, visitor: Visitor) -> bytes:
    """Give the file of an edition."""
    require(visitor, Permission.VIEW_SCORES)
    return store().edition_content(edition.code)


def candidate_of(one: Round, visitor: Visitor) -> Candidate:
    """Gather what would be published now."""
    require(visitor, Permission.PUBLISH)
    state = store().state(one.code)  # before the results: what changes meanwhile is then refused
    results = results_of(one.code, visitor)
    board = board_of(results, visitor)
    unscored = int(worklists(board)["belum"]["region"].isin(board.said["region"]).sum())
    counts = unscored, len(board.waiting), len(board.unanswered)
    return Candidate(results, state, store().last_edition(one.code), *counts)


def publish(candidate: Candidate, state: str, reason: str, visitor: Visitor) -> Edition:
    """Freeze a round as the page told of it: `state` is the one that was told."""
    require(visitor, Permission.PUBLISH)
    found = candidate.results
    tables = found.entries, found.answers, found.scores, found.ranking
    scored = Scored(found.round, found.instrument, *tables)
    return publish_round(store(), scored, reason, state, visitor.email)
