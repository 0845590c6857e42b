"""Backup and restore: a copy is checked before it gets its name, and before anything is restored from it."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from uuid import uuid4

from sqlalchemy import Connection, Engine, Table, insert, select
from sqlalchemy.exc import DatabaseError

from data.store.audited import findings
from data.store.connection import connect, place_of, read_only, writing
from data.store.errors import BackupElsewhere, BackupUnsound, FileInTheWay, StoreNotEmpty
from data.store.migrations import checked_version, migrate
from data.store.tables import audit, metadata, rounds, schema_version
from words import speak

BATCH = 500


def backup(engine: Engine, target: Path) -> None:
    """Write a checked copy of a SQLite store while it is in use; the file appears whole or not at all."""
    if engine.dialect.name != "sqlite" or not engine.url.database:
        raise BackupElsewhere
    if target.exists():
        raise FileInTheWay(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f".{target.name}.{uuid4().hex}")
    try:
        with closing(sqlite3.connect(engine.url.database)) as connection:
            connection.execute("VACUUM INTO ?", (str(unfinished),))
        _to_disk(unfinished)
        check(unfinished)
        unfinished.rename(target)
        _to_disk(target.parent)
    finally:
        unfinished.unlink(missing_ok=True)


def check(path: Path) -> None:
    """Raise BackupUnsound unless the file is a whole store whose record holds; SchemaNewer when we cannot know it."""
    if not path.is_file():
        raise BackupUnsound(path, "no such file")
    if path.with_name(f"{path.name}-wal").exists():
        raise BackupUnsound(path, f"{path.name}-wal lies beside it: a store in use, not a backup")
    engine = read_only(path)
    try:
        with engine.connect() as connection:
            problems = _problems(connection)
    except DatabaseError as error:
        raise BackupUnsound(path, str(error.orig)) from error
    finally:
        engine.dispose()
    if problems:
        raise BackupUnsound(path, "; ".join(problems))


def restore(engine: Engine, source: Path) -> None:
    """Fill an empty store from a backup in one transaction; a backup of an older version is brought up to date."""
    check(source)
    with TemporaryDirectory() as place:
        copy = Path(place) / "store.db"
        copyfile(source, copy)
        old = connect(f"sqlite:///{copy}")
        try:
            migrate(old, keep_copy=lambda _version: None)
            with old.connect() as reading, writing(engine).begin() as filling:
                if any(filling.execute(select(table).limit(1)).first() for table in _filled_tables()):
                    raise StoreNotEmpty(place_of(engine))
                _copy(reading, filling)
        finally:
            old.dispose()


def _problems(connection: Connection) -> list[str]:
    """Say what is wrong with a store that can be read."""
    whole = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
    if whole != ["ok"]:
        return [str(line) for line in whole[:3]]
    if checked_version(connection) == 0:
        return ["it holds no store"]
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        return ["a row points to one that is not there"]
    return [finding.sentence(speak("en")) for finding in findings(connection)]


def _filled_tables() -> list[Table]:
    """Every table but the record of migrations, which a store writes itself; what others point to comes first."""
    return [table for table in metadata.sorted_tables if table is not schema_version]


def _copy(reading: Connection, filling: Connection) -> None:
    """Copy every table; rounds in the order they were added, because one points to the round before it."""
    for table in _filled_tables():
        query = select(table)
        if table is rounds:
            added = (audit.c.round == rounds.c.code) & (audit.c.action == "round")
            query = query.outerjoin(audit, added).order_by(audit.c.id)
        for rows in reading.execute(query.execution_options(yield_per=BATCH)).mappings().partitions():
            filling.execute(insert(table), [dict(row) for row in rows])


def _to_disk(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk."""
    if path.is_dir() and os.name == "nt":
        return  # Windows opens no folders
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
