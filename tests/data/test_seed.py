import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from data.instruments import InstrumentFiles, files_in, load_instrument, read_instrument, shipped
from data.regions import regions
from data.samples import seeding
from data.samples.rounds import SAMPLE_ROUNDS
from data.samples.seeding import seed, seed_samples
from data.seed import FIRST_ROUNDS, seed_official
from data.store import Round, Store, open_store
from data.store.versions import import_submission
from scoring import Text
from tests.data.building import READINESS

ROOT = Path(__file__).resolve().parents[2]
PUBLISHED = list(FIRST_ROUNDS.values())


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return open_store(f"sqlite:///{tmp_path / 'store.db'}")


@pytest.fixture
def seeded(tmp_path: Path, seeded_file: Path) -> Store:
    return open_store(f"sqlite:///{shutil.copy(seeded_file, tmp_path / 'seeded.db')}")


@pytest.fixture
def _one_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seeding, "SAMPLE_ROUNDS", SAMPLE_ROUNDS[:1])


def state(store: Store) -> dict[str, tuple[str, int]]:
    """The edition of every round, and how many files it holds."""
    return {each.code: (store.edition(each.code), len(store.submissions(each.code))) for each in store.rounds()}


def test_a_new_store_gets_the_published_rounds_first(store: Store) -> None:
    seed_official(store)
    assert store.rounds() == PUBLISHED
    assert len(store.entries("2022")) == 42
    assert store.entries("2022")["took_part"].sum() == 38
    assert len(store.entries("2023")) == 141
    assert store.entries("2023")["took_part"].sum() == 130


def test_then_the_samples_each_after_the_one_before(seeded: Store) -> None:
    assert seeded.rounds() == [*PUBLISHED, *SAMPLE_ROUNDS]
    assert [each.previous for each in SAMPLE_ROUNDS] == [None, *(each.code for each in SAMPLE_ROUNDS[:-1])]
    for each in seeded.rounds():
        assert set(seeded.answers(each.code)["region"]) <= set(regions())
    assert [len(seeded.entries(each.code)) for each in SAMPLE_ROUNDS] == [25, 24, 24, 24]
    assert [len(seeded.submissions(each.code)) for each in SAMPLE_ROUNDS] == [25, 25, 24, 24]


def test_a_region_that_sent_twice_counts_with_its_second_version(seeded: Store) -> None:
    versions = seeded.versions("contoh-bimtek-2", "52.03")
    assert list(versions["version"]) == [1, 2]
    counted = seeded.answers("contoh-bimtek-2").query("region == '52.03' and code == 'LEM-04' and part == 'value'")
    assert counted["status"].item() == "answered"
    first = seeded.submission_answers(int(versions["id"].iloc[0])).query("code == 'LEM-04' and part == 'value'")
    assert (first["status"].item(), first["raw"].item()) == ("blank", "belum")


def test_the_registers_of_the_samples_are_kept(seeded: Store) -> None:
    books = [seeded.records(each.code).query("register == 'MP' and field == 'state'") for each in SAMPLE_ROUNDS]
    settled = [book["text"].isin(["final", "approved", "enacted"]).mean() for book in books]
    assert settled == sorted(settled)
    assert settled[0] < 0.3 < 0.7 < settled[-1]
    assert not seeded.records("contoh-bimtek-4").query("register == 'QW' and field == 'title'").empty


def test_seeding_again_changes_nothing(seeded: Store) -> None:
    before = state(seeded)
    seed(seeded)
    assert state(seeded) == before


