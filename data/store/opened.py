"""A database that was opened: its name, its writer, its end."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from types import MappingProxyType

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from data.store.connection import place_of, writing
from data.store.errors import StoreFull, StoreReadOnly

_REFUSED: Mapping[str, type[StoreFull] | type[StoreReadOnly]] = MappingProxyType(
    {"SQLITE_FULL": StoreFull, "53100": StoreFull, "SQLITE_READONLY": StoreReadOnly, "25006": StoreReadOnly}
)
"""What SQLite and PostgreSQL call it; https://www.sqlite.org/rescode.html, PostgreSQL manual, appendix A."""


@dataclass(frozen=True, slots=True, eq=False)
class Opened:
    """An open database; safe to share among threads, and several processes may open it."""

    engine: Engine

    @property
    def place(self) -> str:
        """Where the store is, without a password."""
        return place_of(self.engine)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Open the transaction of the one writer, for several changes that belong together.

        Raises StoreFull or StoreReadOnly when the database says so, with nothing of the transaction kept.
        """
        try:
            with writing(self.engine).begin() as connection:
                yield connection
        except DBAPIError as error:
            refused = _REFUSED.get(_mark_of(error))
            if refused is None:
                raise
            raise refused(self.place) from error

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()


def _mark_of(error: DBAPIError) -> str:
    """Give what the database calls an error: the name of SQLite without its details, or the SQLSTATE."""
    name = str(getattr(error.orig, "sqlite_errorname", "") or getattr(error.orig, "sqlstate", ""))
    return "_".join(name.split("_")[:2])
