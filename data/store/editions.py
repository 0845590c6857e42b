"""Published rounds: each an edition whose bytes never change; a later correction is the next edition, with a reason."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from itertools import count
from typing import Final

from sqlalchemy import Connection, Row, select

from data.store.appending import append_named
from data.store.evaluation_tables import editions as rows
from data.store.refusals import (
    EditionUnknown,
    EditionUnsound,
    NothingChanged,
    PublishedMeanwhile,
    ReasonMissing,
    RoundMoved,
)
from data.store.rounds import one_round
from data.store.tables import audit

ALPHABET: Final = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""What a code is written in: nothing that is taken for something else when it is read aloud or copied by hand."""
LENGTH: Final = 8

_TOLD = [column for column in rows.c if column.name != "content"]


@dataclass(frozen=True, slots=True)
class Edition:
    """A published edition; `code` opens it, `state` is what the round and the one before it were when it was made."""

    round: str
    number: int
    code: str
    reason: str
    program: str
    state: str
    sha256: str
    author: str
    at: datetime


@dataclass(frozen=True, slots=True, eq=False)
class NewEdition:
    """What is to be published: made for this number from a round in this state."""

    round: str
    number: int
    reason: str
    program: str
    state: str
    content: bytes


def state_of(connection: Connection, round_code: str) -> str:
    """Name the state of a round and of the one before it, whatever was published of them."""
    one = one_round(connection, round_code)
    codes = [one.code] if one.previous is None else [one.code, one.previous]
    return "/".join(_state(connection, code) for code in codes)


def publish(connection: Connection, new: NewEdition, by: str) -> Edition:
    """Freeze a round; refused when it, or its editions, are no longer as they were when this one was made."""
    last = last_edition(connection, new.round)
    if new.number != (1 if last is None else last.number + 1):
        raise PublishedMeanwhile(new.number)
    if last is not None and not new.reason.strip():
        raise ReasonMissing
    if state_of(connection, new.round) != new.state:
        raise RoundMoved(one_round(connection, new.round).name)
    if last is not None and (last.state, last.program) == (new.state, new.program):
        raise NothingChanged(last.number)
    digest = sha256(new.content).hexdigest()
    code = next(code for code in codes_of(digest) if not _is_taken(connection, code))
    values = {
        "round": new.round,
        "number": new.number,
        "code": code,
        "reason": new.reason.strip(),
        "program": new.program,
        "state": new.state,
        "sha256": digest,
        "content": new.content,
    }
    append_named(connection, rows, by, values)
    return find(connection, code)


def editions_of(connection: Connection, round_code: str) -> list[Edition]:
    """List the editions of a round, the first one first."""
    query = select(*_TOLD).where(rows.c.round == round_code).order_by(rows.c.number)
    return [_edition(row) for row in connection.execute(query)]


def last_edition(connection: Connection, round_code: str) -> Edition | None:
    """Give the edition of a round that counts; None where nothing of it was published."""
    query = select(*_TOLD).where(rows.c.round == round_code).order_by(rows.c.number.desc()).limit(1)
    row = connection.execute(query).first()
    return None if row is None else _edition(row)


def published_rounds(connection: Connection) -> frozenset[str]:
    """Give the codes of the rounds of which an edition was published."""
    return frozenset(connection.execute(select(rows.c.round).distinct()).scalars())


def find(connection: Connection, code: str) -> Edition:
    """Give the edition of a code, however it was typed; EditionUnknown when there is none."""
    row = connection.execute(select(*_TOLD).where(rows.c.code == code.strip().upper())).first()
    if row is None:
        raise EditionUnknown(code)
    return _edition(row)


def content_of(connection: Connection, code: str) -> bytes:
    """Give the bytes of an edition as they were published; EditionUnsound when they no longer are."""
    row = connection.execute(select(rows.c.number, rows.c.sha256, rows.c.content).where(rows.c.code == code)).first()
    if row is None:
        raise EditionUnknown(code)
    if sha256(row.content).hexdigest() != row.sha256:
        raise EditionUnsound(row.number)
    return bytes(row.content)


def codes_of(digest: str) -> Iterator[str]:
    """Give the codes that a sha256 may have: the first that is free is taken."""
    for turn in count():
        number = int(digest if turn == 0 else sha256(f"{digest}/{turn}".encode()).hexdigest(), 16)
        yield "".join(ALPHABET[number // len(ALPHABET) ** place % len(ALPHABET)] for place in range(LENGTH))


def _state(connection: Connection, round_code: str) -> str:
    """Name the last change to a round that was no publication."""
    query = select(audit.c.hash).where(audit.c.round == round_code, audit.c.action != rows.name)
    query = query.order_by(audit.c.id.desc()).limit(1)  # from the end: a round may have tens of thousands of changes
    return str(connection.execute(query).scalar_one())[:16]


def _is_taken(connection: Connection, code: str) -> bool:
    return connection.execute(select(rows.c.number).where(rows.c.code == code)).first() is not None


def _edition(row: Row[tuple[object, ...]]) -> Edition:
    """Make an edition of its row."""
    return Edition(row.round, row.number, row.code, row.reason, row.program, row.state, row.sha256, row.author, row.at)
