"""Scored rounds for the tests of their workbooks, and what LibreOffice makes of these."""

import random
from datetime import date
from decimal import Decimal
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest

from data.instruments import load_instrument, shipped
from data.participants import answers_of_all
from data.seed import seed_official
from data.store import open_store
from reports.book import Book
from scoring import (
    Aggregation,
    Instrument,
    Kind,
    Missing,
    MissingPolicy,
    Rounding,
    Scale,
    Status,
    Text,
    bounds,
    published,
    ranking,
    score,
    widen,
)
from tests.data.template.test_live_score import motley
from tests.office import converted

ROOT = Path(__file__).resolve().parent.parent.parent.parent
EXAMPLES = ROOT / "tests" / "data" / "instruments" / "examples"
HALF = Missing(MissingPolicy.REWEIGHT, 0.5)
TO_FIVE = Scale(Decimal(1), Decimal(5), 1, Rounding.SUM_THEN_ROUND)
CONTRIBUTIONS = Scale(Decimal(0), Decimal(4), 2, Rounding.ROUND_CONTRIBUTIONS)
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
    return table.assign(raw="=1+1", sheet="Isian", cell="B7", rule="")


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


def diced(instrument: Instrument, count: int, seed: int) -> Book:
    """A round of invented answers, with blanks, what does not apply, and one region that did not take part."""
    dice = random.Random(seed)  # noqa: S311
    given: Given = {}
    for number in range(count):
        asked: dict[str, dict[str, float] | str] = {}
        for indicator in instrument.indicators:
            luck = dice.random()
            if luck < 0.1:
                asked[indicator.code] = dice.choice([Status.BLANK.value, Status.NOT_APPLICABLE.value])
            elif luck > 0.2:
                high = 1.0 if indicator.goalposts is None else max(indicator.goalposts.worst, indicator.goalposts.best)
                numbers = {part: round(dice.uniform(0, 1.1) * high, 3) for part in asked_parts(indicator.kind)}
                if "evidence" in numbers:
                    numbers = {"value": float(dice.random() < 0.7), "evidence": float(dice.random() < 0.5)}
                if "denominator" in numbers:
                    numbers["denominator"] = dice.choice([0.0, 40.0, 103.0])
                asked[indicator.code] = numbers
        given[f"13.{number:02}"] = asked
    given["13.01"] = dict(given["13.00"])
    schemes = {code: dice.choice([scheme.code for scheme in instrument.schemes]) for code in given}
    schemes["13.01"] = schemes["13.00"]
    return book_of(instrument, answers_of(given), schemes, frozenset({"13.05"}))


@cache
def of_2023() -> Book:
    """The published results."""
    store = open_store("sqlite://")
    seed_official(store)
    instrument = store.instrument("implementasi-2023")
    entries = store.entries("2023").set_index("region")
    _values, _status, schemes = answers_of_all(store.answers("2023"), entries, instrument)
    absent = frozenset(entries.index[~entries["took_part"]])
    return book_of(instrument, store.answers("2023"), dict(schemes.items()), absent)


@cache
def books() -> dict[str, Book]:
    """Rounds of every kind of instrument."""
    made = {
        "readiness": load_instrument(shipped()["kesiapan-1"]),
        "hdi": load_instrument(EXAMPLES / "undp-hdi"),
        "ipm": load_instrument(EXAMPLES / "bps-ipm"),
        "geometric": motley(Aggregation.GEOMETRIC, Missing(MissingPolicy.REWEIGHT, 0.0), TO_FIVE, floor=0.01),
        "harmonic": motley(Aggregation.HARMONIC, HALF, CONTRIBUTIONS),
        "minimum": motley(Aggregation.MINIMUM, Missing(MissingPolicy.BLOCK, 0.0), TO_FIVE),
        "arithmetic": motley(Aggregation.ARITHMETIC, HALF, CONTRIBUTIONS),
    }
    return {"2023": of_2023()} | {name: diced(instrument, 14, 3) for name, instrument in made.items()}


def computed(contents: dict[str, bytes], folder: Path) -> dict[str, Any]:
    """Have LibreOffice compute workbooks whose saved results were thrown away."""
    for name, content in contents.items():
        reopened(content).save(folder / f"{name}.xlsx")  # openpyxl saves formulas without their results
    out = converted(folder, "xlsx:Calc MS Excel 2007 XML", *(f"{name}.xlsx" for name in contents))
    return {name: reopened((out / f"{name}.xlsx").read_bytes(), data_only=True) for name in contents}


def assert_same(there: Any, ours: Any, formulas: Any) -> int:
    """Hold every formula's result against the saved one; gives how many."""
    compared = 0
    for sheet in formulas:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type != "f":
                    continue
                place = f"{sheet.title}!{cell.coordinate}"
                value, found = ours[sheet.title][cell.coordinate].value, there[sheet.title][cell.coordinate].value
                if isinstance(value, int | float):
                    assert found == pytest.approx(value, abs=1e-9, rel=1e-12), place
                else:
                    assert (found or "") == (value or ""), place
                compared += 1
    return compared
