"""Streamlit's own words on our pages: in the language of the page, for eyes, keyboards and screen readers."""

from playwright.sync_api import Page, expect

from tests.browser.test_pages import opened, tab_to
from tests.serving import Server

ADDRESS = "muat?putaran=contoh-bimtek-4"
THEIRS = (
    "Skip to main content",
    "Upload",
    "per file",
    "file upload",
    "Search",
    "Fullscreen",
    "Open",
    "Clear value",
    "Next page",
)
EVERY_WORD = """[...document.querySelectorAll("*")].flatMap(element => [
    ...["aria-label", "title", "placeholder"].map(name => element.getAttribute(name)),
    ...[...element.childNodes].filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.data.trim()),
]).filter(Boolean)"""


def test_the_uploader_speaks_the_language_of_the_page_also_after_a_switch(browser_page: Page, server: Server) -> None:
    page = opened(browser_page, f"{server.address}/{ADDRESS}")
    uploader = page.get_by_test_id("stFileUploader")
    expect(uploader.get_by_role("button", name="Pilih berkas").last).to_be_visible()
    expect(uploader).to_contain_text("atau seret ke sini; paling besar 50 MB per berkas")
    page.get_by_text("EN", exact=True).click()
    expect(uploader).to_contain_text("or drop them here; up to 50 MB each")
    page.get_by_text("ID", exact=True).click()
    expect(uploader).to_contain_text("atau seret ke sini")


def test_nothing_of_streamlits_english_is_left_on_the_page_of_loading(browser_page: Page, server: Server) -> None:
    page = opened(browser_page, f"{server.address}/{ADDRESS}")
    expect(page.get_by_test_id("stFileUploader")).to_contain_text("atau seret ke sini")
    said = page.evaluate(EVERY_WORD)
    assert "Pilih berkas" in said
    assert [word for word in said if word in THEIRS or word.endswith(" per file")] == []


def test_the_files_are_chosen_by_keyboard(browser_page: Page, server: Server) -> None:
    page = opened(browser_page, f"{server.address}/{ADDRESS}")
    expect(page.get_by_test_id("stFileUploader")).to_contain_text("atau seret ke sini")
    with page.expect_file_chooser() as waiting:  # listens before the walk: a chooser that opens at once is not missed
        tab_to(page, "Pilih berkas")
        page.keyboard.press("Enter")
    assert waiting.value.is_multiple()
