"""Imports of many submissions: how long, how much memory, and what people notice who look at pages meanwhile."""

import asyncio
import re
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import psutil
from playwright.sync_api import FilePayload, sync_playwright

from bench.load import Load, put_under
from bench.timing import seconds
from data.intake import import_archive
from data.regions import regions
from data.samples.parts import apart, together
from data.samples.rounds import SAMPLE_ROUNDS
from data.samples.seeding import seed
from data.samples.write_readiness import file_of, sent_to
from data.scores_file import scores_of_round
from data.seed import seed_official
from data.store import Store, open_store
from data.template import file_name
from run import find_browser
from scoring import Instrument
from tests.serving import STORE, Server, serve

FIRST = SAMPLE_ROUNDS[0]
BY = "bench"
WATCHED = "putaran=2023"
PATIENCE_MS = 300_000
SETTLED = 100
"""After so many files the worker, the caches and the allocator have the size that they keep."""


def all_submissions(instrument: Instrument) -> bytes:
    """Make the zip of a filled template of every region: one that was filled, under the name of each."""
    filled = next(sent for sent in sent_to(1) if not sent.typed and not sent.edits)
    whose = regions()[filled.region]
    parts = apart(file_of(filled, 1, instrument))
    content = BytesIO()
    with ZipFile(content, "w", ZIP_STORED) as archive:
        for region in regions().values():
            named = {
                name: part.replace(whose.official_name, region.official_name).replace(whose.code, region.code)
                for name, part in parts.items()
            }
            archive.writestr(file_name(instrument.version, FIRST.code, region), together(named))
    return content.getvalue()


def import_of_all(instrument: Instrument) -> dict[str, object]:
    """Import 514 submissions from a zip until their scores are there, and the same zip again."""
    content = all_submissions(instrument)
    with tempfile.TemporaryDirectory() as folder:
        store = _store_with_first_round(Path(folder))
        process = psutil.Process()
        memory: list[float] = []

        def first_time() -> None:
            for outcome in import_archive(store, FIRST.code, content, BY):
                assert outcome.imported is not None, outcome
                memory.append(process.memory_info().rss / 2**20)
            assert scores_of_round(store, FIRST.code)["region"].nunique() == len(regions())

        def again() -> None:
            assert all(one.imported and one.imported.already for one in import_archive(store, FIRST.code, content, BY))
            scores_of_round(store, FIRST.code)

        first, second = seconds(first_time), seconds(again)
        store.close()
    return {
        "zip_mb": round(len(content) / 1e6, 1),
        "first_s": round(first, 1),
        "per_file_ms": round(1000 * first / len(regions()), 1),
        "again_s": round(second, 2),
        "memory_mb": {f"after {place} files": round(memory[place - 1]) for place in (1, SETTLED, 300, len(memory))},
    }


def pages_during_an_import(instrument: Instrument) -> dict[str, object]:
    """Measure reruns of a page alone, and while another process imports 514 submissions into the same store."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "semua.zip").write_bytes(all_submissions(instrument))
        store = open_store(f"sqlite:///{folder / STORE}")
        seed(store)
        store.close()
        with serve(folder) as server:
            alone = _rerun_ms(server, 40)
            code = (
                "import sys; from pathlib import Path; from data.intake import import_archive;"
                "from data.store import open_store;"
                "list(import_archive(open_store(sys.argv[1]), sys.argv[2], Path(sys.argv[3]).read_bytes(), 'bench'))"
            )
            command = [sys.executable, "-c", code, str(store.engine.url), FIRST.code, str(folder / "semua.zip")]
            with subprocess.Popen(command, cwd=Path(__file__).parents[1]) as importing:
                time.sleep(2)
                during = _rerun_ms(server, 40)
                still = importing.poll() is None
    return {"alone_ms": alone, "during_ms": during, "ratio": round(during / alone, 2), "was_still_importing": still}


def pages_during_an_import_on_the_page(instrument: Instrument) -> dict[str, object]:
    """Measure reruns of a page alone, and while somebody else drops 514 submissions on Muat data of the same server."""
    with tempfile.TemporaryDirectory() as name, ThreadPoolExecutor(1) as another, sync_playwright() as playwright:
        folder = Path(name)
        store = open_store(f"sqlite:///{folder / STORE}")
        seed(store)
        store.close()
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        page.set_default_timeout(PATIENCE_MS)
        with serve(folder) as server:
            alone = another.submit(_rerun_ms, server, 40).result()
            page.goto(f"{server.address}/muat?putaran={FIRST.code}&bahasa=en")
            archive = FilePayload(name="514.zip", mimeType="application/zip", buffer=all_submissions(instrument))
            page.locator("input[type=file]").set_input_files(archive)
            bar = page.get_by_text(re.compile(r"Reading: [1-9]"))
            bar.wait_for()
            began = time.perf_counter()
            during = another.submit(_rerun_ms, server, 40).result()
            still = bar.is_visible()
            page.get_by_text(re.compile(r"files were read|files read")).wait_for()
            took = time.perf_counter() - began
        browser.close()
    return {
        "alone_ms": alone,
        "during_ms": during,
        "ratio": round(during / alone, 2),
        "was_still_importing": still,
        "drafts_there_after_s": round(took, 1),
    }


def pages_during_the_first_start() -> dict[str, object]:
    """Measure reruns of a page while the server that serves it reads and stores its sample rounds, and after."""
    with tempfile.TemporaryDirectory() as folder, serve(Path(folder)) as server:
        store = open_store(f"sqlite:///{Path(folder) / STORE}")
        began = time.perf_counter()
        during = _rerun_ms(server, 20)
        still = store.rounds()[-1] != SAMPLE_ROUNDS[-1]
        while store.rounds()[-1] != SAMPLE_ROUNDS[-1]:
            time.sleep(0.1)
        took = time.perf_counter() - began
        after = _rerun_ms(server, 20)
        store.close()
    return {
        "during_ms": during,
        "after_ms": after,
        "ratio": round(during / after, 2),
        "was_still_adding": still,
        "all_samples_there_after_s": round(took, 1),
    }


def _rerun_ms(server: Server, reruns: int) -> float:
    """Give the median time of a rerun for one person who looks for a tenth of a second in between."""
    return asyncio.run(put_under(Load(1, "peringkat", reruns, 0.1, WATCHED), server.address, server.process)).p50_ms


def _store_with_first_round(folder: Path) -> Store:
    store = open_store(f"sqlite:///{folder / STORE}")
    seed_official(store)
    store.add_round(FIRST, BY)
    return store
