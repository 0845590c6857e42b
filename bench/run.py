"""Every promise about speed, measured on this machine: python -m bench.run [--quick]."""

import argparse
import asyncio
import json
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from importlib.metadata import version
from io import BytesIO
from pathlib import Path

import numpy as np
import pandas as pd
from playwright.sync_api import Page, sync_playwright

from bench.load import Load, put_under
from bench.synthetic import add_synthetic_round, synthetic_answers
from data.instruments import load_instrument, shipped
from data.regions import regions
from data.result_table import Reading, read_table
from data.seed import SAMPLES, seed
from data.store import Round, open_store
from data.template import templates_zip, write_template
from data.workbook import Workbook
from data.workbook.isolation import read_apart
from run import find_browser
from scoring import Instrument, Text, score
from tests.serving import serve
from words import speak

LARGE_INSTRUMENT, OFFICIAL_TABLE, OFFICIAL_INSTRUMENT = "kesiapan-1", "hasil-evaluasi-2023.xlsx", "implementasi-2023"
PAGE = "peringkat"


def machine() -> dict[str, object]:
    """Describe what the figures were measured on."""
    packages = {name: version(name) for name in ("streamlit", "pandas", "numpy", "plotly", "sqlalchemy")}
    return {"system": platform.platform(), "cores": os.cpu_count(), "python": sys.version.split()[0], **packages}


def best_of(rounds: int, work: Callable[[], object]) -> float:
    """Time some work in milliseconds: the best of several rounds, which other programs disturb least."""
    times = []
    for _ in range(rounds):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return 1000 * min(times)


def scoring_against_numpy(instrument: Instrument) -> dict[str, float]:
    """Compare scoring 514 regions with the same table of scores and coverage made in bare numpy, for this tree only."""
    answers = synthetic_answers(instrument)
    numbers, weights = answers.to_numpy().T, instrument.schemes[0].weights
    worst, best = numbers.min(axis=1)[:, np.newaxis], numbers.max(axis=1)[:, np.newaxis]
    places = {indicator.code: row for row, indicator in enumerate(instrument.indicators)}
    groups = [[places[child.code] for child in instrument.children(part.code)] for part in instrument.dimensions]
    shares = [np.array([[weights[instrument.indicators[row].code]] for row in group]) for group in groups]
    regions, codes = answers.index.to_numpy(object), np.array(instrument.codes, object)

    def by_hand() -> tuple[np.ndarray, ...]:
        leaves = np.clip((numbers - worst) / (best - worst), 0, 1)
        answered = (~np.isnan(leaves)).astype(float)
        held = np.nan_to_num(leaves)
        pairs = list(zip(groups, shares, strict=True))
        parts = np.stack([(held[group] * share).sum(axis=0) / share.sum() for group, share in pairs])
        covered = np.stack([(answered[group] * share).sum(axis=0) / share.sum() for group, share in pairs])
        scores = np.vstack([parts.mean(axis=0), parts, leaves]).ravel()
        coverage = np.vstack([covered.mean(axis=0), covered, answered]).ravel()
        return np.tile(regions, len(codes)), np.repeat(codes, len(regions)), scores, coverage

    ours, bare = best_of(50, lambda: score(answers, instrument)), best_of(50, by_hand)
    return {"ours_ms": round(ours, 2), "numpy_ms": round(bare, 3), "ratio": round(ours / bare, 1)}


def reading_against_pandas(instrument: Instrument) -> dict[str, float]:
    """Compare reading the 141-row table, addresses and issues included, with pandas and a naive loop over its cells."""
    content = (SAMPLES / OFFICIAL_TABLE).read_bytes()

    def naive() -> float:
        cells = pd.read_excel(BytesIO(content), header=None, engine="openpyxl").to_numpy().ravel()
        return sum(float(cell) for cell in cells if isinstance(cell, int | float) and cell == cell)

    def ours_anew() -> Reading:
        workbook = read_apart(content, OFFICIAL_TABLE)  # what read_workbook does with bytes it has not seen
        assert isinstance(workbook, Workbook)
        return read_table(workbook, instrument)

    ours = best_of(3, ours_anew)
    theirs = best_of(3, naive)
    return {"ours_ms": round(ours, 1), "pandas_ms": round(theirs, 1), "ratio": round(ours / theirs, 2)}


def templates_against_writing_each(instrument: Instrument) -> dict[str, float]:
    """Compare the zip of 514 templates with writing each of them with xlsxwriter (timed on some)."""
    spoken, some = speak("id"), list(regions().values())[:5]
    round_ = Round("bimtek", Text("Bimtek", "Bimtek"), instrument.version, date(2026, 1, 1), sample=True, previous=None)
    ours = best_of(3, lambda: templates_zip(regions().values(), round_, instrument, None, spoken))
    each = best_of(3, lambda: [write_template(region, round_, instrument, None, spoken) for region in some]) / len(some)
    theirs = each * len(regions())
    return {"ours_s": round(ours / 1000, 2), "written_s": round(theirs / 1000, 1), "ratio": round(ours / theirs, 3)}


def under_load(people: int, think_seconds: float) -> dict[str, object]:
    """Measure a page of 141 and of 514 regions alone, and with many people at once."""
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(f"sqlite:///{Path(folder) / 'dashboard.sqlite3'}")
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


def first_visit() -> dict[str, float]:
    """Measure a cold start until the first page stands, and what travels to a browser that was never here."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        received = count_bytes(page)
        began = time.perf_counter()
        with serve(Path(folder)) as server:
            healthy = time.perf_counter()
            page.goto(f"{server.address}/{PAGE}")
            page.wait_for_selector("[data-test-script-state=notRunning]")
            finished = time.perf_counter()
            page.locator(".js-plotly-plot .scatterlayer .point").first.wait_for()
            page.locator("canvas[data-testid=data-grid-canvas]").first.wait_for()
            drawn = time.perf_counter()
            page.wait_for_load_state("networkidle")
        browser.close()
    return {
        "start_s": round(healthy - began, 2),
        "first_page_s": round(finished - healthy, 2),
        "chart_and_table_s": round(drawn - finished, 2),
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


def main() -> None:
    """Print every measurement as it is made."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--quick", action="store_true", help="few people and short thinking")
    quick = options.parse_args().quick
    measures: dict[str, Callable[[], object]] = {
        "machine": machine,
        "scoring against numpy": lambda: scoring_against_numpy(load_instrument(shipped()[LARGE_INSTRUMENT])),
        "reading against pandas": lambda: reading_against_pandas(load_instrument(shipped()[OFFICIAL_INSTRUMENT])),
        "templates against writing each": lambda: templates_against_writing_each(
            load_instrument(shipped()[LARGE_INSTRUMENT])
        ),
        "first visit": first_visit,
        "load": lambda: under_load(*((5, 1.0) if quick else (50, 5.0))),
    }
    for name, measure in measures.items():
        print(json.dumps({name: measure()}, indent=2, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
