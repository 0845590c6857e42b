"""A database that was opened: its name, its writer, its end."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Connection, Engine

from data.store.connection import place_of, writing


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
        """Open the transaction of the one writer, for several changes that belong together."""
        with writing(self.engine).begin() as connection:
            yield connection

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()
