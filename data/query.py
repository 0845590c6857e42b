"""SQL over a few tables: in a process of its own that reads and writes nothing else and is ended after some seconds."""

import os
import pickle
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import orjson
import pandas as pd

MOST_ROWS: Final = 5_000
MOST_LETTERS: Final = 5_000
SECONDS: Final = 8.0
"""With the start of the process."""

ROOT: Final = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """The first rows of an answer, and whether there were more."""

    rows: pd.DataFrame
    more: bool


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a query has no answer: long, empty, several, kind, time, memory, or error with what the engine says.

    `line` and `column` (from 1) say where, when the engine knows it.
    """

    code: str
    message: str = ""
    line: int | None = None
    column: int | None = None


def ask(sql: str, tables: Mapping[str, pd.DataFrame], seconds: float = SECONDS) -> Found | Refused:
    """Answer one SELECT over these tables and nothing else, in so many seconds."""
    if len(sql) > MOST_LETTERS:
        return Refused("long")
    kept = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
    question = pickle.dumps((sql, dict(tables), MOST_ROWS))
    try:
        ended = subprocess.run(
            [sys.executable, "-m", "data.query_worker"], input=question, capture_output=True, timeout=seconds, cwd=ROOT,
            env=kept | {"OPENBLAS_NUM_THREADS": "1"}, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return Refused("time")
    if ended.returncode != 0:
        return Refused("memory")
    told = orjson.loads(ended.stdout)
    if "code" in told:
        return Refused(**told)
    rows = pd.DataFrame(told["rows"], columns=told["columns"])
    return Found(rows.head(MOST_ROWS), len(rows) > MOST_ROWS)
