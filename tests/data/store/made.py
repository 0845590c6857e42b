"""Small readings, rounds and stores for the tests of the store."""

from datetime import date
from pathlib import Path

import pandas as pd

from data.instruments import files_in, load_instrument, shipped
from data.issues import Issue
from data.result_table import Reading
from data.store import Round, Store, StoredRegion
from scoring import Text

VERSION = "kesiapan-1"
ROUND = Round("uji", Text("Uji", "Trial"), VERSION, date(2026, 1, 2), sample=False, previous=None)
REGIONS = tuple(StoredRegion(code, f"Daerah {code}", "Provinsi") for code in ("13.05", "13.06", "13.10"))


def reading(issues: tuple[Issue, ...] = (), **numbers: float | None) -> Reading:
    """Make a reading of one answer a region: r1305=72.5 answers 72,5 for region 13.05."""
    codes = [f"{name[1:3]}.{name[3:]}" for name in numbers]
    values = list(numbers.values())
    answers = pd.DataFrame(
        {
            "region": codes,
            "code": "REG-1",
            "part": "value",
            "number": pd.array(values, dtype=object),
            "status": ["blank" if value is None else "answered" for value in values],
            "raw": ["" if value is None else str(value).replace(".", ",") for value in values],
            "sheet": "Regulasi",
            "cell": [f"F{row + 9}" for row in range(len(codes))],
            "rule": "",
        }
    ).astype({"number": float})
    entries = pd.DataFrame(
        {
            "region": codes,
            "region_written": [f"Daerah {code}" for code in codes],
            "scheme": None,
            "took_part": True,
            "sheet": "Regulasi",
            "row": [row + 9 for row in range(len(codes))],
        }
    )
    return Reading("Regulasi", (), answers, entries, issues)


def prepare(store: Store) -> None:
    """Give a store the regions, the instrument and the round of these tests."""
    folder = shipped()[VERSION]
    store.add_regions(REGIONS, "uji")
    store.add_instrument(load_instrument(folder), files_in(folder), "uji")
    store.add_round(ROUND, "uji")


def copied(folder: Path, target: Path) -> Path:
    """Copy an instrument and change it by a space, which changes its checksum."""
    target.mkdir(parents=True)
    for name in ("instrument.toml", "indicators.csv"):
        (target / name).write_bytes((folder / name).read_bytes())
    with (target / "instrument.toml").open("a", encoding="utf-8") as written:
        written.write("\n# changed\n")
    return target


def numbers_of(store: Store, round_code: str = ROUND.code) -> dict[str, float]:
    """Give the current answers of a round: region -> number."""
    answers = store.answers(round_code)
    return dict(zip(answers["region"], answers["number"], strict=True))
