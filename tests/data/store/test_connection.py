from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

from data.store import Store, StoreError, errors, explain, open_store, refusals
from data.store.connection import connect, place_of
from data.store.stage import Stage
from scoring import Text
from words import speak


def test_sqlite_is_set_to_lose_nothing(sqlite_store: Store) -> None:
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "busy_timeout": 30000,
        "foreign_keys": 1,
        "recursive_triggers": 1,
    }
    with sqlite_store.engine.connect() as connection:
        assert {name: connection.execute(text(f"PRAGMA {name}")).scalar() for name in wanted} == wanted


def test_the_store_is_where_database_url_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'new' / 'elsewhere.db'}")
    opened = open_store()
    opened.close()
    assert opened.place == str(tmp_path / "new" / "elsewhere.db")
    assert (tmp_path / "new" / "elsewhere.db").exists()


def test_without_database_url_the_store_is_in_the_data_folder_of_the_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert connect(None).url.database == str(tmp_path / "smartcity-readiness" / "store.db")


@pytest.mark.parametrize("written", ["postgres://a:secret@h/x", "postgresql://a:secret@h/x"])
def test_postgresql_is_spoken_to_through_psycopg_and_its_password_is_not_shown(written: str) -> None:
    engine = connect(written)
    assert engine.url.drivername == "postgresql+psycopg"
    assert "secret" not in place_of(engine)


@pytest.mark.parametrize("written", ["mysql://a:secret@h/x", "secret", "C:\\store.db"])
def test_another_database_is_refused_without_repeating_its_password(written: str) -> None:
    with pytest.raises(errors.DatabaseUnsupported) as refused:
        connect(written)
    assert ":secret" not in explain(refused.value, speak("en"))


def test_a_database_that_cannot_be_reached_is_named(tmp_path: Path) -> None:
    (tmp_path / "text.db").write_text("this is no database, whatever its name says" * 50)
    with pytest.raises(errors.StoreUnreachable) as refused:
        open_store(f"sqlite:///{tmp_path / 'text.db'}")
    assert "text.db" in explain(refused.value, speak("en"))


def test_every_refusal_has_its_sentence() -> None:
    made: list[StoreError] = [
        errors.RoundUnknown("x", ()),
        errors.RoundDiffers("x"),
        errors.InstrumentUnknown("x"),
        errors.InstrumentClosed("x"),
        errors.InstrumentTaken("x"),
        errors.RegionsUnknown(("x",)),
        errors.ReadingHasErrors("x"),
        errors.SubmissionUnknown(1),
        errors.AlreadyWithdrawn(1),
        errors.DraftUnknown(1),
        errors.NewerVersion("x", ("x",)),
        errors.SchemaNewer(2, 1),
        errors.StoreUnreachable("x"),
        errors.StoreFull("x"),
        errors.StoreReadOnly("x"),
        errors.DatabaseUnsupported("x"),
        errors.BackupElsewhere(),
        errors.FileInTheWay(Path("x")),
        errors.BackupUnsound(Path("x"), "x"),
        errors.StoreNotEmpty("x"),
        refusals.RoundClosed(Text("x", "x"), Stage.CLOSED),
        refusals.ReasonMissing(),
        refusals.NotAssigned("x", "y"),
        refusals.SavedMeanwhile("x", 1.0),
        refusals.SamePerson(),
        refusals.ObjectionsOver(date(2026, 1, 1)),
        refusals.AlreadyAnswered(),
        refusals.NotThere(1),
        refusals.NotYours("x"),
        refusals.NumberUnfit("x", 1.0),
        refusals.HomeRegion("x", "y"),
        refusals.LastAdmin(),
        refusals.RoundMoved(Text("x", "x")),
        refusals.PublishedMeanwhile(1),
        refusals.NothingChanged(1),
        refusals.EditionUnknown("x"),
        refusals.EditionUnsound(1),
    ]
    refused = {kind for kind in errors.Refusal.__subclasses__() if kind.__module__ == refusals.__name__}
    assert {type(error) for error in made} == (set(StoreError.__subclasses__()) - {errors.Refusal}) | refused
    assert len({explain(error, speak("en")) for error in made}) == len(made)
