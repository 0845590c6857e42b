"""The map in a real browser that may ask nobody: it is drawn, and a click on it picks a region."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_first_visit import wait_until_drawn
from tests.browser.test_pages import opened
from tests.serving import Server

IN_THE_ROUND, NOT_IN_IT = "64.08", "62.02"
FIND_POINT = """code => {
    const plot = document.querySelector('.js-plotly-plot');
    const points = plot.data.at(-1), place = points.customdata.indexOf(code);
    const {xaxis, yaxis} = plot._fullLayout, box = plot.getBoundingClientRect();
    return [box.x + xaxis._offset + xaxis.l2p(points.x[place]), box.y + yaxis._offset + yaxis.l2p(points.y[place])];
}"""


@pytest.mark.parametrize("drawing", ["skematis", "segienam"])
def test_the_map_draws_without_the_network_and_a_click_picks_the_region(
    browser_page: Page, server: Server, drawing: str
) -> None:
    opened(browser_page, f"{server.address}/peta?putaran=2023&gambar-peta={drawing}&daerah=13.05")
    areas = browser_page.locator(".js-plotly-plot .fills path.js-fill")
    expect(areas.first).to_be_attached()
    assert areas.count() >= 7
    for clicked in (IN_THE_ROUND, NOT_IN_IT):
        browser_page.mouse.click(*browser_page.evaluate(FIND_POINT, clicked))
        expect(browser_page).to_have_url(re.compile(f"daerah={re.escape(IN_THE_ROUND)}"))
        wait_until_drawn(browser_page)
    expect(browser_page.get_by_text("Kab. Kutai Timur, Kalimantan Timur")).to_be_visible()
    browser_page.get_by_role("link", name="Buka profil daerah ini").click()
    expect(browser_page.get_by_role("heading", name="Kab. Kutai Timur")).to_be_visible()
