"""The tables of the store, as they stand after the last migration."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Double,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    text,
)

from data.store.columns import Moment, StoredText

metadata = MetaData()

schema_version = Table(
    "schema_version",
    metadata,
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
)

regions = Table(
    "regions",
    metadata,
    Column("code", StoredText, primary_key=True),
    Column("name", StoredText, nullable=False),
    Column("province", StoredText, nullable=False),
)

instruments = Table(
    "instruments",
    metadata,
    Column("version", StoredText, primary_key=True),
    Column("checksum", StoredText, nullable=False),
    Column("toml", LargeBinary, nullable=False),
    Column("csv", LargeBinary, nullable=False),
    Column("at", Moment, nullable=False),
)

rounds = Table(
    "rounds",
    metadata,
    Column("code", StoredText, primary_key=True),
    Column("name_id", StoredText, nullable=False),
    Column("name_en", StoredText, nullable=False),
    Column("instrument", StoredText, ForeignKey("instruments.version"), nullable=False),
    Column("held", Date, nullable=False),
    Column("sample", Boolean, nullable=False),
    Column("previous", StoredText, ForeignKey("rounds.code")),
)

files = Table(
    "files",
    metadata,
    Column("sha256", StoredText, primary_key=True),
    Column("size", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

submissions = Table(
    "submissions",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("round", StoredText, ForeignKey("rounds.code"), nullable=False),
    Column("sha256", StoredText, ForeignKey("files.sha256"), nullable=False),
    Column("file_name", StoredText, nullable=False),
    Column("author", StoredText, nullable=False),
    Column("at", Moment, nullable=False),
    Index("submissions_by_file", "round", "sha256"),
)

withdrawals = Table(
    "withdrawals",
    metadata,
    Column("submission", Integer, ForeignKey("submissions.id"), primary_key=True, autoincrement=False),
    Column("author", StoredText, nullable=False),
    Column("at", Moment, nullable=False),
    Column("reason", StoredText, nullable=False),
)

entries = Table(
    "entries",
    metadata,
    Column("submission", Integer, ForeignKey("submissions.id"), primary_key=True, autoincrement=False),
    Column("region", StoredText, ForeignKey("regions.code"), primary_key=True),
    Column("region_written", StoredText, nullable=False),
    Column("scheme", StoredText),
    Column("took_part", Boolean, nullable=False),
    Column("sheet", StoredText, nullable=False),
    Column("sheet_row", Integer, nullable=False),
    sqlite_with_rowid=False,
)

answers = Table(
    "answers",
    metadata,
    Column("submission", Integer, primary_key=True, autoincrement=False),
    Column("region", StoredText, primary_key=True),
    Column("code", StoredText, primary_key=True),
    Column("part", StoredText, primary_key=True),
    Column("number", Double),
    Column("status", StoredText, nullable=False),
    Column("raw", StoredText, nullable=False),
    Column("sheet", StoredText, nullable=False),
    Column("cell", StoredText, nullable=False),
    Column("rule", StoredText, nullable=False),
    ForeignKeyConstraint(["submission", "region"], ["entries.submission", "entries.region"]),
    sqlite_with_rowid=False,
)

issues = Table(
    "issues",
    metadata,
    Column("submission", Integer, ForeignKey("submissions.id"), primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("code", StoredText, nullable=False),
    Column("severity", StoredText, nullable=False),
    Column("sheet", StoredText),
    Column("sheet_row", Integer),
    Column("sheet_column", Integer),
    Column("found", StoredText, nullable=False),
    Column("expected", StoredText, nullable=False),
    Column("proposed", StoredText, nullable=False, server_default=text("''")),
    sqlite_with_rowid=False,
)

records = Table(
    "records",
    metadata,
    Column("submission", Integer, primary_key=True, autoincrement=False),
    Column("register", StoredText, primary_key=True),
    Column("row", StoredText, primary_key=True),
    Column("field", StoredText, primary_key=True),
    Column("region", StoredText, nullable=False),
    Column("text", StoredText, nullable=False),
    Column("number", Double),
    Column("status", StoredText, nullable=False),
    Column("raw", StoredText, nullable=False),
    Column("sheet", StoredText, nullable=False),
    Column("cell", StoredText, nullable=False),
    Column("rule", StoredText, nullable=False),
    ForeignKeyConstraint(["submission", "region"], ["entries.submission", "entries.region"]),
    sqlite_with_rowid=False,
)

corrections = Table(
    "corrections",
    metadata,
    Column("submission", Integer, primary_key=True, autoincrement=False),
    Column("region", StoredText, primary_key=True),
    Column("code", StoredText, primary_key=True),
    Column("part", StoredText, primary_key=True),
    Column("raw", StoredText, nullable=False),
    Column("typed", StoredText, nullable=False),
    Column("reason", StoredText, nullable=False),
    Column("author", StoredText, nullable=False),
    Column("at", Moment, nullable=False),
    ForeignKeyConstraint(["submission", "region"], ["entries.submission", "entries.region"]),
    sqlite_with_rowid=False,
)

drafts = Table(
    "drafts",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("round", StoredText, ForeignKey("rounds.code"), nullable=False),
    Column("author", StoredText, nullable=False),
    Column("file_name", StoredText, nullable=False),
    Column("sha256", StoredText, nullable=False),
    Column("size", Integer, nullable=False),
    Column("at", Moment, nullable=False),
    Column("base", Integer, nullable=False),
    Column("corrections", StoredText, nullable=False),
    Column("confirmed", StoredText, nullable=False),
    Column("content", LargeBinary, nullable=False),  # the last: a list of drafts then reads no page of it
    Index("drafts_by_author", "author", "round", "sha256"),
)

layouts = Table(
    "layouts",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("fingerprint", StoredText, nullable=False),
    Column("instrument", StoredText, ForeignKey("instruments.version"), nullable=False),
    Column("mapping", StoredText, nullable=False),
    Column("author", StoredText, nullable=False),
    Column("at", Moment, nullable=False),
    Index("layouts_by_instrument", "instrument", "fingerprint"),
)

draft_layouts = Table(
    "draft_layouts",
    metadata,
    Column("draft", Integer, ForeignKey("drafts.id"), primary_key=True, autoincrement=False),
    Column("layout", StoredText, nullable=False),
)

submission_layouts = Table(
    "submission_layouts",
    metadata,
    Column("submission", Integer, ForeignKey("submissions.id"), primary_key=True, autoincrement=False),
    Column("layout", StoredText, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("author", StoredText, nullable=False),
    Column("action", StoredText, nullable=False),
    Column("round", StoredText, ForeignKey("rounds.code")),
    Column("subject", StoredText, nullable=False),
    Column("detail", StoredText, nullable=False),
    Column("previous", StoredText, nullable=False),
    Column("hash", StoredText, nullable=False),
    Index("audit_by_round", "round", "id"),
)

APPEND_ONLY = (
    rounds, files, submissions, withdrawals, entries, answers, issues, records, corrections, layouts,
    submission_layouts, audit,
)  # fmt: skip
