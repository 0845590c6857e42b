"""LibreOffice without a screen, for the tests that open our workbooks in it."""

import shutil
import subprocess
from pathlib import Path

import pytest

SOFFICE = shutil.which("soffice")
needs_libreoffice = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) is not installed here")


def office(folder: Path, *orders: str) -> None:
    """Run LibreOffice in a folder, with the profile that lies or comes to lie there."""
    command = [str(SOFFICE), f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", *orders]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=240)


def converted(folder: Path, kind: str, *files: str) -> Path:
    """Have LibreOffice save files of a folder as another kind; gives the folder they then lie in."""
    office(folder, "--convert-to", kind, "--outdir", str(folder / "out"), *files)
    return folder / "out"
