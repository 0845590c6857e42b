"""Pages: a first visit, many people, and people who look on while workbooks come in."""

import asyncio
import tempfile
import time
from dataclasses import asdict
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from bench.load import Load, put_under
from bench.synthetic import add_synthetic_round
from data.instruments import load_instrument, shipped
from data.samples.seeding import seed
from data.store import open_store
from run import find_browser
from tests.serving import ROOT, STORE, serve

DRAWINGS = ("skematis", "segienam")
LARGE_INSTRUMENT = "kesiapan-1"
PAGE = "peringkat"
CHART_AND_TABLE = (".js-plotly-plot .scatterlayer .point", "canvas[data-testid=data-grid-canvas]")
VIEWS = (
    ("bandingkan", "2023", "gambar", ("batang", "radar", "indikator", "selisih", "pasangan", "putaran", "tabel")),
    ("profil", "contoh-bimtek-4", "bagaimana", ("ringkas", "langkah", "selisih", "sebanding")),
    ("moderasi", "contoh-bimtek-3", "daftar-kerja", ("selisih", "semua")),
    ("kesepakatan", "contoh-bimtek-3", "telaah", ("bagian", "asesor")),
)
"""Page, round, the name of its choice in the link, and the views."""


def under_load(people: int, think_seconds: float) -> dict[str, object]:
    """Measure a page of 141 and of 514 regions alone, and with many people at once."""
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(f"sqlite:///{Path(folder) / STORE}")
        seed(store)
        code = add_synthetic_round(store, load_instrument(shipped()[LARGE_INSTRUMENT]))
        with serve(Path(folder)) as server:

            def measure(load: Load) -> dict[str, object]:
                return asdict(asyncio.run(put_under(load, server.address, server.process)))

            return {
                "141 regions, one person": measure(Load(1, PAGE, 20, 0.1, "putaran=2023")),
                "514 regions, one person": measure(Load(1, PAGE, 20, 0.1, f"putaran={code}")),
                f"{people} people": measure(Load(people, PAGE, 5, think_seconds, "putaran=2023")),
            }


def views_of_pages() -> dict[str, object]:
    """Measure each view of Bandingkan on 2023 and of Profil daerah on a readiness round, alone."""
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(f"sqlite:///{Path(folder) / STORE}")
        seed(store)
        with serve(Path(folder)) as server:
            loads = {
                f"{page} {view}": Load(1, page, 10, 0.1, f"putaran={code}&{choice}={view}")
                for page, code, choice, views in VIEWS
                for view in views
            }
            return {
                name: asdict(asyncio.run(put_under(load, server.address, server.process)))
                for name, load in loads.items()
            }


def map_of_514() -> dict[str, object]:
    """Measure Peta of the round of 2023 and of one in which all 514 regions took part, alone."""
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(f"sqlite:///{Path(folder) / STORE}")
        seed(store)
        code = add_synthetic_round(store, load_instrument(shipped()[LARGE_INSTRUMENT]))
        queries = [f"putaran={one}&gambar-peta={drawing}" for one in ("2023", code) for drawing in DRAWINGS]
        with serve(Path(folder)) as server:
            return {
                query: asdict(asyncio.run(put_under(Load(1, "peta", 10, 0.1, query), server.address, server.process)))
                for query in queries
            }


def board_of_514() -> dict[str, object]:
    """Measure Kelengkapan of 25 and of 514 regions, alone."""
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(f"sqlite:///{Path(folder) / STORE}")
        seed(store)
        code = add_synthetic_round(store, load_instrument(shipped()[LARGE_INSTRUMENT]))
        queries = {
            "25 regions": "putaran=contoh-bimtek-4",
            "514 regions, 25 of them sent": "putaran=contoh-bimtek-4&harap=semua",
            "514 regions": f"putaran={code}&harap=semua",
        }
        loads = {name: Load(1, "kelengkapan", 10, 0.1, query) for name, query in queries.items()}
        with serve(Path(folder)) as server:
            return {
                name: asdict(asyncio.run(put_under(load, server.address, server.process)))
                for name, load in loads.items()
            }


def first_visit() -> dict[str, object]:
    """Measure a cold start until Beranda and Peringkat stand, and a bare Streamlit page with a table and a chart."""
    dashboard = ROOT / "dashboard.py"
    bare = visited(ROOT / "bench" / "bare_page.py", "", CHART_AND_TABLE)
    pages = {"Beranda": visited(dashboard, "", ()), "Peringkat": visited(dashboard, PAGE, CHART_AND_TABLE)}
    ratios = {name: round(found["page_stands_s"] / bare["page_stands_s"], 2) for name, found in pages.items()}
    return {**pages, "bare page": bare, "times as long as the bare page": ratios}


def visited(script: Path, path: str, drawn: tuple[str, ...]) -> dict[str, float]:
    """Start a server, open a page in a browser that was never there, and tell how long it took and what travelled.

    Seconds count from the start of the process: until it answers, until the script of the page has ended and the
    browser has it, until what `drawn` selects is there.
    """
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        received = count_bytes(page)
        began = time.perf_counter()
        with serve(Path(folder), script) as server:
            answers = time.perf_counter()
            page.goto(f"{server.address}/{path}")
            page.wait_for_selector("[data-test-script-state=notRunning]")
            stands = time.perf_counter()
            for selector in drawn:
                page.locator(selector).first.wait_for()
            seen = time.perf_counter()
            page.wait_for_load_state("networkidle")
        browser.close()
    return {
        "answers_s": round(answers - began, 2),
        "page_stands_s": round(stands - began, 2),
        "drawn_s": round(seen - began, 2),
        "over_the_wire_mb": round(sum(received) / 1e6, 2),
    }


def count_bytes(page: Page) -> list[float]:
    """Collect the size of every answer as it travelled, compressed and with its headers, WebSocket frames too."""
    received: list[float] = []
    network = page.context.new_cdp_session(page)
    network.send("Network.enable")
    network.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    network.on("Network.webSocketFrameReceived", lambda event: received.append(len(event["response"]["payloadData"])))
    return received
