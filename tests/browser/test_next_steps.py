"""An effort typed into the table, refused when it is none, and a target chosen: the path follows."""

import re

from playwright.sync_api import Page, expect

from tests.browser.test_first_visit import wait_until_drawn
from tests.browser.test_pages import opened
from tests.serving import Server


def typed(page: Page, effort: str) -> None:
    """Type into the effort of the first row of the table."""
    table = page.get_by_test_id("stExpander").get_by_test_id("stDataFrame").first
    table.scroll_into_view_if_needed()
    page.wait_for_timeout(500)  # the page glides to where it was scrolled, and the canvas takes no click meanwhile
    box = table.bounding_box()
    assert box is not None
    page.mouse.dblclick(box["x"] + box["width"] - 80, box["y"] + 36 + 18)
    cell = page.locator("[class*='gdg-'] > input")
    expect(cell).to_be_visible()
    cell.fill(effort)
    page.keyboard.press("Enter")
    wait_until_drawn(page)


def test_a_typed_effort_and_a_chosen_target_change_the_path(browser_page: Page, server: Server) -> None:
    page = opened(browser_page, f"{server.address}/profil?putaran=2023&daerah=13.05&bagaimana=langkah")
    expect(page.get_by_text("Outcome: dari 3,05 ke 3,85")).to_be_visible()
    page.get_by_text("Ubah upaya setiap langkah").click()
    wait_until_drawn(page)
    typed(page, "-3")
    expect(page.get_by_text("Upaya harus berupa angka di atas 0. Yang belum: Outcome")).to_be_visible()
    expect(page.get_by_text("Outcome: dari 3,05 ke 3,85")).to_be_visible()
    typed(page, "9")
    expect(page.get_by_text("Upaya harus berupa angka di atas 0")).to_have_count(0)
    expect(page.get_by_text("Outcome: dari")).to_have_count(0)
    page.get_by_role("button", name="Kembalikan upaya instrumen").click()
    expect(page.get_by_text("Outcome: dari 3,05 ke 3,85")).to_be_visible()
    page.get_by_role("radio", name="Nilai").click()
    expect(page).to_have_url(re.compile("sasaran=nilai"))
    expect(page.get_by_text("total upaya")).to_be_visible()
