import sqlite3
from pathlib import Path
from shutil import copyfile

import pandas as pd
import pytest
from sqlalchemy import text

from data.issues import CellAddress, issue
from data.store import Store, errors, migrations, open_store
from data.submission import Correction, apply_corrections
from tests.data.building import READINESS
from tests.data.store.made import ROUND, numbers_of, prepare, reading
from tests.data.submission.building import read, template


@pytest.fixture
def filled(sqlite_store: Store) -> Store:
    found = (issue("N-NIHIL", CellAddress("Regulasi", 9, 6), "nihil", ""),)
    sqlite_store.import_reading(ROUND.code, "a.xlsx", b"1", reading(r1305=1, r1306=0.1, issues=found), "ani")
    second = sqlite_store.import_reading(ROUND.code, "b.xlsx", b"2", reading(r1305=2), "ani")
    content = template({("LEM-06", "value"): "1.250", ("QW-01", "title"): "Nagari digital"})
    fixed = apply_corrections(read(content), [Correction("LEM-06", "value", "2", "x")], READINESS)
    third = sqlite_store.import_submission(ROUND.code, "c.xlsx", content, fixed, "ani")
    for number in (second.submission_id, third.submission_id):
        sqlite_store.withdraw(number, "ani", "coba")
    return sqlite_store


@pytest.fixture
def backup(filled: Store, tmp_path: Path) -> Path:
    path = tmp_path / "backup" / "store-backup.db"
    filled.backup(path)
    return path


def test_a_restore_gives_identical_results_on_both_databases(filled: Store, backup: Path, store_url: str) -> None:
    url = store_url if "postgresql" in store_url else f"sqlite:///{backup.parent / 'restored.db'}"
    restored = open_store(url)
    restored.restore(backup)
    assert restored.rounds() == filled.rounds()
    assert restored.edition(ROUND.code) == filled.edition(ROUND.code)
    pd.testing.assert_frame_equal(restored.answers(ROUND.code), filled.answers(ROUND.code))
    pd.testing.assert_frame_equal(restored.entries(ROUND.code), filled.entries(ROUND.code))
    pd.testing.assert_frame_equal(restored.submissions(ROUND.code), filled.submissions(ROUND.code))
    assert restored.issues(1) == filled.issues(1)
    pd.testing.assert_frame_equal(restored.submission_answers(3), filled.submission_answers(3))
    pd.testing.assert_frame_equal(restored.submission_records(3), filled.submission_records(3))
    pd.testing.assert_frame_equal(restored.corrections(3), filled.corrections(3))
    assert len(restored.submission_records(3)) == len(restored.corrections(3)) == 1
    assert restored.original(2) == ("b.xlsx", b"2")
    assert restored.instrument(ROUND.instrument).checksum == filled.instrument(ROUND.instrument).checksum
    assert not restored.import_reading(ROUND.code, "c.xlsx", b"3", reading(r1305=5), "ani").already
    restored.close()


def test_a_backup_leaves_one_file_and_overwrites_none(filled: Store, backup: Path) -> None:
    assert [path.name for path in backup.parent.iterdir()] == [backup.name]
    with pytest.raises(errors.FileInTheWay):
        filled.backup(backup)


def test_a_backup_is_taken_while_another_writes(filled: Store, tmp_path: Path) -> None:
    with filled.writing() as connection:
        connection.execute(text("INSERT INTO regions VALUES ('99.99', 'Baru', 'Baru')"))
        filled.backup(tmp_path / "during.db")
    restored = open_store(f"sqlite:///{tmp_path / 'restored.db'}")
    restored.restore(tmp_path / "during.db")
    assert numbers_of(restored) == numbers_of(filled)
    restored.close()


def test_a_store_that_holds_something_is_not_overwritten(filled: Store, backup: Path) -> None:
    with pytest.raises(errors.StoreNotEmpty):
        filled.restore(backup)
    assert numbers_of(filled) == {"13.05": 1, "13.06": 0.1}


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-5000])


def _overwrite(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:12288] = b"\xff" * 8192
    path.write_bytes(content)


def _forge(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TRIGGER audit_no_update")
        connection.execute("UPDATE audit SET author = 'lain' WHERE id = 4")
    connection.close()


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _text(path: Path) -> None:
    path.write_text("bukan basis data " * 500)


def _delete(path: Path) -> None:
    path.unlink()


def _in_use(path: Path) -> None:
    path.with_name(f"{path.name}-wal").write_bytes(b"")


@pytest.mark.parametrize("spoil", [_cut, _overwrite, _forge, _empty, _text, _delete, _in_use])
def test_a_spoiled_backup_restores_nothing(backup: Path, spoil: object, tmp_path: Path) -> None:
    assert callable(spoil)
    spoil(backup)
    target = open_store(f"sqlite:///{tmp_path / 'restored.db'}")
    with pytest.raises(errors.BackupUnsound):
        target.restore(backup)
    assert target.rounds() == []
    target.close()


def test_a_backup_of_a_newer_program_is_refused(backup: Path, tmp_path: Path) -> None:
    with sqlite3.connect(backup) as connection:
        connection.execute("INSERT INTO schema_version VALUES (99, '')")
    connection.close()
    target = open_store(f"sqlite:///{tmp_path / 'restored.db'}")
    with pytest.raises(errors.SchemaNewer):
        target.restore(backup)
    target.close()


def test_a_spoiled_store_gives_no_backup(filled: Store, tmp_path: Path) -> None:
    with filled.writing() as connection:
        connection.execute(text("DROP TRIGGER files_no_update"))
        connection.execute(text("UPDATE files SET content = x'00'"))
    with pytest.raises(errors.BackupUnsound):
        filled.backup(tmp_path / "spoiled.db")
    assert not list(tmp_path.glob("*spoiled*"))


def test_postgresql_names_its_own_tool(store: Store, tmp_path: Path) -> None:
    if store.engine.dialect.name == "sqlite":
        return
    with pytest.raises(errors.BackupElsewhere):
        store.backup(tmp_path / "x.db")


STORES = sorted((Path(__file__).parent / "released").glob("*.db"))


@pytest.mark.parametrize("released", STORES, ids=lambda path: path.stem)
def test_a_store_of_every_released_version_is_brought_up_to_date(released: Path, tmp_path: Path) -> None:
    copyfile(released, tmp_path / "store.db")
    opened = open_store(f"sqlite:///{tmp_path / 'store.db'}")
    assert numbers_of(opened) == {"13.05": 1, "13.06": 0.1}
    assert opened.issues(1) == (issue("N-NIHIL", CellAddress("Regulasi", 9, 6), "nihil"),)
    opened.close()


def test_every_version_of_the_schema_has_its_released_store() -> None:
    assert [path.stem for path in STORES] == [f"schema-{number + 1}" for number in range(len(migrations.MIGRATIONS))]


def test_an_empty_store_may_be_prepared_after_a_failed_restore(tmp_path: Path) -> None:
    target = open_store(f"sqlite:///{tmp_path / 'restored.db'}")
    with pytest.raises(errors.BackupUnsound):
        target.restore(tmp_path / "none.db")
    prepare(target)
    assert target.rounds() == [ROUND]
    target.close()
