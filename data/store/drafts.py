"""Drafts: uploaded files that are not kept in a round yet. They change and go; nothing in them counts."""

import json
import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Connection, Row, Select, delete, func, insert, select, update

from data.answers.reading import Reading
from data.store import layouts
from data.store.errors import DraftUnknown, NewerVersion, SubmissionUnknown
from data.store.rounds import one_round
from data.store.submissions import Imported, live_in, live_submission, original
from data.store.tables import corrections, draft_layouts, drafts, entries, regions, submissions
from data.store.versions import import_found

if TYPE_CHECKING:
    from data.submission import Submission

HIGHEST_NUMBER = 2**31 - 1
LISTED = (*(column for column in drafts.columns if column.name != "content"), draft_layouts.c.layout)


@dataclass(frozen=True, slots=True)
class DraftCorrection:
    """What was typed for one answer of a draft, and why."""

    code: str
    part: str
    typed: str
    reason: str


@dataclass(frozen=True, slots=True)
class StoredDraft:
    """A draft without its bytes; `base` is the newest submission that its round had when it was last looked at.

    `layout` is how its cells were mapped (JSON), where it is no template and somebody has begun to.
    """

    id: int
    round: str
    author: str
    file_name: str
    sha256: str
    size: int
    at: datetime
    base: int
    corrections: tuple[DraftCorrection, ...]
    confirmed: tuple[str, ...]
    layout: str | None = None


@dataclass(frozen=True, slots=True)
class TakenIn:
    """Where an uploaded file went: its draft, which may have been there before, or the submission of these bytes."""

    draft: int | None
    already: bool
    submission: int | None = None


def take_in(connection: Connection, round_code: str, file_name: str, content: bytes, by: str) -> TakenIn:
    """Make a draft of a file; the same bytes twice make one, and none where the round holds them already."""
    one_round(connection, round_code)
    digest = sha256(content).hexdigest()
    kept = live_submission(connection, round_code, digest)
    if kept is not None:
        return TakenIn(None, already=True, submission=kept)
    there = _there(connection, round_code, digest, by)
    if there is not None:
        return TakenIn(there, already=True)
    return TakenIn(_insert(connection, round_code, file_name, content, digest, by), already=False)


def reopen(connection: Connection, submission: int, by: str) -> int:
    """Make a draft of a submission with its corrections, to correct it for the next version of its region."""
    found = connection.execute(select(submissions).where(submissions.c.id == submission)).first()
    if found is None:
        raise SubmissionUnknown(submission)
    there = _there(connection, found.round, found.sha256, by)
    if there is not None:
        return there
    file_name, content = original(connection, submission)
    number = _insert(connection, found.round, file_name, content, found.sha256, by)
    columns = (corrections.c.code, corrections.c.part, corrections.c.typed, corrections.c.reason)
    made = connection.execute(select(*columns).where(corrections.c.submission == submission).order_by(*columns[:2]))
    _write_corrections(connection, number, [DraftCorrection(*row) for row in made])
    layouts.take_from_submission(connection, submission, number)
    return number


def drafts_of(connection: Connection, round_code: str, by: str) -> list[StoredDraft]:
    """List the drafts of a person in a round in the order they came."""
    mine = (drafts.c.round == round_code) & (drafts.c.author == by)
    query = _listed().where(mine).order_by(drafts.c.at, drafts.c.id)
    return [_stored(row) for row in connection.execute(query)]


def draft_of(connection: Connection, draft: int, by: str) -> StoredDraft:
    """Give a draft of this person; DraftUnknown when there is none."""
    row = connection.execute(_listed().where(_this(draft, by))).first()
    if row is None:
        raise DraftUnknown(draft)
    return _stored(row)


def content_of(connection: Connection, draft: int, by: str) -> bytes:
    """Give the bytes of a draft as they were received."""
    content = connection.execute(select(drafts.c.content).where(_this(draft, by))).scalar()
    if content is None:
        raise DraftUnknown(draft)
    return bytes(content)


def correct(connection: Connection, draft: int, made: DraftCorrection, by: str) -> None:
    """Add a correction, in place of an earlier one of the same answer."""
    _write_corrections(connection, draft, [*_others(connection, draft, (made.code, made.part), by), made])


def uncorrect(connection: Connection, draft: int, code: str, part: str, by: str) -> None:
    """Take the correction of an answer back; without one nothing changes."""
    _write_corrections(connection, draft, _others(connection, draft, (code, part), by))


def confirm(connection: Connection, draft: int, code: str, by: str) -> None:
    """Note that a person knows the sheet of a dimension again."""
    known = dict.fromkeys((*draft_of(connection, draft, by).confirmed, code))
    connection.execute(update(drafts).where(drafts.c.id == draft).values(confirmed=json.dumps(list(known))))


