"""The image cannot be built where the tests run: its lines are read, and its command is run as nobody special."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.serving import free_port, wait_until_healthy

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


@pytest.fixture
def image() -> Iterator[Path]:
    """Lay out the files that COPY brings into the image, where any user can read them."""
    ignored = (ROOT / ".containerignore").read_text(encoding="utf-8").split()
    with tempfile.TemporaryDirectory(prefix="image-") as folder:
        copy = Path(folder) / "app"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*ignored, "tests", "__pycache__", "*.sqlite3*"))
        (Path(folder) / "data").mkdir(mode=0o777)
        (Path(folder) / "data").chmod(0o777)
        Path(folder).chmod(0o755)
        yield copy


def run_command(app: Path, port: int, log: Path, **more: str) -> "subprocess.Popen[bytes]":
    """Run the line CMD with the line ENV as a user who may write nowhere but in the folder of the store."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("setpriv"):
        pytest.skip("only root with setpriv can become another user")
    environment = dict(part.split("=", 1) for part in values("ENV")[0].split())
    environment |= {"DATABASE_URL": f"sqlite:///{app.parent}/data/dashboard.sqlite3", "HOME": str(app.parent / "data")}
    python, *arguments = json.loads(values("CMD")[0])
    assert python == "python"
    # The Python of the tests may lie in a folder of root, so the user may read everything, but write nothing of others.
    as_nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    may_read = ["--inh-caps=-all,+dac_read_search", "--ambient-caps=-all,+dac_read_search"]
    command = [*as_nobody, *may_read, sys.executable, *arguments, "--server.port", str(port)]
    environment |= {"PATH": os.environ["PATH"], **more}
    with log.open("wb") as output:
        return subprocess.Popen(command, cwd=app, env=environment, stdout=output, stderr=subprocess.STDOUT)


def test_the_image_refuses_to_start_without_sign_in(image: Path, tmp_path: Path) -> None:
    server = run_command(image, free_port(), tmp_path / "log")
    assert server.wait(timeout=60) != 0
    assert "no sign-in is configured" in (tmp_path / "log").read_text()


def test_the_image_serves_as_a_user_without_rights(image: Path, tmp_path: Path) -> None:
    port = free_port()
    server = run_command(image, port, tmp_path / "log", STREAMLIT_SERVER_ADDRESS="127.0.0.1")
    try:
        wait_until_healthy(f"http://127.0.0.1:{port}", server, tmp_path / "log")
    finally:
        server.terminate()
        server.wait(timeout=20)


def test_secrets_and_history_stay_out_of_the_image() -> None:
    ignored = (ROOT / ".containerignore").read_text(encoding="utf-8").split()
    assert {".git", ".venv", ".streamlit/secrets.toml"} <= set(ignored)


def test_the_python_of_the_image_is_one_we_support() -> None:
    (base,) = values("FROM")
    found = re.search(r"python:(\d+)\.(\d+)", base)
    assert found
    assert (int(found[1]), int(found[2])) >= (3, 11)
