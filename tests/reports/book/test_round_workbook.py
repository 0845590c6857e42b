"""The workbook of a round computes what the engine computes, and follows what is changed in it."""

from dataclasses import replace
from pathlib import Path

import pandas as pd

from reports.book import Book, round_workbook
from reports.book.answers_sheet import parts_given
from reports.book.layout import FIRST, Layout, layout_of
from reports.book.weights_sheet import WEIGHTS_FROM
from tests.office import converted, needs_libreoffice
from tests.reports.book.rounds import answers_of, assert_same, book_of, books, computed, reopened
from words import speak

INDONESIAN = speak("id")


def laid_out(book: Book) -> Layout:
    return layout_of(book.instrument, parts_given(book.answers), len(book.regions), INDONESIAN)


@needs_libreoffice
def test_libreoffice_computes_what_the_engine_saved(tmp_path: Path) -> None:
    contents = {name: round_workbook(book, INDONESIAN) for name, book in books().items()}
    there = computed(contents, tmp_path)
    for name, content in contents.items():
        compared = assert_same(there[name], reopened(content, data_only=True), reopened(content))
        assert compared > 200, name


def test_every_number_is_told_with_its_cell_and_that_nobody_assessed_it() -> None:
    book = books()["2023"]
    made = reopened(round_workbook(book, INDONESIAN))
    heading, *rows = made[laid_out(book).sheets.sources].iter_rows(min_row=FIRST, values_only=True)
    told = [dict(zip(heading, row, strict=True)) for row in rows]
    assert len(told) == len(book.answers)
    assert {row["Asesor"] for row in told} == {"tidak dinilai asesor"}
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
