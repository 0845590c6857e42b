"""Drafts: uploaded files that are not kept in a round yet, and what was said about them. Nothing in them counts."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, delete, select, update

from data.answers.correction import Correction
from data.store import layouts
from data.store.errors import DraftUnknown
from data.store.tables import draft_layouts, drafts

LISTED = (*(column for column in drafts.columns if column.name != "content"), draft_layouts.c.layout)


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
    corrections: tuple[Correction, ...]
    confirmed: tuple[str, ...]
    layout: str | None = None


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


def correct(connection: Connection, draft: int, made: Correction, by: str) -> None:
    """Add a correction, in place of an earlier one of the same answer."""
    write_corrections(connection, draft, [*_others(connection, draft, (made.code, made.part), by), made])


def uncorrect(connection: Connection, draft: int, code: str, part: str, by: str) -> None:
    """Take the correction of an answer back; without one nothing changes."""
    write_corrections(connection, draft, _others(connection, draft, (code, part), by))


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


def discard(connection: Connection, numbers: Iterable[int], by: str) -> None:
    """Throw drafts away with their bytes; one that is gone already is no reason to stop."""
    for number in numbers:
        if connection.execute(select(drafts.c.id).where(_this(number, by))).first():
            layouts.forget_of_draft(connection, number)
            connection.execute(delete(drafts).where(drafts.c.id == number))


def write_corrections(connection: Connection, draft: int, made: Iterable[Correction]) -> None:
    """Note these corrections of a draft in place of all that were noted before."""
    written = json.dumps([[each.code, each.part, each.typed, each.reason] for each in made])
    connection.execute(update(drafts).where(drafts.c.id == draft).values(corrections=written))


def _this(draft: int, by: str) -> ColumnElement[bool]:
    """A draft is its author's alone."""
    return (drafts.c.id == draft) & (drafts.c.author == by)


def _others(connection: Connection, draft: int, slot: tuple[str, str], by: str) -> list[Correction]:
    return [made for made in draft_of(connection, draft, by).corrections if (made.code, made.part) != slot]


def _listed() -> Select[Any]:
    return select(*LISTED).outerjoin(draft_layouts, draft_layouts.c.draft == drafts.c.id)


def _stored(row: Row[Any]) -> StoredDraft:
    fields = row._asdict()
    fields["corrections"] = tuple(Correction(*made) for made in json.loads(row.corrections))
    fields["confirmed"] = tuple(json.loads(row.confirmed))
    return StoredDraft(**fields)
