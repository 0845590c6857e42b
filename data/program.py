"""The program and what it computes with, by name and version."""

import platform
import tomllib
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent / "pyproject.toml"


@lru_cache
def program() -> dict[str, str]:
    """Name the program, its version and what a figure may hang on."""
    project = tomllib.loads(PROJECT.read_text("utf-8"))["project"]
    libraries = {name: version(name) for name in ("numpy", "pandas")}
    return {"name": project["name"], "version": project["version"], "python": platform.python_version(), **libraries}
