"""The record of every change: a chain in which each row holds the hash of the one before."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

from sqlalchemy import Connection, Row, func, insert, select

from data.store.columns import storable, written_moment
from data.store.tables import audit, files, submissions, withdrawals
from words import Words

START = "0" * 64
BATCH = 1000


def record(
    connection: Connection, author: str, action: str, round_code: str | None, subject: str, detail: dict[str, object]
) -> None:
    """Append one row to the chain; the transaction must hold the write lock."""
    number, previous = length(connection)
    row = {
        "id": number + 1,
        "at": datetime.now(UTC),
        "author": storable(author),
        "action": action,
        "round": round_code,
        "subject": storable(subject),
        "detail": json.dumps(detail, sort_keys=True),
        "previous": previous,
    }
    connection.execute(insert(audit).values(**row, hash=_hash(tuple(row.values()))))


@dataclass(frozen=True, slots=True)
class RowOutOfChain:
    """A row of the audit was changed, or one before it is gone."""

    number: int

    def sentence(self, _: Words) -> str:
        """Say it to a person."""
        return _("Row {row} of the record does not follow the one before it.").format(row=self.number)


@dataclass(frozen=True, slots=True)
class Unrecorded:
    """A table holds more or fewer rows than were recorded."""

    table: str
    there: int
    recorded: int

    def sentence(self, _: Words) -> str:
        """Say it to a person."""
        said = _("The table {table} holds {there} rows, the record tells of {recorded}.")
        return said.format(table=self.table, there=_.number(self.there, 0), recorded=_.number(self.recorded, 0))


@dataclass(frozen=True, slots=True)
class FileChanged:
    """The bytes of a file are others than when it came in."""

    sha256: str

    def sentence(self, _: Words) -> str:
        """Say it to a person."""
        return _("The file {sha256} has changed since it came in.").format(sha256=self.sha256)


Finding = RowOutOfChain | Unrecorded | FileChanged


def findings(connection: Connection) -> list[Finding]:
    """Say where the chain, or what hangs on it, does not hold; nothing when all is as it was written."""
    found: list[Finding] = []
    expected, previous = 1, START
    for row in connection.execute(select(audit).order_by(audit.c.id).execution_options(yield_per=BATCH)):
        if row.id != expected or row.previous != previous or row.hash != _row_hash(row):
            found.append(RowOutOfChain(row.id))
            break
        expected, previous = row.id + 1, row.hash
    for table, action in ((submissions, "import"), (withdrawals, "withdraw")):
        rows = connection.execute(select(func.count()).select_from(table)).scalar_one()
        recorded = connection.execute(select(func.count()).where(audit.c.action == action)).scalar_one()
        if rows != recorded:
            found.append(Unrecorded(table.name, rows, recorded))
    return found + [
        FileChanged(row.sha256)
        for row in connection.execute(select(files.c.sha256, files.c.content).execution_options(yield_per=50))
        if sha256(row.content).hexdigest() != row.sha256
    ]


def length(connection: Connection) -> tuple[int, str]:
    """Tell how many rows the record has, and the hash of the last, which stands for all of them."""
    last = connection.execute(select(audit.c.id, audit.c.hash).order_by(audit.c.id.desc()).limit(1)).first()
    return (last.id, last.hash) if last else (0, START)


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
