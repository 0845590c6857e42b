"""What only a browser shows: charts drawn, links kept, files loaded, phones and screen readers served."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_first_visit import wait_until_drawn
from tests.serving import Server

PAGES = (
    "",
    "ringkasan",
    "peringkat",
    "peta",
    "bandingkan",
    "simulasi",
    "ketahanan",
    "profil",
    "muat",
    "kelengkapan",
    "metodologi",
)
NOT_OURS = ("stPlotlyChart", "gdg-", "dvn-", "data-baseweb", "react-aria", "stFileUploader", "stLogo")

KEEP_DRAWN_TEXTS = """
    globalThis.drawn = new Set();
    const draw = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
        drawn.add(text);
        draw.call(this, text, ...place);
    };
"""
NAME_OF_FOCUS = """(() => {
    const focused = document.activeElement;
    return focused.getAttribute("aria-label") || focused.innerText || focused.tagName;
})()"""


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    expect(page.locator("h1").first).to_be_visible()
    wait_until_drawn(page)
    return page


@pytest.mark.parametrize("name", PAGES)
def test_no_page_has_a_serious_accessibility_violation_of_ours(
    browser_page: Page, server: Server, axe: Callable[[Page], list[str]], name: str
) -> None:
    opened(browser_page, f"{server.address}/{name}?putaran=2023")
    ours = [found for found in axe(browser_page) if not any(mark in found for mark in NOT_OURS)]
    assert ours == []


@pytest.mark.parametrize("name", PAGES)
def test_no_page_is_wider_than_a_phone(browser: Browser, server: Server, name: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True)
    page = opened(context.new_page(), f"{server.address}/{name}?putaran=2023")
    widest = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert widest <= 390


@pytest.mark.parametrize(("width", "holds"), [(390, "< 10"), (1440, "> 100")])
def test_a_chart_is_drawn_for_the_room_of_the_window(browser: Browser, server: Server, width: int, holds: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 844})
    page = opened(context.new_page(), f"{server.address}/kelengkapan?putaran=contoh-bimtek-4")
    room_of_names = "document.querySelector('.js-plotly-plot')?.layout?.margin.l"
    page.wait_for_function(f"() => {room_of_names} {holds}")  # without room beside the rows the names stand above them
    context.close()


def test_a_choice_stands_in_the_link_and_survives_page_and_language(browser_page: Page, server: Server) -> None:
    opened(browser_page, f"{server.address}/profil?putaran=2022&daerah=35.78")
    expect(browser_page.locator("h1")).to_have_text("Kota Surabaya")
    browser_page.get_by_text("EN", exact=True).click()
    expect(browser_page.get_by_role("link", name="Ranking")).to_be_visible()
    browser_page.get_by_role("link", name="Overview").click()
    expect(browser_page.locator("h1")).to_have_text("Overview")
    wait_until_drawn(browser_page)
    expect(browser_page).to_have_url(f"{server.address}/ringkasan?bahasa=en&putaran=2022")


def test_one_step_back_is_one_page(browser_page: Page, server: Server) -> None:
    opened(browser_page, f"{server.address}/peringkat?putaran=2022&jenis=kota&undian=bebas")
    browser_page.get_by_role("link", name="Ringkasan").click()
    expect(browser_page.locator("h1")).to_have_text("Ringkasan")
    wait_until_drawn(browser_page)
    browser_page.go_back()
    expect(browser_page.locator("h1")).to_have_text("Peringkat")
    wait_until_drawn(browser_page)
    expect(browser_page).to_have_url(f"{server.address}/peringkat?bahasa=id&putaran=2022&undian=bebas&jenis=kota")


def test_charts_are_drawn_without_the_network(browser_page: Page, server: Server) -> None:
    opened(browser_page, f"{server.address}/peringkat?putaran=2023")
    expect(browser_page.locator(".js-plotly-plot .scatterlayer .point").first).to_be_visible()


@pytest.mark.parametrize(("language", "highest"), [("id", "3,84"), ("en", "3.84")])
def test_a_table_is_written_in_the_tongue_of_the_page_in_any_browser(
    browser: Browser, server: Server, language: str, highest: str
) -> None:
    context = browser.new_context(locale="fr-FR", viewport={"width": 1440, "height": 900})
    context.add_init_script(KEEP_DRAWN_TEXTS)
    page = opened(context.new_page(), f"{server.address}/peringkat?putaran=2023&bahasa={language}")
    page.wait_for_function("text => drawn.has(text)", arg=highest)
    context.close()


def test_a_filter_narrows_the_ranking(browser_page: Page, server: Server) -> None:
    opened(browser_page, f"{server.address}/peringkat?putaran=2023&jenis=kota")
    expect(browser_page.get_by_text("44 daerah; pilih baris")).to_be_visible()


def test_the_draws_are_switched_and_the_bars_redrawn(browser_page: Page, server: Server) -> None:
    opened(browser_page, f"{server.address}/peringkat?putaran=2022")
    widths = "() => [...document.querySelectorAll('.barlayer .point path')].map(bar => bar.getBBox().width)"
    before = browser_page.evaluate(widths)
    browser_page.get_by_role("radio", name="apa pun").click()
    browser_page.wait_for_function(f"before => ({widths})().join() !== before", arg=",".join(map(str, before)))
    expect(browser_page).to_have_url(f"{server.address}/peringkat?bahasa=id&putaran=2022&undian=bebas")
    expect(browser_page.get_by_text("Mengapa angka ini?")).to_be_visible()
    browser_page.get_by_text("Mengapa angka ini?").click()
    expect(browser_page.get_by_text("merata atas semua bobot")).to_be_visible()


def test_the_ranking_is_filtered_downloaded_and_compared_by_keyboard(browser_page: Page, server: Server) -> None:
    keys = browser_page.keyboard
    opened(browser_page, f"{server.address}/peringkat?putaran=2023")
    tab_to(browser_page, "Provinsi")
    keys.type("Sumatera Barat")
    keys.press("Enter")
    expect(browser_page.get_by_text("4 daerah; pilih baris")).to_be_visible()
    tab_to(browser_page, "Unduh putaran ini")
    tab_to(browser_page, "Unduh")
    keys.press("Enter")
    expect(browser_page.get_by_text("Lembar kerja (.xlsx)")).to_be_visible()
    keys.press("Escape")
    tab_to(browser_page, "CANVAS")
    for _ in range(2):
        keys.press("Shift+Space")
        keys.press("ArrowDown")
    expect(browser_page.get_by_role("button", name="Bandingkan daerah ini")).to_be_visible()


def tab_to(page: Page, name: str) -> None:
    """Press Tab until what has the focus is called so."""
    passed = []
    for _ in range(60):
        page.keyboard.press("Tab")
        passed.append(page.evaluate(NAME_OF_FOCUS)[:30])
        if name in passed[-1]:
            return
    raise AssertionError(passed)
