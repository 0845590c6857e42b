"""What does not hold of the record of every change, or of what it tells of."""

import json
from dataclasses import dataclass
from hashlib import sha256

from sqlalchemy import Connection, Table, func, inspect, select

from data.store.appending import told
from data.store.audit import START, chained
from data.store.evaluation_tables import EVALUATION, editions
from data.store.tables import audit, files, submissions, withdrawals
from words import Words

BATCH = 1000


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


@dataclass(frozen=True, slots=True)
class RowChanged:
    """A row says something else than was recorded when it was written."""

    table: str
    number: str

    def sentence(self, _: Words) -> str:
        """Say it to a person."""
        said = _("Row {row} of the table {table} is not as it was recorded.")
        return said.format(table=self.table, row=self.number)


@dataclass(frozen=True, slots=True)
class EditionChanged:
    """The bytes of a published edition are others than when it was published."""

    round: str
    number: int

    def sentence(self, _: Words) -> str:
        """Say it to a person."""
        said = _("Edition {number} of round {round} has changed since it was published.")
        return said.format(number=self.number, round=self.round)


Finding = RowOutOfChain | Unrecorded | FileChanged | RowChanged | EditionChanged


def findings(connection: Connection) -> list[Finding]:
    """Say where the chain, or what hangs on it, does not hold; nothing when all is as it was written."""
    found: list[Finding] = []
    expected, previous = 1, START
    for row in connection.execute(select(audit).order_by(audit.c.id).execution_options(yield_per=BATCH)):
        if row.id != expected or row.previous != previous or row.hash != chained(tuple(row)[:-1]):
            found.append(RowOutOfChain(row.id))
            break
        expected, previous = row.id + 1, row.hash
    there = set(inspect(connection).get_table_names())  # a store is copied before its schema is brought up to date
    for table in EVALUATION:
        if table.name in there:
            found += _told_otherwise(connection, table)
    for table, action in ((submissions, "import"), (withdrawals, "withdraw")):
        rows = connection.execute(select(func.count()).select_from(table)).scalar_one()
        recorded = connection.execute(select(func.count()).where(audit.c.action == action)).scalar_one()
        if rows != recorded:
            found.append(Unrecorded(table.name, rows, recorded))
    found += [
        FileChanged(row.sha256)
        for row in connection.execute(select(files.c.sha256, files.c.content).execution_options(yield_per=50))
        if sha256(row.content).hexdigest() != row.sha256
    ]
    if editions.name not in there:
        return found
    published = select(editions.c.round, editions.c.number, editions.c.sha256, editions.c.content)
    return found + [
        EditionChanged(row.round, row.number)
        for row in connection.execute(published.execution_options(yield_per=10))
        if sha256(row.content).hexdigest() != row.sha256
    ]


def _told_otherwise(connection: Connection, table: Table) -> list[Finding]:
    """Hold the rows of a table against what the record says of each."""
    columns = [column for column in table.columns if column.name != "content"]
    keys = [column.name for column in table.primary_key]
    recorded = select(audit.c.subject, audit.c.detail).where(audit.c.action == table.name)
    details = {subject: detail for subject, detail in connection.execute(recorded)}  # noqa: C416 - rows are not pairs to mypy
    found: list[Finding] = []
    rows = 0
    for row in connection.execute(select(*columns).execution_options(yield_per=BATCH)).mappings():
        rows += 1
        key = "/".join(str(row[name]) for name in keys)
        if details.get(key) != json.dumps(told(dict(row)), sort_keys=True):
            found.append(RowChanged(table.name, key))
    return found if rows == len(details) else [*found, Unrecorded(table.name, rows, len(details))]
