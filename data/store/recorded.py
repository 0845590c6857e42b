"""The record of every change read once: whether its chain holds, and what it tells of each row."""

import json
from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass
from hashlib import sha256
from json.encoder import encode_basestring_ascii as quoted

from sqlalchemy import Connection, Date, Table, Text, select, type_coerce

from data.store.appending import UNTOLD
from data.store.audit import START
from data.store.tables import audit

BATCH = 5000
"""Rows that are held at once, and between two words to `seen`."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What the record tells: the row where its chain first breaks, each row of a table by action, rows by action."""

    broken: int | None
    details: dict[str, dict[str, str]]
    counts: Counter[str]


def read_record(connection: Connection, kept: Collection[str], seen: Callable[[int], object]) -> Recorded:
    """Read the whole record once; the details of the actions in `kept` are held, by subject.

    `seen` is told after every batch how many rows were read.
    """
    moment = type_coerce(audit.c.at, Text)  # the text as it stands: a moment need not be made of it
    columns = [moment if column is audit.c.at else column for column in audit.c]
    query = select(*columns).order_by(audit.c.id).execution_options(yield_per=BATCH)
    details: dict[str, dict[str, str]] = {action: {} for action in kept}
    counts: Counter[str] = Counter()
    broken, number, before = None, 0, START
    for rows in connection.execute(query).partitions():
        for row, at, author, action, of, subject, detail, previous, stored in rows:
            if broken is None:
                number += 1
                written = _written(row, at, author, action, of, subject, detail, previous)
                if row != number or previous != before or sha256(written.encode("ascii")).hexdigest() != stored:
                    broken = row
                before = stored
            if action in details:
                details[action][subject] = detail
            counts[action] += 1
        seen(counts.total())
    return Recorded(broken, details, counts)


def changed_rows(connection: Connection, table: Table, details: dict[str, str]) -> tuple[list[str], int]:
    """Give the keys of the rows that are not as the record tells, and how many rows the table has."""
    keys = list(table.primary_key)
    told = sorted((column for column in table.c if column.name not in UNTOLD), key=lambda column: column.name)
    names = [column.name for column in told]
    days = [place for place, column in enumerate(told) if isinstance(column.type, Date)]
    changed, count = [], 0
    for rows in connection.execute(select(*keys, *told).execution_options(yield_per=BATCH)).partitions():
        count += len(rows)
        for row in rows:
            key = str(row[0]) if len(keys) == 1 else "/".join(map(str, row[: len(keys)]))
            values = list(row[len(keys) :])
            for place in days:
                values[place] = values[place] and values[place].isoformat()
            if details.get(key) != json.dumps(dict(zip(names, values, strict=True))):
                changed.append(key)
    return changed, count


def _written(
    number: int, at: str, author: str, action: str, of: str | None, subject: str, detail: str, previous: str
) -> str:
    """Write the fields of a row as `json.dumps` writes them, which `data.store.audit.chained` hashes."""
    round_code = "null" if of is None else quoted(of)
    return (
        f"[{number}, {quoted(at)}, {quoted(author)}, {quoted(action)}, {round_code}, {quoted(subject)}, "
        f"{quoted(detail)}, {quoted(previous)}]"
    )
