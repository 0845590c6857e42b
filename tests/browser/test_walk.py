"""A newcomer fills a template in LibreOffice, damages it, loads it, fixes it and sends it again: the score moves."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Download, Locator, Page, expect

from tests.browser.test_draft_view import figure
from tests.browser.test_first_visit import wait_until_drawn
from tests.browser.test_muat import choose_first_row
from tests.browser.test_pages import opened
from tests.office import needs_libreoffice, teach, worked_on
from tests.serving import STORE, Server, serve

ROUND = "Contoh: kesiapan pada Bimtek IV"
DAMAGE = """
  laws = sheets.getByName("Regulasi")
  laws.getCellRangeByName("E6").String = "3 (tiga)"
  laws.getCellRangeByName("F7").String = "12,5%"
  laws.getCellRangeByName("G7").Value = 40
  laws.getCellRangeByName("E8").Value = 2
  laws.getCellRangeByName("E8:E9").merge(True)
  laws.getCellRangeByName("E10").Value = 3
  money = sheets.getByName("Penganggaran")
  money.Rows.insertByIndex(6, 1)
  money.getCellRangeByName("C7").String = "Catatan kami: angka dari BKAD"
  money.getCellRangeByName("F6").String = "Rp 1,2 M"
  money.getCellRangeByName("G6").Value = 1500000000000
  money.getCellRangeByName("E10").String = "tiga?"
  people = sheets.getByName("Kehadiran")
  people.getCellRangeByName("C6").String = "sepuluh"
  people.getCellRangeByName("C8").Value = 40
  people.getCellRangeByName("D8").Value = 45
"""
"""What a newcomer does to the template: the inserted row moves ANG-04 from row 9 to row 10."""
RED, ORANGE, YELLOW = "FFF9B4B4", "FFFBD3A8", "FFFBE89A"
COMPLETION = """
  sheets.getByName("Regulasi").getCellRangeByName("E9").Value = 4
  sheets.getByName("Penganggaran").getCellRangeByName("E9").Value = 4
