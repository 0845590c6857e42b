"""A slider moved by keyboard, and what follows it."""

from playwright.sync_api import Page, expect

from tests.browser.test_first_visit import wait_until_drawn
from tests.browser.test_pages import opened
from tests.serving import Server


def test_a_slider_moved_by_keyboard_changes_the_ranking_the_other_sliders_and_the_link(
    browser_page: Page, server: Server
) -> None:
    opened(browser_page, f"{server.address}/simulasi?putaran=2023")
    expect(browser_page.get_by_text("Tidak ada daerah yang berpindah peringkat")).to_be_visible()
    slider = browser_page.get_by_role("slider", name="Output (resmi 20%)")
    slider.focus()
    for _ in range(5):
        browser_page.keyboard.press("ArrowRight")
    expect(slider).to_have_value("25")
    expect(browser_page.get_by_text("naik paling jauh")).to_be_visible()
    expect(browser_page.get_by_text("Jumlah: 100%")).to_be_visible()
    wait_until_drawn(browser_page)
    assert "output%3A25" in browser_page.url
    expect(browser_page.get_by_role("slider", name="Outcome (resmi 30%)")).not_to_have_value("30")


def test_one_step_back_undoes_a_move(browser_page: Page, server: Server) -> None:
    opened(browser_page, f"{server.address}/simulasi?putaran=2023")
    browser_page.get_by_role("button", name="Rata").click()
    wait_until_drawn(browser_page)
    slider = browser_page.get_by_role("slider", name="Baseline (resmi 10%)")
    expect(slider).to_have_value("20")
    browser_page.go_back()
    expect(slider).to_have_value("10")
