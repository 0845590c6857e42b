"""Loading in a browser: many files, a broken one among them, a reload, saving, taking back, stopping."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import FilePayload, Page, expect

from data.template.anchors import Meta
from tests.browser.test_pages import opened
from tests.data.submission.building import ANSWERS, Values, template
from tests.serving import Server, serve

ROOT = Path(__file__).resolve().parent.parent.parent
SAMPLE = ROOT / "data" / "samples" / "hasil-evaluasi-2023.xlsx"
ADDRESS = "muat?putaran=contoh-bimtek-2"
TITLE: Values = {("round", "value"): "Contoh: kesiapan pada Bimtek II"}


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Serve a dashboard that only these tests change."""
    with serve(tmp_path_factory.mktemp("muat")) as running:
        yield running


def filled(number: int) -> bytes:
    return template({**ANSWERS, **TITLE, ("REG-02", "denominator"): 10 + number}, said={Meta.ROUND: "contoh-bimtek-2"})


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
    page.get_by_role("textbox", name="Alasan").fill("salah berkas")
    page.keyboard.press("Enter")
    page.get_by_role("dialog").get_by_role("button", name="Tarik").click()
    expect(page.get_by_text("Ditarik: salah berkas")).to_be_visible()
    expect(page.get_by_test_id("stException")).to_have_count(0)


def test_a_running_import_is_stopped_and_what_was_read_stays(browser_page: Page, own: Server) -> None:
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for number in range(1, 151):
            archive.writestr(f"{number}.xlsx", filled(number))
    page = opened(browser_page, f"{own.address}/{ADDRESS}")
    send(page, payload("semua.zip", packed.getvalue()))
    page.get_by_role("button", name="Hentikan").click()
    expect(page.get_by_text("Dihentikan setelah")).to_be_visible()
    told = page.get_by_text("Dihentikan setelah").inner_text()
    read = int(told.split()[2])
    assert 0 < read < 150
    expect(page.get_by_text(f"Semua {read + 2}")).to_be_visible()


def test_a_table_of_many_regions_is_understood_kept_and_withdrawn(browser_page: Page, own: Server) -> None:
    page = opened(browser_page, f"{own.address}/muat?putaran=2022")
    send(page, payload("hasil.xlsx", SAMPLE.read_bytes()))
    expect(page.get_by_text("1 berkas dibaca.")).to_be_visible()
    choose_first_row(page)
    expect(page.get_by_text("141 daerah, 130 ikut")).to_be_visible()
    page.get_by_role("button", name="Simpan yang dipilih (1)").click()
    expect(page.get_by_text("1 berkas disimpan.")).to_be_visible()


def choose_first_row(page: Page) -> None:
    """Click the box before the first row of the first table."""
    box = page.get_by_test_id("stDataFrame").first.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 15, box["y"] + 54)
