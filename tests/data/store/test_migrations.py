from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, inspect, text

from data.store import Store, errors, explain, migrations, open_store
from data.store.connection import connect
from data.store.tables import metadata
from data.store.triggers import triggers_stand
from tests.data.store.made import ROUND, numbers_of, reading
from words import speak


def described(engine: Engine) -> dict[str, object]:
    """Describe the tables of a database as the database itself sees them."""
    seen = inspect(engine)
    return {
        table: {
            "columns": {
                column["name"]: (str(column["type"]), column["nullable"], column["default"])
                for column in seen.get_columns(table)
            },
            "primary key": seen.get_pk_constraint(table)["constrained_columns"],
            "foreign keys": sorted(
                (key["constrained_columns"], key["referred_table"], key["referred_columns"])
                for key in seen.get_foreign_keys(table)
            ),
            "indexes": sorted((str(index["name"]), index["column_names"]) for index in seen.get_indexes(table)),
        }
        for table in seen.get_table_names()
    }


def test_the_migrations_make_the_schema_the_program_knows(store_url: str) -> None:
    open_store(store_url).close()
    engine = connect(store_url)
    migrated = described(engine)
    with engine.begin() as connection:
        for table in migrated:
            connection.execute(text(f"DROP TABLE {table}" + (" CASCADE" if engine.dialect.name != "sqlite" else "")))
    metadata.create_all(engine)
    assert described(engine) == migrated
    assert set(migrated) == set(metadata.tables)
    engine.dispose()


def test_a_newer_store_is_refused_with_a_sentence(store_url: str) -> None:
    opened = open_store(store_url)
    with opened.writing() as connection:
        connection.execute(text("INSERT INTO schema_version VALUES (99, '2030-01-01T00:00:00+00:00')"))
    opened.close()
    with pytest.raises(errors.SchemaNewer) as refused:
        open_store(store_url)
    assert "schema 99" in explain(refused.value, speak("en"))


def test_triggers_that_went_missing_are_made_again(store: Store, store_url: str) -> None:
    with store.writing() as connection:
        on = "" if connection.dialect.name == "sqlite" else " ON audit"
        name = "audit_no_update" if connection.dialect.name == "sqlite" else "audit_no_change"
        connection.execute(text(f"DROP TRIGGER {name}{on}"))
        assert not triggers_stand(connection)
    opened = open_store(store_url)
    with opened.engine.connect() as connection:
        assert triggers_stand(connection)
    opened.close()


def _next(connection: Connection) -> None:
    connection.execute(text("ALTER TABLE regions ADD COLUMN island TEXT"))


def _failing(connection: Connection) -> None:
    _next(connection)
    raise RuntimeError("power cut")


def test_a_migration_keeps_what_is_stored_and_a_copy_of_the_store_as_it_was(
    sqlite_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sqlite_store.import_reading(ROUND.code, "a.xlsx", b"1", reading(r1305=1), "ani")
    released = len(migrations.MIGRATIONS)
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, _next))
    upgraded = open_store(f"sqlite:///{tmp_path / 'store.db'}")
    assert numbers_of(upgraded) == {"13.05": 1}
    with upgraded.engine.connect() as connection:
        assert migrations.found_version(connection) == released + 1
        assert triggers_stand(connection)
    upgraded.close()
    assert (tmp_path / f"store-schema-{released}.db").exists()


def test_a_migration_that_fails_changes_nothing(store: Store, store_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    released = len(migrations.MIGRATIONS)
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, _failing))
    with pytest.raises(RuntimeError, match="power cut"):
        open_store(store_url)
    assert "island" not in {column["name"] for column in inspect(store.engine).get_columns("regions")}
    with store.engine.connect() as connection:
        assert migrations.found_version(connection) == released
