"""All regions in one zip, in a browser: in sight, left and found again, stopped, taken along."""

import re
from zipfile import ZipFile

from playwright.sync_api import Page, expect

from tests.browser.test_pages import opened
from tests.serving import Server


def test_slides_of_all_are_made_in_sight_go_on_after_another_page_and_are_stopped_without_loss(
    browser_page: Page, server: Server
) -> None:
    page = opened(browser_page, f"{server.address}/ringkasan?putaran=contoh-bimtek-4")
    page.get_by_role("button", name="Semua daerah dalam satu zip").click()
    page.get_by_text("Salindia semua daerah (.pptx)").click()
    expect(page.get_by_text(re.compile(r"Salindia semua daerah: [1-9]"))).to_be_visible()
    page.get_by_role("link", name="Peringkat", exact=True).click()
    expect(page.get_by_role("heading", name="Peringkat", exact=True)).to_be_visible()
    page.get_by_role("link", name="Ringkasan", exact=True).click()
    expect(page.get_by_text(re.compile(r"Salindia semua daerah: \d"))).to_be_visible()
    page.get_by_role("button", name="Hentikan").click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Unduh zip").click()
    assert waiting.value.suggested_filename == "contoh-paparan-semua-daerah-contoh-bimtek-4.zip"
    with ZipFile(waiting.value.path()) as archive:
        assert archive.testzip() is None
        told = archive.read("daftar.txt").decode()
        made = [name for name in archive.namelist() if name.endswith(".pptx")]
    assert 0 < len(made) < 24
    assert told.count("dihentikan sebelum gilirannya") == 24 - len(made)
    page.get_by_role("button", name="Tutup").click()
    expect(page.get_by_role("button", name="Unduh zip")).to_have_count(0)
