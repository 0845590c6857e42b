"""Kesepakatan in a real browser: its charts drawn, screen readers served, no wider than a phone."""

from collections.abc import Callable

from playwright.sync_api import Browser, Page, expect

from tests.browser.test_pages import NOT_OURS, opened
from tests.serving import Server

LINK = "kesepakatan?putaran=contoh-bimtek-3&telaah="


def test_its_views_are_drawn_without_a_serious_violation_of_ours(
    browser_page: Page, server: Server, axe: Callable[[Page], list[str]]
) -> None:
    for view in ("bagian", "asesor"):
        opened(browser_page, f"{server.address}/{LINK}{view}")
        expect(browser_page.locator(".js-plotly-plot .barlayer path").first).to_be_visible()
        assert [found for found in axe(browser_page) if not any(mark in found for mark in NOT_OURS)] == []


def test_it_is_no_wider_than_a_phone(browser: Browser, server: Server) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True)
    page = opened(context.new_page(), f"{server.address}/{LINK}mandiri")
    widest = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert widest <= 390
