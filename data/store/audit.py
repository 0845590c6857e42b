"""The record of every change: a chain in which each row holds the hash of the one before."""

import json
from datetime import UTC, datetime
from hashlib import sha256

from sqlalchemy import Connection, Row, func, insert, select

from data.store.columns import storable, written_moment
from data.store.tables import audit, files, submissions, withdrawals

START = "0" * 64


def record(
    connection: Connection, author: str, action: str, round_code: str | None, subject: str, detail: dict[str, object]
) -> None:
    """Append one row to the chain; the transaction must hold the write lock."""
    last = connection.execute(select(audit.c.id, audit.c.hash).order_by(audit.c.id.desc()).limit(1)).first()
    number, previous = (last.id + 1, last.hash) if last else (1, START)
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
    connection.execute(insert(audit).values(**row, hash=_hash(tuple(row.values()))))


def findings(connection: Connection) -> list[str]:
    """Say where the chain, or what hangs on it, does not hold; nothing when all is as it was written."""
    found = []
    expected, previous = 1, START
    for row in connection.execute(select(audit).order_by(audit.c.id)):
        if row.id != expected or row.previous != previous or row.hash != _row_hash(row):
            found.append(f"audit row {row.id} does not follow the chain")
            break
        expected, previous = row.id + 1, row.hash
    for table, action in ((submissions, "import"), (withdrawals, "withdraw")):
        rows = connection.execute(select(func.count()).select_from(table)).scalar_one()
        recorded = connection.execute(select(func.count()).where(audit.c.action == action)).scalar_one()
        if rows != recorded:
            found.append(f"{rows} {table.name} but {recorded} recorded in the audit")
    found += [
        f"file {row.sha256} has changed"
        for row in connection.execute(select(files.c.sha256, files.c.content).execution_options(yield_per=50))
        if sha256(row.content).hexdigest() != row.sha256
    ]
    return found


def edition(connection: Connection, round_code: str) -> str:
    """Name the state of a round: another after every change to it, the same on every reading without one."""
    query = select(audit.c.hash).where(audit.c.round == round_code).order_by(audit.c.id.desc()).limit(1)
    return str(connection.execute(query).scalar_one())[:16]


def _row_hash(row: Row[tuple[object, ...]]) -> str:
    """Compute the hash a stored row should have."""
    return _hash(tuple(row)[:-1])


def _hash(fields: tuple[object, ...]) -> str:
    """Hash the fields of a row in the order of the table, the hash before among them."""
    plain = [written_moment(field) if isinstance(field, datetime) else field for field in fields]
    return sha256(json.dumps(plain).encode()).hexdigest()
