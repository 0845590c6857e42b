"""The record of every change as people search it, by the database: filters, pages, and what stood before."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, Table, func, select

from data.store.appending import told
from data.store.evaluation_tables import (
    EVALUATION,
    assessments,
    assignments,
    decisions,
    evidence,
    people,
    presentations,
    settings,
)  # fmt: skip
from data.store.tables import audit

SAME = {
    people.name: ("email",),
    settings.name: ("round",),
    assignments.name: ("round", "region", "assessor"),
    assessments.name: ("round", "region", "code", "assessor"),
    decisions.name: ("round", "region", "code"),
    presentations.name: ("round", "region"),
}
"""The columns that say what a row is about: the row before it with the same values is what it replaced."""

_TABLES = {table.name: table for table in EVALUATION}
_COLUMNS = (audit.c.id, audit.c.at, audit.c.author, audit.c.action, audit.c.round, audit.c.subject, audit.c.detail)


@dataclass(frozen=True, slots=True)
class Change:
    """One row of the record; `detail` is what it says of the change, by name."""

    number: int
    at: datetime
    author: str
    action: str
    round: str | None
    subject: str
    detail: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """Which changes are asked for: an empty field asks for all; `until` is the first moment that is no longer meant."""

    round: str = ""
    authors: Sequence[str] = ()
    actions: Sequence[str] = ()
    since: datetime | None = None
    until: datetime | None = None
    text: str = ""


def count_of(connection: Connection, asked: Asked) -> int:
    """Count the changes asked for."""
    return int(connection.execute(_narrowed(select(func.count()).select_from(audit), asked)).scalar_one())


def changes(connection: Connection, asked: Asked, skipped: int, most: int) -> list[Change]:
    """List the changes asked for, newest first: at most so many after those skipped."""
    query = _narrowed(select(*_COLUMNS), asked).order_by(audit.c.id.desc()).offset(skipped).limit(most)
    return [_change(row) for row in connection.execute(query)]


def offered(connection: Connection) -> tuple[list[str], list[str]]:
    """List who ever changed something, and what kinds of change there are."""
    columns = (audit.c.author, audit.c.action)
    authors, actions = (list(connection.execute(select(one).distinct().order_by(one)).scalars()) for one in columns)
    return authors, actions


def before(connection: Connection, change: Change) -> dict[str, Any] | None:
    """Give what stood before a change of the same thing, in the words of the record; None where nothing did."""
    table = _TABLES.get(change.action)
    if table is None or "id" not in table.c:
        earlier = (audit.c.action == change.action, audit.c.subject == change.subject, audit.c.id < change.number)
        row = connection.execute(select(audit.c.detail).where(*earlier).order_by(audit.c.id.desc()).limit(1)).first()
        return None if row is None else dict(json.loads(row.detail))
    return _row_before(connection, table, int(change.subject))


def _row_before(connection: Connection, table: Table, number: int) -> dict[str, Any] | None:
    """Give the row that a row of a table replaced."""
    row = connection.execute(select(table).where(table.c.id == number)).mappings().first()
    if row is None:
        return None
    if table is evidence:
        which: list[ColumnElement[bool]] = [table.c.id == row["replaces"]]
    elif table.name in SAME:
        which = [table.c.id < number, *(table.c[name] == row[name] for name in SAME[table.name])]
    else:
        return None
    found = connection.execute(select(table).where(*which).order_by(table.c.id.desc()).limit(1)).mappings().first()
    return None if found is None else told(dict(found))


def _narrowed(query: Select[Any], asked: Asked) -> Select[Any]:
    """Keep of a query over the record the rows asked for."""
    if asked.round:
        query = query.where(audit.c.round == asked.round)
    if asked.authors:
        query = query.where(audit.c.author.in_(asked.authors))
    if asked.actions:
        query = query.where(audit.c.action.in_(asked.actions))
    if asked.since is not None:
        query = query.where(audit.c.at >= asked.since)
    if asked.until is not None:
        query = query.where(audit.c.at < asked.until)
    if asked.text:
        written = json.dumps(asked.text)[1:-1]  # as the text stands in the detail
        found = [audit.c.detail.icontains(written, autoescape=True)]
        found += [column.icontains(asked.text, autoescape=True) for column in (audit.c.subject, audit.c.author)]
        query = query.where(found[0] | found[1] | found[2])
    return query


def _change(row: Row[Any]) -> Change:
    return Change(row.id, row.at, row.author, row.action, row.round, row.subject, dict(json.loads(row.detail)))
