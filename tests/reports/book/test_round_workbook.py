"""The workbook of a round computes what the engine computes, and follows what is changed in it."""

import random
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from data.instruments import load_instrument, shipped
from data.participants import answers_of_all
from data.seed import seed_official
from data.store import open_store
from reports.book import Book, round_workbook
from reports.book.answers_sheet import parts_given
from reports.book.layout import FIRST, Layout, layout_of
from reports.book.weights_sheet import WEIGHTS_FROM
from scoring import (
    Aggregation,
    Instrument,
    Missing,
    MissingPolicy,
    Rounding,
    Scale,
    Status,
)
from tests.data.template.test_live_score import motley
from tests.office import converted, needs_libreoffice
from tests.reports.book.rounds import ROOT, Given, answers_of, asked_parts, book_of, reopened
from words import speak

INDONESIAN = speak("id")
EXAMPLES = ROOT / "tests" / "data" / "instruments" / "examples"
HALF = Missing(MissingPolicy.REWEIGHT, 0.5)
TO_FIVE = Scale(Decimal(1), Decimal(5), 1, Rounding.SUM_THEN_ROUND)
CONTRIBUTIONS = Scale(Decimal(0), Decimal(4), 2, Rounding.ROUND_CONTRIBUTIONS)


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


def laid_out(book: Book) -> Layout:
    return layout_of(book.instrument, parts_given(book.answers), len(book.regions), INDONESIAN)


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


@needs_libreoffice
def test_libreoffice_computes_what_the_engine_saved(tmp_path: Path) -> None:
    contents = {name: round_workbook(book, INDONESIAN) for name, book in books().items()}
    there = computed(contents, tmp_path)
    for name, content in contents.items():
        compared = assert_same(there[name], reopened(content, data_only=True), reopened(content))
        assert compared > 200, name


def test_every_number_is_told_with_its_cell_and_that_no_assessor_is_recorded() -> None:
    book = books()["2023"]
    made = reopened(round_workbook(book, INDONESIAN))
    heading, *rows = made[laid_out(book).sheets.sources].iter_rows(min_row=FIRST, values_only=True)
    told = [dict(zip(heading, row, strict=True)) for row in rows]
    assert len(told) == len(book.answers)
    assert {row["Asesor"] for row in told} == {"belum ada asesor tercatat"}
    first = book.answers.iloc[0]
    shown = {name: told[0][name] for name in ("Kode", "Indikator", "Bagian", "Angka", "Sel")}
    assert shown == {
        "Kode": first["region"], "Indikator": first["code"], "Bagian": "jawaban", "Angka": first["number"],
        "Sel": first["cell"],
    }  # fmt: skip


def test_the_first_sheet_tells_how_a_change_is_made_and_every_sheet_calls_a_sample_a_sample() -> None:
    made = reopened(round_workbook(books()["readiness"], INDONESIAN))
    steps = [row[1] for row in made["Baca dulu"].iter_rows(min_row=6, max_row=11, values_only=True)]
    assert "Peringkat" in steps[1]
    assert "Jawaban" in steps[2]
    assert "40 sebagai ganti 20" in steps[4]
    for sheet in made:
        assert "CONTOH" in sheet["A2"].value
        assert "CONTOH" in sheet.oddFooter.left.text
        assert (int(sheet.page_setup.paperSize), sheet.page_setup.orientation) == (9, "landscape")


@needs_libreoffice
def test_what_is_changed_in_the_file_is_scored_anew(tmp_path: Path) -> None:
    expected = {}
    for name in ("2023", "readiness", "harmonic", "geometric"):
        book, layout = books()[name], laid_out(books()[name])
        content = reopened(round_workbook(book, INDONESIAN))
        leaf = next(one for one in book.instrument.indicators if "value" in layout.answered[one.code])
        content[layout.sheets.answers].cell(FIRST + 1, layout.answered[leaf.code]["value"] + 1).value = 1
        content[layout.sheets.weights].cell(FIRST + 1, WEIGHTS_FROM + 1).value = 47
        first = book.instrument.dimensions[0].code
        default = book.instrument.schemes[0]
        schemes = (replace(default, weights={**default.weights, first: 47.0}), *book.instrument.schemes[1:])
        region = book.regions.index[0]
        kept = book.answers[
            ~((book.answers["region"] == region) & (book.answers["code"] == leaf.code))
            | (book.answers["part"] == "evidence")
        ]
        added = answers_of({region: {leaf.code: {"value": 1.0}}})
        made = pd.concat([kept, added])
        absent = frozenset(book.regions.index[~book.regions["took_part"]])
        instrument = replace(book.instrument, schemes=schemes)
        expected[name] = book_of(instrument, made, book.regions["scheme"].to_dict(), absent)
        content.save(tmp_path / f"{name}.xlsx")
    out = converted(tmp_path, "xlsx:Calc MS Excel 2007 XML", *(f"{name}.xlsx" for name in expected))
    for name, book in expected.items():
        there = reopened((out / f"{name}.xlsx").read_bytes(), data_only=True)
        content = round_workbook(book, INDONESIAN)
        again, formulas = reopened(content, data_only=True), reopened(content)
        layout = laid_out(book)
        for sheet in (layout.sheets.ranking, layout.sheets.working, layout.sheets.coverage):
            assert_same(there, again, [formulas[sheet]])
