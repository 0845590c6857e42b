import subprocess
import sys
from pathlib import Path

import pytest

from data.regions import regions
from data.seed import FIRST_ROUNDS, seed
from data.store import Store, open_store

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return open_store(f"sqlite:///{tmp_path / 'store.db'}")


def test_a_new_store_gets_its_rounds_with_their_results(store: Store) -> None:
    seed(store)
    assert store.rounds() == sorted(FIRST_ROUNDS.values(), key=lambda each: each.held)
    assert len(store.entries("2022")) == 42
    assert store.entries("2022")["took_part"].sum() == 38
    assert len(store.entries("2023")) == 141
    assert store.entries("2023")["took_part"].sum() == 130
    for each in FIRST_ROUNDS.values():
        assert not store.answers(each.code).empty
        assert set(store.answers(each.code)["region"]) <= set(regions())


def test_seeding_again_changes_nothing(store: Store) -> None:
    seed(store)
    before = {each.code: (store.edition(each.code), len(store.submissions(each.code))) for each in store.rounds()}
    seed(store)
    assert {
        each.code: (store.edition(each.code), len(store.submissions(each.code))) for each in store.rounds()
    } == before


def test_a_withdrawn_sample_does_not_come_back(store: Store) -> None:
    seed(store)
    store.withdraw(int(store.submissions("2022")["id"].iloc[0]), "ani", "tidak dipakai")
    seed(store)
    assert store.answers("2022").empty


def test_two_processes_that_start_at_once_seed_once(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'store.db'}"
    code = "import sys; from data.store import open_store; from data.seed import seed; seed(open_store(sys.argv[1]))"
    processes = [
        subprocess.Popen([sys.executable, "-c", code, url], cwd=ROOT, stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    said = [process.communicate(timeout=120)[1] for process in processes]
    assert [process.returncode for process in processes] == [0, 0], said
    opened = open_store(url)
    assert [len(opened.submissions(each.code)) for each in opened.rounds()] == [1] * len(FIRST_ROUNDS)
    opened.close()
