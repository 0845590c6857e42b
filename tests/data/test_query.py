"""SQL over tables: what is answered, and what is refused or stopped."""

from pathlib import Path

import pandas as pd
import pytest

from data.query import Found, Refused, ask

TABLES = {"nilai": pd.DataFrame({"daerah": ["13.05", "11.71", None], "indeks": [1.5, 2.5, float("nan")]})}
ENDLESS = "WITH RECURSIVE r AS (SELECT 1 AS a UNION ALL SELECT a + 1 FROM r) SELECT {} FROM r"


def test_a_question_is_answered_with_blanks_kept_and_no_more_rows_than_allowed() -> None:
    found = ask("SELECT daerah, indeks FROM nilai ORDER BY indeks DESC NULLS LAST -- the best first", TABLES)
    assert isinstance(found, Found)
    assert found.rows["daerah"].tolist()[:2] == ["11.71", "13.05"]
    assert pd.isna(found.rows["indeks"].iloc[2])
    many = ask(ENDLESS.format("a"), TABLES)
    assert isinstance(many, Found)
    assert (len(many.rows), many.more) == (5_000, True)


@pytest.mark.parametrize(
    ("sql", "line", "column"),
    [("SELECT indexs FROM nilai", 1, 8), ("SELECT *\nFRO nilai", 2, 5)],
)
def test_a_mistake_is_told_with_its_place(sql: str, line: int, column: int) -> None:
    refused = ask(sql, TABLES)
    assert isinstance(refused, Refused)
    assert (refused.code, refused.line, refused.column) == ("error", line, column)


def test_no_file_is_read() -> None:
    for sql in ("SELECT * FROM read_csv('/etc/passwd')", "SELECT * FROM '/etc/passwd'", "SELECT * FROM glob('/*')"):
        refused = ask(sql, TABLES)
        assert isinstance(refused, Refused), sql
        assert refused.code == "error"


@pytest.mark.parametrize(
    "sql",
    ["ATTACH '{file}'", "COPY nilai TO '{file}'", "INSTALL httpfs", "LOAD httpfs", "SET memory_limit = '8GB'",
     "SET enable_external_access = true", "DROP TABLE nilai"],
)  # fmt: skip
def test_what_is_no_question_is_refused(sql: str, tmp_path: Path) -> None:
    assert ask(sql.format(file=tmp_path / "out"), TABLES) == Refused("kind")
    assert list(tmp_path.iterdir()) == []


def test_nothing_several_and_too_much_are_refused() -> None:
    assert ask(" -- nothing", TABLES) == Refused("empty")
    assert ask("SELECT 1; SELECT 2", TABLES) == Refused("several")
    assert ask("SELECT 1" + " " * 5_000, TABLES) == Refused("long")


def test_endless_recursion_is_stopped() -> None:
    assert ask(ENDLESS.format("count(*)"), TABLES, seconds=2) == Refused("time")


def test_what_takes_too_much_memory_is_stopped() -> None:
    refused = ask("SELECT repeat('x', 1000000000) || repeat('y', 1000000000)", TABLES)
    assert isinstance(refused, Refused)
    assert refused.code in ("memory", "error", "time")
