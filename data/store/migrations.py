"""The steps that bring a store of any released version up to this one, in order and in one transaction."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine, func, insert, inspect, select

from data.store.connection import writing
from data.store.errors import SchemaNewer
from data.store.evaluation_schema import FIFTH
from data.store.tables import schema_version
from data.store.triggers import ensure_triggers, triggers_stand

TYPES: Mapping[str, Mapping[str, str]] = {
    "sqlite": {"text": "TEXT", "bytes": "BLOB", "double": "DOUBLE", "clustered": " WITHOUT ROWID"},
    "postgresql": {"text": 'TEXT COLLATE "C"', "bytes": "BYTEA", "double": "DOUBLE PRECISION", "clustered": ""},
}


def _first(connection: Connection) -> None:
    """Make the tables of the first release."""
    for statement in FIRST:
        connection.exec_driver_sql(statement.format(**TYPES[connection.dialect.name]))


def _second(connection: Connection) -> None:
    """Keep what templates hold beside answers, what people corrected, and what may be written instead."""
    for statement in SECOND:
        connection.exec_driver_sql(statement.format(**TYPES[connection.dialect.name]))


def _third(connection: Connection) -> None:
    """Keep uploaded files while people look at them."""
    for statement in THIRD:
        connection.exec_driver_sql(statement.format(**TYPES[connection.dialect.name]))


def _fourth(connection: Connection) -> None:
    """Remember which cell answers what in workbooks of other layouts."""
    for statement in FOURTH:
        connection.exec_driver_sql(statement.format(**TYPES[connection.dialect.name]))


def _fifth(connection: Connection) -> None:
    """Keep the evaluation: people, assignments, assessments, decisions, objections, evidence, editions."""
    for statement in FIFTH:
        connection.exec_driver_sql(statement.format(**TYPES[connection.dialect.name]))


FIRST = (
    "CREATE TABLE schema_version (version INTEGER NOT NULL PRIMARY KEY, at {text} NOT NULL)",
    "CREATE TABLE regions (code {text} NOT NULL PRIMARY KEY, name {text} NOT NULL, province {text} NOT NULL)",
    "CREATE TABLE instruments (version {text} NOT NULL PRIMARY KEY, checksum {text} NOT NULL, toml {bytes} NOT NULL, "
    "csv {bytes} NOT NULL, at {text} NOT NULL)",
    "CREATE TABLE rounds (code {text} NOT NULL PRIMARY KEY, name_id {text} NOT NULL, name_en {text} NOT NULL, "
    "instrument {text} NOT NULL REFERENCES instruments (version), held DATE NOT NULL, sample BOOLEAN NOT NULL, "
    "previous {text} REFERENCES rounds (code))",
    "CREATE TABLE files (sha256 {text} NOT NULL PRIMARY KEY, size INTEGER NOT NULL, content {bytes} NOT NULL)",
    "CREATE TABLE submissions (id INTEGER NOT NULL PRIMARY KEY, round {text} NOT NULL REFERENCES rounds (code), "
    "sha256 {text} NOT NULL REFERENCES files (sha256), file_name {text} NOT NULL, author {text} NOT NULL, "
    "at {text} NOT NULL)",
    "CREATE INDEX submissions_by_file ON submissions (round, sha256)",
    "CREATE TABLE withdrawals (submission INTEGER NOT NULL PRIMARY KEY REFERENCES submissions (id), "
    "author {text} NOT NULL, at {text} NOT NULL, reason {text} NOT NULL)",
    "CREATE TABLE entries (submission INTEGER NOT NULL REFERENCES submissions (id), "
    "region {text} NOT NULL REFERENCES regions (code), region_written {text} NOT NULL, scheme {text}, "
    "took_part BOOLEAN NOT NULL, sheet {text} NOT NULL, sheet_row INTEGER NOT NULL, "
    "PRIMARY KEY (submission, region)){clustered}",
    "CREATE TABLE answers (submission INTEGER NOT NULL, region {text} NOT NULL, code {text} NOT NULL, "
    "part {text} NOT NULL, number {double}, status {text} NOT NULL, raw {text} NOT NULL, sheet {text} NOT NULL, "
    "cell {text} NOT NULL, rule {text} NOT NULL, PRIMARY KEY (submission, region, code, part), "
    "FOREIGN KEY (submission, region) REFERENCES entries (submission, region)){clustered}",
    "CREATE TABLE issues (submission INTEGER NOT NULL REFERENCES submissions (id), position INTEGER NOT NULL, "
    "code {text} NOT NULL, severity {text} NOT NULL, sheet {text}, sheet_row INTEGER, sheet_column INTEGER, "
    "found {text} NOT NULL, expected {text} NOT NULL, "
    "PRIMARY KEY (submission, position)){clustered}",
    "CREATE TABLE audit (id INTEGER NOT NULL PRIMARY KEY, at {text} NOT NULL, author {text} NOT NULL, "
    "action {text} NOT NULL, round {text} REFERENCES rounds (code), subject {text} NOT NULL, detail {text} NOT NULL, "
    "previous {text} NOT NULL, hash {text} NOT NULL)",
    "CREATE INDEX audit_by_round ON audit (round, id)",
)

SECOND = (
    "ALTER TABLE issues ADD COLUMN proposed {text} NOT NULL DEFAULT ''",
    "CREATE TABLE records (submission INTEGER NOT NULL, register {text} NOT NULL, row {text} NOT NULL, "
    "field {text} NOT NULL, region {text} NOT NULL, text {text} NOT NULL, number {double}, status {text} NOT NULL, "
    "raw {text} NOT NULL, sheet {text} NOT NULL, cell {text} NOT NULL, rule {text} NOT NULL, "
    "PRIMARY KEY (submission, register, row, field), "
    "FOREIGN KEY (submission, region) REFERENCES entries (submission, region)){clustered}",
    "CREATE TABLE corrections (submission INTEGER NOT NULL, region {text} NOT NULL, code {text} NOT NULL, "
    "part {text} NOT NULL, raw {text} NOT NULL, typed {text} NOT NULL, reason {text} NOT NULL, "
    "author {text} NOT NULL, at {text} NOT NULL, PRIMARY KEY (submission, region, code, part), "
    "FOREIGN KEY (submission, region) REFERENCES entries (submission, region)){clustered}",
)

THIRD = (
    "CREATE TABLE drafts (id INTEGER NOT NULL PRIMARY KEY, round {text} NOT NULL REFERENCES rounds (code), "
    "author {text} NOT NULL, file_name {text} NOT NULL, sha256 {text} NOT NULL, size INTEGER NOT NULL, "
    "at {text} NOT NULL, base INTEGER NOT NULL, corrections {text} NOT NULL, confirmed {text} NOT NULL, "
    "content {bytes} NOT NULL)",
    "CREATE INDEX drafts_by_author ON drafts (author, round, sha256)",
)

FOURTH = (
    "CREATE TABLE layouts (id INTEGER NOT NULL PRIMARY KEY, fingerprint {text} NOT NULL, "
    "instrument {text} NOT NULL REFERENCES instruments (version), mapping {text} NOT NULL, author {text} NOT NULL, "
    "at {text} NOT NULL)",
    "CREATE INDEX layouts_by_instrument ON layouts (instrument, fingerprint)",
    "CREATE TABLE draft_layouts (draft INTEGER NOT NULL PRIMARY KEY REFERENCES drafts (id), layout {text} NOT NULL)",
    "CREATE TABLE submission_layouts (submission INTEGER NOT NULL PRIMARY KEY REFERENCES submissions (id), "
    "layout {text} NOT NULL)",
)

MIGRATIONS: tuple[Callable[[Connection], None], ...] = (
    _first,
    _second,
    _third,
    _fourth,
    _fifth,
)  # the place in the row is the version: append only


def found_version(connection: Connection) -> int:
    """Read the version of the schema; 0 is an empty database."""
    if not inspect(connection).has_table(schema_version.name):
        return 0
    return connection.execute(select(func.max(schema_version.c.version))).scalar() or 0


def checked_version(connection: Connection) -> int:
    """Read the version of the schema; SchemaNewer when this program does not know it."""
    found = found_version(connection)
    if found > len(MIGRATIONS):
        raise SchemaNewer(found, len(MIGRATIONS))
    return found


def migrate(engine: Engine, keep_copy: Callable[[int], None]) -> None:
    """Bring the schema up to date; `keep_copy` is called with the old version before a store in use is changed."""
    with engine.connect() as connection:
        found = checked_version(connection)
        if found == len(MIGRATIONS) and triggers_stand(connection):
            return
    if 0 < found < len(MIGRATIONS):
        keep_copy(found)
    with writing(engine).begin() as connection:
        for version in range(checked_version(connection) + 1, len(MIGRATIONS) + 1):
            MIGRATIONS[version - 1](connection)
            connection.execute(insert(schema_version).values(version=version, at=datetime.now(UTC)))
        ensure_triggers(connection)
