"""Start the dashboard, or check everything, on a machine that has nothing but Python.

python run.py [options of streamlit run]    make .venv, install, start, open the browser
python run.py test                          the same for developers, then every check in order
"""

from __future__ import annotations

import hashlib
import itertools
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
import webbrowser
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "installed.txt"
RUNTIME, DEVELOPMENT = ROOT / "requirements.txt", ROOT / "requirements-dev.txt"
OLDEST_PYTHON = (3, 11)
FIRST_PORT = 8501

BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "msedge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    r"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
)

LINT_IMPORTS = "from importlinter.cli import lint_imports_command as main; main()"
PYTEST = ("-m", "pytest", "-n", "auto", "--dist", "loadgroup")
CORE = ("tests/scoring", "tests/access", "tests/reports/book")
"""The core and its formulas, measured for coverage: apart from the rest, because measuring doubles all times."""

CHECKS = (
    ("style", ["-m", "ruff", "check", "."]),
    ("format", ["-m", "ruff", "format", "--check", "."]),
    ("types", ["-m", "mypy"]),
    ("layers", ["-c", LINT_IMPORTS]),
    ("tests of the core, every branch of it", [*PYTEST, *CORE, "--cov", "--cov-report", "term"]),
    ("all other tests", [*PYTEST, *(f"--ignore={folder}" for folder in CORE)]),
)


def main(arguments: list[str]) -> int:
    """Do what the command line asks and return its exit code."""
    if sys.version_info < OLDEST_PYTHON:
        found, oldest = ".".join(map(str, sys.version_info[:3])), ".".join(map(str, OLDEST_PYTHON))
        return complain(f"This is Python {found}; the dashboard needs Python {oldest} or newer.")
    if arguments and arguments[0] == "test":
        return install(DEVELOPMENT) or check()
    return install(RUNTIME) or start(arguments)


def complain(message: str) -> int:
    """Tell what stands in the way, and return the exit code for it."""
    print(message, file=sys.stderr, flush=True)
    return 1


def install(requirements: Path) -> int:
    """Make the environment and install the locked packages, unless this very lock is installed already."""
    if PYTHON.exists() and fingerprint(requirements) in (STAMP.read_text().split() if STAMP.exists() else []):
        return 0
    print(f"Installing {requirements.name} into {VENV} (once; about a minute)", flush=True)
    uv = shutil.which("uv")
    if not works(PYTHON, "--version"):
        shutil.rmtree(VENV, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(VENV)], check=True)
    if uv:
        installer = [uv, "pip", "install", "--quiet", "--compile-bytecode", "--python", str(PYTHON)]
    elif works(PYTHON, "-m", "pip", "--version") or works(PYTHON, "-m", "ensurepip"):
        installer = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    else:
        major, minor = sys.version_info[:2]
        return complain(
            "This Python cannot make a virtual environment with pip. On Debian or Ubuntu install it with\n"
            f"    sudo apt-get install python{major}.{minor}-venv\n"
            "and start again."
        )
    finished = subprocess.run([*installer, "--require-hashes", "-r", str(requirements)], check=False)
    if finished.returncode == 0:
        STAMP.write_text("\n".join(fingerprint(lock) for lock in {RUNTIME, requirements}))
    return finished.returncode


def fingerprint(requirements: Path) -> str:
    """Name the state of an installation: the lock file and the Python it was made for."""
    return hashlib.sha256(requirements.read_bytes() + sys.version.encode()).hexdigest()


