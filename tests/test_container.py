"""The image cannot be built where the tests run; its lines are checked against the files they name."""

import json
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LINES = (ROOT / "Containerfile").read_text(encoding="utf-8").splitlines()


def values(instruction: str) -> list[str]:
    return [line.removeprefix(f"{instruction} ") for line in LINES if line.startswith(f"{instruction} ")]


def test_the_file_stays_short() -> None:
    assert len(LINES) < 15


def test_packages_are_installed_from_the_lock_with_their_hashes() -> None:
    (install,) = [line for line in values("RUN") if "pip install" in line]
    assert install == "pip install --no-cache-dir --require-hashes -r requirements.txt"
    assert values("COPY")[0] == "requirements.txt ."


def test_the_dashboard_runs_as_nobody_special_and_by_the_documented_command() -> None:
    (command,) = values("CMD")
    assert json.loads(command) == ["python", "-m", "streamlit", "run", "dashboard.py"]
    assert LINES.index("USER dashboard") < LINES.index(f"CMD {command}")


def test_secrets_and_history_stay_out_of_the_image() -> None:
    ignored = (ROOT / ".containerignore").read_text(encoding="utf-8").split()
    assert {".git", ".venv", ".streamlit/secrets.toml"} <= set(ignored)


def test_the_python_of_the_image_is_one_we_support() -> None:
    (base,) = values("FROM")
    found = re.search(r"python:(\d+)\.(\d+)", base)
    assert found
    assert (int(found[1]), int(found[2])) >= (3, 11)
