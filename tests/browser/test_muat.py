"""Loading in a browser: many files, a broken one among them, a reload, saving, taking back, stopping."""

import re
import shutil
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import FilePayload, Page, expect

from data.template.anchors import Meta
from tests.browser.test_pages import opened
from tests.data.submission.building import ANSWERS, Values, template
from tests.serving import STORE, Server, serve

TABLE = """Kabupaten/Kota;Kelompok;Baseline;Output;Outcome;Impact;Quick Wins
Kab. Padang Pariaman;REGULER;3,1;3;2,5;2;1
Kab. Agam;REGULER;3,1;3;2,5;2;1
"""
ADDRESS = "muat?putaran=contoh-bimtek-2"


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory, seeded_file: Path) -> Iterator[Server]:
    """Serve a dashboard that only these tests change, its samples in it already."""
    folder = tmp_path_factory.mktemp("muat")
    shutil.copy(seeded_file, folder / STORE)
    with serve(folder) as running:
        yield running


def filled(number: int, held: str = "2") -> bytes:
    """Fill a template of a sample round in, each number otherwise."""
    title: Values = {("round", "value"): f"Contoh: kesiapan pada Bimtek {'I' * int(held)}"}
    values = {**ANSWERS, **title, ("REG-02", "denominator"): 10 + number}
    return template(values, said={Meta.ROUND: f"contoh-bimtek-{held}"})


def payload(name: str, content: bytes) -> FilePayload:
    return FilePayload(name=name, mimeType="application/octet-stream", buffer=content)


def send(page: Page, *files: FilePayload) -> None:
    page.locator("input[type=file]").set_input_files(list(files))


def test_several_files_are_read_survive_a_reload_are_saved_and_withdrawn(browser_page: Page, own: Server) -> None:
    page = opened(browser_page, f"{own.address}/{ADDRESS}")
    send(page, payload("a.xlsx", filled(0)), payload("rusak.xlsx", b"bukan lembar kerja"), payload("kosong.xlsx", b""))
    expect(page.get_by_text("3 berkas dibaca.")).to_be_visible()
    opened(page, f"{own.address}/{ADDRESS}")
    expect(page.get_by_text("Semua 3")).to_be_visible()
    page.get_by_role("button", name="Simpan semua yang siap (1)").click()
    expect(page.get_by_text("1 berkas disimpan.")).to_be_visible()
    expect(page.get_by_text("Kab. Padang Pariaman · versi 2")).to_be_visible()
    page.get_by_role("button", name="Tarik").first.click()
    page.get_by_role("textbox", name="Alasan").fill("salah berkas, lihat www.contoh.id")
    page.keyboard.press("Enter")
    page.get_by_role("dialog").get_by_role("button", name="Tarik").click()
    expect(page.get_by_text("Ditarik: salah berkas")).to_be_visible()
    expect(page.locator("main a[href^=mailto], a[href*='contoh.id']")).to_have_count(0)
    expect(page.get_by_test_id("stException")).to_have_count(0)


def test_a_running_import_is_stopped_and_what_was_read_stays(browser_page: Page, own: Server) -> None:
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for number in range(1, 151):
            archive.writestr(f"{number}.xlsx", filled(number, "1"))
    page = opened(browser_page, f"{own.address}/muat?putaran=contoh-bimtek-1")
    send(page, payload("semua.zip", packed.getvalue()))
    expect(page.get_by_text(re.compile(r"Membaca: [1-9]"))).to_be_visible()
    page.get_by_role("button", name="Hentikan").click()
    expect(page.get_by_text("Dihentikan setelah")).to_be_visible()
    told = re.search(r"setelah (\d+) dari 150", page.get_by_text("Dihentikan setelah").inner_text())
    assert told is not None
    read = int(told[1])
    assert 0 < read < 150
    expect(page.get_by_text(f"Semua {read}")).to_be_visible()


def test_a_table_of_results_is_understood_and_kept(browser_page: Page, own: Server) -> None:
    page = opened(browser_page, f"{own.address}/muat?putaran=2023")
    send(page, payload("hasil.csv", TABLE.encode()))
    expect(page.get_by_text("1 berkas dibaca.")).to_be_visible()
    choose_first_row(page)
    expect(page.get_by_text("2 daerah, 2 ikut")).to_be_visible()
    page.get_by_role("button", name="Simpan yang dipilih (1)").click()
    expect(page.get_by_text("1 berkas disimpan.")).to_be_visible()


def choose_first_row(page: Page) -> None:
    """Click the box before the first row of the first table."""
    box = page.get_by_test_id("stDataFrame").first.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 15, box["y"] + 54)