def works(program: Path | str, *arguments: str) -> bool:
    """Try whether a program starts and ends well."""
    try:
        return subprocess.run([str(program), *arguments], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def start(options: list[str]) -> int:
    """Serve the dashboard until it is stopped, and open the browser once it answers."""
    asked = dict(named(options)).get("--server.port")
    port = asked or str(free_port())
    own = [] if asked else ["--server.port", port]
    command = [str(PYTHON), "-m", "streamlit", "run", str(ROOT / "dashboard.py"), *own, *options]
    server = subprocess.Popen(command, cwd=ROOT)
    signal.signal(signal.SIGTERM, lambda *_: server.terminate())
    if not headless(options):
        threading.Thread(target=open_browser, args=(f"http://127.0.0.1:{port}", server), daemon=True).start()
    while True:
        try:
            code = server.wait()
            return code if code >= 0 else 128 - code  # ended by a signal, told as shells tell it
        except KeyboardInterrupt:  # the server got it too, and is closing
            continue


def named(options: list[str]) -> list[tuple[str, str]]:
    """Pair every option of streamlit with its value, written --name=value or --name value."""
    words = [word for option in options for word in option.split("=", 1)]
    return list(itertools.pairwise(words))


def free_port() -> int:
    """Find the first port from 8501 on that nobody listens on."""
    for port in range(FIRST_PORT, FIRST_PORT + 100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) != 0:
                return port
    raise SystemExit(complain(f"No free port from {FIRST_PORT} on; name one with --server.port."))


def headless(options: list[str]) -> bool:
    """Tell whether no person sits at this machine's screen."""
    no_screen = sys.platform.startswith("linux") and not {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys()
    return no_screen or "CI" in os.environ or ("--server.headless", "true") in named(options)


def open_browser(address: str, server: subprocess.Popen[bytes]) -> None:
    """Open the browser at the moment the dashboard is ready."""
    while server.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2):
                webbrowser.open(address)
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)


def check() -> int:
    """Run every check in order, stop at the first that fails, and say plainly what was left out."""
    browser = find_browser() or install_browser()
    office = find_office() or install_office()
    environment = {**os.environ, **({"CHROMIUM": browser} if browser else {})}
    for name, command in CHECKS:
        print(f"\n== {name}: {' '.join(command)}", flush=True)
        failed = subprocess.run([str(PYTHON), *command], cwd=ROOT, env=environment, check=False).returncode
        if failed:
            return complain(f"\nStopped: {name} failed.") and failed
    print("\nEvery check passed; what pytest skipped it lists above with its reason.")
    if not browser:
        print("The browser tests were SKIPPED: no Chromium, Chrome or Edge was found, and none could be installed.")
        print("Name one with CHROMIUM=/path/to/chromium and run the command again.")
    if not office:
        print("The tests that open workbooks in LibreOffice were SKIPPED: no soffice was found, and none could be")
        print("installed. Install LibreOffice Calc, put soffice on the PATH and run the command again.")
    return 0


def find_browser() -> str | None:
    """Find a browser of the Chromium family on this machine."""
    return next(filter(None, map(shutil.which, [os.environ.get("CHROMIUM", ""), *BROWSERS])), None)


def install_browser() -> str | None:
    """Install Chromium: Debian's for root on Debian, else the one Playwright brings."""
    if may_use_apt():
        apt_install("chromium")
        return find_browser()
    if not works(PYTHON, "-m", "playwright", "install", "chromium"):
        return None
    where = "from playwright.sync_api import sync_playwright as p; print(p().start().chromium.executable_path)"
    return subprocess.run([str(PYTHON), "-c", where], capture_output=True, text=True, check=True).stdout.strip()


def find_office() -> str | None:
    """Find LibreOffice on this machine."""
    return shutil.which("soffice")


def install_office() -> str | None:
    """Install the spreadsheet program of LibreOffice for root on Debian; elsewhere people do it themselves."""
    if may_use_apt():
        apt_install("libreoffice-calc-nogui", "--no-install-recommends")
    return find_office()


def may_use_apt() -> bool:
    """Tell whether this is root on Debian or Ubuntu."""
    return shutil.which("apt-get") is not None and hasattr(os, "geteuid") and os.geteuid() == 0


def apt_install(package: str, *options: str) -> None:
    """Install a Debian package; whether it is there afterwards is for the caller to see."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], check=False, env=quiet)
    command = ["apt-get", "install", "-y", "-qq", *options, package]
    subprocess.run(command, check=False, env=quiet, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