def test_a_version_that_people_saved_is_not_replaced_by_one_that_a_later_release_ships(
    seeded: Store, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    later = tmp_path / "kesiapan-7"
    later.mkdir()
    for name, content in files_in(shipped()["kesiapan-1"]).by_name.items():
        (later / name).write_bytes(content.replace(b'"kesiapan-1"', b'"kesiapan-7"'))
    theirs = InstrumentFiles(files_in(later).toml + b"# ours\n", files_in(later).csv)
    seeded.add_version(read_instrument(theirs, "kesiapan-7"), theirs, "kesiapan-1", "ani")
    seeded.add_round(Round("x", Text("X", "X"), "kesiapan-7", date(2027, 1, 1), sample=False, previous=None), "ani")
    released = {**shipped(), "kesiapan-7": later}
    monkeypatch.setattr("data.seed.shipped", lambda: released)
    seed_official(seeded)
    assert seeded.instrument_files("kesiapan-7") == theirs


def test_a_withdrawn_sample_does_not_come_back(seeded: Store) -> None:
    seeded.withdraw(int(seeded.submissions("2022")["id"].iloc[0]), "ani", "tidak dipakai")
    of_region = seeded.versions("contoh-bimtek-1", "13.05")
    seeded.withdraw(int(of_region["id"].iloc[0]), "ani", "tidak dipakai")
    seed(seeded)
    assert seeded.answers("2022").empty
    assert "13.05" not in set(seeded.entries("contoh-bimtek-1")["region"])


def _with_own_round(store: Store) -> list[Round]:
    own = Round(
        "2023", Text("Putaran sendiri", "Own round"), READINESS.version, date(2024, 1, 1), sample=False, previous=None
    )
    store.add_instrument(load_instrument(shipped()[READINESS.version]), files_in(shipped()[READINESS.version]), "ani")
    store.add_round(own, "ani")
    return [own]


def _with_a_sample_of_their_own(store: Store) -> list[Round]:
    seed_official(store)
    own = replace(SAMPLE_ROUNDS[0], name=Text("Latihan kami", "Our practice"))
    store.add_round(own, "ani")
    return [*PUBLISHED, own]


@pytest.mark.parametrize("begin", [_with_own_round, _with_a_sample_of_their_own])
def test_a_store_with_rounds_of_its_own_gets_no_samples(store: Store, begin: Callable[[Store], list[Round]]) -> None:
    rounds = begin(store)
    seed(store)
    assert store.rounds() == rounds


@pytest.mark.usefixtures("_one_sample")
def test_a_failure_leaves_no_half_round_and_the_next_start_goes_on(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    seed_official(store)
    calls = iter(range(100))

    def fail_at_the_fifth(*given: object) -> object:
        if next(calls) == 4:
            raise OSError("no space left")
        return import_submission(*given)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(seeding, "import_submission", fail_at_the_fifth)
        with pytest.raises(OSError, match="no space left"):
            seed_samples(store)
    assert store.rounds() == PUBLISHED
    assert store.live_files(SAMPLE_ROUNDS[0].code) == {}
    seed_samples(store)
    assert len(store.submissions(SAMPLE_ROUNDS[0].code)) == 25


def test_a_kill_leaves_no_half_round(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'store.db'}"
    code = (
        "import os, sys; from data.samples import seeding; from data.store import open_store; calls = iter(range(100));"
        "keep = seeding.import_submission;"
        "seeding.import_submission = lambda *given: os._exit(9) if next(calls) == 4 else keep(*given);"
        "seeding.seed(open_store(sys.argv[1]))"
    )
    assert subprocess.run([sys.executable, "-c", code, url], cwd=ROOT, check=False, timeout=120).returncode == 9
    opened = open_store(url)
    assert opened.rounds() == PUBLISHED
    assert opened.live_files(SAMPLE_ROUNDS[0].code) == {}


def test_two_processes_that_start_at_once_seed_once(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'store.db'}"
    code = (
        "import sys; from data.samples import seeding; from data.store import open_store;"
        "seeding.SAMPLE_ROUNDS = seeding.SAMPLE_ROUNDS[:1]; seeding.seed(open_store(sys.argv[1]))"
    )
    processes = [
        subprocess.Popen([sys.executable, "-c", code, url], cwd=ROOT, stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    said = [process.communicate(timeout=120)[1] for process in processes]
    assert [process.returncode for process in processes] == [0, 0], said
    opened = open_store(url)
    assert [len(opened.submissions(each.code)) for each in opened.rounds()] == [1, 1, 25]
    opened.close()
