"""One more row of an append-only table, and the same row in the record of every change."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Select, Table, func, insert, select

from data.store.audit import record
from data.store.columns import storable

UNTOLD = frozenset({"id", "author", "at", "content"})
"""Columns that the record holds by itself, or that are too large for it."""


def append(connection: Connection, table: Table, by: str, values: Mapping[str, Any]) -> int:
    """Append a row under the next number of its table, and record it; give its number."""
    number = int(connection.execute(select(func.coalesce(func.max(table.c.id), 0) + 1)).scalar_one())
    append_named(connection, table, by, {"id": number, **values})
    return number


def append_named(connection: Connection, table: Table, by: str, values: Mapping[str, Any]) -> None:
    """Append a row that has its name in its primary key, and record it with all it says."""
    row = {name: storable(value) if isinstance(value, str) else value for name, value in values.items()}
    connection.execute(insert(table).values(**row, author=by, at=datetime.now(UTC)))
    subject = "/".join(str(row[column.name]) for column in table.primary_key)
    record(connection, by, table.name, row.get("round"), subject, told(row))


def told(row: Mapping[str, Any]) -> dict[str, object]:
    """Give what the record says of a row: every value but those it holds by itself."""
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in row.items()
        if name not in UNTOLD
    }


def latest(table: Table, *same: str) -> ColumnElement[bool]:
    """Say of a row that no later one has the same values in these columns."""
    newest = select(func.max(table.c.id)).group_by(*(table.c[name] for name in same))
    return table.c.id.in_(newest)


def latest_of(round_code: str, table: Table, *same: str) -> Select[Any]:
    """Select the rows of a round that no later row has replaced, in the order they came."""
    newest = select(func.max(table.c.id)).where(table.c.round == round_code)
    newest = newest.group_by(*(table.c[name] for name in same))
    columns: list[Column[Any]] = [column for column in table.c if column.name != "round"]
    return select(*columns).where(table.c.id.in_(newest)).order_by(table.c.id)
