"""What does not hold of the record of every change, or of what it tells of."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256

from sqlalchemy import Connection, Table, func, inspect, select

from data.store.evaluation_tables import EVALUATION, editions
from data.store.recorded import changed_rows, read_record
from data.store.tables import files, submissions, withdrawals
from words import Words


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


def findings(connection: Connection, seen: Callable[[int], object] = int) -> list[Finding]:
    """Say where the chain, or what hangs on it, does not hold; nothing when all is as it was written.

    `seen` is told again and again how many rows of the record were read.
    """
    there = set(inspect(connection).get_table_names())  # a store is copied before its schema is brought up to date
    tables = [table for table in EVALUATION if table.name in there]
    recorded = read_record(connection, [table.name for table in tables], seen)
    found: list[Finding] = [] if recorded.broken is None else [RowOutOfChain(recorded.broken)]
    for table in tables:
        changed, rows = changed_rows(connection, table, recorded.details[table.name])
        found += [RowChanged(table.name, key) for key in changed]
        found += _counted(table, rows, len(recorded.details[table.name]))
    for table, action in ((submissions, "import"), (withdrawals, "withdraw")):
        rows = connection.execute(select(func.count()).select_from(table)).scalar_one()
        found += _counted(table, rows, recorded.counts[action])
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


def _counted(table: Table, rows: int, recorded: int) -> list[Finding]:
    """Hold how many rows a table has against how many were recorded."""
    return [] if rows == recorded else [Unrecorded(table.name, rows, recorded)]
