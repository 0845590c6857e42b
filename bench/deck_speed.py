"""Presentations: one region's, and those of all regions of a sample round, one after the other and in one zip."""

import os
import statistics
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import streamlit as st

from bench.timing import seconds
from data.samples.seeding import seed
from data.store import open_store

if TYPE_CHECKING:
    from ui.gathering import Gathering
    from ui.results import Results

ROUND = "contoh-bimtek-4"


def decks() -> dict[str, object]:
    """Measure gathering and writing the slides of each region of the last sample round, results being there."""
    with _seeded() as results:
        from ui.presenting.panel import deck
        from ui.session import LOCAL
        from words import speak

        taken = [seconds(partial(deck, results, one, [], LOCAL, speak("id"))) for one in results.ranking["region"]]
    return {
        "regions": len(taken),
        "first_s": round(taken[0], 2),
        "median_s": round(statistics.median(taken), 2),
        "all_s": round(sum(taken), 1),
    }


def decks_in_one_zip() -> dict[str, object]:
    """Measure the same as the page makes it, until the zip lies ready, and how the memory grows meanwhile."""
    with _seeded() as results:
        from ui.gathering import Kind, begin, zip_of
        from ui.session import LOCAL
        from words import speak

        gathering, process = begin(Kind.SLIDES, results, LOCAL, speak("id")), psutil.Process()
        before, computed = process.memory_info().rss, process.cpu_times().user
        taken = seconds(partial(_made, gathering))
        grown = process.memory_info().rss - before
        size = len(zip_of(gathering))
    return {
        "decks": len(gathering.bundle.names),
        "s": round(taken, 1),
        "cpu_s": round(process.cpu_times().user - computed, 1),
        "zip_kb": size // 1000,
        "memory_mb": grown // 1_000_000,
    }


def _made(gathering: "Gathering") -> None:
    """Make every file."""
    from ui.gathering import make_next
    from ui.session import LOCAL

    with ThreadPoolExecutor(1) as worker:
        while gathering.waiting:
            make_next(gathering, worker, LOCAL)


@contextmanager
def _seeded() -> "Iterator[Results]":
    """Give the results of the last sample round, from a store of its own."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DATABASE_URL"] = address = f"sqlite:///{Path(folder) / 'store.db'}"
        seed(open_store(address))
        from ui.results import results_of  # it opens the store that the address names
        from ui.session import LOCAL

        st.cache_resource.clear()  # or the store of an earlier measure stays open
        yield results_of(ROUND, LOCAL)
