"""Remembered layouts: which cell answers which indicator, as a person confirmed it; the latest word counts."""

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, delete, func, insert, select

from data.store.audit import record
from data.store.tables import draft_layouts, layouts, submission_layouts


@dataclass(frozen=True, slots=True)
class StoredLayout:
    """A mapping as it was confirmed (JSON), for which layout and instrument, by whom and when."""

    id: int
    fingerprint: str
    instrument: str
    mapping: str
    author: str
    at: datetime


def remember(connection: Connection, fingerprint: str, instrument: str, mapping: str, by: str) -> int:
    """Keep a confirmed mapping beside the earlier ones; the same as the latest of its layout changes nothing."""
    latest = latest_of(connection, fingerprint, instrument)
    if latest is not None and latest.mapping == mapping:
        return latest.id
    number = int(connection.execute(select(func.coalesce(func.max(layouts.c.id), 0) + 1)).scalar_one())
    connection.execute(
        insert(layouts).values(
            id=number, fingerprint=fingerprint, instrument=instrument, mapping=mapping, author=by, at=datetime.now(UTC)
        )
    )
    record(connection, by, "layout", None, str(number), {"fingerprint": fingerprint, "instrument": instrument})
    return number


def latest_of(connection: Connection, fingerprint: str, instrument: str) -> StoredLayout | None:
    """Give the latest mapping of a layout; None where nobody has confirmed one."""
    return next((each for each in all_latest(connection, instrument) if each.fingerprint == fingerprint), None)


def all_latest(connection: Connection, instrument: str) -> list[StoredLayout]:
    """List the latest mapping of every layout that is known for an instrument, the newest first."""
    last = select(func.max(layouts.c.id)).where(layouts.c.instrument == instrument).group_by(layouts.c.fingerprint)
    query = select(layouts).where(layouts.c.id.in_(last)).order_by(layouts.c.id.desc())
    return [StoredLayout(*row) for row in connection.execute(query)]


def write_of_draft(connection: Connection, draft: int, layout: str) -> None:
    """Note how far the mapping of a draft has come, in place of what was noted before."""
    forget_of_draft(connection, draft)
    connection.execute(insert(draft_layouts).values(draft=draft, layout=layout))


def forget_of_draft(connection: Connection, draft: int) -> None:
    """Forget the mapping of a draft that goes."""
    connection.execute(delete(draft_layouts).where(draft_layouts.c.draft == draft))


def keep_with_submission(connection: Connection, draft: int, submission: int) -> None:
    """Keep the mapping by which a draft was read with the submission that it has become."""
    layout = connection.execute(select(draft_layouts.c.layout).where(draft_layouts.c.draft == draft)).scalar()
    there = select(submission_layouts.c.submission).where(submission_layouts.c.submission == submission)
    if layout and connection.execute(there).first() is None:
        connection.execute(insert(submission_layouts).values(submission=submission, layout=layout))


def of_submission(connection: Connection, submission: int) -> str | None:
    """Give the mapping by which a submission was read; None where it is a template or a table."""
    query = select(submission_layouts.c.layout).where(submission_layouts.c.submission == submission)
    layout: str | None = connection.execute(query).scalar()
    return layout