def map_cells(connection: Connection, draft: int, change: Callable[[str | None], str], by: str) -> str:
    """Change how far the mapping of a draft has come, from what is noted now; gives what is noted then."""
    layout = change(draft_of(connection, draft, by).layout)
    layouts.write_of_draft(connection, draft, layout)
    return layout


def unmap(connection: Connection, draft: int, by: str) -> None:
    """Forget the mapping of a draft: it is read as any file again."""
    layouts.forget_of_draft(connection, draft_of(connection, draft, by).id)


def accept_newer(connection: Connection, numbers: Iterable[int], by: str) -> None:
    """Note that a person has seen what came since, and wants these drafts kept after it."""
    for number in numbers:
        newest = _newest(connection, draft_of(connection, number, by).round)
        connection.execute(update(drafts).where(drafts.c.id == number).values(base=newest))


def move(connection: Connection, draft: int, round_code: str, by: str) -> None:
    """Move a draft to another round; where that has a draft of the same bytes, this one gives way to it."""
    stored = draft_of(connection, draft, by)
    one_round(connection, round_code)
    if _there(connection, round_code, stored.sha256, by) is not None:
        discard(connection, [draft], by)
        return
    base = _newest(connection, round_code)
    connection.execute(update(drafts).where(drafts.c.id == draft).values(round=round_code, base=base))


def discard(connection: Connection, numbers: Iterable[int], by: str) -> None:
    """Throw drafts away with their bytes; one that is gone already is no reason to stop."""
    for number in numbers:
        if connection.execute(select(drafts.c.id).where(_this(number, by))).first():
            layouts.forget_of_draft(connection, number)
            connection.execute(delete(drafts).where(drafts.c.id == number))


def keep(connection: Connection, draft: int, found: "Reading | Submission", by: str) -> Imported:
    """Move a draft into its round with what was read from it; NewerVersion when its region was sent again meanwhile."""
    stored = draft_of(connection, draft, by)
    reading = found if isinstance(found, Reading) else found.reading
    newer = newer_than(connection, stored.round, stored.base, reading.entries["region"].tolist())
    if newer:
        raise NewerVersion(stored.file_name, newer)
    content = content_of(connection, draft, by)
    imported = import_found(connection, stored.round, stored.file_name, content, found, by)
    layouts.keep_with_submission(connection, draft, imported.submission_id)
    discard(connection, [draft], by)
    return imported


def newer_than(connection: Connection, round_code: str, base: int, codes: Iterable[str]) -> tuple[str, ...]:
    """Name the regions among these that a later submission of the round holds."""
    query = (
        select(regions.c.name)
        .distinct()
        .join(entries, entries.c.region == regions.c.code)
        .join(submissions, submissions.c.id == entries.c.submission)
        .where(live_in(round_code), submissions.c.id > base, entries.c.region.in_(list(codes)))
        .order_by(regions.c.name)
    )
    return tuple(connection.execute(query).scalars())


def _insert(connection: Connection, round_code: str, file_name: str, content: bytes, digest: str, by: str) -> int:
    """Insert a draft under a number that no draft ever had: one that was discarded must not be taken for another."""
    number = secrets.randbelow(HIGHEST_NUMBER) + 1
    connection.execute(
        insert(drafts).values(
            id=number,
            round=round_code,
            author=by,
            file_name=file_name,
            sha256=digest,
            size=len(content),
            at=datetime.now(UTC),
            base=_newest(connection, round_code),
            corrections="[]",
            confirmed="[]",
            content=content,
        )
    )
    return number


def _there(connection: Connection, round_code: str, digest: str, by: str) -> int | None:
    query = select(drafts.c.id).where(drafts.c.author == by, drafts.c.round == round_code, drafts.c.sha256 == digest)
    return connection.execute(query).scalar()


def _newest(connection: Connection, round_code: str) -> int:
    query = select(func.coalesce(func.max(submissions.c.id), 0)).where(submissions.c.round == round_code)
    return int(connection.execute(query).scalar_one())


def _this(draft: int, by: str) -> ColumnElement[bool]:
    """A draft is its author's alone."""
    return (drafts.c.id == draft) & (drafts.c.author == by)


def _others(connection: Connection, draft: int, slot: tuple[str, str], by: str) -> list[DraftCorrection]:
    return [made for made in draft_of(connection, draft, by).corrections if (made.code, made.part) != slot]


def _write_corrections(connection: Connection, draft: int, made: Iterable[DraftCorrection]) -> None:
    written = json.dumps([[each.code, each.part, each.typed, each.reason] for each in made])
    connection.execute(update(drafts).where(drafts.c.id == draft).values(corrections=written))


def _listed() -> Select[Any]:
    return select(*LISTED).outerjoin(draft_layouts, draft_layouts.c.draft == drafts.c.id)


def _stored(row: Row[Any]) -> StoredDraft:
    fields = row._asdict()
    fields["corrections"] = tuple(DraftCorrection(*made) for made in json.loads(row.corrections))
    fields["confirmed"] = tuple(json.loads(row.confirmed))
    return StoredDraft(**fields)
