"""The documents are true in what can be checked."""

import re
from pathlib import Path

import pytest

from scoring import Aggregation, Status
from tests.docs.reference import PAGES

ROOT = Path(__file__).resolve().parent.parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_somewhere(path: Path) -> None:
    for target in LINK.findall(path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target


@pytest.mark.parametrize("path", sorted((ROOT / "docs" / "adr").glob("*.md")), ids=lambda path: path.name)
def test_a_decision_has_context_and_consequences(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert all(f"\n## {part}\n" in text for part in ("Context", "Decision", "Consequences"))


def test_ci_runs_the_test_command_of_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "python3 run.py test" in readme
    assert "python3 run.py test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_the_architecture_names_every_package() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    packages = {path.parent.name for path in ROOT.glob("*/__init__.py")} | {"pages", "ui", "bench"}
    assert [package for package in sorted(packages) if f"{package}/" not in text] == []


@pytest.mark.parametrize("name", PAGES)
def test_the_reference_pages_are_what_the_code_says(name: str) -> None:
    written = (ROOT / "docs" / name).read_text(encoding="utf-8")
    assert written == PAGES[name](), "run python -m tests.docs.reference"


def test_every_page_stands_in_the_list_of_pages() -> None:
    listed = (ROOT / "docs" / "pages.md").read_text(encoding="utf-8")
    assert [path.stem for path in (ROOT / "pages").glob("*.py") if f"| {path.stem} |" not in listed] == []


def test_every_status_and_aggregation_stands_in_the_glossary_or_methodology() -> None:
    text = "".join((ROOT / "docs" / name).read_text(encoding="utf-8") for name in ("GLOSSARY.md", "methodology.md"))
    words = [*(f"Status.{status.name}" for status in Status if status is not Status.ANSWERED), *Aggregation]
    assert [word for word in words if word not in text] == []
