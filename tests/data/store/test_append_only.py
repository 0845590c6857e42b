from datetime import date
from hashlib import sha256

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from access import Role
from data.issues import issue
from data.store import Store
from data.store.appending import append_named
from data.store.assessments import Assessment
from data.store.decisions import Decision
from data.store.evaluation_tables import EVALUATION, editions
from data.store.evidence import Evidence
from data.store.objections import Objection
from data.store.people import Person
from data.store.settings import Settings
from data.store.stage import Stage
from data.store.tables import APPEND_ONLY, instruments
from data.submission import Correction, apply_corrections
from tests.data.building import READINESS
from tests.data.store.made import ROUND, numbers_of, reading
from tests.data.submission.building import read, template

COLUMN = {table.name: list(table.columns)[-1].name for table in (*APPEND_ONLY, *EVALUATION, instruments)}


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
    evaluated(store)
    for number in (imported.submission_id, submitted.submission_id):
        store.withdraw(number, "ani", "coba")
    return store


def evaluated(store: Store) -> None:
    """Put a row into every table of the evaluation."""
    region, code = "13.05", "REG-1"
    store.set_people([Person("ani", "Ani", Role.LEAD, frozenset())], "ani")
    store.set_settings(ROUND.code, Settings(Stage.ASSESSING), "", "ani")
    store.assign(ROUND.code, [(region, "ani")], "ani")
    store.assess(ROUND.code, [Assessment(region, code, 1.0)], "ani")
    store.set_settings(ROUND.code, Settings(Stage.OBJECTING, object_by=date(2027, 1, 1)), "", "ani")
    store.object_to(ROUND.code, Objection(region, code, "x", ""), date(2026, 1, 1), "ani")
    store.confirm(store.decide(ROUND.code, Decision(region, code, 1.0, 2.0, "x", awaits=True), "ani"), "", "budi")
    store.register_evidence(ROUND.code, Evidence(region, code, "1", None, "SK", "sk.pdf"), None, "ani")
    store.present(ROUND.code, region, date(2026, 1, 1), "ani")
    with store.writing() as connection:
        values = {
            "round": ROUND.code,
            "number": 1,
            "code": "x",
            "reason": "",
            "program": "",
            "state": "",
            "sha256": sha256(b"1").hexdigest(),
        }
        append_named(connection, editions, "ani", {**values, "content": b"1"})


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
