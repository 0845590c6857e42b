"""Column types that give the same value back from both databases."""

from datetime import UTC, datetime

from sqlalchemy import Dialect, Text
from sqlalchemy.types import TypeDecorator, TypeEngine


def storable(text: str) -> str:
    """Replace what no database takes: NUL characters and lone surrogates; the file itself is kept as received."""
    if text.isascii():
        return text.replace("\0", "\ufffd")
    return text.replace("\0", "\ufffd").encode("utf-16", "surrogatepass").decode("utf-16", "replace")


class StoredText(TypeDecorator[str]):
    """Text ordered by code point in both databases, whatever the collation of the server."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[str]:
        """Name the collation where the database has several."""
        return Text(collation="C") if dialect.name == "postgresql" else Text()

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Clean a text on its way in."""
        return None if value is None else storable(value)


class Moment(TypeDecorator[datetime]):
    """A moment as UTC ISO-8601 text: SQLite would return a DateTime without its zone."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[str]:
        """Order moments by code point, which is their order in time."""
        return Text(collation="C") if dialect.name == "postgresql" else Text()

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Write a moment; one without a zone is refused."""
        return None if value is None else written_moment(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Read a moment back, in UTC."""
        return None if value is None else datetime.fromisoformat(value)


def written_moment(moment: datetime) -> str:
    """Write a moment as UTC ISO-8601 text of one length."""
    if moment.tzinfo is None:
        raise ValueError(f"a moment needs its time zone: {moment}")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
