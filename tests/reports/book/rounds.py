"""Scored rounds for the tests of their workbook."""

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd

from reports.book import Book
from scoring import Instrument, Kind, Status, Text, bounds, published, ranking, score, widen

ROOT = Path(__file__).resolve().parent.parent.parent.parent
Given = dict[str, dict[str, dict[str, float] | str]]
"""Region -> indicator -> its parts, or a status."""


def answers_of(given: Given) -> pd.DataFrame:
    """Stand answers up as submissions hold them."""
    rows = []
    for region, asked in given.items():
        for code, parts in asked.items():
            if isinstance(parts, str):
                rows.append((region, code, "value", float("nan"), parts))
            else:
                rows += [(region, code, part, number, Status.ANSWERED.value) for part, number in parts.items()]
    table = pd.DataFrame(rows, columns=["region", "code", "part", "number", "status"]).astype({"number": float})
    return table.assign(raw="=1+1", sheet="Isian", cell="B7")


def book_of(
    instrument: Instrument, answers: pd.DataFrame, schemes: dict[str, str], absent: frozenset[str] = frozenset()
) -> Book:
    """Score a round as `ui.results` does."""
    regions = pd.DataFrame(
        {
            "name": [f"=Kab. {code}" for code in schemes],
            "province": "Sumatera Barat",
            "scheme": list(schemes.values()),
            "took_part": [code not in absent for code in schemes],
            "file_name": "berkas.xlsx",
            "sha256": "ab" * 32,
        },
        pd.Index(list(schemes), dtype=object, name="region"),
    )
    values, status = widen(answers, instrument)
    values, status = values.reindex(regions.index), status.reindex(regions.index).fillna(Status.BLANK.value)
    status.loc[~regions["took_part"].to_numpy(bool)] = Status.NOT_PARTICIPATING.value
    chosen = regions["scheme"].astype(object)
    scores = published(score(values, instrument, chosen, status), instrument, chosen)
    ranked = ranking(scores, bounds(values, instrument, chosen, status), instrument, chosen)
    name = Text("Putaran uji", "Test round")
    return Book(name, date(2026, 6, 9), True, "abc", instrument, regions, answers, scores, ranked)  # noqa: FBT003


def reopened(content: bytes, **how: bool) -> Any:
    """Open a workbook."""
    return openpyxl.load_workbook(BytesIO(content), **how)


def asked_parts(kind: Kind) -> tuple[str, ...]:
    """The parts of an answer."""
    return {Kind.RATIO: ("numerator", "denominator"), Kind.YES_NO: ("value", "evidence")}.get(kind, ("value",))
