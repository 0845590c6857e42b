"""Presentations: one region's, and those of all 25 regions of a sample round one after the other."""

import os
import statistics
import tempfile
from functools import partial
from pathlib import Path

from bench.timing import seconds
from data.samples.seeding import seed
from data.store import open_store

ROUND = "contoh-bimtek-4"


def decks() -> dict[str, object]:
    """Measure gathering and writing the slides of each region of the last sample round, results being there."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DATABASE_URL"] = address = f"sqlite:///{Path(folder) / 'store.db'}"
        seed(open_store(address))
        from ui.presenting.panel import deck  # it opens the store that the address names
        from ui.results import results_of
        from ui.session import LOCAL
        from words import speak

        results, _ = results_of(ROUND, LOCAL), speak("id")
        taken = [seconds(partial(deck, results, one, [], LOCAL, _)) for one in results.ranking["region"]]
    return {
        "regions": len(taken),
        "first_s": round(taken[0], 2),
        "median_s": round(statistics.median(taken), 2),
        "all_s": round(sum(taken), 1),
    }
