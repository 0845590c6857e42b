"""The tables of the evaluation: people, assessments, decisions, objections, evidence and editions; all append-only."""

from sqlalchemy import Boolean, Column, Date, Double, ForeignKey, Index, Integer, LargeBinary, Table

from data.store.columns import Moment, StoredText
from data.store.tables import metadata


def _number() -> Column[int]:
    """The number of a row; rows are never numbered anew, the latest is the highest."""
    return Column("id", Integer, primary_key=True, autoincrement=False)


def _written() -> tuple[Column[str], Column[object]]:
    """Who wrote a row, and when."""
    return Column("author", StoredText, nullable=False), Column("at", Moment, nullable=False)


def _text(name: str) -> Column[str]:
    """A text that may be empty and is never missing."""
    return Column(name, StoredText, nullable=False)


def _round() -> Column[str]:
    """The round a row belongs to."""
    return Column("round", StoredText, ForeignKey("rounds.code"), nullable=False)


def _region() -> Column[str]:
    """The region a row is about."""
    return Column("region", StoredText, ForeignKey("regions.code"), nullable=False)


people = Table(
    "people",
    metadata,
    _number(),
    _text("email"),
    _text("name"),
    _text("role"),
    _text("regions"),
    Column("active", Boolean, nullable=False),
    *_written(),
    Index("people_by_email", "email", "id"),
)

settings = Table(
    "settings",
    metadata,
    _number(),
    _round(),
    _text("stage"),
    Column("submit_by", Date),
    Column("object_by", Date),
    _text("cohort"),
    _text("regions"),
    _text("reason"),
    *_written(),
    Index("settings_by_round", "round", "id"),
)

assignments = Table(
    "assignments",
    metadata,
    _number(),
    _round(),
    _region(),
    _text("assessor"),
    Column("active", Boolean, nullable=False),
    *_written(),
    Index("assignments_by_round", "round", "region", "assessor", "id"),
)

assessments = Table(
    "assessments",
    metadata,
    _number(),
    _round(),
    _region(),
    _text("code"),
    _text("assessor"),
    Column("number", Double),
    _text("status"),
    _text("evidence"),
    _text("reason"),
    _text("origin"),
    *_written(),
    Index("assessments_by_round", "round", "region", "code", "assessor", "id"),
)

objections = Table(
    "objections",
    metadata,
    _number(),
    _round(),
    _region(),
    _text("code"),
    _text("reason"),
    _text("evidence"),
    *_written(),
    Index("objections_by_round", "round", "id"),
)

decisions = Table(
    "decisions",
    metadata,
    _number(),
    _round(),
    _region(),
    _text("code"),
    Column("before", Double),
    Column("number", Double),
    Column("objection", Integer, ForeignKey("objections.id")),
    Column("awaits", Boolean, nullable=False),
    _text("reason"),
    *_written(),
    Index("decisions_by_round", "round", "region", "code", "id"),
)

confirmations = Table(
    "confirmations",
    metadata,
    Column("decision", Integer, ForeignKey("decisions.id"), primary_key=True, autoincrement=False),
    Column("agreed", Boolean, nullable=False),
    _text("reason"),
    *_written(),
)

evidence = Table(
    "evidence",
    metadata,
    _number(),
    _round(),
    _region(),
    _text("code"),
    Column("replaces", Integer, ForeignKey("evidence.id")),
    _text("number"),
    Column("dated", Date),
    _text("kind"),
    _text("place"),
    _text("status"),
    Column("valid_until", Date),
    _text("note"),
    *_written(),
    Index("evidence_by_round", "round", "region", "code", "id"),
)

presentations = Table(
    "presentations",
    metadata,
    _number(),
    _round(),
    _region(),
    Column("held", Date),
    *_written(),
    Index("presentations_by_round", "round", "region", "id"),
)

editions = Table(
    "editions",
    metadata,
    Column("round", StoredText, ForeignKey("rounds.code"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("code", StoredText, nullable=False, unique=True),
    _text("reason"),
    _text("program"),
    _text("state"),
    _text("sha256"),
    *_written(),
    Column("content", LargeBinary, nullable=False),  # the last: a list of editions then reads no page of it
)

EVALUATION = (
    people, settings, assignments, assessments, objections, decisions, confirmations, evidence, presentations, editions,
)  # fmt: skip
