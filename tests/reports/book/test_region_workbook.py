"""The workbook of one region computes what the engine computes for it, among the round as it was."""

from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from reports.book import Book, region_workbook, round_workbook
from reports.book.answers_sheet import parts_given
from reports.book.given import alone
from reports.book.layout import FIRST, Layout, layout_of
from reports.book.standing_sheet import LISTED
from tests.office import converted, needs_libreoffice
from tests.reports.book.rounds import answers_of, assert_same, book_of, books, computed, reopened
from words import speak

INDONESIAN = speak("id")
PADANG_PARIAMAN = "13.05"
REGIONS = {"2023": PADANG_PARIAMAN, "readiness": "13.03", "harmonic": "13.01", "minimum": "13.05"}
"""Round -> region; 13.05 of the made rounds did not take part, 13.01 shares its place with 13.00."""


def laid_out(book: Book, region: str) -> Layout:
    own = alone(book, region)
    return layout_of(book.instrument, parts_given(own.answers), 1, INDONESIAN)


def told(sheet: Any, row: int) -> dict[str, object]:
    """One row of the ranking by its headings."""
    heading = [cell.value for cell in sheet[FIRST]]
    return dict(zip(heading, (cell.value for cell in sheet[row + 1]), strict=True))


@needs_libreoffice
def test_libreoffice_computes_what_the_engine_saved(tmp_path: Path) -> None:
    contents = {name: region_workbook(books()[name], region, INDONESIAN) for name, region in REGIONS.items()}
    there = computed(contents, tmp_path)
    for name, content in contents.items():
        assert assert_same(there[name], reopened(content, data_only=True), reopened(content)) > 30, name


@needs_libreoffice
def test_an_answer_or_a_weight_changed_moves_the_rank_among_the_round_as_the_engine_does(tmp_path: Path) -> None:
    expected = {}
    for name in ("2023", "readiness"):
        book, region = books()[name], REGIONS[name]
        layout = laid_out(book, region)
        content = reopened(region_workbook(book, region, INDONESIAN))
        leaf = next(one for one in book.instrument.indicators if "value" in layout.answered[one.code])
        content[layout.sheets.answers].cell(FIRST + 1, layout.answered[leaf.code]["value"] + 1).value = 1
        content.save(tmp_path / f"{name}.xlsx")
        kept = book.answers[~((book.answers["region"] == region) & (book.answers["code"] == leaf.code))]
        answers = pd.concat([kept, answers_of({region: {leaf.code: {"value": 1.0}}})])
        absent = frozenset(book.regions.index[~book.regions["took_part"]])
        expected[name] = book_of(book.instrument, answers, book.regions["scheme"].to_dict(), absent)
    out = converted(tmp_path, "xlsx:Calc MS Excel 2007 XML", *(f"{name}.xlsx" for name in expected))
    for name, book in expected.items():
        row = book.ranking.set_index("region").loc[REGIONS[name]]
        sheet = reopened((out / f"{name}.xlsx").read_bytes(), data_only=True)["Peringkat"]
        now = told(sheet, FIRST)
        assert now["Peringkat"] == row["rank"] != books()[name].ranking.set_index("region").loc[REGIONS[name], "rank"]
        assert now.get("Peringkat kelompok", row["rank_in_scheme"]) == row["rank_in_scheme"]
        score = book.scores_of(book.instrument.root.code)[0][list(book.regions.index).index(REGIONS[name])]
        assert now["Belum dibulatkan, 0 sampai 1"] == pytest.approx(score, abs=1e-9)


def test_only_the_region_is_told_in_full_and_the_round_stands_below_it_as_figures() -> None:
    book = books()["2023"]
    made, whole = (
        reopened(content)
        for content in (region_workbook(book, PADANG_PARIAMAN, INDONESIAN), round_workbook(book, INDONESIAN))
    )
    assert made.sheetnames == whole.sheetnames
    ranking = made["Peringkat"]
    below = [told(ranking, row) for row in range(LISTED, ranking.max_row)]
    ranks = {row["Kode"]: row["Peringkat"] for row in below if row["Peringkat"] != "–"}
    assert ranks == dict(zip(book.ranking["region"], book.ranking["rank"], strict=True))
    assert len(below) == len(book.regions)
    assert all(cell.data_type == "f" for cell in ranking[FIRST + 1])
    assert {cell.data_type for row in ranking.iter_rows(min_row=LISTED + 1) for cell in row} == {"s", "n"}
    assert {row[0].value for row in made["Sumber"].iter_rows(min_row=FIRST + 1)} == {PADANG_PARIAMAN}
    assert made["Jawaban"].max_row == FIRST + 1
