"""How all figures are taken."""

import os
import platform
import sys
import time
from collections.abc import Callable
from importlib.metadata import version


def machine() -> dict[str, object]:
    """Describe what the figures were measured on."""
    packages = {name: version(name) for name in ("streamlit", "pandas", "numpy", "plotly", "sqlalchemy")}
    return {"system": platform.platform(), "cores": os.cpu_count(), "python": sys.version.split()[0], **packages}


def best_of(rounds: int, work: Callable[[], object]) -> float:
    """Time some work in milliseconds: the best of several rounds, which other programs disturb least."""
    return min(seconds(work) for _ in range(rounds)) * 1000


def seconds(work: Callable[[], object]) -> float:
    """Time some work once."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
