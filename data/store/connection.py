"""The way to the database: SQLite in the user's data folder, or what DATABASE_URL names."""

import os
import sqlite3
from pathlib import Path

from platformdirs import user_data_path
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from data.store.errors import DatabaseUnsupported

WAIT_SECONDS = 30
WRITE_LOCK = 20171128  # any fixed number: the one advisory lock that all writers of a PostgreSQL store take


def connect(url: str | None) -> Engine:
    """Make the engine for an address; without one for DATABASE_URL, and without that for the user's data folder."""
    address = _address(url or os.environ.get("DATABASE_URL"))
    if address.get_backend_name() == "sqlite":
        if address.database:
            Path(address.database).parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(address)
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        engine = create_engine(address, pool_pre_ping=True)
        event.listen(engine, "begin", _begin_postgresql)
    return engine


def writing(engine: Engine) -> Engine:
    """Give the engine whose transactions may write: one writer at a time, the others wait."""
    return engine.execution_options(writes=True)


def place_of(engine: Engine) -> str:
    """Name the database without its password."""
    return engine.url.database or "" if engine.dialect.name == "sqlite" else engine.url.render_as_string()


def read_only(path: Path) -> Engine:
    """Open a SQLite file that nobody writes, and leave no trace beside it."""
    return create_engine(
        "sqlite://", creator=lambda: sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
    )


def _address(written: str | None) -> URL:
    """Read an address; PostgreSQL is always spoken to through psycopg 3."""
    if not written:
        return URL.create("sqlite", database=str(user_data_path("smartcity-readiness", appauthor=False) / "store.db"))
    try:
        address = make_url(written)
    except ArgumentError:
        raise DatabaseUnsupported(written.partition("@")[0].partition(":")[0]) from None
    match address.drivername.partition("+")[0]:
        case "sqlite":
            return address.set(drivername="sqlite")
        case "postgresql" | "postgres":
            return address.set(drivername="postgresql+psycopg")
        case other:
            raise DatabaseUnsupported(other)


def _set_up_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    """Make SQLite durable, patient and strict; BEGIN is ours alone."""
    connection.isolation_level = None
    for pragma in (
        f"busy_timeout = {WAIT_SECONDS * 1000}",
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
        "recursive_triggers = ON",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    """Take the write lock at once where the transaction may write: upgrading a read lock later fails or loses rows."""
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("writes") else "BEGIN")


def _begin_postgresql(connection: Connection) -> None:
    """Let writers pass one at a time, as in SQLite: the audit chain has one end."""
    if connection.get_execution_options().get("writes"):
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{WAIT_SECONDS}s'")
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITE_LOCK})")
