import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from data.issues import issue
from data.store import Store
from data.store.tables import APPEND_ONLY, instruments
from data.submission import Correction, apply_corrections
from tests.data.building import READINESS
from tests.data.store.made import ROUND, numbers_of, reading
from tests.data.submission.building import read, template

COLUMN = {table.name: list(table.columns)[-1].name for table in (*APPEND_ONLY, instruments)}


@pytest.fixture
def filled(store: Store) -> Store:
    imported = store.import_reading(ROUND.code, "a.xlsx", b"1", reading(r1305=1, issues=(issue("F-MACRO"),)), "ani")
    store.import_reading(ROUND.code, "b.xlsx", b"2", reading(r1305=2), "ani")
    content = template({("LEM-06", "value"): "1.250", ("QW-01", "title"): "Nagari digital"})
    fixed = apply_corrections(read(content), [Correction("LEM-06", "value", "2", "x")], READINESS)
    submitted = store.import_submission(ROUND.code, "c.xlsx", content, fixed, "ani")
    draft = store.take_in(ROUND.code, "d.xlsx", b"3", "ani").draft
    assert draft is not None
    store.use_layout(draft, "{}", "f", READINESS.version, "{}", "ani")
    kept = store.keep_draft(draft, reading(r1306=1), "ani")
    store.withdraw(kept.submission_id, "ani", "coba")
    for number in (imported.submission_id, submitted.submission_id):
        store.withdraw(number, "ani", "coba")
    return store


@pytest.mark.parametrize("table", sorted(COLUMN))
def test_no_row_is_changed_or_deleted(filled: Store, table: str) -> None:
    for statement in (f"UPDATE {table} SET {COLUMN[table]} = {COLUMN[table]}", f"DELETE FROM {table}"):  # noqa: S608
        with pytest.raises(DatabaseError, match="append-only"), filled.writing() as connection:
            connection.execute(text(statement))
    assert numbers_of(filled) == {"13.05": 2}


def test_a_row_is_not_replaced_or_truncated_away(filled: Store) -> None:
    statements = {
        "sqlite": "INSERT OR REPLACE INTO withdrawals VALUES (1, 'x', 'x', 'x')",
        "postgresql": "TRUNCATE withdrawals",
    }
    with pytest.raises(DatabaseError, match="append-only"), filled.writing() as connection:
        connection.execute(text(statements[connection.dialect.name]))