"""


@pytest.fixture
def own(tmp_path: Path, seeded_file: Path) -> Iterator[Server]:
    """Serve a dashboard of this test alone, its samples in it already."""
    shutil.copy(seeded_file, tmp_path / STORE)
    with serve(tmp_path) as running:
        yield running


@needs_libreoffice
def test_a_newcomer_fills_damages_loads_fixes_and_sends_again_and_sees_the_score_move(
    browser_page: Page, own: Server, tmp_path: Path
) -> None:
    page = opened(browser_page, f"{own.address}/muat")
    choose_round(page)
    downloaded(page, template_button(page)).save_as(tmp_path / "isian.xlsx")
    page.keyboard.press("Escape")
    teach(tmp_path, DAMAGE)
    load(page, worked_on(tmp_path, "isian.xlsx", "dari daerah.xlsx"))

    expect(page.get_by_text("Kab. Padang Pariaman · Contoh: kesiapan pada Bimtek IV · menjadi versi 2")).to_be_visible()
    for state, place, written in (
        ("ditafsirkan", "Regulasi!E6", "3 (tiga)"),
        ("salah", "Regulasi!F7", "12,5%"),
        ("meragukan", "Regulasi!E8", "2"),
        ("meragukan", "Regulasi!E9", "2"),
        ("ditafsirkan", "Penganggaran!F6", "Rp 1,2 M"),
        ("salah", "Penganggaran!E10", "tiga?"),
        ("salah", "Kehadiran!C6", "sepuluh"),
        ("terbaca", "Kehadiran!D8", "45"),
    ):
        card = card_of(page, place)
        expect(card).to_contain_text(f"{place} · tertulis: “{written}”")
        expect(card).to_contain_text(state)
    before = figure(page, "Nilai").inner_text()
    fix(card_of(page, "Regulasi!F7"), page, "5", "dari Bagian Hukum")
    expect(page.get_by_text("“12,5%” → 5 · dari Bagian Hukum")).to_be_visible()
    fix(card_of(page, "Regulasi!E8"), page, 2, "hanya REG-03 yang tingkat 2")
    expect(page.get_by_text("“2” → level 2 · hanya REG-03 yang tingkat 2")).to_be_visible()
    fixed = figure(page, "Nilai").inner_text()
    assert number(fixed) > number(before)
    page.get_by_role("button", name="Simpan yang dipilih (1)").click()
    expect(page.get_by_text("1 berkas disimpan.")).to_be_visible()
    expect(kept(page, 2)).to_be_visible()

    kept(page, 2).get_by_role("button", name="Perbaiki").click()
    page.get_by_role("tab", name="Kirim balik").click()
    button = page.get_by_role("button", name="Buku kerja bertanda (.xlsx)")
    downloaded(page, button).save_as(tmp_path / "kembali.xlsx")
    assert_only_the_rest_is_marked(tmp_path / "kembali.xlsx")
    page.get_by_role("button", name="Buang", exact=True).click()
    page.get_by_role("dialog").get_by_role("button", name="Buang").click()

    teach(tmp_path, COMPLETION)
    load(page, worked_on(tmp_path, "kembali.xlsx", "lengkap.xlsx"))
    expect(page.get_by_text("menjadi versi 3")).to_be_visible()
    expect(page.get_by_text(f"{fixed} pada versi 2")).to_be_visible()
    page.get_by_role("tab", name="Yang berubah").click()
    expect(page.get_by_role("tab", name="Terhadap versi 2")).to_be_visible()
    expect(page.get_by_role("tabpanel").last).to_contain_text("2 +")
    completed = figure(page, "Nilai").inner_text()
    assert number(completed) > number(fixed)
    page.get_by_role("button", name="Simpan yang dipilih (1)").click()
    expect(kept(page, 3)).to_be_visible()
    for version, name in ((2, "dari daerah.xlsx"), (3, "lengkap.xlsx")):
        original = downloaded(page, kept(page, version).get_by_role("button", name="Berkas asli"))
        assert original.path().read_bytes() == (tmp_path / name).read_bytes()
    page.get_by_role("link", name="Profil daerah").click()
    expect(page.locator("h1")).to_have_text("Kab. Padang Pariaman")
    expect(page.get_by_test_id("stMetricValue").first).to_have_text(completed)
    expect(page.get_by_test_id("stException")).to_have_count(0)


def choose_round(page: Page) -> None:
    """Choose the newest sample round at the top of the page."""
    page.get_by_role("combobox", name="Putaran").click()
    page.get_by_role("option", name=ROUND).click()
    expect(page.get_by_text(f"Ke putaran: {ROUND}")).to_be_visible()
    wait_until_drawn(page)


def template_button(page: Page) -> Locator:
    """Open the panel of the workbooks to fill in; gives the button that downloads the one of Padang Pariaman."""
    page.get_by_role("button", name="Berkas untuk diisi").click()
    expect(page.get_by_role("combobox", name="Daerah")).to_have_value("Kab. Padang Pariaman (13.05)")
    return page.get_by_role("button", name="Unduh 1 berkas")


def downloaded(page: Page, button: Locator) -> Download:
    """Press a button and wait for its file."""
    with page.expect_download() as waiting:
        button.click()
    return waiting.value


def load(page: Page, path: Path) -> None:
    """Drop a file into the page, and open its draft."""
    page.locator("input[type=file]").set_input_files(path)
    expect(page.get_by_text("1 berkas dibaca.")).to_be_visible()
    wait_until_drawn(page)
    page.get_by_test_id("stDataFrame").first.scroll_into_view_if_needed()
    choose_first_row(page)
    expect(figure(page, "Nilai")).to_be_visible()


def card_of(page: Page, place: str) -> Locator:
    """Find the card of an answer by its cell."""
    return page.locator("[class*=st-key-jawaban-]").filter(has_text=f"{place} ·")


def fix(card: Locator, page: Page, value: str | int, reason: str) -> None:
    """Give an answer another value in place: a text, or the level of a number."""
    card.get_by_role("button", name="Isi nilai lain").click()
    if isinstance(value, int):
        page.get_by_test_id("stRadio").get_by_text(f"{value} · ").click()
    else:
        page.get_by_role("textbox", name="Nilai").fill(value)
    page.get_by_role("textbox", name="Alasan").fill(reason)
    page.get_by_test_id("stFormSubmitButton").get_by_role("button", name="Simpan").click()


def kept(page: Page, version: int) -> Locator:
    """Find a kept file of the round by its version."""
    return page.locator("[class*=st-key-simpanan-]").filter(has_text=f"Kab. Padang Pariaman · versi {version}")


def number(shown: str) -> float:
    return float(shown.replace(",", "."))


def assert_only_the_rest_is_marked(path: Path) -> None:
    """The file back marks what is still doubtful or wrong, by colour, comment and link, and nothing that was fixed."""
    book = openpyxl.load_workbook(path)
    listed = book["Galat"]
    rest = {
        "L-LEVEL": ("Penganggaran", "E9", RED),
        "N-TEXT": ("Kehadiran", "C6", RED),
        "T-MERGED-ANSWERS": ("Regulasi", "E9", ORANGE),
        "N-CAME-MORE": ("Kehadiran", "D8", YELLOW),
    }
    rows = {row[6].value: row for row in listed.iter_rows(min_row=6, min_col=2)}
    assert set(rows) == {*rest, "T-SCORE-DIFFERS"}
    for code, (sheet, cell, colour) in rest.items():
        place = rows[code][2]
        assert place.value == f"{sheet}!{cell}"
        assert place.hyperlink is not None
        assert place.hyperlink.location == f"'{sheet}'!{cell}"
        assert book[sheet][cell].fill.start_color.rgb == colour
    commented = {
        (sheet.title, cell.coordinate)
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment is not None
    }
    assert commented == {place[:2] for place in rest.values()}
    assert [book["Regulasi"][cell].value for cell in ("E6", "F7", "E8")] == ["3 (tiga)", 5, 2]
    assert book["Kehadiran"]["C6"].value == "sepuluh"
