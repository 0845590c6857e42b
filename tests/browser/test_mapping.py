"""A workbook of another layout in a browser: proposed, confirmed, saved, and known again in the second file."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_draft_view import figure
from tests.browser.test_first_visit import wait_until_drawn
from tests.browser.test_muat import choose_first_row, payload, send
from tests.browser.test_pages import opened
from tests.data.building import xlsx
from tests.data.layouts.building import table_form
from tests.serving import STORE, Server, serve

ADDRESS = "muat?putaran=contoh-bimtek-4"


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory, seeded_file: Path) -> Iterator[Server]:
    """Serve a dashboard that only these tests change, its samples in it already."""
    folder = tmp_path_factory.mktemp("petakan")
    shutil.copy(seeded_file, folder / STORE)
    with serve(folder) as running:
        yield running


def loaded(page: Page, own: Server, name: str, level: str | int = 3) -> Page:
    """Load a region's own form and open it."""
    opened(page, f"{own.address}/{ADDRESS}")
    send(page, payload(name, xlsx(table_form(level=level), "Isian")))
    expect(page.get_by_text("1 berkas dibaca.")).to_be_visible()
    wait_until_drawn(page)
    page.get_by_test_id("stDataFrame").first.scroll_into_view_if_needed()
    choose_first_row(page)
    return page


def test_a_form_of_another_layout_is_mapped_once_and_known_the_second_time(browser_page: Page, own: Server) -> None:
    page = loaded(browser_page, own, "form sendiri.xlsx")
    expect(page.get_by_text("0 dari 36 dipastikan")).to_be_visible()
    expect(page.get_by_role("combobox", name="Daerah", exact=True)).to_have_value("Kab. Padang Pariaman (13.05)")
    expect(page.get_by_role("button", name="Pakai sebagai isian Kab. Padang Pariaman")).to_be_disabled()
    expect(page.get_by_text("REG-01 Dasar hukum masterplan smart city")).to_be_visible()
    page.get_by_text("Dipastikan", exact=True).first.click()
    expect(page.get_by_text("1 dari 36 dipastikan")).to_be_visible()
    page.get_by_role("button", name=re.compile(r"Pastikan \d+ yang sudah jelas")).click()
    expect(page.get_by_text("36 dari 36 dipastikan")).to_be_visible()
    page.get_by_role("button", name="Pakai sebagai isian Kab. Padang Pariaman").click()
    expect(figure(page, "Nilai")).to_be_visible()
    page.get_by_role("button", name="Simpan yang dipilih (1)").click()
    expect(page.get_by_text("1 berkas disimpan.")).to_be_visible()
    expect(page.get_by_text("Kab. Padang Pariaman · versi 2")).to_be_visible()

    loaded(page, own, "form kedua.xlsx", level=4)
    expect(page.get_by_text("Tata letak ini sudah dikenal")).to_be_visible()
    expect(page.get_by_text("0 dari 36 dipastikan")).to_be_visible()
    page.get_by_role("button", name="Pakai sebagai isian Kab. Padang Pariaman").first.click()
    expect(page.get_by_text("menjadi versi 3")).to_be_visible()
    page.get_by_role("button", name="Simpan yang dipilih (1)").click()
    expect(page.get_by_text("Kab. Padang Pariaman · versi 3")).to_be_visible()
    expect(page.get_by_test_id("stException")).to_have_count(0)


def test_the_mapping_is_no_wider_than_a_phone(browser: Browser, own: Server) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True)
    page = loaded(context.new_page(), own, "form ketiga.xlsx", level="3 (tiga)")
    expect(page.get_by_text("0 dari 36 dipastikan")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()
