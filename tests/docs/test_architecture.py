"""What ARCHITECTURE.md says is absent is absent, and every guard it names is there."""

import ast
import re
from pathlib import Path
from typing import TypeGuard

import pytest

from data.store.tables import metadata

ROOT = Path(__file__).resolve().parent.parent.parent
ARITHMETIC = {"numpy", "pandas", "plotly", "scipy", "scoring", "sqlalchemy"}
SCORED = {"band", "coverage", "index", "published", "rank", "score"}
GUARDS = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8"))


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def named(part: ast.AST) -> TypeGuard[ast.arg | ast.Name]:
    return isinstance(part, ast.arg | ast.Name)


@pytest.mark.parametrize(("file", "name"), GUARDS, ids=lambda part: part)
def test_every_guard_that_is_named_is_there(file: str, name: str) -> None:
    assert any(isinstance(found, ast.FunctionDef) and found.name == name for found in ast.walk(tree_of(ROOT / file)))


@pytest.mark.parametrize("path", sorted((ROOT / "pages").glob("*.py")), ids=lambda path: path.stem)
def test_no_page_knows_the_tools_of_arithmetic(path: Path) -> None:
    imports = [found for found in ast.walk(tree_of(path)) if isinstance(found, ast.Import | ast.ImportFrom)]
    names = [part.module or "" if isinstance(part, ast.ImportFrom) else part.names[0].name for part in imports]
    assert {name.partition(".")[0] for name in names} & ARITHMETIC == set()


def test_nothing_kept_for_all_knows_a_visitor() -> None:
    kept = [
        found
        for path in (ROOT / "ui").rglob("*.py")
        for found in ast.walk(tree_of(path))
        if isinstance(found, ast.FunctionDef) and any("cache" in ast.unparse(mark) for mark in found.decorator_list)
    ]
    assert {function.name for function in kept} >= {"store", "_results"}
    for function in kept:
        names = {part.arg if isinstance(part, ast.arg) else part.id for part in ast.walk(function) if named(part)}
        assert names & {"visitor", "Visitor", "admit", "visitor_of_this_run"} == set()
        assert "session_state" not in ast.unparse(function)


def test_only_the_worker_parses() -> None:
    own = {"parse", "read_csv", "read_ods", "read_xls", "read_xlsb", "read_xlsx"}
    allowed = {ROOT / "data" / "workbook" / name for name in ("reading.py", "worker.py")}
    paths = [path for folder in ("data", "ui", "pages", "reports") for path in (ROOT / folder).rglob("*.py")]
    for path in sorted(set(paths) - allowed):
        imports = [found for found in ast.walk(tree_of(path)) if isinstance(found, ast.ImportFrom)]
        taken = {
            name.name for found in imports if (found.module or "").startswith("data.workbook") for name in found.names
        }
        assert taken & own == set(), path


def test_no_score_is_stored() -> None:
    assert {column.name for table in metadata.tables.values() for column in table.columns} & SCORED == set()
