"""Between files, drafts and rounds: how an upload becomes a draft, a draft a submission, and a submission a draft."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING

from sqlalchemy import Connection, func, insert, select, update

from data.answers.reading import Reading
from data.store import layouts
from data.store.drafts import confirm, content_of, discard, draft_of, write_corrections
from data.store.errors import NewerVersion, SubmissionUnknown
from data.store.rounds import one_round
from data.store.said import said_of
from data.store.submissions import Imported, live_in, live_submission, original
from data.store.tables import drafts, entries, regions, submissions
from data.store.versions import import_found

if TYPE_CHECKING:
    from data.submission import Submission

HIGHEST_NUMBER = 2**31 - 1


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
    """Make a draft of a submission with all that was said of it, to correct it for the next version of its region."""
    found = connection.execute(select(submissions).where(submissions.c.id == submission)).first()
    if found is None:
        raise SubmissionUnknown(submission)
    there = _there(connection, found.round, found.sha256, by)
    if there is not None:
        return there
    file_name, content = original(connection, submission)
    number = _insert(connection, found.round, file_name, content, found.sha256, by)
    said = said_of(connection, submission)
    write_corrections(connection, number, said.corrections)
    for code in said.confirmed:
        confirm(connection, number, code, by)
    if said.layout is not None:
        layouts.write_of_draft(connection, number, said.layout)
    return number


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
