"""One seeded store for all page tests of a process, and the app on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="session", autouse=True)
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Point the program at a fresh store, filled at its first use."""
    place = tmp_path_factory.mktemp("store") / "pages.db"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATABASE_URL", f"sqlite:///{place}")
        yield


@pytest.fixture
def app() -> AppTest:
    """The app before its first run."""
    return AppTest.from_file(ROOT / "ui" / "entry.py", default_timeout=60)
