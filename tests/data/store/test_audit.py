import pytest
from sqlalchemy import select, text

from data.store import Store
from data.store.audited import findings
from data.store.tables import audit
from tests.data.store.made import ROUND, reading
from words import speak


@pytest.fixture
def filled(store: Store) -> Store:
    imported = store.import_reading(ROUND.code, "berkas Ω.xlsx", b"1", reading(r1305=1), "ani\0")
    store.withdraw(imported.submission_id, "budi", "salah")
    return store


def test_every_change_is_recorded_with_its_author_and_the_chain_holds(filled: Store) -> None:
    with filled.engine.connect() as connection:
        rows = connection.execute(select(audit).order_by(audit.c.id)).all()
        assert findings(connection) == []
    assert [row.action for row in rows] == ["regions", "instrument", "round", "import", "withdraw"]
    assert [row.id for row in rows] == [1, 2, 3, 4, 5]
    assert rows[-1].author == "budi"
    assert "salah" in rows[-1].detail
    assert rows[-1].at.utcoffset().total_seconds() == 0


@pytest.mark.parametrize(
    ("change", "finding"),
    [
        ("UPDATE audit SET author = 'lain' WHERE id = 4", "Row 4 of the record"),
        ("DELETE FROM audit WHERE id = 4", "Row 5 of the record"),
        ("DELETE FROM audit WHERE id = 5", "withdrawals holds 1 rows, the record tells of 0"),
        ("UPDATE files SET content = toml FROM instruments", "has changed since"),
    ],
)
def test_what_was_changed_behind_our_back_is_found(filled: Store, change: str, finding: str) -> None:
    with filled.writing() as connection:
        if connection.dialect.name == "sqlite":
            for table in ("audit", "files"):
                for event in ("update", "delete"):
                    connection.execute(text(f"DROP TRIGGER {table}_no_{event}"))
        else:
            connection.execute(text("SET LOCAL session_replication_role = replica"))
        connection.execute(text(change))
    with filled.engine.connect() as connection:
        assert any(finding in found.sentence(speak("en")) for found in findings(connection))
