"""Start the dashboard as people start it, on a fresh store and a free port."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
START_SECONDS = 60
STORE = "dashboard.sqlite3"
"""The store in the folder of a served dashboard: a copy of one that is there before the start is used."""


@dataclass(frozen=True, slots=True)
class Server:
    """A dashboard that runs: its address, its process and what it has said."""

    address: str
    process: int
    log: Path


@contextmanager
def serve(folder: Path, script: Path = ROOT / "dashboard.py") -> Iterator[Server]:
    """Serve a dashboard whose store and log lie in this folder, until the block ends."""
    port = free_port()
    log = folder / "server.log"
    environment = {**os.environ, "DATABASE_URL": f"sqlite:///{folder / STORE}"}
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port)]
    with log.open("wb") as output:
        process = subprocess.Popen(command, cwd=script.parent, env=environment, stdout=output, stderr=subprocess.STDOUT)
    try:
        address = f"http://127.0.0.1:{port}"
        wait_until_healthy(address, process, log)
        yield Server(address, process.pid, log)
    finally:
        process.terminate()
        process.wait(timeout=20)


def free_port() -> int:
    """Find a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_healthy(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    """Return when the server answers; fail with its words when it ends or takes too long."""
    for _ in range(START_SECONDS * 10):
        if process.poll() is not None:
            break
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=5):  # noqa: S310 - our own server
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError(f"The dashboard did not start:\n{log.read_text(errors='replace')}")
