"""The first command of a new machine."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import run

ROOT = Path(__file__).resolve().parent.parent


def test_an_old_python_is_told_so_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2, "final", 0))
    assert run.main([]) == 1
    assert capsys.readouterr().err == "This is Python 3.9.2; the dashboard needs Python 3.11 or newer.\n"


def test_without_venv_and_pip_the_apt_line_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(run, "PYTHON", tmp_path / "nowhere")
    monkeypatch.setattr(run, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(run, "STAMP", tmp_path / "stamp")
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr(run, "works", lambda *_: False)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: None)
    assert run.main([]) == 1
    assert f"sudo apt-get install python3.{sys.version_info.minor}-venv" in capsys.readouterr().err


def test_what_is_installed_already_is_not_installed_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    stamp = tmp_path / "stamp"
    stamp.write_text(run.fingerprint(run.RUNTIME))
    monkeypatch.setattr(run, "PYTHON", Path(sys.executable))
    monkeypatch.setattr(run, "STAMP", stamp)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: pytest.fail("installed again"))
    assert run.install(run.RUNTIME) == 0


def test_checks_stop_at_the_first_failure_with_its_exit_code(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    later = tmp_path / "later"
    monkeypatch.setattr(run, "PYTHON", Path(sys.executable))
    monkeypatch.setattr(run, "find_browser", lambda: "/usr/bin/chromium")
    monkeypatch.setattr(run, "find_office", lambda: "/usr/bin/soffice")
    monkeypatch.setattr(
        run, "CHECKS", (("first", ["-c", "raise SystemExit(3)"]), ("later", ["-c", f"open({str(later)!r}, 'w')"]))
    )
    assert run.check() == 3
    assert not later.exists()


def test_without_a_browser_the_end_says_what_was_left_out(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "find_browser", lambda: None)
    monkeypatch.setattr(run, "install_browser", lambda: None)
    monkeypatch.setattr(run, "find_office", lambda: "/usr/bin/soffice")
    monkeypatch.setattr(run, "CHECKS", ())
    assert run.check() == 0
    said = capsys.readouterr().out
    assert "browser tests were SKIPPED" in said
    assert "LibreOffice" not in said


def test_without_libreoffice_the_end_says_what_was_left_out(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "find_browser", lambda: "/usr/bin/chromium")
    monkeypatch.setattr(run, "find_office", lambda: None)
    monkeypatch.setattr(run, "install_office", lambda: None)
    monkeypatch.setattr(run, "CHECKS", ())
    assert run.check() == 0
    said = capsys.readouterr().out
    assert "in LibreOffice were SKIPPED" in said
    assert "browser tests" not in said


@pytest.mark.parametrize("options", [["--server.port", "9001"], ["--server.port=9001"]])
def test_the_port_that_is_asked_for_is_found(options: list[str]) -> None:
    assert ("--server.port", "9001") in run.named(options)


def test_ci_and_the_hook_call_the_one_command() -> None:
    for file in (".ci/run", ".pre-commit-config.yaml"):
        assert "python3 run.py test" in (ROOT / file).read_text(encoding="utf-8")


def test_run_needs_nothing_but_python() -> None:
    command = [sys.executable, "-I", "-S", "-c", f"import runpy; runpy.run_path({str(ROOT / 'run.py')!r})"]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
