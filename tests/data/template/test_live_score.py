"""The formulas of a workbook and the engine say the same."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from data.template.anchors import FieldCode
from data.template.self_score import self_score
from data.template.slots import Slot, Value
from data.template.write import written
from scoring import (
    Aggregation,
    Band,
    Breakpoint,
    Goalposts,
    Instrument,
    Kind,
    Missing,
    MissingPolicy,
    Ratio,
    Rounding,
    Scale,
    Status,
    Text,
    Transform,
    score,
    widen,
)
from tests.data.template.forms import dice_answers, form, readiness, recalculated, reopened
from tests.office import needs_libreoffice
from tests.scoring.building import BLOCK, NONE, REWEIGHT, indicator, instrument, node
from words import speak

INDONESIAN = speak("id")


def motley(how: Aggregation, missing: Missing, scale: Scale, floor: float | None = None) -> Instrument:
    """An instrument with everything in it: aspects, a leaf beside them, every kind, bend and direction."""
    leaves = [
        indicator("a1", "A", goalposts=Goalposts(10, 1)),
        indicator("a2", "A", goalposts=Goalposts(1, 50), transform=Transform.LN),
        indicator("a3", "A", kind=Kind.RATIO, goalposts=Goalposts(25, 0), ratio=Ratio(NONE, NONE, 100)),
        indicator("b1", "B", breakpoints=(Breakpoint(0, 0.2), Breakpoint(1, 0.5), Breakpoint(3, 0.9))),
        indicator("b2", "B", kind=Kind.YES_NO),
        indicator("b3", "B", goalposts=Goalposts(0, 2), clipped=False),
        indicator("C", "I", goalposts=Goalposts(0, 4)),
        indicator("z", "Z", goalposts=Goalposts(0, 4)),
    ]
    nodes = [
        node("I", how=how, missing=missing, floor=floor),
        node("D", "I", how=Aggregation.ARITHMETIC, missing=REWEIGHT),
        node("Z", "I", missing=REWEIGHT),
        node("A", "D", how=how, missing=missing, floor=floor),
        node("B", "D", how=Aggregation.MINIMUM, missing=REWEIGHT),
    ]
    bands = (
        Band("high", Text("Tinggi", "High"), scale.low + (scale.high - scale.low) / 2, scale.low + 1),
        Band("low", Text("Rendah", "Low"), scale.low, None),
    )
    return instrument(nodes, leaves, weights={"a1": 3, "D": 2, "Z": 0}, scale=scale, bands=bands)


HALF = Missing(MissingPolicy.REWEIGHT, 0.5)
TO_FIVE = Scale(Decimal(1), Decimal(5), 1, Rounding.SUM_THEN_ROUND)
CONTRIBUTIONS = Scale(Decimal(0), Decimal(4), 2, Rounding.ROUND_CONTRIBUTIONS)
INSTRUMENTS = {
    "readiness": readiness(),
    "geometric": motley(Aggregation.GEOMETRIC, REWEIGHT, TO_FIVE, floor=0.01),
    "harmonic": motley(Aggregation.HARMONIC, HALF, CONTRIBUTIONS),
    "minimum": motley(Aggregation.MINIMUM, BLOCK, TO_FIVE),
    "arithmetic": motley(Aggregation.ARITHMETIC, HALF, CONTRIBUTIONS),
}


def shown(workbook: Any, formulas: Any) -> dict[str, object]:
    """What every formula of a workbook shows, by its cell."""
    return {
        f"{sheet.title}!{cell.coordinate}": workbook[sheet.title][cell.coordinate].value
        for sheet in formulas
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    }


@needs_libreoffice
def test_libreoffice_computes_what_the_engine_saved(tmp_path: Path) -> None:
    cases = {
        f"{name}-{seed}": written(form(made, dice_answers(made, seed)), INDONESIAN)
        for name, made in INSTRUMENTS.items()
        for seed in range(4)
    }
    cases["blank"] = written(form(readiness()), INDONESIAN)
    computed, compared = recalculated(cases, tmp_path), 0
    for name, content in cases.items():
        formulas = reopened(content)
        saved, ours = shown(computed[name], formulas), shown(reopened(content, data_only=True), formulas)
        for cell, value in ours.items():
            there = saved[cell]
            if isinstance(value, int | float):
                assert there == pytest.approx(value, abs=1e-9, rel=1e-12), f"{name} {cell}"
            else:
                assert (there or "") == (value or ""), f"{name} {cell}"
            compared += 1
    assert compared > 5_000


def test_the_saved_scores_are_those_of_the_answers_as_the_store_holds_them() -> None:
    made = readiness()
    values: dict[Slot, Value] = {
        slot: value for slot, value in dice_answers(made, 1).items() if not isinstance(value, str)
    }
    values["REG-06", FieldCode.VALUE], values["REG-06", FieldCode.EVIDENCE] = "Ya", "SK 1/2026"
    values["ANG-06", FieldCode.VALUE] = "Ya"
    rows = [
        ("13.05", code, part, {"Ya": 1.0, "SK 1/2026": 1.0}.get(str(value), value), Status.ANSWERED)
        for (code, part), value in values.items()
    ]
    long = pd.DataFrame(rows, columns=["region", "code", "part", "number", "status"])
    numbers, status = widen(long.astype({"number": float}), made)
    expected = score(numbers, made, None, status).set_index("code")["score"]
    parts = self_score(made, values, INDONESIAN).parts
    assert {code: part.score for code, part in parts.items() if part.score is not None} == {
        code: value for code, value in expected.items() if not np.isnan(value)
    }


@pytest.mark.parametrize(
    ("reason", "value", "shown_score"),
    [("Tidak ada nagari", "", "–"), ("", "", "?"), (" ", "", "?"), ("Tidak ada nagari", 3, "?")],
)
def test_what_does_not_apply_needs_a_reason_and_no_answer(reason: str, value: Value, shown_score: str) -> None:
    values: dict[Slot, Value] = {
        ("REG-01", "applies"): "Tidak berlaku",
        ("REG-01", "reason"): reason,
        ("REG-01", "value"): value,
    }
    workbook = reopened(written(form(readiness(), values), INDONESIAN), data_only=True)
    row = next(row for row in workbook["Regulasi"].iter_rows() if row[0].value == "REG-01")
    assert row[7].value == shown_score
    asked = next(row[6].value for row in workbook["Ringkasan"].iter_rows() if row[1].value == "REG")
    assert asked == ("0 / 6" if shown_score == "–" else "0 / 7")


def test_an_empty_workbook_scores_what_the_engine_gives_a_region_without_answers() -> None:
    sheet = reopened(written(form(readiness()), INDONESIAN), data_only=True)["Ringkasan"]
    index = next(row for row in sheet.iter_rows(values_only=True) if row[1] == "INDEX")
    assert index[4:8] == (0, 0, "0 / 36", "Kurang")


@pytest.mark.parametrize(
    ("value", "evidence", "score_shown"),
    [
        ("Ya", "SK 1", 100),
        ("Ya", "", 0),
        ("Ya", "belum ada", 0),
        ("Tidak", "", 0),
        ("entah", "", "?"),
        ("", "SK 1", None),
    ],
)
def test_a_yes_counts_only_with_evidence(value: str, evidence: str, score_shown: object) -> None:
    values = {("REG-06", "value"): value, ("REG-06", "evidence"): evidence}
    sheet = reopened(written(form(readiness(), {**values}), INDONESIAN), data_only=True)["Regulasi"]
    row = next(row for row in sheet.iter_rows() if row[0].value == "REG-06")
    assert row[7].value == score_shown
