"""A figure that is saved says what it is: title, subtitle, source, sample and day stand in the file."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Download, Page, expect

from tests.browser.test_pages import opened
from tests.serving import Server

TODAY = """new Date().toLocaleDateString("id", {day: "numeric", month: "long", year: "numeric"})"""
LAYOUT = """JSON.stringify((({height, margin, annotations}) => [height, margin, annotations])(
    document.querySelector(".js-plotly-plot").layout))"""


def saved(page: Page, link: str) -> Download:
    page.get_by_test_id("stPopoverButton").filter(has_text="Unduh").last.click()
    with page.expect_download() as download:
        page.get_by_role("link", name=link).click()
    page.keyboard.press("Escape")
    return download.value


def texts_of(svg: Path) -> str:
    texts = re.findall(r"<text.*?</text>", svg.read_text(encoding="utf-8"), re.DOTALL)
    return " ".join(" ".join(re.sub(r"<[^>]+>", " ", text).split()) for text in texts)


@pytest.mark.parametrize(
    ("round_code", "source", "is_sample"),
    [("2023", "Putaran: Evaluasi implementasi 2023", False), ("contoh-bimtek-4", "kesiapan pada Bimtek IV", True)],
)
def test_a_saved_drawing_holds_title_source_and_day(
    browser_page: Page,
    server: Server,
    tmp_path: Path,
    round_code: str,
    source: str,
    is_sample: bool,  # noqa: FBT001
) -> None:
    opened(browser_page, f"{server.address}/peringkat?putaran={round_code}")
    expect(browser_page.locator(".js-plotly-plot .main-svg").first).to_be_visible()
    title = browser_page.locator("h3").first.inner_text()
    before = browser_page.evaluate(LAYOUT)
    download = saved(browser_page, "Gambar vektor (.svg)")
    download.save_as(tmp_path / "gambar.svg")
    texts = texts_of(tmp_path / "gambar.svg")
    assert download.suggested_filename == f"{'contoh-' * is_sample}peringkat-titik-{round_code}.svg"
    for words in (title, "Titik: nilai.", source, "Instrumen:", f"disimpan {browser_page.evaluate(TODAY)}"):
        assert words in texts
    assert ("CONTOH: angka ini karangan." in texts) is is_sample
    assert browser_page.evaluate(LAYOUT) == before


def test_the_corner_saves_the_same_and_the_table_is_copied(browser_page: Page, server: Server, tmp_path: Path) -> None:
    browser_page.context.grant_permissions(["clipboard-read"])
    opened(browser_page, f"{server.address}/peringkat?putaran=2023")
    expect(browser_page.locator(".js-plotly-plot .main-svg").first).to_be_visible()
    saved(browser_page, "Gambar (.png)").save_as(tmp_path / "menu.png")
    browser_page.locator(".js-plotly-plot").hover()
    with browser_page.expect_download() as download:
        browser_page.locator(".modebar-btn").first.click()
    download.value.save_as(tmp_path / "corner.png")
    assert (tmp_path / "corner.png").read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    assert (tmp_path / "corner.png").read_bytes() == (tmp_path / "menu.png").read_bytes()
    browser_page.get_by_test_id("stPopoverButton").filter(has_text="Unduh").last.click()
    browser_page.get_by_role("link", name="Salin sebagai tabel").click()
    expect(browser_page.get_by_role("link", name="Tersalin")).to_be_visible()
    lines = browser_page.evaluate("navigator.clipboard.readText()").splitlines()
    assert len(lines) == 131
    assert "Kota Surakarta\t" in lines[1]
    assert "\t3,837\t" in lines[1]
