"""Three people walk a round: a region sends, an assessor scores, a lead decides, the region objects and is answered."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

import openpyxl
import pytest
from playwright.sync_api import Browser, Page, expect

from data.issues import Issue
from data.samples.evaluation import LEAD, OFFICER, OPENED, PADANG_PARIAMAN
from data.samples.rounds import archive_of
from data.store import Store, open_store
from data.workbook import members_of
from tests.browser.test_first_visit import wait_until_drawn
from tests.browser.test_pages import opened
from tests.data.template.test_template import slots_of
from tests.serving import STORE, Server, serve

CODE, ANSWERED, SCORED, DECIDED = "REG-03", 5, 3, 4
People = Callable[[str], Page]


@pytest.fixture
def own(tmp_path: Path, seeded_file: Path) -> Iterator[Server]:
    """Serve a dashboard of this test alone, its samples in it already."""
    shutil.copy(seeded_file, tmp_path / STORE)
    with serve(tmp_path) as running:
        yield running


@pytest.fixture
def store(tmp_path: Path, own: Server) -> Iterator[Store]:
    """The store behind the dashboard."""
    assert own.address
    opened_store = open_store(f"sqlite:///{tmp_path / STORE}")
    yield opened_store
    opened_store.close()


@pytest.fixture
def people(browser: Browser, own: Server) -> Iterator[People]:
    """Give each person a browser of their own, acting as who they are."""
    contexts = []

    def person(email: str) -> Page:
        context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="id-ID")
        contexts.append(context)
        return opened(context.new_page(), f"{own.address}/?sebagai={email}&putaran={OPENED.code}")

    yield person
    for context in contexts:
        context.close()


def test_a_round_is_walked_by_a_region_an_assessor_and_a_lead(people: People, store: Store, tmp_path: Path) -> None:
    listed = store.assignments(OPENED.code)
    by = str(listed.loc[listed["region"] == PADANG_PARIAMAN, "assessor"].iloc[0])
    officer, assessor, lead = people(OFFICER), people(by), people(LEAD)

    go(officer, "muat")
    officer.locator("input[type=file]").set_input_files(sent_again(tmp_path))
    expect(officer.get_by_text("1 berkas dibaca.")).to_be_visible()
    officer.get_by_role("button", name="Simpan semua yang siap (1)").click()
    expect(officer.get_by_text("1 berkas disimpan.")).to_be_visible()

    go(assessor, "penilaian", daerah=PADANG_PARIAMAN, indikator=CODE)
    expect(assessor.get_by_text(f"Daerah menjawab level {ANSWERED}.")).to_be_visible()
    assessor.get_by_role("radio", name=f"{SCORED} ·").locator("xpath=ancestor::label").click()
    expect(assessor.get_by_text(f"Tersimpan: {CODE}")).to_be_visible()
    reason = assessor.get_by_role("textbox", name="Alasan")
    reason.fill("peta rencana belum ditetapkan")
    reason.blur()
    expect(assessor.get_by_text("Anda sudah menilai 1 dari")).to_be_visible()

    go(lead, "moderasi")
    lead.get_by_role("radio", name="Jauh dari penilaian mandiri (1)").click()
    expect(lead.get_by_text(f"Yang berlaku sekarang: level {SCORED}")).to_be_visible()
    decide(lead, store, str(DECIDED), "arsitektur SPBE sudah ada, peta rencana belum")
    lead.get_by_role("radio", name="Semua, berdampingan (1)").click()
    expect(lead.get_by_text(f"level {SCORED} → level {DECIDED}")).to_be_visible()
    assert store.decisions(OPENED.code)["counts"].tolist() == [True]

    dated = replace(store.settings(OPENED.code), object_by=date(2099, 12, 31))
    store.set_settings(OPENED.code, dated, "", LEAD)
    at_stage(lead, "sanggah")
    go(officer, "sanggah", **{"sanggah-putaran": OPENED.code})
    expect(officer.get_by_text("dapat menyanggah sampai 31 Desember 2099")).to_be_visible()
    officer.get_by_role("textbox", name="Alasan sanggah").fill("perda terbit bulan lalu")
    officer.get_by_role("textbox", name="Bukti dukung").fill("Perda 3/2026")
    officer.get_by_role("button", name="Ajukan sanggah").click()
    expect(officer.get_by_text("Belum dijawab.")).to_be_visible()

    go(lead, "moderasi")
    expect(lead.get_by_text("perda terbit bulan lalu")).to_be_visible()
    lead.get_by_text("nilai tetap", exact=True).click()
    lead.get_by_role("textbox", name="Alasan").fill("di luar tahun penilaian")
    lead.get_by_role("button", name="Jawab sanggah").click()
    wait_for_decision(lead, store, 2)
    go(officer, "sanggah", **{"sanggah-putaran": OPENED.code})
    expect(officer.get_by_text("Tetap: di luar tahun penilaian")).to_be_visible()

    at_stage(lead, "ditutup", reason="semua sanggah dijawab")
    publish(lead, 1, "")
    at_stage(lead, "sanggah", reason="salah ketik")
    go(lead, "moderasi", **{"daftar-kerja": "semua"})
    decide(lead, store, str(SCORED), "salah ketik pada nilai akhir")
    at_stage(lead, "ditutup", reason="koreksi selesai")
    publish(lead, 2, "salah ketik pada nilai akhir")

    go(officer, "terbitan", putaran=OPENED.code)
    expect(officer.get_by_text("salah ketik pada nilai akhir").first).to_be_visible()
    first, second = store.editions(OPENED.code)
    assert (first.number, second.number, second.reason) == (1, 2, "salah ketik pada nilai akhir")
    assert first.sha256 != second.sha256
    assert store.audited()[2] == []


def at_stage(page: Page, name: str, reason: str = "") -> None:
    """Bring the round to a stage."""
    go(page, "atur")
    page.get_by_role("radio", name=name, exact=True).click()
    if reason:
        page.get_by_role("textbox", name="Alasan").fill(reason)
    page.get_by_role("button", name="Simpan tahap dan tenggat").click()
    expect(page.get_by_text(f"berada pada tahap “{name}”").first).to_be_visible()


def publish(page: Page, number: int, reason: str) -> None:
    """Publish the round as its next edition."""
    go(page, "terbitan")
    if reason:
        page.get_by_role("textbox", name="Alasan perbaikan").fill(reason)
        page.get_by_role("textbox", name="Alasan perbaikan").blur()
    page.get_by_text(f"Terbitan {number} dibekukan").click()
    page.get_by_role("button", name=f"Terbitkan terbitan {number}").click()
    expect(page.get_by_text("Diterbitkan:").first).to_be_visible()


def decide(page: Page, store: Store, value: str, reason: str) -> None:
    """Set a final value with its reason."""
    before = len(store.decisions(OPENED.code))
    page.get_by_role("radio", name=value, exact=True).click()
    page.get_by_role("textbox", name="Alasan").fill(reason)
    page.get_by_role("button", name="Simpan nilai akhir").click()
    wait_for_decision(page, store, before + 1)


def wait_for_decision(page: Page, store: Store, count: int) -> None:
    """Wait until so many decisions are kept, and the page is drawn."""
    for _turn in range(100):
        if len(store.decisions(OPENED.code)) == count:
            break
        page.wait_for_timeout(200)
    assert len(store.decisions(OPENED.code)) == count
    wait_until_drawn(page)


def go(page: Page, name: str, **link: str) -> None:
    """Open a page by its address, as the same person in the same round."""
    asked = parse_qs(urlsplit(page.url).query)
    kept = {key: asked[key][0] for key in ("sebagai", "putaran") if key in asked}
    address = urlsplit(page.url)
    opened(page, f"{address.scheme}://{address.netloc}/{name}?{urlencode(kept | link)}")


def sent_again(folder: Path) -> Path:
    """Write the workbook of Padang Pariaman anew with a higher answer."""
    for _name, content in members_of(archive_of(OPENED.code).read_bytes()):
        if isinstance(content, Issue):
            continue
        book = openpyxl.load_workbook(BytesIO(content))
        said = {row[0].value: row[1].value for row in book["_meta"].iter_rows()} if "_meta" in book.sheetnames else {}
        if said.get("region") == PADANG_PARIAMAN:
            slots_of(book)[CODE, "value"].value = ANSWERED
            book.save(folder / "padang-pariaman.xlsx")
            return folder / "padang-pariaman.xlsx"
    raise LookupError(PADANG_PARIAMAN)
