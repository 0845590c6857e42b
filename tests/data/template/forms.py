"""A round, a region and workbooks for the tests of the template."""

import random
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl

from data.instruments import load_instrument, shipped
from data.regions import Region, regions
from data.store import Round
from data.template.anchors import FieldCode, Purpose
from data.template.form import Form, whose
from data.template.slots import Value
from scoring import Instrument, Kind, Text
from tests.office import converted

REGION: Region = regions()["13.05"]
ROUND = Round(
    "bimtek-2",
    Text("Kesiapan pada Bimtek II", "Readiness at Bimtek II"),
    "kesiapan-1",
    date(2026, 6, 9),
    sample=False,
    previous=None,
)


@cache
def readiness() -> Instrument:
    return load_instrument(shipped()["kesiapan-1"])


def form(instrument: Instrument, values: dict[tuple[str, str], Value] | None = None) -> Form:
    return Form(whose(REGION), ROUND, instrument, Purpose.SUBMISSION, values=values or {})


def reopened(content: bytes, **how: bool) -> Any:
    return openpyxl.load_workbook(BytesIO(content), **how)


def dice_answers(instrument: Instrument, seed: int) -> dict[tuple[str, str], Value]:
    """Answer some indicators by dice, with all that people write beside an answer."""
    dice = random.Random(seed)  # noqa: S311
    values: dict[tuple[str, str], Value] = {}
    for indicator in instrument.indicators:
        code, kind = indicator.code, indicator.kind
        if dice.random() < 0.15:
            values[code, FieldCode.APPLIES] = "tidak berlaku" if dice.random() < 0.7 else "Berlaku"
            values[code, FieldCode.REASON] = _one_of(dice, ["", " ", "Tidak ada nagari"])
            if dice.random() < 0.7:
                continue
        if dice.random() < 0.2:
            continue
        if kind is Kind.LEVEL:
            values[code, FieldCode.VALUE] = _one_of(dice, [*(level.value for level in indicator.levels), "Level 3"])
        elif kind is Kind.YES_NO:
            values[code, FieldCode.VALUE] = _one_of(dice, ["Ya", "Tidak", "ya ", "mungkin"])
            values[code, FieldCode.EVIDENCE] = _one_of(dice, ["", "Belum Ada", "-", "SK 188.45/2026"])
        elif kind is Kind.RATIO:
            values[code, FieldCode.NUMERATOR] = _one_of(dice, [0, 3, 17.5, 1_250_000, "banyak"])
            values[code, FieldCode.DENOMINATOR] = _one_of(dice, [0, 40, 103, 2_000_000, ""])
        else:
            values[code, FieldCode.VALUE] = _one_of(dice, [0, 0.3, 0.75, 1, 2, 3.5, 40, -1, "tiga"])
    return {slot: value for slot, value in values.items() if value != ""}


def _one_of(dice: random.Random, values: list[Value]) -> Value:
    return dice.choice(values)


def recalculated(contents: dict[str, bytes], folder: Path) -> dict[str, Any]:
    """Let LibreOffice compute workbooks whose saved results were thrown away."""
    for name, content in contents.items():
        reopened(content).save(folder / f"{name}.xlsx")  # openpyxl saves formulas without their results
    out = converted(folder, "xlsx:Calc MS Excel 2007 XML", *(f"{name}.xlsx" for name in contents))
    return {name: openpyxl.load_workbook(out / f"{name}.xlsx", data_only=True) for name in contents}
