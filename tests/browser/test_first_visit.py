from pathlib import Path

from playwright.sync_api import Page, expect

from tests.serving import Server, serve

FONT = "Plus Jakarta Sans"
LOADED_FONTS = f"[...document.fonts].filter(font => font.family.includes('{FONT}') && font.status == 'loaded').length"


def wait_until_drawn(page: Page) -> None:
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning")


def test_a_fresh_server_answers_a_deep_link_through_the_front_door(browser_page: Page, tmp_path: Path) -> None:
    with serve(tmp_path) as fresh:
        browser_page.goto(f"{fresh.address}/peringkat")
        wait_until_drawn(browser_page)
        expect(browser_page.get_by_test_id("stTopNav")).to_be_visible()  # made by ui/entry.py, never by a page
        expect(browser_page.get_by_test_id("stException")).to_have_count(0)
        assert "Traceback" not in fresh.log.read_text()


def test_no_script_runs_before_the_results_are_there(browser_page: Page, tmp_path: Path) -> None:
    with serve(tmp_path) as fresh:
        browser_page.goto(fresh.address)
        wait_until_drawn(browser_page)
        said = fresh.log.read_text()
    assert f"Dashboard: {fresh.address}" in said
    assert "lifespan" not in said  # Streamlit goes on without the warm-up when a middleware fails on it


def test_the_page_speaks_indonesian_from_its_first_byte(browser_page: Page, server: Server) -> None:
    browser_page.goto(server.address)
    wait_until_drawn(browser_page)
    assert browser_page.evaluate("document.documentElement.lang") == "id"


def test_a_link_in_english_opens_an_english_page(browser_page: Page, server: Server) -> None:
    browser_page.goto(f"{server.address}/?bahasa=en")
    wait_until_drawn(browser_page)
    assert browser_page.evaluate("document.documentElement.lang") == "en"


def test_the_typeface_comes_from_our_own_server(browser_page: Page, server: Server) -> None:
    fonts: list[str] = []
    browser_page.on("response", lambda answer: fonts.append(answer.url) if answer.url.endswith(".woff2") else None)
    browser_page.goto(server.address)
    wait_until_drawn(browser_page)
    browser_page.wait_for_function(f"{LOADED_FONTS} > 0")
    assert any(font.startswith(f"{server.address}/app/static/fonts/") for font in fonts)
    assert FONT in browser_page.locator("h1").first.evaluate("heading => getComputedStyle(heading).fontFamily")


def test_the_content_policy_hinders_nothing_of_ours(browser_page: Page, server: Server) -> None:
    complaints: list[str] = []
    browser_page.on("console", lambda message: complaints.append(message.text))
    browser_page.goto(server.address)
    wait_until_drawn(browser_page)
    assert [text for text in complaints if "Content Security Policy" in text] == []
