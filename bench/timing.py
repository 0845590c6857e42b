"""How all figures are taken."""

import os
import platform
import sys
import time
import tracemalloc
from collections.abc import Callable
from importlib.metadata import version


def machine() -> dict[str, object]:
    """Describe what the figures were measured on."""
    packages = {name: version(name) for name in ("streamlit", "pandas", "numpy", "plotly", "sqlalchemy")}
    return {"system": platform.platform(), "cores": os.cpu_count(), "python": sys.version.split()[0], **packages}


def best_of(rounds: int, work: Callable[[], object]) -> float:
    """Time some work in milliseconds: the best of several rounds, which other programs disturb least."""
    return min(seconds(work) for _ in range(rounds)) * 1000


def best_cpu_of(rounds: int, work: Callable[[], object]) -> float:
    """Count the processor seconds of some work, all threads together: the least of several rounds."""
    return min(cpu_seconds(work) for _ in range(rounds))


def cpu_seconds(work: Callable[[], object]) -> float:
    """Count the processor seconds of some work once."""
    began = time.process_time()
    work()
    return time.process_time() - began


def peak_megabytes(work: Callable[[], object]) -> float:
    """Tell how much memory some work holds at most beyond what was held before, as Python and numpy account for it."""
    tracemalloc.start()
    work()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 1e6


def seconds(work: Callable[[], object]) -> float:
    """Time some work once."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
