from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from data.intake import Outcome, import_archive
from data.seed import seed_official
from data.store import Store, open_store
from tests.data.submission.building import ROUND, template

GOOD = template()


@pytest.fixture
def store(tmp_path: Path) -> Store:
    opened = open_store(f"sqlite:///{tmp_path / 'store.db'}")
    seed_official(opened)
    opened.add_round(ROUND, "uji")
    return opened


def zipped(**files: bytes) -> bytes:
    content = BytesIO()
    with ZipFile(content, "w") as archive:
        for name, file in files.items():
            archive.writestr(f"{name}.xlsx", file)
    return content.getvalue()


def told(outcomes: list[Outcome]) -> list[tuple[str, bool | None, int | None]]:
    return [
        (one.file_name, one.imported.already, one.imported.version) if one.imported else (one.file_name, None, None)
        for one in outcomes
    ]


def test_each_file_of_a_zip_is_kept_or_says_why_not(store: Store) -> None:
    second = template({("REG-01", "value"): 4})
    outcomes = list(import_archive(store, ROUND.code, zipped(satu=GOOD, rusak=b"PK\3\4rusak", dua=second), "uji"))
    assert told(outcomes) == [("satu.xlsx", False, 1), ("rusak.xlsx", None, None), ("dua.xlsx", False, 2)]
    assert [found.code for found in outcomes[1].issues] == ["F-CORRUPT"]
    assert list(store.entries(ROUND.code)["region"]) == ["13.05"]


def test_what_the_round_holds_is_not_read_again(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = zipped(satu=GOOD)
    first = list(import_archive(store, ROUND.code, archive, "uji"))
    monkeypatch.setattr("data.intake.read_file", lambda *_: pytest.fail("read again"))
    again = list(import_archive(store, ROUND.code, archive, "uji"))
    assert again[0].imported is not None
    assert first[0].imported is not None
    assert (again[0].imported.already, again[0].imported.submission_id) == (True, first[0].imported.submission_id)


def test_the_same_bytes_twice_in_one_zip_are_kept_once(store: Store) -> None:
    outcomes = list(import_archive(store, ROUND.code, zipped(satu=GOOD, salinan=GOOD), "uji"))
    assert told(outcomes)[1] == ("salinan.xlsx", True, None)
    assert len(store.submissions(ROUND.code)) == 1


def test_a_withdrawn_file_may_come_again(store: Store) -> None:
    (first,) = import_archive(store, ROUND.code, zipped(satu=GOOD), "uji")
    assert first.imported is not None
    store.withdraw(first.imported.submission_id, "uji", "salah kirim")
    (again,) = import_archive(store, ROUND.code, zipped(satu=GOOD), "uji")
    assert told([again]) == [("satu.xlsx", False, 2)]
