"""From any page to a region, an indicator or a page, by keyboard alone."""

from playwright.sync_api import Page, expect

from tests.browser.test_first_visit import wait_until_drawn
from tests.browser.test_pages import opened
from tests.serving import Server


def ask(page: Page, text: str) -> None:
    expect(page.get_by_role("button", name="Cari Tombol Ctrl")).to_be_visible()
    wait_until_drawn(page)
    page.wait_for_timeout(1000)  # Streamlit listens to the keys of a page a moment after it has drawn it
    page.keyboard.press("Control+k")
    expect(page.get_by_role("combobox", name="Daerah dengan ejaan")).to_be_focused()
    page.keyboard.type(text)
    expect(page.get_by_role("option", name=f"Cari “{text}”")).to_be_visible()
    page.keyboard.press("Enter")


def test_a_region_an_indicator_and_a_page_are_reached_by_keyboard(browser_page: Page, server: Server) -> None:
    opened(browser_page, f"{server.address}/peringkat?putaran=2023")
    ask(browser_page, "Pemkot. Surabaya")
    expect(browser_page.locator("h1")).to_have_text("Kota Surabaya")
    ask(browser_page, "outcome")
    expect(browser_page.locator("h1")).to_have_text("Metodologi")
    expect(browser_page.locator("h3").first).to_contain_text("outcome")
    expect(browser_page).to_have_url(f"{server.address}/metodologi?bahasa=id&putaran=2023&butir=outcome")
    ask(browser_page, "uji ketahanan")
    expect(browser_page.locator("h1")).to_have_text("Uji ketahanan")


def test_what_is_not_there_is_said_and_another_round_offered(browser_page: Page, server: Server) -> None:
    opened(browser_page, f"{server.address}/peringkat?putaran=2022")
    ask(browser_page, "<b>zz")
    expect(browser_page.get_by_text("Tidak ada daerah, indikator, atau halaman bernama “<b>zz”.")).to_be_visible()
    browser_page.keyboard.press("Escape")
    ask(browser_page, "13.05")
    expect(browser_page.get_by_text("Kab. Padang Pariaman tidak mengikuti putaran ini")).to_be_visible()
    browser_page.get_by_role("button", name="Kab. Padang Pariaman · Evaluasi implementasi 2023").click()
    expect(browser_page.locator("h1")).to_have_text("Kab. Padang Pariaman")
    expect(browser_page).to_have_url(f"{server.address}/profil?bahasa=id&putaran=2023&daerah=13.05&bagaimana=ringkas")
