"""The code of the guide for analysts runs as it is written, and its sentences are true."""

import re
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from data.participants import answers_of_all
from data.store import open_store
from scoring import published, score
from ui.method import five_lines

ROOT = Path(__file__).resolve().parent.parent.parent
GUIDE = ROOT / "docs" / "guide" / "notebook.md"


@pytest.fixture(scope="module")
def names(seeded_file: Path) -> dict[str, pd.DataFrame]:
    """Run all blocks of the guide in their order, on a store as it is after its first start."""
    made: dict[str, pd.DataFrame] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        patch.setenv("DATABASE_URL", f"sqlite:///{seeded_file}")
        for block in re.findall(r"```python\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL):
            exec(block, made)  # noqa: S102
    return made


def test_the_first_block_takes_five_lines_beside_its_imports() -> None:
    block = re.findall(r"```python\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)[0]
    assert len([line for line in block.splitlines() if line and "import" not in line]) == 5


def test_the_published_figures_come_out(names: dict[str, pd.DataFrame]) -> None:
    assert names["agree"] == len(names["table"]) == 130
    assert names["quartiles"].loc["INDEX", "count"] == 44
    printed = names["year"]["improvement_printed"].dropna().astype(float)
    moved = names["moved"]["change"].astype(float)
    assert len(moved) == 32
    assert (moved == printed.loc[moved.index]).all()


def test_the_gap_adds_up(names: dict[str, pd.DataFrame]) -> None:
    index = names["scores"].query("level == 'index'").set_index("region")["score"]
    assert names["why"]["contribution"].sum() == pytest.approx(index["33.72"] - index["32.73"], abs=1e-12)


def test_ranks_have_their_intervals(names: dict[str, pd.DataFrame]) -> None:
    places, ranks = names["places"], names["ranks"]
    assert (places["low"] <= places["high"]).all()
    assert (places["low"] < places["high"]).any()
    assert (ranks["best"] <= ranks["rank"]).all()
    assert (ranks["rank"] <= ranks["worst"]).all()
    assert (ranks["best"] < ranks["worst"]).any()


def test_an_evaluated_round_is_scored_with_its_final_values(
    names: dict[str, pd.DataFrame], seeded_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{seeded_file}")
    shown: dict[str, pd.DataFrame] = {}
    exec(five_lines("contoh-bimtek-3"), shown)  # noqa: S102
    pd.testing.assert_frame_equal(shown["scores"], names["evaluated"])
    store = open_store()
    rubric = store.instrument("kesiapan-1")
    entries = store.entries("contoh-bimtek-3").set_index("region")
    values, status, schemes = answers_of_all(store.answers("contoh-bimtek-3"), entries, rubric)
    own = published(score(values, rubric, schemes, status), rubric, schemes)
    store.close()
    assert not np.allclose(own["score"], shown["scores"]["score"], equal_nan=True)
