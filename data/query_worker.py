"""The other process of `data.query`: an engine under a ceiling of memory, with nothing but the tables it was sent."""

import pickle
import re
import sys
from typing import Any, Final

import duckdb
import orjson

MEMORY: Final = "256MB"
CEILING: Final = 2**30
CLOSED: Final = (
    "SET autoinstall_known_extensions = false",
    "SET autoload_known_extensions = false",
    "SET allow_community_extensions = false",
    "SET python_enable_replacements = false",
    "SET temp_directory = ''",
    "SET enable_external_access = false",
    "SET lock_configuration = true",
)
"""What shuts the engine in, in this order: the last makes all before it final."""

WRAPPED: Final = "SELECT * FROM ("


def main() -> None:
    """Read a question from the standard input, write its answer as JSON to the standard output."""
    sql, tables, most = pickle.load(sys.stdin.buffer)  # noqa: S301 - written by our own process
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (CEILING, CEILING))
    sys.stdout.buffer.write(orjson.dumps(_answer(sql, tables, most)))


def _answer(sql: str, tables: dict[str, Any], most: int) -> dict[str, Any]:
    """Shut the engine in around the tables, then ask it."""
    engine = duckdb.connect(":memory:", config={"memory_limit": MEMORY, "threads": 1})
    for name, table in tables.items():
        engine.register("incoming", table)
        engine.execute(f'CREATE TABLE "{name}" AS SELECT * FROM incoming')  # noqa: S608 - names are ours
        engine.unregister("incoming")
    for setting in CLOSED:
        engine.execute(setting)
    before = 0
    try:
        statements = engine.extract_statements(sql)
        if len(statements) != 1:
            return {"code": "several" if statements else "empty"}
        if statements[0].type != duckdb.StatementType.SELECT:
            return {"code": "kind"}
        before = len(WRAPPED)
        asked = statements[0].query.rstrip().rstrip(";")
        rows = engine.execute(f"{WRAPPED}{asked}\n) LIMIT {most + 1}")
        return {
            "columns": [one[0] for one in rows.description or ()],
            "rows": [[_plain(value) for value in row] for row in rows.fetchall()],
        }
    except (duckdb.OutOfMemoryException, MemoryError):
        return {"code": "memory"}
    except duckdb.Error as error:
        return _located(str(error), before)


def _plain(value: object) -> object:
    """Leave what JSON can say; write out the rest."""
    known = value is None or isinstance(value, bool | float | str) or (isinstance(value, int) and abs(value) < 2**53)
    return value if known else str(value)


def _located(message: str, before: int) -> dict[str, Any]:
    """Take the place out of what the engine says: it repeats the line, and puts a caret under the column."""
    told = {"code": "error", "message": message.split("\n")[0]}
    marked = re.search(r"LINE (\d+): .*\n( *)\^", message)
    if marked is None:
        return told
    line = int(marked[1])
    column = len(marked[2]) - len(f"LINE {line}: ") + 1 - (before if line == 1 else 0)
    return told | {"line": line, "column": column}


if __name__ == "__main__":
    main()
