"""The record of every change: a chain in which each row holds the hash of the one before."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from hashlib import sha256

from sqlalchemy import Connection, insert, select

from data.store.columns import storable, written_moment
from data.store.tables import audit

START = "0" * 64


def record(
    connection: Connection, author: str, action: str, round_code: str | None, subject: str, detail: dict[str, object]
) -> None:
    """Append one row to the chain; the transaction must hold the write lock."""
    record_all(connection, author, action, [(round_code, subject, detail)])


def record_all(
    connection: Connection, author: str, action: str, changes: Iterable[tuple[str | None, str, dict[str, object]]]
) -> None:
    """Append a row to the chain for each change, given as round, subject and detail."""
    last, previous = length(connection)
    rows = []
    for number, (round_code, subject, detail) in enumerate(changes, start=last + 1):
        row = {
            "id": number,
            "at": datetime.now(UTC),
            "author": storable(author),
            "action": action,
            "round": round_code,
            "subject": storable(subject),
            "detail": json.dumps(detail, sort_keys=True),
            "previous": previous,
        }
        previous = chained(tuple(row.values()))
        rows.append({**row, "hash": previous})
    if rows:
        connection.execute(insert(audit), rows)


def length(connection: Connection) -> tuple[int, str]:
    """Tell how many rows the record has, and the hash of the last, which stands for all of them."""
    last = connection.execute(select(audit.c.id, audit.c.hash).order_by(audit.c.id.desc()).limit(1)).first()
    return (last.id, last.hash) if last else (0, START)


def edition(connection: Connection, round_code: str) -> str:
    """Name the state of a round: another after every change to it, the same on every reading without one."""
    query = select(audit.c.hash).where(audit.c.round == round_code).order_by(audit.c.id.desc()).limit(1)
    return str(connection.execute(query).scalar_one())[:16]


def chained(fields: tuple[object, ...]) -> str:
    """Hash the fields of a row in the order of the table, the hash before among them."""
    plain = [written_moment(field) if isinstance(field, datetime) else field for field in fields]
    return sha256(json.dumps(plain).encode()).hexdigest()
