"""One draft in a browser: fixed in place, on a desk and on a phone, for all eyes."""

import shutil
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from data.template.anchors import Meta
from tests.browser.test_first_visit import wait_until_drawn
from tests.browser.test_muat import choose_first_row, payload, send
from tests.browser.test_pages import NOT_OURS, opened
from tests.data.submission.building import ANSWERS, REGISTERED, Values, template
from tests.serving import STORE, Server, serve

ADDRESS = "muat?putaran=contoh-bimtek-2"
TROUBLED: Values = {
    **ANSWERS,
    **REGISTERED,
    ("round", "value"): "Contoh: kesiapan pada Bimtek II",
    ("REG-01", "value"): "3 (empat)",
    ("REG-06", "value"): "v",
    ("LEM-06", "value"): "1.250",
    ("SDM-01", "numerator"): "banyak",
    ("SDM-01", "denominator"): 40,
}


@pytest.fixture
def own(tmp_path: Path, seeded_file: Path) -> Iterator[Server]:
    """Serve a dashboard of this test alone, its samples in it already: the file is of one of their rounds."""
    shutil.copy(seeded_file, tmp_path / STORE)
    with serve(tmp_path) as running:
        yield running


def loaded(page: Page, own: Server) -> Page:
    """Load the troubled file and open it."""
    opened(page, f"{own.address}/{ADDRESS}")
    send(page, payload("isian.xlsx", template(TROUBLED, said={Meta.ROUND: "contoh-bimtek-2"})))
    expect(page.get_by_text("1 berkas dibaca.")).to_be_visible()
    page.get_by_test_id("stDataFrame").first.scroll_into_view_if_needed()
    choose_first_row(page)
    expect(figure(page, "Meragukan")).to_have_text("1")
    return page


def figure(page: Page, name: str) -> Locator:
    """Find the value of a card."""
    cards = page.get_by_test_id("stMetric").filter(has_text=name)
    return cards.get_by_test_id("stMetricValue")


def test_two_answers_are_fixed_in_place_and_the_counts_and_the_score_move(browser_page: Page, own: Server) -> None:
    page = loaded(browser_page, own)
    before = figure(page, "Nilai").inner_text()
    page.get_by_role("button", name="Pakai 1,25", exact=True).click()
    expect(figure(page, "Meragukan")).to_have_text("0")
    expect(figure(page, "Nilai")).not_to_have_text(before)
    between = figure(page, "Nilai").inner_text()
    page.get_by_role("button", name="Isi nilai lain").first.click()
    page.get_by_test_id("stRadio").get_by_text("4 · ").click()
    page.get_by_role("textbox", name="Alasan").fill("kata OPD")
    page.get_by_test_id("stFormSubmitButton").get_by_role("button", name="Simpan").click()
    expect(figure(page, "Salah")).to_have_text("1")
    expect(figure(page, "Nilai")).not_to_have_text(between)
    expect(page.get_by_text("“3 (empat)” → level 4 · kata OPD")).to_be_visible()
    opened(page, f"{own.address}/{ADDRESS}")
    choose_first_row(page)
    expect(figure(page, "Salah")).to_have_text("1")
    page.get_by_role("tab", name="Kirim balik").click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Buku kerja bertanda (.xlsx)").click()
    book = openpyxl.load_workbook(BytesIO(waiting.value.path().read_bytes()))
    listed = {(row[7].value, row[4].value) for row in book["Galat"].iter_rows(min_row=6)}
    assert ("N-TEXT", "banyak") in listed
    assert not any(found == "3 (empat)" for _code, found in listed)


def test_no_part_of_a_draft_has_a_serious_accessibility_violation_of_ours(
    browser_page: Page, own: Server, axe: Callable[[Page], list[str]]
) -> None:
    page = loaded(browser_page, own)
    for name in ("Perlu dilihat", "Jawaban", "Yang berubah", "Masterplan, quick win, kehadiran", "Kirim balik"):
        page.get_by_role("tab", name=name, exact=True).click()
        wait_until_drawn(page)
        ours = [found for found in axe(page) if not any(mark in found for mark in NOT_OURS)]
        assert ours == [], name


def test_a_draft_is_no_wider_than_a_phone(browser: Browser, own: Server) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True)
    page = loaded(context.new_page(), own)
    for name in ("Perlu dilihat", "Jawaban", "Yang berubah", "Kirim balik"):
        page.get_by_role("tab", name=name, exact=True).press("Enter")  # some lie beyond the edge
        wait_until_drawn(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, name
    context.close()
