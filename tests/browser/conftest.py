"""A real server, and a real browser that tells when a page asks anything of the outside."""

import shutil
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from run import find_browser
from tests.serving import STORE, Server, serve

expect.set_options(timeout=20_000)  # on two cores the other workers of the test run may hold a page up for seconds
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
FIND_VIOLATIONS = """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations
    .filter(found => ["serious", "critical"].includes(found.impact))
    .flatMap(found => found.nodes.map(node => `${found.id}: ${node.html.slice(0, 200)}`))"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder, and keep them in one worker: they share one server and one browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group("browser"))


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory, seeded_file: Path) -> Iterator[Server]:
    """Serve one dashboard, its samples in it already, for all tests that change nothing in it."""
    folder = tmp_path_factory.mktemp("dashboard")
    shutil.copy(seeded_file, folder / STORE)
    with serve(folder) as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the Chromium of this machine."""
    program = find_browser()
    if program is None:
        pytest.skip("no Chromium, Chrome or Edge on this machine (name one with CHROMIUM=/path)")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=list(FLAGS))
        yield chromium
        chromium.close()


@pytest.fixture
def browser_page(browser: Browser) -> Iterator[Page]:
    """Open an empty page, and fail afterwards when it asked anything of another machine."""
    outside: list[str] = []
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="id-ID", color_scheme="light")
    page = context.new_page()
    page.on("request", lambda request: outside.append(request.url) if leaves_this_machine(request.url) else None)
    yield page
    context.close()
    assert outside == []


def leaves_this_machine(address: str) -> bool:
    """Tell an address that is neither our server's nor inside the page."""
    parts = urlsplit(address)
    return parts.scheme not in {"data", "blob"} and parts.hostname not in {"127.0.0.1", "localhost"}


@pytest.fixture
def axe() -> Callable[[Page], list[str]]:
    """Return the function that lists the serious accessibility violations of a page."""

    def find_violations(page: Page) -> list[str]:
        page.evaluate(AXE)
        return list(page.evaluate(FIND_VIOLATIONS))

    return find_violations
