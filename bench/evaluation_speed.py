"""The room of the evaluation: an assessor opens a region, saves a score, a lead opens the board, beside plain rows."""

import sqlite3
import tempfile
import time
from itertools import count
from pathlib import Path
from statistics import median

from access import Role, Visitor
from bench.synthetic import add_synthetic_round
from data.instruments import load_instrument, shipped
from data.samples.seeding import seed
from data.store import Store, open_store
from data.store.assessments import Assessment
from data.store.settings import Settings
from data.store.stage import Stage

ASSESSOR = Visitor("asesor@bench", Role.ASSESSOR)
TURNS = 40


def saving_a_score() -> dict[str, float]:
    """Save scores one by one in a round of 514 regions, in milliseconds; a bare insert in SQLite beside it."""
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(f"sqlite:///{Path(folder) / 'store.db'}")
        seed(store)
        code = add_synthetic_round(store, load_instrument(shipped()["kesiapan-1"]))
        region = _assigned(store, code)
        codes = [one.code for one in store.instrument("kesiapan-1").indicators]
        took = []
        for turn in range(TURNS):
            word = Assessment(
                region, codes[turn % len(codes)], float(turn % 2), seen=_seen(store, code, region, codes, turn)
            )
            began = time.perf_counter()
            store.assess(code, [word], ASSESSOR.email)
            took.append(time.perf_counter() - began)
        plain = _bare_insert(Path(folder) / "bare.db")
        return {
            "median_ms": round(median(took) * 1000, 2),
            "bare_insert_ms": round(plain * 1000, 2),
            "times": round(median(took) / plain, 1),
        }


def _assigned(store: Store, code: str) -> str:
    """Give one region of the round to the assessor, and open the round."""
    region = str(store.entries(code)["region"].iloc[0])
    store.assign(code, [(region, ASSESSOR.email)], "bench")
    store.set_settings(code, Settings(Stage.ASSESSING), "", "bench")
    return region


def _seen(store: Store, code: str, region: str, codes: list[str], turn: int) -> int:
    """The number of the row that an earlier turn saved for the same indicator."""
    if turn < len(codes):
        return 0
    listed = store.assessments(code, region).set_index("code")
    return int(listed.loc[codes[turn % len(codes)], "id"])


def _bare_insert(path: Path) -> float:
    """Insert a row in a transaction of its own that waits for the disk, as the store does: the median of several."""
    bare = sqlite3.connect(path, isolation_level=None)
    bare.execute("PRAGMA journal_mode = WAL")
    bare.execute("PRAGMA synchronous = FULL")
    bare.execute("CREATE TABLE scores (id INTEGER PRIMARY KEY, said TEXT)")
    took = []
    for number, _turn in zip(count(1), range(TURNS), strict=False):
        began = time.perf_counter()
        bare.execute("INSERT INTO scores VALUES (?, ?)", (number, "3"))
        took.append(time.perf_counter() - began)
    bare.close()
    return median(took)
