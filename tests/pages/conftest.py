"""One seeded store for all page tests of a process, with an empty round and one of a single region; the app on it."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data.result_table import read_result_table
from data.store import Round, Store, open_store
from scoring import Text
from ui import results

EMPTY, OF_ONE, TIED, BLANK = "kosong", "satu", "seri", "hampa"
HEADER = "Kabupaten/Kota;Kelompok;Baseline;Output;Outcome;Impact;Quick Wins"
TABLES = {
    OF_ONE: f"{HEADER}\nKab. Padang Pariaman;REGULER;3,1;3;2,5;2;1\n",
    TIED: "\n".join([HEADER, *(f"{name};REGULER;3;3;3;3;3" for name in ("Kota Padang", "Kab. Agam", "Kota Solok"))]),
    BLANK: "\n".join([HEADER, *(f"{name};REGULER;;;;;" for name in ("Kota Padang", "Kab. Agam"))]),
}
"""Rounds of one region, of regions that are all the same, and of regions without any answer."""

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="session", autouse=True)
def seeded(tmp_path_factory: pytest.TempPathFactory, seeded_file: Path) -> Iterator[None]:
    """Point the program at a fresh store."""
    place = Path(shutil.copy(seeded_file, tmp_path_factory.mktemp("store") / "pages.db"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATABASE_URL", f"sqlite:///{place}")
        store = open_store()
        for code in (EMPTY, *TABLES):
            name = Text(f"Putaran {code}", f"Round {code}")
            store.add_round(
                Round(code, name, "implementasi-2023", date(2020, 1, 1), sample=False, previous=None), "test"
            )
        for code, table in TABLES.items():
            found = read_result_table(table.encode(), f"{code}.csv", store.instrument("implementasi-2023"))
            store.import_reading(code, f"{code}.csv", table.encode(), found, "test")
        yield


@pytest.fixture(scope="module")
def own_store(tmp_path_factory: pytest.TempPathFactory, seeded_file: Path, seeded: None) -> Iterator[Store]:  # noqa: ARG001
    """Give a module that evaluates a round a store of its own: other modules look at the rounds as they were."""
    place = Path(shutil.copy(seeded_file, tmp_path_factory.mktemp("own") / "pages.db"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATABASE_URL", f"sqlite:///{place}")
        results.store.clear()
        yield results.store()
    results.store.clear()


@pytest.fixture
def app() -> AppTest:
    """The app before its first run."""
    return AppTest.from_file(ROOT / "ui" / "entry.py", default_timeout=60)
