"""The documents are true in what can be checked."""

import re
from pathlib import Path

import numpy as np
import pytest

import run
from access import Permission
from data.commands import COMMANDS
from data.instruments import load_instrument, shipped
from data.issues import CODES
from scoring import Aggregation, Missing, MissingPolicy, Node, Status, Text
from scoring.aggregate import combine
from tests.docs.reference import PAGES

ROOT = Path(__file__).resolve().parent.parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "data").rglob("*.md")])
DECISIONS = sorted((ROOT / "docs" / "adr").glob("*.md"))
LINK = re.compile(r"\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)")
CODE_FOLDERS = ("access", "charts", "data", "pages", "reports", "scoring", "ui", "words")


def text_of(*names: str) -> str:
    return "".join((ROOT / name).read_text(encoding="utf-8") for name in names)


def anchors(path: Path) -> set[str]:
    headings = re.findall(r"^#+ (.*)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_leads_somewhere(path: Path) -> None:
    for name, anchor in LINK.findall(path.read_text(encoding="utf-8")):
        target = path.parent / name if name else path
        assert target.exists(), name
        assert not anchor or anchor in anchors(target), f"{name}#{anchor}"


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.name)
def test_a_decision_has_its_number_and_its_three_headings(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith(f"# {path.name[:4]} ")
    assert re.findall(r"^## (.*)$", text, re.MULTILINE) == ["Context", "Decision", "Consequences"]


def test_the_two_commands_of_the_readme_are_those_of_run_and_ci() -> None:
    readme = text_of("README.md")
    for command in ("python3 run.py ", "python3 run.py test "):
        assert f"\n{command}" in readme
    assert "exec python3 run.py test" in text_of(".ci/run")
    assert "python run.py test" in (run.__doc__ or "")


def test_the_readme_names_every_package_and_every_command_of_the_command_line() -> None:
    readme = text_of("README.md")
    packages = {path.parent.name for path in ROOT.glob("*/__init__.py")} | {"pages", "ui", "bench"}
    assert [package for package in sorted(packages) if f"{package}/" not in readme] == []
    assert [command for command in COMMANDS if f"python -m data {command}" not in readme] == []


@pytest.mark.parametrize("name", PAGES)
def test_the_reference_pages_are_what_the_code_says(name: str) -> None:
    assert text_of(f"docs/{name}") == PAGES[name](), "run python -m tests.docs.reference"


def test_every_permission_and_issue_code_is_documented() -> None:
    permissions, issues = text_of("docs/permissions.md"), text_of("docs/issues.md")
    assert [one for one in Permission if f"| {one} |" not in permissions] == []
    assert [code for code in CODES if f"| {code} |" not in issues] == []


def test_every_page_is_documented_at_the_address_it_has() -> None:
    listed, menu = text_of("docs/pages.md"), text_of("ui/navigation.py")
    for path in (ROOT / "pages").glob("*.py"):
        address = "" if f'PAGES / "{path.name}", title=_("Home"), default=True' in menu else path.stem
        assert not address or f'("{path.stem}", ' in menu or f'url_path="{path.stem}"' in menu, path.stem
        assert re.search(rf"^\| {path.stem} \|.*\| `/{address}` \|", listed, re.MULTILINE), path.stem


def test_every_choice_that_is_said_to_stand_in_the_link_is_one_of_the_code() -> None:
    code = text_of(
        *(str(path.relative_to(ROOT)) for folder in ("ui", "pages") for path in (ROOT / folder).rglob("*.py"))
    )
    named = [name for name in re.findall(r"`([a-z]+)`", text_of("docs/pages.md")) if name not in ("id", "en")]
    assert named
    assert [name for name in named if f'"{name}"' not in code] == []


def test_every_word_of_code_in_the_glossary_stands_in_the_code() -> None:
    code = "".join(
        path.read_text(encoding="utf-8") for folder in CODE_FOLDERS for path in (ROOT / folder).rglob("*.py")
    )
    words = re.findall(r"`([\w.-]+)`", text_of("docs/GLOSSARY.md").partition("## Who and what")[2])
    known = [*shipped(), *(f"Status.{status.name}" for status in Status), *re.findall(r"\w+", code), "quick_wins"]
    assert sorted(set(words) - set(known)) == []


def test_every_status_and_aggregation_stands_in_the_glossary_or_methodology() -> None:
    text = text_of("docs/GLOSSARY.md", "docs/methodology.md")
    words = [*(f"Status.{status.name}" for status in Status), *Aggregation, *MissingPolicy]
    assert [word for word in words if word not in text] == []


ASKED, NOT_APPLICABLE = 0.0, np.nan


@pytest.mark.parametrize(
    ("written", "missing", "coverage"),
    [
        ("zero", Missing(MissingPolicy.ZERO, 0.0), ASKED),
        ("reweight", Missing(MissingPolicy.REWEIGHT, 0.0), ASKED),
        ("reweight, minimum coverage 0.51", Missing(MissingPolicy.REWEIGHT, 0.51), ASKED),
        ("block", Missing(MissingPolicy.BLOCK, 0.0), ASKED),
        *(("any, the second not applicable", Missing(policy, 0.0), NOT_APPLICABLE) for policy in MissingPolicy),
    ],
)
def test_the_table_of_blanks_in_the_methodology_is_true(written: str, missing: Missing, coverage: float) -> None:
    node = Node("N", None, Text("", ""), Aggregation.ARITHMETIC, missing, None)
    score, covered = combine(node, np.array([[0.8], [np.nan]]), np.array([[1.0], [coverage]]), np.array([1.0, 1.0]))
    shown = "none" if np.isnan(score[0]) else f"{score[0]:g}"
    assert f"| {written} | {shown} | {covered[0]:g} |" in text_of("docs/methodology.md")


def test_the_guessed_indicators_of_the_methodology_are_those_of_the_instrument() -> None:
    table = text_of("docs/methodology.md").partition("## What is guessed")[2]
    instrument = load_instrument(shipped()["kesiapan-1"])
    guessed = {indicator.code for indicator in instrument.indicators if indicator.guess}
    assert set(re.findall(r"[A-Z]{3}-\d\d", table)) == guessed
    assert f"**Guessed**: {len(guessed)} of the {len(instrument.indicators)} readiness" in text_of("README.md")
