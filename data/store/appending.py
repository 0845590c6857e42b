"""One more row of an append-only table, and the same row in the record of every change."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Select, Table, func, insert, select

from data.store.audit import record_all
from data.store.columns import storable

UNTOLD = frozenset({"id", "author", "at", "content"})
"""Columns that the record holds by itself, or that are too large for it."""


def append(connection: Connection, table: Table, by: str, values: Mapping[str, Any]) -> int:
    """Append a row under the next number of its table, and record it; give its number."""
    return append_all(connection, table, by, [values])[0]


def append_all(connection: Connection, table: Table, by: str, given: Iterable[Mapping[str, Any]]) -> list[int]:
    """Append rows under the next numbers of their table, and record each; give their numbers."""
    last = connection.execute(select(func.coalesce(func.max(table.c.id), 0))).scalar_one()
    rows = [{"id": number, **values} for number, values in enumerate(given, start=int(last) + 1)]
    _append(connection, table, by, rows)
    return [row["id"] for row in rows]


def append_named(
    connection: Connection, table: Table, by: str, values: Mapping[str, Any], round_code: str | None = None
) -> None:
    """Append a row that has its name in its primary key, and record it with all it says, under its round."""
    _append(connection, table, by, [values], round_code)


def _append(
    connection: Connection, table: Table, by: str, given: Iterable[Mapping[str, Any]], round_code: str | None = None
) -> None:
    """Insert rows and record each under its primary key."""
    rows = [
        {name: storable(value) if isinstance(value, str) else value for name, value in values.items()}
        for values in given
    ]
    if not rows:
        return
    at = datetime.now(UTC)
    connection.execute(insert(table), [{**row, "author": by, "at": at} for row in rows])
    keys = [column.name for column in table.primary_key]
    changes = [(row.get("round", round_code), "/".join(str(row[name]) for name in keys), told(row)) for row in rows]
    record_all(connection, by, table.name, changes)


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
