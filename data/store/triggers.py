"""Triggers that make the tables append-only in both databases; an instrument closes once a round uses it."""

from sqlalchemy import Connection

from data.store.evaluation_tables import EVALUATION
from data.store.tables import APPEND_ONLY, instruments

CLOSED_TABLES = (*(table.name for table in (*APPEND_ONLY, *EVALUATION)), instruments.name)
USED = "EXISTS (SELECT 1 FROM rounds WHERE instrument = OLD.version)"


def ensure_triggers(connection: Connection) -> None:
    """Make every trigger that is not there."""
    statements = _sqlite() if connection.dialect.name == "sqlite" else _postgresql()
    for statement in statements:
        connection.exec_driver_sql(statement)


def triggers_stand(connection: Connection) -> bool:
    """Tell whether every trigger is there."""
    if connection.dialect.name == "sqlite":
        found = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").scalars()
        wanted = {f"{table}_no_{change}" for table in CLOSED_TABLES for change in ("update", "delete")}
    else:
        found = connection.exec_driver_sql(
            "SELECT tgname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid "
            "WHERE relnamespace = current_schema()::regnamespace AND tgenabled <> 'D'"
        ).scalars()
        wanted = {f"{table}_no_{change}" for table in CLOSED_TABLES for change in ("change", "truncate")}
    return wanted <= set(found)


def _sqlite() -> list[str]:
    """Two triggers a table; REPLACE fires them because recursive_triggers is on."""
    return [
        f"CREATE TRIGGER IF NOT EXISTS {table}_no_{change} BEFORE {change.upper()} ON {table} "
        f"{f'WHEN {USED} ' if table == instruments.name else ''}"
        f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        for table in CLOSED_TABLES
        for change in ("update", "delete")
    ]


def _postgresql() -> list[str]:
    """A row trigger and a TRUNCATE trigger a table."""
    functions = [
        "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
        "$$BEGIN RAISE EXCEPTION USING MESSAGE = TG_TABLE_NAME || ' is append-only'; END$$",
        "CREATE OR REPLACE FUNCTION refuse_change_of_used() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$BEGIN IF {USED} THEN RAISE EXCEPTION USING MESSAGE = TG_TABLE_NAME || ' is append-only'; END IF; "
        "IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END$$",
    ]
    triggers = [
        f"CREATE OR REPLACE TRIGGER {table}_no_{name} BEFORE {event} ON {table} FOR EACH {each} "
        f"EXECUTE FUNCTION {function}()"
        for table in CLOSED_TABLES
        for name, event, each, function in (
            (
                "change",
                "UPDATE OR DELETE",
                "ROW",
                "refuse_change_of_used" if table == instruments.name else "refuse_change",
            ),
            ("truncate", "TRUNCATE", "STATEMENT", "refuse_change"),
        )
    ]
    return [*functions, *triggers]
