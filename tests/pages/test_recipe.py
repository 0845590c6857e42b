"""The recipe of a round: unpacked and run, it computes the same ranking, and says so when it does not."""

import hashlib
import json
import os
import re
import subprocess
import sys
import tomllib
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from tests.pages.conftest import OF_ONE, ROOT
from ui.own_files import original_of
from ui.results import rescored, results_of
from ui.round_recipe import recipe
from ui.session import LOCAL
from words import speak

SAMPLE = "contoh-bimtek-4"
INDONESIAN = speak("id")
ANSWER = "13.05,baseline,value,3.56"


def unpacked(code: str, place: Path) -> dict[str, Any]:
    """Unpack the recipe of a round; gives its recipe.json."""
    with ZipFile(BytesIO(recipe(results_of(code, LOCAL), INDONESIAN))) as archive:
        archive.extractall(place)
    read: dict[str, Any] = json.loads((place / "recipe.json").read_text("utf-8"))
    return read


def run(place: Path) -> tuple[int, list[str]]:
    """Run the script; gives its exit status and lines, and shows what it says to the error stream."""
    ended = subprocess.run(
        [sys.executable, place / "recompute.py"], check=False, capture_output=True, text=True, encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", "DATABASE_URL": ""}, cwd=place,
    )  # fmt: skip
    assert ended.stderr == ""
    return ended.returncode, ended.stdout.splitlines()


@pytest.mark.parametrize(("code", "regions"), [("2023", 130), (SAMPLE, 24), (OF_ONE, 1)])
def test_the_script_computes_the_exported_ranking(code: str, regions: int, tmp_path: Path) -> None:
    told = unpacked(code, tmp_path)
    status, lines = run(tmp_path)
    assert (status, lines[-1]) == (0, told["words"]["same"].format(regions=regions))
    assert sum("Kab. Padang Pariaman" in line for line in lines) == 1
    if code == "2023":
        assert lines[-2] == told["words"]["printed"].format(same=130, printed=130)
        assert re.split(r" {2,}", lines[2]) == ["1", "33.72 Kota Surakarta", "3,84", "1-1", "-"]


def test_a_changed_answer_and_a_changed_weight_are_told(tmp_path: Path) -> None:
    told = unpacked("2023", tmp_path)
    answers, weights = tmp_path / "answers.csv", tmp_path / "implementasi-2023" / "instrument.toml"
    before = answers.read_text("utf-8-sig")
    assert before.count(ANSWER) == 1
    answers.write_text(before.replace(ANSWER, "13.05,baseline,value,2.56"), "utf-8-sig", newline="")
    weights.write_text(f"{weights.read_text('utf-8')}\n", "utf-8")
    status, lines = run(tmp_path)
    words = told["words"]
    assert status == 1
    assert words["instrument_changed"] in lines
    assert words["answers_changed"] in lines
    assert words["differs"].format(region="13.05", figure="published", exported="3,20", computed="3,10") in lines


def test_the_recipe_names_sources_settings_seed_and_program() -> None:
    results = results_of("2023", LOCAL)
    with ZipFile(BytesIO(recipe(results, INDONESIAN))) as archive:
        told = json.loads(archive.read("recipe.json"))
        assert hashlib.sha256(archive.read("answers.csv")).hexdigest() == told["answers"]["sha256"]
    content = original_of(int(results.entries["submission_id"].iloc[0]), LOCAL)
    source = {"file": "hasil-evaluasi-2023.xlsx", "sha256": hashlib.sha256(content).hexdigest(), "regions": 141}
    assert told["sources"] == [source]
    assert told["instrument"] == {"version": "implementasi-2023", "checksum": results.instrument.checksum}
    assert told["draws"] == {"spread": 0.25, "count": 10_000, "seed": 2026, "interval": 0.9}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert (told["program"]["name"], told["program"]["version"]) == (project["name"], project["version"])


def test_a_sample_says_so_in_every_file(tmp_path: Path) -> None:
    told = unpacked(SAMPLE, tmp_path)
    assert told["sample"] is True
    assert told["title"].endswith("CONTOH")
    assert "CONTOH" in (tmp_path / "README.txt").read_text("utf-8")
    _head, *rows = (tmp_path / "answers.csv").read_text("utf-8-sig").splitlines()
    assert len(rows) > 1000
    assert all("CONTOH" in row for row in rows)


def test_a_list_scored_again_is_a_recipe_of_its_own(tmp_path: Path) -> None:
    again = rescored(results_of("2023", LOCAL), LOCAL)
    with ZipFile(BytesIO(recipe(again, INDONESIAN))) as archive:
        archive.extractall(tmp_path)
    assert json.loads((tmp_path / "recipe.json").read_text("utf-8"))["settings"]["weights"] == again.rescored_with
    assert run(tmp_path)[0] == 0
